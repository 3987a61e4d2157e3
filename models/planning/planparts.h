// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/planning/plan.h"

// The steps of makePlan. Internal to the planning room.
namespace dosegrid::planning {

// Cells that one profile will carry.
struct Assignment
{
    const workflows::Profile *profile = nullptr;
    grid::CellMask cells;
    grid::CellMask free; // open ones that it could carry too; empty when none may be added
};

// Gathers left-out cells by reason and detail.
class LeftOutList
{
public:
    explicit LeftOutList(std::uint32_t cellCount) : m_cellCount(cellCount) {}
    void add(grid::CellIndex cell, LeftOutReason reason, const QString &detail = {});
    QList<LeftOut> take() { return std::move(m_list); }

private:
    std::uint32_t m_cellCount;
    QList<LeftOut> m_list;
};

struct PlanInput
{
    const PlanRequest &request;
    const PlanWorld &world;
    qint64 primaries = 0;

    const grid::GridSpec &spec() const { return world.state.spec(); }
    double seconds(grid::CellIndex cell) const { return world.cost.seconds(cell, primaries); }
    // Whose seeds the cell takes.
    int replicate(grid::CellIndex cell) const;
};

// Of one cell of this model under this workflow.
double outputBytes(const PlanWorld &world, const QString &workflow, int model);
void addBatches(const PlanInput &input, const Assignment &assignment, Plan &plan);
void addSplits(const PlanInput &input, const Assignment &assignment, Plan &plan, LeftOutList &leftOut);
void order(const PlanInput &input, Plan &plan);
// Lines, warnings, totals and the time to finish of the executions.
void summarise(const PlanInput &input, Plan &plan);

} // namespace dosegrid::planning
