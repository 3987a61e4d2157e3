// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/result.h"
#include "models/platform/http.h"
#include "models/platform/patience.h"

#include <memory>
#include <thread>

namespace dosegrid::platform {

struct Listening
{
    QString address = QStringLiteral("127.0.0.1");
    int port = 0; // 0 takes a free one
    // PEM files; with both of them the server speaks TLS and nothing else.
    QString certificateFile;
    QString keyFile;
    Patience patience;

    bool isTls() const { return !certificateFile.isEmpty() && !keyFile.isEmpty(); }
    bool isLoopback() const;
};

// HTTP/1.1: a thread for each connection; idle and slow ones end, and give way sooner when there are too many
// (patience.h); bodies streamed in both directions, byte ranges. Without TLS on loopback only.
class HttpServer
{
public:
    explicit HttpServer(HttpHandler &handler);
    ~HttpServer();

    // The port that is listened on. BadInput for an address other than loopback without TLS; Busy for a port in use.
    Result<int> start(const Listening &listening);
    Result<int> start(int port) { return start(Listening{.port = port}); }
    // Waits until the requests in work have been answered; one whose body is still arriving is broken off after
    // seconds.
    void stop();

private:
    class Server;
    std::unique_ptr<Server> m_server;
    std::thread m_thread;
};

} // namespace dosegrid::platform
