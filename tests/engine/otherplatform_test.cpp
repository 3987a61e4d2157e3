// SPDX-License-Identifier: GPL-3.0-or-later
// Results of another execution, another platform or another cell are never taken for our own.
#include "tests/engine/enginefixture.h"
#include "tests/support/faultproxy.h"

#include <algorithm>

using namespace dosegrid;
using namespace dosegrid::engine;
using namespace Qt::Literals::StringLiterals;
using enum dosegrid::grid::CellState;

namespace {

const QStringList sound = {u"--failure-rate"_s, u"0"_s, u"--queue-wait"_s, u"1"_s};

class OtherPlatformTest : public EngineFixture
{
protected:
    void openOn(const QString &speed)
    {
        startPlatform(QStringList{u"--speed"_s, speed} + sound);
        createCampaign();
        ASSERT_TRUE(openCampaign());
        connectAndAddInputs();
    }
    bool isAccepted(QStringView cell)
    {
        const CellDossier read = dossier(cell);
        return !read.attempts.isEmpty() && !read.attempts.first().remoteId.isEmpty();
    }
    bool hasStopped() const
    {
        return std::ranges::any_of(m_problems,
                                   [](const Problem &problem) { return problem.kind == Problem::Kind::StoreFailed; });
    }
};

} // namespace

TEST_F(OtherPlatformTest, AnotherExecutionUnderOurIdentifierIsNotOurs)
{
    openOn(u"600"_s);
    ASSERT_TRUE(submit(request(u"AF/95/gamma/0.6", u"ours"_s)).isDone);
    ASSERT_TRUE(waitFor([&] { return isAccepted(u"AF/95/gamma/0.6"); }));
    const QString identifier = dossier(u"AF/95/gamma/0.6").attempts.first().remoteId;
    closeCampaign();
    const QString ours = m_path;

    ASSERT_TRUE(m_platform->startAnew());
    createCampaign(u"theirs.dosegrid"_s);
    ASSERT_TRUE(openCampaign());
    connectAndAddInputs();
    ASSERT_TRUE(submit(request(u"AF/95/gamma/0.55", u"theirs"_s)).isDone);
    ASSERT_TRUE(waitFor([&] { return isAccepted(u"AF/95/gamma/0.55"); }));
    ASSERT_EQ(dossier(u"AF/95/gamma/0.55").attempts.first().remoteId, identifier);
    closeCampaign();

    m_path = ours;
    ASSERT_TRUE(openCampaign());
    ASSERT_TRUE(waitFor([&] { return !m_campaign->actions().questions().isEmpty(); })) << count(Done) << " done";
    EXPECT_EQ(count(Uncertain), 1U);
    const QuestionView question = m_campaign->actions().questions().first();
    EXPECT_EQ(question.kind, QuestionView::Kind::OtherExecution);
    EXPECT_EQ(act(CellAction::Retry, u"AF/95/gamma/0.6").cells, 0U) << "the former may still run";
    const Result<LogText> foreign = log(u"AF/95/gamma/0.6");
    EXPECT_FALSE(foreign) << foreign->text.left(200).toStdString();
    ASSERT_TRUE(answer(question, u"accept-end"_s).isDone);
    EXPECT_TRUE(waitFor([&] { return count(Failed) == 1; }));
    EXPECT_EQ(act(CellAction::Retry, u"AF/95/gamma/0.6").cells, 1U);
}

// What a person has given up may still run: nothing else is sent for the cell, and the engine goes on.
TEST_F(OtherPlatformTest, AGivenUpCellIsNotPlannedWhileItsExecutionMayRun)
{
    openOn(u"600"_s);
    ASSERT_TRUE(submit(request(u"AF/95/gamma/0.6", u"ours"_s)).isDone);
    ASSERT_TRUE(waitFor([&] { return isAccepted(u"AF/95/gamma/0.6"); }));
    const QString identifier = dossier(u"AF/95/gamma/0.6").attempts.first().remoteId;
    ASSERT_TRUE(m_platform->killExecution(identifier));
    ASSERT_TRUE(waitFor([&] { return count(Uncertain) == 1; }));
    ASSERT_EQ(act(CellAction::Skip, u"AF/95/gamma/0.6").cells, 1U);
    ASSERT_TRUE(waitFor([&] { return count(Skipped) == 1; }));
    const WishOutcome planned = submit(request(u"AF/95/gamma/0.6,AF/95/gamma/0.005", u"again"_s));
    ASSERT_TRUE(planned.isDone);
    EXPECT_EQ(planned.cells, 1U) << "the other one";
    EXPECT_TRUE(waitFor([&] { return count(Done) == 1; }));
    EXPECT_FALSE(hasStopped());
    EXPECT_EQ(count(Skipped), 1U);
}

TEST_F(OtherPlatformTest, AnIdentifierGivenTwiceIsAQuestionAndStopsNothing)
{
    openOn(u"6000"_s);
    ASSERT_TRUE(submit(request(u"AF/89/gamma/0.005", u"first"_s)).isDone);
    ASSERT_TRUE(waitFor([&] { return count(Done) == 1; }));
    closeCampaign();
    ASSERT_TRUE(m_platform->startAnew());
    ASSERT_TRUE(openCampaign());
    ASSERT_TRUE(waitFor([&] { return m_campaign->connection().view().state == LinkState::Ready; }));
    ASSERT_TRUE(submit(request(u"AF/90/gamma/0.005", u"second"_s)).isDone);
    ASSERT_TRUE(waitFor([&] { return hasStopped() || !m_campaign->actions().questions().isEmpty(); }));
    ASSERT_FALSE(hasStopped());
    EXPECT_EQ(count(Uncertain), 1U);

    closeCampaign();
    ASSERT_TRUE(openCampaign());
    ASSERT_TRUE(waitFor([&] { return !m_campaign->actions().questions().isEmpty(); }));
    const QuestionView question = m_campaign->actions().questions().first();
    EXPECT_EQ(question.kind, QuestionView::Kind::IdentifierInUse);
    ASSERT_TRUE(answer(question, u"give-up"_s).isDone);
    EXPECT_TRUE(waitFor([&] { return count(Failed) == 1; }));
    EXPECT_FALSE(hasStopped());
    EXPECT_EQ(count(Done), 1U);
}

TEST_F(OtherPlatformTest, ACampaignStaysWithItsPlatformWhileExecutionsMayRunThere)
{
    openOn(u"60"_s);
    ASSERT_TRUE(submit(request(u"AF/95/gamma/0.6", u"wave"_s)).isDone);
    ASSERT_TRUE(waitFor([&] { return isAccepted(u"AF/95/gamma/0.6"); }));
    const QUrl ours = m_platform->url();
    const WishOutcome refused = connectTo(QUrl(u"http://127.0.0.1:9/rest"_s));
    EXPECT_FALSE(refused.isDone);
    EXPECT_EQ(refused.error.field, u"live-executions"_s);
    EXPECT_TRUE(refused.error.detail.contains(QString::number(ours.port()))) << refused.error.detail.toStdString();
    EXPECT_EQ(m_campaign->connection().view().settings.url, ours);
    EXPECT_TRUE(connectTo(ours).isDone) << "the same platform, with other settings";
    const dosegrid::testing::FaultProxy line(ours.port()); // the same platform at another address
    const QUrl moved(line.url(u"/rest"_s));
    EXPECT_FALSE(connectTo(moved).isDone);
    ASSERT_TRUE(connectTo(moved, true).isDone) << "a person says that it is the same one";
    EXPECT_TRUE(m_campaign->connection().inputs().first().isUploaded) << "and what was uploaded is there";
    const CampaignTime then = m_campaign->now();
    EXPECT_TRUE(waitFor([&] { return m_campaign->totals().dataAsOf > then; })) << "it is followed there";
    EXPECT_EQ(count(Uncertain), 0U);
}

TEST_F(OtherPlatformTest, AFileOfAnotherCellIsNotAdopted)
{
    openOn(u"6000"_s);
    ASSERT_TRUE(submit(request(u"AF/95/gamma/0.005,AF/95/gamma/0.7", u"wave"_s)).isDone);
    ASSERT_TRUE(waitFor([&] { return count(Done) == 2; })) << count(Failed) << " failed";
    const QString batch = dossier(u"AF/95/gamma/0.005").attempts.first().outputs.first().localPath;
    const QString split = dossier(u"AF/95/gamma/0.7").attempts.first().outputs.first().localPath;
    closeCampaign();

    createCampaign(u"another.dosegrid"_s);
    ASSERT_TRUE(openCampaign());
    ASSERT_TRUE(adopt(u"AF/95/e-/0.006", batch).isDone);
    EXPECT_EQ(dossier(u"AF/95/e-/0.006").attempts.first().errorKind, u"other-cell"_s);
    EXPECT_EQ(count(Failed), 0U) << "the cell is as it was, the verdict on record";
    ASSERT_TRUE(adopt(u"AF/95/gamma/0.005", batch).isDone);
    EXPECT_TRUE(waitFor([&] { return count(Done) == 1; })) << "its log tells the cell";
    ASSERT_TRUE(adopt(u"AF/95/gamma/0.7", split).isDone);
    EXPECT_TRUE(waitFor([&] { return count(Held) == 1; })) << "nothing tells its cell";
}
