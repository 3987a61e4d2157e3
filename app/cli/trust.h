// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/result.h"

#include <QString>

// Certificates of authorities that the system does not know, such as a site's own: named once by `connect --ca`, a
// setting of this user on this machine and never of a campaign file.
namespace dosegrid::cli {

// Remembers the file for connections to `origin`. BadInput when it has no certificate in PEM.
Result<void> rememberAuthority(const QString &origin, const QString &file);
// Adds the remembered certificates to those of the system, for all connections of this process. Call before any.
void trustRememberedAuthorities();

} // namespace dosegrid::cli
