// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/integration/campaigntruth.h"

#include "models/grid/templatereader.h"

#include <gtest/gtest.h>

#include <set>

using namespace dosegrid;
using namespace Qt::Literals::StringLiterals;

CampaignTruth::CampaignTruth(const QString &path)
{
    auto opened = store::CampaignStore::open(path, {.mode = store::OpenOptions::Mode::Observe});
    EXPECT_TRUE(opened) << toLogString(opened ? Error{} : opened.error()).toStdString();
    if (opened)
        m_store = std::move(*opened);
    m_spec = grid::loadTemplate(u"opendose"_s).value().spec();
}

std::optional<store::Wish> CampaignTruth::lastWish()
{
    const auto wishes = m_store->record().wishes(1);
    return wishes && !wishes->empty() ? std::optional(wishes->front()) : std::nullopt;
}

int CampaignTruth::sentExecutionsOf(const QString &cellId, int &accepted)
{
    const auto cell = m_spec->cellFromId(cellId);
    EXPECT_TRUE(cell) << cellId.toStdString();
    store::RecordReader record = m_store->record();
    const auto attempts = record.attemptsOf(*cell);
    EXPECT_TRUE(attempts);
    std::set<ExecutionId> sent;
    for (const store::Attempt &attempt : *attempts) {
        accepted += attempt.phase == store::AttemptPhase::Accepted;
        const auto execution = record.execution(attempt.execution);
        EXPECT_TRUE(execution && *execution);
        if (!(*execution)->remoteId.isValid())
            continue;
        sent.insert(attempt.execution);
        EXPECT_EQ((*execution)->phase, store::ExecutionPhase::Closed) << (*execution)->name.toStdString();
    }
    EXPECT_EQ(record.cell(*cell)->record.state, grid::CellState::Done) << cellId.toStdString();
    return int(sent.size());
}

void CampaignTruth::expectExactlyOnce(const PlatformTruth &platform, qsizetype cells)
{
    ASSERT_TRUE(m_store);
    const auto sound = m_store->quickCheck();
    EXPECT_TRUE(sound) << toLogString(sound ? Error{} : sound.error()).toStdString();
    const QMap<QString, int> executions = platform.executionsByCell();
    EXPECT_EQ(executions.size(), cells);
    for (auto it = executions.begin(); it != executions.end(); ++it) {
        int accepted = 0;
        EXPECT_EQ(it.value(), sentExecutionsOf(it.key(), accepted))
            << it.key().toStdString() << ": executions on the platform, and in the campaign";
        EXPECT_EQ(accepted, 1) << it.key().toStdString();
    }
}
