// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/engineport.h"

namespace dosegrid {

EnginePort::EnginePort(std::unique_ptr<engine::Campaign> campaign, QObject *parent)
    : CampaignPort(parent)
    , m_campaign(std::move(campaign))
{
    using engine::Campaign;
    const Campaign *c = m_campaign.get();
    connect(c, &Campaign::cellsChanged, this, &CampaignPort::cellsChanged);
    connect(c, &Campaign::totalsChanged, this, &CampaignPort::totalsChanged);
    connect(c, &Campaign::wavesChanged, this, &CampaignPort::wavesChanged);
    connect(c, &Campaign::questionsChanged, this, &CampaignPort::questionsChanged);
    connect(c, &Campaign::transfersChanged, this, &CampaignPort::transfersChanged);
    connect(c, &Campaign::connectionChanged, this, &CampaignPort::connectionChanged);
    connect(c, &Campaign::roleChanged, this, &CampaignPort::roleChanged);
    connect(c, &Campaign::eventsAppended, this, &CampaignPort::eventsAppended);
    connect(c, &Campaign::wishDone, this, &CampaignPort::wishDone);
    connect(c, &Campaign::problemRaised, this, &CampaignPort::problemRaised);
}

} // namespace dosegrid
