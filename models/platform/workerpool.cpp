// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/platform/workerpool.h"

namespace dosegrid::platform {

WorkerPool::~WorkerPool() { shutdown(); }

void WorkerPool::enqueue(std::function<void()> task)
{
    {
        const std::scoped_lock lock(m_mutex);
        m_tasks.push_back(std::move(task));
        if (m_tasks.size() > m_idle && m_threads.size() < m_limit) {
            m_threads.emplace_back([this] { work(); });
            ++m_idle;
        }
        m_waiting = static_cast<int>(m_tasks.size() - std::min(m_tasks.size(), m_idle));
    }
    m_wake.notify_one();
}

void WorkerPool::work()
{
    std::unique_lock lock(m_mutex);
    for (;;) {
        m_wake.wait(lock, [this] { return m_stopping || !m_tasks.empty(); });
        if (m_tasks.empty())
            return;
        const std::function<void()> task = std::move(m_tasks.front());
        m_tasks.pop_front();
        --m_idle;
        m_waiting = static_cast<int>(m_tasks.size() - std::min(m_tasks.size(), m_idle));
        lock.unlock();
        task();
        lock.lock();
        ++m_idle;
    }
}

void WorkerPool::shutdown()
{
    std::vector<std::thread> threads;
    {
        const std::scoped_lock lock(m_mutex);
        m_stopping = true;
        threads.swap(m_threads);
    }
    m_wake.notify_all();
    for (std::thread &thread : threads)
        thread.join();
}

} // namespace dosegrid::platform
