// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/result.h"

#include <QString>

#include <optional>

namespace dosegrid::store {

// Whoever holds it is the engine of the campaign: flock on "<campaign>.lock", a file that is never deleted. The
// system drops the lock when the process dies, however it dies; children do not inherit it. A value that owns.
class EngineLock
{
public:
    // Takes at most 40 ms. Busy when another program holds it: `detail` is what the holder wrote about itself, for
    // display only. `program` is what others will read while we hold it.
    static Result<EngineLock> tryAcquire(const QString &campaignPath, const QString &program);

    EngineLock(EngineLock &&other) noexcept;
    EngineLock &operator=(EngineLock &&other) noexcept;
    ~EngineLock();

    // "program on host, process n" of whoever holds the lock now; nothing when nobody does.
    static std::optional<QString> holder(const QString &campaignPath);

private:
    explicit EngineLock(int fd) : m_fd(fd) {}
    void release();

    int m_fd = -1;
};

} // namespace dosegrid::store
