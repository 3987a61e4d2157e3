// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/filesystem.h"

#include <QFile>
#include <QFileInfo>

#include <fcntl.h>
#include <sys/vfs.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdio>
#include <cstring>

namespace dosegrid::store {

namespace {

bool syncToDisk(const QByteArray &path)
{
    const int fd = ::open(path.constData(), O_RDONLY | O_CLOEXEC);
    if (fd < 0)
        return false;
    const bool isSynced = ::fsync(fd) == 0;
    ::close(fd);
    return isSynced;
}

} // namespace

bool isNetworkFileSystem(std::uint32_t magic)
{
    // From linux/magic.h and statfs(2).
    constexpr std::array<std::uint32_t, 12> network = {
        0x6969,     // NFS
        0x517b,     // SMB
        0xff534d42, // CIFS
        0xfe534d42, // SMB2
        0x65735546, // FUSE: sshfs and others; a local one loses little
        0x01021997, // 9P
        0x5346414f, // AFS
        0x6b414653, // kAFS
        0x00c36400, // Ceph
        0x73757245, // Coda
        0x0bd00bd0, // Lustre
        0x786f4256, // VirtualBox shared folder
    };
    return std::find(network.begin(), network.end(), magic) != network.end();
}

bool isOnNetworkFileSystem(const QString &path)
{
    struct statfs info = {};
    if (::statfs(QFile::encodeName(path).constData(), &info) != 0)
        return false;
    return isNetworkFileSystem(static_cast<std::uint32_t>(info.f_type));
}

Result<void> publish(const QString &temporary, const QString &target)
{
    const QByteArray from = QFile::encodeName(temporary);
    const QByteArray to = QFile::encodeName(target);
    bool isDone =
        syncToDisk(from) && ::renameat2(AT_FDCWD, from.constData(), AT_FDCWD, to.constData(), RENAME_NOREPLACE) == 0;
    // Some file systems know no such flag; a look first is the best that is left.
    if (!isDone && errno == EINVAL && !QFileInfo::exists(target))
        isDone = ::rename(from.constData(), to.constData()) == 0;
    if (!isDone) {
        const int code = errno;
        const auto kind = code == EEXIST ? Error::Kind::Exists : Error::Kind::Io;
        return Unexpected(Error{kind, QString::fromLocal8Bit(std::strerror(code)), target, 0, {}});
    }
    syncToDisk(QFile::encodeName(QFileInfo(target).absolutePath()));
    return {};
}

} // namespace dosegrid::store
