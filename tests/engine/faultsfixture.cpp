// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/engine/faultsfixture.h"

#include "models/grid/templatereader.h"
#include "models/store/campaignstore.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>

#include <algorithm>

using namespace dosegrid;
using namespace dosegrid::engine;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int driveTimeout = 30'000;
constexpr QStringView twoCells = u"AF/89/gamma/0.005,AF/90/gamma/0.005";
constexpr qint64 fewPrimaries = 1000;

} // namespace

void FaultsFixture::startPlatform(const QStringList &options)
{
    EngineFixture::startPlatform(QStringList{u"--speed"_s, u"20000"_s, u"--failure-rate"_s, u"0"_s, u"--queue-wait"_s,
                                             u"1"_s, u"--transfer-latency"_s, u"0"_s}
                                 + options);
    m_input = m_folder.filePath(u"AF.zip"_s);
    ASSERT_TRUE(m_platform->makeInput(u"AF"_s, m_input));
}

void FaultsFixture::newCampaign()
{
    closeCampaign();
    const QString folder = m_folder.filePath(u"c%1"_s.arg(++m_campaigns));
    ASSERT_TRUE(QDir().mkpath(folder));
    m_path = folder + "/test.dosegrid"_L1;
    ASSERT_TRUE(Campaign::create(m_path, grid::loadTemplate(u"opendose"_s).value(), false, u"test"_s));
}

FaultsFixture::Ending FaultsFixture::drive()
{
    closeCampaign();
    m_problems.clear();
    for (Step *step : {&m_connecting, &m_adding, &m_submitting, &m_answering})
        *step = {};
    if (!openCampaign())
        return Ending::Stopped;
    QObject::connect(m_campaign.get(), &Campaign::wishDone, m_campaign.get(), [this](const WishOutcome &outcome) {
        for (Step *step : {&m_connecting, &m_adding, &m_submitting, &m_answering}) {
            if (step->wish == outcome.id)
                *step = {};
        }
    });
    return goOn();
}

FaultsFixture::Ending FaultsFixture::goOn()
{
    const auto hasStopped = [this] {
        return std::ranges::any_of(m_problems, [](const Problem &problem) {
            return problem.kind == Problem::Kind::StoreFailed || problem.kind == Problem::Kind::IntegrityFailed;
        });
    };
    const auto isEnded = [&] {
        if (hasStopped() || isOver())
            return true;
        const ConnectionView link = m_campaign->connection().view();
        if (link.settings.url.isEmpty()) {
            ask(m_connecting, [this](Answer<WishId> answer) {
                m_campaign->connection().use({m_platform->url(), u"auto"_s, 25}, std::move(answer));
            });
        } else if (m_campaign->connection().inputs().isEmpty()) {
            ask(m_adding, [this](Answer<WishId> answer) {
                m_campaign->connection().addInput(m_input, u"AF"_s, std::move(answer));
            });
        } else if (link.state == LinkState::Ready && m_campaign->waves().list().isEmpty()) {
            ask(m_submitting, [this](Answer<WishId> answer) {
                PlanRequest wave = request(twoCells, u"wave"_s);
                wave.primaries = fewPrimaries;
                m_campaign->waves().submit(wave, std::move(answer));
            });
        }
        answerQuestions();
        return false;
    };
    if (!waitFor(isEnded, driveTimeout))
        return Ending::Stuck;
    return isOver() ? Ending::Done : Ending::Stopped;
}

void FaultsFixture::ask(Step &step, const std::function<void(Answer<WishId>)> &request)
{
    if (std::exchange(step.isAsked, true))
        return;
    request({m_campaign.get(), [&step](const Result<WishId> &wish) {
                 if (wish)
                     step.wish = *wish;
                 else
                     step = {};
             }});
}

// As a person would who looks at the platform's own pages.
void FaultsFixture::answerQuestions()
{
    for (const QuestionView &question : m_campaign->actions().questions()) {
        if (question.kind != QuestionView::Kind::Absent || isOnPlatform(question.executionName))
            continue;
        ask(m_answering, [&](Answer<WishId> answer) {
            m_campaign->actions().answerQuestion(question.id, u"send-again"_s, std::move(answer));
        });
    }
}

bool FaultsFixture::isOnPlatform(const QString &executionName) const
{
    QFile commands(m_platform->stateFolder() + "/commands.jsonl"_L1);
    EXPECT_TRUE(commands.open(QIODevice::ReadOnly));
    return commands.readAll().contains(executionName.toUtf8());
}

bool FaultsFixture::isOver() const
{
    return count(grid::CellState::Done) == cellCount && m_campaign->totals().liveExecutions == 0;
}

void FaultsFixture::expectEveryCellDoneOnce()
{
    EXPECT_EQ(count(grid::CellState::Done), cellCount);
    for (const QString &id : twoCells.toString().split(u',')) {
        int accepted = 0;
        for (const AttemptView &attempt : dossier(id).attempts)
            accepted += int(std::ranges::count(attempt.outputs, u"accepted"_s, &OutputView::verdict));
        EXPECT_EQ(accepted, 1) << id.toStdString();
    }
    closeCampaign();
    const auto file = store::CampaignStore::open(m_path, {.mode = store::OpenOptions::Mode::Observe});
    ASSERT_TRUE(file) << toLogString(file.error()).toStdString();
    EXPECT_TRUE((*file)->quickCheck());
    QByteArray journal;
    EXPECT_EQ(m_platform->audit(&journal), 0);
    // These runs are over so soon that a second one of a cell would not overlap: count them. Every campaign is one
    // execution, for no job fails here.
    EXPECT_EQ(QJsonDocument::fromJson(journal)["executions"_L1].toInt(), m_campaigns) << journal.toStdString();
}

QString FaultsFixture::situation() const
{
    if (!m_campaign)
        return u"no campaign"_s;
    QStringList parts{u"%1 done, %2 live"_s.arg(count(grid::CellState::Done)).arg(m_campaign->totals().liveExecutions),
                      u"%1 waves, %2 inputs, %3 questions, link %4"_s.arg(m_campaign->waves().list().size())
                          .arg(m_campaign->connection().inputs().size())
                          .arg(m_campaign->actions().questions().size())
                          .arg(int(m_campaign->connection().view().state))};
    for (const grid::CellState state : grid::allCellStates) {
        if (state != grid::CellState::Open && state != grid::CellState::NotApplicable && count(state) > 0)
            parts << u"state %1: %2"_s.arg(int(state)).arg(count(state));
    }
    for (const Problem &problem : m_problems)
        parts << toLogString(problem.error);
    return parts.join("; "_L1);
}
