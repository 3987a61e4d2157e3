// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/eventsmodel.h"
#include "models/items/wavesmodel.h"
#include "widgets/common/campaignport.h"
#include "widgets/pages/statisticspage.h"

// From what the facade gives to what the window shows.
namespace dosegrid::widgets {

items::WaveRow waveRow(const engine::WaveSummary &wave, const engine::Totals &totals, CampaignTime now);
items::EventRow eventRow(const engine::EventView &event);
StatisticsFacts statisticsFacts(CampaignPort &campaign, QList<engine::AttemptFact> attempts,
                                QList<engine::CoreSample> samples);
// Why this program only observes; empty when it acts.
QString readOnlyReason(const CampaignPort &campaign);

} // namespace dosegrid::widgets
