// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/grid/sides.h"

#include <vector>

using namespace Qt::Literals::StringLiterals;

namespace dosegrid::grid {

namespace {

// The name with "left" and "right" exchanged as whole words; empty when it has neither.
QString mirrored(const QString &name)
{
    QString result;
    QString word;
    bool hasSide = false;
    const auto endWord = [&] {
        const bool isLeft = word == "left"_L1;
        const bool isRight = word == "right"_L1;
        hasSide = hasSide || isLeft || isRight;
        result += isLeft ? u"right"_s : isRight ? u"left"_s : word;
        word.clear();
    };
    for (const QChar c : name) {
        if (c.isLetter()) {
            word += c;
            continue;
        }
        endWord();
        result += c;
    }
    endWord();
    return hasSide ? result : QString();
}

} // namespace

std::optional<int> otherSide(const GridSpec &spec, int regionPosition)
{
    const QString wanted = mirrored(spec.regions()[regionPosition].name);
    if (wanted.isEmpty())
        return std::nullopt;
    for (int i = 0; i < spec.regionCount(); ++i) {
        if (spec.regions()[i].name == wanted)
            return i;
    }
    return std::nullopt;
}

CellMask withOtherSide(const GridSpec &spec, const CellMask &cells)
{
    std::vector<std::optional<int>> other;
    for (int i = 0; i < spec.regionCount(); ++i)
        other.push_back(otherSide(spec, i));
    CellMask both = cells;
    cells.forEach([&](CellIndex cell) {
        CellKey key = spec.key(cell);
        const std::optional<int> side = other[key.region];
        if (!side || !spec.isApplicable(key.model, *side))
            return;
        key.region = std::uint16_t(*side);
        both.set(spec.index(key));
    });
    return both;
}

} // namespace dosegrid::grid
