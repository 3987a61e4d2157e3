// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/platform/runningplatform.h"

#include <QByteArrayView>

namespace dosegrid::platform::tests {

// The server's side of a line on which a stranger writes: any bytes, then silence. The first byte chooses the profile
// (even: VIP, odd: CARMIN-server), the others are written as they are. Aborts when what comes back is not HTTP, or when
// the line is not closed in time. fuzzhttpborder.cpp lets libFuzzer search for such bytes, httpborder_test.cpp runs
// those that were kept. One thread.
class HttpBorder
{
public:
    void write(QByteArrayView bytes);

private:
    struct Door
    {
        std::unique_ptr<RunningPlatform> platform;
        int lines = 0;
    };
    RunningPlatform &platform(Profile profile);

    Door m_vip;
    Door m_carminServer;
};

} // namespace dosegrid::platform::tests
