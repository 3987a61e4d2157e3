// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/common/campaignport.h"

namespace dosegrid {

// engine::Campaign as the window takes it. Owns the campaign; everything is passed on unchanged.
class EnginePort final : public widgets::CampaignPort
{
    Q_OBJECT

public:
    explicit EnginePort(std::unique_ptr<engine::Campaign> campaign, QObject *parent = nullptr);

    engine::Campaign &campaign() { return *m_campaign; }

    QString path() const override { return m_campaign->path(); }
    QString name() const override { return m_campaign->name(); }
    const grid::CampaignTemplate &tmpl() const override { return m_campaign->tmpl(); }
    const grid::GridState &grid() const override { return m_campaign->grid(); }
    CampaignTime now() const override { return m_campaign->now(); }
    double clockFactor() const override { return m_campaign->clockFactor(); }
    engine::Role role() const override { return m_campaign->role(); }
    engine::ObserverReason observerReason() const override { return m_campaign->observerReason(); }
    QString engineHolder() const override { return m_campaign->engineHolder(); }
    engine::Totals totals() const override { return m_campaign->totals(); }
    QString reasonOf(grid::CellIndex cell) const override { return m_campaign->reasonOf(cell); }
    double predictedSeconds(grid::CellIndex cell) const override { return m_campaign->predictedSeconds(cell); }
    double predictedOutputBytes(const grid::CellMask &cells) const override
    {
        return m_campaign->predictedOutputBytes(cells);
    }
    WaveId waveByName(QStringView name) const override { return m_campaign->waveByName(name); }
    engine::Waves &waves() override { return m_campaign->waves(); }
    engine::Actions &actions() override { return m_campaign->actions(); }
    engine::Connection &connection() override { return m_campaign->connection(); }
    engine::Record &record() override { return m_campaign->record(); }
    engine::Results &results() override { return m_campaign->results(); }
    void setPaused(bool paused) override { m_campaign->setPaused(paused); }
    void takeOver() override { m_campaign->takeOver(); }

private:
    std::unique_ptr<engine::Campaign> m_campaign;
};

} // namespace dosegrid
