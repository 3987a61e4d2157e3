// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/grid/expression.h"

#include <algorithm>
#include <vector>

// What descriptions are made of. Internal to the grid room.
namespace dosegrid::grid {

using Bits = std::vector<bool>;

inline Bits blank(int size) { return Bits(static_cast<std::size_t>(size)); }
inline bool isEmpty(const Bits &bits) { return std::ranges::find(bits, true) == bits.end(); }
inline bool isFull(const Bits &bits) { return std::ranges::find(bits, false) == bits.end(); }
inline int countOf(const Bits &bits) { return int(std::ranges::count(bits, true)); }

// The words for regions, with what each stands for. The scope must outlive it.
class RegionWords
{
public:
    explicit RegionWords(const ExpressionScope &scope);

    // Words for exactly the wanted regions, by position; the free ones may be in or out. Nothing when all will do.
    QString list(const Bits &wanted, const Bits &isFree) const;

private:
    struct Set
    {
        QString word;
        QList<int> positions;
    };

    QStringList names(Bits wanted, const Bits &allowed) const;
    QStringList ranges(const Bits &wanted, const Bits &allowed) const;
    QString single(int position) const;
    bool isShadowed(const QString &id) const;

    const ExpressionScope &m_scope;
    const GridSpec &m_spec;
    std::vector<Set> m_sets;
    QStringList m_slugs; // by position; empty for a combined region
};

} // namespace dosegrid::grid
