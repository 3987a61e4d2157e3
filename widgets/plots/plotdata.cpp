// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/plots/plotdata.h"

#include <QDateTime>

#include <algorithm>
#include <cmath>

using namespace Qt::Literals::StringLiterals;

namespace dosegrid::widgets {

namespace {

// A text that a spreadsheet would run as a formula gets an apostrophe before it.
QString quoted(QString text)
{
    if (!text.isEmpty() && u"=+-@\t\r"_s.contains(text.front()))
        text.prepend(u'\'');
    text.replace(u'"', u"\"\""_s);
    return u'"' + text + u'"';
}

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
    QString text = QString(u"series,"_s + quoted(xName) + u',' + quoted(yName) + u",upper\n"_s);
    for (const PlotSeries &s : series) {
        for (qsizetype i = 0; i < s.x.size(); ++i) {
            text += QString(quoted(s.name) + u',' + number(s.x[i], xAxis) + u',' + number(s.y[i], yAxis) + u','
                            + (i < s.high.size() ? number(s.high[i], yAxis) : QString()) + u'\n');
        }
    }
    return text.toUtf8();
}

} // namespace dosegrid::widgets
