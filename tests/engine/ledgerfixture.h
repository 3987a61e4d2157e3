// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/carmin/types.h"
#include "models/core/random.h"
#include "models/engine/cellqueue.h"
#include "models/engine/executionwatch.h"
#include "models/engine/fetcher.h"
#include "models/engine/link.h"
#include "models/engine/retrier.h"
#include "models/store/storethread.h"

#include <gtest/gtest.h>

#include <QTemporaryDir>

#include <memory>

// The engine's memory over a campaign file of its own, in a time that the test moves; and the parts that judge what a
// platform says, without a platform: the test says it.
class LedgerFixture : public testing::Test
{
protected:
    void SetUp() override;

    // A wave of these cells, accepted by the platform as one execution.
    dosegrid::ExecutionId startBatch(QStringView expression);
    // What is planned next of the wave becomes live in its turn.
    dosegrid::ExecutionId startNext(const QString &remoteId);
    // What a read would bring of it: a word of the platform, its jobs (status, exit code), the cells with an output.
    struct Job
    {
        const char *status;
        int exitCode = -1;
    };
    dosegrid::carmin::Execution remote(dosegrid::ExecutionId id, const char *status, const QList<Job> &jobs = {},
                                       const QStringList &outputsOf = {}) const;
    void read(dosegrid::ExecutionId id, const dosegrid::carmin::Execution &remote) { m_watch->onRead(id, remote); }
    dosegrid::grid::CellState state(QStringView cellId) const;
    QString reason(QStringView cellId) const;
    int countEvents(const QString &kind);
    void waitForDisk();

    QTemporaryDir m_folder;
    std::shared_ptr<dosegrid::ManualClock> m_clock = std::make_shared<dosegrid::ManualClock>();
    dosegrid::engine::Timekeeper m_time{m_clock};
    dosegrid::SeededRandom m_random{1};
    std::shared_ptr<const dosegrid::grid::CampaignTemplate> m_tmpl;
    std::unique_ptr<dosegrid::store::StoreThread> m_store;
    std::unique_ptr<dosegrid::engine::Ledger> m_ledger;
    std::unique_ptr<dosegrid::engine::Link> m_link; // to nothing
    std::unique_ptr<dosegrid::engine::Fetcher> m_fetcher;
    std::unique_ptr<dosegrid::engine::ExecutionWatch> m_watch;
    std::unique_ptr<dosegrid::engine::CellQueue> m_queue;
    std::unique_ptr<dosegrid::engine::Retrier> m_retrier;
};
