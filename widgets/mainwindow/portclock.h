// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/clock.h"
#include "widgets/common/campaignport.h"

namespace dosegrid::widgets {

// Campaign time for item models, from the open campaign; the system's while none is open.
class PortClock final : public Clock
{
public:
    void setCampaign(const CampaignPort *campaign) { m_campaign = campaign; }
    CampaignTime now() const override { return m_campaign ? m_campaign->now() : m_system.now(); }
    double factor() const override { return m_campaign ? m_campaign->clockFactor() : 1.0; }
    milliseconds wallElapsed() const override { return m_system.wallElapsed(); }

private:
    SystemClock m_system;
    const CampaignPort *m_campaign = nullptr;
};

} // namespace dosegrid::widgets
