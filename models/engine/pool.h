// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFuture>
#include <QObject>
#include <QPromise>
#include <QThreadPool>

#include <memory>
#include <type_traits>

namespace dosegrid::engine {

// Runs `work` in the program's thread pool and `done` with its value in the thread of `context`, unless that is gone by
// then. `work` must own what it touches.
template<typename Work, typename Done>
void inPool(QObject *context, Work work, Done done)
{
    using T = std::invoke_result_t<Work>;
    auto promise = std::make_shared<QPromise<T>>();
    promise->start();
    promise->future().then(context, std::move(done));
    QThreadPool::globalInstance()->start([promise, work = std::move(work)]() mutable {
        promise->addResult(work());
        promise->finish();
    });
}

} // namespace dosegrid::engine
