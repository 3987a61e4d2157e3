// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/campaignstore.h"

#include <QFuture>
#include <QPromise>

#include <condition_variable>
#include <deque>
#include <functional>
#include <memory>
#include <mutex>
#include <thread>
#include <type_traits>

namespace dosegrid::store {

// Owns a CampaignStore and the only thread that touches it. Work is done one piece after the other, in the order in
// which it was given; run() may be called from any thread and never waits. The destructor finishes what was given.
// The caller continues with QFuture::then(context, ...), which runs in the context's thread and not at all when the
// context is gone.
class StoreThread
{
public:
    using Opener = std::function<Result<CampaignStore::Pointer>()>;

    // `opener` runs in the new thread; when it fails, every piece of work returns its error.
    explicit StoreThread(Opener opener);
    ~StoreThread();
    StoreThread(const StoreThread &) = delete;
    StoreThread &operator=(const StoreThread &) = delete;

    // work: CampaignStore & -> Result<T>
    template<typename Work>
    auto run(Work work) -> QFuture<std::invoke_result_t<Work, CampaignStore &>>
    {
        using R = std::invoke_result_t<Work, CampaignStore &>;
        auto promise = std::make_shared<QPromise<R>>();
        promise->start();
        QFuture<R> future = promise->future();
        push([promise, done = std::move(work)](const Result<CampaignStore::Pointer> &store) mutable {
            if (store)
                promise->addResult(done(**store));
            else
                promise->addResult(R(Unexpected(store.error())));
            promise->finish();
        });
        return future;
    }

    QFuture<Result<void>> apply(Batch batch);

private:
    using Task = std::function<void(const Result<CampaignStore::Pointer> &)>;
    void push(Task task);
    void work(const Opener &opener);

    std::mutex m_mutex;
    std::condition_variable m_wake;
    std::deque<Task> m_tasks; // guarded by m_mutex
    bool m_stop = false;      // guarded by m_mutex
    std::thread m_thread;     // last: starts when all else exists
};

} // namespace dosegrid::store
