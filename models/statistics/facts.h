// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/clock.h"
#include "models/core/ids.h"
#include "models/grid/cellkey.h"

#include <QString>

#include <optional>

// What the statistics are computed from: plain records, filled by whoever has them. All times are campaign time.
namespace dosegrid::statistics {

// One try of one cell.
struct AttemptFact
{
    grid::CellIndex cell;
    WaveId wave;
    QString workflow;                       // profile id
    std::optional<CampaignTime> acceptedAt; // the platform took the request
    std::optional<CampaignTime> startedAt;  // first seen running
    std::optional<CampaignTime> endedAt;    // end seen
    double cpuSeconds = 0;                  // of all sub-jobs together
    bool isMeasured = false;                // ElapsedTime of an output; otherwise predicted
    bool isAccepted = false;                // its output is the result of its cell
    bool isFailed = false;
    bool isUndecided = false; // it has ended; its output is still to be fetched, checked or judged by a person
    int subJobs = 1;
};

// One output file of one cell, oldest first.
struct OutputFact
{
    enum class Verdict : std::uint8_t { Accepted, Review, Refused };
    grid::CellIndex cell;
    qint64 bytes = 0;
    qint64 events = 0;              // primaries simulated; 0 when it does not tell
    double elapsedSeconds = 0;      // measured CPU time; 0 when it does not tell
    std::optional<Verdict> verdict; // the latest; nothing before the checks
    CampaignTime fetchedAt{};
};

// Why one cell is failed now: the last word on its latest attempt. Stable words and untranslated facts.
struct FailureFact
{
    grid::CellIndex cell;
    QString reason;                   // "output-refused", "infrastructure" ...
    QString rule;                     // what refused its output: "table-missing" ...; empty when none was judged
    std::optional<int> exitCode;      // as the platform tells it
    QString line;                     // the line of its log that decides, or the platform's message
    std::optional<CampaignTime> seen; // when it failed
};

// What one poll saw.
struct CoreSample
{
    CampaignTime at{};
    int runningJobs = 0;
    int waitingJobs = 0;
    int liveExecutions = 0;
};

} // namespace dosegrid::statistics
