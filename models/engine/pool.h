// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFuture>
#include <QFutureWatcher>
#include <QObject>
#include <QPromise>
#include <QThreadPool>

#include <memory>
#include <type_traits>

namespace dosegrid::engine {

// Calls `done` with the value of `future`, later, in this thread, unless `context` (of this thread) is gone by then.
// QFuture::then(context) of Qt 6.4 asserts that the context lives, and looks at it from the other thread.
template<typename T, typename Done>
void whenDone(const QFuture<T> &future, QObject *context, Done done)
{
    auto *watcher = new QFutureWatcher<T>(context);
    QObject::connect(watcher, &QFutureWatcherBase::finished, context, [watcher, done = std::move(done)]() mutable {
        const T value = watcher->result();
        watcher->deleteLater();
        done(value);
    });
    watcher->setFuture(future);
}

// Runs `work` in the program's thread pool and `done` with its value in the thread of `context`, unless that is gone by
// then. `work` must own what it touches.
template<typename Work, typename Done>
void inPool(QObject *context, Work work, Done done)
{
    using T = std::invoke_result_t<Work>;
    auto promise = std::make_shared<QPromise<T>>();
    promise->start();
    whenDone(promise->future(), context, std::move(done));
    QThreadPool::globalInstance()->start([promise, work = std::move(work)]() mutable {
        promise->addResult(work());
        promise->finish();
    });
}

} // namespace dosegrid::engine
