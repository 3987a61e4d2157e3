// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/grid/cellstate.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace dosegrid::grid {

namespace {

struct StateRow
{
    CellState state;
    QLatin1StringView name;
    int severity;
};

constexpr std::array<StateRow, cellStateCount> rows = {{
    {CellState::Open, "open"_L1, 1},
    {CellState::Planned, "planned"_L1, 4},
    {CellState::Submitted, "submitted"_L1, 5},
    {CellState::Running, "running"_L1, 7},
    {CellState::ToFetch, "to-fetch"_L1, 6},
    {CellState::Done, "done"_L1, 2},
    {CellState::Held, "held"_L1, 8},
    {CellState::Failed, "failed"_L1, 10},
    {CellState::Uncertain, "uncertain"_L1, 9},
    {CellState::Skipped, "skipped"_L1, 3},
    {CellState::NotApplicable, "n/a"_L1, 0},
}};

struct FlagRow
{
    CellFlag flag;
    QLatin1StringView name;
};

constexpr std::array<FlagRow, allCellFlags.size()> flagRows = {
    {{Retrying, "retrying"_L1}, {Late, "late"_L1}, {HasNote, "note"_L1}, {NeedsReview, "review"_L1}}};

} // namespace

QString name(CellState state) { return rows[static_cast<std::size_t>(state)].name; }

std::optional<CellState> cellStateFromName(QStringView text)
{
    for (const StateRow &row : rows) {
        if (text.compare(row.name, Qt::CaseInsensitive) == 0)
            return row.state;
    }
    return std::nullopt;
}

QString name(CellFlag flag)
{
    const auto row = std::ranges::find(flagRows, flag, &FlagRow::flag);
    return row == flagRows.end() ? QString() : QString(row->name);
}

std::optional<CellFlag> cellFlagFromName(QStringView text)
{
    const auto row = std::ranges::find_if(
        flagRows, [text](const FlagRow &known) { return text.compare(known.name, Qt::CaseInsensitive) == 0; });
    return row == flagRows.end() ? std::nullopt : std::optional(row->flag);
}

int severity(CellState state) { return rows[static_cast<std::size_t>(state)].severity; }

} // namespace dosegrid::grid
