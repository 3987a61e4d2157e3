// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/carmin/apierror.h"
#include "models/core/error.h"

#include <QString>

namespace dosegrid::transfer {

struct TransferError
{
    enum class Kind {
        Server,    // `api` says what; retries are used up, or would not help
        TooLarge,  // above the platform's limit: `expected` bytes, `limit` allowed. To be fetched by other means
        NoSpace,   // `expected` bytes do not fit on the disk, of which `got` are free
        File,      // the local file: `file` says what
        WrongSize, // `expected` and `got` differ: a download that stays short or changed, or another file in the way
        BadName,   // a file or folder that the platform cannot keep under its name; an empty file
        Aborted,
    };

    Kind kind = Kind::Aborted;
    carmin::ApiError api;
    Error file;
    qint64 expected = -1;
    qint64 got = -1;
    qint64 limit = -1;

    static TransferError of(Kind kind);
    static TransferError server(carmin::ApiError error);
    static TransferError local(Error error);
    static TransferError wrongSize(qint64 expected, qint64 got);
};

QString name(TransferError::Kind kind);
QString toLogString(const TransferError &error);

} // namespace dosegrid::transfer
