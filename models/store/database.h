// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/result.h"

#include <QHash>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QString>
#include <QVariant>

#include <functional>
#include <memory>

class QSqlError;

namespace dosegrid::store {

// An error about a file, or about one column or setting in it.
inline Error errorIn(Error::Kind kind, QString detail, QString path, QString field = {})
{
    return {kind, std::move(detail), std::move(path), 0, std::move(field)};
}

// Called before each access to a database with its number, from 1; true makes that access fail. For tests.
using FaultHook = std::function<bool(int access)>;

// One connection to an SQLite file. Belongs to the thread that opened it. Every statement of the room passes through
// here, so that failures have one shape and tests can make any access fail.
class Database
{
public:
    enum class Mode {
        Existing,
        Create,
        ReadOnly,  // the file and its folder stay as they are; another program may write meanwhile
        Immutable, // ReadOnly, without locks and without the journal beside it: nobody writes
    };

    // Foreign keys on, full synchronisation, five seconds of patience with other programs. NotFound when the file is
    // missing and the mode does not create it.
    static Result<std::unique_ptr<Database>> open(const QString &path, Mode mode, FaultHook faultHook = {});
    ~Database();
    Database(const Database &) = delete;
    Database &operator=(const Database &) = delete;

    const QString &path() const { return m_path; }

    // One statement without result, not kept.
    Result<void> exec(const QString &sql);

    // A prepared statement, kept for the life of the connection and reset on each call. Bind, then run().
    Result<QSqlQuery *> prepare(const QString &sql);
    Result<void> run(QSqlQuery &query);
    // After the last next(): lets go of the read lock, and tells whether reading stopped early by an error.
    Result<void> finish(QSqlQuery &query);

    // The first column of the first row; null when there is none.
    Result<QVariant> value(const QString &sql);

    // A consistent copy, while others read and write. Exists when there is a file of that name. `edit` changes the copy
    // before it has its name.
    Result<void> copyTo(const QString &target, const std::function<Result<void>(Database &)> &edit = {});

    // The result of `body`, written whole or not at all. Takes the write lock first, so it cannot fail for it later.
    template<typename Body>
    Result<void> transaction(Body &&body)
    {
        if (auto begun = begin(); !begun)
            return begun;
        Result<void> done = body();
        if (done)
            done = commit();
        if (!done)
            rollback();
        return done;
    }

private:
    Database(QString path, QString connectionName, FaultHook faultHook);
    Result<void> begin();
    Result<void> commit();
    void rollback();
    bool isFaulty();
    Error errorOf(const QSqlError &error) const;

    QString m_path;
    QString m_connectionName;
    FaultHook m_faultHook;
    int m_accesses = 0;
    bool m_inTransaction = false;
    QSqlDatabase m_db;
    QHash<QString, std::shared_ptr<QSqlQuery>> m_prepared;
};

} // namespace dosegrid::store
