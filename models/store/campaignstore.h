// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/result.h"
#include "models/store/batch.h"
#include "models/store/cellhistory.h"
#include "models/store/database.h"
#include "models/store/enginehome.h"
#include "models/store/recordreader.h"
#include "models/store/records.h"

#include <memory>
#include <vector>

namespace dosegrid::store {

struct CreateOptions
{
    QString name;
    QString campaignId; // empty: a new UUID
    QByteArray templateJson;
    bool withCombined = false;
    FaultHook faultHook = {};
};

struct OpenOptions
{
    enum class Mode {
        ReadWrite, // for the holder of the engine lock: migrates, applies batches
        Observe,   // reads, and appends wishes
        ReadOnly,  // reads; for whoever may not write the file or its folder
    };
    Mode mode = Mode::ReadWrite;
    std::optional<bool> networkFileSystem = {}; // nothing: asks the system
    FaultHook faultHook = {};
};

// The first free row ids.
struct NextIds
{
    WaveId wave{1};
    ExecutionId execution{1};
    AttemptId attempt{1};
    OutputId output{1};
    QuestionId question{1};
    InputId input{1};
};

struct CellChanges
{
    std::vector<grid::CellChange> cells;
    qint64 seq = 0; // ask from here the next time
};

// One campaign file (SQLite). Synchronous; belongs to the thread that opened it (the store thread in programs).
// Several programs may have it open, but only SQLite may open the file: opening and closing it by any other means
// drops the locks of this process.
//
// WAL with full synchronisation: a batch that was applied survives a power cut. On a network file system, where WAL
// does not work, a rollback journal. Errors: BadInput (not a campaign), NewerFormat (left untouched), WrongState (the
// rows would break a law of the schema; also an observer that meets an older schema), Busy, ReadOnly, DiskFull, Io,
// Corrupt. After a failed apply() the file is as it was before.
class CampaignStore
{
public:
    using Pointer = std::unique_ptr<CampaignStore>;

    // Whole or not at all; Exists when there is a file of that name. Opens it ReadWrite.
    static Result<Pointer> create(const QString &path, const CreateOptions &options, const Clock &clock);
    // An older schema is migrated in ReadWrite, each step after a backup "<path>.before-v<n>".
    static Result<Pointer> open(const QString &path, const OpenOptions &options = {});

    const QString &path() const { return m_path; }
    bool isReadWrite() const { return m_mode == OpenOptions::Mode::ReadWrite; }
    bool isReadOnly() const { return m_mode == OpenOptions::Mode::ReadOnly; }
    // On a network file system: works with a rollback journal, slower, and readers wait for the writer. Worth saying.
    bool isOnNetworkFileSystem() const { return m_onNetwork; }
    const CampaignInfo &info() const { return m_info; }

    // The file's own consistency: pages, and references between rows. Nothing is sent before it passed once.
    Result<void> quickCheck();

    // At start. A cell without a row is open.
    Result<CellChanges> loadCells();
    Result<NextIds> nextIds();
    // Everything else that is read: lists at start, and the panels.
    RecordReader record() { return RecordReader(*m_db); }

    // In one transaction, with one new sequence number for its cells.
    Result<void> apply(const Batch &batch);

    // Every change of every cell so far, as apply() wrote it.
    Result<CellHistory> cellHistory();

    // Any program, also an observer; a short transaction of its own. Only kind, payload, by, program and at count.
    Result<WishId> appendWish(const Wish &wish);

    // For observers: cheap, changes whenever another connection wrote.
    Result<qint64> dataVersion();
    Result<CellChanges> changesSince(qint64 seq);

    // Where the engine last ran, empty before the first time.
    Result<EngineHome> engineHome();
    // True when the file was moved or copied (or its machine changed) while executions are live, cells are planned or
    // wishes wait: then this program observes until a person takes over, so that two copies never both submit.
    Result<bool> needsTakeOver(const EngineHome &here);
    Result<void> takeOver(const EngineHome &here);

    // A consistent copy while others read and write. Exists when there is a file of that name. What waits here for its
    // first engine stays this file's: an engine of the copy is asked to take over.
    Result<void> saveCopy(const QString &target);

private:
    CampaignStore(QString path, std::unique_ptr<Database> db, OpenOptions::Mode mode, bool onNetwork);
    Result<void> readInfo();
    Result<CellChanges> cells(const QString &table, const QString &condition, qint64 seq);
    Result<void> appendHistory(const Batch &batch);
    Result<void> writable() const;
    Result<bool> hasWork();

    QString m_path;
    std::unique_ptr<Database> m_db;
    OpenOptions::Mode m_mode;
    bool m_onNetwork = false;
    CampaignInfo m_info;
};

} // namespace dosegrid::store
