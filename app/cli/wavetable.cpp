// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/wavetable.h"

#include "app/cli/output.h"
#include "models/text/units.h"

#include <QCoreApplication>

using namespace Qt::Literals::StringLiterals;

namespace dosegrid::cli {

namespace {

struct WaveTable
{
    Q_DECLARE_TR_FUNCTIONS(WaveTable)
};

QString condition(const engine::WaveSummary &wave)
{
    QStringList conditions;
    if (wave.isPaused)
        conditions << WaveTable::tr("paused");
    if (wave.isOverBudget)
        conditions << WaveTable::tr("over budget");
    if (wave.priority != 0)
        conditions << WaveTable::tr("priority %1").arg(wave.priority);
    return conditions.join(u", "_s);
}

} // namespace

void printWaves(const QList<engine::WaveSummary> &waves)
{
    using grid::CellState;
    const auto right = Table::Align::Right;
    Table table({{WaveTable::tr("wave"), Table::Align::Left},
                 {WaveTable::tr("cells"), right},
                 {WaveTable::tr("done"), right},
                 {WaveTable::tr("active"), right},
                 {WaveTable::tr("failed"), right},
                 {WaveTable::tr("held"), right},
                 {WaveTable::tr("uncertain"), right},
                 {WaveTable::tr("accepted CPU-h"), right},
                 {WaveTable::tr("of predicted"), right},
                 {WaveTable::tr("productive speed-up"), right},
                 {WaveTable::tr("time left"), right},
                 {{}, Table::Align::Left}});
    for (const engine::WaveSummary &wave : waves) {
        const auto active = wave.counts[CellState::Planned] + wave.counts[CellState::Submitted]
                            + wave.counts[CellState::Running] + wave.counts[CellState::ToFetch];
        const auto speedUp = wave.speedUp(false);
        table.add({wave.name, text::count(wave.cells), text::count(wave.counts[CellState::Done]), text::count(active),
                   text::count(wave.counts[CellState::Failed]), text::count(wave.counts[CellState::Held]),
                   text::count(wave.counts[CellState::Uncertain]), text::bigHours(wave.productiveCpuHours),
                   text::bigHours(wave.predictedCpuHours), speedUp ? text::significant(*speedUp) : text::unknown(),
                   wave.timeLeft ? text::duration(double(wave.timeLeft->count()) / 1000) : text::unknown(),
                   condition(wave)});
    }
    table.print();
}

} // namespace dosegrid::cli
