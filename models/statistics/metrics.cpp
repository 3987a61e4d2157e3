// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/statistics/metrics.h"

#include "models/statistics/quantile.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <iterator>
#include <limits>

namespace dosegrid::statistics {

namespace {

constexpr float none = std::numeric_limits<float>::quiet_NaN();
constexpr double secondsPerHour = 3600;
constexpr double logFrom = 10;       // a wider span than this is read on a log scale
constexpr double leastFactor = 1.25; // a diverging scale shows at least this much to both sides

// The last of several facts of a cell wins: attempts and outputs come in the order of their making.
template<typename Fact, typename Value>
void fill(std::vector<float> &values, std::span<const Fact> facts, Value value)
{
    for (const Fact &fact : facts) {
        const double v = fact.cell.value < values.size() ? value(fact) : std::nan("");
        if (!std::isnan(v))
            values[fact.cell.value] = float(v);
    }
}

float positive(double value, double unit = 1) { return value > 0 ? float(value / unit) : none; }

float ofRecord(Metric metric, const grid::CellRecord &record, CampaignTime now)
{
    switch (metric) {
    case Metric::MeasuredHours: return positive(double(record.measuredSeconds), secondsPerHour);
    case Metric::MeasuredToPredicted:
        return record.predictedSeconds > 0 ? positive(double(record.measuredSeconds), double(record.predictedSeconds))
                                           : none;
    case Metric::WaitingTime: return positive(double(record.waitedSeconds), secondsPerHour);
    case Metric::Attempts: return record.attempts > 0 ? float(record.attempts) : none;
    case Metric::Age:
        return record.since > 0 ? float(double(std::max<qint64>(0, toMs(now) - record.since)) / 1000 / secondsPerHour)
                                : none;
    case Metric::SourceUncertainty: return positive(double(record.sourceUncertainty));
    case Metric::SourceFraction: return positive(double(record.sourceFraction));
    case Metric::PredictedHours:
    case Metric::WallTime:
    case Metric::Speed:
    case Metric::OutputSize:
    case Metric::Verdict: break;
    }
    return none;
}

bool mayBeLog(Metric metric)
{
    switch (metric) {
    case Metric::PredictedHours:
    case Metric::MeasuredHours:
    case Metric::WallTime:
    case Metric::WaitingTime:
    case Metric::Age:
    case Metric::SourceUncertainty:
    case Metric::Speed:
    case Metric::OutputSize: return true;
    case Metric::MeasuredToPredicted:
    case Metric::Attempts:
    case Metric::SourceFraction:
    case Metric::Verdict: break;
    }
    return false;
}

std::vector<double> sorted(std::span<const float> values)
{
    std::vector<double> list;
    list.reserve(values.size());
    for (const float v : values) {
        if (!std::isnan(v))
            list.push_back(double(v));
    }
    std::ranges::sort(list);
    return list;
}

MetricScale scaleOf(Metric metric, const std::vector<double> &values)
{
    using Kind = MetricScale::Kind;
    if (metric == Metric::Verdict)
        return {Kind::Categories, 0, verdictCount - 1};
    if (values.empty())
        return {};
    double low = quantile(values, 0.005);
    double high = quantile(values, 0.995);
    if (metric == Metric::MeasuredToPredicted) {
        const double factor = std::max({leastFactor, high, low > 0 ? 1 / low : leastFactor});
        return {Kind::Diverging, 1 / factor, factor};
    }
    if (metric == Metric::Attempts)
        return {Kind::Linear, 1, std::max(2.0, values.back())};
    if (metric == Metric::SourceFraction)
        return {Kind::Linear, 0, std::max(high, 1e-9)};
    if (mayBeLog(metric) && low > 0 && high / low > logFrom)
        return {Kind::Log, low, high};
    if (!(high > low)) { // all equal: they stand in the middle
        const double half = high == 0 ? 0.5 : std::abs(high) / 2;
        low = high - half;
        high += half;
    }
    return {Kind::Linear, low, high};
}

} // namespace

bool needsAttempts(Metric metric) { return metric == Metric::WallTime; }

bool needsOutputs(Metric metric)
{
    return metric == Metric::Speed || metric == Metric::OutputSize || metric == Metric::Verdict;
}

std::vector<float> metricValues(Metric metric, const grid::GridState &state, const MetricSources &sources)
{
    const std::uint32_t count = state.spec().cellCount();
    std::vector<float> values(count, none);
    switch (metric) {
    case Metric::PredictedHours:
        for (grid::CellIndex cell; sources.predictedSeconds && cell.value < count; ++cell.value)
            values[cell.value] = positive(sources.predictedSeconds(cell), secondsPerHour);
        break;
    case Metric::WallTime:
        fill(values, sources.attempts, [](const AttemptFact &fact) {
            return fact.startedAt && fact.endedAt && *fact.endedAt > *fact.startedAt
                       ? double((*fact.endedAt - *fact.startedAt).count()) / 1000 / secondsPerHour
                       : std::nan("");
        });
        break;
    case Metric::Speed:
        fill(values, sources.outputs, [](const OutputFact &fact) {
            return fact.events > 0 && fact.elapsedSeconds > 0 ? double(fact.events) / fact.elapsedSeconds
                                                              : std::nan("");
        });
        break;
    case Metric::OutputSize:
        fill(values, sources.outputs, [](const OutputFact &fact) { return double(fact.bytes); });
        break;
    case Metric::Verdict:
        fill(values, sources.outputs,
             [](const OutputFact &fact) { return fact.verdict ? double(int(*fact.verdict)) : std::nan(""); });
        break;
    case Metric::MeasuredHours:
    case Metric::MeasuredToPredicted:
    case Metric::WaitingTime:
    case Metric::Attempts:
    case Metric::Age:
    case Metric::SourceUncertainty:
    case Metric::SourceFraction:
        for (std::uint32_t i = 0; i < count; ++i)
            values[i] = ofRecord(metric, state.record({i}), sources.now);
        break;
    }
    for (std::uint32_t i = 0; i < count; ++i) {
        if (state.state({i}) == grid::CellState::NotApplicable)
            values[i] = none;
    }
    return values;
}

MetricScale MetricScale::of(Metric metric, std::span<const float> values) { return scaleOf(metric, sorted(values)); }

double MetricScale::place(double value) const
{
    double place = 0;
    switch (m_kind) {
    case Kind::Linear:
    case Kind::Categories: place = (value - m_low) / (m_high - m_low); break;
    case Kind::Log:
    case Kind::Diverging: place = value > 0 ? std::log(value / m_low) / std::log(m_high / m_low) : 0; break;
    }
    return std::clamp(place, 0.0, 1.0);
}

double MetricScale::value(double place) const
{
    switch (m_kind) {
    case Kind::Linear:
    case Kind::Categories: return m_low + place * (m_high - m_low);
    case Kind::Log:
    case Kind::Diverging: return m_low * std::pow(m_high / m_low, place);
    }
    return m_low;
}

std::vector<double> MetricScale::ticks(int most) const
{
    std::vector<double> list;
    if (m_kind == Kind::Categories)
        return {0, 1, 2};
    constexpr double slack = 1e-9;
    if (m_kind == Kind::Linear) {
        const double span = m_high - m_low;
        double step = std::pow(10, std::floor(std::log10(span / std::max(1, most))));
        for (const double factor : {2.0, 2.5, 2.0}) { // 1, 2, 5, 10
            if (span / step <= most)
                break;
            step *= factor;
        }
        for (double k = std::ceil(m_low / step - slack); k * step <= m_high + slack * span; ++k)
            list.push_back(k * step);
        return list;
    }
    for (const auto &mantissas : {std::vector<double>{1, 2, 5}, {1, 3}, {1}}) {
        list.clear();
        for (double decade = std::pow(10, std::floor(std::log10(m_low))); decade <= m_high; decade *= 10) {
            for (const double m : mantissas) {
                if (m * decade >= m_low * (1 - slack) && m * decade <= m_high * (1 + slack))
                    list.push_back(m * decade);
            }
        }
        if (int(list.size()) <= most)
            break;
    }
    if (m_kind == Kind::Diverging && list.size() < 3)
        return {m_low, 1, m_high};
    return list;
}

namespace {

// `ordered`: those that are values.
MetricField fieldOf(Metric metric, std::vector<float> values, const std::vector<double> &ordered,
                    const MetricScale &scale)
{
    MetricField field;
    field.metric = metric;
    field.scale = scale;
    field.places.resize(values.size(), MetricField::noValue);
    double sum = 0;
    for (std::size_t i = 0; i < values.size(); ++i) {
        if (std::isnan(values[i]))
            continue;
        const double place = field.scale.place(double(values[i]));
        field.places[i] = std::uint8_t(std::lround(place * (MetricField::noValue - 1)));
        field.bins[std::min(std::size_t(place * MetricField::binCount), field.bins.size() - 1)] += 1;
        sum += double(values[i]);
    }
    field.values = std::move(values);
    field.count = std::uint32_t(ordered.size());
    if (ordered.empty())
        return field;
    field.least = ordered.front();
    field.most = ordered.back();
    field.median = quantile(ordered, 0.5);
    field.percentile95 = quantile(ordered, 0.95);
    field.mean = sum / double(ordered.size());
    return field;
}

} // namespace

MetricField metricField(Metric metric, std::vector<float> values)
{
    const std::vector<double> ordered = sorted(values);
    return fieldOf(metric, std::move(values), ordered, scaleOf(metric, ordered));
}

MetricField metricField(Metric metric, std::vector<float> values, const MetricScale &scale)
{
    const std::vector<double> ordered = sorted(values);
    return fieldOf(metric, std::move(values), ordered, scale);
}

grid::CellMask cellsBetween(const MetricField &field, double from, double to)
{
    grid::CellMask cells(std::uint32_t(field.values.size()));
    for (std::uint32_t i = 0; i < cells.size(); ++i) {
        const auto v = double(field.values[i]);
        if (v >= from && v <= to) // false for NaN
            cells.set({i});
    }
    return cells;
}

grid::CellMask highestShare(std::span<const float> values, double share)
{
    grid::CellMask cells(std::uint32_t(values.size()));
    std::vector<float> ordered;
    std::ranges::copy_if(values, std::back_inserter(ordered), [](float v) { return !std::isnan(v); });
    const auto wanted = std::size_t(std::ceil(share * double(ordered.size())));
    if (wanted == 0)
        return cells;
    const auto last = ordered.begin() + std::ptrdiff_t(wanted - 1);
    std::ranges::nth_element(ordered, last, std::greater<>());
    for (std::uint32_t i = 0; i < cells.size(); ++i) {
        if (values[i] >= *last) // false for NaN
            cells.set({i});
    }
    return cells;
}

std::uint32_t countAbove(const MetricField &field, double limit)
{
    return std::uint32_t(std::ranges::count_if(field.values, [limit](float v) { return double(v) > limit; }));
}

std::vector<bool> weakColumns(const grid::GridState &state, std::uint32_t fewest)
{
    const grid::GridSpec &spec = state.spec();
    std::vector<std::uint32_t> measured(std::size_t(spec.columnCount()));
    for (grid::CellIndex cell; cell.value < spec.cellCount(); ++cell.value) {
        if (state.record(cell).measuredSeconds > 0)
            ++measured[std::size_t(spec.column(cell))];
    }
    std::vector<bool> weak(measured.size(), false);
    if (std::ranges::all_of(measured, [](std::uint32_t n) { return n == 0; }))
        return weak;
    for (int column = 0; column < spec.columnCount(); ++column) {
        std::uint32_t near = 0;
        for (int other = column - 1; other <= column + 1; ++other) {
            if (other >= 0 && other < spec.columnCount()
                && spec.particleOfColumn(other) == spec.particleOfColumn(column))
                near += measured[std::size_t(other)];
        }
        weak[std::size_t(column)] = near < fewest;
    }
    return weak;
}

} // namespace dosegrid::statistics
