// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/engine/outputs.h"

#include "models/engine/identity.h"
#include "models/grid/energy.h"
#include "models/workflows/outputmatch.h"
#include "models/workflows/profilereader.h"

#include <algorithm>
#include <iterator>

using namespace Qt::Literals::StringLiterals;

namespace dosegrid::engine {

namespace {

// Some servers return what else lies in the folder, too.
bool isArchive(const QString &path)
{
    return path.endsWith(".tar.gz"_L1) || path.endsWith(".tgz"_L1) || path.endsWith(".zip"_L1);
}

} // namespace

const workflows::Profile *profileOf(const QString &profileId)
{
    const QList<workflows::Profile> &profiles = workflows::shippedProfiles();
    const auto found = std::ranges::find(profiles, profileId, &workflows::Profile::id);
    return found == profiles.end() ? nullptr : &*found;
}

bool isSplit(const store::Execution &execution)
{
    const workflows::Profile *profile = profileOf(execution.profile);
    return profile && profile->isSplit();
}

std::vector<std::pair<AttemptId, QString>> matchOutputs(const store::Execution &execution,
                                                        const std::vector<store::Attempt> &attempts,
                                                        const QStringList &paths, const grid::GridSpec &spec)
{
    std::vector<std::pair<AttemptId, QString>> found;
    const workflows::Profile *profile = profileOf(execution.profile);
    if (!profile || attempts.empty() || paths.isEmpty())
        return found;
    std::vector<grid::CellIndex> cells;
    cells.reserve(attempts.size());
    for (const store::Attempt &attempt : attempts)
        cells.push_back(attempt.cell);
    const workflows::OutputMatches matches =
        workflows::matchOutputs(*profile, spec, cells, attempts.front().primaries, paths);
    for (const workflows::OutputMatch &match : matches.matched) {
        const auto attempt = std::ranges::find(attempts, match.cell, &store::Attempt::cell);
        if (attempt != attempts.end())
            found.emplace_back(attempt->id, match.path);
    }
    return found;
}

QStringList unnamedOutputs(const store::Execution &execution, const carmin::Execution &remote)
{
    QStringList unnamed;
    const workflows::Profile *profile = profileOf(execution.profile);
    for (const QStringList &files : remote.returnedFiles) {
        std::ranges::copy_if(files, std::back_inserter(unnamed), [&](const QString &path) {
            return profile && isArchive(path) && isOwnOutput(execution, path)
                   && !workflows::valuesInName(*profile, path);
        });
    }
    return unnamed;
}

bool isSaidToBe(const results::CellClaim &claim, const grid::GridSpec &spec, grid::CellIndex cell)
{
    return claim.regionId == spec.region(cell).id && claim.particleId == spec.particle(cell).id
           && claim.energyEv == spec.energyEv(cell);
}

bool isSilent(const results::CellClaim &claim)
{
    return !claim.regionId && claim.particleId.isEmpty() && !claim.energyEv;
}

results::CellClaim cellToldBy(const QString &path)
{
    results::CellClaim claim;
    for (const workflows::Profile &profile : workflows::shippedProfiles()) {
        const auto values = workflows::valuesInName(profile, path);
        if (!values)
            continue;
        bool isNumber = false;
        if (const int region = values->value(u"source"_s).toInt(&isNumber); isNumber)
            claim.regionId = region;
        claim.particleId = values->value(u"particle"_s);
        claim.energyEv = grid::parseEnergy(values->value(u"energy"_s));
    }
    return claim;
}

} // namespace dosegrid::engine
