// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace dosegrid::text {

enum class TransferWay { ToPlatform, FromPlatform };

// What transfer::toLogString() wrote into the campaign file, with or without "path: " before it, as sentences for a
// person: what happened and what to do. Other texts are said as platformProblem() says them.
QString transferProblem(const QString &logText, TransferWay way);

} // namespace dosegrid::text
