// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/clock.h"
#include "models/platform/simulationpoint.h"

#include <optional>

namespace dosegrid::platform {

// The task statuses of carmin-protocol 3.5 that the practice world produces.
enum class JobStatus {
    NotSubmitted,
    SuccessfullySubmitted,
    Queued,
    Running,
    Completed,
    Error,
    Stalled,
    ErrorHeld,
    StalledHeld,
    Cancelled
};

// Why the latest attempt failed.
enum class Failure { None, InputDownload, ResultUpload, Stalled, GateCrash, BadInputs };

struct Job
{
    JobStatus status = JobStatus::NotSubmitted;
    int attempt = 0; // 0 for the first
    int exitCode = -1;
    Failure failure = Failure::None; // of the attempt that runs or ran last
    CampaignTime started;            // of that attempt
    CampaignTime ended;

    bool isOver() const;
    bool isHeld() const { return status == JobStatus::ErrorHeld || status == JobStatus::StalledHeld; }
};

// What was decided when a launch was accepted; one line of the command log.
struct Launch
{
    CampaignTime time;
    QString id;
    QString name;
    QString pipeline;         // identifier
    QString owner;            // full name
    QString user;             // log-in name: whose /vip/Home the paths are in
    InputValues inputs;       // of the pipeline, defaults filled in; without the results folder
    QString resultsDirectory; // with its dated sub-folder
    ArchiveFacts archive;
    bool withImages = false;
    QString engineRefusal; // why the engine will not run it; empty otherwise

    // What befalls it, by a rule of the faults: "held" (every job is held in the end), "last-job-lost" (never
    // submitted, and the execution ends without it); empty otherwise.
    QString fate;

    // Of a CARMIN-server: created now, started by play; a refused one is never started.
    bool waitsForPlay = false;
    bool refused = false;
    qint64 timeoutSeconds = 0;
    QString sentInputs; // JSON, as it came
};

struct Execution
{
    enum class Status { Running, Completed, Failed, Killed, Initializing, InitializationFailed, Unknown };

    Launch launch;
    const Pipeline *pipeline = nullptr;
    int index = 0; // number of the launch, from 0; the source of its chances
    QString name;  // may be changed
    Status status = Status::Running;
    bool cleaned = false;
    std::optional<CampaignTime> started; // by play, where there is one
    std::optional<CampaignTime> end;     // when it left Running first
    std::optional<CampaignTime> killed;  // by a request
    // The engine died without a word: whoever counts sees Running until somebody looks (carmin-protocol 3.2).
    bool seemsRunning = false;
    std::vector<Job> jobs;

    // The values of job `number` (1-based) and the simulation they ask for.
    InputValues jobInputs(int number) const;
    SimulationPoint point(int number) const;
    int activeJobs() const;
    int jobsWith(JobStatus status) const;
};

} // namespace dosegrid::platform
