// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/grid/expression.h"

#include "models/grid/energy.h"
#include "models/grid/everycell.h"
#include "models/grid/expressionregions.h"

#include <algorithm>
#include <map>
#include <vector>

using namespace Qt::Literals::StringLiterals;

namespace dosegrid::grid {

namespace {

// rows (model, region) x particles x energies
struct Product
{
    Bits rows;
    Bits particles;
    Bits energies;

    int cells() const { return countOf(rows) * countOf(particles) * countOf(energies); }
};

// Describes the cells of a mask among the rows that are eligible: either those that can exist or those that cannot.
class Describer
{
public:
    Describer(const CellMask &mask, const ExpressionScope &scope, const RegionWords &regions, bool applicable)
        : m_mask(mask)
        , m_spec(scope.state.spec())
        , m_regions(regions)
        , m_suffix(applicable ? QString() : u"state=n/a"_s)
    {
        for (int row = 0; row < m_spec.rowCount(); ++row)
            m_eligible.push_back(m_spec.isApplicable(m_spec.at(row, 0)) == applicable);
    }

    QStringList groups() const
    {
        QStringList best = render(byRows());
        for (const QStringList &other : {render(byColumns()), renderWithout()}) {
            if (!other.isEmpty() && other.join(u'|').size() < best.join(u'|').size())
                best = other;
        }
        return best;
    }

private:
    int energies() const { return m_spec.energyCount(); }
    bool test(int row, int particle, int energy) const
    {
        return m_eligible[std::size_t(row)] && m_mask.test(m_spec.at(row, particle * energies() + energy));
    }

    // Rows with the same energies of the same particles.
    std::vector<Product> byRows() const
    {
        std::map<Bits, std::vector<Bits>> rowsOfParticle; // by energies
        for (int row = 0; row < m_spec.rowCount(); ++row) {
            for (int particle = 0; particle < m_spec.particleCount(); ++particle) {
                Bits pattern = blank(energies());
                for (int energy = 0; energy < energies(); ++energy)
                    pattern[std::size_t(energy)] = test(row, particle, energy);
                if (!isEmpty(pattern))
                    mark(rowsOfParticle[pattern], particle, m_spec.rowCount(), row);
            }
        }
        return merged(rowsOfParticle, [](const Bits &pattern, const Bits &rows, const Bits &particles) {
            return Product{rows, particles, pattern};
        });
    }

    // Columns with the same rows.
    std::vector<Product> byColumns() const
    {
        std::map<Bits, std::vector<Bits>> energiesOfParticle; // by rows
        for (int column = 0; column < m_spec.columnCount(); ++column) {
            const int particle = m_spec.particleOfColumn(column);
            Bits pattern = blank(m_spec.rowCount());
            for (int row = 0; row < m_spec.rowCount(); ++row)
                pattern[std::size_t(row)] = test(row, particle, m_spec.energyOfColumn(column));
            if (!isEmpty(pattern))
                mark(energiesOfParticle[pattern], particle, energies(), m_spec.energyOfColumn(column));
        }
        return merged(energiesOfParticle, [](const Bits &pattern, const Bits &columns, const Bits &particles) {
            return Product{pattern, particles, columns};
        });
    }

    void mark(std::vector<Bits> &ofParticle, int particle, int size, int at) const
    {
        if (ofParticle.empty())
            ofParticle.assign(std::size_t(m_spec.particleCount()), blank(size));
        ofParticle[std::size_t(particle)][std::size_t(at)] = true;
    }

    // One product for the particles of a pattern that agree on the other side.
    template<typename F>
    std::vector<Product> merged(const std::map<Bits, std::vector<Bits>> &patterns, F &&make) const
    {
        std::vector<Product> products;
        for (const auto &[pattern, ofParticle] : patterns) {
            std::map<Bits, Bits> particlesOf;
            for (std::size_t p = 0; p < ofParticle.size(); ++p) {
                if (!isEmpty(ofParticle[p]))
                    particlesOf.try_emplace(ofParticle[p], Bits(ofParticle.size())).first->second[p] = true;
            }
            for (const auto &[others, particles] : particlesOf)
                products.push_back(make(pattern, others, particles));
        }
        return products;
    }

    QStringList render(const std::vector<Product> &products) const
    {
        QStringList groups;
        std::vector<CellIndex> cells;
        for (const Product &product : products) {
            if (product.cells() == 1)
                cells.push_back(onlyCell(product));
            else
                groups += render(product);
        }
        std::ranges::sort(cells);
        QStringList ids;
        for (const CellIndex cell : cells)
            ids << m_spec.cellId(cell);
        if (!ids.isEmpty())
            groups << withSuffix({ids.join(u',')});
        return groups;
    }

    // The smallest product around the mask, without a few cells; empty when they are not few.
    QStringList renderWithout() const
    {
        Product around{blank(m_spec.rowCount()), blank(m_spec.particleCount()), blank(energies())};
        m_mask.forEach([&](CellIndex cell) {
            if (!m_eligible[std::size_t(m_spec.row(cell))])
                return;
            const int column = m_spec.column(cell);
            around.rows[std::size_t(m_spec.row(cell))] = true;
            around.particles[std::size_t(m_spec.particleOfColumn(column))] = true;
            around.energies[std::size_t(m_spec.energyOfColumn(column))] = true;
        });
        constexpr qsizetype few = 12;
        QStringList without;
        for (int row = 0; row < m_spec.rowCount() && without.size() <= few; ++row) {
            for (int column = 0; around.rows[std::size_t(row)] && column < m_spec.columnCount(); ++column) {
                const int particle = m_spec.particleOfColumn(column);
                const int energy = m_spec.energyOfColumn(column);
                if (around.particles[std::size_t(particle)] && around.energies[std::size_t(energy)]
                    && !test(row, particle, energy))
                    without << m_spec.cellId(m_spec.at(row, column));
            }
        }
        if (without.isEmpty() || without.size() > few)
            return {};
        QStringList groups = render(around);
        if (groups.size() != 1)
            return {};
        const QString negated = u'!' + without.join(u',');
        return {groups.first().isEmpty() ? negated : groups.first() + u' ' + negated};
    }

    CellIndex onlyCell(const Product &product) const
    {
        const auto first = [](const Bits &bits) { return int(std::ranges::find(bits, true) - bits.begin()); };
        const int column = first(product.particles) * energies() + first(product.energies);
        return m_spec.at(first(product.rows), column);
    }

    // One group for the models that agree on their organs, where a region that a model does not have does not count.
    QStringList render(const Product &product) const
    {
        const auto regions = std::size_t(m_spec.regionCount());
        struct Part
        {
            Bits models;
            Bits organs;
        };
        std::vector<Part> parts;
        for (int model = 0; model < m_spec.modelCount(); ++model) {
            const auto begin = product.rows.begin() + model * m_spec.regionCount();
            const Bits organs(begin, begin + m_spec.regionCount());
            if (isEmpty(organs))
                continue;
            bool isPlaced = false;
            for (Part &part : parts) {
                Part with = part;
                with.models[std::size_t(model)] = true;
                for (std::size_t i = 0; i < regions; ++i)
                    with.organs[i] = part.organs[i] || organs[i];
                if (!isPlaced && covers(with.models, with.organs, product.rows)) {
                    part = with;
                    isPlaced = true;
                }
            }
            if (!isPlaced) {
                parts.push_back({blank(m_spec.modelCount()), organs});
                parts.back().models[std::size_t(model)] = true;
            }
        }
        QStringList groups;
        for (const Part &part : parts)
            groups << group(part.models, part.organs, product);
        return groups;
    }

    // Do these models and organs mean exactly the rows that these models have in the product?
    bool covers(const Bits &models, const Bits &organs, const Bits &rows) const
    {
        for (int row = 0; row < m_spec.rowCount(); ++row) {
            const bool isIn = models[std::size_t(m_spec.modelOfRow(row))] && m_eligible[std::size_t(row)]
                              && organs[std::size_t(m_spec.regionOfRow(row))];
            if (models[std::size_t(m_spec.modelOfRow(row))] && isIn != rows[std::size_t(row)])
                return false;
        }
        return true;
    }

    QString group(const Bits &models, const Bits &organs, const Product &product) const
    {
        const Bits all(models.size(), true);
        const bool isForAll =
            isFull(models) || (countOf(models) == modelsOf(product) && covers(all, organs, product.rows));
        Bits isFree(organs.size(), true);
        for (int row = 0; row < m_spec.rowCount(); ++row) {
            if ((isForAll || models[std::size_t(m_spec.modelOfRow(row))]) && m_eligible[std::size_t(row)])
                isFree[std::size_t(m_spec.regionOfRow(row))] = false;
        }
        QStringList terms;
        if (!isForAll)
            terms << "model="_L1 + chosen(models, [this](qsizetype i) { return m_spec.models()[i].id; });
        if (const QString list = m_regions.list(organs, isFree); !list.isEmpty())
            terms << "organ="_L1 + list;
        if (!isFull(product.particles)) {
            terms << "particle="_L1
                         + chosen(product.particles, [this](qsizetype i) { return m_spec.particles()[i].id; });
        }
        if (!isFull(product.energies))
            terms << "energy="_L1 + energyList(product.energies);
        return withSuffix(terms);
    }

    int modelsOf(const Product &product) const
    {
        int used = 0;
        for (int model = 0; model < m_spec.modelCount(); ++model) {
            const auto begin = product.rows.begin() + model * m_spec.regionCount();
            used += std::find(begin, begin + m_spec.regionCount(), true) != begin + m_spec.regionCount() ? 1 : 0;
        }
        return used;
    }

    template<typename F>
    static QString chosen(const Bits &bits, F &&id)
    {
        QStringList list;
        for (std::size_t i = 0; i < bits.size(); ++i) {
            if (bits[i])
                list << id(qsizetype(i));
        }
        return list.join(u',');
    }

    QString energyList(const Bits &bits) const
    {
        QStringList list;
        for (std::size_t i = 0; i < bits.size(); ++i) {
            if (!bits[i])
                continue;
            std::size_t last = i;
            while (last + 1 < bits.size() && bits[last + 1])
                ++last;
            const QString from = unitText(m_spec.energiesEv()[qsizetype(i)]);
            const QString to = unitText(m_spec.energiesEv()[qsizetype(last)]);
            if (last == i)
                list << from;
            else
                list << from + (last == i + 1 ? u","_s : u".."_s) + to;
            i = last;
        }
        return list.join(u',');
    }

    QString withSuffix(QStringList terms) const
    {
        if (!m_suffix.isEmpty())
            terms << m_suffix;
        return terms.join(u' ');
    }

    const CellMask &m_mask;
    const GridSpec &m_spec;
    const RegionWords &m_regions;
    QString m_suffix;
    Bits m_eligible; // by row
};

} // namespace

QString describe(const CellMask &mask, const ExpressionScope &scope)
{
    const QString everyModel = everyCell(scope.state.spec());
    if (mask.isEmpty())
        return u'!' + everyModel;

    const RegionWords regions(scope);
    QStringList groups = Describer(mask, scope, regions, true).groups();
    groups += Describer(mask, scope, regions, false).groups();
    if (groups.size() > 1 && groups.first().isEmpty())
        groups.first() = everyModel; // a blank group is no part of a union
    return groups.join(u" | "_s);
}

} // namespace dosegrid::grid
