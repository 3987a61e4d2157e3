// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/engine/campaign.h"

namespace dosegrid::widgets {

// The campaign as the window sees it: engine::Campaign behind a border that tests can stand in for. Same promises,
// same thread; valid only between opened() and destruction.
class CampaignPort : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    virtual QString path() const = 0;
    virtual QString name() const = 0;
    virtual const grid::CampaignTemplate &tmpl() const = 0;
    virtual const grid::GridState &grid() const = 0;
    virtual CampaignTime now() const = 0;
    virtual double clockFactor() const = 0;
    virtual engine::Role role() const = 0;
    virtual engine::ObserverReason observerReason() const = 0;
    virtual QString engineHolder() const = 0;
    virtual engine::Totals totals() const = 0;
    virtual QString reasonOf(grid::CellIndex cell) const = 0;
    virtual double predictedSeconds(grid::CellIndex cell) const = 0;
    virtual double predictedOutputBytes(const grid::CellMask &cells) const = 0;
    virtual WaveId waveByName(QStringView name) const = 0;

    // The moment that is looked back to; nothing: the present.
    virtual std::optional<CampaignTime> past() const { return std::nullopt; }
    // The campaign as it is, also while this one looks back.
    virtual CampaignPort &present() { return *this; }

    virtual engine::Waves &waves() = 0;
    virtual engine::Actions &actions() = 0;
    virtual engine::Connection &connection() = 0;
    virtual engine::Record &record() = 0;
    virtual engine::Results &results() = 0;

    virtual void setPaused(bool paused) = 0;
    virtual void takeOver() = 0;

signals:
    void cellsChanged(std::span<const dosegrid::grid::CellChange> changes);
    void totalsChanged();
    void wavesChanged();
    void questionsChanged();
    void transfersChanged();
    void connectionChanged();
    void roleChanged();
    void eventsAppended(const QList<dosegrid::engine::EventView> &events);
    void wishDone(const dosegrid::engine::WishOutcome &outcome);
    void problemRaised(const dosegrid::engine::Problem &problem);
};

} // namespace dosegrid::widgets
