// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/pages/welcomepage.h"

class QSettings;

namespace dosegrid {

// The campaigns that were open before, newest first, at most eight; files that are gone are left out when read.
QList<widgets::RecentCampaign> recentCampaigns(QSettings &settings);
void rememberCampaign(QSettings &settings, const widgets::RecentCampaign &campaign);
void forgetCampaigns(QSettings &settings);

} // namespace dosegrid
