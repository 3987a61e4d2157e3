// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/platform/apierror.h"

namespace dosegrid::platform {

using namespace Qt::Literals::StringLiterals;

namespace {

ApiError business(int code, const QString &text, int status = 400)
{
    return {status, code, u"%1 (Error code %2)"_s.arg(text, QString::number(code))};
}

const QString generalText = u"An error has been encountered on the VIP API"_s;

} // namespace

ApiError ApiError::general() { return business(8000, generalText); }
ApiError ApiError::framework(int status) { return {status, 8000, generalText}; }
ApiError ApiError::unexpected() { return business(8000, generalText, 500); }
ApiError ApiError::wrongPassword() { return business(8002, u"Bad credentials"_s, 401); }
ApiError ApiError::ofCode(int status, int code)
{
    switch (code) {
    case 8002: return {status, code, badCredentials().message};
    case 8003: return {status, code, noCredentials().message};
    case 8004: return {status, code, u"Internal Authentication error"_s};
    case 2000: return platformFull();
    default: return business(code, generalText, status);
    }
}
ApiError ApiError::notImplemented(const QString &method)
{
    return business(8001, u"The %1 method is not implemented in the VIP API"_s.arg(method));
}
ApiError ApiError::badCredentials() { return {401, 8002, u"Bad credentials"_s}; }
ApiError ApiError::noCredentials()
{
    return {401, 8003, u"An Authentication object was not found in the SecurityContext"_s};
}
ApiError ApiError::pipelineIdentifier(const QString &identifier)
{
    return business(8005, u"The %1 pipeline identifier is not valid"_s.arg(identifier));
}
ApiError ApiError::pipelineUnknown(const QString &identifier)
{
    return business(8007, u"The %1 pipeline does not exists or cannot be used"_s.arg(identifier));
}
ApiError ApiError::pipelineForbidden(const QString &identifier)
{
    return business(8008, u"Not allowed to access pipeline %1"_s.arg(identifier));
}
ApiError ApiError::inputInvalid(const QString &field, const QString &cause)
{
    return business(8009, u"Input field '%1' is not valid. Cause : %2"_s.arg(field, cause));
}
ApiError ApiError::pathForbidden(const QString &path)
{
    return business(8013, u"Unauthorized data access to : %1"_s.arg(path));
}
ApiError ApiError::executionCleaned(const QString &id)
{
    return business(8015, u"No execution available with this id : %1"_s.arg(id));
}
ApiError ApiError::inputMissing(const QString &field)
{
    return business(8018, u"Input field '%1' is missing"_s.arg(field));
}
ApiError ApiError::nameInvalid(const QString &cause)
{
    return business(8019, u"The execution name is not valid : Cause %1"_s.arg(cause));
}
ApiError ApiError::platformFull()
{
    return business(2000, u"Max number of running executions reached on the platform."_s);
}
ApiError ApiError::userFull(int running)
{
    return business(2001,
                    u"Max number of running executions reached.You already have %1 running executions."_s.arg(running));
}

} // namespace dosegrid::platform
