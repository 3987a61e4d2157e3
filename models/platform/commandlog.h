// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/platform/linelog.h"
#include "models/platform/world.h"

namespace dosegrid::platform {

// The commands that made the world what it is, one a line, forced to disk before they are carried out or answered.
// Reading them again after any stop gives the same executions, jobs and outputs.
namespace commandlog {

std::string configure(CampaignTime time, const WorldSettings &settings);
std::string launch(const Launch &launch);
std::string kill(CampaignTime time, const QString &id);
std::string clean(CampaignTime time, const QString &id);
std::string rename(CampaignTime time, const QString &id, const QString &name);
std::string play(CampaignTime time, const QString &id);
std::string setTimeout(CampaignTime time, const QString &id, qint64 seconds);
std::string loseSight(CampaignTime time, const QString &id);

struct Replay
{
    std::unique_ptr<World> world;
    WorldSettings settings;  // in force at the end
    bool configured = false; // false for an empty log
    CampaignTime last;       // of the last command
};

// A line that cannot be understood is an error: history must not be guessed.
Result<Replay> replay(const QString &path);

} // namespace commandlog
} // namespace dosegrid::platform
