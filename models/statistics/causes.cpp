// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/statistics/causes.h"

#include <QRegularExpression>

#include <algorithm>
#include <map>
#include <tuple>

using namespace Qt::Literals::StringLiterals;

namespace dosegrid::statistics {

using grid::CellIndex;
using grid::CellKey;
using grid::CellMask;
using grid::CellState;

namespace {

constexpr qsizetype longestLine = 200;
constexpr double shareThere = 0.5;
constexpr double shareOfCause = 0.9;
constexpr double shareElsewhere = 0.05;

// Cells by (model, particle, region, energy) sums: every candidate is a few additions then.
class Tally
{
public:
    Tally(const CellMask &mask, const grid::GridSpec &spec)
    {
        mask.forEach([&](CellIndex cell) { m_keys.push_back(spec.key(cell)); });
    }
    std::uint32_t in(const Place &place) const
    {
        return std::uint32_t(std::ranges::count_if(m_keys, [&](const CellKey &k) { return place.contains(k); }));
    }
    const std::vector<CellKey> &keys() const { return m_keys; }
    std::uint32_t total() const { return std::uint32_t(m_keys.size()); }

private:
    std::vector<CellKey> m_keys;
};

// The most frequent value of a coordinate, if nine of ten have it.
template<typename Of>
std::optional<int> commonest(const std::vector<CellKey> &keys, Of of)
{
    std::map<int, std::size_t> counts;
    for (const CellKey &key : keys)
        ++counts[of(key)];
    const auto most = std::ranges::max_element(counts, {}, [](const auto &c) { return c.second; });
    if (most == counts.end() || double(most->second) < shareOfCause * double(keys.size()))
        return std::nullopt;
    return most->first;
}

std::vector<Place> candidates(const std::vector<CellKey> &keys)
{
    const auto model = commonest(keys, [](const CellKey &k) { return int(k.model); });
    const auto region = commonest(keys, [](const CellKey &k) { return int(k.region); });
    const auto particle = commonest(keys, [](const CellKey &k) { return int(k.particle); });
    const auto energy = commonest(keys, [](const CellKey &k) { return int(k.energy); });
    const int lowest = std::ranges::min(keys, {}, [](const CellKey &k) { return k.energy; }).energy;
    std::vector<Place> places;
    const auto add = [&](std::optional<int> r, std::optional<int> e, bool above) {
        if (!r && !e)
            return;
        for (const auto &m : {std::optional<int>(), model}) {
            for (const auto &p : {std::optional<int>(), particle})
                places.push_back({m, r, p, e, above});
        }
    };
    if (energy)
        add({}, energy, false);
    else if (lowest > 0)
        add({}, lowest, true);
    if (region)
        add(region, {}, false);
    if (model)
        places.push_back({model, {}, {}, {}, false});
    if (particle)
        places.push_back({{}, {}, particle, {}, false});
    return places;
}

} // namespace

bool Place::contains(const CellKey &key) const
{
    return (!model || key.model == *model) && (!region || key.region == *region)
           && (!particle || key.particle == *particle)
           && (!energy || (andAbove ? key.energy >= *energy : key.energy == *energy));
}

QString withoutNumbersAndPaths(const QString &line)
{
    static const QRegularExpression path(u"(?<![\\w/])/[\\w.+@~-]*(/[\\w.+@~…-]*)+"_s);
    static const QRegularExpression number(u"(?<!\\w)(0x[0-9a-fA-F]+|\\d+([.,]\\d+)*([eE][+-]?\\d+)?)"_s);
    QString text = line.simplified().left(longestLine);
    text.replace(path, u"‹path›"_s);
    text.replace(number, u"‹n›"_s);
    return text;
}

CellMask triedCells(const grid::GridState &state)
{
    CellMask tried(state.spec().cellCount());
    for (CellIndex cell; cell.value < tried.size(); ++cell.value) {
        const grid::CellRecord &record = state.record(cell);
        if (record.attempts > 0
            && (record.state == CellState::Done || record.state == CellState::Failed
                || (record.state == CellState::Held && (record.flags & grid::NeedsReview))))
            tried.set(cell);
    }
    return tried;
}

std::optional<Pattern> patternOf(const CellMask &cells, const CellMask &tried, const grid::GridSpec &spec,
                                 std::uint32_t fewest)
{
    const Tally mine(cells, spec);
    const Tally all(tried | cells, spec);
    if (mine.total() < fewest)
        return std::nullopt;
    std::optional<Pattern> best;
    const auto share = [](const Pattern &p) { return double(p.cells) / p.of; };
    for (const Place &place : candidates(mine.keys())) {
        Pattern p{place, mine.in(place), all.in(place), 0, 0};
        p.elsewhere = mine.total() - p.cells;
        p.elsewhereOf = all.total() - p.of;
        if (p.cells < fewest || share(p) < shareThere || p.cells < shareOfCause * mine.total() || p.elsewhereOf == 0
            || p.elsewhere > shareElsewhere * p.elsewhereOf)
            continue;
        if (!best || std::tuple(share(p), best->of) > std::tuple(share(*best), p.of))
            best = p;
    }
    return best;
}

std::vector<Cause> causes(std::span<const FailureFact> failures, const grid::GridState &state)
{
    const grid::GridSpec &spec = state.spec();
    const CellMask tried = triedCells(state);
    std::map<std::tuple<QString, QString, int, QString>, Cause> groups;
    for (const FailureFact &f : failures) {
        if (!spec.contains(f.cell) || state.state(f.cell) != CellState::Failed)
            continue;
        const QString line = withoutNumbersAndPaths(f.line);
        Cause &cause = groups[{f.reason, f.rule, f.exitCode.value_or(-1), line}];
        if (cause.count == 0) {
            cause.reason = f.reason;
            cause.rule = f.rule;
            cause.exitCode = f.exitCode;
            cause.line = line;
            cause.exact = f.line;
            cause.cells = CellMask(spec.cellCount());
            cause.byEnergy.resize(std::size_t(spec.energyCount()));
        }
        if (cause.cells.test(f.cell))
            continue;
        cause.cells.set(f.cell);
        ++cause.count;
        ++cause.byEnergy[spec.key(f.cell).energy];
        if (f.seen) {
            cause.firstSeen = cause.firstSeen ? std::min(*cause.firstSeen, *f.seen) : *f.seen;
            cause.lastSeen = cause.lastSeen ? std::max(*cause.lastSeen, *f.seen) : *f.seen;
        }
    }
    std::vector<Cause> list;
    for (auto &[key, cause] : groups)
        list.push_back(std::move(cause));
    std::ranges::stable_sort(list, {}, [](const Cause &c) { return c.firstSeen.value_or(CampaignTime::max()); });
    for (std::size_t i = 0; i < list.size(); ++i) {
        list[i].number = int(i) + 1;
        list[i].pattern = patternOf(list[i].cells, tried, spec);
    }
    std::ranges::stable_sort(list, std::greater(), &Cause::count);
    return list;
}

std::vector<PlaceCount> energyCounts(const Cause &cause, const CellMask &tried, const grid::GridSpec &spec)
{
    const Tally mine(cause.cells, spec);
    const Tally all(tried | cause.cells, spec);
    const auto most = std::ranges::max_element(cause.byEnergy);
    if (most == cause.byEnergy.end())
        return {};
    const auto middle = int(most - cause.byEnergy.begin());
    const auto particle = commonest(mine.keys(), [](const CellKey &k) { return int(k.particle); });
    std::vector<PlaceCount> list;
    for (int energy = std::max(0, middle - 1); energy <= std::min(middle + 1, spec.energyCount() - 1); ++energy) {
        const Place place{{}, {}, particle, energy, false};
        list.push_back({place, mine.in(place), all.in(place)});
    }
    return list;
}

std::vector<PlaceCount> modelCounts(const Cause &cause, const CellMask &tried, const grid::GridSpec &spec)
{
    const Tally mine(cause.cells, spec);
    const Tally all(tried | cause.cells, spec);
    Place where = cause.pattern ? cause.pattern->place : Place();
    std::vector<PlaceCount> list;
    for (int model = 0; model < spec.modelCount(); ++model) {
        where.model = model;
        list.push_back({where, mine.in(where), all.in(where)});
    }
    return list;
}

std::optional<CellIndex> nearestDone(const grid::GridState &state, CellIndex cell, Neighbour along)
{
    const grid::GridSpec &spec = state.spec();
    const CellKey key = spec.key(cell);
    const auto done = [&](CellKey k) -> std::optional<CellIndex> {
        const CellIndex index = spec.index(k);
        return state.state(index) == CellState::Done ? std::optional(index) : std::nullopt;
    };
    if (along == Neighbour::OtherModel) {
        for (int model = 0; model < spec.modelCount(); ++model) {
            CellKey k = key;
            k.model = decltype(k.model)(model);
            if (model != key.model && done(k))
                return done(k);
        }
        return std::nullopt;
    }
    const bool byEnergy = along == Neighbour::NextEnergy;
    const int here = byEnergy ? key.energy : key.region;
    const int end = byEnergy ? spec.energyCount() : spec.regionCount();
    for (int step = 1; step < end; ++step) {
        for (const int at : {here - step, here + step}) {
            CellKey k = key;
            if (at < 0 || at >= end)
                continue;
            if (byEnergy)
                k.energy = decltype(k.energy)(at);
            else
                k.region = decltype(k.region)(at);
            if (const auto found = done(k))
                return found;
        }
    }
    return std::nullopt;
}

} // namespace dosegrid::statistics
