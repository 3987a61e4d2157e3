// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/recordreader.h"
#include "tests/store/samplecampaign.h"

#include <gmock/gmock.h>

using namespace Qt::Literals::StringLiterals;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;

namespace dosegrid::store {

namespace {

class Reader : public CampaignFile
{
protected:
    Reader() : m_store(create()) {}

    void apply(const Batch &batch) { ASSERT_TRUE(isOk(m_store->apply(batch))); }
    void tellStory()
    {
        for (const Batch &batch : sampleStory())
            apply(batch);
    }
    RecordReader record() { return m_store->record(); }
    static std::vector<qint64> ids(const Result<std::vector<Event>> &events)
    {
        std::vector<qint64> found;
        for (const Event &event : *events)
            found.push_back(event.id.value);
        return found;
    }

    CampaignStore::Pointer m_store;
};

TEST_F(Reader, GivesTheEngineWhatIsNotOver)
{
    const auto story = sampleStory();
    for (std::size_t i = 0; i + 1 < story.size(); ++i)
        apply(story[i]);
    EXPECT_THAT(*record().liveExecutions(), ElementsAre(sampleExecution(1, ExecutionPhase::Ended)));
    EXPECT_THAT(*record().liveAttempts(), ElementsAre(sampleAttempt(100, 100, 1, AttemptPhase::ToFetch),
                                                      sampleAttempt(101, 101, 1, AttemptPhase::ToFetch)));
    apply(story.back());
    EXPECT_THAT(*record().liveExecutions(), IsEmpty());
    EXPECT_THAT(*record().liveAttempts(), IsEmpty());
}

TEST_F(Reader, TellsTheLatestAttemptsOfManyCellsWithTheirExecutions)
{
    tellStory();
    const auto all = record().latestAttempts();
    ASSERT_TRUE(isOk(all));
    ASSERT_THAT(*all, SizeIs(2));
    const LatestAttempt &row = all->front();
    EXPECT_EQ(row.cell, grid::CellIndex{100});
    EXPECT_EQ(row.execution, ExecutionId{1});
    EXPECT_EQ(row.executionName, sampleExecution(1, ExecutionPhase::Closed).name);
    EXPECT_EQ(row.remoteId, sampleExecution(1, ExecutionPhase::Closed).remoteId);
    EXPECT_EQ(row.jobs, std::max(2, sampleAttempt(100, 100, 1, AttemptPhase::Accepted).subjobs));
    EXPECT_EQ(row.exitCode, sampleAttempt(100, 100, 1, AttemptPhase::Accepted).exitCode);
    // One by one they are the same, and an untouched cell has none.
    EXPECT_EQ(*record().latestAttempts({{100}, {7}, {101}}), *all);
    EXPECT_EQ((*record().executionNames({{1}, {9}})).value({1}), row.executionName);
}

TEST_F(Reader, TellsTheHistoryOfACell)
{
    tellStory();
    EXPECT_THAT(*record().attemptsOf(grid::CellIndex{101}), SizeIs(1));
    EXPECT_THAT(*record().attemptsOf(ExecutionId{1}), SizeIs(2));
    EXPECT_THAT(*record().executionsOf(grid::CellIndex{101}), SizeIs(1));
    EXPECT_THAT(*record().executionsOf(WaveId{1}), SizeIs(1));
    EXPECT_THAT(*record().outputsOf(AttemptId{101}), ElementsAre(sampleOutput(101, 101)));
    EXPECT_THAT(*record().cellsWithReason(), SizeIs(2));

    const auto untouched = record().cell({5});
    EXPECT_EQ(untouched->cell, grid::CellIndex{5});
    EXPECT_EQ(untouched->record, grid::CellRecord{});
    EXPECT_EQ(*record().attempt({5}), std::nullopt);
    EXPECT_EQ(*record().execution({5}), std::nullopt);
}

TEST_F(Reader, FiltersEvents)
{
    tellStory(); // events 1 to 4, of execution 1
    Batch batch;
    batch.put(sampleEvent(u"note"_s, 100, 0)); // 5
    batch.put(sampleEvent(u"note"_s, 200, 0)); // 6
    Event paused = sampleEvent(u"paused"_s, std::nullopt, 0);
    paused.wave = {1};
    batch.put(paused); // 7
    apply(batch);

    EXPECT_THAT(ids(record().eventsAfter({}, {}, 100)), ElementsAre(1, 2, 3, 4, 5, 6, 7));
    EXPECT_THAT(ids(record().eventsAfter({}, {3}, 2)), ElementsAre(4, 5));
    EXPECT_THAT(ids(record().eventsBefore({}, {}, 2)), ElementsAre(7, 6));
    EXPECT_THAT(ids(record().eventsBefore({}, {3}, 2)), ElementsAre(2, 1));
    EventFilter cell;
    cell.cell = grid::CellIndex{100};
    EXPECT_THAT(ids(record().eventsAfter(cell, {}, 100)), ElementsAre(1, 2, 3, 4, 5)) << "with those of its execution";
    cell.kinds = {u"note"_s, u"live"_s};
    EXPECT_THAT(ids(record().eventsAfter(cell, {}, 100)), ElementsAre(3, 5));
    EventFilter execution;
    execution.execution = {1};
    EXPECT_THAT(ids(record().eventsAfter(execution, {}, 100)), ElementsAre(1, 2, 3, 4));
    EventFilter wave;
    wave.wave = {1};
    EXPECT_THAT(ids(record().eventsAfter(wave, {}, 100)), ElementsAre(1, 2, 3, 4, 7));

    Batch later;
    later.put(sampleEvent(u"fetched"_s, 101, 1)); // 8, of a neighbour in the same execution
    apply(later);
    EventFilter all;
    all.cell = grid::CellIndex{100};
    EXPECT_THAT(ids(record().eventsAfter(all, {}, 100)), ElementsAre(1, 2, 3, 4, 5)) << "a neighbour is not this cell";
}

TEST_F(Reader, SumsWaves)
{
    tellStory();
    Batch batch;
    batch.put(sampleExecution(2, ExecutionPhase::Closed));
    batch.put(sampleAttempt(3, 300, 2, AttemptPhase::Refused));
    Attempt lost = sampleAttempt(4, 301, 2, AttemptPhase::Lost); // no output: estimated from start to end
    lost.startedAt = at(100);
    lost.endedAt = at(130);
    lost.subjobs = 2;
    lost.predictedSeconds = 50; // at most this
    batch.put(lost);
    Output first = sampleOutput(3, 3);
    first.elapsedSeconds = 7;
    Output again = sampleOutput(4, 3); // fetched again: the latest counts, once
    again.elapsedSeconds = 100;
    batch.put(first);
    batch.put(again);
    // Planned and not sent: no attempt yet.
    batch.put(sampleExecution(3, ExecutionPhase::Planned));
    batch.put(sampleAttempt(5, 302, 3, AttemptPhase::Planned));
    Wave empty = sampleWave(2);
    batch.put(empty);
    apply(batch);

    const auto accounts = record().countedWaveAccounts();
    ASSERT_TRUE(isOk(accounts));
    ASSERT_THAT(*accounts, SizeIs(1));
    const WaveAccount &account = accounts->front();
    EXPECT_EQ(account.wave, WaveId{1});
    EXPECT_EQ(account.executions, 3);
    EXPECT_EQ(account.attempts, 4);
    EXPECT_EQ(account.acceptedAttempts, 2);
    EXPECT_EQ(account.failedAttempts, 2);
    EXPECT_DOUBLE_EQ(account.acceptedSeconds, 2 * 1234.5);
    EXPECT_DOUBLE_EQ(account.otherSeconds, 100 + 50);
    EXPECT_EQ(account.firstAcceptedAt, at(19));
    EXPECT_EQ(account.lastEndAt, at(3600));

    Batch kept;
    kept.put(account);
    apply(kept);
    EXPECT_THAT(*record().waveAccounts(), ElementsAre(account));
}

TEST_F(Reader, ListsWhatWasAccepted)
{
    tellStory();
    const auto outputs = record().acceptedOutputs();
    ASSERT_TRUE(isOk(outputs));
    ASSERT_THAT(*outputs, SizeIs(2));
    EXPECT_EQ(outputs->at(1).cell, grid::CellIndex{101});
    EXPECT_EQ(outputs->at(1).output, sampleOutput(101, 101));
}

TEST_F(Reader, ListsEveryOutputWithTheFirstRulesAndTheLatestWord)
{
    tellStory();
    Attempt reviewed = sampleAttempt(102, 102, 1, AttemptPhase::Review, 1);
    reviewed.errorKind = u"source-uncertainty-high"_s;
    Batch batch;
    batch.put(reviewed);
    batch.put(sampleOutput(102, 102));
    batch.put(sampleVerdict(102, Outcome::Review));
    Verdict decided = sampleVerdict(102, Outcome::Refused);
    decided.rules = {};
    decided.by = u"curator"_s;
    batch.put(decided);
    batch.put(sampleOutput(103, 102)); // fetched again, not judged yet
    apply(batch);

    const auto outputs = record().judgedOutputs();
    ASSERT_TRUE(isOk(outputs));
    ASSERT_THAT(*outputs, SizeIs(4));
    EXPECT_EQ(outputs->at(0).outcome, Outcome::Accepted);
    EXPECT_THAT(outputs->at(0).rules, IsEmpty()) << "what was accepted needs no list of its checks";
    const JudgedOutput &judged = outputs->at(2);
    EXPECT_EQ(judged.output, sampleOutput(102, 102));
    EXPECT_EQ(judged.cell, grid::CellIndex{102});
    EXPECT_EQ(judged.outcome, Outcome::Refused);
    EXPECT_EQ(judged.by, u"curator"_s);
    EXPECT_EQ(judged.errorKind, u"source-uncertainty-high"_s);
    EXPECT_EQ(judged.rules, sampleVerdict(102, Outcome::Review).rules);
    EXPECT_FALSE(outputs->at(3).outcome.has_value());
}

TEST_F(Reader, ListsTheMarksOfWhatWasAccepted)
{
    tellStory();
    Batch again; // fetched again, and accepted: the latest counts
    Output second = sampleOutput(102, 101);
    second.sha256 = QString(64, u'b');
    second.seedRead.reset();
    again.put(second);
    again.put(sampleVerdict(102, Outcome::Accepted));
    apply(again);
    const auto marks = record().acceptedMarks();
    ASSERT_TRUE(isOk(marks));
    ASSERT_THAT(*marks, SizeIs(2));
    EXPECT_EQ(marks->at(0).cell, grid::CellIndex{100});
    EXPECT_EQ(marks->at(0).sha256, QString(64, u'a'));
    EXPECT_EQ(marks->at(0).seedRead, 42);
    EXPECT_EQ(marks->at(1).sha256, QString(64, u'b'));
    EXPECT_FALSE(marks->at(1).seedRead);
}

TEST_F(Reader, CountsTheFailuresOfCellsThatAreNotDone)
{
    tellStory();
    Batch batch;
    batch.put(sampleExecution(2, ExecutionPhase::Closed));
    for (int n = 1; n <= 3; ++n)
        batch.put(sampleAttempt(n, 300, 2, n == 3 ? AttemptPhase::Refused : AttemptPhase::Failed, n));
    batch.put(sampleAttempt(4, 301, 2, AttemptPhase::Lost));
    batch.put(sampleAttempt(5, 302, 2, AttemptPhase::Failed)); // tried again meanwhile, and done
    CellRow tried = sampleCell(300, grid::CellState::Planned);
    tried.record.attempts = 3;
    batch.put(tried);
    batch.put(sampleCell(301, grid::CellState::Failed));
    CellRow done = sampleCell(302, grid::CellState::Done);
    done.record.attempts = 2;
    batch.put(done);
    apply(batch);
    const auto failures = record().failureCounts();
    ASSERT_TRUE(isOk(failures));
    ASSERT_THAT(*failures, SizeIs(2));
    EXPECT_EQ(failures->at(0).cell, grid::CellIndex{300});
    EXPECT_EQ(failures->at(0).errorKind, u"stalled"_s);
    EXPECT_EQ(failures->at(0).attempts, 2);
    EXPECT_EQ(failures->at(1).cell, grid::CellIndex{301});
}

TEST_F(Reader, KnowsWhichSeedsWerePlanned)
{
    tellStory();
    const auto before = record().plannedSeeds();
    ASSERT_TRUE(isOk(before));
    Batch batch;
    batch.put(sampleExecution(2, ExecutionPhase::Closed));
    const auto put = [&](qint64 id, std::uint32_t cell, AttemptPhase phase, SeedOrigin origin,
                         std::optional<qint64> seed, int replicate) {
        Attempt attempt = sampleAttempt(id, cell, 2, phase);
        attempt.seedOrigin = origin;
        attempt.seed = seed;
        attempt.replicate = replicate;
        attempt.subjobs = int(id);
        batch.put(attempt);
    };
    put(210, 300, AttemptPhase::Failed, SeedOrigin::Assigned, 71, 0);
    put(211, 301, AttemptPhase::Cancelled, SeedOrigin::Assigned, 72, 0);
    put(212, 302, AttemptPhase::Lost, SeedOrigin::Read, 73, 0);
    put(213, 303, AttemptPhase::Lost, SeedOrigin::Drawn, {}, 2);
    put(214, 304, AttemptPhase::Planned, SeedOrigin::Assigned, 74, 1);
    put(215, 305, AttemptPhase::Cancelled, SeedOrigin::Assigned, 75, 1);
    apply(batch);
    const auto seeds = record().plannedSeeds();
    ASSERT_TRUE(isOk(seeds));
    std::vector<SeedUse> added(seeds->begin() + std::ptrdiff_t(before->size()), seeds->end());
    EXPECT_EQ(added, (std::vector<SeedUse>{{{210}, {300}, 71, 210, 0, false},
                                           {{213}, {303}, {}, 213, 2, false},
                                           {{214}, {304}, 74, 214, 1, false},
                                           {{215}, {305}, 75, 215, 1, true}}));
}

TEST_F(Reader, KnowsTheLastEventOfWhatIsLive)
{
    tellStory();
    EXPECT_TRUE(record().lastEventsOfLive()->empty());
    Batch batch;
    Execution live = sampleExecution(2, ExecutionPhase::Live);
    live.remoteId = RemoteId{u"other"_s};
    batch.put(live);
    for (const qint64 seconds : {50, 70, 60}) {
        Event event = sampleEvent(u"fetched"_s, std::nullopt, 2);
        event.at = at(seconds);
        batch.put(event);
    }
    Event silent = sampleEvent(u"silent"_s, std::nullopt, 2); // no sign of life
    silent.at = at(90);
    batch.put(silent);
    apply(batch);
    const auto events = record().lastEventsOfLive();
    ASSERT_TRUE(isOk(events));
    EXPECT_THAT(*events, ElementsAre(std::pair(ExecutionId{2}, at(70))));
}

TEST_F(Reader, KnowsWhichFileIsWhichCellsWhereNoNameTells)
{
    tellStory();
    Batch batch;
    Execution open = sampleExecution(2, ExecutionPhase::Ended);
    open.remoteId = RemoteId{u"other"_s};
    Execution closed = sampleExecution(3, ExecutionPhase::Closed);
    closed.remoteId = RemoteId{u"third"_s};
    batch.put(open);
    batch.put(closed);
    for (const qint64 execution : {2, 3}) {
        Event event = sampleEvent(u"output-matched"_s, 7, execution);
        event.detail = {{u"path"_s, u"/vip/Home/a.tar.gz"_s}};
        batch.put(event);
    }
    batch.put(sampleEvent(u"fetched"_s, 8, 2));
    apply(batch);
    const auto matched = record().matchedOutputs();
    ASSERT_TRUE(isOk(matched));
    ASSERT_EQ(matched->size(), 1U);
    EXPECT_EQ(matched->front().execution, ExecutionId{2});
    EXPECT_EQ(matched->front().cell, grid::CellIndex{7});
    EXPECT_EQ(matched->front().detail["path"_L1].toString(), u"/vip/Home/a.tar.gz"_s);
}

TEST_F(Reader, ForgetsASetThatTheUserRemoved)
{
    Batch batch;
    batch.put(SavedSet{u"mine"_s, {}, {1}});
    batch.put(SavedSet{u"yours"_s, {}, {2}});
    apply(batch);
    Batch remove;
    remove.removeSavedSet(u"mine"_s);
    apply(remove);
    EXPECT_THAT(*record().savedSets(), ElementsAre(SavedSet{u"yours"_s, {}, {2}}));
}

TEST_F(Reader, CallsAnUnreadableRowCorrupt)
{
    tellStory();
    auto db = Database::open(path(), Database::Mode::Existing);
    ASSERT_TRUE(isOk((*db)->exec(u"INSERT INTO question (id, kind, evidence, choices, asked_at)"
                                 " VALUES (1, 'x', 'not json', '[]', 1)"_s)));
    const auto questions = record().questions();
    ASSERT_TRUE(isError(questions, Error::Kind::Corrupt));
    EXPECT_EQ(questions.error().field, u"evidence"_s);
}

} // namespace

} // namespace dosegrid::store
