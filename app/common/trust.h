// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/result.h"

#include <QString>

// Certificates of authorities that the system does not know, such as a site's own: named once by `connect --ca` or in
// the window, a setting of this user on this machine and never of a campaign file.
namespace dosegrid {

// Remembers the file for connections to `origin`. BadInput when it has no certificate in PEM.
Result<void> rememberAuthority(const QString &origin, const QString &file);
// The file remembered for this origin; empty: only the system's authorities are trusted.
QString rememberedAuthority(const QString &origin);
// From the next start on.
void forgetAuthority(const QString &origin);
// Adds the remembered certificates to those of the system, for all connections of this process. Call before any.
void trustRememberedAuthorities();

} // namespace dosegrid
