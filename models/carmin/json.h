// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/carmin/apierror.h"
#include "models/carmin/types.h"
#include "models/core/result.h"

#include <QByteArray>

// JSON of the two servers to values and back. Pure and total: any bytes give a value or Kind::BadReply. Nulls, absent
// members, members of another type and unknown words are tolerated wherever the thing can still be named.
namespace dosegrid::carmin {

class Endpoint;

struct ErrorBody
{
    std::optional<qint64> code; // nothing: not an error object (HTML, empty, foreign JSON); CARMIN-server has a code 0
    QString message;
};
ErrorBody decodeError(const QByteArray &body);
bool isJsonObject(const QByteArray &body);

// `loopback`: the practice member is honoured.
Result<PlatformInfo, ApiError> decodePlatform(const QByteArray &body, bool loopback);
Result<QList<Pipeline>, ApiError> decodePipelines(const QByteArray &body);
Result<Pipeline, ApiError> decodePipeline(const QByteArray &body);
Result<QList<ExternalPlatform>, ApiError> decodeExternalPlatforms(const QByteArray &body);
Result<LogIn, ApiError> decodeLogIn(const QByteArray &body);
// 32 hexadecimal digits.
Result<QByteArray, ApiError> decodeMd5(const QByteArray &body);
// `complete`: false for the items of a list that only summarises.
Result<Execution, ApiError> decodeExecution(const QByteArray &body);
Result<QList<Execution>, ApiError> decodeExecutions(const QByteArray &body, bool complete);
// Text or JSON integer.
Result<int, ApiError> decodeCount(const QByteArray &body);
// Full addresses of `endpoint` become data paths.
Result<QList<PathInfo>, ApiError> decodePaths(const QByteArray &body, const Endpoint &endpoint);
Result<PathInfo, ApiError> decodePath(const QByteArray &body, const Endpoint &endpoint);
Result<bool, ApiError> decodeExists(const QByteArray &body);

// Every value as a string (numbers would be rewritten by the server); one value a scalar, several an array.
QByteArray encodeExecution(const NewExecution &execution);
QByteArray encodeLogIn(const QString &user, const QString &password);
QByteArray encodeExternalKey(const QString &storage, const QString &key);
QByteArray encodeRename(const QString &name, const QString &pipelineIdentifier);

} // namespace dosegrid::carmin
