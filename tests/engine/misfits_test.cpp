// SPDX-License-Identifier: GPL-3.0-or-later
// What is found out before anything is sent: a platform whose pipeline is another one, a file that takes long to read.
#include "tests/engine/enginefixture.h"

#include <QFile>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace dosegrid;
using namespace dosegrid::engine;
using namespace Qt::Literals::StringLiterals;
using enum dosegrid::grid::CellState;

namespace {

const QStringList fastAndSound{u"--speed"_s, u"20000"_s, u"--failure-rate"_s, u"0"_s};
const QString cell = u"AF/89/gamma/0.005"_s;

class MisfitTest : public EngineFixture
{
protected:
    void start()
    {
        startPlatform(fastAndSound);
        createCampaign();
        ASSERT_TRUE(openCampaign());
    }
    const Problem *last(Problem::Kind kind) const
    {
        const auto found =
            std::find_if(m_problems.rbegin(), m_problems.rend(), [kind](const Problem &p) { return p.kind == kind; });
        return found == m_problems.rend() ? nullptr : &*found;
    }
    QByteArray audit() const
    {
        QByteArray json;
        EXPECT_EQ(m_platform->audit(&json), 0) << json.constData();
        return json;
    }
};

} // namespace

// carmin-protocol 4.2: an input that the pipeline does not have is not refused, and kills the execution later.
TEST_F(MisfitTest, AnotherPipelineOfThatNameGetsNothing)
{
    start();
    addInput(u"AF"_s);
    ASSERT_TRUE(submit(request(cell, u"early"_s)).isDone);
    const QByteArray variant(
        R"j([{"method": "GET", "target": "^/pipelines/GateCLforOpenDose/v0.2.0$", "answer": {"status": 200,
            "type": "application/json", "body": "{\"identifier\":\"GateCLforOpenDose/v0.2.0\",\"canExecute\":true,
            \"name\":\"GateCLforOpenDose\",\"version\":\"v0.2.0\",\"parameters\":[
            {\"name\":\"indata\",\"type\":\"File\",\"isOptional\":false,\"defaultValue\":null},
            {\"name\":\"geometry\",\"type\":\"String\",\"isOptional\":false,\"defaultValue\":null}]}"}}])j");
    ASSERT_TRUE(m_platform->addFaults(variant.simplified()));
    ASSERT_TRUE(use(25).isDone);
    ASSERT_TRUE(waitFor([&] { return last(Problem::Kind::WorkflowMisfit) != nullptr; }));
    EXPECT_FALSE(last(Problem::Kind::WorkflowMisfit)->isOver);
    EXPECT_EQ(last(Problem::Kind::WorkflowMisfit)->error.field, u"workflow-inputs"_s);
    const QString facts = last(Problem::Kind::WorkflowMisfit)->error.detail;
    EXPECT_TRUE(facts.contains(u"-macfile"_s) && facts.contains(u"+geometry"_s)) << qPrintable(facts);
    ASSERT_TRUE(waitFor([&] { return m_campaign->connection().view().state == LinkState::Ready; }));
    PlanRequest late = request(u"AF/90/gamma/0.005", u"late"_s);
    late.workflow = u"gatecl-opendose"_s;
    std::optional<std::uint32_t> carried;
    m_campaign->waves().preview(
        late, {m_campaign.get(), [&](const Result<PlanPreview> &preview) { carried = preview ? preview->cells : 0; }});
    ASSERT_TRUE(waitFor([&] { return carried.has_value(); }));
    EXPECT_EQ(*carried, 0U) << "it carries no cell";
    EXPECT_EQ(count(Planned), 1U);
    EXPECT_FALSE(audit().contains("POST"));

    ASSERT_TRUE(m_platform->clearFaults());
    ASSERT_TRUE(use(24).isDone);
    ASSERT_TRUE(waitFor([&] { return count(Done) == 1; })) << "what waited is sent to the right one";
    EXPECT_TRUE(last(Problem::Kind::WorkflowMisfit)->isOver);
}

// The archive is read to the end before it is sent; here its reading does not end until the test lets it.
TEST_F(MisfitTest, DigestsAreNotTakenInTheEnginesThread)
{
    start();
    const QString file = addInput(u"AF"_s);
    ASSERT_TRUE(QFile::remove(file));
    ASSERT_EQ(::mkfifo(QFile::encodeName(file).constData(), 0600), 0);
    ASSERT_TRUE(use(25).isDone);
    ASSERT_TRUE(submit(request(cell, u"w"_s)).isDone);
    ASSERT_TRUE(waitFor([&] { return m_campaign->connection().view().state == LinkState::Ready; }));
    // Opens as soon as the other end is being opened for reading.
    int end = -1;
    ASSERT_TRUE(waitFor([&] {
        end = ::open(QFile::encodeName(file).constData(), O_WRONLY | O_NONBLOCK | O_CLOEXEC);
        return end >= 0;
    }));
    EXPECT_TRUE(act(CellAction::Hold, cell).isDone) << "the engine does what it is asked for meanwhile";
    EXPECT_EQ(count(Held), 1U);
    EXPECT_EQ(last(Problem::Kind::UploadFailed), nullptr);
    ASSERT_TRUE(QFile::remove(file)); // else it is waited for again
    ::close(end);
    EXPECT_TRUE(waitFor([&] { return last(Problem::Kind::UploadFailed) != nullptr; })) << "now it was read";
}
