// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/result.h"

#include <QObject>
#include <QPointer>

#include <functional>

namespace dosegrid::engine {

// How the facade answers: in the caller's thread, later, exactly once, and not at all once `context` is gone.
// Pass the object whose members the function touches as the context.
template<typename T>
struct Answer
{
    QObject *context = nullptr;
    std::function<void(Result<T>)> function;
};

// The answer as a function, to be called in the thread of its context only; does nothing once that is gone.
template<typename T>
std::function<void(const Result<T> &)> guarded(Answer<T> answer)
{
    return [context = QPointer<QObject>(answer.context), f = std::move(answer.function)](const Result<T> &result) {
        if (context && f)
            f(result);
    };
}

} // namespace dosegrid::engine
