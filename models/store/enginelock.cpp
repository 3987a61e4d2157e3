// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/enginelock.h"

#include <QFile>
#include <QFileInfo>
#include <QSysInfo>

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <chrono>
#include <cstring>
#include <thread>
#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace dosegrid::store {

namespace {

// One lock for all names of a file.
QString lockPath(const QString &campaignPath)
{
    const QFileInfo file(campaignPath);
    return QString((file.exists() ? file.canonicalFilePath() : file.absoluteFilePath()) + u".lock"_s);
}

// O_CLOEXEC: a practice platform that outlives us must not keep our lock.
int openFile(const QString &path, int flags)
{
    return ::open(QFile::encodeName(path).constData(), flags | O_CLOEXEC, 0666);
}

QString textOf(int fd)
{
    std::array<char, 256> buffer{};
    const auto n = ::pread(fd, buffer.data(), buffer.size(), 0);
    return n > 0 ? QString::fromUtf8(buffer.data(), qsizetype(n)).trimmed() : QString();
}

void writeText(int fd, const QString &text)
{
    // For display only, so a failure does not matter.
    const QByteArray bytes = text.toUtf8();
    if (::ftruncate(fd, 0) == 0) [[maybe_unused]]
        const auto written = ::pwrite(fd, bytes.constData(), size_t(bytes.size()), 0);
}

} // namespace

Result<EngineLock> EngineLock::tryAcquire(const QString &campaignPath, const QString &program)
{
    const QString path = lockPath(campaignPath);
    const int fd = openFile(path, O_RDWR | O_CREAT);
    if (fd < 0) {
        const int code = errno;
        return Unexpected(Error{code == EACCES || code == EROFS ? Error::Kind::Permission : Error::Kind::Io,
                                QString::fromLocal8Bit(std::strerror(code)),
                                path,
                                0,
                                {}});
    }
    EngineLock lock(fd);
    // holder() of another program has the lock for an instant; that must not look like an engine.
    for (int tries = 5;;) {
        if (::flock(fd, LOCK_EX | LOCK_NB) == 0)
            break;
        const int code = errno;
        if (code != EWOULDBLOCK && code != EINTR)
            return Unexpected(Error::io(QString::fromLocal8Bit(std::strerror(code)), path));
        if (--tries == 0)
            return Unexpected(Error{Error::Kind::Busy, textOf(fd), path, 0, {}});
        std::this_thread::sleep_for(std::chrono::milliseconds(10));
    }
    writeText(fd, u"%1 on %2, process %3"_s.arg(program, QSysInfo::machineHostName()).arg(::getpid()));
    return lock;
}

EngineLock::EngineLock(EngineLock &&other) noexcept : m_fd(std::exchange(other.m_fd, -1)) {}

EngineLock &EngineLock::operator=(EngineLock &&other) noexcept
{
    if (this != &other) {
        release();
        m_fd = std::exchange(other.m_fd, -1);
    }
    return *this;
}

EngineLock::~EngineLock() { release(); }

void EngineLock::release()
{
    if (m_fd >= 0)
        ::close(m_fd);
    m_fd = -1;
}

std::optional<QString> EngineLock::holder(const QString &campaignPath)
{
    const int fd = openFile(lockPath(campaignPath), O_RDONLY);
    if (fd < 0)
        return std::nullopt;
    std::optional<QString> text;
    if (::flock(fd, LOCK_SH | LOCK_NB) != 0 && errno == EWOULDBLOCK)
        text = textOf(fd);
    ::close(fd);
    return text;
}

} // namespace dosegrid::store
