// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/result.h"

#include <QString>

#include <utility>

namespace dosegrid::platform {

// The right to write into a state directory; held until it is destroyed. The system drops it when the process dies,
// however it dies.
class StateLock
{
public:
    // Busy when another process has it.
    static Result<StateLock> take(const QString &stateDirectory);
    StateLock(StateLock &&other) noexcept
        : m_directory(std::move(other.m_directory))
        , m_fd(std::exchange(other.m_fd, -1))
    {}
    StateLock &operator=(StateLock &&) = delete;
    ~StateLock();

    const QString &directory() const { return m_directory; }

private:
    StateLock(const QString &directory, int fd) : m_directory(directory), m_fd(fd) {}

    QString m_directory;
    int m_fd;
};

} // namespace dosegrid::platform
