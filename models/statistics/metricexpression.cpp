// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/statistics/metricexpression.h"

#include <cmath>

using namespace Qt::Literals::StringLiterals;

namespace dosegrid::statistics {

namespace {

struct Form
{
    QLatin1StringView key;
    double factor = 1; // from the metric's unit to the written one
    QLatin1StringView unit;
};

std::optional<Form> formOf(Metric metric)
{
    switch (metric) {
    case Metric::MeasuredHours: return Form{"cpu"_L1, 1, "h"_L1};
    case Metric::MeasuredToPredicted: return Form{"ratio"_L1, 1, {}};
    case Metric::WaitingTime: return Form{"waited"_L1, 1, "h"_L1};
    case Metric::Attempts: return Form{"attempts"_L1, 1, {}};
    case Metric::SourceUncertainty: return Form{"uncertainty"_L1, 100, "%"_L1};
    case Metric::SourceFraction: return Form{"fraction"_L1, 100, "%"_L1};
    case Metric::PredictedHours:
    case Metric::WallTime:
    case Metric::Age:
    case Metric::Speed:
    case Metric::OutputSize:
    case Metric::Verdict: break;
    }
    return std::nullopt;
}

} // namespace

std::optional<QString> metricExpression(Metric metric, double from, double to)
{
    const auto form = formOf(metric);
    if (!form || std::isnan(from) || std::isnan(to) || to <= 0)
        return std::nullopt;
    if (metric == Metric::Attempts) {
        // Cells without an attempt have no value; the key counts them.
        from = std::max(1.0, std::ceil(from));
        to = std::floor(to);
    }
    if (from > to)
        return std::nullopt;
    const auto end = [&](double value) { return QString(QString::number(value * form->factor, 'g', 4) + form->unit); };
    const QString low = from > 0 && !std::isinf(from) ? end(from) : QString();
    const QString high = std::isinf(to) ? QString() : end(to);
    const bool isOpen = low.isEmpty() && high.isEmpty();
    return QString(form->key + u'=' + (isOpen ? end(0) : low) + ".."_L1 + high);
}

} // namespace dosegrid::statistics
