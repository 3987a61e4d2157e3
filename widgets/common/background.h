// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/result.h"

#include <QByteArray>
#include <QFutureWatcher>
#include <QPromise>
#include <QString>
#include <QThreadPool>

#include <functional>
#include <memory>
#include <optional>

// Work that would hold up the window. Nothing blocks there: not a long computation, and no file however small.
namespace dosegrid::widgets {

// Runs `work` in the pool; `done` gets its value in the thread of `context`, if that still lives. What `work` needs it
// has of its own, by value.
template<typename T>
void inPool(QObject *context, std::function<T()> work, std::function<void(const T &)> done)
{
    auto promise = std::make_shared<QPromise<T>>();
    promise->start();
    auto *watcher = new QFutureWatcher<T>(context);
    QObject::connect(watcher, &QFutureWatcherBase::finished, context, [watcher, done = std::move(done)] {
        watcher->deleteLater();
        done(watcher->result());
    });
    watcher->setFuture(promise->future());
    QThreadPool::globalInstance()->start([promise, work = std::move(work)] {
        promise->addResult(work());
        promise->finish();
    });
}

// Makes the content and writes it in the pool: the whole file or none. `done` gets the error when there is one.
void writeInPool(QObject *context, const QString &path, std::function<QByteArray()> content,
                 std::function<void(const std::optional<Error> &)> done);

} // namespace dosegrid::widgets
