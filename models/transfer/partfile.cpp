// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/transfer/partfile.h"

#include <QDateTime>
#include <QDir>
#include <QFileInfo>

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <ctime>
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

QDateTime machineStart()
{
    timespec up{};
    ::clock_gettime(CLOCK_BOOTTIME, &up);
    return QDateTime::currentDateTimeUtc().addSecs(-qint64(up.tv_sec));
}

} // namespace

PartFile::PartFile(QString target) : m_target(std::move(target)) {}

PartFile::~PartFile()
{
    if (m_file.isOpen() && (m_size == 0 || m_expected <= 0))
        discard();
}

void PartFile::discard()
{
    if (m_file.isOpen())
        m_file.remove();
    m_size = 0;
}

void PartFile::removeOthers() const
{
    const QFileInfo own(m_file.fileName());
    QDir folder = own.absoluteDir();
    const QStringList names = folder.entryList(QDir::Files);
    const QString stem = QFileInfo(m_target).fileName() + u'.';
    for (const QString &name : names) {
        bool isSize = false;
        if (name.startsWith(stem) && name.endsWith(".part"_L1))
            (void)name.sliced(stem.size()).chopped(5).toLongLong(&isSize);
        if (isSize && name != own.fileName())
            folder.remove(name);
    }
}

Result<void> PartFile::open(qint64 fileSize)
{
    discard();
    m_expected = fileSize;
    const QFileInfo target(m_target);
    const QString folder = target.absolutePath() + "/.parts"_L1;
    if (!QDir().mkpath(folder))
        return Unexpected(Error::io(u"mkdir"_s, folder));
    const QString size = m_expected > 0 ? QString(u'.' + QString::number(m_expected)) : QString();
    m_file.setFileName(folder + u'/' + target.fileName() + size + ".part"_L1);
    removeOthers();
    const QFileInfo former(m_file.fileName());
    const bool isTrusted = m_expected > 0 && former.exists() && former.lastModified() > machineStart();
    // Unbuffered: a full disk is seen at the write that meets it.
    if (!m_file.open(QIODevice::ReadWrite | QIODevice::Unbuffered))
        return Unexpected(fileError(m_file));
    m_size = m_file.size();
    if (isTrusted && m_size < m_expected && m_file.seek(m_size))
        return {};
    return truncate() ? Result<void>() : Result<void>(Unexpected(*m_fault));
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
    m_file.close();
    syncFolder(QFileInfo(m_target).absolutePath());
    return {};
}

} // namespace dosegrid::transfer
