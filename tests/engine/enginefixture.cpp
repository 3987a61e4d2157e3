// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/engine/enginefixture.h"

#include "models/grid/expression.h"
#include "models/grid/templatereader.h"
#include "models/store/campaignstore.h"

#include <QTest>

using namespace dosegrid;
using namespace dosegrid::engine;
using namespace Qt::Literals::StringLiterals;

void EngineFixture::TearDown()
{
    closeCampaign();
    const auto file = store::CampaignStore::open(m_path, {.mode = store::OpenOptions::Mode::Observe});
    if (!file) // of a test of the file itself
        return;
    const auto kept = (*file)->record().waveAccounts();
    const auto counted = (*file)->record().countedWaveAccounts();
    ASSERT_TRUE(kept && counted);
    ASSERT_EQ(kept->size(), counted->size());
    for (std::size_t i = 0; i < kept->size(); ++i) {
        store::WaveAccount sums = (*kept)[i];
        const store::WaveAccount &truth = (*counted)[i];
        EXPECT_NEAR(sums.acceptedSeconds, truth.acceptedSeconds, 1e-6 * truth.acceptedSeconds);
        EXPECT_NEAR(sums.otherSeconds, truth.otherSeconds, 1e-6 * truth.otherSeconds);
        sums.acceptedSeconds = truth.acceptedSeconds;
        sums.otherSeconds = truth.otherSeconds;
        EXPECT_EQ(sums, truth) << "attempts " << sums.attempts << ' ' << truth.attempts << ", accepted "
                               << sums.acceptedAttempts << ' ' << truth.acceptedAttempts << ", failed "
                               << sums.failedAttempts << ' ' << truth.failedAttempts << ", executions "
                               << sums.executions << ' ' << truth.executions;
    }
}

void EngineFixture::startPlatform(QStringList options)
{
    m_platform = std::make_unique<PlatformProcess>(QString::fromLatin1(DOSEGRID_PLATFORM_PROGRAM), options);
    ASSERT_TRUE(m_platform->start());
}

void EngineFixture::createCampaign(const QString &fileName)
{
    m_path = m_folder.filePath(fileName);
    ASSERT_TRUE(Campaign::create(m_path, grid::loadTemplate(u"opendose"_s).value(), false, u"test"_s));
}

bool EngineFixture::openCampaign(bool wantsEngine)
{
    m_outcomes.clear(); // ids count up in each file
    Environment environment;
    environment.deltaInterval = m_deltaInterval;
    environment.keyFor = [key = m_platform && m_hasKey ? m_platform->key() : QString()](const QUrl &) { return key; };
    environment.actor = u"tester"_s;
    environment.program = u"test"_s;
    environment.wantsEngine = wantsEngine;
    environment.randomSeed = m_seed++;
    environment.storeFaults = m_storeFaults;
    environment.bytesFree = m_bytesFree;
    environment.silenceLimit = m_silenceLimit;
    m_campaign = std::make_unique<Campaign>(m_path, environment);
    std::optional<bool> opened;
    QObject::connect(m_campaign.get(), &Campaign::opened, m_campaign.get(), [&] { opened = true; });
    QObject::connect(m_campaign.get(), &Campaign::openFailed, m_campaign.get(), [&](const Error &error) {
        opened = false;
        if (!m_storeFaults)
            ADD_FAILURE() << toLogString(error).toStdString();
    });
    QObject::connect(m_campaign.get(), &Campaign::wishDone, m_campaign.get(),
                     [this](const WishOutcome &outcome) { m_outcomes << outcome; });
    QObject::connect(m_campaign.get(), &Campaign::problemRaised, m_campaign.get(),
                     [this](const Problem &problem) { m_problems << problem; });
    m_campaign->open();
    return waitFor([&] { return opened.has_value(); }) && *opened;
}

void EngineFixture::connectAndAddInputs()
{
    const WishOutcome connected = use(25);
    ASSERT_TRUE(connected.isDone) << toLogString(connected.error).toStdString();
    addInput(u"AF"_s);
    addInput(u"AM"_s);
}

QString EngineFixture::addInput(const QString &model)
{
    const QString file = m_folder.filePath(model + ".zip"_L1);
    EXPECT_TRUE(m_platform->makeInput(model, file));
    addInputFile(file, model);
    return file;
}

void EngineFixture::addInputFile(const QString &file, const QString &model)
{
    const auto added =
        outcomeOf([&](Answer<WishId> answer) { m_campaign->connection().addInput(file, model, std::move(answer)); });
    EXPECT_TRUE(added.isDone) << toLogString(added.error).toStdString();
}

grid::CellMask EngineFixture::cells(QStringView expression) const
{
    const auto mask = grid::evaluate(expression, {.tmpl = m_campaign->tmpl(), .state = m_campaign->grid()});
    EXPECT_TRUE(mask) << expression.toString().toStdString();
    return mask ? *mask : grid::CellMask(m_campaign->grid().spec().cellCount());
}

PlanRequest EngineFixture::request(QStringView expression, const QString &name) const
{
    PlanRequest request;
    request.cells = cells(expression);
    request.expression = expression.toString();
    request.waveName = name;
    request.outboxDelay = milliseconds(0);
    return request;
}

WishOutcome EngineFixture::outcomeOf(const std::function<void(Answer<WishId>)> &ask)
{
    std::optional<Result<WishId>> recorded;
    ask({m_campaign.get(), [&](const Result<WishId> &id) { recorded = id; }});
    EXPECT_TRUE(waitFor([&] { return recorded.has_value(); }));
    if (!recorded || !*recorded)
        return {};
    const WishId id = **recorded;
    const auto isOurs = [id](const WishOutcome &outcome) { return outcome.id == id; };
    EXPECT_TRUE(waitFor([&] { return std::ranges::any_of(m_outcomes, isOurs); }));
    const auto found = std::ranges::find_if(m_outcomes, isOurs);
    return found == m_outcomes.end() ? WishOutcome{} : *found;
}

WishOutcome EngineFixture::submit(const PlanRequest &request)
{
    return outcomeOf([&](Answer<WishId> answer) { m_campaign->waves().submit(request, std::move(answer)); });
}

WishOutcome EngineFixture::act(CellAction action, QStringView expression)
{
    return outcomeOf([&](Answer<WishId> answer) {
        m_campaign->actions().ask(action, cells(expression), expression.toString(), u"because"_s, std::move(answer));
    });
}

WishOutcome EngineFixture::use(int executionLimit)
{
    const WishOutcome outcome = outcomeOf([&](Answer<WishId> answer) {
        m_campaign->connection().use({m_platform->url(), u"auto"_s, executionLimit, false, false, m_dataFolder},
                                     std::move(answer));
    });
    const auto isReady = [&] {
        const ConnectionView view = m_campaign->connection().view();
        return view.state == LinkState::Ready && view.settings.executionLimit == executionLimit;
    };
    EXPECT_TRUE(waitFor(isReady));
    return outcome;
}

WishOutcome EngineFixture::connectTo(const QUrl &url, bool isMoved)
{
    return outcomeOf([&](Answer<WishId> answer) {
        m_campaign->connection().use({url, u"auto"_s, 25, false, isMoved, m_dataFolder}, std::move(answer));
    });
}

WishOutcome EngineFixture::answer(const QuestionView &question, const QString &choice)
{
    return outcomeOf(
        [&](Answer<WishId> answer) { m_campaign->actions().answerQuestion(question.id, choice, std::move(answer)); });
}

WishOutcome EngineFixture::pause(QStringView wave)
{
    return outcomeOf([&](Answer<WishId> answer) {
        m_campaign->waves().setPaused(m_campaign->waveByName(wave), true, std::move(answer));
    });
}

WishOutcome EngineFixture::place(QStringView wave, int priority)
{
    return outcomeOf([&](Answer<WishId> answer) {
        m_campaign->waves().setPriority(m_campaign->waveByName(wave), priority, std::move(answer));
    });
}

WishOutcome EngineFixture::adopt(QStringView cellId, const QString &file)
{
    const auto cell = m_campaign->grid().spec().cellFromId(cellId);
    return outcomeOf([&](Answer<WishId> answer) { m_campaign->results().adopt(*cell, file, std::move(answer)); });
}

bool EngineFixture::waitFor(const std::function<bool()> &condition, int ms) { return QTest::qWaitFor(condition, ms); }

std::uint32_t EngineFixture::count(grid::CellState state) const { return m_campaign->grid().total()[state]; }

bool EngineFixture::isSettled() const
{
    using enum grid::CellState;
    return count(Planned) + count(Submitted) + count(Running) + count(ToFetch) == 0;
}

CellDossier EngineFixture::dossier(QStringView cellId)
{
    std::optional<Result<CellDossier>> read;
    const auto cell = m_campaign->grid().spec().cellFromId(cellId);
    if (!cell)
        return {};
    m_campaign->record().cell(*cell, {m_campaign.get(), [&](const Result<CellDossier> &d) { read = d; }});
    EXPECT_TRUE(waitFor([&] { return read.has_value(); }));
    return read && *read ? **read : CellDossier{};
}

Result<LogText> EngineFixture::log(QStringView cellId, bool errorStream)
{
    std::optional<Result<LogText>> read;
    const auto cell = m_campaign->grid().spec().cellFromId(cellId);
    if (!cell)
        return Unexpected(cell.error());
    m_campaign->record().log(*cell, errorStream, {m_campaign.get(), [&](const Result<LogText> &text) { read = text; }});
    EXPECT_TRUE(waitFor([&] { return read.has_value(); }));
    return read ? *read : Result<LogText>(LogText{});
}
