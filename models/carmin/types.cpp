// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/carmin/types.h"

#include <algorithm>
#include <array>
#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace dosegrid::carmin {

namespace {

constexpr std::array executionWords = {
    std::pair{ExecutionStatus::Initializing, "Initializing"_L1},
    std::pair{ExecutionStatus::Ready, "Ready"_L1},
    std::pair{ExecutionStatus::Running, "Running"_L1},
    std::pair{ExecutionStatus::Finished, "Finished"_L1},
    std::pair{ExecutionStatus::InitializationFailed, "InitializationFailed"_L1},
    std::pair{ExecutionStatus::ExecutionFailed, "ExecutionFailed"_L1},
    std::pair{ExecutionStatus::Unknown, "Unknown"_L1},
    std::pair{ExecutionStatus::Killed, "Killed"_L1},
};

struct JobRow
{
    JobStatus status;
    QLatin1StringView word;
    JobGroup group;
};

// carmin-protocol §3.5
constexpr std::array jobRows = {
    JobRow{JobStatus::SuccessfullySubmitted, "SUCCESSFULLY_SUBMITTED"_L1, JobGroup::Waiting},
    JobRow{JobStatus::Queued, "QUEUED"_L1, JobGroup::Waiting},
    JobRow{JobStatus::Running, "RUNNING"_L1, JobGroup::Active},
    JobRow{JobStatus::Replicate, "REPLICATE"_L1, JobGroup::Active},
    JobRow{JobStatus::Replicating, "REPLICATING"_L1, JobGroup::Active},
    JobRow{JobStatus::Replicated, "REPLICATED"_L1, JobGroup::Active},
    JobRow{JobStatus::Reschedule, "RESCHEDULE"_L1, JobGroup::Active},
    JobRow{JobStatus::ErrorFinishing, "ERROR_FINISHING"_L1, JobGroup::Active},
    JobRow{JobStatus::StalledFinishing, "STALLED_FINISHING"_L1, JobGroup::Active},
    JobRow{JobStatus::ErrorResubmitting, "ERROR_RESUBMITTING"_L1, JobGroup::Active},
    JobRow{JobStatus::StalledResubmitting, "STALLED_RESUBMITTING"_L1, JobGroup::Active},
    JobRow{JobStatus::UnholdError, "UNHOLD_ERROR"_L1, JobGroup::Active},
    JobRow{JobStatus::UnholdStalled, "UNHOLD_STALLED"_L1, JobGroup::Active},
    JobRow{JobStatus::Kill, "KILL"_L1, JobGroup::Active},
    JobRow{JobStatus::KillReplica, "KILL_REPLICA"_L1, JobGroup::Active},
    JobRow{JobStatus::Completed, "COMPLETED"_L1, JobGroup::Success},
    JobRow{JobStatus::DeletedReplica, "DELETED_REPLICA"_L1, JobGroup::Dropped},
    JobRow{JobStatus::CancelledReplica, "CANCELLED_REPLICA"_L1, JobGroup::Dropped},
    JobRow{JobStatus::Error, "ERROR"_L1, JobGroup::FailedAttempt},
    JobRow{JobStatus::Stalled, "STALLED"_L1, JobGroup::FailedAttempt},
    JobRow{JobStatus::Deleted, "DELETED"_L1, JobGroup::FailedAttempt},
    JobRow{JobStatus::Cancelled, "CANCELLED"_L1, JobGroup::FailedAttempt},
    JobRow{JobStatus::ErrorHeld, "ERROR_HELD"_L1, JobGroup::Held},
    JobRow{JobStatus::StalledHeld, "STALLED_HELD"_L1, JobGroup::Held},
};

constexpr qint64 surelyMilliseconds = 100'000'000'000;

} // namespace

ExecutionStatus executionStatus(const QString &text)
{
    for (const auto &[status, known] : executionWords) {
        if (text == known)
            return status;
    }
    return ExecutionStatus::Other;
}

QString word(ExecutionStatus status)
{
    for (const auto &[known, text] : executionWords) {
        if (known == status)
            return text;
    }
    return u"Other"_s;
}

bool isTerminal(ExecutionStatus status)
{
    switch (status) {
    case ExecutionStatus::Finished:
    case ExecutionStatus::InitializationFailed:
    case ExecutionStatus::ExecutionFailed:
    case ExecutionStatus::Killed: return true;
    case ExecutionStatus::Initializing:
    case ExecutionStatus::Ready:
    case ExecutionStatus::Running:
    case ExecutionStatus::Unknown:
    case ExecutionStatus::Other: return false;
    }
    return false;
}

JobStatus jobStatus(const QString &text)
{
    for (const JobRow &row : jobRows) {
        if (text == row.word)
            return row.status;
    }
    return JobStatus::Other;
}

QString word(JobStatus status)
{
    for (const JobRow &row : jobRows) {
        if (row.status == status)
            return row.word;
    }
    return u"OTHER"_s;
}

JobGroup group(JobStatus status)
{
    for (const JobRow &row : jobRows) {
        if (row.status == status)
            return row.group;
    }
    return JobGroup::Unknown;
}

ExitBlame blame(int exitCode)
{
    switch (exitCode) {
    case 0: return ExitBlame::None;
    case 6:
    case 50: return ExitBlame::Simulation;
    case 9: return ExitBlame::Stopped;
    case 1:
    case 2:
    case 3:
    case 7:
    case 8:
    case 10:
    case 30:
    case 31:
    case 32:
    case 33:
    case 34:
    case 35:
    case 36:
    case 37:
    case 40:
    case 41:
    case 42:
    case 51:
    case 52:
    case 53:
    case 60:
    case 61: return ExitBlame::Infrastructure;
    default: return exitCode >= 20 && exitCode <= 25 ? ExitBlame::Infrastructure : ExitBlame::Unknown;
    }
}

bool isHeldOnly(const Execution &execution)
{
    bool held = false;
    for (const JobInfo &job : execution.jobs) {
        switch (group(job.status)) {
        case JobGroup::Held: held = true; break;
        case JobGroup::Waiting:
        case JobGroup::Active:
        case JobGroup::Unknown: return false;
        case JobGroup::Success:
        case JobGroup::Dropped:
        case JobGroup::FailedAttempt: break;
        }
    }
    return held;
}

QString PathInfo::fileName() const { return path.mid(path.lastIndexOf(u'/') + 1); }

CampaignTime fromServerDate(qint64 value) { return fromMs(value > surelyMilliseconds ? value : value * 1000); }

} // namespace dosegrid::carmin
