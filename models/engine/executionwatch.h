// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/carmin/apierror.h"
#include "models/carmin/types.h"
#include "models/engine/ledger.h"
#include "models/engine/outputsorter.h"
#include "models/engine/sightings.h"
#include "models/engine/silence.h"

#include <QHash>
#include <QObject>

#include <optional>

namespace dosegrid::engine {

class Fetcher;

// Turns what the platform says of an execution into what we believe of its cells:
//  - a status of ours only follows a read, never a failed one;
//  - another execution under its identifier tells nothing of ours: uncertain, and a question;
//  - Finished means that one job succeeded: each output is looked for, what is missing has failed;
//  - Killed without a kill of ours is uncertain, then a question; with one, it must be read twice, some minutes apart,
//    because VIP's status flickers after a kill (carmin-protocol §3.3);
//  - whatever end follows a kill that we sent, what has no output was killed on purpose, and is not tried again;
//  - Unknown keeps the former state and becomes uncertain after three reads over ten minutes, then, after hours, a
//    question: a CARMIN-server that was restarted says it for good, and what it ran may go on (carmin-protocol §9.3);
//  - one whose reads are refused, or not answered while others are, for hours, whatever the lists say, goes silent as
//  one that does not change, and is a
//    question after a day without a word, or at once when a kill of ours was sent: VIP may have lost what it reads;
//  - outputs whose names tell no cell are told apart by their logs, the last one by elimination, and else their cells
//    wait for a person;
//  - one that the platform denies, in complete lists and to every read for hours, is uncertain, then a question: an
//    absence alone, or a refusal alone, says nothing (carmin-protocol §1.5, §8.1);
//  - held jobs never end by themselves: their cells are held;
//  - one that has not changed for much longer than predicted is late, then uncertain, never failed (silence.h).
// Lives in the engine thread.
class ExecutionWatch final : public QObject
{
    Q_OBJECT

public:
    static constexpr milliseconds killSettles{180'000};
    static constexpr milliseconds unknownTolerated{600'000};
    static constexpr milliseconds unknownLook{300'000}; // what lies between two reads counts as no more
    static constexpr int unknownReads = 3;
    static constexpr milliseconds unknownAsked{6 * 3'600'000};
    static constexpr milliseconds denialTolerated{6 * 3'600'000};
    static constexpr milliseconds denialLook{3'600'000};
    static constexpr int deniedReads = 5;
    static constexpr milliseconds unheardAsked{24 * 3'600'000};
    static constexpr qsizetype wholeList = 499; // VIP shows 500 at most

    ExecutionWatch(Ledger &ledger, Fetcher &fetcher, QObject *parent = nullptr);

    void onRead(ExecutionId id, const carmin::Execution &remote);
    void onReadFailed(ExecutionId id, const carmin::ApiError &error);
    // The executions that the platform shows; the reads that follow are taken together with it. `isWhole`: nothing
    // was left out that we know of.
    void onListed(const QList<carmin::Execution> &executions, bool isWhole = true);
    // The platform answered, though with an error of its own.
    void onListRefused() { ++m_answers; }
    // The read failed for a reason of this one: refused without a reason, or not answered by a platform that answers
    // others. `answers`: how many had come at its former failure, which is kept there.
    bool isItsOwn(const carmin::ApiError &error, quint64 &answers) const;
    // The last list that showed it called it over.
    bool isListedAsOver(const RemoteId &id) const;
    // At start: attempts that were made for a file that a person brought, and that an earlier program left unjudged.
    void giveUpUnjudged();
    // A person's word on a question: its end is accepted, with the outputs it showed. The caller commits.
    void acceptEnd(ExecutionId id, const QString &why);
    // The other word: look on, and ask again when nothing changes.
    void waitLonger(ExecutionId id);
    // Closes an ended execution when nothing of it is open any more.
    void closeIfOver(ExecutionId id);
    void closeWhatIsOver();
    // What the last reads saw, over all live executions.
    int runningJobs() const;
    int waitingJobs() const;

signals:
    // Attempts of an execution that is over have failed; before the commit.
    void leftUndone(const std::vector<dosegrid::grid::CellIndex> &cells);
    void wantsReadSoon(dosegrid::ExecutionId id);

private:
    struct Seen
    {
        int running = 0;
        int waiting = 0;
        int killedReads = 0;
        CampaignTime firstKilled{};
        int finishedReads = 0;
        Sightings unknown;
        std::optional<carmin::Execution> lastUnknown; // ours for certain
        Sightings denied;
        Sightings refused;
        quint64 answers = 0; // at the last refusal
        bool asked = false;
        QByteArray shape; // what of an execution changes while it gets on
        std::optional<CampaignTime> lastChange;
        Silence silence = Silence::Normal;
        std::optional<OutputSorter::Claims> claims; // of outputs whose names tell no cell
    };

    // `former`: as it was before this read.
    void listen(const store::Execution &former, const carmin::Execution &remote, Seen &seen);
    // `unchanged`: for how long.
    void noteSilence(const store::Execution &own, milliseconds unchanged, bool isHeld, Seen &seen);
    CampaignTime lastChangeOnRecord(const store::Execution &own) const;
    void countJobs(const carmin::Execution &remote, Seen &seen);
    void showProgress(ExecutionId id, const carmin::Execution &remote, const Seen &seen);
    void showRunning(const store::Attempt &attempt, int open, int running);
    void takeOutputs(ExecutionId id, const carmin::Execution &remote, bool isOver);
    void onFinished(ExecutionId id, const carmin::Execution &remote, Seen &seen);
    // `jobs`: that the platform ever showed; none when its engine refused the inputs (carmin-protocol §3.2).
    void onKilled(ExecutionId id, qsizetype jobs, Seen &seen);
    void onUnknown(ExecutionId id, const carmin::Execution &remote, Seen &seen);
    void onDenied(ExecutionId id, Seen &seen);
    void onRefused(ExecutionId id, const carmin::ApiError &error, Seen &seen);
    void showSilence(ExecutionId id, Seen &seen);
    bool isHeldThere(ExecutionId id) const;
    bool hasFreshList() const;
    void onOther(ExecutionId id, const carmin::Execution &remote, Seen &seen);
    void doubt(ExecutionId id, const QString &reason);
    void end(ExecutionId id, const QString &proof, store::AttemptPhase rest, const QString &reason);
    void ask(ExecutionId id, const QString &kind, const QJsonObject &evidence, Seen &seen);
    void withdrawQuestions(ExecutionId id, carmin::ExecutionStatus status, Seen &seen);
    struct Cause;
    static Cause causeOf(const carmin::Execution &remote);
    // `amongFiles`: their outputs are among these, which nothing tells apart.
    void failMissing(ExecutionId id, const carmin::Execution &remote, const QStringList &amongFiles);
    std::vector<AttemptId> withoutOutput(ExecutionId id) const;
    // Nothing while the logs of unnamed outputs are being read; then those that could not be given to a cell.
    std::optional<QStringList> tellApart(ExecutionId id, const carmin::Execution &remote, Seen &seen);
    void take(AttemptId attempt, const QString &path, const QString &evidence);

    Ledger &m_ledger;
    Fetcher &m_fetcher;
    QHash<ExecutionId, Seen> m_seen;
    QHash<RemoteId, QString> m_listed; // with their status, in the last list
    std::optional<CampaignTime> m_listedAt;
    quint64 m_answers = 0; // to lists, and to reads of any
    bool m_isListWhole = false;
};

} // namespace dosegrid::engine
