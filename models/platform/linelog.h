// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/result.h"

#include <QByteArray>
#include <QString>

#include <functional>
#include <mutex>
#include <vector>

namespace dosegrid::platform {

// An append-only file of one JSON object a line. A line is written with one system call; what a killed process left
// of a last line is cut off at the next opening, so a line is either whole or absent. Any thread may append.
class LineLog
{
public:
    enum class Durability {
        SurvivesKill,     // written to the system before append() returns
        SurvivesPowerCut, // and forced to the disk
    };

    LineLog() = default;
    ~LineLog();
    LineLog(const LineLog &) = delete;
    LineLog &operator=(const LineLog &) = delete;

    Result<void> open(const QString &path);
    Result<void> append(const std::string &line, Durability durability);

    // The whole lines of a file, one after the other; none when there is no file.
    static void forEachLine(const QString &path, const std::function<void(const std::string &)> &look);
    static std::vector<std::string> readLines(const QString &path);

private:
    std::mutex m_mutex;
    int m_fd = -1;
    QString m_path;
};

// Writes `bytes` so that `path` has the old or the new content, never a part; 0600 when `secret`.
Result<void> writeFileAtomically(const QString &path, const QByteArray &bytes, bool secret = false);

} // namespace dosegrid::platform
