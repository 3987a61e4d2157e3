// SPDX-License-Identifier: GPL-3.0-or-later
// How few executions the planner finds for the batches of large selections, beside a bound that no cover goes below.
// Selections as people make them, what failures leave of them, and chance. Exit status 1 when a product needs more than
// a twentieth above its bound, or anything more than an execution a source.
#include "models/core/random.h"
#include "models/grid/expression.h"
#include "models/planning/rectangles.h"
#include "tests/bench/bench.h"
#include "tests/bench/benchgrid.h"

#include <functional>

using namespace dosegrid;
using planning::CellTable;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int maxCells = 360; // of GateCLforOpenDose

struct Tables
{
    std::vector<CellTable> tables; // one a model and particle
    int rows = 0;
};

class Selections
{
public:
    Tables of(const std::function<bool(grid::CellIndex)> &isIn) const
    {
        const grid::GridSpec &spec = *m_grid.spec;
        Tables all;
        for (int model = 0; model < spec.modelCount(); ++model) {
            for (int particle = 0; particle < spec.particleCount(); ++particle) {
                CellTable table(spec.regionCount(), spec.energyCount());
                for (int region = 0; region < spec.regionCount(); ++region) {
                    bool hasAny = false;
                    for (int energy = 0; energy < spec.energyCount(); ++energy) {
                        const grid::CellIndex cell = spec.index({std::uint16_t(model), std::uint16_t(region),
                                                                 std::uint16_t(particle), std::uint16_t(energy)});
                        if (!spec.isApplicable(cell) || !isIn(cell))
                            continue;
                        table.set(region, energy);
                        hasAny = true;
                    }
                    all.rows += hasAny;
                }
                if (table.count() > 0)
                    all.tables.push_back(std::move(table));
            }
        }
        return all;
    }

    // What any of these means.
    Tables of(std::initializer_list<QStringView> expressions) const
    {
        const grid::GridState state(m_grid.spec);
        grid::CellMask mask(m_grid.spec->cellCount());
        for (const QStringView expression : expressions)
            mask |= grid::evaluate(expression, {.tmpl = *m_grid.tmpl, .state = state}).value();
        return of([&](grid::CellIndex cell) { return mask.test(cell); });
    }

    // Each cell of the grid with this chance.
    Tables chosen(double chance)
    {
        return of([&](grid::CellIndex) { return m_random.unit() < chance; });
    }

    // Cells that one job can compute: the edge of `auto`, which is a staircase.
    Tables cheaperThan(double hours) const
    {
        return of(
            [&](grid::CellIndex cell) { return m_grid.cost->seconds(cell, m_grid.tmpl->primaries) < hours * 3600; });
    }

private:
    bench::Grid m_grid;
    SeededRandom m_random{20261122};
};

// `mostAbove`: times the bound; 0: an execution a source.
bool report(const char *what, const Tables &selection, double mostAbove)
{
    int cells = 0;
    int used = 0;
    int bound = 0;
    const double ms = bench::once([&] {
        for (const CellTable &table : selection.tables) {
            cells += table.count();
            used += int(planning::coverByRectangles(table, maxCells).size());
        }
    });
    for (const CellTable &table : selection.tables)
        bound += planning::rectanglesAtLeast(table, maxCells);
    const bool ok = used <= (mostAbove > 0 ? double(bound) * mostAbove : selection.rows);
    std::printf("%-44s %7d cells %6d used %6d at least %6.2f x %9.1f ms  %s\n", what, cells, used, bound,
                double(used) / std::max(1, bound), ms, ok ? "ok" : "MISSED");
    std::fflush(stdout);
    return ok;
}

} // namespace

int main()
{
    bench::printLoad();
    Selections all;
    bool ok = report("the whole grid", all.of({u"energy=5keV..10MeV"}), 1.05);
    ok = report("kidneys and liver, all energies", all.of({u"organ=kidneys,liver"}), 1.5) && ok;
    ok = report("the skeleton, 5 to 20 keV", all.of({u"organ=skeleton energy=5keV..20keV"}), 1.5) && ok;
    ok = report("the liver, and all else at 5 to 8 keV", all.of({u"organ=liver", u"energy=5keV..8keV"}), 1.5) && ok;
    for (const double hours : {2.0, 12.0, 100.0})
        ok = report(qPrintable(u"cheaper than %1 h a cell"_s.arg(hours)), all.cheaperThan(hours), 0) && ok;
    for (const double percent : {0.5, 2.0, 10.0, 30.0, 50.0, 70.0, 90.0, 99.0})
        ok = report(qPrintable(u"any %1 % of the cells"_s.arg(percent)), all.chosen(percent / 100), 0) && ok;
    return ok ? 0 : 1;
}
