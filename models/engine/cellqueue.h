// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/engine/ledger.h"
#include "models/engine/planner.h"

#include <functional>

namespace dosegrid {
class Random;
}

namespace dosegrid::engine {

class Place;

// Puts cells in line and takes them out again: a wave becomes executions and attempts; cells that leave a batch before
// it was sent make it be grouped anew. Changes the ledger; the caller commits. Lives in the engine thread.
class CellQueue
{
public:
    using Basis = std::function<PlanBasis()>;

    CellQueue(Ledger &ledger, Random &random, QString campaignId, Basis basis);

    struct AddedWave
    {
        WaveId id;
        std::uint32_t cells = 0;
        std::uint32_t extra = 0; // of these: were not asked for
    };
    // A new wave. Exists when the name is taken; WrongState when nothing of it can be sent.
    Result<AddedWave> addWave(const PlanRequest &request, const QString &by);
    // These cells again, under the terms of their wave; none of them may have a live attempt. Nothing of it leaves
    // before `notBefore`. How many were planned.
    Result<std::uint32_t> enqueue(const grid::CellMask &cells, WaveId wave, std::optional<CampaignTime> notBefore = {});
    // The same for cells that a person takes up again: what cannot be planned now is held for them, still in its wave.
    void enqueueAgain(const grid::CellMask &cells, WaveId wave, std::optional<CampaignTime> notBefore = {});
    // Out of what was not sent yet; each becomes `state`. What shared their executions is planned anew.
    void withdraw(const grid::CellMask &cells, grid::CellState state, const QString &reason);
    // Back to what the cell was before it was planned.
    void takeBack(const grid::CellMask &cells);

    // What was planned for another platform than the one that was found: where its files are, what its pipeline is
    // called, how many cells an execution may have. Commits nothing.
    void fitToPlatform();

    bool isUnsent(grid::CellIndex cell) const;
    // Cells of a wave in executions that were not sent.
    grid::CellMask unsentOf(WaveId wave) const;
    qint64 defaultPrimaries() const { return m_basis().tmpl->primaries; }

private:
    void record(const planning::Plan &plan, WaveId wave, const PlanBasis &basis, std::optional<CampaignTime> notBefore);
    void addExecution(const planning::PlannedExecution &planned, WaveId wave, qint64 primaries, const PlanBasis &basis,
                      std::optional<CampaignTime> notBefore);
    // Other cells of a wave whose executions were cancelled, and until when the latest of these had to wait.
    struct Rest
    {
        grid::CellMask cells;
        std::optional<CampaignTime> notBefore;
    };
    // Cancels the unsent executions that carry any of `cells`; returns the other cells of each, by wave.
    std::map<WaveId, Rest> cancelExecutionsOf(const grid::CellMask &cells);
    QJsonObject fittedInputs(QJsonObject inputs, const Place &place) const;
    void replan(const std::map<WaveId, Rest> &rests);
    void settle(const grid::CellMask &cells, const std::function<void(grid::CellIndex)> &show);

    Ledger &m_ledger;
    Random &m_random;
    QString m_campaignId;
    Basis m_basis;
};

} // namespace dosegrid::engine
