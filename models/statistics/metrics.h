// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/grid/gridstate.h"
#include "models/statistics/facts.h"

#include <array>
#include <functional>
#include <span>
#include <vector>

// One number a cell, for the matrix as a measuring instrument. Pure functions; any thread.
namespace dosegrid::statistics {

enum class Metric : std::uint8_t {
    PredictedHours,      // CPU hours, by the cost model
    MeasuredHours,       // CPU hours, ElapsedTime of the accepted output
    MeasuredToPredicted, // ratio, against what was predicted when the cell was planned
    WallTime,            // hours from first seen running to end seen, latest ended attempt
    WaitingTime,         // hours from accepted to first seen running, latest attempt
    Attempts,
    Age,               // hours since the state was entered
    SourceUncertainty, // relative standard uncertainty in the source region
    SourceFraction,    // absorbed fraction in the source region
    Speed,             // primaries per second of CPU time, accepted output
    OutputSize,        // bytes, latest output
    Verdict,           // 0 accepted, 1 to review, 2 refused: the latest word on the latest output
};
constexpr int metricCount = 12;
constexpr int verdictCount = 3;

// What the grid state does not hold. Missing parts only leave cells without a value.
struct MetricSources
{
    std::function<double(grid::CellIndex)> predictedSeconds;
    std::span<const AttemptFact> attempts;
    std::span<const OutputFact> outputs;
    CampaignTime now{};
};
// Whether a metric reads the attempts, or the outputs, of MetricSources.
bool needsAttempts(Metric metric);
bool needsOutputs(Metric metric);

// One value a cell in dense order; NaN where there is none, always for n/a cells.
std::vector<float> metricValues(Metric metric, const grid::GridState &state, const MetricSources &sources);

// From values to places 0..1 on a colour map.
class MetricScale
{
public:
    enum class Kind : std::uint8_t {
        Linear,
        Log,
        Diverging, // log, symmetric about 1
        Categories // whole numbers 0..2, one colour each
    };

    MetricScale() = default;
    MetricScale(Kind kind, double low, double high) : m_kind(kind), m_low(low), m_high(high) {}
    // Log where the metric is a duration, a size or a rate and its values span more than a factor of 10. Clipped at
    // percentiles 0.5 and 99.5, so that a few wild values do not take the colours of all others; no values: 0..1.
    static MetricScale of(Metric metric, std::span<const float> values);

    Kind kind() const { return m_kind; }
    double low() const { return m_low; }
    double high() const { return m_high; }
    bool clipsBelow(double least) const { return least < m_low; }
    double place(double value) const; // clamped to 0..1
    double value(double place) const;
    // Round values inside, at most `most`: 1, 2, 5 steps; 1, 2, 5 of each decade when log.
    std::vector<double> ticks(int most) const;

    bool operator==(const MetricScale &) const = default;

private:
    Kind m_kind = Kind::Linear;
    double m_low = 0;
    double m_high = 1;
};

// A metric ready to be drawn.
struct MetricField
{
    static constexpr std::uint8_t noValue = 255;
    static constexpr int binCount = 107;

    Metric metric = Metric::PredictedHours;
    MetricScale scale;
    std::vector<float> values;        // dense; NaN without value
    std::vector<std::uint8_t> places; // dense; 0..254 along the scale, or noValue
    std::array<std::uint32_t, binCount> bins{};
    std::uint32_t count = 0; // cells with a value
    double least = 0;        // the following of those with a value
    double most = 0;
    double median = 0;
    double mean = 0;
    double percentile95 = 0;
};
MetricField metricField(Metric metric, std::vector<float> values);
// On a scale that is not of these values alone: of another moment, to be compared with.
MetricField metricField(Metric metric, std::vector<float> values, const MetricScale &scale);

// Cells whose value lies in from..to, both ends included.
grid::CellMask cellsBetween(const MetricField &field, double from, double to);
// The cells with the highest values: at least this share of those that have one, and all that equal the last of them.
grid::CellMask highestShare(std::span<const float> values, double share);
std::uint32_t countAbove(const MetricField &field, double limit);

constexpr std::uint32_t fewestMeasured = 5; // cells near an energy, for a prediction there to be trusted

// Columns (particle, energy) whose prediction stands on few measurements: fewer than `fewest` done cells with a
// measured time at this and the neighbouring energies. None when nothing at all was measured.
std::vector<bool> weakColumns(const grid::GridState &state, std::uint32_t fewest = fewestMeasured);

} // namespace dosegrid::statistics
