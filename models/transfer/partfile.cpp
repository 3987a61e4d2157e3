// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/transfer/partfile.h"

#include <QDir>
#include <QFileInfo>

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <fcntl.h>
#include <unistd.h>

using namespace Qt::Literals::StringLiterals;

namespace dosegrid::transfer {

namespace {

Error systemError(const QString &path)
{
    const int code = errno;
    Error error = Error::io(QString::fromLocal8Bit(std::strerror(code)), path);
    if (code == ENOSPC || code == EDQUOT)
        error.kind = Error::Kind::DiskFull;
    else if (code == EACCES || code == EPERM || code == EROFS)
        error.kind = Error::Kind::Permission;
    return error;
}

Error fileError(const QFile &file)
{
    Error error = Error::io(file.errorString(), file.fileName());
    if (file.error() == QFileDevice::ResourceError)
        error.kind = Error::Kind::DiskFull;
    return error;
}

// The rename is safe against a power cut only when the folder is on disk too.
void syncFolder(const QString &folder)
{
    const int handle = ::open(QFile::encodeName(folder).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (handle < 0)
        return;
    ::fsync(handle);
    ::close(handle);
}

} // namespace

PartFile::PartFile(QString target) : m_target(std::move(target)), m_file(m_target + ".part"_L1) {}

PartFile::~PartFile()
{
    if (!m_committed && m_file.isOpen())
        m_file.remove();
}

Result<void> PartFile::open()
{
    if (m_file.isOpen())
        return truncate() ? Result<void>() : Result<void>(Unexpected(*m_fault));
    const QString folder = QFileInfo(m_target).absolutePath();
    if (!QDir().mkpath(folder))
        return Unexpected(Error::io(u"mkdir"_s, folder));
    // Unbuffered: a full disk is seen at the write that meets it.
    if (!m_file.open(QIODevice::ReadWrite | QIODevice::Truncate | QIODevice::Unbuffered))
        return Unexpected(fileError(m_file));
    return {};
}

bool PartFile::truncate()
{
    m_size = 0;
    if (m_file.resize(0) && m_file.seek(0))
        return true;
    m_fault = fileError(m_file);
    return false;
}

bool PartFile::begin(const carmin::BodyHead &head)
{
    if (m_expected >= 0 && head.fileLength >= 0 && head.fileLength != m_expected) {
        m_otherLength = head.fileLength;
        return false;
    }
    if (!head.isPartial)
        return truncate();
    if (head.offset == m_size)
        return true;
    m_otherLength = std::max<qint64>(head.fileLength, 0);
    return false;
}

bool PartFile::write(const QByteArray &bytes)
{
    if (m_file.write(bytes) != bytes.size()) {
        m_fault = fileError(m_file);
        return false;
    }
    m_size += bytes.size();
    return true;
}

Result<void> PartFile::commit()
{
    if (::fsync(m_file.handle()) != 0)
        return Unexpected(systemError(m_file.fileName()));
    const QByteArray part = QFile::encodeName(m_file.fileName());
    if (std::rename(part.constData(), QFile::encodeName(m_target).constData()) != 0)
        return Unexpected(systemError(m_target));
    m_committed = true;
    m_file.close();
    syncFolder(QFileInfo(m_target).absolutePath());
    return {};
}

} // namespace dosegrid::transfer
