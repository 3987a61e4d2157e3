// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/result.h"

#include <functional>

class QObject;

namespace dosegrid::engine {

// How the facade answers: in the caller's thread, later, exactly once, and not at all once `context` is gone.
// Pass the object whose members the function touches as the context.
template<typename T>
struct Answer
{
    QObject *context = nullptr;
    std::function<void(Result<T>)> function;
};

} // namespace dosegrid::engine
