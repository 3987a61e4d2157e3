// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/engine/ledger.h"
#include "models/engine/sightings.h"
#include "models/results/checks.h"

#include <QHash>
#include <QObject>
#include <QSet>
#include <QStringList>

namespace dosegrid::transfer {
struct TransferError;
}

namespace dosegrid::engine {

class Link;

// Reads outputs whose names do not tell their cell, so that their logs may: fetches them beside the results and says
// what the log of each claims. A file that is not got after some tries claims nothing; an outage of the platform is no
// try, unless it lasts for a day. Lives in the engine thread.
class OutputSorter final : public QObject
{
    Q_OBJECT

public:
    static constexpr int mostTries = 3;

    // `folder`: of the results.
    OutputSorter(Ledger &ledger, Link &link, Timekeeper &time, QString folder, QObject *parent = nullptr);

    using Claims = QHash<QString, results::CellClaim>; // by path on the platform

    // Once for each execution; sorted() tells the end.
    void sort(ExecutionId execution, const QStringList &paths);
    bool isBusyWith(ExecutionId execution) const { return m_open.contains(execution); }
    // Where the file of a path is kept for a person to look at, and to adopt.
    QString localPathOf(ExecutionId execution, const QString &path) const;

signals:
    void sorted(dosegrid::ExecutionId execution, const dosegrid::engine::OutputSorter::Claims &claims);

private:
    struct Work
    {
        QStringList paths; // not read yet, the next one first
        Claims claims;
        int failures = 0;
        Sightings outage;
        bool isReading = false; // the first of the paths is on its way, or is being looked into
    };

    void next(ExecutionId execution);
    void read(ExecutionId execution, const QString &path, const QString &localPath);
    void onFailed(ExecutionId execution, const QString &path, const transfer::TransferError &error);
    void claim(ExecutionId execution, const QString &path, const results::CellClaim &told);
    // The first of its paths has been read, or is given up.
    void note(ExecutionId execution, const QString &path, const results::CellClaim &told);
    // Work of which this path is the one being read; none for what a former connection began.
    Work *reading(ExecutionId execution, const QString &path);

    Ledger &m_ledger;
    Link &m_link;
    Timekeeper &m_time;
    QString m_folder;
    QHash<ExecutionId, Work> m_open;
};

} // namespace dosegrid::engine
