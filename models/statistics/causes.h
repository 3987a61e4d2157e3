// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/grid/gridstate.h"
#include "models/statistics/facts.h"

#include <span>
#include <vector>

// Failed cells grouped by what they have in common, and where on the axes they are. Pure functions; any thread.
// Everything is a count of cells: nothing here guesses.
namespace dosegrid::statistics {

// A part of the grid on which a cause is concentrated. What is not set is any.
struct Place
{
    std::optional<int> model; // axis positions
    std::optional<int> region;
    std::optional<int> particle;
    std::optional<int> energy;
    bool andAbove = false; // this energy and all higher ones

    bool contains(const grid::CellKey &key) const;
    bool operator==(const Place &) const = default;
};

// `cells` of `of` tried cells there have the cause, and `elsewhere` of `elsewhereOf` outside.
struct Pattern
{
    Place place;
    std::uint32_t cells = 0;
    std::uint32_t of = 0;
    std::uint32_t elsewhere = 0;
    std::uint32_t elsewhereOf = 0;
};

// Cells with the same reason, rule, exit code and deciding line but for its numbers and paths.
struct Cause
{
    int number = 0; // 1-based in the order in which the causes appeared first
    QString reason;
    QString rule;
    std::optional<int> exitCode;
    QString line;  // without numbers and paths
    QString exact; // the line as the first of its cells has it
    grid::CellMask cells;
    std::uint32_t count = 0;
    std::optional<CampaignTime> firstSeen;
    std::optional<CampaignTime> lastSeen;
    std::vector<std::uint32_t> byEnergy; // cells at each energy of the axis
    std::optional<Pattern> pattern;      // nothing when no axis stands out
};

// "data file </a/b/pe-cs-20.dat> is not opened" -> "data file <‹path›> is not opened"; numbers become ‹n›,
// those inside of words, such as G4Exception or em0003, stay.
QString withoutNumbersAndPaths(const QString &line);

// Cells that had their chance: judged or over, so that not to have failed says something.
grid::CellMask triedCells(const grid::GridState &state);

// Most cells first. Facts of cells that are not failed any more are left out.
std::vector<Cause> causes(std::span<const FailureFact> failures, const grid::GridState &state);

// The place where a cause is concentrated: at least `fewest` cells, half of the tried cells there have it, nine of
// ten of its cells are there, and of what was tried elsewhere at most one in twenty has it. Of several the one with
// the largest share, then the smallest.
std::optional<Pattern> patternOf(const grid::CellMask &cells, const grid::CellMask &tried, const grid::GridSpec &spec,
                                 std::uint32_t fewest = 5);

// How many of the tried cells in each of these places have the cause.
struct PlaceCount
{
    Place place;
    std::uint32_t cells = 0;
    std::uint32_t of = 0;
};
// At the energy with most of its cells and its neighbours, for the particle with most; then in each model.
std::vector<PlaceCount> energyCounts(const Cause &cause, const grid::CellMask &tried, const grid::GridSpec &spec);
std::vector<PlaceCount> modelCounts(const Cause &cause, const grid::CellMask &tried, const grid::GridSpec &spec);

// The done cell nearest to a failed one along one axis: the next energy, or the same energy in the nearest region of
// the axis, or in another model.
enum class Neighbour : std::uint8_t { NextEnergy, SameEnergy, OtherModel };
std::optional<grid::CellIndex> nearestDone(const grid::GridState &state, grid::CellIndex cell, Neighbour along);

} // namespace dosegrid::statistics
