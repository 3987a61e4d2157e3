// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/grid/expressionwords.h"

#include "models/grid/energy.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace dosegrid::grid {

QString slug(QStringView name)
{
    QString out;
    int depth = 0;
    bool isGap = false;
    for (const QChar c : name) {
        if (c == u'(')
            ++depth;
        if (depth == 0 && c.isLetterOrNumber()) {
            if (isGap && !out.isEmpty())
                out += u'-';
            isGap = false;
            out += c.toLower();
        } else {
            isGap = true;
        }
        if (c == u')' && depth > 0)
            --depth;
    }
    return out;
}

namespace words {

namespace {

constexpr auto combinedPrefix = "combined:"_L1;

constexpr std::pair<Key, QLatin1StringView> keyNames[] = {
    {Key::Model, "model"_L1},       {Key::Organ, "organ"_L1},         {Key::Particle, "particle"_L1},
    {Key::Energy, "energy"_L1},     {Key::State, "state"_L1},         {Key::Flag, "flag"_L1},
    {Key::Wave, "wave"_L1},         {Key::Attempts, "attempts"_L1},   {Key::Cpu, "cpu"_L1},
    {Key::Ratio, "ratio"_L1},       {Key::Waited, "waited"_L1},       {Key::Uncertainty, "uncertainty"_L1},
    {Key::Fraction, "fraction"_L1}, {Key::Predicted, "predicted"_L1}, {Key::Wall, "wall"_L1},
    {Key::Age, "age"_L1},           {Key::Speed, "speed"_L1},         {Key::Size, "size"_L1},
    {Key::Verdict, "verdict"_L1},
};

constexpr QLatin1StringView verdictNames[] = {"accepted"_L1, "review"_L1, "refused"_L1}; // by their value

bool same(QStringView a, QStringView b) { return a.compare(b, Qt::CaseInsensitive) == 0; }

const SourceSet *findSet(QStringView id, const ExpressionScope &scope)
{
    for (const QList<SourceSet> *list : {&scope.userSets, &scope.tmpl.sets}) {
        for (const SourceSet &set : *list) {
            if (same(set.id, id))
                return &set;
        }
    }
    return nullptr;
}

QStringList knownOrgans(const ExpressionScope &scope)
{
    const GridSpec &spec = scope.state.spec();
    QStringList list;
    QStringList combined;
    for (const QList<SourceSet> *sets : {&scope.userSets, &scope.tmpl.sets}) {
        for (const SourceSet &set : *sets) {
            list << set.id;
            if (set.combinedId != 0 && spec.regionPosition(set.combinedId))
                combined << combinedPrefix + set.id;
        }
    }
    for (const RegionGroup &group : scope.tmpl.groups)
        list << group.id;
    for (const Region &region : spec.regions()) {
        if (!region.isCombined)
            list << slug(region.name);
    }
    list += combined;
    list.removeDuplicates();
    return list;
}

// Damerau-Levenshtein distance with adjacent transpositions.
int distance(QStringView a, QStringView b)
{
    const auto width = std::size_t(b.size()) + 1;
    std::vector<int> before(width);
    std::vector<int> above(width);
    std::vector<int> row(width);
    std::iota(above.begin(), above.end(), 0);
    for (qsizetype i = 1; i <= a.size(); ++i) {
        row[0] = int(i);
        for (qsizetype j = 1; j <= b.size(); ++j) {
            const auto at = std::size_t(j);
            row[at] = std::min({above[at] + 1, row[at - 1] + 1, above[at - 1] + (a[i - 1] == b[j - 1] ? 0 : 1)});
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                row[at] = std::min(row[at], before[at - 2] + 1);
        }
        before.swap(above);
        above.swap(row);
    }
    return above.back();
}

} // namespace

QStringList keys()
{
    QStringList list;
    for (const auto &[key, name] : keyNames)
        list << name;
    return list;
}

std::optional<Key> key(QStringView text)
{
    for (const auto &[key, name] : keyNames) {
        if (text.compare(name, Qt::CaseInsensitive) == 0)
            return key;
    }
    return std::nullopt;
}

QStringList known(Key key, const ExpressionScope &scope)
{
    const GridSpec &spec = scope.state.spec();
    QStringList list;
    switch (key) {
    case Key::Model:
        for (const Model &model : spec.models())
            list << model.id;
        break;
    case Key::Organ: list = knownOrgans(scope); break;
    case Key::Particle:
        for (const Particle &particle : spec.particles())
            list << particle.id << particle.name;
        list.removeAll(QString());
        break;
    case Key::Energy:
        for (const qint64 ev : spec.energiesEv())
            list << unitText(ev);
        break;
    case Key::State:
        for (const CellState state : allCellStates)
            list << name(state);
        break;
    case Key::Flag:
        for (const CellFlag flag : allCellFlags)
            list << name(flag);
        break;
    case Key::Wave: list = scope.waveNames; break;
    case Key::Verdict:
        for (const QLatin1StringView verdict : verdictNames)
            list << verdict;
        break;
    case Key::Attempts:
    case Key::Cpu:
    case Key::Ratio:
    case Key::Waited:
    case Key::Uncertainty:
    case Key::Fraction:
    case Key::Predicted:
    case Key::Wall:
    case Key::Age:
    case Key::Speed:
    case Key::Size: break;
    }
    return list;
}

std::optional<Figure> figure(Key key)
{
    switch (key) {
    case Key::Predicted: return Figure::Predicted;
    case Key::Wall: return Figure::Wall;
    case Key::Age: return Figure::Age;
    case Key::Speed: return Figure::Speed;
    case Key::Size: return Figure::Size;
    case Key::Verdict: return Figure::Verdict;
    case Key::Model:
    case Key::Organ:
    case Key::Particle:
    case Key::Energy:
    case Key::State:
    case Key::Flag:
    case Key::Wave:
    case Key::Attempts:
    case Key::Cpu:
    case Key::Ratio:
    case Key::Waited:
    case Key::Uncertainty:
    case Key::Fraction: break;
    }
    return std::nullopt;
}

std::optional<double> verdict(QStringView text)
{
    const auto found = std::ranges::find_if(
        verdictNames, [text](QLatin1StringView n) { return text.compare(n, Qt::CaseInsensitive) == 0; });
    return found == std::end(verdictNames) ? std::nullopt : std::optional(double(found - std::begin(verdictNames)));
}

std::optional<double> quantity(Key key, QStringView text)
{
    const auto number =
        std::ranges::find_if(text, [](QChar c) { return c == u'%' || (c.isLetter() && c != u'e' && c != u'E'); });
    const qsizetype length = number - text.begin();
    const QStringView unit = text.mid(length);
    bool isNumber = false;
    const double value = text.left(length).toDouble(&isNumber);
    if (!isNumber || !(value >= 0) || std::isinf(value))
        return std::nullopt;
    const auto inSeconds = [&]() -> std::optional<double> {
        for (const auto &[name, seconds] :
             {std::pair("h"_L1, 3600.0), {""_L1, 3600.0}, {"min"_L1, 60.0}, {"s"_L1, 1.0}, {"d"_L1, 86400.0}}) {
            if (unit == name)
                return value * seconds;
        }
        return std::nullopt;
    };
    const auto inBytes = [&]() -> std::optional<double> {
        for (const auto &[name, bytes] :
             {std::pair("B"_L1, 1.0), {""_L1, 1.0}, {"kB"_L1, 1e3}, {"MB"_L1, 1e6}, {"GB"_L1, 1e9}, {"TB"_L1, 1e12}}) {
            if (unit.compare(name, Qt::CaseInsensitive) == 0)
                return value * bytes;
        }
        return std::nullopt;
    };
    switch (key) {
    case Key::Cpu:
    case Key::Waited: return inSeconds();
    case Key::Predicted:
    case Key::Wall:
    case Key::Age:
        if (const auto seconds = inSeconds())
            return *seconds / 3600;
        return std::nullopt;
    case Key::Size: return inBytes();
    case Key::Uncertainty:
    case Key::Fraction:
        if (unit == u"%")
            return value / 100;
        return unit.isEmpty() ? std::optional(value) : std::nullopt;
    case Key::Ratio:
    case Key::Speed: return unit.isEmpty() ? std::optional(value) : std::nullopt;
    case Key::Model:
    case Key::Organ:
    case Key::Particle:
    case Key::Energy:
    case Key::State:
    case Key::Flag:
    case Key::Wave:
    case Key::Attempts:
    case Key::Verdict: break;
    }
    return std::nullopt;
}

std::optional<double> quantity(Key key, const CellRecord &record)
{
    double value = 0;
    switch (key) {
    case Key::Cpu: value = double(record.measuredSeconds); break;
    case Key::Ratio:
        if (record.predictedSeconds > 0)
            value = double(record.measuredSeconds) / double(record.predictedSeconds);
        break;
    case Key::Waited: value = double(record.waitedSeconds); break;
    case Key::Uncertainty: value = double(record.sourceUncertainty); break;
    case Key::Fraction: value = double(record.sourceFraction); break;
    case Key::Model:
    case Key::Organ:
    case Key::Particle:
    case Key::Energy:
    case Key::State:
    case Key::Flag:
    case Key::Wave:
    case Key::Attempts:
    case Key::Predicted:
    case Key::Wall:
    case Key::Age:
    case Key::Speed:
    case Key::Size:
    case Key::Verdict: break;
    }
    return value > 0 ? std::optional(value) : std::nullopt;
}

std::optional<int> modelPosition(QStringView text, const GridSpec &spec)
{
    for (int i = 0; i < spec.modelCount(); ++i) {
        if (same(spec.models()[i].id, text))
            return i;
    }
    return std::nullopt;
}

std::optional<int> particlePosition(QStringView text, const GridSpec &spec)
{
    for (int i = 0; i < spec.particleCount(); ++i) {
        const Particle &p = spec.particles()[i];
        if (same(p.id, text) || same(p.name, text) || p.symbol == text)
            return i;
    }
    return std::nullopt;
}

QList<int> positionsOf(const QList<int> &regionIds, const GridSpec &spec)
{
    QList<int> positions;
    for (const int id : regionIds) {
        if (const auto position = spec.regionPosition(id))
            positions << *position;
    }
    return positions;
}

std::optional<QList<int>> organPositions(QStringView text, const ExpressionScope &scope)
{
    const GridSpec &spec = scope.state.spec();
    bool isNumber = false;
    const int id = text.toInt(&isNumber);
    if (isNumber) {
        const auto position = spec.regionPosition(id);
        return position ? std::optional(QList<int>{*position}) : std::nullopt;
    }
    if (text.startsWith(combinedPrefix, Qt::CaseInsensitive)) {
        const SourceSet *set = findSet(text.mid(combinedPrefix.size()), scope);
        const auto position = set && set->combinedId != 0 ? spec.regionPosition(set->combinedId) : std::nullopt;
        return position ? std::optional(QList<int>{*position}) : std::nullopt;
    }
    if (const SourceSet *set = findSet(text, scope))
        return positionsOf(set->regionIds, spec);
    for (const RegionGroup &group : scope.tmpl.groups) {
        if (same(group.id, text))
            return positionsOf(group.regionIds, spec);
    }
    QList<int> named;
    for (int i = 0; i < spec.regionCount(); ++i) {
        const Region &region = spec.regions()[i];
        if (!region.isCombined && same(slug(region.name), text))
            named << i;
    }
    return named.isEmpty() ? std::nullopt : std::optional(named);
}

QStringList nearest(QStringView text, const QStringList &candidates, qsizetype limit)
{
    const QString wanted = text.toString().toLower();
    const int tolerated = std::max(1, int(wanted.size()) / 3);
    QList<std::pair<int, QString>> ranked;
    for (const QString &candidate : candidates) {
        const QString lower = candidate.toLower();
        if (wanted.size() >= 2 && lower.startsWith(wanted))
            ranked.emplaceBack(0, candidate);
        else if (const int d = distance(wanted, lower); d <= tolerated)
            ranked.emplaceBack(d, candidate);
    }
    std::ranges::stable_sort(ranked, {}, [](const auto &r) { return std::pair(r.first, r.second.size()); });
    QStringList list;
    for (const auto &[rank, candidate] : std::as_const(ranked)) {
        if (list.size() < limit && !list.contains(candidate))
            list << candidate;
    }
    return list;
}

} // namespace words

} // namespace dosegrid::grid
