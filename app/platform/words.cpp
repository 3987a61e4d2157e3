// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/platform/words.h"

#include <QStringList>

namespace dosegrid {

using namespace Qt::Literals::StringLiterals;

namespace {

QString nextStep(const Error &error)
{
    switch (error.kind) {
    case Error::Kind::BadInput: return u"Correct it; dosegrid-platform(1) says what may stand there."_s;
    case Error::Kind::NotFound: return u"Check the path."_s;
    case Error::Kind::Permission: return u"Forbid that with: chmod 600 "_s % error.file;
    case Error::Kind::Io: return u"Check the path and its permissions."_s;
    case Error::Kind::DiskFull: return u"Free some space, then start again."_s;
    case Error::Kind::Busy: return u"Stop that one, or name another folder with --state."_s;
    case Error::Kind::Corrupt:
    case Error::Kind::NewerFormat:
    case Error::Kind::WrongState:
    case Error::Kind::Internal: return u"Keep a copy of the state folder, and name another one with --state."_s;
    case Error::Kind::Exists:
    case Error::Kind::ReadOnly:
    case Error::Kind::Cancelled:
    case Error::Kind::Network: break;
    }
    return {};
}

QString fact(const Error &error)
{
    if (!error.detail.isEmpty())
        return error.detail;
    switch (error.kind) {
    case Error::Kind::Corrupt: return u"is damaged"_s;
    case Error::Kind::NewerFormat: return u"was written by a newer program"_s;
    case Error::Kind::DiskFull: return u"has no room left"_s;
    case Error::Kind::BadInput:
    case Error::Kind::NotFound:
    case Error::Kind::Permission:
    case Error::Kind::Io:
    case Error::Kind::Busy:
    case Error::Kind::WrongState:
    case Error::Kind::Internal:
    case Error::Kind::Exists:
    case Error::Kind::ReadOnly:
    case Error::Kind::Cancelled:
    case Error::Kind::Network: break;
    }
    return u"cannot be used"_s;
}

} // namespace

QString sentenceOf(const Error &error)
{
    const QString place =
        error.line > 0 ? QString(error.file % u", line "_s % QString::number(error.line)) : error.file;
    const QString what = error.field.isEmpty() ? fact(error) : QString(error.field % u' ' % fact(error));
    QString sentence = place.isEmpty() ? what : QString(place % u": "_s % what);
    if (!sentence.endsWith(u'.'))
        sentence += u'.';
    const QString next = nextStep(error);
    return next.isEmpty() ? sentence : QString(sentence % u' ' % next);
}

} // namespace dosegrid
