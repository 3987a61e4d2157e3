// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/result.h"

#include <QByteArray>
#include <QString>

namespace dosegrid::results {

// SHA-256 of a file, 64 lower-case hex digits; reads it in pieces.
Result<QByteArray> sha256OfFile(const QString &path);

} // namespace dosegrid::results
