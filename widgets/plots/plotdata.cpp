// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/plots/plotdata.h"

#include "models/text/csv.h"
#include "models/text/units.h"

#include <QCoreApplication>
#include <QDateTime>

#include <algorithm>
#include <cmath>

using namespace Qt::Literals::StringLiterals;

namespace dosegrid::widgets {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(dosegrid::widgets::PlotData)
};

QString spoken(double value, AxisKind kind)
{
    return kind == AxisKind::Time ? text::exactTime(CampaignTime(std::chrono::milliseconds(qint64(value * 1000))))
                                  : text::significant(value);
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
    // A non-breaking hyphen is for the eye; programs look for the other.
    const auto heading = [](QString name) { return name.replace(u'\u2011', u'-'); };
    QString table = text::csvRow({u"series"_s, heading(xName), heading(yName), u"upper"_s});
    for (const PlotSeries &s : series) {
        const QString name = !s.name.isEmpty() ? s.name : s.kind == PlotSeries::Kind::Band ? u"range"_s : u"cells"_s;
        for (qsizetype i = 0; i < s.x.size(); ++i) {
            const QString upper = i < s.high.size() ? number(s.high[i], yAxis) : QString();
            table += text::csvRow({name, number(s.x[i], xAxis), number(s.y[i], yAxis), upper});
        }
    }
    return table.toUtf8();
}

QStringList PlotData::figures() const
{
    QStringList sentences;
    for (const PlotSeries &s : series) {
        QList<double> values;
        std::copy_if(s.y.cbegin(), s.y.cend(), std::back_inserter(values), [](double y) { return std::isfinite(y); });
        if (s.name.isEmpty() || values.isEmpty())
            continue;
        const auto [least, greatest] = std::minmax_element(values.cbegin(), values.cend());
        //: a series of a plot: name, axis with unit, least and greatest value, last value
        sentences +=
            Words::tr("%1, %2: %n value(s), %3 to %4, the last one %5", nullptr, int(values.size()))
                .arg(s.name, yName, spoken(*least, yAxis), spoken(*greatest, yAxis), spoken(values.constLast(), yAxis));
    }
    return sentences;
}

} // namespace dosegrid::widgets
