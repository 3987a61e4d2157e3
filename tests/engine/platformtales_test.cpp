// SPDX-License-Identifier: GPL-3.0-or-later
// What a platform says, and what is believed of it: each test names its paragraph of the protocol reference.
#include "tests/engine/ledgerfixture.h"

#include "models/engine/lifecycle.h"
#include "models/engine/sentkills.h"

using namespace dosegrid;
using namespace dosegrid::engine;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using store::ExecutionPhase;
using enum dosegrid::grid::CellState;

namespace {

const QString one = u"AF/89/gamma/0.01"_s;
const QString two = u"AF/90/gamma/0.01"_s;
const QString three = u"AF/91/gamma/0.01"_s;

class PlatformTales : public LedgerFixture
{
protected:
    ExecutionId start() { return startBatch(QString(one + u',' + two + u',' + three)); }
    // What a log says that was made for this cell.
    results::CellClaim claimOf(QStringView cellId) const
    {
        const grid::GridSpec &spec = m_ledger->grid().spec();
        const grid::CellIndex cell = *spec.cellFromId(cellId);
        return {spec.region(cell).id, spec.particle(cell).id, spec.energyEv(cell)};
    }
    ExecutionPhase phase(ExecutionId id) const { return m_ledger->execution(id)->phase; }
    // As it is when jobs of a batch run.
    carmin::Execution running(ExecutionId id) const
    {
        return remote(id, "Running", {{"COMPLETED", 0}, {"RUNNING"}, {"QUEUED"}}, {one});
    }
    // A kill of ours is on its way.
    void kill(ExecutionId id)
    {
        m_ledger->move(id, ExecutionPhase::Killing);
        noteKillSent(*m_ledger, id);
    }
    // 1.5: a refusal without a reason, of one read.
    static carmin::ApiError refusal()
    {
        carmin::ApiError error = carmin::ApiError::of(carmin::ApiError::Kind::Indeterminate);
        error.http = 400;
        error.carminCode = 8000;
        return error;
    }
    // Hour after hour: a list, when there is one, and a refused read.
    void refuseFor(ExecutionId id, int hours, const std::optional<QList<carmin::Execution>> &list,
                   const carmin::ApiError &error = refusal())
    {
        for (int i = 0; i < hours; ++i) {
            m_clock->advance(1h);
            if (list)
                m_watch->onListed(*list);
            m_watch->onReadFailed(id, error);
        }
    }
    // Finished, as the protocol sees it: believed at the second look.
    void finish(ExecutionId id, const QList<Job> &jobs, const QStringList &outputs)
    {
        read(id, remote(id, "Finished", jobs, outputs));
        read(id, remote(id, "Finished", jobs, outputs));
    }
};

} // namespace

// 3.1: `Unknown` is no end and no change; 3.2: it is refreshed at the next read.
TEST_F(PlatformTales, UnknownKeepsTheFormerStateUntilItLasts)
{
    const ExecutionId id = start();
    read(id, running(id));
    ASSERT_EQ(state(two), Running);
    read(id, remote(id, "Unknown"));
    m_clock->advance(5min);
    read(id, remote(id, "Unknown"));
    EXPECT_EQ(state(two), Running);
    m_clock->advance(6min);
    read(id, remote(id, "Unknown"));
    EXPECT_EQ(state(two), Uncertain);
    EXPECT_EQ(reason(two), reason::statusUnknown);
    EXPECT_EQ(state(one), ToFetch) << "what has its output is not in doubt";
    read(id, running(id));
    EXPECT_EQ(state(two), Running);
    EXPECT_EQ(phase(id), ExecutionPhase::Live);
}

// 9.3: a CARMIN-server that was restarted says Unknown for good, and what it ran may go on: a person decides, and what
// it shows until then is not lost.
TEST_F(PlatformTales, UnknownForGoodIsAsked)
{
    const ExecutionId id = start();
    read(id, running(id));
    const auto unknownFor = [&](std::chrono::minutes span) {
        for (std::chrono::minutes gone{}; gone < span; gone += 5min) {
            m_clock->advance(5min);
            read(id, remote(id, "Unknown", {}, {two}));
        }
    };
    unknownFor(5h);
    EXPECT_EQ(state(two), Uncertain);
    EXPECT_TRUE(m_ledger->questions().empty());
    unknownFor(65min);
    ASSERT_EQ(m_ledger->questions().size(), 1U);
    const store::Question question = m_ledger->questions().begin()->second;
    EXPECT_EQ(question.kind, u"status-unknown"_s);
    EXPECT_EQ(question.choices, (QJsonArray{u"wait"_s, u"accept-end"_s}));
    EXPECT_EQ(question.evidence["status"_L1].toString(), u"Unknown"_s);
    EXPECT_GE(question.evidence["hours"_L1].toDouble(), 6.0);
    EXPECT_EQ(question.evidence["files_shown"_L1].toInt(), 1);
    EXPECT_EQ(phase(id), ExecutionPhase::Live) << "nothing is ended without a person's word";

    m_ledger->answer(question.id, u"wait"_s, u"test"_s);
    m_watch->waitLonger(id);
    unknownFor(5h);
    EXPECT_TRUE(m_ledger->questions().empty());
    unknownFor(65min);
    ASSERT_EQ(m_ledger->questions().size(), 1U) << "asked again";
    read(id, running(id));
    EXPECT_TRUE(m_ledger->questions().empty()) << "it is known again";
    EXPECT_EQ(state(two), Running);

    unknownFor(7h);
    ASSERT_EQ(m_ledger->questions().size(), 1U);
    m_watch->acceptEnd(id, reason::statusUnknown);
    EXPECT_EQ(phase(id), ExecutionPhase::Ended);
    EXPECT_EQ(state(two), ToFetch) << "its output was shown";
    EXPECT_EQ(state(three), Failed);
}

// A laptop that sleeps has not watched.
TEST_F(PlatformTales, SleepingIsNotWatching)
{
    const ExecutionId id = start();
    read(id, running(id));
    read(id, remote(id, "Unknown"));
    m_clock->advance(8h);
    read(id, remote(id, "Unknown"));
    m_clock->advance(1min);
    read(id, remote(id, "Unknown"));
    EXPECT_EQ(state(two), Running) << "three reads, but not over ten minutes";
    read(id, running(id));

    carmin::ApiError refusal = carmin::ApiError::of(carmin::ApiError::Kind::Indeterminate);
    refusal.http = 400;
    const auto deny = [&] {
        m_watch->onListed({});
        m_watch->onReadFailed(id, refusal);
    };
    for (int i = 0; i < 5; ++i) {
        deny();
        m_clock->advance(5min);
    }
    m_clock->advance(8h);
    deny();
    EXPECT_EQ(state(two), Running) << "denied for half an hour, not for eight";
    EXPECT_TRUE(m_ledger->questions().empty());
    // It went on meanwhile, as it should.
    read(id, running(id));
    EXPECT_EQ(state(two), Running);
    EXPECT_EQ(reason(two), QString());
    EXPECT_EQ(countEvents(u"late"_s), 0);
}

// 3.1: any other text is an unknown value, and not terminal.
TEST_F(PlatformTales, AWordThatNobodyKnowsIsNoEnd)
{
    const ExecutionId id = start();
    for (int i = 0; i < 5; ++i) {
        read(id, remote(id, "Suspended"));
        m_clock->advance(1h);
    }
    EXPECT_EQ(state(one), Uncertain);
    EXPECT_EQ(phase(id), ExecutionPhase::Live);
}

// 3.2: `Killed` within minutes of the launch means that the engine refused the inputs, or died.
TEST_F(PlatformTales, KilledByNobodyHereIsUncertainThenAsked)
{
    const ExecutionId id = start();
    m_clock->advance(1min);
    read(id, remote(id, "Killed"));
    EXPECT_EQ(state(one), Uncertain);
    EXPECT_EQ(reason(one), reason::killedByOthers);
    EXPECT_TRUE(m_ledger->questions().empty());
    m_clock->advance(4min);
    read(id, remote(id, "Killed"));
    ASSERT_EQ(m_ledger->questions().size(), 1U);
    const store::Question question = m_ledger->questions().begin()->second;
    EXPECT_EQ(question.kind, u"killed-by-others"_s);
    EXPECT_EQ(question.evidence["jobs_seen"_L1].toInt(-1), 0);
    EXPECT_EQ(question.evidence["minutes_after_start"_L1].toDouble(), 1.0);
    EXPECT_EQ(phase(id), ExecutionPhase::Live) << "nothing is ended without a person's word";
    m_watch->acceptEnd(id, reason::killedByOthers);
    EXPECT_EQ(state(one), Failed);
    EXPECT_EQ(phase(id), ExecutionPhase::Ended);
}

// 3.3: after a kill the status flickers.
TEST_F(PlatformTales, AKillIsBelievedWhenItLasts)
{
    const ExecutionId id = start();
    read(id, running(id));
    m_ledger->move(id, ExecutionPhase::Killing);
    read(id, remote(id, "Killed", {{"COMPLETED", 0}}, {one}));
    m_clock->advance(1min);
    read(id, remote(id, "Running", {{"COMPLETED", 0}, {"RUNNING"}}, {one}));
    m_clock->advance(1min);
    read(id, remote(id, "Unknown"));
    m_clock->advance(1min);
    read(id, remote(id, "Killed", {{"COMPLETED", 0}}, {one}));
    m_clock->advance(2min);
    read(id, remote(id, "Killed", {{"COMPLETED", 0}}, {one}));
    EXPECT_EQ(phase(id), ExecutionPhase::Killing);
    m_clock->advance(2min);
    read(id, remote(id, "Killed", {{"COMPLETED", 0}}, {one}));
    EXPECT_EQ(phase(id), ExecutionPhase::Ended);
    EXPECT_EQ(state(two), Skipped);
    EXPECT_EQ(state(one), ToFetch) << "what was ready is fetched and judged all the same";
    EXPECT_TRUE(m_ledger->questions().empty()) << "this kill was ours";
}

// 3.4: `Finished` means that one job succeeded. 3.5: exit codes tell whom to blame.
TEST_F(PlatformTales, FinishedWithHolesSendsAgainOnlyWhatTheInfrastructureLost)
{
    const ExecutionId id = start();
    finish(id, {{"COMPLETED", 0}, {"ERROR", 2}, {"ERROR", 10}}, {one});
    EXPECT_EQ(phase(id), ExecutionPhase::Ended) << "its end is proven first";
    EXPECT_EQ(state(one), ToFetch);
    EXPECT_EQ(state(two), Planned);
    EXPECT_EQ(state(three), Planned);
    const std::vector<ExecutionId> again = m_ledger->executionsIn(ExecutionPhase::Planned);
    ASSERT_EQ(again.size(), 1U) << "regrouped";
    EXPECT_EQ(m_ledger->attemptsOf(again[0]).size(), 2U);
    EXPECT_EQ(m_ledger->execution(again[0])->outboxUntil, m_clock->now() + 10min);
    EXPECT_EQ(m_ledger->attempt(m_ledger->attemptsOf(again[0])[0])->number, 2);
    waitForDisk();
    EXPECT_EQ(countEvents(u"retry-planned"_s), 1);
}

TEST_F(PlatformTales, FinishedWithAHoleIsBelievedAtTheSecondLook)
{
    const ExecutionId id = start();
    read(id, remote(id, "Finished", {{"COMPLETED", 0}, {"COMPLETED", 0}, {"COMPLETED", 0}}, {one}));
    EXPECT_EQ(phase(id), ExecutionPhase::Live);
    read(id, remote(id, "Finished", {{"COMPLETED", 0}, {"COMPLETED", 0}, {"COMPLETED", 0}}, {one, two, three}));
    EXPECT_EQ(phase(id), ExecutionPhase::Ended);
    EXPECT_EQ(state(three), ToFetch);
}

// What is not told by its name: a file that the platform, or a person, has renamed.
TEST_F(PlatformTales, TheLastOutputIsThatOfTheLastCell)
{
    const ExecutionId id = start();
    carmin::Execution ended =
        remote(id, "Finished", {{"COMPLETED", 0}, {"COMPLETED", 0}, {"COMPLETED", 0}}, {one, two});
    const QString path = m_ledger->execution(id)->resultsDir + "/renamed.tar.gz"_L1;
    ended.returnedFiles[u"results"_s] << path;
    read(id, ended);
    EXPECT_NE(state(three), ToFetch) << "elimination is for the end";
    read(id, ended);
    EXPECT_EQ(state(three), ToFetch);
    EXPECT_EQ(phase(id), ExecutionPhase::Ended);
    waitForDisk();
    EXPECT_EQ(countEvents(u"output-matched"_s), 1);
}

TEST_F(PlatformTales, OutputsWithoutNamesAreToldApartByTheirLogs)
{
    const ExecutionId id = start();
    carmin::Execution ended = remote(id, "Finished", {{"COMPLETED", 0}, {"COMPLETED", 0}, {"COMPLETED", 0}}, {one});
    const QString folder = m_ledger->execution(id)->resultsDir;
    const QStringList unnamed{folder + "/a.tar.gz"_L1, folder + "/b.tar.gz"_L1};
    ended.returnedFiles[u"results"_s] << unnamed;
    read(id, ended);
    read(id, ended);
    EXPECT_TRUE(m_fetcher->sorter().isBusyWith(id));
    read(id, ended);
    EXPECT_EQ(phase(id), ExecutionPhase::Live) << "its logs are still to be read";
    OutputSorter::Claims claims;
    claims.insert(unnamed[0], claimOf(three));
    claims.insert(unnamed[1], {});
    emit m_fetcher->sorter().sorted(id, claims);
    read(id, ended);
    EXPECT_EQ(phase(id), ExecutionPhase::Ended);
    EXPECT_EQ(state(three), ToFetch) << "by its log";
    EXPECT_EQ(state(two), ToFetch) << "by elimination";
    waitForDisk();
    EXPECT_EQ(countEvents(u"output-matched"_s), 2);
}

TEST_F(PlatformTales, OutputsThatNothingTellsApartWaitForAPerson)
{
    const ExecutionId id = start();
    carmin::Execution ended = remote(id, "Finished", {{"COMPLETED", 0}, {"COMPLETED", 0}, {"COMPLETED", 0}}, {one});
    const QString folder = m_ledger->execution(id)->resultsDir;
    ended.returnedFiles[u"results"_s] << folder + "/a.tar.gz"_L1 << folder + "/b.tar.gz"_L1;
    read(id, ended);
    read(id, ended);
    emit m_fetcher->sorter().sorted(id, {{folder + "/a.tar.gz"_L1, claimOf(one)}, {folder + "/b.tar.gz"_L1, {}}});
    read(id, ended);
    EXPECT_EQ(phase(id), ExecutionPhase::Ended);
    for (const QString &cell : {two, three}) {
        EXPECT_EQ(state(cell), Failed);
        EXPECT_EQ(reason(cell), reason::oneOfSeveral);
    }
    EXPECT_EQ(m_ledger->countIn(ExecutionPhase::Planned), 0) << "they are computed; nothing is computed again";
}

TEST_F(PlatformTales, ASimulationThatFailedWaitsForAPerson)
{
    const ExecutionId id = start();
    finish(id, {{"COMPLETED", 0}, {"ERROR", 50}, {"ERROR", 2}}, {one});
    EXPECT_EQ(state(two), Failed);
    EXPECT_EQ(reason(two), reason::simulation);
    EXPECT_EQ(state(three), Failed) << "which of the two jobs it was is not known";
    EXPECT_EQ(m_ledger->countIn(ExecutionPhase::Planned), 0);
}

TEST_F(PlatformTales, WhatAPersonStoppedInThePortalIsNotStartedAgain)
{
    const ExecutionId id = start();
    finish(id, {{"COMPLETED", 0}, {"CANCELLED", 9}, {"CANCELLED", 9}}, {one});
    EXPECT_EQ(state(two), Failed);
    EXPECT_EQ(reason(two), reason::killedByOthers);
}

TEST_F(PlatformTales, InfrastructureIsTriedThreeTimesMoreWithLongerAndLongerPauses)
{
    startBatch(one);
    ExecutionId id = m_ledger->executionsIn(ExecutionPhase::Live).front();
    for (const milliseconds pause : {milliseconds(10min), milliseconds(40min), milliseconds(160min)}) {
        finish(id, {{"ERROR", 20}}, {});
        ASSERT_EQ(state(one), Planned);
        const ExecutionId next = m_ledger->executionsIn(ExecutionPhase::Planned).front();
        EXPECT_EQ(*m_ledger->execution(next)->outboxUntil - m_clock->now(), pause);
        m_clock->advance(pause);
        id = startNext(u"workflow-%1"_s.arg(pause.count()));
    }
    finish(id, {{"ERROR", 20}}, {});
    EXPECT_EQ(state(one), Failed);
    EXPECT_EQ(reason(one), reason::infrastructure);
    waitForDisk();
}

// 3.1: final on CARMIN-server, when it refused the inputs.
TEST_F(PlatformTales, InputsThatWereRefusedAreNotSentAgain)
{
    startBatch(one);
    const ExecutionId id = m_ledger->executionsIn(ExecutionPhase::Live).front();
    finish(id, {}, {});
    EXPECT_EQ(state(one), Planned) << "nothing says why: once more";
    const ExecutionId next = startNext(u"workflow-2"_s);
    read(next, remote(next, "InitializationFailed"));
    read(next, remote(next, "InitializationFailed"));
    EXPECT_EQ(state(one), Failed);
    EXPECT_EQ(reason(one), reason::refusedByPlatform);
}

// 3.5: the execution that never ends.
TEST_F(PlatformTales, RunningForEverWithHeldJobsIsHeld)
{
    const ExecutionId id = start();
    read(id, running(id));
    read(id, remote(id, "Running", {{"COMPLETED", 0}, {"ERROR_HELD", 50}, {"STALLED_HELD", 10}}, {one}));
    EXPECT_EQ(state(one), ToFetch) << "what succeeded is fetched before";
    EXPECT_EQ(state(two), Held);
    EXPECT_EQ(reason(two), reason::heldByPlatform);
    m_clock->advance(24h * 30);
    read(id, remote(id, "Running", {{"COMPLETED", 0}, {"ERROR_HELD", 50}, {"STALLED_HELD", 10}}, {one}));
    EXPECT_EQ(state(two), Held) << "known to wait for a person: neither late nor failed";
    EXPECT_EQ(phase(id), ExecutionPhase::Live) << "it keeps its slot";
    read(id, remote(id, "Running", {{"COMPLETED", 0}, {"RUNNING"}, {"STALLED_HELD", 10}}, {one}));
    EXPECT_EQ(state(two), Running);
}

// 3.2: an engine that died, and 4.2: a submission that stopped: `Running` for ever, with missing jobs.
TEST_F(PlatformTales, SilenceMakesLateThenUncertainAndNeverFailed)
{
    const ExecutionId id = start();
    read(id, running(id));
    const double longest = m_ledger->attempt(m_ledger->attemptsOf(id).front())->predictedSeconds;
    const milliseconds late = 12h + milliseconds(qint64(3 * longest * 1000));
    m_clock->advance(late - 1min);
    read(id, running(id));
    EXPECT_EQ(reason(two), QString());
    m_clock->advance(2min);
    read(id, running(id));
    EXPECT_EQ(state(two), Running);
    EXPECT_EQ(reason(two), reason::late);
    const auto isShownLate = [this] {
        return bool(m_ledger->grid().record(*m_ledger->grid().spec().cellFromId(two)).flags & grid::Late);
    };
    EXPECT_TRUE(isShownLate());
    m_clock->advance(late + 10min);
    read(id, running(id));
    EXPECT_EQ(state(two), Uncertain);
    EXPECT_EQ(reason(two), reason::silent);
    m_clock->advance(24h * 365);
    read(id, running(id));
    EXPECT_EQ(state(two), Uncertain);
    EXPECT_EQ(phase(id), ExecutionPhase::Live);
    read(id, remote(id, "Running", {{"COMPLETED", 0}, {"COMPLETED", 0}, {"RUNNING"}}, {one, two}));
    EXPECT_EQ(state(two), ToFetch);
    EXPECT_FALSE(isShownLate());
    EXPECT_EQ(state(three), Running);
    EXPECT_EQ(reason(three), QString());
    waitForDisk();
    EXPECT_EQ(countEvents(u"late"_s), 1);
    EXPECT_EQ(countEvents(u"silent"_s), 1);
}

// 3.6 and product §8: in a batch a cell runs until its own output is there.
TEST_F(PlatformTales, ACellOfABatchRunsUntilItsOwnOutputIsThere)
{
    const ExecutionId id = start();
    read(id, remote(id, "Running", {{"QUEUED"}, {"QUEUED"}, {"QUEUED"}}));
    EXPECT_EQ(state(one), Submitted);
    read(id, running(id));
    EXPECT_EQ(state(one), ToFetch);
    EXPECT_EQ(state(two), Running);
    EXPECT_EQ(state(three), Running);
}

// A platform that is gone for days says nothing of what runs there; neither does one that refuses the key for a while.
TEST_F(PlatformTales, FailedReadsChangeNothing)
{
    const ExecutionId id = start();
    read(id, running(id));
    for (int day = 0; day < 9; ++day) {
        for (const auto kind :
             {carmin::ApiError::Kind::Unreachable, carmin::ApiError::Kind::Timeout, carmin::ApiError::Kind::ServerBusy,
              carmin::ApiError::Kind::Auth, carmin::ApiError::Kind::Indeterminate, carmin::ApiError::Kind::NotFound})
            m_watch->onReadFailed(id, carmin::ApiError::of(kind));
        m_clock->advance(24h);
    }
    EXPECT_EQ(state(two), Running);
    EXPECT_TRUE(m_ledger->questions().empty());
    // And the days of silence were not its own: it is late only when the platform answers and shows no change.
    read(id, remote(id, "Running", {{"COMPLETED", 0}, {"COMPLETED", 0}, {"RUNNING"}}, {one, two}));
    EXPECT_EQ(state(three), Running);
    EXPECT_EQ(reason(three), QString());
}

// What stands before the platform answers for one engine that hangs, while the list and others' reads go on.
TEST_F(PlatformTales, WhatAloneIsNotAnsweredGoesSilentAndIsAsked)
{
    const ExecutionId id = start();
    read(id, running(id));
    for (const auto kind : {carmin::ApiError::Kind::Timeout, carmin::ApiError::Kind::ServerBusy})
        refuseFor(id, 20, {{remote(id, "Running")}}, carmin::ApiError::of(kind));
    ASSERT_EQ(m_ledger->questions().size(), 1U);
    EXPECT_EQ(m_ledger->questions().begin()->second.kind, u"status-unknown"_s);
    EXPECT_EQ(state(two), Uncertain);
    read(id, running(id));
    EXPECT_TRUE(m_ledger->questions().empty()) << "it answered";
}

// An absence from a list is no proof, nor is a refusal without a reason (1.5, 8.1). Both together, for hours, are a
// person's to decide about.
TEST_F(PlatformTales, WhatThePlatformDeniesForHoursIsAsked)
{
    const ExecutionId id = start();
    read(id, running(id));
    const QList<carmin::Execution> empty;
    refuseFor(id, 8, {{remote(id, "Running")}});
    EXPECT_EQ(state(two), Running) << "the list has it";
    refuseFor(id, 8, QList<carmin::Execution>(500));
    EXPECT_EQ(state(two), Running) << "the list may be cut";
    refuseFor(id, 4, empty);
    EXPECT_EQ(state(two), Running) << "not for long";
    read(id, remote(id, "Running", {{"COMPLETED", 0}, {"RUNNING"}, {"RUNNING"}}, {one}));
    refuseFor(id, 4, empty);
    EXPECT_EQ(state(two), Running) << "it answered in between";
    EXPECT_TRUE(m_ledger->questions().empty());
    refuseFor(id, 4, empty);
    EXPECT_EQ(state(two), Uncertain);
    EXPECT_EQ(reason(two), reason::vanished);
    EXPECT_EQ(phase(id), ExecutionPhase::Live) << "nothing is sent again";
    ASSERT_EQ(m_ledger->questions().size(), 1U);
    EXPECT_EQ(m_ledger->questions().begin()->second.kind, u"vanished"_s);
    read(id, remote(id, "Running", {{"COMPLETED", 0}, {"RUNNING"}, {"QUEUED"}, {"QUEUED"}}, {one}));
    EXPECT_EQ(state(two), Running);
    EXPECT_TRUE(m_ledger->questions().empty()) << "it is there again";
}

// VIP lost what it keeps of its jobs: every read is refused for ever, and the list has it, is cut, or fails too. Its
// slot would be taken for ever, and nobody would know.
TEST_F(PlatformTales, WhatCannotBeReadGoesSilentAndIsAskedAfterADay)
{
    struct Case
    {
        const char *inList;
        std::optional<QList<carmin::Execution>> list;
    };
    const ExecutionId id = start();
    const int late = 12 + int(3 * m_ledger->attempt(m_ledger->attemptsOf(id).front())->predictedSeconds / 3600);
    ASSERT_LT(late, 23) << "hours";
    const std::vector<Case> cases = {
        {"Running", {{remote(id, "Running")}}}, {"no", QList<carmin::Execution>(500)}, {"no list", std::nullopt}};
    for (const Case &listed : cases) {
        SCOPED_TRACE(listed.inList);
        m_clock->advance(24h);
        read(id, remote(id, "Running", {{"RUNNING"}, {"QUEUED"}, {"QUEUED"}}, {}));
        read(id, running(id));
        refuseFor(id, late, listed.list);
        EXPECT_EQ(state(two), Running);
        EXPECT_EQ(reason(two), QString()) << "half a day of queue is nothing";
        refuseFor(id, 1, listed.list);
        EXPECT_EQ(state(two), Running);
        EXPECT_EQ(reason(two), reason::late);
        EXPECT_TRUE(m_ledger->questions().empty());
        refuseFor(id, 24 - late, listed.list);
        EXPECT_EQ(state(two), Uncertain);
        EXPECT_EQ(state(one), ToFetch) << "what has its output is not in doubt";
        EXPECT_EQ(phase(id), ExecutionPhase::Live) << "nothing is sent again";
        ASSERT_EQ(m_ledger->questions().size(), 1U);
        const store::Question question = m_ledger->questions().begin()->second;
        EXPECT_EQ(question.kind, u"status-unknown"_s);
        EXPECT_EQ(question.evidence["in_list"_L1].toString(), QLatin1StringView(listed.inList));
        EXPECT_EQ(question.evidence["lists_full"_L1].toInt(), listed.list && listed.list->size() == 500 ? 1 : 0);
        EXPECT_GE(question.evidence["hours_unread"_L1].toDouble(), 24.0);
        EXPECT_TRUE(question.evidence["error"_L1].toString().contains(u"8000"_s));

        read(id, running(id));
        EXPECT_TRUE(m_ledger->questions().empty()) << "it can be read again";
        EXPECT_NE(state(three), Uncertain);
    }
    refuseFor(id, 25, std::nullopt);
    ASSERT_EQ(m_ledger->questions().size(), 1U);
    m_ledger->answer(m_ledger->questions().begin()->first, u"wait"_s, u"test"_s);
    m_watch->waitLonger(id);
    refuseFor(id, 5, std::nullopt);
    EXPECT_TRUE(m_ledger->questions().empty());
    refuseFor(id, 3, std::nullopt);
    ASSERT_EQ(m_ledger->questions().size(), 1U) << "asked again";
    m_watch->acceptEnd(id, reason::statusUnknown);
    EXPECT_EQ(state(two), Failed);
    EXPECT_EQ(phase(id), ExecutionPhase::Ended);
}

// Reads of one that was killed are refused too: a person who wants its slot need not wait for a day, and what he calls
// over was killed, not lost.
TEST_F(PlatformTales, WhatWasKilledAndCannotBeReadIsAskedSooner)
{
    const ExecutionId id = start();
    read(id, running(id));
    kill(id);
    refuseFor(id, 5, {{remote(id, "Killed")}});
    EXPECT_TRUE(m_ledger->questions().empty());
    refuseFor(id, 3, {{remote(id, "Killed")}});
    ASSERT_EQ(m_ledger->questions().size(), 1U);
    EXPECT_EQ(m_ledger->questions().begin()->second.evidence["in_list"_L1].toString(), u"Killed"_s);
    m_watch->acceptEnd(id, reason::statusUnknown);
    EXPECT_EQ(phase(id), ExecutionPhase::Ended);
    EXPECT_EQ(state(two), Skipped);
    EXPECT_EQ(reason(two), reason::killedByUs);
    EXPECT_EQ(m_ledger->countIn(ExecutionPhase::Planned), 0);
}

// 3.5: a state of a job that VIP does not know makes every read of it fail with 500, while lists work. When they fail
// too, it is the platform's trouble.
TEST_F(PlatformTales, AFaultOfEachReadOfOneIsARefusalWhileListsWork)
{
    const ExecutionId id = start();
    read(id, running(id));
    carmin::ApiError fault = carmin::ApiError::of(carmin::ApiError::Kind::ServerFault);
    fault.http = 500;
    refuseFor(id, 72, std::nullopt, fault);
    EXPECT_EQ(state(two), Running);
    EXPECT_TRUE(m_ledger->questions().empty());
    refuseFor(id, 8, {{remote(id, "Running")}}, fault);
    EXPECT_EQ(state(two), Uncertain);
    EXPECT_EQ(m_ledger->questions().size(), 1U);
}

// Held jobs wait for a person however long reads are refused; what is asked then is whether it still is there.
TEST_F(PlatformTales, WhatThePlatformHoldsIsNotLateWhenItCannotBeRead)
{
    const ExecutionId id = start();
    read(id, remote(id, "Running", {{"COMPLETED", 0}, {"ERROR_HELD", 50}, {"STALLED_HELD", 10}}, {one}));
    refuseFor(id, 23, std::nullopt);
    EXPECT_EQ(state(two), Held);
    EXPECT_EQ(reason(two), reason::heldByPlatform);
}

// 3.3, 3.4: a kill races with the end, and an engine that is stopped may call what it did not do finished or failed.
TEST_F(PlatformTales, WhatAPersonKilledIsNotSentAgainWhateverItsEndIsCalled)
{
    for (const char *end : {"Finished", "ExecutionFailed", "InitializationFailed"}) {
        SCOPED_TRACE(end);
        const bool isFirst = m_ledger->executions().empty();
        const ExecutionId id = isFirst ? start() : startNext(QLatin1StringView(end));
        read(id, remote(id, "Running", {{"RUNNING"}, {"QUEUED"}, {"QUEUED"}}));
        kill(id);
        read(id, remote(id, end, {{"COMPLETED", 0}, {"ERROR", 2}, {"CANCELLED", 9}}, {one}));
        EXPECT_EQ(phase(id), ExecutionPhase::Killing) << "a hole is believed at the second look";
        read(id, remote(id, end, {{"COMPLETED", 0}, {"ERROR", 2}, {"CANCELLED", 9}}, {one}));
        EXPECT_EQ(phase(id), ExecutionPhase::Ended);
        EXPECT_EQ(state(one), ToFetch) << "what was ready is fetched and judged all the same";
        for (const QString &cell : {two, three}) {
            EXPECT_EQ(state(cell), Skipped);
            EXPECT_EQ(reason(cell), reason::killedByUs);
        }
        EXPECT_EQ(m_ledger->countIn(ExecutionPhase::Planned), 0);
        grid::CellMask cells(m_ledger->grid().spec().cellCount());
        for (const QString &cell : {one, two, three})
            cells.set(*m_ledger->grid().spec().cellFromId(cell));
        for (const AttemptId attempt : m_ledger->attemptsOf(id))
            m_ledger->move(attempt, store::AttemptPhase::Lost);
        ASSERT_TRUE(m_queue->enqueue(cells, m_ledger->waves().begin()->first, std::nullopt));
    }
    waitForDisk();
}

// A kill that was only wished for did not end it.
TEST_F(PlatformTales, WhatEndedBeforeItsKillWasSentFailedByItself)
{
    const ExecutionId id = start();
    m_ledger->move(id, ExecutionPhase::Killing);
    finish(id, {{"COMPLETED", 0}, {"ERROR", 2}, {"ERROR", 2}}, {one});
    EXPECT_EQ(state(two), Planned) << "the infrastructure failed: once more";
}

// 3.1: `Cleaned` on VIP: deleted, and not to be read any more.
TEST_F(PlatformTales, WhatWasDeletedThereIsUncertainAndAsked)
{
    const ExecutionId id = start();
    read(id, running(id));
    m_watch->onReadFailed(id, carmin::ApiError::of(carmin::ApiError::Kind::Deleted));
    EXPECT_EQ(state(two), Uncertain);
    EXPECT_EQ(reason(two), reason::gone);
    EXPECT_EQ(m_watch->runningJobs(), 0);
    ASSERT_EQ(m_ledger->questions().size(), 1U);
    EXPECT_EQ(m_ledger->questions().begin()->second.kind, u"gone"_s);
    EXPECT_EQ(phase(id), ExecutionPhase::Live);
}

// A program that ended while a file was judged, and the file is gone: nothing else would ever end that attempt.
TEST_F(PlatformTales, AFileThatWasNotJudgedLeavesItsCellFailedAndFree)
{
    const grid::CellIndex cell = *m_ledger->grid().spec().cellFromId(one);
    store::Attempt attempt;
    attempt.cell = cell;
    attempt.createdAt = m_ledger->now();
    const AttemptId brought = m_ledger->addAttempt(attempt);
    m_ledger->move(brought, store::AttemptPhase::ToFetch);
    const ExecutionId id = startBatch(QString(two + u',' + three));
    read(id, remote(id, "Running", {{"COMPLETED", 0}, {"RUNNING"}}, {two}));
    ASSERT_EQ(state(one), ToFetch);
    m_watch->giveUpUnjudged();
    EXPECT_EQ(state(one), Failed);
    EXPECT_EQ(reason(one), reason::notAdopted);
    EXPECT_EQ(m_ledger->liveAttemptOf(cell), nullptr);
    EXPECT_EQ(state(two), ToFetch) << "it has an execution, which tells where its output is";
    waitForDisk();
}
