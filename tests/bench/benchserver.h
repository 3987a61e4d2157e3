// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

namespace bench {

// A storage that costs as little as a server can: a child process that answers each request with one write, sends
// `fileSize` zeros for every content, and counts and forgets what is uploaded. Knows VIP's answers to the few requests
// that a transfer makes. To be started before any thread of the parent; dies with it.
class Server
{
public:
    explicit Server(qint64 fileSize);
    ~Server();
    int port() const { return m_port; }

private:
    int m_port = 0;
    int m_child = 0;
};

} // namespace bench
