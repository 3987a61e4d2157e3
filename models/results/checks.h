// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/grid/campaigntemplate.h"
#include "models/results/output.h"
#include "models/results/verdict.h"

namespace dosegrid::results {

// Changes whenever a rule or a threshold does; stored with every verdict.
inline constexpr QLatin1StringView checkRules("opendose-2");

// What something outside of the tables says of the cell that an output belongs to; empty where it does not.
struct CellClaim
{
    std::optional<int> regionId;
    QString particleId;
    std::optional<qint64> energyEv;
};

// What Gate's own log says: the values that it was started with.
CellClaim claimOf(const GateLog &log);

// The cell that an output is said to be the result of.
struct Expectation
{
    grid::CampaignTemplate tmpl; // implicitly shared; copying it is cheap
    QString modelId;
    int regionId = 0;
    QString particleId;
    qint64 energyEv = 0;
    qint64 primaries = 0;          // requested, all sub-jobs together
    int subJobs = 0;               // 0 when unknown: then what the statistics say
    std::optional<quint64> seed;   // assigned; not set when the platform draws it
    bool combinedRows = true;      // the macro scores combined regions
    QString sameFileAs;            // cell id, when this SHA-256 is on record under another cell
    QString sameSeedAs;            // cell id, when the seed in the log is that of another cell's accepted result
    CellClaim nameSays;            // the name that the file came under
    bool isBrought = false;        // by a person: only the file itself tells whose it is
    Check last = Check::RightCell; // checks after this one are left out
};

// Judges an output: pure, any thread, well under a millisecond. Rules and thresholds: shared list of the collaboration,
// checks 1 to 14; 15 to 20 need neighbouring cells, 21 is ours.
//  1 archive   readable to its end; the same file under no other cell
//  2 members   one region table and one statistics file, readable
//  3 shape     exactly the rows of the regions present in the model
//  4 model     volumes are voxels x voxel volume (1e-6 relative)
//  5 source    something deposited there. Electrons up to 100 keV, whose range is below a voxel: more than in any
//              other simple region (refused). Up to 1 MeV in a solid organ: the same as a warning
//  6 primaries as requested, one less per sub-job allowed (Gate truncates). Fewer: usable with the true number, so a
//              warning. More: another job's file, refused
//  7 table N   N = edep^2 (std^2 - 1) / (std^2 edep^2 - sq) equals the statistics' on all rows (1e-3)
//  8 energy    absorbed fractions in the source and summed over simple regions at most 1 (1e-3)
//  9 sums      combined = sum of members (one primary's energy per sub-job + 1e-9)
// 10 std       recomputed from edep, sq and N (1e-3); warning
// 11 source    uncertainty at most 1 % at the template's primaries, scaled by 1/sqrt(N) below them; warning
// 12 targets   counted by class; information
// 13 seed      the log's equals the assigned one, and no other cell's accepted result has it; warning
// 14 images    exact size; warning
// 21 cell      region, particle and energy in the log's call of Gate and in the file's name are those of the cell. A
//              file that a person brings must tell all three; else a warning
CheckReport check(const Output &output, const Expectation &expectation);

} // namespace dosegrid::results
