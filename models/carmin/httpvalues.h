// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/carmin/bytesink.h"
#include "models/core/clock.h"

#include <QByteArray>

#include <optional>

// Values of HTTP headers as servers write them. Pure and total.
namespace dosegrid::carmin {

// "Tue, 03 Feb 2026 09:15:00 GMT"
std::optional<CampaignTime> httpDate(const QByteArray &header);

// "bytes 200-1023/146515": what it tells is put into `head`, whatever it does not tell is left.
void readContentRange(const QByteArray &header, BodyHead &head);

// Seconds, or a date that is compared with the answer's own; 0 when it says nothing, at most a day.
milliseconds retryAfter(const QByteArray &header, const QByteArray &date);

// X of "header; header-name=X", a WWW-Authenticate of VIP (carmin-protocol 1.3); nothing for other words, and for names
// that a request has other uses for.
std::optional<QByteArray> keyHeaderOf(const QByteArray &wwwAuthenticate);

} // namespace dosegrid::carmin
