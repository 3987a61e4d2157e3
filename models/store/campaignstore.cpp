// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/campaignstore.h"

#include "models/store/columns.h"
#include "models/store/enginelock.h"
#include "models/store/filesystem.h"
#include "models/store/migrations.h"

#include <QFile>
#include <QFileInfo>
#include <QUuid>

using namespace Qt::Literals::StringLiterals;

namespace dosegrid::store {

namespace {

namespace key {
const auto id = u"campaign.id"_s;
const auto name = u"campaign.name"_s;
const auto createdAt = u"campaign.created_at"_s;
const auto templateJson = u"campaign.template"_s;
const auto withCombined = u"campaign.with_combined"_s;
const auto engineMachine = u"engine.machine"_s;
const auto engineHost = u"engine.host"_s;
const auto enginePath = u"engine.path"_s;
} // namespace key

Result<void> setMeta(Database &db, const QString &key, const QString &value)
{
    auto query = db.prepare(
        u"INSERT INTO meta (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value"_s);
    if (!query)
        return Unexpected(query.error());
    (*query)->bindValue(0, key);
    (*query)->bindValue(1, value.isNull() ? u""_s : value);
    return db.run(**query);
}

QList<MetaValue> homeValues(const EngineHome &home)
{
    return {{key::engineMachine, home.machine}, {key::engineHost, home.host}, {key::enginePath, home.path}};
}

// With a write-ahead log, even a reader has files to make beside the campaign. Where it cannot, the file alone can be
// read, but only while it is the whole campaign: nothing in the log, and nobody who could write.
Result<std::unique_ptr<Database>> openReadOnly(const QString &path, const FaultHook &faultHook)
{
    auto db = Database::open(path, Database::Mode::ReadOnly, faultHook);
    const Result<QVariant> readable =
        db ? (*db)->value(u"PRAGMA schema_version"_s) : Result<QVariant>(Unexpected(db.error()));
    if (readable)
        return db;
    const bool isWhole = QFileInfo(QString(path + u"-wal"_s)).size() == 0;
    if (!isWhole || EngineLock::holder(path))
        return Unexpected(errorIn(Error::Kind::ReadOnly, readable.error().detail, path));
    return Database::open(path, Database::Mode::Immutable, faultHook);
}

// Writes one change of a batch; `seq` is the number of the batch.
class Writer
{
public:
    Writer(Database &db, qint64 seq) : m_db(db), m_seq(seq) {}

    template<typename Record>
    Result<void> operator()(const Record &record)
    {
        return upsert(m_db, record);
    }
    Result<void> operator()(const CellRow &row) { return upsert(m_db, StoredCell{row, m_seq}); }
    Result<void> operator()(const MetaValue &meta) { return setMeta(m_db, meta.key, meta.value); }

    Result<void> operator()(const RemovedSet &removed)
    {
        auto query = m_db.prepare(u"DELETE FROM saved_set WHERE name = ?"_s);
        if (!query)
            return Unexpected(query.error());
        (*query)->bindValue(0, removed.name);
        return m_db.run(**query);
    }

    Result<void> operator()(const WishResult &done)
    {
        // A wish is carried out once: the second result of the same wish changes nothing and is an error.
        auto query =
            m_db.prepare(u"UPDATE wish SET state = ?, result = ?, done_at = ? WHERE id = ? AND state = 'pending'"_s);
        if (!query)
            return Unexpected(query.error());
        QSqlQuery &q = **query;
        q.bindValue(0, toSql(done.state));
        q.bindValue(1, toSql(done.result));
        q.bindValue(2, toSql(done.at));
        q.bindValue(3, done.wish.value);
        if (auto ran = m_db.run(q); !ran)
            return ran;
        if (const auto changed = m_db.value(u"SELECT changes()"_s); !changed || changed->toInt() != 1) {
            return Unexpected(changed ? errorIn(Error::Kind::WrongState, u"not pending"_s, m_db.path(), u"wish"_s)
                                      : changed.error());
        }
        return {};
    }

private:
    Database &m_db;
    qint64 m_seq;
};

} // namespace

CampaignStore::CampaignStore(QString path, std::unique_ptr<Database> db, OpenOptions::Mode mode, bool onNetwork)
    : m_path(std::move(path))
    , m_db(std::move(db))
    , m_mode(mode)
    , m_onNetwork(onNetwork)
{}

Result<CampaignStore::Pointer> CampaignStore::create(const QString &path, const CreateOptions &options,
                                                     const Clock &clock)
{
    // A journal that was left beside a deleted file would be played back into the new one.
    for (const QString &existing : {path, QString(path + u"-wal"_s), QString(path + u"-journal"_s)}) {
        if (QFileInfo::exists(existing))
            return Unexpected(errorIn(Error::Kind::Exists, {}, existing));
    }
    if (const QString folder = QFileInfo(path).absolutePath(); !QFileInfo(folder).isDir())
        return Unexpected(errorIn(Error::Kind::NotFound, folder, path, u"folder"_s));
    const QString id =
        options.campaignId.isEmpty() ? QUuid::createUuid().toString(QUuid::WithoutBraces) : options.campaignId;
    const QString temporary = QString(path + u".creating-"_s + QUuid::createUuid().toString(QUuid::Id128));
    const auto fill = [&]() -> Result<void> {
        auto db = Database::open(temporary, Database::Mode::Create, options.faultHook);
        if (!db)
            return Unexpected(db.error());
        if (auto migrated = migrate(**db, shippedMigrations(), {}); !migrated)
            return migrated;
        return (*db)->transaction([&]() -> Result<void> {
            const std::initializer_list<MetaValue> values = {
                {key::id, id},
                {key::name, options.name},
                {key::createdAt, QString::number(toMs(clock.now()))},
                {key::templateJson, QString::fromUtf8(options.templateJson)},
                {key::withCombined, options.withCombined ? u"1"_s : u"0"_s}};
            for (const MetaValue &meta : values) {
                if (auto set = setMeta(**db, meta.key, meta.value); !set)
                    return set;
            }
            return {};
        });
    };
    if (auto filled = fill().and_then([&] { return publish(temporary, path); }); !filled) {
        QFile::remove(temporary);
        Error error = filled.error();
        error.file = path; // the other name is nobody's
        return Unexpected(error);
    }
    return open(path, {OpenOptions::Mode::ReadWrite, {}, options.faultHook});
}

Result<CampaignStore::Pointer> CampaignStore::open(const QString &path, const OpenOptions &options)
{
    auto opened = options.mode == OpenOptions::Mode::ReadOnly
                      ? openReadOnly(path, options.faultHook)
                      : Database::open(path, Database::Mode::Existing, options.faultHook);
    if (!opened)
        return Unexpected(opened.error());
    Database &db = **opened;

    // Before anything is written: is it ours, and not newer than we are?
    const auto version = schemaVersion(db);
    if (!version)
        return Unexpected(version.error());
    const int newest = shippedMigrations().last().to;
    if (*version > newest) {
        return Unexpected(errorIn(Error::Kind::NewerFormat,
                                  u"schema %1, this program knows %2"_s.arg(*version).arg(newest), path,
                                  u"user_version"_s));
    }
    const bool onNetwork = options.networkFileSystem.value_or(store::isOnNetworkFileSystem(path));
    if (options.mode == OpenOptions::Mode::ReadWrite) {
        const auto mode = db.value(onNetwork ? u"PRAGMA journal_mode = DELETE"_s : u"PRAGMA journal_mode = WAL"_s);
        if (!mode)
            return Unexpected(mode.error());
        if (auto migrated = migrate(db, shippedMigrations(), path); !migrated)
            return Unexpected(migrated.error());
    } else if (*version < newest) {
        return Unexpected(errorIn(Error::Kind::WrongState, u"schema %1 waits for its engine"_s.arg(*version), path,
                                  u"user_version"_s));
    }
    Pointer store(new CampaignStore(path, std::move(*opened), options.mode, onNetwork));
    if (auto read = store->readInfo(); !read)
        return Unexpected(read.error());
    return store;
}

Result<void> CampaignStore::readInfo()
{
    QHash<QString, QString> values;
    for (const QString &k : {key::id, key::name, key::createdAt, key::templateJson, key::withCombined}) {
        auto value = record().meta(k);
        if (!value)
            return Unexpected(value.error());
        values.insert(k, *value);
    }
    if (values[key::id].isEmpty() || values[key::templateJson].isEmpty())
        return Unexpected(errorIn(Error::Kind::Corrupt, {}, m_path, u"meta"_s));
    m_info.id = values[key::id];
    m_info.name = values[key::name];
    m_info.createdAt = fromMs(values[key::createdAt].toLongLong());
    m_info.templateJson = values[key::templateJson].toUtf8();
    m_info.withCombined = values[key::withCombined] == u"1"_s;
    return {};
}

Result<void> CampaignStore::writable() const
{
    if (!isReadWrite())
        return Unexpected(errorIn(Error::Kind::ReadOnly, {}, m_path));
    return {};
}

Result<void> CampaignStore::quickCheck()
{
    const auto pages = m_db->value(u"PRAGMA quick_check(1)"_s);
    if (!pages)
        return Unexpected(pages.error());
    if (pages->toString() != u"ok"_s)
        return Unexpected(errorIn(Error::Kind::Corrupt, pages->toString(), m_path));
    const auto stray = m_db->value(u"PRAGMA foreign_key_check"_s);
    if (!stray)
        return Unexpected(stray.error());
    if (!stray->isNull())
        return Unexpected(errorIn(Error::Kind::Corrupt, u"a reference to nothing"_s, m_path, stray->toString()));
    return {};
}

Result<CellChanges> CampaignStore::loadCells() { return cells(u"cell"_s, {}, 0); }

Result<CellChanges> CampaignStore::changesSince(qint64 seq) { return cells(u"cell"_s, u" WHERE seq > ?"_s, seq); }

Result<CellChanges> CampaignStore::cells(const QString &table, const QString &condition, qint64 seq)
{
    // By hand, since this is what the first picture of the matrix waits for.
    auto query = m_db->prepare(QString(
        u"SELECT cell, state, flags, wave, execution, attempts, since, predicted_s, measured_s, waited_s,"
        " source_uncertainty, source_fraction%1 FROM %2"_s.arg(table == "cell"_L1 ? u", seq"_s : QString(), table)
        + condition));
    if (!query)
        return Unexpected(query.error());
    QSqlQuery &q = **query;
    if (!condition.isEmpty())
        q.bindValue(0, seq);
    if (auto ran = m_db->run(q); !ran)
        return Unexpected(ran.error());
    CellChanges changes;
    changes.seq = std::max<qint64>(seq, 0);
    while (q.next()) {
        changes.seq = std::max(changes.seq, q.value(12).toLongLong());
        auto &[cell, record] = changes.cells.emplace_back();
        const auto state = grid::cellStateFromName(q.value(1).toString());
        if (!state) {
            q.finish();
            return Unexpected(errorIn(Error::Kind::Corrupt, u"cell"_s, m_path, u"state"_s));
        }
        cell.value = q.value(0).toUInt();
        record.state = *state;
        record.flags = std::uint8_t(q.value(2).toUInt());
        record.wave.value = q.value(3).toLongLong();
        record.execution.value = q.value(4).toLongLong();
        record.attempts = std::uint16_t(q.value(5).toUInt());
        record.since = q.value(6).toLongLong();
        record.predictedSeconds = q.value(7).toFloat();
        record.measuredSeconds = q.value(8).toFloat();
        record.waitedSeconds = q.value(9).toFloat();
        record.sourceUncertainty = q.value(10).toFloat();
        record.sourceFraction = q.value(11).toFloat();
    }
    if (auto ended = m_db->finish(q); !ended)
        return Unexpected(ended.error());
    return changes;
}

Result<NextIds> CampaignStore::nextIds()
{
    auto query = m_db->prepare(u"SELECT (SELECT max(id) FROM wave), (SELECT max(id) FROM execution),"
                               " (SELECT max(id) FROM attempt), (SELECT max(id) FROM output),"
                               " (SELECT max(id) FROM question), (SELECT max(id) FROM input_archive)"_s);
    if (!query)
        return Unexpected(query.error());
    QSqlQuery &q = **query;
    if (auto ran = m_db->run(q); !ran)
        return Unexpected(ran.error());
    NextIds next;
    if (q.next()) {
        next.wave.value = q.value(0).toLongLong() + 1;
        next.execution.value = q.value(1).toLongLong() + 1;
        next.attempt.value = q.value(2).toLongLong() + 1;
        next.output.value = q.value(3).toLongLong() + 1;
        next.question.value = q.value(4).toLongLong() + 1;
        next.input.value = q.value(5).toLongLong() + 1;
    }
    if (auto ended = m_db->finish(q); !ended)
        return Unexpected(ended.error());
    return next;
}

Result<void> CampaignStore::apply(const Batch &batch)
{
    if (auto may = writable(); !may)
        return may;
    if (batch.isEmpty())
        return {};
    auto applied = m_db->transaction([&]() -> Result<void> {
        const auto last = m_db->value(u"SELECT max(seq) FROM cell"_s);
        if (!last)
            return Unexpected(last.error());
        Writer writer(*m_db, last->toLongLong() + 1);
        for (const Batch::Change &change : batch.changes()) {
            if (auto written = std::visit(writer, change); !written)
                return written;
        }
        return appendHistory(batch);
    });
    const auto isName = [](const Batch::Change &change) {
        const auto *meta = std::get_if<MetaValue>(&change);
        return meta && meta->key == key::name;
    };
    for (const Batch::Change &change : batch.changes()) {
        if (applied && isName(change))
            m_info.name = std::get<MetaValue>(change).value;
    }
    return applied;
}

Result<void> CampaignStore::appendHistory(const Batch &batch)
{
    std::vector<grid::CellChange> cells;
    qint64 latest = 0;
    for (const Batch::Change &change : batch.changes()) {
        if (const auto *row = std::get_if<CellRow>(&change)) {
            cells.push_back({row->cell, row->record});
            latest = std::max(latest, row->record.since);
        }
    }
    if (cells.empty())
        return {};
    auto query = m_db->prepare(u"INSERT INTO cell_history (at, cells) VALUES (?, ?)"_s);
    if (!query)
        return Unexpected(query.error());
    (*query)->bindValue(0, batch.time() ? toMs(*batch.time()) : latest);
    (*query)->bindValue(1, packedCells(cells));
    return m_db->run(**query);
}

Result<CellHistory> CampaignStore::cellHistory()
{
    CellHistory history;
    auto before = cells(u"cell_before"_s, {}, 0);
    if (!before)
        return Unexpected(before.error());
    history.before = std::move(before->cells);
    auto query = m_db->prepare(u"SELECT at, cells FROM cell_history ORDER BY id"_s);
    if (!query)
        return Unexpected(query.error());
    QSqlQuery &q = **query;
    if (auto ran = m_db->run(q); !ran)
        return Unexpected(ran.error());
    while (q.next()) {
        if (auto read = unpackCells(q.value(1).toByteArray(), history.changes); !read) {
            q.finish();
            return Unexpected(errorIn(read.error().kind, read.error().detail, m_path, read.error().field));
        }
        history.steps.push_back({fromMs(q.value(0).toLongLong()), std::uint32_t(history.changes.size())});
    }
    if (auto ended = m_db->finish(q); !ended)
        return Unexpected(ended.error());
    history.from = m_info.createdAt;
    for (const grid::CellChange &cell : history.before)
        history.from = std::max(history.from, fromMs(cell.record.since));
    if (!history.steps.empty())
        history.from = std::min(history.from, history.steps.front().at);
    return history;
}

Result<WishId> CampaignStore::appendWish(const Wish &wish)
{
    if (isReadOnly())
        return Unexpected(errorIn(Error::Kind::ReadOnly, {}, m_path));
    Wish fresh = wish;
    fresh.state = WishState::Pending;
    fresh.result = {};
    fresh.doneAt.reset();
    WishId id;
    auto written = m_db->transaction([&]() -> Result<void> {
        if (auto inserted = upsert(*m_db, fresh); !inserted)
            return inserted;
        const auto row = m_db->value(u"SELECT last_insert_rowid()"_s);
        if (!row)
            return Unexpected(row.error());
        id.value = row->toLongLong();
        return {};
    });
    return written.and_then([&]() -> Result<WishId> { return id; });
}

Result<qint64> CampaignStore::dataVersion()
{
    return m_db->value(u"PRAGMA data_version"_s).transform([](const QVariant &v) { return v.toLongLong(); });
}

Result<EngineHome> CampaignStore::engineHome()
{
    EngineHome home;
    const std::initializer_list<std::pair<QString, QString *>> fields = {
        {key::engineMachine, &home.machine}, {key::engineHost, &home.host}, {key::enginePath, &home.path}};
    for (const auto &[k, field] : fields) {
        auto value = record().meta(k);
        if (!value)
            return Unexpected(value.error());
        *field = *value;
    }
    return home;
}

Result<bool> CampaignStore::needsTakeOver(const EngineHome &here)
{
    const auto home = engineHome();
    if (!home)
        return Unexpected(home.error());
    if (!home->isValid() || home->isSamePlace(here))
        return false;
    return hasWork();
}

// Planned work counts, and wishes that wait: both copies would carry them out.
Result<bool> CampaignStore::hasWork()
{
    const auto work = m_db->value(u"SELECT EXISTS (SELECT 1 FROM execution WHERE phase NOT IN ('closed', 'cancelled'))"
                                  " OR EXISTS (SELECT 1 FROM cell WHERE state IN"
                                  "  ('planned', 'submitted', 'running', 'to-fetch', 'uncertain'))"
                                  " OR EXISTS (SELECT 1 FROM wish WHERE state = 'pending')"_s);
    return work.transform([](const QVariant &v) { return v.toBool(); });
}

Result<void> CampaignStore::takeOver(const EngineHome &here)
{
    Batch batch;
    for (const MetaValue &meta : homeValues(here))
        batch.setMeta(meta.key, meta.value);
    return apply(batch);
}

Result<void> CampaignStore::saveCopy(const QString &target)
{
    const auto home = engineHome();
    if (!home)
        return Unexpected(home.error());
    const auto work = hasWork();
    if (!work)
        return Unexpected(work.error());
    if (home->isValid() || !*work)
        return m_db->copyTo(target);
    // Work waits for an engine that never ran: here is its place, so that an engine of the copy asks first.
    return m_db->copyTo(target, [here = EngineHome::here(m_path)](Database &copy) {
        return copy.transaction([&]() -> Result<void> {
            for (const MetaValue &meta : homeValues(here)) {
                if (auto set = setMeta(copy, meta.key, meta.value); !set)
                    return set;
            }
            return {};
        });
    });
}

} // namespace dosegrid::store
