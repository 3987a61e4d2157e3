// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/campaignstore.h"

#include <gtest/gtest.h>

#include <QTemporaryDir>

namespace dosegrid::store {

// Makes a failed Result readable in an assertion: EXPECT_TRUE(isOk(store->apply(batch))).
template<typename T>
testing::AssertionResult isOk(const Result<T> &result)
{
    if (result)
        return testing::AssertionSuccess();
    return testing::AssertionFailure() << toLogString(result.error()).toStdString();
}

template<typename T>
testing::AssertionResult isError(const Result<T> &result, Error::Kind kind)
{
    if (result)
        return testing::AssertionFailure() << "succeeded";
    if (result.error().kind != kind)
        return testing::AssertionFailure() << toLogString(result.error()).toStdString();
    return testing::AssertionSuccess();
}

constexpr CampaignTime at(qint64 seconds) { return fromMs(1'700'000'000'000 + seconds * 1000); }

// Rows with every column set, so that a column that is lost on the way is seen.
Wave sampleWave(qint64 id = 1);
Execution sampleExecution(qint64 id, ExecutionPhase phase);
Attempt sampleAttempt(qint64 id, std::uint32_t cell, qint64 execution, AttemptPhase phase, int number = 1);
Output sampleOutput(qint64 id, qint64 attempt);
Verdict sampleVerdict(qint64 output, Outcome outcome);
CellRow sampleCell(std::uint32_t cell, grid::CellState state);
Event sampleEvent(const QString &kind, std::optional<std::uint32_t> cell, qint64 execution);

// A wave of two cells in one execution, from plan to account, as the batches an engine would write.
std::vector<Batch> sampleStory();

class CampaignFile : public testing::Test
{
protected:
    CampaignFile() { EXPECT_TRUE(m_dir.isValid()); }

    QString path(const QString &name = QStringLiteral("c.dosegrid")) const { return m_dir.filePath(name); }
    CampaignStore::Pointer create(FaultHook faultHook = {});
    CampaignStore::Pointer open(OpenOptions::Mode mode = OpenOptions::Mode::ReadWrite);

    QTemporaryDir m_dir;
    ManualClock m_clock{at(0)};
};

} // namespace dosegrid::store
