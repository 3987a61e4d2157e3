// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/carmin/json.h"

#include "models/carmin/endpoint.h"
#include "models/core/apikey.h"
#include "models/core/logging.h"

#include <nlohmann/json.hpp>

#include <cmath>
#include <limits>

using namespace Qt::Literals::StringLiterals;
using nlohmann::json;

namespace dosegrid::carmin {

namespace {

ApiError badReply(const char *what) { return ApiError::of(ApiError::Kind::BadReply, QString::fromLatin1(what)); }

// Deeper nesting than any answer has; a parser stack is finite.
constexpr int maxDepth = 64;

std::optional<json> parsed(const QByteArray &body)
{
    bool tooDeep = false;
    const json::parser_callback_t limit = [&tooDeep](int depth, json::parse_event_t, json &) {
        tooDeep = tooDeep || depth > maxDepth;
        return !tooDeep;
    };
    json document = json::parse(body.cbegin(), body.cend(), limit, false);
    if (document.is_discarded() || tooDeep)
        return std::nullopt;
    return document;
}

QString fromUtf8(const std::string &text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

std::string toUtf8(const QString &text) { return text.toUtf8().toStdString(); }

const json *member(const json &object, const char *key)
{
    if (!object.is_object())
        return nullptr;
    const auto it = object.find(key);
    return it == object.end() || it->is_null() ? nullptr : &*it;
}

QString toText(const json &value)
{
    if (value.is_string())
        return fromUtf8(value.get_ref<const std::string &>());
    if (value.is_number() || value.is_boolean())
        return fromUtf8(value.dump());
    return {};
}

QString text(const json &object, const char *key)
{
    const json *value = member(object, key);
    return value ? toText(*value) : QString();
}

// What a person reads and nothing is found by.
QString shown(const json &object, const char *key) { return oneLine(text(object, key)); }

std::optional<qint64> toInteger(const json &value)
{
    if (value.is_number_unsigned()) {
        const auto number = value.get<std::uint64_t>();
        if (number > static_cast<std::uint64_t>(std::numeric_limits<qint64>::max()))
            return std::nullopt;
        return static_cast<qint64>(number);
    }
    if (value.is_number_integer())
        return value.get<std::int64_t>();
    if (value.is_number_float()) {
        const double number = value.get<double>();
        if (std::isfinite(number) && std::fabs(number) < 9.0e15)
            return static_cast<qint64>(number);
    }
    return std::nullopt;
}

std::optional<qint64> integer(const json &object, const char *key)
{
    const json *value = member(object, key);
    return value ? toInteger(*value) : std::nullopt;
}

int toInt(qint64 value, int fallback)
{
    return value >= std::numeric_limits<int>::min() && value <= std::numeric_limits<int>::max()
               ? static_cast<int>(value)
               : fallback;
}

bool boolean(const json &object, const char *key, bool fallback)
{
    const json *value = member(object, key);
    return value && value->is_boolean() ? value->get<bool>() : fallback;
}

std::optional<CampaignTime> date(const json &object, const char *key)
{
    // Room for the factor 1000 between seconds and milliseconds.
    constexpr qint64 farthest = 9'000'000'000'000'000;
    const auto value = integer(object, key);
    if (!value || *value <= 0 || *value > farthest)
        return std::nullopt;
    return fromServerDate(*value);
}

QStringList texts(const json &value)
{
    QStringList list;
    if (value.is_array()) {
        for (const json &item : value) {
            if (const QString one = toText(item); !one.isEmpty())
                list << one;
        }
    } else if (const QString one = toText(value); !one.isEmpty()) {
        list << one;
    }
    return list;
}

QMap<int, JobInfo> jobsOf(const json &execution)
{
    QMap<int, JobInfo> jobs;
    const json *map = member(execution, "jobs");
    if (!map || !map->is_object())
        return jobs;
    for (const auto &[key, value] : map->items()) {
        bool ok = false;
        const int number = fromUtf8(key).toInt(&ok);
        if (!ok || !value.is_object())
            continue;
        JobInfo job;
        job.statusWord = shown(value, "status");
        job.status = jobStatus(job.statusWord);
        job.exitCode = toInt(integer(value, "exitCode").value_or(-1), -1);
        job.exitMessage = shown(value, "exitMessage");
        jobs.insert(number, job);
    }
    return jobs;
}

std::optional<Execution> toExecution(const json &object, bool complete)
{
    Execution execution;
    execution.id = RemoteId{text(object, "identifier")};
    if (!execution.id.isValid())
        return std::nullopt;
    execution.name = text(object, "name");
    execution.pipeline = text(object, "pipelineIdentifier");
    execution.statusWord = shown(object, "status");
    execution.status = executionStatus(execution.statusWord);
    execution.isComplete = complete;
    if (const json *inputs = member(object, "inputValues"); inputs && inputs->is_object()) {
        for (const auto &[key, value] : inputs->items())
            execution.inputValues.insert(fromUtf8(key), texts(value).join(u','));
    }
    if (const json *files = member(object, "returnedFiles")) {
        if (files->is_object()) {
            for (const auto &[key, value] : files->items())
                execution.returnedFiles.insert(fromUtf8(key), texts(value));
        } else if (files->is_array() && !files->empty()) {
            execution.returnedFiles.insert(QString(), texts(*files));
        }
    }
    execution.startDate = date(object, "startDate");
    execution.endDate = date(object, "endDate");
    execution.jobs = jobsOf(object);
    return execution;
}

std::optional<Pipeline> toPipeline(const json &object)
{
    Pipeline pipeline;
    pipeline.identifier = text(object, "identifier");
    if (pipeline.identifier.isEmpty())
        return std::nullopt;
    pipeline.name = text(object, "name");
    pipeline.version = text(object, "version");
    pipeline.description = text(object, "description");
    pipeline.canExecute = boolean(object, "canExecute", false);
    const json *parameters = member(object, "parameters");
    if (!parameters || !parameters->is_array())
        return pipeline;
    for (const json &item : *parameters) {
        PipelineParameter parameter;
        parameter.name = text(item, "name");
        const QString id = text(item, "id");
        parameter.id = id.isEmpty() ? parameter.name : id;
        parameter.type = text(item, "type");
        parameter.isOptional = boolean(item, "isOptional", false);
        parameter.isReturnedValue = boolean(item, "isReturnedValue", false);
        if (const json *value = member(item, "defaultValue"))
            parameter.defaultValue = toText(*value);
        parameter.description = text(item, "description");
        if (!parameter.id.isEmpty())
            pipeline.parameters << parameter;
    }
    return pipeline;
}

std::optional<PathInfo> toPath(const json &object, const Endpoint &endpoint)
{
    if (!object.is_object())
        return std::nullopt;
    PathInfo info;
    info.path = text(object, "path");
    if (info.path.isEmpty())
        info.path = text(object, "platformPath");
    info.path = endpoint.dataPath(info.path).value_or(info.path);
    info.exists = boolean(object, "exists", true);
    if (info.path.isEmpty() && info.exists)
        return std::nullopt;
    info.isDirectory = boolean(object, "isDirectory", false);
    info.size = integer(object, "size").value_or(-1);
    info.modified = date(object, "lastModificationDate");
    info.mimeType = text(object, "mimeType");
    return info;
}

template<typename T, typename F>
Result<QList<T>, ApiError> listOf(const QByteArray &body, const char *what, F convert)
{
    const auto document = parsed(body);
    if (!document || !document->is_array())
        return Unexpected(badReply(what));
    QList<T> list;
    list.reserve(static_cast<qsizetype>(document->size()));
    for (const json &item : *document) {
        std::optional<T> value = convert(item);
        // A hole in a list would read as "not there"; a list is whole or refused.
        if (!value)
            return Unexpected(badReply(what));
        list << std::move(*value);
    }
    return list;
}

template<typename T, typename F>
Result<T, ApiError> oneOf(const QByteArray &body, const char *what, F convert)
{
    const auto document = parsed(body);
    if (!document)
        return Unexpected(badReply(what));
    std::optional<T> value = convert(*document);
    if (!value)
        return Unexpected(badReply(what));
    return std::move(*value);
}

QByteArray dumped(const json &document)
{
    return QByteArray::fromStdString(document.dump(-1, ' ', false, json::error_handler_t::replace));
}

std::optional<Practice> practiceOf(const json &platform)
{
    const json *practice = member(platform, "practice");
    if (!practice)
        return std::nullopt;
    const auto now = integer(*practice, "campaignTimeMs");
    const json *factor = member(*practice, "factor");
    if (!now || !factor || !factor->is_number())
        return std::nullopt;
    const double speed = factor->get<double>();
    if (!std::isfinite(speed) || speed <= 0)
        return std::nullopt;
    return Practice{fromMs(*now), speed};
}

} // namespace

bool isJsonObject(const QByteArray &body)
{
    const auto document = parsed(body);
    return document && document->is_object();
}

ErrorBody decodeError(const QByteArray &body)
{
    const auto document = parsed(body);
    if (!document || !document->is_object())
        return {};
    ErrorBody error;
    error.code = integer(*document, "errorCode");
    error.message = text(*document, "errorMessage");
    if (error.message.isEmpty())
        error.message = text(*document, "message");
    return error;
}

Result<PlatformInfo, ApiError> decodePlatform(const QByteArray &body, bool loopback)
{
    return oneOf<PlatformInfo>(body, "platform", [loopback](const json &object) -> std::optional<PlatformInfo> {
        PlatformInfo info;
        info.name = shown(object, "platformName");
        info.supportedApiVersion = text(object, "supportedAPIVersion");
        if (info.name.isEmpty() && info.supportedApiVersion.isEmpty())
            return std::nullopt;
        info.description = shown(object, "platformDescription");
        info.email = shown(object, "email");
        if (const json *modules = member(object, "supportedModules"))
            info.supportedModules = texts(*modules);
        info.maxSizeDirectTransfer = integer(object, "maxSizeDirectTransfer");
        const auto limit = integer(object, "defaultLimitListExecutions");
        if (limit && *limit > 0)
            info.defaultLimitListExecutions = toInt(*limit, info.defaultLimitListExecutions);
        info.hasVipMember = object.contains("maxSizeDirectTransfer") || object.contains("oidcLoginProviders");
        if (loopback)
            info.practice = practiceOf(object);
        return info;
    });
}

Result<QList<Pipeline>, ApiError> decodePipelines(const QByteArray &body)
{
    return listOf<Pipeline>(body, "pipelines", toPipeline);
}

Result<Pipeline, ApiError> decodePipeline(const QByteArray &body)
{
    return oneOf<Pipeline>(body, "pipeline", toPipeline);
}

Result<QList<ExternalPlatform>, ApiError> decodeExternalPlatforms(const QByteArray &body)
{
    return listOf<ExternalPlatform>(body, "externalPlatforms",
                                    [](const json &object) -> std::optional<ExternalPlatform> {
                                        ExternalPlatform platform;
                                        platform.identifier = shown(object, "identifier");
                                        if (platform.identifier.isEmpty())
                                            return std::nullopt;
                                        platform.type = shown(object, "type");
                                        platform.description = shown(object, "description");
                                        platform.url = shown(object, "url");
                                        return platform;
                                    });
}

Result<Execution, ApiError> decodeExecution(const QByteArray &body)
{
    return oneOf<Execution>(body, "execution", [](const json &object) { return toExecution(object, true); });
}

Result<QList<Execution>, ApiError> decodeExecutions(const QByteArray &body, bool complete)
{
    return listOf<Execution>(body, "executions",
                             [complete](const json &object) { return toExecution(object, complete); });
}

Result<int, ApiError> decodeCount(const QByteArray &body)
{
    bool ok = false;
    const int count = body.trimmed().toInt(&ok);
    if (!ok || count < 0)
        return Unexpected(badReply("count"));
    return count;
}

Result<LogIn, ApiError> decodeLogIn(const QByteArray &body)
{
    return oneOf<LogIn>(body, "authenticate", [](const json &object) -> std::optional<LogIn> {
        LogIn logIn;
        logIn.header = text(object, "httpHeader");
        if (const QString key = text(object, "httpHeaderValue"); !key.isEmpty())
            logIn.key = key;
        return logIn.header.isEmpty() || (logIn.key && !checkApiKey(*logIn.key)) ? std::nullopt : std::optional(logIn);
    });
}

Result<QByteArray, ApiError> decodeMd5(const QByteArray &body)
{
    return oneOf<QByteArray>(body, "md5", [](const json &object) -> std::optional<QByteArray> {
        const QByteArray digest = text(object, "md5").toLatin1().toLower();
        const bool isWhole = digest.size() == 32 && QByteArray::fromHex(digest).toHex() == digest;
        return isWhole ? std::optional(digest) : std::nullopt;
    });
}

Result<QList<PathInfo>, ApiError> decodePaths(const QByteArray &body, const Endpoint &endpoint)
{
    return listOf<PathInfo>(body, "paths", [&endpoint](const json &object) { return toPath(object, endpoint); });
}

Result<PathInfo, ApiError> decodePath(const QByteArray &body, const Endpoint &endpoint)
{
    return oneOf<PathInfo>(body, "path", [&endpoint](const json &object) { return toPath(object, endpoint); });
}

Result<bool, ApiError> decodeExists(const QByteArray &body)
{
    const auto document = parsed(body);
    const json *exists = document ? member(*document, "exists") : nullptr;
    if (!exists || !exists->is_boolean())
        return Unexpected(badReply("exists"));
    return exists->get<bool>();
}

QByteArray encodeExecution(const NewExecution &execution)
{
    json inputs = json::object();
    for (auto it = execution.inputs.cbegin(); it != execution.inputs.cend(); ++it) {
        json value = json::array();
        for (const QString &one : it.value())
            value.push_back(toUtf8(one));
        inputs[toUtf8(it.key())] = it.value().size() == 1 ? json(toUtf8(it.value().front())) : value;
    }
    json document = {{"name", toUtf8(execution.name)},
                     {"pipelineIdentifier", toUtf8(execution.pipelineIdentifier)},
                     {"inputValues", std::move(inputs)}};
    if (!execution.resultsLocation.isEmpty())
        document["resultsLocation"] = toUtf8(execution.resultsLocation);
    return dumped(document);
}

QByteArray encodeLogIn(const QString &user, const QString &password)
{
    return dumped({{"username", toUtf8(user)}, {"password", toUtf8(password)}});
}

QByteArray encodeExternalKey(const QString &storage, const QString &key)
{
    return dumped({{"storageIdentifier", toUtf8(storage)}, {"apiKey", toUtf8(key)}});
}

QByteArray encodeRename(const QString &name, const QString &pipelineIdentifier)
{
    return dumped({{"name", toUtf8(name)}, {"pipelineIdentifier", toUtf8(pipelineIdentifier)}});
}

} // namespace dosegrid::carmin
