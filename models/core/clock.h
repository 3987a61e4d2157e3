// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <chrono>

namespace dosegrid {

// Campaign time: milliseconds since the Unix epoch, UTC. Everything stored, aged, polled or forecast is in it.
using CampaignTime = std::chrono::sys_time<std::chrono::milliseconds>;
using std::chrono::milliseconds;

constexpr qint64 toMs(CampaignTime t) { return t.time_since_epoch().count(); }
constexpr CampaignTime fromMs(qint64 ms) { return CampaignTime(milliseconds(ms)); }

// The only source of time in models/. Campaign time and wall time are the same, except on a loopback practice
// connection, whose platform announces its time and factor (docs/architecture.md, "Time").
// Implementations may be read from any thread.
class Clock
{
public:
    virtual ~Clock();
    virtual CampaignTime now() const = 0;
    // Campaign seconds that pass in one wall second; 1 except in practice.
    virtual double factor() const = 0;
    // Monotonic, unrelated to any date: socket deadlines and nothing else.
    virtual milliseconds wallElapsed() const = 0;

    // How long to wait on the wall until `span` of campaign time has passed; at least 1 ms for a positive span.
    milliseconds wallFor(milliseconds span) const;
};

class SystemClock final : public Clock
{
public:
    CampaignTime now() const override;
    double factor() const override { return 1.0; }
    milliseconds wallElapsed() const override;
};

// Campaign time that runs `factor` times as fast as the wall, from an anchor that a practice platform announced.
class PracticeClock final : public Clock
{
public:
    PracticeClock(CampaignTime anchor, double factor);
    CampaignTime now() const override;
    double factor() const override { return m_factor; }
    milliseconds wallElapsed() const override;

private:
    CampaignTime m_anchor;
    milliseconds m_wallAtAnchor;
    double m_factor;
};

// Stands still until told; for tests and simulations.
class ManualClock final : public Clock
{
public:
    explicit ManualClock(CampaignTime start = fromMs(1'700'000'000'000)) : m_now(start) {}
    CampaignTime now() const override { return m_now; }
    double factor() const override { return 1.0; }
    milliseconds wallElapsed() const override { return m_now.time_since_epoch(); }
    void set(CampaignTime t) { m_now = t; }
    void advance(milliseconds span) { m_now += span; }

private:
    CampaignTime m_now;
};

} // namespace dosegrid
