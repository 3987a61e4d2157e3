// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/engine/fetchfailure.h"

namespace dosegrid::engine {

using transfer::TransferError;

bool isAboutTheFile(const TransferError &error)
{
    using Kind = carmin::ApiError::Kind;
    switch (error.kind) {
    case TransferError::Kind::File:
    case TransferError::Kind::WrongSize:
    case TransferError::Kind::BadName:
    case TransferError::Kind::NoSpace: // for this one: a disk that is nearly full for all is not written to at all
    case TransferError::Kind::TooLarge: return true;
    case TransferError::Kind::Aborted: return false;
    case TransferError::Kind::Server: break;
    }
    switch (error.api.kind) {
    case Kind::Forbidden:
    case Kind::NotFound:
    case Kind::Deleted:
    case Kind::Conflict:
    case Kind::BadRequest:
    case Kind::TooLarge:
    case Kind::Unsupported:
    case Kind::BadReply: return true;
    case Kind::Aborted:
    case Kind::ServerFault:
    case Kind::Indeterminate:
    case Kind::Timeout:
    case Kind::Unreachable:
    case Kind::Tls:
    case Kind::Auth:
    case Kind::QuotaUser:
    case Kind::QuotaPlatform:
    case Kind::ServerBusy: break;
    }
    return false;
}

bool isOfAnyCause(const TransferError &error)
{
    using Kind = carmin::ApiError::Kind;
    if (error.kind != TransferError::Kind::Server)
        return false;
    return error.api.kind == Kind::Timeout || error.api.kind == Kind::ServerBusy || error.api.kind == Kind::ServerFault
           || error.api.kind == Kind::Indeterminate;
}

bool isLongOutage(const TransferError &error, Sightings &outage, CampaignTime now)
{
    if (!isOfAnyCause(error))
        return false;
    outage.add(now, 2 * fetchAgain);
    return outage.span >= longOutage;
}

} // namespace dosegrid::engine
