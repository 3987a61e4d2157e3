// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/grid/expressionregions.h"

#include "models/grid/expressionwords.h"

using namespace Qt::Literals::StringLiterals;

namespace dosegrid::grid {

RegionWords::RegionWords(const ExpressionScope &scope) : m_scope(scope), m_spec(scope.state.spec())
{
    QStringList taken;
    const auto add = [&](const QString &word, const QList<int> &regionIds) {
        const QList<int> positions = words::positionsOf(regionIds, m_spec);
        if (!positions.isEmpty() && !taken.contains(word, Qt::CaseInsensitive))
            m_sets.push_back({word, positions});
        taken << word;
    };
    for (const QList<SourceSet> *sets : {&scope.userSets, &scope.tmpl.sets}) {
        for (const SourceSet &set : *sets)
            add(set.id, set.regionIds);
    }
    for (const RegionGroup &group : scope.tmpl.groups)
        add(group.id, group.regionIds);
    for (const Region &region : m_spec.regions())
        m_slugs << (region.isCombined ? QString() : slug(region.name));
}

QString RegionWords::list(const Bits &wanted, const Bits &isFree) const
{
    Bits allowed = wanted;
    for (std::size_t i = 0; i < allowed.size(); ++i)
        allowed[i] = wanted[i] || isFree[i];
    if (isFull(allowed))
        return {};
    const QStringList named = names(wanted, allowed);
    const QStringList byId = ranges(wanted, allowed);
    // A few names are read more easily than numbers, except where one range says a long list of sets.
    constexpr qsizetype readable = 4;
    constexpr int longList = 12;
    const bool isPlainRange = byId.size() == 1 && named.size() > 1 && countOf(wanted) > longList;
    return (!isPlainRange && named.size() <= std::max(readable, byId.size()) ? named : byId).join(u',');
}

// Sets that fit, the one that brings most first, then region by region.
QStringList RegionWords::names(Bits wanted, const Bits &allowed) const
{
    std::vector<const Set *> fitting;
    for (const Set &set : m_sets) {
        if (std::ranges::all_of(set.positions, [&](int p) { return allowed[std::size_t(p)]; }))
            fitting.push_back(&set);
    }
    QStringList list;
    while (true) {
        const Set *best = nullptr;
        qsizetype most = 1;
        for (const Set *set : fitting) {
            const auto brings = std::ranges::count_if(set->positions, [&](int p) { return wanted[std::size_t(p)]; });
            if (brings > most) {
                most = brings;
                best = set;
            }
        }
        if (!best)
            break;
        list << best->word;
        for (const int p : best->positions)
            wanted[std::size_t(p)] = false;
    }
    for (std::size_t i = 0; i < wanted.size(); ++i) {
        if (wanted[i])
            list << single(int(i));
    }
    return list;
}

QStringList RegionWords::ranges(const Bits &wanted, const Bits &allowed) const
{
    QStringList list;
    const auto id = [this](std::size_t i) { return QString::number(m_spec.regions()[qsizetype(i)].id); };
    for (std::size_t i = 0; i < wanted.size(); ++i) {
        if (!wanted[i])
            continue;
        std::size_t last = i;
        for (std::size_t j = i + 1; j < wanted.size() && allowed[j]; ++j) {
            if (wanted[j])
                last = j;
        }
        if (last == i)
            list << id(i);
        else
            list << id(i) + (last == i + 1 ? u","_s : u".."_s) + id(last);
        i = last;
    }
    return list;
}

QString RegionWords::single(int position) const
{
    const Region &region = m_spec.regions()[position];
    const auto isFor = [&](const SourceSet &set) { return set.combinedId == region.id; };
    const auto set = std::ranges::find_if(m_scope.tmpl.sets, isFor);
    if (region.isCombined && set != m_scope.tmpl.sets.end() && !isShadowed(set->id))
        return "combined:"_L1 + set->id;
    const QString word = m_slugs[position];
    bool isNumber = false;
    word.toInt(&isNumber);
    const auto isSet = [&](const Set &s) { return s.word.compare(word, Qt::CaseInsensitive) == 0; };
    const bool isClear = !word.isEmpty() && !isNumber && m_slugs.count(word) == 1 && std::ranges::none_of(m_sets, isSet)
                         && !isShadowed(word);
    return isClear ? word : QString::number(region.id);
}

bool RegionWords::isShadowed(const QString &id) const
{
    return std::ranges::any_of(m_scope.userSets,
                               [&](const SourceSet &s) { return s.id.compare(id, Qt::CaseInsensitive) == 0; });
}

} // namespace dosegrid::grid
