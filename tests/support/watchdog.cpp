// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/watchdog.h"

#include <QEvent>
#include <QMetaEnum>
#include <QThread>

#include <algorithm>
#include <array>
#include <cstring>
#include <ctime>
#include <execinfo.h>
#include <memory>

using namespace Qt::Literals::StringLiterals;

namespace dosegrid::test {

namespace {

constexpr int framesKept = 28;

// Of this thread, while it handles an event.
thread_local Watchdog *watching = nullptr;
thread_local bool isNoting = false;

std::chrono::nanoseconds threadTime()
{
    timespec time{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return std::chrono::seconds(time.tv_sec) + std::chrono::nanoseconds(time.tv_nsec);
}

QString nameOf(int type, const char *receiver)
{
    const char *known = QMetaEnum::fromType<QEvent::Type>().valueToKey(type);
    return u"%1 to %2"_s.arg(known ? QString::fromLatin1(known) : QString::number(type), QString::fromLatin1(receiver));
}

// By the path: what Qt and the libraries below it read when they must.
bool isAllowed(const char *what)
{
    static constexpr std::array prefixes{"/usr/share/fonts",   "/usr/local/share/fonts", "/usr/share/fontconfig",
                                         "/etc/fonts",         "/var/cache/fontconfig",  "/dev/shm",
                                         "/dev/dri",           "/tmp/.X11-unix",         "/usr/share/X11",
                                         "/usr/share/zoneinfo"};
    const auto startsWith = [what](const char *prefix) { return std::strncmp(what, prefix, std::strlen(prefix)) == 0; };
    return std::ranges::any_of(prefixes, startsWith) || std::strstr(what, "/.cache/fontconfig/");
}

// The functions that led here, nearest first, as far as the program exports their names.
QString callers()
{
    std::array<void *, framesKept> frames{};
    const int count = backtrace(frames.data(), int(frames.size()));
    const std::unique_ptr<char *, decltype(&std::free)> names(backtrace_symbols(frames.data(), count), &std::free);
    QStringList list;
    for (int i = 3; names && i < count; ++i)
        list += QString::fromLocal8Bit(names.get()[i]).section(u'/', -1);
    return list.join(u"\n      "_s);
}

} // namespace

void Watchdog::begin(const QObject *receiver, const QEvent *event)
{
    // The receiver may be gone when the event is over; the name of its class stays.
    m_receiver = receiver->metaObject()->className();
    m_type = event->type();
    ++m_events;
    watching = this;
    m_began = threadTime();
}

void Watchdog::end()
{
    const auto spent = threadTime() - m_began;
    watching = nullptr;
    const double ms = double(spent.count()) / 1e6;
    if (ms > m_slowestMs) {
        m_slowestMs = ms;
        m_slowest = nameOf(m_type, m_receiver);
    }
    if (spent > limit)
        m_findings += {Finding::Kind::Slow, nameOf(m_type, m_receiver), ms, {}};
}

void Watchdog::touched(const char *call, const char *what)
{
    Watchdog *dog = watching;
    if (!dog || isNoting || isAllowed(what))
        return;
    isNoting = true; // making the words may open files itself
    if (std::strcmp(dog->m_receiver, "QSettings") != 0)
        dog->m_findings +=
            {Finding::Kind::Touch, nameOf(dog->m_type, dog->m_receiver), 0,
             u"%1 %2\n      %3"_s.arg(QString::fromLatin1(call), QString::fromLocal8Bit(what), callers())};
    isNoting = false;
}

bool WatchedApplication::notify(QObject *receiver, QEvent *event)
{
    const bool isOutermost = m_depth == 0 && QThread::currentThread() == thread();
    if (!isOutermost)
        return QApplication::notify(receiver, event);
    ++m_depth;
    m_watchdog.begin(receiver, event);
    const bool result = QApplication::notify(receiver, event);
    m_watchdog.end();
    --m_depth;
    return result;
}

QString toString(const Finding &finding)
{
    return finding.kind == Finding::Kind::Slow
               ? u"%1 took %2 ms of CPU time"_s.arg(finding.event).arg(finding.cpuMs, 0, 'f', 1)
               : u"%1 touched %2"_s.arg(finding.event, finding.touch);
}

} // namespace dosegrid::test
