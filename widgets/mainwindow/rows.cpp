// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/mainwindow/rows.h"

#include "models/text/enginewords.h"
#include "models/text/eventwords.h"
#include "models/text/units.h"

#include <QCoreApplication>

using namespace Qt::Literals::StringLiterals;

namespace dosegrid::widgets {

namespace {

struct Rows
{
    Q_DECLARE_TR_FUNCTIONS(Rows)
};

bool isOver(const engine::WaveSummary &wave)
{
    using grid::CellState;
    for (const CellState state : {CellState::Planned, CellState::Submitted, CellState::Running, CellState::ToFetch}) {
        if (wave.counts[state] > 0)
            return false;
    }
    return wave.counts[CellState::Done] > 0 || wave.lastEnd.has_value();
}

} // namespace

items::WaveRow waveRow(const engine::WaveSummary &wave, const engine::Totals &totals, CampaignTime now)
{
    using grid::CellState;
    items::WaveRow row;
    row.id = wave.id;
    row.code = QString::number(wave.id.value);
    row.name = wave.name;
    row.counts = wave.counts;
    row.usedHours = wave.productiveCpuHours + wave.lostCpuHours;
    row.predictedHours = wave.predictedCpuHours;
    row.speedUp = wave.speedUp(true);
    row.ended = isOver(wave);
    row.priority = wave.priority;
    if (row.ended) {
        row.end = wave.lastEnd;
    } else if (wave.timeLeft) {
        row.secondsLeft = double(wave.timeLeft->count()) / 1000;
        row.secondsLeftBand = double(wave.timeLeftBand.count()) / 1000;
        row.end = now + *wave.timeLeft;
    }
    const std::uint32_t waiting =
        wave.counts[CellState::Failed] + wave.counts[CellState::Held] + wave.counts[CellState::Uncertain];
    row.needsYou = true;
    if (wave.isOverBudget)
        row.heldBack = Rows::tr("over its budget");
    else if (wave.isPaused)
        row.heldBack = Rows::tr("paused by you");
    else if (waiting > 0)
        row.heldBack = Rows::tr("%1 cell(s) need you", nullptr, int(waiting)).arg(text::count(waiting));
    else {
        row.needsYou = false;
        if (totals.isPaused && !row.ended)
            row.heldBack = Rows::tr("sending is paused");
        else if (!row.ended && totals.executionLimit > 0 && totals.liveExecutions >= totals.executionLimit)
            row.heldBack = Rows::tr("all %1 places in use").arg(text::count(totals.executionLimit));
    }
    return row;
}

items::EventRow eventRow(const engine::EventView &event)
{
    items::EventRow row;
    row.id = event.id;
    row.when = event.at;
    row.who = event.actor;
    row.text = text::event(event);
    row.cell = event.cell;
    if (event.toState == "failed"_L1 || event.toState == "held"_L1 || event.toState == "uncertain"_L1)
        row.emphasis = items::Emphasis::NeedsYou;
    return row;
}

StatisticsFacts statisticsFacts(CampaignPort &campaign, QList<engine::AttemptFact> attempts,
                                QList<engine::CoreSample> samples)
{
    const engine::Totals totals = campaign.totals();
    StatisticsFacts facts;
    facts.state = &campaign.grid();
    facts.waves = campaign.waves().list();
    facts.attempts = std::move(attempts);
    facts.samples = std::move(samples);
    facts.predictedSeconds = [&campaign](grid::CellIndex cell) { return campaign.predictedSeconds(cell); };
    facts.predictedCpuHours = totals.predictedCpuHours;
    facts.runningJobs = totals.runningJobs;
    facts.liveExecutions = totals.liveExecutions;
    facts.dataAsOf = totals.dataAsOf;
    facts.now = campaign.now();
    return facts;
}

QString readOnlyReason(const CampaignPort &campaign)
{
    if (campaign.past())
        return Rows::tr("Looking back");
    switch (campaign.observerReason()) {
    case engine::ObserverReason::None: return {};
    case engine::ObserverReason::Asked: return Rows::tr("Observing");
    case engine::ObserverReason::EngineElsewhere:
        return Rows::tr("%1 runs this campaign; wishes go to it").arg(campaign.engineHolder());
    case engine::ObserverReason::OtherMachine: return Rows::tr("Open on another computer: read only");
    case engine::ObserverReason::ReadOnlyFile: return Rows::tr("The file is read only");
    }
    return {};
}

} // namespace dosegrid::widgets
