// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/transfer/transfererror.h"

using namespace Qt::Literals::StringLiterals;

namespace dosegrid::transfer {

TransferError TransferError::of(Kind kind)
{
    TransferError error;
    error.kind = kind;
    return error;
}

TransferError TransferError::server(carmin::ApiError api)
{
    TransferError error = of(api.kind == carmin::ApiError::Kind::Aborted ? Kind::Aborted : Kind::Server);
    error.api = std::move(api);
    return error;
}

TransferError TransferError::local(Error file)
{
    TransferError error = of(file.kind == Error::Kind::DiskFull ? Kind::NoSpace : Kind::File);
    error.file = std::move(file);
    return error;
}

TransferError TransferError::wrongSize(qint64 expected, qint64 got)
{
    TransferError error = of(Kind::WrongSize);
    error.expected = expected;
    error.got = got;
    return error;
}

QString name(TransferError::Kind kind)
{
    switch (kind) {
    case TransferError::Kind::Server: return u"server"_s;
    case TransferError::Kind::TooLarge: return u"too-large"_s;
    case TransferError::Kind::NoSpace: return u"no-space"_s;
    case TransferError::Kind::File: return u"file"_s;
    case TransferError::Kind::WrongSize: return u"wrong-size"_s;
    case TransferError::Kind::BadName: return u"bad-name"_s;
    case TransferError::Kind::Aborted: return u"aborted"_s;
    }
    return u"aborted"_s;
}

QString toLogString(const TransferError &error)
{
    QString text = name(error.kind);
    if (error.kind == TransferError::Kind::Server)
        text += ": "_L1 + carmin::toLogString(error.api);
    if (!error.file.detail.isEmpty())
        text += ": "_L1 + dosegrid::toLogString(error.file);
    if (error.expected >= 0)
        text += ", expected "_L1 + QString::number(error.expected);
    if (error.got >= 0)
        text += ", got "_L1 + QString::number(error.got);
    return text;
}

} // namespace dosegrid::transfer
