// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace dosegrid::platform {

// A refusal as VIP words it (carmin-protocol 1.4 and 1.5). Business errors carry the suffix " (Error code N)";
// those of the framework and of the authentication filter do not.
struct ApiError
{
    int status = 400;
    int code = 8000;
    QString message;

    static ApiError general();                             // 8000 of a business error: what failed stays in the log
    static ApiError framework(int status = 400);           // 8000 of a malformed request
    static ApiError ofCode(int status, int code);          // in its usual words, for faults
    static ApiError notImplemented(const QString &method); // 8001
    static ApiError badCredentials();                      // 401 8002, of the filter
    static ApiError noCredentials();                       // 401 8003, of the filter
    static ApiError wrongPassword();                       // 401 8002, of the log-in
    static ApiError pipelineIdentifier(const QString &identifier);            // 8005
    static ApiError pipelineUnknown(const QString &identifier);               // 8007
    static ApiError pipelineForbidden(const QString &identifier);             // 8008
    static ApiError inputInvalid(const QString &field, const QString &cause); // 8009
    static ApiError pathForbidden(const QString &path);                       // 8013
    static ApiError executionCleaned(const QString &id);                      // 8015
    static ApiError inputMissing(const QString &field);                       // 8018
    static ApiError nameInvalid(const QString &cause);                        // 8019
    static ApiError platformFull();                                           // 2000
    static ApiError userFull(int running);                                    // 2001
    static ApiError unexpected();                                             // 500 8000
};

} // namespace dosegrid::platform
