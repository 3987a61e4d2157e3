// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/platform/linelog.h"
#include "models/platform/storage.h"
#include "models/platform/world.h"

#include <QSet>

#include <atomic>
#include <condition_variable>
#include <map>
#include <mutex>
#include <thread>

namespace dosegrid::platform {

// Turns finished outputs of the world into files. A thread writes them in the order in which they appeared; a request
// that needs one earlier writes it itself. What was written is noted, so that a replayed world neither writes it twice
// nor brings back what a user has deleted. Any thread may call.
class Outputs
{
public:
    Outputs(Storage &storage, const Clock &clock) : m_storage(storage), m_clock(clock) {}
    ~Outputs() { stop(); }

    Result<void> open(const QString &noteFile);
    void stop();

    void add(std::vector<FinishedOutput> outputs);
    // Writes what is still missing at `local` or under it.
    void ensure(const QString &local);

private:
    void work();
    // Takes the output at `it` out of the map and writes it without the lock.
    void write(std::unique_lock<std::mutex> &lock, std::map<QString, FinishedOutput>::iterator it);

    Storage &m_storage;
    const Clock &m_clock;
    LineLog m_notes;
    std::mutex m_mutex;
    std::condition_variable m_changed;
    std::map<QString, FinishedOutput> m_pending; // by local path
    QSet<QString> m_writing;                     // local paths
    QSet<QString> m_written;                     // "execution/job"
    std::thread m_worker;
    std::atomic<bool> m_stopping = false;
};

} // namespace dosegrid::platform
