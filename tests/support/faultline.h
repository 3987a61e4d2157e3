// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <openssl/ssl.h>

namespace dosegrid::testing {

// One end of a connection of the fault proxy: a socket, with TLS over it when it is given a context. One thread.
class FaultLine
{
public:
    explicit FaultLine(int fd) : m_fd(fd) {}
    ~FaultLine() { close(); }
    FaultLine(const FaultLine &) = delete;
    FaultLine &operator=(const FaultLine &) = delete;

    // A connection to 127.0.0.1; closed when it failed.
    static int connectTo(int port);

    bool acceptTls(SSL_CTX *context);
    int fd() const { return m_fd; }
    bool isOpen() const { return m_fd >= 0; }
    // Bytes that were received but not yet read; poll() does not see them.
    bool hasPending() const { return m_tls && SSL_pending(m_tls) > 0; }
    // Empty at the end of the line.
    QByteArray read();
    bool write(const QByteArray &bytes);
    void close(); // without a close alert of TLS
    void reset(); // RST

private:
    int m_fd;
    SSL *m_tls = nullptr;
};

} // namespace dosegrid::testing
