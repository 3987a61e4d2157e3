// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/clock.h"

#include <QString>

// Numbers for people, in the default QLocale. Units stand after a no-break space; minus is U+2212; what is unknown is
// an em dash. Numbers for files and the wire never pass through here.
namespace dosegrid::text {

QString unknown(); // "—"

QString count(qint64 n);                            // 51,324
QString decimal(double value, int decimals);        // 120.1
QString significant(double value, int digits = 3);  // 6.11, 27.4, 1,127
QString percent(double fraction, int decimals = 1); // 38.1 %
QString cpuHours(double hours);                     // 5,974 CPU-h
QString bigHours(double hours);                     // 69,537 below a million, 1.19 M above; without the unit
QString hours(double seconds);                      // 19.3 h
QString limitHours(double hours);                   // 24 h, 7.25 h: as it was set, not rounded
QString duration(double seconds);                   // 38 s, 31 min, 42 h, 4 d 3 h: the two largest parts that matter
QString bytes(double bytes);                        // 14 kB, 9 GB: decimal prefixes, as servers state their limits
QString energy(qint64 ev);                          // 120 keV, 1.5 MeV
QString energyRange(qint64 fromEv, qint64 toEv);    // 65–750 keV, 0.8–10 MeV

// A moment in local time: "14:32" today, "20 Nov 02:09" in the same year, else with the year.
QString moment(CampaignTime when, CampaignTime now);
QString clockTime(CampaignTime when); // 14:32:10
QString exactTime(CampaignTime when); // with date, seconds and zone, for tool tips
// "34 h ago" up to 48 h, then the date.
QString ago(CampaignTime when, CampaignTime now);

} // namespace dosegrid::text
