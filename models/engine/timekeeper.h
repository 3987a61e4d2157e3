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
    const Clock &clock() const { return *m_clock; }
    std::shared_ptr<const Clock> shared() const { return m_clock; }
    void setClock(std::shared_ptr<const Clock> clock);

    // Calls f once after `span` of campaign time, unless `context` is gone by then.
    void after(milliseconds span, QObject *context, std::function<void()> f);
    // How long `span` of campaign time is on the wall, with the floor that timers have.
    milliseconds wallFor(milliseconds span) const;

signals:
    void clockChanged();

private:
    std::shared_ptr<const Clock> m_clock;
};

} // namespace dosegrid::engine
