// SPDX-License-Identifier: GPL-3.0-or-later
// The engine on a CARMIN-server, as published and repaired: no sweeps, no results folders, files by full addresses, a
// second call to start, and (published) no word of an execution that is over but its files.
#include "tests/engine/enginefixture.h"

using namespace dosegrid;
using namespace dosegrid::engine;
using namespace Qt::Literals::StringLiterals;
using enum dosegrid::grid::CellState;

namespace {

const QString threeCells = u"AF/89/gamma/0.005,AF/90/gamma/0.005,AF/91/gamma/0.005"_s;

class CarminServerTest : public EngineFixture
{
protected:
    void startServer(const QString &profile, const QString &speed = u"20000"_s)
    {
        startPlatform({u"--profile"_s, profile, u"--speed"_s, speed, u"--failure-rate"_s, u"0"_s});
        createCampaign();
        ASSERT_TRUE(openCampaign());
        m_dataFolder = u"practice/"_s;
    }
    LinkState linkState() const { return m_campaign->connection().view().state; }
    bool isRaised(Problem::Kind kind) const
    {
        return std::ranges::any_of(m_problems, [kind](const Problem &p) { return p.kind == kind && !p.isOver; });
    }
    std::string counts() const
    {
        return std::to_string(count(Submitted)) + " submitted, " + std::to_string(count(Running)) + " running, "
               + std::to_string(count(Failed)) + " failed, " + std::to_string(count(Uncertain)) + " uncertain, "
               + std::to_string(count(Held)) + " held";
    }
    void expectCleanAudit() const
    {
        QByteArray audit;
        EXPECT_EQ(m_platform->audit(&audit), 0) << audit.constData();
    }
};

class EitherServer : public CarminServerTest, public testing::WithParamInterface<const char *>
{};

std::string nameOf(const testing::TestParamInfo<const char *> &info)
{
    return std::string(info.param) == "carmin-server" ? "published" : "repaired";
}

} // namespace

INSTANTIATE_TEST_SUITE_P(Profiles, EitherServer, testing::Values("carmin-server", "carmin-server-repaired"), nameOf);

TEST_P(EitherServer, ASmallWaveRunsToItsEnd)
{
    startServer(QString::fromLatin1(GetParam()));
    connectAndAddInputs();
    EXPECT_EQ(m_campaign->connection().view().profile, u"carmin-server"_s);
    ASSERT_TRUE(submit(request(threeCells, u"wave"_s)).isDone);
    ASSERT_TRUE(waitFor([&] { return count(Done) == 3; })) << counts();
    const CellDossier cell = dossier(u"AF/90/gamma/0.005");
    ASSERT_EQ(cell.attempts.size(), 1);
    EXPECT_TRUE(cell.attempts[0].resultsDirectory.isEmpty()) << "the server has a folder of its own for each";
    ASSERT_EQ(cell.attempts[0].outputs.size(), 1);
    EXPECT_EQ(cell.attempts[0].outputs[0].verdict, u"accepted"_s);
    EXPECT_NE(cell.attempts[0].remoteId, dossier(u"AF/89/gamma/0.005").attempts[0].remoteId) << "no sweeps";
    expectCleanAudit();
}

TEST_P(EitherServer, WhatWasPlannedBeforeItWasHeardIsPlannedAgain)
{
    startServer(QString::fromLatin1(GetParam()));
    const QString archive = addInput(u"AF"_s);
    ASSERT_TRUE(submit(request(threeCells, u"early"_s)).isDone);
    ASSERT_EQ(m_campaign->waves().list()[0].executions, 1) << "one sweep, as on VIP";
    use(25);
    ASSERT_TRUE(waitFor([&] { return count(Done) == 3; })) << counts();
    EXPECT_EQ(dossier(u"AF/89/gamma/0.005").attempts.first().outputs.size(), 1);
    expectCleanAudit();
}

TEST_P(EitherServer, WithoutTheFolderOfItsUserNothingIsSent)
{
    startServer(QString::fromLatin1(GetParam()));
    addInput(u"AF"_s);
    ASSERT_TRUE(submit(request(threeCells, u"wave"_s)).isDone);
    for (const QString &folder : {QString(), u"/somebody"_s}) {
        m_dataFolder = folder;
        ASSERT_TRUE(connectTo(m_platform->url()).isDone);
        ASSERT_TRUE(waitFor([&] { return linkState() == LinkState::FolderMissing; })) << folder.toStdString();
        EXPECT_EQ(m_campaign->connection().view().lastError.field, u"data-folder"_s);
        EXPECT_EQ(m_campaign->connection().view().lastError.detail, folder);
    }
    EXPECT_TRUE(waitFor([&] { return isRaised(Problem::Kind::FolderMissing); }));
    EXPECT_EQ(count(Planned), 3U);
    QByteArray audit;
    m_platform->audit(&audit);
    EXPECT_FALSE(audit.contains("POST")) << audit.constData();

    m_dataFolder = u"/practice"_s;
    ASSERT_TRUE(connectTo(m_platform->url()).isDone);
    ASSERT_TRUE(waitFor([&] { return count(Done) == 3; })) << counts();
}

// Its answer is lost, and the list that would tell is broken by those that are over.
TEST_P(EitherServer, ALostAnswerIsFoundThoughTheListIsBroken)
{
    startServer(QString::fromLatin1(GetParam()));
    connectAndAddInputs();
    ASSERT_TRUE(submit(request(u"AF/89/gamma/0.005", u"first"_s)).isDone);
    ASSERT_TRUE(waitFor([&] { return count(Done) == 1; })) << counts();
    ASSERT_TRUE(m_platform->addFaults(R"([{"method": "POST", "target": "^/executions$", "times": 1, "cut": true}])"));
    ASSERT_TRUE(submit(request(u"AF/90/gamma/0.005", u"second"_s)).isDone);
    ASSERT_TRUE(waitFor([&] { return count(Done) == 2; })) << counts();
    EXPECT_EQ(dossier(u"AF/90/gamma/0.005").attempts.size(), 1);
    expectCleanAudit();
}

TEST_P(EitherServer, AKilledExecutionIsSkipped)
{
    startServer(QString::fromLatin1(GetParam()), u"300"_s);
    connectAndAddInputs();
    ASSERT_TRUE(submit(request(u"AF/89/gamma/0.005", u"wave"_s)).isDone);
    ASSERT_TRUE(waitFor([&] { return count(Running) == 1; })) << counts();
    ASSERT_TRUE(act(CellAction::Kill, u"AF/89/gamma/0.005").isDone);
    ASSERT_TRUE(waitFor([&] { return count(Skipped) == 1; })) << counts();
}
