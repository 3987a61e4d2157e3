// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/clock.h"
#include "models/core/ids.h"

#include <QList>
#include <QMap>
#include <QString>
#include <QStringList>

#include <optional>

// The things CARMIN speaks of, as plain values. Words of a server that we do not know are kept beside the enum for
// display and never taken for an end.
namespace dosegrid::carmin {

// The eight values of CARMIN 0.3.1; Other is any word not among them.
enum class ExecutionStatus {
    Initializing,
    Ready,
    Running,
    Finished,
    InitializationFailed,
    ExecutionFailed,
    Unknown,
    Killed,
    Other,
};

ExecutionStatus executionStatus(const QString &word);
QString word(ExecutionStatus status);
// Over, as far as the status tells. Unknown and Other are not: VIP refreshes Unknown at the next read. On VIP a
// Killed may still flicker for about two minutes after a kill, and Finished says only that one job succeeded.
bool isTerminal(ExecutionStatus status);

// Task states of the `jobs` member (VIP 4.4 and later, our extension of CARMIN's words).
enum class JobStatus {
    SuccessfullySubmitted,
    Queued,
    Running,
    Replicate,
    Replicating,
    Replicated,
    Reschedule,
    ErrorFinishing,
    StalledFinishing,
    ErrorResubmitting,
    StalledResubmitting,
    UnholdError,
    UnholdStalled,
    Kill,
    KillReplica,
    Completed,
    DeletedReplica,
    CancelledReplica,
    Error,
    Stalled,
    Deleted,
    Cancelled,
    ErrorHeld,
    StalledHeld,
    Other,
};

enum class JobGroup {
    Waiting,
    Active, // running, or in transition
    Success,
    Dropped,       // a copy was dropped; the job itself may have succeeded: its file tells
    FailedAttempt, // a new attempt may follow
    Held,          // waits for a person; the execution stays Running for ever
    Unknown,       // a word we do not know: not over
};

JobStatus jobStatus(const QString &word);
QString word(JobStatus status);
JobGroup group(JobStatus status);

// What an exit code of a job blames (GASW exit codes). Infrastructure is worth a resubmission; a simulation is not
// before its log was read.
enum class ExitBlame { None, Simulation, Infrastructure, Stopped, Unknown };
ExitBlame blame(int exitCode);

struct JobInfo
{
    JobStatus status = JobStatus::Other;
    QString statusWord;
    int exitCode = -1; // -1: not known, as while running
    QString exitMessage;

    bool operator==(const JobInfo &) const = default;
};

struct Execution
{
    RemoteId id;
    QString name;
    QString pipeline;
    ExecutionStatus status = ExecutionStatus::Other;
    QString statusWord;
    // False for an item of VIP's list, whose inputs, files and jobs are always empty; read the execution for them.
    bool isComplete = true;
    // False: only that it is over is known, and its files; not how it ended, nor its name.
    bool isTold = true;
    bool hasJobs = true;                      // false: this server tells none, and Running means that it runs
    QMap<QString, QString> inputValues;       // a list input shows one of its values only on VIP
    QMap<QString, QStringList> returnedFiles; // output id to paths or addresses; id "" where a server gives a bare list
    std::optional<CampaignTime> startDate;
    std::optional<CampaignTime> endDate; // always absent on VIP
    QMap<int, JobInfo> jobs;             // latest attempt by job number; a missing number is not submitted yet

    bool operator==(const Execution &) const = default;
};

// At least one job held and none waiting, active or unknown: nothing will move until a person acts.
bool isHeldOnly(const Execution &execution);

// Sent to create an execution. One value for a name is a scalar, several are a sweep (one job each, cross product).
struct NewExecution
{
    QString name;
    QString pipelineIdentifier;
    QMap<QString, QStringList> inputs;
    QStringList files;       // names of the inputs whose values are data paths
    QString resultsLocation; // empty: the server's default
};

// The time of a practice world: `now` at the moment of the answer, and campaign seconds per wall second.
struct Practice
{
    CampaignTime now;
    double factor = 1.0;

    bool operator==(const Practice &) const = default;
};

struct PlatformInfo
{
    QString name;
    QString description;
    QString email;
    QString supportedApiVersion;
    QStringList supportedModules;
    std::optional<qint64> maxSizeDirectTransfer; // bytes that one download may have; VIP's own member
    int defaultLimitListExecutions = 500;        // on VIP also the maximum
    bool hasVipMember = false;                   // one that only VIP has
    std::optional<Practice> practice;            // honoured only on a loopback host
};

struct PipelineParameter
{
    QString id; // the key to use in inputs: `id` where the server gives one, else `name`
    QString name;
    QString type; // File, String, Boolean, Int64, Double, List, as the server wrote it
    bool isOptional = false;
    bool isReturnedValue = false;
    std::optional<QString> defaultValue;
    QString description;
};

struct Pipeline
{
    QString identifier; // "Application/version" on VIP
    QString name;
    QString version;
    QString description;
    bool canExecute = false;
    QList<PipelineParameter> parameters; // empty in VIP's list; read the pipeline for them
};

// A storage of another site that a platform can read with a key of the user's (VIP: Girder, Shanoir, SRM).
struct ExternalPlatform
{
    QString identifier; // what stands before the colon in a location there
    QString type;       // as the server wrote it
    QString description;
    QString url;
};

struct PathInfo
{
    QString path; // "/vip/..." on VIP, a full address on CARMIN-server
    bool exists = true;
    bool isDirectory = false;
    qint64 size = -1;                     // bytes of a file; not comparable between servers for a directory; -1 unknown
    std::optional<CampaignTime> modified; // always absent for files on VIP
    QString mimeType;

    QString fileName() const;
};

// What POST /authenticate answers.
struct LogIn
{
    QString header;             // the name that the server wants the key under
    std::optional<QString> key; // nothing for a user of VIP who never made one
};

enum class LogStream { Out, Err };

struct LogText
{
    // VIP answers 200 with a sentence where there is no log.
    enum class Kind { Log, NotYet, NeedsJobNumber, Lost };
    Kind kind = Kind::Log;
    QString text;       // as sent; may hold control characters: strip before a terminal
    bool isCut = false; // longer than the cap; `text` is its beginning
};

// A date of a server in seconds or milliseconds: above 10^11 it is certainly milliseconds.
CampaignTime fromServerDate(qint64 value);

} // namespace dosegrid::carmin
