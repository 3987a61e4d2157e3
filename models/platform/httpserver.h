// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/result.h"
#include "models/platform/http.h"

#include <memory>
#include <thread>

namespace dosegrid::platform {

// HTTP/1.1 on loopback: a thread for each connection in use, bodies streamed in both directions, byte ranges.
class HttpServer
{
public:
    explicit HttpServer(HttpHandler &handler);
    ~HttpServer();

    // Port 0 takes a free one. The port that is listened on.
    Result<int> start(int port);
    // Waits until the requests in work have been answered.
    void stop();

private:
    class Server;
    std::unique_ptr<Server> m_server;
    std::thread m_thread;
};

} // namespace dosegrid::platform
