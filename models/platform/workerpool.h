// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <httplib.h>

#include <atomic>
#include <condition_variable>
#include <deque>
#include <mutex>
#include <thread>
#include <vector>

namespace dosegrid::platform {

// A thread for each connection, made when none is idle, up to a limit; above it connections wait, and `waiting` says
// so, so that idle ones can make room. Any thread.
class WorkerPool final : public httplib::TaskQueue
{
public:
    WorkerPool(size_t limit, std::atomic<int> &waiting) : m_limit(limit), m_waiting(waiting) {}
    ~WorkerPool() override;

    void enqueue(std::function<void()> task) override;
    // Returns when everything that was begun or waits is done.
    void shutdown() override;

private:
    void work();

    const size_t m_limit;
    std::atomic<int> &m_waiting; // more connections than threads
    std::mutex m_mutex;
    std::condition_variable m_wake;
    std::deque<std::function<void()>> m_tasks;
    std::vector<std::thread> m_threads;
    size_t m_idle = 0;
    bool m_stopping = false;
};

} // namespace dosegrid::platform
