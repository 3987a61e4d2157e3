// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/engine/connection.h"
#include "models/engine/waves.h"
#include "models/grid/campaigntemplate.h"
#include "models/planning/plan.h"
#include "models/store/records.h"

#include <QHash>
#include <QStringList>

#include <functional>

namespace dosegrid::engine {

// What planning is done against, as plain values that may cross threads.
struct PlanBasis
{
    std::shared_ptr<const grid::CampaignTemplate> tmpl;
    grid::GridState state;
    std::shared_ptr<const planning::CostModel> cost;
    QStringList offeredWorkflows; // profile ids; empty: no platform yet, all shipped ones
    QStringList modelsWithInput;
    grid::CellMask live; // cells of executions whose end is not proven
    int executionLimit = 25;
    qint64 maxTransferBytes = 0;
    QString outputSizes;                    // as the campaign file keeps them
    QString profile = {};                   // carmin::Profile's id; empty: no platform yet
    QStringList misfits = {};               // profile ids whose pipelines there take other inputs
    QHash<QString, QString> pipelines = {}; // of the offered workflows, as the platform calls them
    std::vector<planning::SeedRange> takenSeeds = {};
    std::vector<planning::PlanWorld::Replicates> replicates = {};

    // Marks as live each cell whose latest execution may still exist on the platform: by the cell, not by its attempt,
    // for what a person has given up may still run.
    void executions(const std::function<bool(ExecutionId)> &mayRun);
    // What is known of the seeds of earlier attempts.
    void seeds(const std::vector<store::SeedUse> &used);
    // What a connection tells of them.
    void platform(const ConnectionView &view);
};

// What outputs are predicted from; refers to what its maker keeps.
struct OutputBasis
{
    const grid::CampaignTemplate &tmpl;
    const grid::GridState &state;
    const planning::CostModel &cost;
    QStringList offeredWorkflows;
    QString outputSizes;
};
double predictedOutputBytes(const OutputBasis &basis, const grid::CellMask &cells);

Result<planning::Plan> makePlan(const PlanRequest &request, const PlanBasis &basis);
// The same as people see it before saying yes.
Result<PlanPreview> preview(const PlanRequest &request, const PlanBasis &basis);

// The workflows that this program knows, none of them offered yet.
QList<OfferedWorkflow> knownWorkflows();

} // namespace dosegrid::engine
