// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/platform/httpborder.h"

#include "tests/support/faultline.h"

#include <cstdio>
#include <cstdlib>
#include <sys/socket.h>
#include <sys/time.h>

namespace dosegrid::platform::tests {

namespace {

constexpr int linesOfOne = 5000; // what strangers launch and store must not pile up over hours
constexpr int patienceSeconds = 20;

void require(bool promise, const char *what)
{
    if (promise)
        return;
    std::fprintf(stderr, "broken promise: %s\n", what);
    std::abort();
}

} // namespace

RunningPlatform &HttpBorder::platform(Profile profile)
{
    Door &door = profile == Profile::Vip ? m_vip : m_carminServer;
    if (!door.platform || ++door.lines > linesOfOne) {
        door.platform = std::make_unique<RunningPlatform>(
            profile == Profile::Vip ? RunningPlatform::calm() : RunningPlatform::calmServer(profile));
        door.lines = 0;
        if (profile == Profile::Vip)
            door.platform->uploadInput();
    }
    return *door.platform;
}

void HttpBorder::write(QByteArrayView bytes)
{
    if (bytes.isEmpty())
        return;
    const bool isVip = (bytes.front() & 1) == 0;
    const int fd =
        dosegrid::testing::FaultLine::connectTo(platform(isVip ? Profile::Vip : Profile::CarminServerRepaired).port());
    dosegrid::testing::FaultLine line(fd);
    require(line.isOpen(), "the server accepts a line");
    const timeval patience{patienceSeconds, 0};
    ::setsockopt(fd, SOL_SOCKET, SO_RCVTIMEO, &patience, sizeof patience);
    line.write(bytes.sliced(1).toByteArray());
    ::shutdown(fd, SHUT_WR);
    QByteArray answer;
    char piece[16384];
    ssize_t n = 0;
    while ((n = ::recv(fd, piece, sizeof piece, 0)) > 0) {
        if (answer.size() < 16)
            answer.append(piece, n);
    }
    require(n == 0 || (errno != EAGAIN && errno != EWOULDBLOCK), "the line is closed in time");
    require(answer.isEmpty() || answer.startsWith("HTTP/1.1 "), "what comes back is HTTP");
}

} // namespace dosegrid::platform::tests
