// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/carmin/apierror.h"

#include "models/core/logging.h"

#include <QStringList>
#include <QUrl>

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

constexpr auto separator = ", "_L1;

struct FaultRow
{
    InputFault::Reason reason;
    QLatin1StringView name;
};

constexpr std::array faults = {
    FaultRow{InputFault::Reason::Empty, "empty"_L1},
    FaultRow{InputFault::Reason::BadCharacter, "bad-character"_L1},
    FaultRow{InputFault::Reason::TooLong, "too-long"_L1},
    FaultRow{InputFault::Reason::SweepMark, "sweep-mark"_L1},
    FaultRow{InputFault::Reason::NotTaken, "not-taken"_L1},
    FaultRow{InputFault::Reason::Missing, "missing"_L1},
    FaultRow{InputFault::Reason::NotWhole, "not-whole"_L1},
    FaultRow{InputFault::Reason::NotNumber, "not-number"_L1},
    FaultRow{InputFault::Reason::NotTruth, "not-truth"_L1},
};

// "fault bad-character 3 energy 0.2;": the value, which may hold anything, comes last.
QString toText(const InputFault &fault)
{
    const auto row = std::ranges::find(faults, fault.reason, &FaultRow::reason);
    return QStringList{u"fault"_s, row->name, QString::number(fault.position),
                       QString::fromLatin1(QUrl::toPercentEncoding(fault.field)), fault.value}
        .join(u' ');
}

std::optional<InputFault> faultOf(const QString &text)
{
    const QStringList parts = text.split(u' ');
    if (parts.size() < 5 || parts[0] != "fault"_L1)
        return std::nullopt;
    const auto row = std::ranges::find(faults, parts[1], [](const FaultRow &known) { return QString(known.name); });
    bool ok = false;
    const int position = parts[2].toInt(&ok);
    if (row == faults.end() || !ok)
        return std::nullopt;
    InputFault fault;
    fault.reason = row->reason;
    fault.field = QUrl::fromPercentEncoding(parts[3].toLatin1());
    fault.value = parts.sliced(4).join(u' ');
    if (position < 0 || position > fault.value.size())
        return std::nullopt;
    fault.position = position;
    fault.character = offendingText(fault.reason, fault.value, position);
    return fault;
}

const KindRow &rowOf(Kind kind)
{
    const auto row = std::ranges::find(rows, kind, &KindRow::kind);
    return row == rows.end() ? rows.back() : *row;
}

} // namespace

QString offendingText(InputFault::Reason reason, const QString &value, qsizetype position)
{
    switch (reason) {
    case InputFault::Reason::Empty:
    case InputFault::Reason::TooLong:
    case InputFault::Reason::NotTaken:
    case InputFault::Reason::Missing:
    case InputFault::Reason::NotWhole:
    case InputFault::Reason::NotNumber:
    case InputFault::Reason::NotTruth: return {};
    case InputFault::Reason::SweepMark: return value.mid(position, 2);
    case InputFault::Reason::BadCharacter: break;
    }
    const bool isPair =
        position + 1 < value.size() && value.at(position).isHighSurrogate() && value.at(position + 1).isLowSurrogate();
    return value.mid(position, isPair ? 2 : 1);
}

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
    if (error.fault)
        parts << toText(*error.fault);
    else if (!error.detail.isEmpty())
        parts << oneLine(error.detail);
    return parts.join(separator);
}

std::optional<ApiError> fromLogString(const QString &text)
{
    QString rest = text;
    const auto take = [&rest] {
        const qsizetype end = rest.indexOf(separator);
        const QString part = rest.left(end);
        rest = end < 0 ? QString() : rest.mid(end + separator.size());
        return part;
    };
    const QString first = take();
    const auto row = std::ranges::find(rows, first, [](const KindRow &known) { return QString(known.name); });
    if (row == rows.end())
        return std::nullopt;
    ApiError error = ApiError::of(row->kind);
    const auto number = [&](QLatin1StringView title) -> qint64 {
        if (!rest.startsWith(title))
            return 0;
        bool ok = false;
        const qint64 value = rest.mid(title.size()).section(u',', 0, 0).toLongLong(&ok);
        if (ok)
            take();
        return ok ? value : 0;
    };
    error.http = int(std::clamp<qint64>(number("http "_L1), 0, 999));
    error.carminCode = number("code "_L1);
    error.fault = faultOf(rest);
    if (!error.fault)
        error.detail = rest;
    return error;
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
