// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/database.h"
#include "models/store/recordreader.h"
#include "models/store/records.h"

#include <QStringList>

#include <array>
#include <concepts>

// How records and rows of the file correspond: one visit() a record names each column once, and the statements, the
// binding and the reading are made from it. Private to this room.
namespace dosegrid::store {

// The stored names of an enum's values, in the order of the enum.
template<typename E>
struct WordList;

template<>
struct WordList<ExecutionPhase>
{
    static constexpr std::array words = {u"planned", u"outbox", u"sending", u"doubt",    u"live",
                                         u"killing", u"ended",  u"closed",  u"cancelled"};
};
template<>
struct WordList<AttemptPhase>
{
    static constexpr std::array words = {u"planned", u"outbox",   u"sending", u"doubt",     u"waiting",
                                         u"running", u"to-fetch", u"fetched", u"accepted",  u"review",
                                         u"refused", u"failed",   u"lost",    u"cancelled", u"skipped"};
};
template<>
struct WordList<SeedOrigin>
{
    static constexpr std::array words = {u"assigned", u"drawn", u"read"};
};
template<>
struct WordList<Outcome>
{
    static constexpr std::array words = {u"accepted", u"review", u"refused"};
};
template<>
struct WordList<WishState>
{
    static constexpr std::array words = {u"pending", u"done", u"refused"};
};

template<typename E>
struct Words
{
    static QString name(E value) { return QString::fromUtf16(WordList<E>::words[std::size_t(value)]); }
    static std::optional<E> value(QStringView text)
    {
        for (std::size_t i = 0; i < WordList<E>::words.size(); ++i) {
            if (text == QStringView(WordList<E>::words[i]))
                return E(i);
        }
        return std::nullopt;
    }
};

template<typename E>
concept StoredEnum = requires
{
    WordList<E>::words;
};

// One value as SQLite takes it; empty strings, invalid ids and empty optionals become NULL, except in the columns that
// are NOT NULL by their type (see Text).
QVariant toSql(const QString &value);
QVariant toSql(const QByteArray &value);
QVariant toSql(const QJsonObject &value);
QVariant toSql(const QJsonArray &value);
QVariant toSql(const QList<int> &value);
inline QVariant toSql(const RemoteId &value) { return toSql(value.value); }
inline QVariant toSql(bool value) { return value ? 1 : 0; }
inline QVariant toSql(int value) { return value; }
inline QVariant toSql(qint64 value) { return value; }
inline QVariant toSql(double value) { return value; }
inline QVariant toSql(CampaignTime value) { return toMs(value); }
inline QVariant toSql(milliseconds value) { return qint64(value.count()); }
inline QVariant toSql(float value) { return double(value); }
inline QVariant toSql(std::uint8_t value) { return int(value); }
inline QVariant toSql(grid::CellState value) { return grid::name(value); }
inline QVariant toSql(grid::CellIndex value) { return qint64(value.value); }
template<typename Tag>
QVariant toSql(RowId<Tag> value)
{
    return value.isValid() ? QVariant(value.value) : QVariant(QMetaType::fromType<qint64>());
}
template<StoredEnum E>
QVariant toSql(E value)
{
    return Words<E>::name(value);
}
template<typename T>
QVariant toSql(const std::optional<T> &value)
{
    return value ? toSql(*value) : QVariant(QMetaType::fromType<qint64>());
}

// Reads one value; false when a word is unknown or a text is not what it should be.
bool fromSql(const QVariant &sql, QString &value);
bool fromSql(const QVariant &sql, QJsonObject &value);
bool fromSql(const QVariant &sql, QJsonArray &value);
bool fromSql(const QVariant &sql, QList<int> &value);
bool fromSql(const QVariant &sql, bool &value);
bool fromSql(const QVariant &sql, int &value);
bool fromSql(const QVariant &sql, qint64 &value);
bool fromSql(const QVariant &sql, double &value);
bool fromSql(const QVariant &sql, CampaignTime &value);
bool fromSql(const QVariant &sql, milliseconds &value);
bool fromSql(const QVariant &sql, float &value);
bool fromSql(const QVariant &sql, std::uint8_t &value);
bool fromSql(const QVariant &sql, grid::CellState &value);
bool fromSql(const QVariant &sql, grid::CellIndex &value);
inline bool fromSql(const QVariant &sql, RemoteId &value) { return fromSql(sql, value.value); }
template<typename Tag>
bool fromSql(const QVariant &sql, RowId<Tag> &value)
{
    value.value = sql.toLongLong();
    return true;
}
template<StoredEnum E>
bool fromSql(const QVariant &sql, E &value)
{
    const auto known = Words<E>::value(sql.toString());
    if (known)
        value = *known;
    return known.has_value();
}
template<typename T>
bool fromSql(const QVariant &sql, std::optional<T> &value)
{
    value.reset();
    return sql.isNull() || fromSql(sql, value.emplace());
}

// A text column that is NOT NULL: an empty string stays one.
template<typename S>
struct Text
{
    explicit Text(S &text) : value(text) {}
    S &value;
};
template<typename S>
QVariant toSql(Text<S> text)
{
    return text.value.isNull() ? QVariant(QString(QLatin1String(""))) : QVariant(text.value);
}
inline bool fromSql(const QVariant &sql, Text<QString> text) { return fromSql(sql, text.value); }

// A row id that the file gives: not written, but read.
template<typename T>
struct Given
{
    explicit Given(T &id) : value(id) {}
    T &value;
};

// The row id of a table with one row.
struct OneRow
{};
inline QVariant toSql(OneRow) { return 1; }
inline bool fromSql(const QVariant &, OneRow) { return true; }

template<typename Record>
struct Table;

template<>
struct Table<Connection>
{
    static constexpr auto name = u"connection";
    static constexpr auto key = u"id";
    template<typename V, typename R>
    static void visit(V &v, R &r)
    {
        v(u"id", OneRow{});
        v(u"url", Text(r.url));
        v(u"profile", Text(r.profile));
        v(u"practice", r.practice);
        v(u"origin", Text(r.origin));
    }
};

template<>
struct Table<InputArchive>
{
    static constexpr auto name = u"input_archive";
    static constexpr auto key = u"id";
    template<typename V, typename R>
    static void visit(V &v, R &r)
    {
        v(u"id", r.id);
        v(u"model", Text(r.model));
        v(u"file_name", Text(r.fileName));
        v(u"sha256", Text(r.sha256));
        v(u"size", r.size);
        v(u"local_path", Text(r.localPath));
        v(u"remote_path", r.remotePath);
        v(u"added_at", r.addedAt);
        v(u"uploaded_at", r.uploadedAt);
    }
};

template<>
struct Table<SavedSet>
{
    static constexpr auto name = u"saved_set";
    static constexpr auto key = u"name";
    template<typename V, typename R>
    static void visit(V &v, R &r)
    {
        v(u"name", Text(r.name));
        v(u"expression", r.expression);
        v(u"region_ids", r.regionIds);
    }
};

template<>
struct Table<Wave>
{
    static constexpr auto name = u"wave";
    static constexpr auto key = u"id";
    template<typename V, typename R>
    static void visit(V &v, R &r)
    {
        v(u"id", r.id);
        v(u"name", Text(r.name));
        v(u"expression", Text(r.expression));
        v(u"workflow", Text(r.workflow));
        v(u"primaries", r.primaries);
        v(u"seed_scheme", Text(r.seedScheme));
        v(u"ord", r.order);
        v(u"priority", r.priority);
        v(u"budget_cpu_s", r.budgetCpuSeconds);
        v(u"outbox_delay_ms", r.outboxDelay);
        v(u"paused", r.paused);
        v(u"created_at", r.createdAt);
        v(u"created_by", r.createdBy);
    }
};

template<>
struct Table<WaveCell>
{
    static constexpr auto name = u"wave_cell";
    static constexpr auto key = u"wave, cell";
    template<typename V, typename R>
    static void visit(V &v, R &r)
    {
        v(u"wave", r.wave);
        v(u"cell", r.cell);
        v(u"profile", Text(r.profile));
        v(u"predicted_s", r.predictedSeconds);
    }
};

template<>
struct Table<Execution>
{
    static constexpr auto name = u"execution";
    static constexpr auto key = u"id";
    template<typename V, typename R>
    static void visit(V &v, R &r)
    {
        v(u"id", r.id);
        v(u"wave", r.wave);
        v(u"name", Text(r.name));
        v(u"nonce", Text(r.nonce));
        v(u"profile", Text(r.profile));
        v(u"pipeline", Text(r.pipeline));
        v(u"inputs", r.inputs);
        v(u"results_dir", r.resultsDir);
        v(u"phase", r.phase);
        v(u"remote_id", r.remoteId);
        v(u"remote_status", r.remoteStatus);
        v(u"created_at", r.createdAt);
        v(u"outbox_until", r.outboxUntil);
        v(u"sent_at", r.sentAt);
        v(u"accepted_at", r.acceptedAt);
        v(u"first_running_at", r.firstRunningAt);
        v(u"ended_at", r.endedAt);
        v(u"end_proof", r.endProof);
        v(u"kill_requested_at", r.killRequestedAt);
        v(u"kill_by", r.killBy);
        v(u"doubt_since", r.doubtSince);
        v(u"last_read_at", r.lastReadAt);
        v(u"seen_running_jobs", r.seenRunningJobs);
        v(u"subjobs", r.subjobs);
        v(u"last_error", r.lastError);
    }
};

template<>
struct Table<Attempt>
{
    static constexpr auto name = u"attempt";
    static constexpr auto key = u"id";
    template<typename V, typename R>
    static void visit(V &v, R &r)
    {
        v(u"id", r.id);
        v(u"cell", r.cell);
        v(u"execution", r.execution);
        v(u"number", r.number);
        v(u"replicate", r.replicate);
        v(u"seed", r.seed);
        v(u"seed_origin", r.seedOrigin);
        v(u"primaries", r.primaries);
        v(u"subjobs", r.subjobs);
        v(u"predicted_s", r.predictedSeconds);
        v(u"phase", r.phase);
        v(u"job_number", r.jobNumber);
        v(u"started_at", r.startedAt);
        v(u"ended_at", r.endedAt);
        v(u"exit_code", r.exitCode);
        v(u"error_kind", r.errorKind);
        v(u"error_text", r.errorText);
        v(u"created_at", r.createdAt);
    }
};

template<>
struct Table<Output>
{
    static constexpr auto name = u"output";
    static constexpr auto key = u"id";
    template<typename V, typename R>
    static void visit(V &v, R &r)
    {
        v(u"id", r.id);
        v(u"attempt", r.attempt);
        v(u"remote_path", r.remotePath);
        v(u"local_path", Text(r.localPath));
        v(u"size", r.size);
        v(u"sha256", Text(r.sha256));
        v(u"fetched_at", r.fetchedAt);
        v(u"adopted", r.adopted);
        v(u"events", r.events);
        v(u"elapsed_s", r.elapsedSeconds);
        v(u"started_text", r.startedText);
        v(u"ended_text", r.endedText);
        v(u"seed_read", r.seedRead);
        v(u"source_fraction", r.sourceFraction);
        v(u"source_uncertainty", r.sourceUncertainty);
    }
};

template<>
struct Table<Verdict>
{
    static constexpr auto name = u"verdict";
    static constexpr auto key = u"";
    template<typename V, typename R>
    static void visit(V &v, R &r)
    {
        v(u"id", Given(r.id));
        v(u"output", r.output);
        v(u"outcome", r.outcome);
        v(u"rules", r.rules);
        v(u"rule_version", r.ruleVersion);
        v(u"by", r.by);
        v(u"at", r.at);
    }
};

template<>
struct Table<Event>
{
    static constexpr auto name = u"event";
    static constexpr auto key = u"";
    template<typename V, typename R>
    static void visit(V &v, R &r)
    {
        v(u"id", Given(r.id));
        v(u"at", r.at);
        v(u"kind", Text(r.kind));
        v(u"cell", r.cell);
        v(u"execution", r.execution);
        v(u"wave", r.wave);
        v(u"from_state", r.fromState);
        v(u"to_state", r.toState);
        v(u"actor", r.actor);
        v(u"detail", r.detail);
    }
};

template<>
struct Table<Wish>
{
    static constexpr auto name = u"wish";
    static constexpr auto key = u"";
    template<typename V, typename R>
    static void visit(V &v, R &r)
    {
        v(u"id", Given(r.id));
        v(u"kind", Text(r.kind));
        v(u"payload", r.payload);
        v(u"by", r.by);
        v(u"program", r.program);
        v(u"at", r.at);
        v(u"state", r.state);
        v(u"result", r.result);
        v(u"done_at", r.doneAt);
    }
};

template<>
struct Table<Question>
{
    static constexpr auto name = u"question";
    static constexpr auto key = u"id";
    template<typename V, typename R>
    static void visit(V &v, R &r)
    {
        v(u"id", r.id);
        v(u"kind", Text(r.kind));
        v(u"execution", r.execution);
        v(u"cell", r.cell);
        v(u"evidence", r.evidence);
        v(u"choices", r.choices);
        v(u"asked_at", r.askedAt);
        v(u"answer", r.answer);
        v(u"answered_by", r.answeredBy);
        v(u"answered_at", r.answeredAt);
    }
};

template<>
struct Table<Sample>
{
    static constexpr auto name = u"sample";
    static constexpr auto key = u"at";
    template<typename V, typename R>
    static void visit(V &v, R &r)
    {
        v(u"at", r.at);
        v(u"running_jobs", r.runningJobs);
        v(u"waiting_jobs", r.waitingJobs);
        v(u"live_executions", r.liveExecutions);
    }
};

// A cell with the number of the batch that wrote it last.
struct StoredCell
{
    CellRow row;
    qint64 seq = 0;
};

template<>
struct Table<CellRow>
{
    static constexpr auto name = u"cell";
    template<typename V, typename R>
    static void visit(V &v, R &r)
    {
        v(u"cell", r.cell);
        v(u"state", r.record.state);
        v(u"flags", r.record.flags);
        v(u"wave", r.record.wave);
        v(u"execution", r.record.execution);
        v(u"attempts", r.record.attempts);
        v(u"since", r.record.since);
        v(u"predicted_s", r.record.predictedSeconds);
        v(u"measured_s", r.record.measuredSeconds);
        v(u"waited_s", r.record.waitedSeconds);
        v(u"source_uncertainty", r.record.sourceUncertainty);
        v(u"source_fraction", r.record.sourceFraction);
        v(u"reason", r.reason);
    }
};

template<>
struct Table<StoredCell>
{
    static constexpr auto name = u"cell";
    static constexpr auto key = u"cell";
    template<typename V, typename R>
    static void visit(V &v, R &r)
    {
        Table<CellRow>::visit(v, r.row);
        v(u"seq", r.seq);
    }
};

template<>
struct Table<WaveAccount>
{
    static constexpr auto name = u"execution";
    template<typename V, typename R>
    static void visit(V &v, R &r)
    {
        v(u"wave", r.wave);
        v(u"count(execution.id)", r.executions);
        v(u"min(execution.accepted_at)", r.firstAcceptedAt);
        v(u"max(execution.ended_at)", r.lastEndAt);
    }
};

template<>
struct Table<AcceptedOutput>
{
    static constexpr auto name = u"output";
    template<typename V, typename R>
    static void visit(V &v, R &r)
    {
        Table<Output>::visit(v, r.output);
        v(u"attempt.cell", r.cell);
    }
};

// Visitors.

struct Names
{
    QStringList written;
    QStringList read;
    template<typename T>
    void operator()(const char16_t *column, T &&)
    {
        written += QString::fromUtf16(column);
        read += QString::fromUtf16(column);
    }
    template<typename T>
    void operator()(const char16_t *column, Given<T>)
    {
        read += QString::fromUtf16(column);
    }
};

struct Bind
{
    QSqlQuery &query;
    int position = 0;
    template<typename T>
    void operator()(const char16_t *, T &&value)
    {
        query.bindValue(position++, toSql(value));
    }
    template<typename T>
    void operator()(const char16_t *, Given<T>)
    {}
};

struct Read
{
    const QSqlQuery &query;
    int position = 0;
    const char16_t *wrong = nullptr; // the first column that could not be read
    template<typename T>
    void operator()(const char16_t *column, T &&value)
    {
        if (!fromSql(query.value(position++), value) && !wrong)
            wrong = column;
    }
    template<typename T>
    void operator()(const char16_t *column, Given<T> given)
    {
        (*this)(column, given.value);
    }
};

// "INSERT ... " with as many placeholders, replacing a row of the same key.
QString upsertSql(const QString &table, const QStringList &columns, const QString &key);

template<typename Record>
const QString &upsertSql()
{
    static const QString sql = [] {
        Record record;
        Names names;
        Table<Record>::visit(names, record);
        return upsertSql(QString::fromUtf16(Table<Record>::name), names.written,
                         QString::fromUtf16(Table<Record>::key));
    }();
    return sql;
}

// "SELECT t.a, t.b FROM t ", to be followed by joins and conditions; a column "u.c" is of another table.
QString selectSql(const QString &table, const QStringList &columns);

template<typename Record>
const QString &selectSql()
{
    static const QString sql = [] {
        Record record;
        Names names;
        Table<Record>::visit(names, record);
        return selectSql(QString::fromUtf16(Table<Record>::name), names.read);
    }();
    return sql;
}

template<typename Record>
Result<void> upsert(Database &db, const Record &record)
{
    auto query = db.prepare(upsertSql<Record>());
    if (!query)
        return Unexpected(query.error());
    Bind bind{**query};
    Table<Record>::visit(bind, record);
    return db.run(**query);
}

// All rows of `SELECT <columns> FROM <table> <tail>`.
template<typename Record>
Result<std::vector<Record>> select(Database &db, const QString &tail, const QVariantList &values = {})
{
    auto query = db.prepare(QString(selectSql<Record>() + tail));
    if (!query)
        return Unexpected(query.error());
    QSqlQuery &q = **query;
    for (int i = 0; i < int(values.size()); ++i)
        q.bindValue(i, values[i]);
    if (auto ran = db.run(q); !ran)
        return Unexpected(ran.error());
    std::vector<Record> rows;
    while (q.next()) {
        Read read{q};
        Table<Record>::visit(read, rows.emplace_back());
        if (read.wrong) {
            q.finish();
            return Unexpected(errorIn(Error::Kind::Corrupt, QString::fromUtf16(Table<Record>::name), db.path(),
                                      QString::fromUtf16(read.wrong)));
        }
    }
    if (auto ended = db.finish(q); !ended)
        return Unexpected(ended.error());
    return rows;
}

} // namespace dosegrid::store
