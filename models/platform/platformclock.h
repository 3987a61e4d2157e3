// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/clock.h"
#include "models/core/result.h"

#include <QString>

#include <memory>

namespace dosegrid::platform {

// Campaign time of the practice world. It runs `factor` times as fast as the wall while the program runs, stands still
// while it does not, and never goes back: what was saved last counts, plus the longest span that may have passed
// unsaved when the program was killed. now() from any thread; save() from one.
class PlatformClock final : public Clock
{
public:
    static constexpr milliseconds saveInterval{250};

    // `floor`: the latest campaign time that anybody has seen by other records.
    PlatformClock(const QString &path, double factor, CampaignTime floor);

    CampaignTime now() const override { return m_clock->now(); }
    double factor() const override { return m_clock->factor(); }
    milliseconds wallElapsed() const override { return m_clock->wallElapsed(); }

    Result<void> save(bool clean);

    // The campaign time that a stopped platform has reached; nothing when there is no record.
    static CampaignTime stored(const QString &path, CampaignTime fallback);

private:
    QString m_path;
    std::unique_ptr<PracticeClock> m_clock;
};

} // namespace dosegrid::platform
