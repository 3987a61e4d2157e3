// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/statistics/metricexpression.h"

#include <QStringList>

#include <algorithm>
#include <cmath>
#include <limits>

using namespace Qt::Literals::StringLiterals;

namespace dosegrid::statistics {

namespace {

struct Form
{
    QLatin1StringView key;
    double factor = 1; // from the metric's unit to the written one
    QLatin1StringView unit;
};

constexpr QLatin1StringView verdicts[] = {"accepted"_L1, "review"_L1, "refused"_L1};

Form formOf(Metric metric)
{
    switch (metric) {
    case Metric::PredictedHours: return {"predicted"_L1, 1, "h"_L1};
    case Metric::MeasuredHours: return {"cpu"_L1, 1, "h"_L1};
    case Metric::MeasuredToPredicted: return {"ratio"_L1, 1, {}};
    case Metric::WallTime: return {"wall"_L1, 1, "h"_L1};
    case Metric::WaitingTime: return {"waited"_L1, 1, "h"_L1};
    case Metric::Attempts: return {"attempts"_L1, 1, {}};
    case Metric::Age: return {"age"_L1, 1, "h"_L1};
    case Metric::SourceUncertainty: return {"uncertainty"_L1, 100, "%"_L1};
    case Metric::SourceFraction: return {"fraction"_L1, 100, "%"_L1};
    case Metric::Speed: return {"speed"_L1, 1, {}};
    case Metric::OutputSize: return {"size"_L1, 1, "B"_L1};
    case Metric::Verdict: return {"verdict"_L1, 1, {}};
    }
    return {};
}

// In the largest unit that leaves something before the point.
Form scaledTo(Form form, double value)
{
    if (form.unit != "B"_L1)
        return form;
    for (const auto &[bytes, unit] : {std::pair(1e12, "TB"_L1), {1e9, "GB"_L1}, {1e6, "MB"_L1}, {1e3, "kB"_L1}}) {
        if (value >= bytes)
            return {form.key, 1 / bytes, unit};
    }
    return form;
}

// As a person writes it: no exponent where zeros do.
QString digitsOf(double value, int digits)
{
    const QString text = QString::number(value, 'g', digits);
    return text.contains("e+"_L1) && value < 1e15 ? QString::number(text.toDouble(), 'f', 0) : text;
}

QString endOf(Metric metric, double value, int digits)
{
    const Form form = scaledTo(formOf(metric), value);
    return digitsOf(value * form.factor, digits) + form.unit;
}

QString verdictsBetween(double from, double to)
{
    QStringList words;
    for (int verdict = 0; verdict < verdictCount; ++verdict) {
        if (verdict >= from && verdict <= to)
            words << verdicts[verdict];
    }
    return words.join(u',');
}

} // namespace

std::optional<QString> metricExpression(Metric metric, double from, double to)
{
    if (std::isnan(from) || std::isnan(to))
        return std::nullopt;
    const QString key = formOf(metric).key + u'=';
    if (metric == Metric::Verdict) {
        const QString words = verdictsBetween(from, to);
        return words.isEmpty() ? std::nullopt : std::optional(QString(key + words));
    }
    if (to <= 0)
        return std::nullopt;
    if (metric == Metric::Attempts) {
        // Cells without an attempt have no value; the key counts them.
        from = std::max(1.0, std::ceil(from));
        to = std::floor(to);
    }
    if (from > to)
        return std::nullopt;
    constexpr int digits = 4;
    const QString low = from > 0 && !std::isinf(from) ? endOf(metric, from, digits) : QString();
    const QString high = std::isinf(to) ? QString() : endOf(metric, to, digits);
    const bool isOpen = low.isEmpty() && high.isEmpty();
    return QString(key + (isOpen ? endOf(metric, 0, digits) : low) + ".."_L1 + high);
}

std::optional<QString> highestExpression(Metric metric, std::span<const float> values, const grid::CellMask &cells)
{
    double least = std::numeric_limits<double>::infinity();
    double below = -least;
    for (std::uint32_t i = 0; i < cells.size() && i < values.size(); ++i) {
        const auto value = double(values[i]);
        if (!cells.test({i}))
            below = value > below ? value : below; // not NaN
        else if (std::isnan(value))
            return std::nullopt;
        else
            least = std::min(least, value);
    }
    if (metric == Metric::Verdict || std::isinf(least) || !(least > 0) || !(below < least))
        return std::nullopt;
    const Form form = scaledTo(formOf(metric), least);
    constexpr int mostDigits = 9; // of a float
    for (int digits = 2; digits <= mostDigits; ++digits) {
        const double step = std::pow(10, std::floor(std::log10(least * form.factor)) - digits + 1);
        const double end = std::floor(least * form.factor / step) * step;
        const QString text = digitsOf(end, digits);
        const auto bound = double(float(text.toDouble() / form.factor));
        if (bound > below && bound <= least)
            return QString(form.key + u'=' + text + form.unit + ".."_L1);
    }
    return std::nullopt;
}

std::vector<float> figureValues(grid::Figure figure, const grid::GridState &state, const MetricSources &sources)
{
    return metricValues(metricOf(figure), state, sources);
}

Metric metricOf(grid::Figure figure)
{
    switch (figure) {
    case grid::Figure::Predicted: return Metric::PredictedHours;
    case grid::Figure::Wall: return Metric::WallTime;
    case grid::Figure::Age: return Metric::Age;
    case grid::Figure::Speed: return Metric::Speed;
    case grid::Figure::Size: return Metric::OutputSize;
    case grid::Figure::Verdict: return Metric::Verdict;
    }
    return Metric::PredictedHours;
}

} // namespace dosegrid::statistics
