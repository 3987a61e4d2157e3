// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/clock.h"

#include <QObject>

#include <functional>
#include <memory>

namespace dosegrid::engine {

// Campaign time in the engine thread, and timers in it. The clock is the system's until a practice platform announces
// its own; every later reading and every later timer follows that one.
class Timekeeper final : public QObject
{
    Q_OBJECT

public:
    // Timers never fire faster than this on the wall, however fast campaign time runs.
    static constexpr milliseconds shortestWait{20};

    explicit Timekeeper(std::shared_ptr<const Clock> clock, QObject *parent = nullptr);

    CampaignTime now() const { return m_clock->now(); }
    // Follows the campaign's clock wherever it goes; lives as long as this.
    const Clock &clock() const { return m_follower; }
    std::shared_ptr<const Clock> shared() const { return m_clock; }
    void setClock(std::shared_ptr<const Clock> clock);

    // Calls f once after `span` of campaign time, unless `context` is gone by then.
    void after(milliseconds span, QObject *context, std::function<void()> f);
    // How long `span` of campaign time is on the wall, with the floor that timers have.
    milliseconds wallFor(milliseconds span) const;

signals:
    void clockChanged();

private:
    class Follower final : public Clock
    {
    public:
        explicit Follower(const Timekeeper &owner) : m_owner(owner) {}
        CampaignTime now() const override { return m_owner.m_clock->now(); }
        double factor() const override { return m_owner.m_clock->factor(); }
        milliseconds wallElapsed() const override { return m_owner.m_clock->wallElapsed(); }

    private:
        const Timekeeper &m_owner;
    };

    std::shared_ptr<const Clock> m_clock;
    Follower m_follower{*this};
};

} // namespace dosegrid::engine
