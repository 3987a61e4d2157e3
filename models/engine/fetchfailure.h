// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/clock.h"
#include "models/engine/sightings.h"
#include "models/transfer/download.h"

namespace dosegrid::engine {

// Between two tries of a file.
constexpr milliseconds fetchAgain{600'000};
// After such a time without a file even an outage is a person's to know of.
constexpr milliseconds longOutage{24 * 3'600'000};

// The answer is about the file asked for, and not about the platform or the way to it.
bool isAboutTheFile(const transfer::TransferError &error);
// No answer, or one that says nothing: of this file, or of a storage that is down (carmin-protocol §1.5).
bool isOfAnyCause(const transfer::TransferError &error);
// Counts the failure of a file for its outage when it is of any cause; true when it is, and the outage is long. The
// hours of a machine that slept, or had no network, are none of it.
bool isLongOutage(const transfer::TransferError &error, Sightings &outage, CampaignTime now);

} // namespace dosegrid::engine
