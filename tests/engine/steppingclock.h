// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/clock.h"

#include <QCoreApplication>
#include <QDeadlineTimer>
#include <QTimer>

#include <functional>

// Stands still until told, while timers are as short as in practice: what is tried again every ten minutes can be
// tried for a day, in a time that the test alone moves.
class SteppingClock final : public dosegrid::Clock
{
public:
    dosegrid::CampaignTime now() const override { return m_manual.now(); }
    double factor() const override { return 30'000; }
    dosegrid::milliseconds wallElapsed() const override { return m_system.wallElapsed(); }
    void advance(dosegrid::milliseconds span) { m_manual.advance(span); }

private:
    dosegrid::ManualClock m_manual;
    dosegrid::SystemClock m_system;
};

// As QTest::qWaitFor(), which sleeps between its looks: the requests of a day would take minutes.
inline bool runUntil(const std::function<bool()> &isDone)
{
    QTimer looks;
    looks.start(50);
    for (const QDeadlineTimer end(20'000); !isDone() && !end.hasExpired();)
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    return isDone();
}
