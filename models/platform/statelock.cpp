// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/platform/statelock.h"

#include "models/platform/platform.h"

#include <QFile>

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

namespace dosegrid::platform {

using namespace Qt::Literals::StringLiterals;

Result<StateLock> StateLock::take(const QString &stateDirectory)
{
    const QString file = StateFiles(stateDirectory).lock;
    const int fd = ::open(QFile::encodeName(file).constData(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
    if (fd < 0)
        return Unexpected(Error::io(u"cannot open"_s, file));
    StateLock lock(stateDirectory, fd);
    if (::flock(fd, LOCK_EX | LOCK_NB) != 0)
        return Unexpected(Error{Error::Kind::Busy, u"another platform runs here"_s, file, 0, {}});
    return lock;
}

StateLock::~StateLock()
{
    if (m_fd >= 0)
        ::close(m_fd);
}

} // namespace dosegrid::platform
