// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/random.h"
#include "models/engine/executionwatch.h"
#include "models/engine/fetcher.h"
#include "models/engine/link.h"
#include "models/engine/reconciler.h"
#include "models/store/storethread.h"
#include "tests/bench/benchgrid.h"

#include <utility>
#include <vector>

namespace bench {

// An engine's ledger over a campaign file: executions that are live, whose outputs appear when the bench says so, and
// beside them what else the campaign has planned.
class Poll
{
public:
    // The live executions carry about `live` cells; of the rest of the grid, `planned` says whether it waits.
    enum class Rest { Untouched, Planned };
    Poll(const Grid &whole, const QString &path, std::uint32_t live, Rest rest = Rest::Untouched);

    using Answers = std::vector<std::pair<dosegrid::ExecutionId, dosegrid::carmin::Execution>>;
    // What a poll brings, as the client hands it on: so many outputs are there.
    Answers answers(std::size_t outputs) const;
    // Until every row is on disk; the changes that the matrix gets.
    std::vector<dosegrid::grid::CellChange> run(const Answers &answers);

    std::vector<dosegrid::store::Attempt> attempts() const; // of live executions
    void saveCopy(const QString &target);

private:
    dosegrid::engine::LoadedCampaign load();
    void send(std::uint32_t cells);
    void commitAndWait();
    std::vector<dosegrid::ExecutionId> live() const;

    const Grid &m_whole;
    dosegrid::store::StoreThread m_store;
    dosegrid::engine::Timekeeper m_time;
    dosegrid::engine::Ledger m_ledger;
    dosegrid::SeededRandom m_random;
    dosegrid::engine::Link m_link;
    dosegrid::engine::Fetcher m_fetcher;
    dosegrid::engine::ExecutionWatch m_watch;
    dosegrid::engine::Reconciler m_reconciler;
};

} // namespace bench
