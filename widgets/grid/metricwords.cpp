// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/grid/metricwords.h"

#include "models/text/units.h"

#include <QCoreApplication>
#include <QLocale>

#include <cmath>

using namespace Qt::Literals::StringLiterals;

namespace dosegrid::widgets {

using statistics::Metric;

namespace {

struct Metrics
{
    Q_DECLARE_TR_FUNCTIONS(Metrics)
};

QString verdictName(double value)
{
    const QString names[] = {Metrics::tr("accepted", "verdict"), Metrics::tr("to review", "verdict"),
                             Metrics::tr("refused", "verdict")};
    return names[qBound(0, int(std::lround(value)), statistics::verdictCount - 1)];
}

bool isShare(Metric metric) { return metric == Metric::SourceUncertainty || metric == Metric::SourceFraction; }

// 2·10⁻⁵ where a row of zeros would be.
QString powerOfTen(double value)
{
    const int exponent = int(std::floor(std::log10(std::abs(value)) + 1e-9));
    const double mantissa = value / std::pow(10, exponent);
    QString power = QString::number(-exponent);
    for (QChar &digit : power)
        digit = u"⁰¹²³⁴⁵⁶⁷⁸⁹"[digit.digitValue()];
    const QString ten = u"10⁻"_s + power;
    return std::abs(mantissa - 1) < 1e-6 ? ten : QString(QLocale().toString(mantissa, 'g', 3) + u'·' + ten);
}

} // namespace

QString metricName(Metric metric)
{
    switch (metric) {
    case Metric::PredictedHours: return Metrics::tr("Predicted CPU hours");
    case Metric::MeasuredHours: return Metrics::tr("Measured CPU hours");
    case Metric::MeasuredToPredicted: return Metrics::tr("Measured ÷ predicted");
    case Metric::WallTime: return Metrics::tr("Wall time");
    case Metric::WaitingTime: return Metrics::tr("Waiting time");
    case Metric::Attempts: return Metrics::tr("Attempts");
    case Metric::Age: return Metrics::tr("Age of the state");
    case Metric::SourceUncertainty: return Metrics::tr("Uncertainty in the source");
    case Metric::SourceFraction: return Metrics::tr("Absorbed fraction in the source");
    case Metric::Speed: return Metrics::tr("Speed");
    case Metric::OutputSize: return Metrics::tr("Size of the output");
    case Metric::Verdict: return Metrics::tr("Verdict");
    }
    return {};
}

QString metricDefinition(Metric metric)
{
    switch (metric) {
    case Metric::PredictedHours: return Metrics::tr("per cell, cost model of the template");
    case Metric::MeasuredHours: return Metrics::tr("ElapsedTime of the accepted output");
    case Metric::MeasuredToPredicted: return Metrics::tr("CPU time against its prediction");
    case Metric::WallTime: return Metrics::tr("seen running to end, latest try");
    case Metric::WaitingTime: return Metrics::tr("accepted to seen running");
    case Metric::Attempts: return Metrics::tr("tries so far, counted");
    case Metric::Age: return Metrics::tr("since it entered its state");
    case Metric::SourceUncertainty: return Metrics::tr("relative, 1 σ, accepted output");
    case Metric::SourceFraction: return Metrics::tr("of the emitted energy, measured");
    case Metric::Speed: return Metrics::tr("primaries per CPU second");
    case Metric::OutputSize: return Metrics::tr("latest archive, as fetched");
    case Metric::Verdict: return Metrics::tr("latest word on the latest output");
    }
    return {};
}

QString metricUnit(Metric metric)
{
    switch (metric) {
    case Metric::PredictedHours:
    case Metric::MeasuredHours:
    case Metric::WallTime:
    case Metric::WaitingTime:
    case Metric::Age: return u"h"_s;
    case Metric::SourceUncertainty:
    case Metric::SourceFraction: return u"%"_s;
    case Metric::Speed: return u"s⁻¹"_s;
    case Metric::MeasuredToPredicted:
    case Metric::Attempts:
    case Metric::OutputSize:
    case Metric::Verdict: break;
    }
    return {};
}

QString metricNumber(Metric metric, double value)
{
    if (metric == Metric::Verdict)
        return verdictName(value);
    if (metric == Metric::OutputSize)
        return text::bytes(value);
    if (metric == Metric::Attempts)
        return text::count(std::llround(value));
    if (metric == Metric::MeasuredToPredicted)
        return text::significant(value, 3); // by quarters on its scale
    if (isShare(metric))
        value *= 100;
    return text::significant(value, std::abs(value) < 10 ? 2 : 3);
}

QString metricTick(Metric metric, double value)
{
    if (metric == Metric::Verdict || metric == Metric::OutputSize || metric == Metric::MeasuredToPredicted)
        return metricNumber(metric, value);
    const double shown = isShare(metric) ? value * 100 : value;
    return shown != 0 && std::abs(shown) < 1e-3 ? powerOfTen(shown) : QLocale().toString(shown, 'g', 6);
}

QString metricValue(Metric metric, double value)
{
    const QString unit = metricUnit(metric);
    const QString number = metricNumber(metric, value);
    return unit.isEmpty() ? number : QString(number + u'\u00a0' + unit);
}

} // namespace dosegrid::widgets
