// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/platform/regiontally.h"

#include "models/core/random.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace dosegrid::platform {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr double joulePerMev = 1.602176634e-13;
constexpr double fewEvents = 50; // below, the number of primaries that reach a region is drawn as such

std::uint64_t seedOf(const SimulatedRun &run)
{
    // What names the run goes through the generator one by one; qHash may differ between releases of Qt.
    std::uint64_t state = run.seed;
    const auto mix = [&state](std::uint64_t value) {
        state = SeededRandom(state ^ (value * 0x9e3779b97f4a7c15U)).next();
    };
    for (const QChar c : run.model)
        mix(c.unicode());
    mix(static_cast<std::uint64_t>(run.sourceId));
    for (const QChar c : run.particle)
        mix(c.unicode());
    mix(static_cast<std::uint64_t>(run.energyEv));
    mix(static_cast<std::uint64_t>(run.primaries));
    return state;
}

// Normal deviate without far tails: over a whole campaign they would be a handful of rows that look broken.
double normal(Random &random)
{
    const double radius = std::sqrt(-2 * std::log(1 - random.unit()));
    return std::clamp(radius * std::cos(2 * std::numbers::pi * random.unit()), -3.5, 3.5);
}

int poisson(Random &random, double mean)
{
    double left = random.unit();
    double p = std::exp(-mean);
    int k = 0;
    while (left > p && k < 1000) {
        left -= p;
        p *= mean / ++k;
    }
    return k;
}

class Tallying
{
public:
    Tallying(const SimulatedRun &run, const Phantom &phantom, const Transport &transport)
        : m_phantom(phantom)
        , m_transport(transport)
        , m_random(seedOf(run))
        , m_energy(static_cast<double>(run.energyEv) / 1e6)
        , m_primaries(static_cast<double>(run.primaries))
        , m_farDeposit(typicalDeposit(run.particle == u"e-"_s ? Radiation::Electrons : Radiation::Photons, m_energy))
        , m_stepsPerEvent(run.particle == u"e-"_s ? 3.7 : 3.05)
    {
        double volume = 0;
        for (const int part : phantom.parts(run.sourceId)) {
            const double weight = phantom.regions[static_cast<size_t>(part)].volumeMm3;
            m_sources.emplace_back(part, weight);
            volume += weight;
        }
        for (auto &[part, weight] : m_sources)
            weight /= volume;
    }

    std::vector<RegionTally> all()
    {
        std::vector<RegionTally> tallies(m_phantom.regions.size());
        const auto simple = static_cast<size_t>(m_phantom.simpleCount);
        for (size_t i = 0; i < simple; ++i)
            tallies[i] = deposits(static_cast<int>(i));
        keepWithinEmitted(tallies);
        for (size_t i = 0; i < simple; ++i)
            addDose(tallies[i], m_phantom.regions[i].massG);
        for (size_t i = simple; i < tallies.size(); ++i)
            tallies[i] = combined(m_phantom.regions[i], tallies);
        return tallies;
    }

private:
    RegionTally deposits(int target)
    {
        double fraction = 0;    // of the emitted energy
        double probability = 0; // that a primary reaches the target
        for (const auto &[part, weight] : m_sources) {
            const double phi = m_transport.fraction(part, target);
            fraction += weight * phi;
            probability += weight * phi / (phi + (1 - phi) * m_farDeposit);
        }
        probability = std::min(probability, 1.0);
        RegionTally tally;
        const double stepNoise = normal(m_random);
        if (fraction <= 0)
            return tally;
        const double share = fraction / probability;   // of its energy that a primary which comes leaves here
        const double variance = 0.6 * (1 / share - 1); // relative, of what one leaves
        const double expected = m_primaries * probability;
        double events = 0;
        if (expected < fewEvents) {
            events = std::min<double>(poisson(m_random, expected), m_primaries);
            if (events < 1)
                return tally;
            const double scatter = 1 + std::sqrt(variance / events) * normal(m_random);
            tally.edepMev = events * share * m_energy * std::clamp(scatter, 0.2, 0.98 / share);
        } else {
            const double spread = std::sqrt(((1 + variance) / probability - 1) / m_primaries);
            tally.edepMev = m_primaries * fraction * m_energy * std::max(0.2, 1 + spread * normal(m_random));
            const double fewest = std::ceil(tally.edepMev / m_energy);
            events = std::min(std::max(std::round(tally.edepMev / (share * m_energy)), fewest), m_primaries);
        }
        tally.eventHits = static_cast<qint64>(events);
        tally.hits = static_cast<qint64>(std::round(events * (m_stepsPerEvent + 0.1 * stepNoise)));
        // Both sums fluctuate; no primary leaves more than it has.
        tally.sqEdep = std::min(tally.edepMev * tally.edepMev / events * (1 + variance * (1 - 1 / events)),
                                tally.edepMev * m_energy);
        return tally;
    }

    // Fluctuations are drawn region by region; together they must not exceed what was emitted.
    void keepWithinEmitted(std::vector<RegionTally> &tallies) const
    {
        const double emitted = m_primaries * m_energy * (1 - 1e-9);
        double sum = 0;
        for (const RegionTally &tally : tallies)
            sum += tally.edepMev;
        if (sum <= emitted)
            return;
        RegionTally &largest = *std::ranges::max_element(tallies, {}, &RegionTally::edepMev);
        const double factor = 1 - (sum - emitted) / largest.edepMev;
        largest.edepMev *= factor;
        largest.sqEdep *= factor * factor;
    }

    static void addDose(RegionTally &tally, double massG)
    {
        const double perMev = joulePerMev / (massG / 1000);
        tally.doseGy = tally.edepMev * perMev;
        tally.sqDose = tally.sqEdep * perMev * perMev;
    }

    // Sums of squares as if the deposits in the members were independent. Gate adds up the members' energy by density
    // over the whole volume, which is energy by mass only when they are of one density.
    RegionTally combined(const PhantomRegion &region, const std::vector<RegionTally> &tallies) const
    {
        RegionTally sum;
        double missed = 1; // probability that a primary comes to no member
        double edep2 = 0;
        double dose2 = 0;
        for (const int member : region.members) {
            const RegionTally &part = tallies[static_cast<size_t>(member)];
            const double volumeShare = m_phantom.regions[static_cast<size_t>(member)].volumeMm3 / region.volumeMm3;
            const double dose = part.doseGy * volumeShare;
            sum.edepMev += part.edepMev;
            sum.sqEdep += part.sqEdep;
            sum.doseGy += dose;
            sum.sqDose += part.sqDose * volumeShare * volumeShare;
            sum.hits += part.hits;
            edep2 += part.edepMev * part.edepMev;
            dose2 += dose * dose;
            missed *= 1 - static_cast<double>(part.eventHits) / m_primaries;
        }
        if (sum.edepMev <= 0)
            return {};
        const double independent = sum.sqEdep + (sum.edepMev * sum.edepMev - edep2) / m_primaries;
        const double most = sum.edepMev * m_energy; // no primary leaves more than it has
        sum.sqDose += (sum.doseGy * sum.doseGy - dose2) / m_primaries;
        sum.sqDose *= std::min(1.0, most / independent);
        sum.sqDose = std::max(sum.sqDose, sum.doseGy * sum.doseGy / m_primaries);
        sum.sqEdep = std::min(independent, most);
        const double fewest = std::ceil(sum.edepMev * sum.edepMev / sum.sqEdep * (1 - 1e-12));
        const double events = std::max(fewest, std::round(m_primaries * (1 - missed)));
        sum.eventHits = static_cast<qint64>(std::min(events, m_primaries));
        sum.hits += static_cast<qint64>(region.members.size()) - 1; // as Gate counts them
        return sum;
    }

    const Phantom &m_phantom;
    const Transport &m_transport;
    SeededRandom m_random;
    double m_energy;    // MeV
    double m_primaries; // of the run
    double m_farDeposit;
    double m_stepsPerEvent;
    std::vector<std::pair<int, double>> m_sources; // simple regions and their shares of the primaries
};

} // namespace

std::vector<RegionTally> tallyRegions(const SimulatedRun &run, const Phantom &phantom, const Transport &transport)
{
    return Tallying(run, phantom, transport).all();
}

double relativeUncertainty(double sum, double sumOfSquares, qint64 primaries)
{
    if (sum == 0 || sumOfSquares == 0 || primaries == 1)
        return 1;
    const auto n = static_cast<double>(primaries);
    const double mean = sum / n;
    return std::sqrt((sumOfSquares / n - mean * mean) / (n - 1)) / mean;
}

} // namespace dosegrid::platform
