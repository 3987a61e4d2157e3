// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/platform/linelog.h"

#include <QFile>
#include <QSaveFile>

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <unistd.h>

namespace dosegrid::platform {

namespace {

Error systemError(const QString &path) { return Error::io(QString::fromLocal8Bit(std::strerror(errno)), path); }

} // namespace

LineLog::~LineLog()
{
    if (m_fd >= 0)
        ::close(m_fd);
}

Result<void> LineLog::open(const QString &path)
{
    m_path = path;
    QFile file(path);
    if (file.exists()) {
        if (!file.open(QIODevice::ReadWrite))
            return Unexpected(Error::io(file.errorString(), path));
        // A last line without its end was never acknowledged to anybody.
        qint64 end = file.size();
        while (end > 0) {
            file.seek(end - 1);
            char last = 0;
            if (!file.getChar(&last) || last == '\n')
                break;
            --end;
        }
        if (end != file.size() && !file.resize(end))
            return Unexpected(Error::io(file.errorString(), path));
    }
    m_fd = ::open(QFile::encodeName(path).constData(), O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
    if (m_fd < 0)
        return Unexpected(systemError(path));
    return {};
}

Result<void> LineLog::append(const std::string &line, Durability durability)
{
    const std::string whole = line + '\n';
    const std::scoped_lock lock(m_mutex);
    size_t done = 0;
    while (done < whole.size()) {
        const ssize_t n = ::write(m_fd, whole.data() + done, whole.size() - done);
        if (n < 0 && errno == EINTR)
            continue;
        if (n < 0)
            return Unexpected(systemError(m_path));
        done += static_cast<size_t>(n);
    }
    if (durability == Durability::SurvivesPowerCut && ::fdatasync(m_fd) != 0)
        return Unexpected(systemError(m_path));
    return {};
}

void LineLog::forEachLine(const QString &path, const std::function<void(const std::string &)> &look)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return;
    while (!file.atEnd()) {
        const QByteArray line = file.readLine();
        if (!line.endsWith('\n'))
            break;
        look(std::string(line.constData(), static_cast<size_t>(line.size() - 1)));
    }
}

std::vector<std::string> LineLog::readLines(const QString &path)
{
    std::vector<std::string> lines;
    forEachLine(path, [&](const std::string &line) { lines.push_back(line); });
    return lines;
}

Result<void> writeFileAtomically(const QString &path, const QByteArray &bytes, bool secret)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return Unexpected(Error::io(file.errorString(), path));
    if (secret)
        file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner);
    if (file.write(bytes) != bytes.size() || !file.commit())
        return Unexpected(Error::io(file.errorString(), path));
    return {};
}

} // namespace dosegrid::platform
