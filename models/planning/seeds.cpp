// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/planning/seeds.h"

#include "models/grid/energy.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <unordered_map>
#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace dosegrid::planning {

namespace {

constexpr int regionCount = 172;
constexpr int energyCount = 91;
constexpr int seedsPerCell = 10'000;
constexpr int seedsPerReplicate = 1'000;
constexpr qint64 firstSeed = 10'000'001;
// The generator sees 32 bits of a seed, and Gate reads it as a signed number (opendose-domain 4.5).
constexpr qint64 lastSeed = std::numeric_limits<qint32>::max();
constexpr qint64 mostSlots = (lastSeed - firstSeed + 1) / seedsPerCell;

// The 91 energies: 27 steps a decade, from 5 keV to 10 MeV.
constexpr std::array<qint64, energyCount> makeProductionEnergies()
{
    constexpr std::array<qint64, 27> pattern = {10, 11, 12, 13, 14, 15, 16, 18, 20, 22, 24, 26, 28, 30,
                                                32, 36, 40, 45, 50, 55, 60, 65, 70, 75, 80, 85, 90};
    std::array<qint64, energyCount> list{};
    std::size_t n = 0;
    for (qint64 unit = 100; unit <= 1'000'000; unit *= 10) {
        for (const qint64 step : pattern) {
            const qint64 ev = step * unit;
            if (ev >= 5'000 && ev <= 10'000'000 && n < list.size())
                list[n++] = ev;
        }
    }
    return list;
}

constexpr auto productionEnergies = makeProductionEnergies();

bool isProductionModel(const grid::Model &model) { return model.id == "AF"_L1 || model.id == "AM"_L1; }
bool isProductionRegion(const grid::Region &region) { return region.id >= 1 && region.id <= regionCount; }
bool isProductionParticle(const grid::Particle &particle)
{
    return particle.id == "gamma"_L1 || particle.id == "e-"_L1;
}

// All cells of a grid are numbered one way: two ways would meet.
bool isWithinProduction(const grid::GridSpec &spec)
{
    return std::ranges::all_of(spec.models(), isProductionModel)
           && std::ranges::all_of(spec.particles(), isProductionParticle)
           && std::ranges::all_of(spec.regions(), isProductionRegion)
           && std::ranges::includes(productionEnergies, spec.energiesEv());
}

struct Coordinates
{
    int model = 0;    // AF 0, AM 1
    int particle = 0; // e- 0, gamma 1
    int region = 1;   // 1..172
    int energy = 0;   // position among the 91
    qint64 ev = 0;
};

Result<Coordinates> coordinates(const grid::GridSpec &spec, grid::CellIndex cell)
{
    const auto refuse = [](const QString &value, const QString &axis) {
        return Unexpected(Error{Error::Kind::NotFound, value, {}, 0, axis});
    };
    Coordinates c;
    const grid::Model &model = spec.model(cell);
    if (!isProductionModel(model))
        return refuse(model.id, u"model"_s);
    c.model = model.id == "AM"_L1 ? 1 : 0;
    const grid::Region &region = spec.region(cell);
    if (!isProductionRegion(region))
        return refuse(QString::number(region.id), u"organ"_s);
    c.region = region.id;
    const grid::Particle &particle = spec.particle(cell);
    if (!isProductionParticle(particle))
        return refuse(particle.id, u"particle"_s);
    c.particle = particle.id == "gamma"_L1 ? 1 : 0;
    c.ev = spec.energyEv(cell);
    const auto at = std::ranges::lower_bound(productionEnergies, c.ev);
    if (at == productionEnergies.end() || *at != c.ev)
        return refuse(grid::mevText(c.ev), u"energy"_s);
    c.energy = int(at - productionEnergies.begin());
    return c;
}

qint64 slotOf(const Coordinates &c)
{
    return ((qint64(c.model) * regionCount + (c.region - 1)) * 2 + c.particle) * energyCount + c.energy;
}

// Double precision throughout, as the clients did: 0.045, 0.12 and 5.5 MeV come within 0.01 of the next integer.
qint64 legacySeed(const Coordinates &c)
{
    const double mev = double(c.ev) / 1e6;
    const auto a = qint64(1200.0 * std::log(1000.0 * mev) - 1930.0);
    const qint64 b = c.model * 500 + c.particle * 200 + c.region;
    return 10'000 * b + a;
}

} // namespace

int maxSubJobs(SeedScheme scheme) { return scheme == SeedScheme::Legacy ? 68 : seedsPerReplicate; }
int replicates(SeedScheme scheme) { return scheme == SeedScheme::Legacy ? 1 : seedsPerCell / seedsPerReplicate; }

Result<qint64> seedSlot(const grid::GridSpec &spec, grid::CellIndex cell)
{
    if (isWithinProduction(spec))
        return coordinates(spec, cell).transform(slotOf);
    if (cell.value >= mostSlots)
        // The same of each, so that they are told together: how many cells have a range.
        return Unexpected(Error{Error::Kind::NotFound, QString::number(mostSlots), {}, 0, u"slot"_s});
    return qint64(cell.value);
}

Result<qint64> seedOf(SeedScheme scheme, const grid::GridSpec &spec, grid::CellIndex cell, int replicate)
{
    if (replicate < 0 || replicate >= replicates(scheme))
        return Unexpected(Error{Error::Kind::NotFound, QString::number(replicate), {}, 0, u"replicate"_s});
    if (scheme == SeedScheme::Legacy)
        return coordinates(spec, cell).transform(legacySeed);
    return seedSlot(spec, cell).transform([replicate](qint64 slot) {
        return firstSeed + seedsPerCell * slot + seedsPerReplicate * qint64(replicate);
    });
}

std::vector<SeedOverlap> seedOverlaps(const std::vector<SeedRange> &wanted, const std::vector<SeedRange> &taken)
{
    const auto end = [](const SeedRange &r) { return r.first + r.count; };
    std::unordered_map<std::uint32_t, SeedRange> fresh;
    for (const SeedRange &range : wanted)
        fresh.emplace(range.cell.value, range);
    for (const SeedRange &range : taken) {
        const auto own = fresh.find(range.cell.value);
        if (own != fresh.end() && range.first <= own->second.first && end(own->second) <= end(range))
            fresh.erase(own);
    }
    std::vector<SeedRange> ordered;
    for (const SeedRange &range : wanted) {
        if (fresh.contains(range.cell.value))
            ordered.push_back(range);
    }
    std::ranges::sort(ordered, {}, [](const SeedRange &r) { return std::pair(r.first, r.cell); });

    std::vector<SeedOverlap> overlaps;
    std::vector<SeedRange> apart; // in order, and none reaches the next
    for (const SeedRange &range : ordered) {
        if (!apart.empty() && end(apart.back()) > range.first)
            overlaps.push_back({range, apart.back()});
        else
            apart.push_back(range);
    }
    std::vector<bool> isOut(apart.size());
    for (const SeedRange &other : taken) {
        auto next = std::ranges::lower_bound(apart, end(other), {}, &SeedRange::first);
        while (next != apart.begin() && end(*--next) > other.first) {
            const auto at = std::size_t(next - apart.begin());
            if (next->cell == other.cell || isOut[at])
                continue;
            isOut[at] = true;
            overlaps.push_back({*next, other});
        }
    }
    return overlaps;
}

} // namespace dosegrid::planning
