// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/engine/campaign.h"
#include "models/engine/ledger.h"
#include "models/engine/outputsorter.h"
#include "models/engine/sightings.h"
#include "models/engine/transferboard.h"
#include "models/results/checks.h"

#include <QHash>
#include <QObject>
#include <QSet>

#include <deque>

namespace dosegrid::transfer {
struct TransferError;
}

namespace dosegrid::engine {

class Link;

// Gets outputs and judges them: download to the results folder (at most four at once), then read, hash and check in
// the pool, then output, verdict, attempt and cell in one transaction. A file that is not got after some tries is a
// person's to decide about; an outage is no try, but while other files are got it is none, nor when it lasts a day.
// Also judges files that a person brings. Lives in the engine thread.
class Fetcher final : public QObject
{
    Q_OBJECT

public:
    static constexpr int atOnce = 4;
    static constexpr int mostTries = 3;
    static constexpr int mostEvents = 10; // of tries of one file; what goes on for weeks is told by the board

    Fetcher(Ledger &ledger, Link &link, Timekeeper &time, const grid::CampaignTemplate &tmpl, QString folder,
            QObject *parent = nullptr);
    ~Fetcher() override;

    // An attempt in ToFetch with its path on the platform; adding it again is harmless. What was given up waits for
    // retry().
    void add(AttemptId attempt, const QString &remotePath);
    // A person's wish: tries again what was given up or held as too large.
    void retry(AttemptId attempt);
    // Its path is not known, and cannot be learnt any more: a person's.
    void noteGone(AttemptId attempt);
    void consider();
    // Tells apart what no name tells apart.
    OutputSorter &sorter() { return m_sorter; }
    const TransferBoard &board() const { return m_board; }
    // No new download: the disk is nearly full.
    void setPaused(bool paused);

    using Judged = std::function<void(const Result<store::Outcome> &)>;
    // A file fetched by other means for an attempt that is live or under review. Copied into the results folder first.
    void adopt(const store::Attempt &attempt, const QString &filePath, Judged done);

    // A person's word on an attempt in review, which is loaded back for it. The caller commits.
    void decide(const store::Attempt &attempt, const store::Output &output, bool accept, const QString &by,
                const QString &why);

signals:
    // The attempt is over: accepted, in review, or refused.
    void judged(dosegrid::AttemptId attempt, dosegrid::ExecutionId execution);

private:
    struct Failures
    {
        int counted = 0;
        int all = 0;
        quint64 othersGot = 0;
        Sightings outage;
    };

    // True when it is a person's to decide about.
    bool isGivenUp(AttemptId attempt, const transfer::TransferError &error);
    void fetch(AttemptId attempt);
    void enqueue(AttemptId attempt);
    void onFailed(AttemptId attempt, const transfer::TransferError &error);
    void tryLater(AttemptId attempt, const QString &error);
    // The cell waits for a person; the attempt tells the file and what happened.
    void hold(const store::Attempt &attempt, const QString &reason, const QString &error, const store::Event &event);
    // `broughtAs`: the path that a person gave; empty for a fetched file.
    void judge(const store::Attempt &attempt, const QString &localPath, const QString &broughtAs, Judged done);
    // False when something else decided about the attempt meanwhile.
    bool onJudged(const store::Attempt &attempt, const QString &localPath, bool adopted, const results::Output &file,
                  const results::CheckReport &report);
    void show(AttemptId attempt, TransferView::Phase phase, CampaignTime at, const QString &error = {});
    QString localPathOf(const store::Attempt &attempt) const;
    results::Expectation expectation(const store::Attempt &attempt, const QString &broughtAs) const;

    Ledger &m_ledger;
    Link &m_link;
    Timekeeper &m_time;
    const grid::CampaignTemplate &m_tmpl;
    QString m_folder;
    OutputSorter m_sorter;
    std::deque<AttemptId> m_queue;
    QHash<AttemptId, QString> m_remote;
    QSet<AttemptId> m_active;
    QHash<AttemptId, Failures> m_failures;
    quint64 m_got = 0;
    TransferBoard m_board;
    bool m_paused = false;
};

} // namespace dosegrid::engine
