// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/carmin/apierror.h"

#include <QStringList>

#include <algorithm>
#include <array>

using namespace Qt::Literals::StringLiterals;

namespace dosegrid::carmin {

namespace {

using Kind = ApiError::Kind;

struct KindRow
{
    Kind kind;
    QLatin1StringView name;
    bool retry;          // an idempotent call, later and unchanged
    bool retryUnstarted; // a creating call that certainly did not start
    Error::Kind shadow;
};

constexpr std::array rows = {
    KindRow{Kind::Aborted, "aborted"_L1, false, false, Error::Kind::Cancelled},
    KindRow{Kind::Timeout, "timeout"_L1, true, true, Error::Kind::Network},
    KindRow{Kind::Unreachable, "unreachable"_L1, true, true, Error::Kind::Network},
    KindRow{Kind::Tls, "tls"_L1, true, true, Error::Kind::Network},
    KindRow{Kind::Auth, "auth"_L1, true, true, Error::Kind::Permission},
    KindRow{Kind::Forbidden, "forbidden"_L1, false, false, Error::Kind::Permission},
    KindRow{Kind::NotFound, "not-found"_L1, false, false, Error::Kind::NotFound},
    KindRow{Kind::Deleted, "deleted"_L1, false, false, Error::Kind::NotFound},
    KindRow{Kind::Conflict, "conflict"_L1, false, false, Error::Kind::WrongState},
    KindRow{Kind::BadRequest, "bad-request"_L1, false, false, Error::Kind::BadInput},
    KindRow{Kind::QuotaUser, "quota-user"_L1, true, true, Error::Kind::Busy},
    KindRow{Kind::QuotaPlatform, "quota-platform"_L1, true, true, Error::Kind::Busy},
    KindRow{Kind::TooLarge, "too-large"_L1, false, false, Error::Kind::BadInput},
    KindRow{Kind::Unsupported, "unsupported"_L1, false, false, Error::Kind::BadInput},
    KindRow{Kind::ServerFault, "server-fault"_L1, true, false, Error::Kind::Network},
    KindRow{Kind::ServerBusy, "server-busy"_L1, true, true, Error::Kind::Network},
    KindRow{Kind::BadReply, "bad-reply"_L1, true, false, Error::Kind::Network},
    KindRow{Kind::Indeterminate, "indeterminate"_L1, true, true, Error::Kind::Network},
};

const KindRow &rowOf(Kind kind)
{
    const auto row = std::ranges::find(rows, kind, &KindRow::kind);
    return row == rows.end() ? rows.back() : *row;
}

} // namespace

ApiError ApiError::of(Kind kind, QString detail)
{
    ApiError error;
    error.kind = kind;
    error.detail = std::move(detail);
    return error;
}

bool mayRetry(const ApiError &error, Idempotency idempotency)
{
    const KindRow &row = rowOf(error.kind);
    switch (idempotency) {
    case Idempotency::Idempotent: return row.retry;
    case Idempotency::Creating: return error.certainlyNotStarted && row.retryUnstarted;
    }
    return false;
}

bool isAuth(const ApiError &error) { return error.kind == Kind::Auth; }

QString name(Kind kind) { return rowOf(kind).name; }

QString toLogString(const ApiError &error)
{
    QStringList parts{name(error.kind)};
    if (error.http != 0)
        parts << "http "_L1 + QString::number(error.http);
    if (error.carminCode != 0)
        parts << "code "_L1 + QString::number(error.carminCode);
    if (!error.detail.isEmpty())
        parts << error.detail;
    return parts.join(", "_L1);
}

Error toError(const ApiError &error)
{
    Error shadow;
    shadow.kind = rowOf(error.kind).shadow;
    shadow.detail = toLogString(error);
    if (error.fault)
        shadow.field = error.fault->field;
    return shadow;
}

} // namespace dosegrid::carmin
