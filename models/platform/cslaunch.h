// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/platform/carminserver.h"

namespace dosegrid::platform {

// From the body of POST /executions to a launch, with the checks of CARMIN-server (carmin-protocol 2.6, 4.4).
class CsLaunch
{
public:
    static constexpr qint64 leastTimeout = 2; // seconds

    CsLaunch(Platform &platform, const CsCall &call) : m_platform(platform), m_call(call) {}

    // A launch that Boutiques refused is a launch too: it stays in the list.
    Result<Launch, HttpReply> prepare();

private:
    std::optional<HttpReply> checkModel(const Json &body) const;
    // What Boutiques says against the inputs; empty when nothing.
    static QString refusal(const Pipeline &pipeline, const Json &inputs);
    // The file that a URL means: as many characters are cut off as the own prefix has, without comparing.
    QString localOf(const QString &url) const;

    Platform &m_platform;
    const CsCall &m_call;
};

} // namespace dosegrid::platform
