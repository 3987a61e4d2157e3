// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/faultline.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/socket.h>
#include <unistd.h>

namespace dosegrid::testing {

int FaultLine::connectTo(int port)
{
    const int fd = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(static_cast<uint16_t>(port));
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    if (::connect(fd, reinterpret_cast<const sockaddr *>(&address), sizeof address) != 0) {
        ::close(fd);
        return -1;
    }
    const int on = 1;
    ::setsockopt(fd, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
    return fd;
}

bool FaultLine::acceptTls(SSL_CTX *context)
{
    m_tls = SSL_new(context);
    SSL_set_fd(m_tls, m_fd);
    return SSL_accept(m_tls) == 1;
}

QByteArray FaultLine::read()
{
    std::array<char, 16384> buffer{};
    ssize_t n = 0;
    if (m_tls) {
        n = SSL_read(m_tls, buffer.data(), static_cast<int>(buffer.size()));
    } else {
        do
            n = ::recv(m_fd, buffer.data(), buffer.size(), 0);
        while (n < 0 && errno == EINTR);
    }
    return n > 0 ? QByteArray(buffer.data(), static_cast<qsizetype>(n)) : QByteArray();
}

bool FaultLine::write(const QByteArray &bytes)
{
    for (qsizetype done = 0; done < bytes.size();) {
        const char *from = bytes.constData() + done;
        const auto size = static_cast<size_t>(bytes.size() - done);
        const ssize_t n = m_tls ? SSL_write(m_tls, from, static_cast<int>(std::min<size_t>(size, 1 << 20)))
                                : ::send(m_fd, from, size, MSG_NOSIGNAL);
        if (n < 0 && !m_tls && errno == EINTR)
            continue;
        if (n <= 0)
            return false;
        done += n;
    }
    return true;
}

void FaultLine::close()
{
    SSL_free(m_tls);
    m_tls = nullptr;
    if (m_fd >= 0)
        ::close(m_fd);
    m_fd = -1;
}

void FaultLine::reset()
{
    if (m_fd >= 0) {
        const linger now{1, 0};
        ::setsockopt(m_fd, SOL_SOCKET, SO_LINGER, &now, sizeof now);
    }
    close();
}

} // namespace dosegrid::testing
