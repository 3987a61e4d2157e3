// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/platform/faults.h"
#include "models/platform/http.h"
#include "models/platform/platform.h"

namespace dosegrid::platform {

// The administrative address: on loopback only, on a port of its own, with a token of its own in the header
// X-Admin-Token. A CARMIN client never uses it.
//   GET    /faults             the rules, and how often each struck
//   POST   /faults             adds a rule or an array of rules; their numbers
//   DELETE /faults[/N]         removes all, or one
//   POST   /keys/revoke        {"user": NAME}: that key counts no more
//   POST   /keys/issue         {"user": NAME}: a fresh key, which replaces the former one
// Any thread.
class AdminHandler final : public HttpHandler
{
public:
    AdminHandler(Platform &platform, Faults &faults, QString token)
        : m_platform(platform)
        , m_faults(faults)
        , m_token(std::move(token))
    {}

    HttpReply handle(const HttpRequest &request) override;

private:
    HttpReply keys(const HttpRequest &request);

    Platform &m_platform;
    Faults &m_faults;
    const QString m_token;
};

} // namespace dosegrid::platform
