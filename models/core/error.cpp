// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/core/error.h"

#include "models/core/logging.h"

#include <QStringList>

using namespace Qt::Literals::StringLiterals;

namespace dosegrid {

QString name(Error::Kind kind)
{
    switch (kind) {
    case Error::Kind::BadInput: return u"bad-input"_s;
    case Error::Kind::NotFound: return u"not-found"_s;
    case Error::Kind::Exists: return u"exists"_s;
    case Error::Kind::WrongState: return u"wrong-state"_s;
    case Error::Kind::Io: return u"io"_s;
    case Error::Kind::DiskFull: return u"disk-full"_s;
    case Error::Kind::Permission: return u"permission"_s;
    case Error::Kind::Corrupt: return u"corrupt"_s;
    case Error::Kind::NewerFormat: return u"newer-format"_s;
    case Error::Kind::Busy: return u"busy"_s;
    case Error::Kind::ReadOnly: return u"read-only"_s;
    case Error::Kind::Cancelled: return u"cancelled"_s;
    case Error::Kind::Network: return u"network"_s;
    case Error::Kind::Internal: return u"internal"_s;
    }
    return u"internal"_s;
}

QString toLogString(const Error &error)
{
    QStringList parts;
    if (!error.file.isEmpty())
        parts << (error.line > 0 ? error.file + u':' + QString::number(error.line) : error.file);
    if (!error.field.isEmpty())
        parts << error.field;
    if (!error.detail.isEmpty())
        parts << error.detail;
    return oneLine(parts.join(": "_L1) + " ["_L1 + name(error.kind) + u']');
}

} // namespace dosegrid
