// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QApplication>
#include <QList>
#include <QString>

#include <chrono>
#include <utility>

namespace dosegrid::test {

// What an event of the GUI thread did that it must not do.
struct Finding
{
    enum class Kind { Slow, Touch };
    Kind kind = Kind::Slow;
    QString event;    // "MouseButtonPress to QWidgetWindow"
    double cpuMs = 0; // Slow: of the thread
    QString touch;    // Touch: "open /etc/hosts", and who called
};

// Watches every event that comes from the event loop, with all that it sets going before it returns. Measured is the
// CPU time of the thread: wall time lies on a busy machine. Found is what reaches the C library or SQLite by name:
// opening, renaming, removing and listing files, connecting and sending, statements of a database. Only the GUI thread
// is watched, and only while it handles an event; what a test itself does between events is none of it.
//
// Allowed, because Qt does it when it must and not for us: fonts and their cache, shared memory and the display, the
// translations and time zones of the system, and QSettings that writes what a person has just chosen (one small file).
class Watchdog
{
public:
    static constexpr std::chrono::milliseconds limit{50};

    QList<Finding> take() { return std::exchange(m_findings, {}); }
    double slowestMs() const { return m_slowestMs; }
    QString slowest() const { return m_slowest; }
    qint64 events() const { return m_events; }

    // Called by the functions that stand before those of the system; any thread.
    static void touched(const char *call, const char *what);

private:
    friend class WatchedApplication;
    void begin(const QObject *receiver, const QEvent *event);
    void end();

    QList<Finding> m_findings;
    const char *m_receiver = "";
    int m_type = 0;
    std::chrono::nanoseconds m_began{};
    double m_slowestMs = 0;
    QString m_slowest;
    qint64 m_events = 0;
};

class WatchedApplication final : public QApplication
{
public:
    using QApplication::QApplication;
    bool notify(QObject *receiver, QEvent *event) override;
    Watchdog &watchdog() { return m_watchdog; }

private:
    Watchdog m_watchdog;
    int m_depth = 0;
};

QString toString(const Finding &finding);

} // namespace dosegrid::test
