// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/recordreader.h"

#include "models/store/columns.h"

#include <algorithm>
#include <limits>

using namespace Qt::Literals::StringLiterals;

namespace dosegrid::store {

namespace {

template<typename Record>
Result<std::optional<Record>> selectOne(Database &db, const QString &tail, const QVariantList &values = {})
{
    return select<Record>(db, tail, values).transform([](const std::vector<Record> &rows) {
        return rows.empty() ? std::optional<Record>() : std::optional<Record>(rows.front());
    });
}

} // namespace

Result<std::optional<Connection>> RecordReader::connection() { return selectOne<Connection>(*m_db, {}); }

Result<std::vector<InputArchive>> RecordReader::inputArchives()
{
    return select<InputArchive>(*m_db, u"ORDER BY id"_s);
}

Result<std::vector<SavedSet>> RecordReader::savedSets() { return select<SavedSet>(*m_db, u"ORDER BY name"_s); }

Result<std::vector<Wave>> RecordReader::waves() { return select<Wave>(*m_db, u"ORDER BY id"_s); }

Result<std::vector<WaveCell>> RecordReader::waveCells(WaveId wave)
{
    return select<WaveCell>(*m_db, u"WHERE wave = ? ORDER BY cell"_s, {wave.value});
}

// The conditions of the next two are written as in the partial indexes that they name, or SQLite would not use them.
Result<std::vector<Execution>> RecordReader::liveExecutions()
{
    return select<Execution>(*m_db,
                             u"INDEXED BY execution_open WHERE phase NOT IN ('closed', 'cancelled') ORDER BY id"_s);
}

Result<std::vector<Attempt>> RecordReader::liveAttempts()
{
    return select<Attempt>(*m_db,
                           u"INDEXED BY attempt_live WHERE (phase = 'planned' OR phase = 'outbox' OR phase = 'sending'"
                           " OR phase = 'doubt' OR phase = 'waiting' OR phase = 'running' OR phase = 'to-fetch'"
                           " OR phase = 'fetched') ORDER BY id"_s);
}

template<typename T, typename Make>
Result<std::vector<T>> RecordReader::rows(const QString &sql, Make make)
{
    auto query = m_db->prepare(sql);
    if (!query)
        return Unexpected(query.error());
    QSqlQuery &q = **query;
    if (auto ran = m_db->run(q); !ran)
        return Unexpected(ran.error());
    std::vector<T> found;
    while (q.next())
        found.push_back(make(q));
    if (auto ended = m_db->finish(q); !ended)
        return Unexpected(ended.error());
    return found;
}

Result<std::vector<AcceptedMark>> RecordReader::acceptedMarks()
{
    return rows<AcceptedMark>(
        u"SELECT attempt.cell, output.sha256, output.seed_read FROM attempt INDEXED BY attempt_accepted"
        " JOIN output ON output.id = (SELECT max(o.id) FROM output o JOIN verdict v ON v.output = o.id"
        "  WHERE o.attempt = attempt.id AND v.outcome = 'accepted') WHERE attempt.phase = 'accepted'"_s,
        [](const QSqlQuery &q) {
            AcceptedMark mark{{q.value(0).toUInt()}, q.value(1).toString(), {}};
            if (const QVariant seed = q.value(2); !seed.isNull())
                mark.seedRead = seed.toLongLong();
            return mark;
        });
}

Result<std::vector<SeedUse>> RecordReader::plannedSeeds()
{
    return rows<SeedUse>(u"SELECT id, cell, seed, subjobs, replicate, phase = 'cancelled' FROM attempt"
                         " WHERE (seed_origin = 'assigned' AND phase <> 'cancelled') OR replicate > 0 ORDER BY id"_s,
                         [](const QSqlQuery &q) {
                             SeedUse use{{q.value(0).toLongLong()}, {q.value(1).toUInt()}, {},
                                         q.value(3).toInt(),        q.value(4).toInt(),    q.value(5).toBool()};
                             if (const QVariant seed = q.value(2); !seed.isNull())
                                 use.seed = seed.toLongLong();
                             return use;
                         });
}

// By cell, for most cells are done, and most others were tried once.
Result<std::vector<FailureCount>> RecordReader::failureCounts()
{
    return rows<FailureCount>(
        u"SELECT attempt.cell, error_kind, count(*) FROM cell CROSS JOIN attempt ON attempt.cell = cell.cell"
        " WHERE cell.state <> 'done' AND (cell.attempts > 1 OR cell.state = 'failed')"
        " AND attempt.phase IN ('failed', 'lost') AND error_kind IS NOT NULL GROUP BY attempt.cell, error_kind"_s,
        [](const QSqlQuery &q) {
            return FailureCount{{q.value(0).toUInt()}, q.value(1).toString(), q.value(2).toInt()};
        });
}

// That an engine noted their silence is no sign of life.
Result<std::vector<std::pair<ExecutionId, CampaignTime>>> RecordReader::lastEventsOfLive()
{
    return rows<std::pair<ExecutionId, CampaignTime>>(
        u"SELECT id, last FROM (SELECT id, (SELECT max(at) FROM event WHERE execution = e.id"
        "  AND kind NOT IN ('late', 'silent')) AS last"
        " FROM execution e INDEXED BY execution_open WHERE phase NOT IN ('closed', 'cancelled'))"
        " WHERE last IS NOT NULL"_s,
        [](const QSqlQuery &q) {
            return std::pair(ExecutionId{q.value(0).toLongLong()}, fromMs(q.value(1).toLongLong()));
        });
}

Result<std::vector<Event>> RecordReader::matchedOutputs()
{
    return select<Event>(*m_db, u"WHERE kind = 'output-matched' AND execution IN (SELECT id FROM execution"
                                " INDEXED BY execution_open WHERE phase NOT IN ('closed', 'cancelled')) ORDER BY id"_s);
}

Result<std::vector<CellRow>> RecordReader::cellsWithReason()
{
    return select<CellRow>(*m_db, u"WHERE reason IS NOT NULL ORDER BY cell"_s);
}

Result<std::vector<Question>> RecordReader::openQuestions()
{
    return select<Question>(*m_db, u"WHERE answered_at IS NULL ORDER BY id"_s);
}

Result<std::vector<Question>> RecordReader::questions() { return select<Question>(*m_db, u"ORDER BY id"_s); }

Result<std::vector<Wish>> RecordReader::pendingWishes()
{
    return select<Wish>(*m_db, u"WHERE state = 'pending' ORDER BY id"_s);
}

Result<std::optional<Wish>> RecordReader::wish(WishId wish)
{
    return selectOne<Wish>(*m_db, u"WHERE id = ?"_s, {wish.value});
}

Result<std::vector<Wish>> RecordReader::wishes(int limit)
{
    return select<Wish>(*m_db, u"ORDER BY id DESC LIMIT ?"_s, {limit});
}

Result<QString> RecordReader::meta(const QString &key)
{
    auto query = m_db->prepare(u"SELECT value FROM meta WHERE key = ?"_s);
    if (!query)
        return Unexpected(query.error());
    QSqlQuery &q = **query;
    q.bindValue(0, key);
    if (auto ran = m_db->run(q); !ran)
        return Unexpected(ran.error());
    QString value;
    if (q.next())
        value = q.value(0).toString();
    return m_db->finish(q).and_then([&]() -> Result<QString> { return value; });
}

Result<CellRow> RecordReader::cell(grid::CellIndex cell)
{
    return selectOne<CellRow>(*m_db, u"WHERE cell = ?"_s, {qint64(cell.value)})
        .transform([&](const std::optional<CellRow> &row) {
            return row ? *row : CellRow{cell, {}, {}};
        });
}

Result<std::vector<Attempt>> RecordReader::attemptsOf(grid::CellIndex cell)
{
    return select<Attempt>(*m_db, u"WHERE cell = ? ORDER BY number"_s, {qint64(cell.value)});
}

Result<std::vector<Attempt>> RecordReader::attemptsOf(ExecutionId execution)
{
    return select<Attempt>(*m_db, u"WHERE execution = ? ORDER BY id"_s, {execution.value});
}

Result<std::vector<Attempt>> RecordReader::attemptsOfNoExecution()
{
    return select<Attempt>(*m_db, u"WHERE execution IS NULL ORDER BY id"_s);
}

Result<std::optional<Attempt>> RecordReader::attempt(AttemptId attempt)
{
    return selectOne<Attempt>(*m_db, u"WHERE id = ?"_s, {attempt.value});
}

Result<std::vector<Attempt>> RecordReader::attemptsWithSeed(qint64 seed)
{
    return select<Attempt>(*m_db, u"WHERE seed = ? ORDER BY id"_s, {seed});
}

Result<std::optional<Execution>> RecordReader::execution(ExecutionId execution)
{
    return selectOne<Execution>(*m_db, u"WHERE id = ?"_s, {execution.value});
}

Result<std::vector<Execution>> RecordReader::executionsOf(WaveId wave)
{
    return select<Execution>(*m_db, u"WHERE wave = ? ORDER BY id"_s, {wave.value});
}

Result<std::vector<Execution>> RecordReader::executionsOf(grid::CellIndex cell)
{
    return select<Execution>(*m_db, u"WHERE id IN (SELECT execution FROM attempt WHERE cell = ?) ORDER BY id"_s,
                             {qint64(cell.value)});
}

Result<std::vector<Output>> RecordReader::outputsOf(grid::CellIndex cell)
{
    return select<Output>(*m_db, u"WHERE attempt IN (SELECT id FROM attempt WHERE cell = ?) ORDER BY id"_s,
                          {qint64(cell.value)});
}

Result<std::vector<Output>> RecordReader::outputsOf(AttemptId attempt)
{
    return select<Output>(*m_db, u"WHERE attempt = ? ORDER BY id"_s, {attempt.value});
}

Result<std::vector<Verdict>> RecordReader::verdictsOf(OutputId output)
{
    return select<Verdict>(*m_db, u"WHERE output = ? ORDER BY id"_s, {output.value});
}

Result<std::vector<Event>> RecordReader::eventsAfter(const EventFilter &filter, EventId after, int limit)
{
    return events(filter, u"id > ?"_s, after, limit, u"ASC"_s);
}

Result<std::vector<Event>> RecordReader::eventsBefore(const EventFilter &filter, EventId before, int limit)
{
    const EventId bound = before.isValid() ? before : EventId{std::numeric_limits<qint64>::max()};
    return events(filter, u"id < ?"_s, bound, limit, u"DESC"_s);
}

Result<std::vector<Event>> RecordReader::events(const EventFilter &filter, const QString &bound, EventId id, int limit,
                                                const QString &order)
{
    QStringList conditions{bound};
    QVariantList values{id.value};
    if (filter.cell) {
        conditions += u"(cell = ? OR cell IS NULL AND execution IN (SELECT execution FROM attempt WHERE cell = ?))"_s;
        values << qint64(filter.cell->value) << qint64(filter.cell->value);
    }
    if (filter.execution.isValid()) {
        conditions += u"execution = ?"_s;
        values << filter.execution.value;
    }
    if (filter.wave.isValid()) {
        conditions += u"(wave = ? OR execution IN (SELECT id FROM execution WHERE wave = ?))"_s;
        values << filter.wave.value << filter.wave.value;
    }
    if (!filter.kinds.isEmpty()) {
        conditions += u"kind IN (%1)"_s.arg(QStringList(filter.kinds.size(), u"?"_s).join(u", "_s));
        for (const QString &kind : filter.kinds)
            values << kind;
    }
    values << limit;
    return select<Event>(*m_db, u"WHERE %1 ORDER BY id %2 LIMIT ?"_s.arg(conditions.join(u" AND "_s), order), values);
}

Result<std::vector<Sample>> RecordReader::samples(CampaignTime from, CampaignTime to)
{
    return select<Sample>(*m_db, u"WHERE at BETWEEN ? AND ? ORDER BY at"_s, {toMs(from), toMs(to)});
}

Result<std::vector<WaveAccount>> RecordReader::waveAccounts() { return select<WaveAccount>(*m_db, u"ORDER BY wave"_s); }

Result<std::vector<WaveAccount>> RecordReader::countedWaveAccounts()
{
    return select<CountedWaveAccount>(*m_db, u"ORDER BY wave"_s).transform([](const auto &counted) {
        std::vector<WaveAccount> accounts;
        for (const CountedWaveAccount &c : counted)
            accounts.push_back(c.account);
        return accounts;
    });
}

Result<std::vector<AcceptedOutput>> RecordReader::acceptedOutputs()
{
    return select<AcceptedOutput>(
        *m_db, u"JOIN attempt ON attempt.id = output.attempt WHERE attempt.phase = 'accepted' AND output.id ="
               " (SELECT max(o.id) FROM output o JOIN verdict v ON v.output = o.id"
               "  WHERE o.attempt = attempt.id AND v.outcome = 'accepted') ORDER BY attempt.cell"_s);
}

Result<std::vector<JudgedOutput>> RecordReader::judgedOutputs()
{
    return select<JudgedOutput>(
        *m_db, u"JOIN attempt ON attempt.id = output.attempt"
               " LEFT JOIN verdict latest ON latest.id = (SELECT max(id) FROM verdict WHERE output = output.id)"
               " LEFT JOIN verdict first ON first.id = (SELECT min(id) FROM verdict WHERE output = output.id)"
               " ORDER BY output.id"_s);
}

} // namespace dosegrid::store
