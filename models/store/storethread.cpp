// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/storethread.h"

#include <utility>

namespace dosegrid::store {

StoreThread::StoreThread(Opener opener) : m_thread([this, opener = std::move(opener)] { work(opener); }) {}

StoreThread::~StoreThread()
{
    {
        const std::lock_guard lock(m_mutex);
        m_stop = true;
    }
    m_wake.notify_one();
    m_thread.join();
}

QFuture<Result<void>> StoreThread::apply(Batch batch)
{
    return run([batch = std::move(batch)](CampaignStore &store) { return store.apply(batch); });
}

void StoreThread::push(Task task)
{
    {
        const std::lock_guard lock(m_mutex);
        m_tasks.push_back(std::move(task));
    }
    m_wake.notify_one();
}

void StoreThread::work(const Opener &opener)
{
    const Result<CampaignStore::Pointer> store = opener();
    for (;;) {
        Task task;
        {
            std::unique_lock lock(m_mutex);
            m_wake.wait(lock, [this] { return m_stop || !m_tasks.empty(); });
            if (m_tasks.empty())
                return;
            task = std::move(m_tasks.front());
            m_tasks.pop_front();
        }
        task(store);
    }
}

} // namespace dosegrid::store
