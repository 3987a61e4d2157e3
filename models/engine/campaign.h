// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/clock.h"
#include "models/core/result.h"
#include "models/engine/actions.h"
#include "models/engine/connection.h"
#include "models/engine/record.h"
#include "models/engine/results.h"
#include "models/engine/waves.h"
#include "models/grid/campaigntemplate.h"
#include "models/grid/gridstate.h"

#include <QObject>

#include <functional>
#include <memory>
#include <optional>
#include <span>

namespace dosegrid::engine {

// How a program takes part in a campaign.
enum class Role {
    Engine,   // holds the engine lock and acts
    Observer, // reads, and asks by wishes
};

// Why an observer is one.
enum class ObserverReason {
    None,
    Asked,           // the program wanted to observe
    EngineElsewhere, // another program on this machine holds the engine lock
    OtherMachine,    // live waves and the engine of another machine or path: a person must take over
    ReadOnlyFile,    // the file or its folder cannot be written here
};

struct Totals
{
    grid::StateCounts counts;
    int liveExecutions = 0;
    int executionLimit = 0;
    int killingExecutions = 0; // whose kill was asked for and is not proven yet
    int runningJobs = 0;       // seen at the last poll
    int outboxExecutions = 0;
    int unansweredExecutions = 0; // sent, and no answer yet, or never
    CampaignTime outboxUntil{};
    double productiveCpuHours = 0;        // measured
    double lostCpuHours = 0;              // estimated where there is no output
    double predictedCpuHours = 0;         // of the whole campaign
    std::optional<CampaignTime> dataAsOf; // last successful poll
    bool isPaused = false;                // by a person
    std::optional<int> pendingWishes;     // recorded and not carried out; nothing while not known yet
    qint64 diskFreeBytes = 0;
};

// Raised for people; words are made in models/text.
struct Problem
{
    enum class Kind {
        StoreFailed,
        PlatformSilent,
        KeyRefused,
        KeyMissing,
        TypeMissing,
        FolderMissing,
        WorkflowMisfit, // a pipeline of the platform takes other inputs than the profile gives
        IntegrityFailed,
        DiskLow,
        UploadFailed,
        WaveStopped
    };
    Kind kind = Kind::StoreFailed;
    Error error;
    WaveId wave;
    bool isOver = false; // raised again with true when it has passed
};

// What the program gives to a campaign.
struct Environment
{
    std::function<QString(const QUrl &origin)> keyFor; // called in the engine thread; empty when there is none
    QString resultsFolder;                             // empty: "<campaign>.results" beside the file
    QString actor;                                     // the user, for the event log
    QString program;                                   // "dosegrid", "dosegrid-cli"
    bool wantsEngine = true;
    std::uint64_t randomSeed = 0;    // 0: the system's
    milliseconds deltaInterval{250}; // deltas: the first at once, then at most one in this wall time
    // For tests, called in the store thread before each access to the file with its number: true makes it fail.
    std::function<bool(int access)> storeFaults;
    // For tests, called in any thread: the bytes that are free where a folder is, in place of the system's answer.
    std::function<qint64(const QString &folder)> bytesFree;
    // For tests: the wall time for which a platform may be silent, in place of each call's own.
    std::optional<milliseconds> silenceLimit;
};

// A campaign as the rest of the program sees it: the only door to the engine. Lives in the thread that made it and
// keeps its own copy of the grid there; the engine runs in a thread of its own, the file in another. Destroying it
// stops both in order; nothing is lost by that, and nothing by a crash.
class Campaign : public QObject
{
    Q_OBJECT

public:
    // A new file with the axes of `tmpl`; refuses an existing one.
    static Result<void> create(const QString &path, const grid::CampaignTemplate &tmpl, bool withCombined,
                               const QString &name);

    Campaign(QString path, Environment environment, QObject *parent = nullptr);
    ~Campaign() override;

    // Reads the file off this thread; ends with opened() or openFailed(). Call once.
    void open();

    // From here on valid after opened().
    const QString &path() const;
    QString name() const;
    const grid::CampaignTemplate &tmpl() const;
    const grid::GridState &grid() const;
    CampaignTime now() const;
    double clockFactor() const;
    Role role() const;
    ObserverReason observerReason() const;
    QString engineHolder() const; // for people: program and machine that hold the lock
    Totals totals() const;
    // Why a cell is held, failed, uncertain or late: the stable word of models/engine/lifecycle.h, or what a person
    // gave as reason; empty when there is nothing to say. Always that of the state that grid() shows.
    QString reasonOf(grid::CellIndex cell) const;
    // Predicted CPU seconds of one cell with the campaign's primaries.
    double predictedSeconds(grid::CellIndex cell) const;
    // Predicted bytes of the outputs of these cells, as a plan of them by automatic workflow counts them.
    double predictedOutputBytes(const grid::CellMask &cells) const;
    WaveId waveByName(QStringView waveName) const;

    Waves &waves();
    Actions &actions();
    Connection &connection();
    Record &record();
    Results &results();

    // Stops and resumes sending; polling and fetching go on.
    void setPaused(bool paused);
    // Makes this machine and path the campaign's engine (observerReason() == OtherMachine).
    void takeOver();

signals:
    void opened();
    void openFailed(const dosegrid::Error &error);
    // The grid has changed already; `changes` is valid during the signal only.
    void cellsChanged(std::span<const dosegrid::grid::CellChange> changes);
    void totalsChanged();
    void wavesChanged();
    void questionsChanged();
    void transfersChanged();
    void connectionChanged();
    void roleChanged();
    void eventsAppended(const QList<dosegrid::engine::EventView> &events); // newest last
    void wishDone(const dosegrid::engine::WishOutcome &outcome);
    void problemRaised(const dosegrid::engine::Problem &problem);

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace dosegrid::engine
