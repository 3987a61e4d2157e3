// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/database.h"

#include "models/core/logging.h"
#include "models/store/filesystem.h"

#include <QFile>
#include <QFileInfo>
#include <QSqlError>
#include <QUrl>
#include <QUuid>

#include <atomic>

using namespace Qt::Literals::StringLiterals;

namespace dosegrid::store {

namespace {

// Primary result codes of SQLite (sqlite3.h); extended ones have these in their low byte.
Error::Kind kindOf(int code)
{
    switch (code & 0xff) {
    case 3:  // SQLITE_PERM
    case 23: // SQLITE_AUTH
        return Error::Kind::Permission;
    case 5: // SQLITE_BUSY
    case 6: // SQLITE_LOCKED
        return Error::Kind::Busy;
    case 8: // SQLITE_READONLY
        return Error::Kind::ReadOnly;
    case 10: // SQLITE_IOERR
    case 14: // SQLITE_CANTOPEN
        return Error::Kind::Io;
    case 11: // SQLITE_CORRUPT
        return Error::Kind::Corrupt;
    case 13: // SQLITE_FULL
        return Error::Kind::DiskFull;
    case 19: // SQLITE_CONSTRAINT
        return Error::Kind::WrongState;
    case 26: // SQLITE_NOTADB
        return Error::Kind::BadInput;
    default: return Error::Kind::Internal;
    }
}

QString optionsOf(Database::Mode mode)
{
    const QString patience = u"QSQLITE_BUSY_TIMEOUT=5000"_s;
    switch (mode) {
    case Database::Mode::Existing:
    case Database::Mode::Create: break;
    case Database::Mode::ReadOnly: return QString(patience + u";QSQLITE_OPEN_READONLY"_s);
    case Database::Mode::Immutable: return QString(patience + u";QSQLITE_OPEN_READONLY;QSQLITE_OPEN_URI"_s);
    }
    return patience;
}

QString immutableUri(const QString &path)
{
    const QByteArray absolute = QUrl::toPercentEncoding(QFileInfo(path).absoluteFilePath(), "/");
    return QString(u"file:"_s + QString::fromLatin1(absolute) + u"?immutable=1"_s);
}

} // namespace

Result<std::unique_ptr<Database>> Database::open(const QString &path, Mode mode, FaultHook faultHook)
{
    // SQLite would create what it cannot find.
    if (mode != Mode::Create && !QFileInfo::exists(path))
        return Unexpected(errorIn(Error::Kind::NotFound, {}, path));

    static std::atomic<int> counter = 0;
    std::unique_ptr<Database> db(new Database(path, u"dosegrid-store-%1"_s.arg(++counter), std::move(faultHook)));
    db->m_db = QSqlDatabase::addDatabase(u"QSQLITE"_s, db->m_connectionName);
    if (!db->m_db.isValid())
        return Unexpected(Error::internal(u"the SQLite driver of Qt Sql is not installed"_s));
    db->m_db.setDatabaseName(mode == Mode::Immutable ? immutableUri(path) : path);
    db->m_db.setConnectOptions(optionsOf(mode));
    if (db->isFaulty() || !db->m_db.open())
        return Unexpected(db->errorOf(db->m_db.lastError()));
    // FULL: a row that announces a request must survive a power cut. Recursive triggers: INSERT OR REPLACE must not
    // pass by the triggers that forbid deleting.
    for (const QString &pragma :
         {u"PRAGMA foreign_keys = ON"_s, u"PRAGMA synchronous = FULL"_s, u"PRAGMA recursive_triggers = ON"_s}) {
        if (auto set = db->exec(pragma); !set)
            return Unexpected(set.error());
    }
    return db;
}

Database::Database(QString path, QString connectionName, FaultHook faultHook)
    : m_path(std::move(path))
    , m_connectionName(std::move(connectionName))
    , m_faultHook(std::move(faultHook))
{}

Database::~Database()
{
    if (m_inTransaction)
        rollback();
    m_prepared.clear();
    m_db.close();
    m_db = {};
    QSqlDatabase::removeDatabase(m_connectionName);
}

bool Database::isFaulty() { return m_faultHook && m_faultHook(++m_accesses); }

Error Database::errorOf(const QSqlError &error) const
{
    if (!error.isValid())
        return errorIn(Error::Kind::Io, u"injected fault"_s, m_path);
    bool isNumber = false;
    const int code = error.nativeErrorCode().toInt(&isNumber);
    return errorIn(isNumber ? kindOf(code) : Error::Kind::Internal, error.databaseText(), m_path);
}

Result<void> Database::exec(const QString &sql)
{
    QSqlQuery query(m_db);
    query.setForwardOnly(true);
    if (isFaulty() || !query.exec(sql))
        return Unexpected(errorOf(query.lastError()));
    return {};
}

Result<QSqlQuery *> Database::prepare(const QString &sql)
{
    if (const auto known = m_prepared.constFind(sql); known != m_prepared.cend())
        return known->get();
    auto query = std::make_shared<QSqlQuery>(m_db);
    query->setForwardOnly(true);
    if (isFaulty() || !query->prepare(sql))
        return Unexpected(errorOf(query->lastError()));
    m_prepared.insert(sql, query);
    return query.get();
}

Result<void> Database::run(QSqlQuery &query)
{
    if (isFaulty())
        return Unexpected(errorOf({}));
    if (!query.exec()) {
        const Error error = errorOf(query.lastError());
        query.finish();
        return Unexpected(error);
    }
    // An INSERT or UPDATE is over; resetting it here keeps the commit from waiting for it.
    if (!query.isSelect())
        query.finish();
    return {};
}

Result<void> Database::finish(QSqlQuery &query)
{
    const QSqlError error = query.lastError();
    query.finish();
    if (error.isValid())
        return Unexpected(errorOf(error));
    return {};
}

Result<QVariant> Database::value(const QString &sql)
{
    QSqlQuery query(m_db);
    query.setForwardOnly(true);
    if (isFaulty() || !query.exec(sql))
        return Unexpected(errorOf(query.lastError()));
    return query.next() ? query.value(0) : QVariant();
}

Result<void> Database::copyTo(const QString &target, const std::function<Result<void>(Database &)> &edit)
{
    if (QFileInfo::exists(target))
        return Unexpected(errorIn(Error::Kind::Exists, {}, target));
    const QString temporary = QString(target + u".copying-"_s + QUuid::createUuid().toString(QUuid::Id128));
    auto query = prepare(u"VACUUM INTO ?"_s);
    if (!query)
        return Unexpected(query.error());
    (*query)->bindValue(0, temporary);
    const auto edited = [&]() -> Result<void> {
        if (!edit)
            return {};
        const auto copy = open(temporary, Mode::Existing);
        if (!copy)
            return Unexpected(copy.error());
        return edit(**copy);
    };
    auto copied = run(**query).and_then(edited).and_then([&] { return publish(temporary, target); });
    if (!copied)
        QFile::remove(temporary);
    return copied;
}

Result<void> Database::begin()
{
    if (m_inTransaction) // a rollback failed before
        rollback();
    auto begun = exec(u"BEGIN IMMEDIATE"_s);
    m_inTransaction = begun.has_value();
    return begun;
}

Result<void> Database::commit()
{
    auto committed = exec(u"COMMIT"_s);
    if (committed)
        m_inTransaction = false;
    return committed;
}

void Database::rollback()
{
    // SQLite has rolled back by itself after some errors, and then says that there is no transaction.
    if (auto done = exec(u"ROLLBACK"_s); !done) {
        qCWarning(lcStore) << "rollback:" << toLogString(done.error());
        m_inTransaction = !done.error().detail.contains("no transaction is active"_L1);
        return;
    }
    m_inTransaction = false;
}

} // namespace dosegrid::store
