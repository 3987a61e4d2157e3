// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/platform/simulationpoint.h"

#include "models/grid/templatereader.h"

#include <QHash>
#include <QRegularExpression>
#include <QSet>

#include <cmath>

namespace dosegrid::platform {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int lastRegion = 172;

QString modelOf(const QString &macro)
{
    if (macro.contains(u"AF"_s))
        return u"AF"_s;
    if (macro.contains(u"AM"_s))
        return u"AM"_s;
    return {};
}

// Regions with voxels by model, of the template that is shipped; without it every region counts as present.
bool hasVoxels(const QString &model, int sourceId)
{
    static const QHash<QString, QSet<int>> present = [] {
        QHash<QString, QSet<int>> regions;
        const Result<grid::CampaignTemplate> opendose = grid::loadTemplate(u"opendose"_s);
        if (!opendose)
            return regions;
        const QList<grid::Region> all = opendose->regions + opendose->combinedRegions + opendose->targetOnlyRegions;
        for (qsizetype m = 0; m < opendose->models.size(); ++m)
            for (const grid::Region &region : all)
                if (region.inModel.value(m).has_value())
                    regions[opendose->models[m].id].insert(region.id);
        return regions;
    }();
    const auto it = present.constFind(model);
    return it == present.cend() || it->contains(sourceId);
}

using Problem = SimulationPoint::Problem;

Problem problemOf(const SimulationPoint &point, const ArchiveFacts &archive)
{
    if (!archive.exists)
        return Problem::InputMissing;
    if (!archive.readable)
        return Problem::ArchiveUnreadable;
    if (point.model.isEmpty() || !archive.macros.contains(point.macro))
        return Problem::MacroMissing;
    if (point.release.isEmpty() || (point.release.startsWith(u'/') && !point.release.startsWith(u"/cvmfs/"_s)))
        return Problem::ReleaseUnreadable;
    if (point.sourceId < 0 || point.sourceId > lastRegion)
        return Problem::BadSource;
    if (!hasVoxels(point.model, point.sourceId))
        return Problem::EmptySource;
    if (point.particle != u"gamma"_s && point.particle != u"e-"_s)
        return Problem::BadParticle;
    if (point.energyEv <= 0)
        return Problem::BadEnergy;
    if (point.primaries <= 0)
        return Problem::BadPrimaries;
    return Problem::None;
}

int toSource(const QString &text)
{
    bool ok = false;
    const int id = text.toInt(&ok);
    return ok ? id : -1;
}

} // namespace

std::optional<QString> aliasValue(const QString &options, const QString &key)
{
    static const QRegularExpression pair(u"\\[([^\\[\\],]+),([^\\[\\]]*)\\]"_s);
    auto matches = pair.globalMatch(options);
    while (matches.hasNext()) {
        const QRegularExpressionMatch match = matches.next();
        if (match.capturedView(1).trimmed() == key)
            return match.captured(2).trimmed();
    }
    return std::nullopt;
}

int subJobCount(const QString &cpuEstimation)
{
    const int classOf = cpuEstimation.toInt();
    constexpr int counts[] = {0, 1, 10, 100, 500};
    return classOf >= 1 && classOf <= 4 ? counts[classOf] : 0;
}

double modelHours(const QString &particle, qint64 energyEv)
{
    const double mev = static_cast<double>(energyEv) * 1e-6;
    return 1.2101 + 20.0906 * (particle == u"e-"_s ? mev : std::sqrt(mev));
}

SimulationPoint simulationPoint(const Pipeline &pipeline, const InputValues &inputs, const ArchiveFacts &archive)
{
    const auto value = [&](const QString &name) { return firstValue(inputs, name).value_or(QString()).trimmed(); };
    SimulationPoint point;
    if (pipeline.kind == Pipeline::Kind::Batch) {
        point.macro = value(u"macfile"_s);
        point.release = value(u"gatereleasepath"_s);
        point.archivePath = value(u"indata"_s);
        point.sourceId = toSource(value(u"organid"_s));
        point.particle = value(u"particletype"_s);
        point.energyText = value(u"energy"_s);
        point.primaries = value(u"nbprimaries"_s).toLongLong();
    } else {
        const QString options = value(u"phaseSpace"_s);
        const auto alias = [&](const QString &key) { return aliasValue(options, key).value_or(QString()); };
        point.macro = archive.configuredMacro;
        point.release = value(u"GateRelease"_s);
        point.archivePath = value(u"GateInput"_s);
        point.sourceId = toSource(alias(u"Source_ID"_s));
        point.particle = alias(u"particle"_s);
        point.energyText = alias(u"energy"_s);
        point.primaries = value(u"NumberOfParticles"_s).toLongLong();
        bool ok = false;
        const quint32 seed = alias(u"seed"_s).toUInt(&ok);
        if (ok)
            point.seed = seed;
    }
    point.model = modelOf(point.macro);
    point.energyEv = std::llround(point.energyText.toDouble() * 1e6);
    point.problem = problemOf(point, archive);
    return point;
}

} // namespace dosegrid::platform
