// SPDX-License-Identifier: GPL-3.0-or-later
// The tables, the query and the look back in time at the size of the whole grid. Bounds measured in this run: one sort
// of as many short texts; for a jump in time the replay of the whole history.
#include "models/core/random.h"
#include "models/grid/expression.h"
#include "models/grid/templatereader.h"
#include "models/items/jobsmodel.h"
#include "models/items/outputsmodel.h"
#include "models/statistics/timeline.h"
#include "tests/bench/bench.h"

#include <QList>

using namespace dosegrid;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int repetitions = 5;

double sortOfTexts(std::uint32_t count)
{
    return bench::shortestOf(repetitions, [count] {
        QStringList texts;
        for (std::uint32_t i = 0; i < count; ++i)
            texts << u"workflow-%1"_s.arg(i * 7919U % count);
        return bench::once([&texts] { texts.sort(); });
    });
}

bool judgeJobs(grid::GridState &state, double bound)
{
    const std::uint32_t count = state.spec().cellCount();
    QList<engine::JobView> jobs;
    for (std::uint32_t cell = 0; cell < count; ++cell) {
        grid::CellRecord record;
        record.state = grid::CellState(1 + cell % 9);
        record.attempts = 1;
        record.predictedSeconds = float(cell * 7919U % count);
        record.execution = {1};
        state.set({cell}, record);
        engine::JobView view;
        view.cell = {cell};
        view.remoteId = u"workflow-%1"_s.arg(cell % 7);
        view.jobNumber = int(cell % 360) + 1;
        view.errorText = u"message %1"_s.arg(cell % 11);
        jobs << view;
    }
    items::JobsModel model(state);
    grid::CellMask odd(count);
    for (std::uint32_t cell = 1; cell < count; cell += 2)
        odd.set({cell});
    using Model = items::JobsModel;
    bool ok = bench::judge("jobs table: what the platform said of all rows",
                           bench::shortest(repetitions, [&] { model.addJobs(jobs); }), bound, 4);
    const auto sorted = [&](const char *what, int column) {
        const double ms = bench::shortestOf(repetitions, [&] {
            model.sort(Model::Predicted, Qt::DescendingOrder);
            return bench::once([&] { model.sort(column, Qt::AscendingOrder); });
        });
        ok &= bench::judge(what, ms, bound, 4);
    };
    sorted("jobs table: sorted by execution", Model::Execution);
    sorted("jobs table: sorted by message", Model::Message);
    sorted("jobs table: sorted by exit code", Model::Exit);
    const double filtered = bench::shortest(repetitions, [&] {
        model.setFilter(odd);
        model.setFilter({});
    });
    return bench::judge("jobs table: filtered to half and back", filtered, bound, 4) && ok;
}

bool judgeOutputs(const grid::GridSpecPtr &spec, double bound)
{
    QList<engine::OutputRow> rows;
    for (std::uint32_t cell = 0; cell < spec->cellCount(); ++cell) {
        engine::OutputRow row;
        row.id = {qint64(cell) + 1};
        row.cell = {cell};
        row.verdict = u"accepted"_s;
        row.bytes = qint64(cell * 2654435761U % 100'000);
        rows << row;
    }
    items::OutputsModel model;
    const double ms = bench::shortest(repetitions, [&] {
        model.setOutputs(rows, spec, fromMs(0));
        model.sort(items::OutputsModel::Size);
    });
    return bench::judge("results table: filled and sorted by size", ms, bound, 4);
}

bool judgeQuery(const grid::CampaignTemplate &tmpl, const grid::GridState &state, double bound)
{
    const QString query = u"model=AF,AM organ=skeleton,kidneys,liver !energy=1MeV.. particle=gamma state=open,failed "
                          "attempts=..3 | organ=13..60 energy=..60keV"_s;
    const double ms = bench::shortest(repetitions, [&] {
        (void)grid::evaluate(query, {tmpl, state, {}, {}, {}}).value().count();
    });
    return bench::judge("query of ten terms over the whole grid", ms, bound, 1);
}

// A jump in a history of a million changes against its replay from the start.
bool judgeTimeline(const grid::GridSpecPtr &spec)
{
    constexpr std::uint32_t changes = 1'000'000;
    const CampaignTime begin = fromMs(0);
    SeededRandom random(5);
    std::vector<grid::CellChange> made;
    std::vector<statistics::Timeline::Step> steps;
    while (made.size() < changes) {
        grid::CellRecord record;
        record.state = grid::allCellStates[1 + random.next() % 9];
        made.push_back({{std::uint32_t(random.next() % spec->cellCount())}, record});
        if (made.size() % 100 == 0)
            steps.push_back({begin + std::chrono::seconds(made.size() / 100), std::uint32_t(made.size())});
    }
    const grid::GridState start(spec);
    const double replay = bench::shortestOf(repetitions, [&] {
        grid::GridState state = start;
        return bench::once([&] {
            for (const grid::CellChange &change : made)
                state.set(change.cell, change.record);
        });
    });
    statistics::TimeCursor cursor(std::make_shared<const statistics::Timeline>(start, begin, steps, made));
    const qint64 seconds = changes / 100;
    std::vector<double> jumps;
    for (int i = 0; i < 21; ++i) {
        const CampaignTime at = begin + std::chrono::seconds(qint64(random.unit() * double(seconds)));
        jumps.push_back(bench::once([&] { cursor.moveTo(at); }));
    }
    std::ranges::nth_element(jumps, jumps.begin() + 10);
    return bench::judge("look back: a jump among 1,000,000 changes (median)", jumps[10], replay, 0.5);
}

} // namespace

int main()
{
    bench::printLoad();
    const auto tmpl = grid::loadTemplate(u"opendose"_s);
    if (!tmpl)
        return 2;
    const grid::GridSpecPtr spec = tmpl->spec();
    grid::GridState state(spec);
    const double bound = sortOfTexts(spec->cellCount());
    bench::fact("one sort of as many texts as there are cells", bound);
    bool ok = judgeJobs(state, bound);
    ok &= judgeOutputs(spec, bound);
    ok &= judgeQuery(*tmpl, state, bound);
    ok &= judgeTimeline(spec);
    return ok ? 0 : 1;
}
