// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/plots/plotdata.h"

#include "models/text/csv.h"

#include <QDateTime>

#include <algorithm>
#include <cmath>

using namespace Qt::Literals::StringLiterals;

namespace dosegrid::widgets {

namespace {

QString number(double value, AxisKind kind)
{
    if (!std::isfinite(value))
        return {};
    if (kind == AxisKind::Time)
        return QDateTime::fromMSecsSinceEpoch(qint64(value * 1000), Qt::UTC).toString(Qt::ISODate);
    return QString::number(value, 'g', 10);
}

} // namespace

bool PlotData::isEmpty() const
{
    return std::all_of(series.cbegin(), series.cend(), [](const PlotSeries &s) { return s.x.isEmpty(); });
}

QByteArray PlotData::csv() const
{
    QString table = text::csvRow({u"series"_s, xName, yName, u"upper"_s});
    for (const PlotSeries &s : series) {
        for (qsizetype i = 0; i < s.x.size(); ++i) {
            const QString upper = i < s.high.size() ? number(s.high[i], yAxis) : QString();
            table += text::csvRow({s.name, number(s.x[i], xAxis), number(s.y[i], yAxis), upper});
        }
    }
    return table.toUtf8();
}

} // namespace dosegrid::widgets
