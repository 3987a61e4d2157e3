// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/common/stopsignals.h"

#include <QSocketNotifier>

#include <array>
#include <csignal>
#include <fcntl.h>
#include <unistd.h>

namespace dosegrid {

namespace {

constexpr std::array stopping = {SIGINT, SIGTERM, SIGHUP};
// A signal handler may do next to nothing: it writes into a pipe that the event loop reads.
std::array<int, 2> pipeEnds = {-1, -1};

void onSignal(int)
{
    const char byte = 0;
    [[maybe_unused]] const ssize_t written = ::write(pipeEnds[1], &byte, 1);
}

} // namespace

StopSignals::StopSignals(std::function<void()> onStop, QObject *parent) : QObject(parent), m_onStop(std::move(onStop))
{
    if (::pipe2(pipeEnds.data(), O_CLOEXEC | O_NONBLOCK) != 0)
        return; // signals then end the process at once, which loses nothing
    auto *notifier = new QSocketNotifier(pipeEnds[0], QSocketNotifier::Read, this);
    connect(notifier, &QSocketNotifier::activated, this, [this, notifier] {
        notifier->setEnabled(false);
        m_onStop();
    });
    for (const int number : stopping) {
        struct sigaction action = {};
        action.sa_handler = onSignal;
        action.sa_flags = SA_RESTART | int(SA_RESETHAND);
        sigaction(number, &action, nullptr);
    }
}

StopSignals::~StopSignals()
{
    for (const int number : stopping)
        std::signal(number, SIG_DFL);
    for (int &end : pipeEnds) {
        if (end >= 0)
            ::close(end);
        end = -1;
    }
}

} // namespace dosegrid
