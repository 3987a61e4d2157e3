// SPDX-License-Identifier: GPL-3.0-or-later
// What tables of jobs and events read of many cells and executions at once.
#include "models/store/database.h"
#include "models/store/recordreader.h"

#include <algorithm>
#include <map>

using namespace Qt::Literals::StringLiterals;

namespace dosegrid::store {

namespace {

// Beyond this share of the cells one pass over all attempts is cheaper than a look at each cell.
constexpr std::size_t mostSingleLooks = 2000;

const QString attemptColumns = u"cell, execution, job_number, exit_code, subjobs, error_kind, error_text, started_at"_s;

struct ExecutionFacts
{
    QString name;
    RemoteId remoteId;
    QString lastError;
    std::optional<CampaignTime> acceptedAt;
    int attempts = 0;
};
using Executions = std::map<ExecutionId, ExecutionFacts>;

template<typename T>
std::optional<T> optional(const QVariant &value, T (*read)(const QVariant &))
{
    return value.isNull() ? std::nullopt : std::optional(read(value));
}
int toInt(const QVariant &value) { return value.toInt(); }
CampaignTime toTime(const QVariant &value) { return fromMs(value.toLongLong()); }

ExecutionFacts factsOf(const QSqlQuery &q)
{
    return {q.value(1).toString(),
            {q.value(2).toString()},
            q.value(3).toString(),
            optional(q.value(4), toTime),
            q.value(5).toInt()};
}

LatestAttempt attemptOf(const QSqlQuery &q)
{
    LatestAttempt row;
    row.cell = {q.value(0).toUInt()};
    row.execution = {q.value(1).toLongLong()};
    row.jobNumber = optional(q.value(2), toInt);
    row.exitCode = optional(q.value(3), toInt);
    row.jobs = q.value(4).toInt();
    row.errorKind = q.value(5).toString();
    row.errorText = q.value(6).toString();
    row.startedAt = optional(q.value(7), toTime);
    return row;
}

void join(LatestAttempt &row, const ExecutionFacts &facts)
{
    row.executionName = facts.name;
    row.remoteId = facts.remoteId;
    row.acceptedAt = facts.acceptedAt;
    row.jobs = std::max(row.jobs, facts.attempts);
    if (row.errorText.isEmpty())
        row.errorText = facts.lastError;
}

// Every row of a query without conditions.
template<typename Take>
Result<void> each(Database &db, const QString &sql, const QVariantList &values, Take take)
{
    auto query = db.prepare(sql);
    if (!query)
        return Unexpected(query.error());
    QSqlQuery &q = **query;
    for (int i = 0; i < int(values.size()); ++i)
        q.bindValue(i, values[i]);
    if (auto ran = db.run(q); !ran)
        return ran;
    while (q.next())
        take(q);
    return db.finish(q);
}

} // namespace

Result<std::vector<LatestAttempt>> RecordReader::latestAttempts()
{
    Executions executions;
    auto read =
        each(*m_db,
             u"SELECT id, name, remote_id, last_error, accepted_at, (SELECT count(*) FROM attempt WHERE"
             " execution = execution.id) FROM execution"_s,
             {}, [&](const QSqlQuery &q) { executions.insert_or_assign({q.value(0).toLongLong()}, factsOf(q)); });
    if (!read)
        return Unexpected(read.error());
    std::vector<LatestAttempt> rows;
    // SQLite takes the other columns from the row of max().
    read = each(*m_db, QString(u"SELECT "_s + attemptColumns + u", max(number) FROM attempt GROUP BY cell"), {},
                [&](const QSqlQuery &q) {
                    rows.push_back(attemptOf(q));
                    if (const auto found = executions.find(rows.back().execution); found != executions.end())
                        join(rows.back(), found->second);
                });
    if (!read)
        return Unexpected(read.error());
    return rows;
}

Result<std::vector<LatestAttempt>> RecordReader::latestAttempts(const std::vector<grid::CellIndex> &cells)
{
    if (cells.size() > mostSingleLooks) {
        return latestAttempts().transform([&](std::vector<LatestAttempt> rows) {
            std::vector<grid::CellIndex> wanted = cells;
            std::ranges::sort(wanted);
            std::erase_if(rows,
                          [&](const LatestAttempt &row) { return !std::ranges::binary_search(wanted, row.cell); });
            return rows;
        });
    }
    std::vector<LatestAttempt> rows;
    for (const grid::CellIndex cell : cells) {
        const auto read =
            each(*m_db,
                 QString(u"SELECT "_s + attemptColumns + u" FROM attempt WHERE cell = ? ORDER BY number DESC LIMIT 1"),
                 {qint64(cell.value)}, [&](const QSqlQuery &q) { rows.push_back(attemptOf(q)); });
        if (!read)
            return Unexpected(read.error());
    }
    Executions executions;
    for (LatestAttempt &row : rows) {
        if (!row.execution.isValid())
            continue;
        if (!executions.contains(row.execution)) {
            const auto read =
                each(*m_db,
                     u"SELECT id, name, remote_id, last_error, accepted_at, (SELECT count(*) FROM attempt WHERE"
                     " execution = execution.id) FROM execution WHERE id = ?"_s,
                     {row.execution.value},
                     [&](const QSqlQuery &q) { executions.insert_or_assign(row.execution, factsOf(q)); });
            if (!read)
                return Unexpected(read.error());
        }
        join(row, executions[row.execution]);
    }
    return rows;
}

Result<QHash<ExecutionId, QString>> RecordReader::executionNames(const QSet<ExecutionId> &executions)
{
    QHash<ExecutionId, QString> names;
    for (const ExecutionId id : executions) {
        if (!id.isValid())
            continue;
        const auto read = each(*m_db, u"SELECT name FROM execution WHERE id = ?"_s, {id.value},
                               [&](const QSqlQuery &q) { names.insert(id, q.value(0).toString()); });
        if (!read)
            return Unexpected(read.error());
    }
    return names;
}

Result<QHash<RemoteId, ExecutionId>> RecordReader::remoteIds()
{
    QHash<RemoteId, ExecutionId> ids;
    const auto read =
        each(*m_db, u"SELECT remote_id, id FROM execution WHERE remote_id IS NOT NULL"_s, {}, [&](const QSqlQuery &q) {
            ids.insert(RemoteId{q.value(0).toString()}, ExecutionId{q.value(1).toLongLong()});
        });
    if (!read)
        return Unexpected(read.error());
    return ids;
}

} // namespace dosegrid::store
