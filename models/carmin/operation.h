// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/carmin/apierror.h"
#include "models/core/clock.h"

namespace dosegrid::carmin {

enum class Operation {
    Platform,
    Authenticate,
    Pipelines, // and other things a platform offers
    ExternalKey,
    Create,
    Play,
    Read,
    List,
    Count,
    Rename,
    Kill,
    Delete,
    Results,
    Log,
    PathQuery, // exists, properties, list, md5
    Download,
    Upload,
    MakeDirectory,
    DeletePath,
};

// Who goes first when requests wait; see RequestGate.
enum class Priority { User, Submit, Poll, Download };

// Wall time that a call may take. `silence` also bounds the wait for the first byte: VIP itself stays silent for up
// to 45 s in a transfer, and launches queue behind those of all users (carmin-protocol §5.10).
struct CallLimits
{
    milliseconds silence{60'000};
    milliseconds total{120'000}; // 0: none as long as bytes move
    qint64 maxBody = 64 << 20;   // bytes of an answer held in memory

    bool operator==(const CallLimits &) const = default;
};

Idempotency idempotencyOf(Operation operation);
Priority priorityOf(Operation operation);
CallLimits limitsOf(Operation operation);

// One table for the engine and the words alike: "Acting on 8000" (carmin-protocol §1.5) is its rows of
// Kind::Indeterminate.
Reaction reactionTo(const ApiError &error, Operation operation);

} // namespace dosegrid::carmin
