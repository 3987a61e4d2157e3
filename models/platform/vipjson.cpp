// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/platform/vipjson.h"

#include <nlohmann/json.hpp>

#include <array>
#include <utility>

namespace dosegrid::platform {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr std::array<std::pair<int, const char *>, 24> errorTexts{{
    {8000, "An error has been encountered on the VIP API"},
    {8001, "The {} method is not implemented in the VIP API"},
    {8002, "Bad credentials"},
    {8003, "The error message for 'insufficient auth' cannot be known in advance"},
    {8004, "The error message for 'authentication error' cannot be known in advance"},
    {8005, "The {} pipeline identifier is not valid"},
    {8006, "The error message cannot be known in advance"},
    {8007, "The {} pipeline does not exists or cannot be used"},
    {8008, "Not allowed to access pipeline {}"},
    {8009, "Input field '{}' is not valid. Cause : {}"},
    {8010, "The date format is not valid"},
    {8011, "The service is not valid"},
    {8012, "The country is not valid"},
    {8013, "Unauthorized data access to : {}"},
    {8014, "The login process encountered an error"},
    {8015, "No execution available with this id : {}"},
    {8016, "There is no example with the id : {}"},
    {8017, "The pipeline is not compatible with boutiques : {}"},
    {8018, "Input field '{}' is missing"},
    {8019, "The execution name is not valid : Cause {}"},
    {8020, "The execution could not be submitted : Cause {}"},
    {2000, "Max number of running executions reached on the platform."},
    {2001, "Max number of running executions reached.You already have {} running executions."},
    {2002, "wrong application descriptor"},
}};

const char *statusName(JobStatus status)
{
    switch (status) {
    case JobStatus::NotSubmitted: return "NOT_SUBMITTED";
    case JobStatus::SuccessfullySubmitted: return "SUCCESSFULLY_SUBMITTED";
    case JobStatus::Queued: return "QUEUED";
    case JobStatus::Running: return "RUNNING";
    case JobStatus::Completed: return "COMPLETED";
    case JobStatus::Error: return "ERROR";
    case JobStatus::Stalled: return "STALLED";
    case JobStatus::ErrorHeld: return "ERROR_HELD";
    case JobStatus::StalledHeld: return "STALLED_HELD";
    case JobStatus::Cancelled: return "CANCELLED";
    }
    return "";
}

std::string mimeType(const QString &path)
{
    static constexpr std::array<std::pair<const char *, const char *>, 6> types{{
        {".zip", "application/zip"},
        {".gz", "application/gzip"},
        {".tar", "application/x-tar"},
        {".txt", "text/plain"},
        {".json", "application/json"},
        {".csv", "text/csv"},
    }};
    for (const auto &[suffix, type] : types)
        if (path.endsWith(QLatin1StringView(suffix)))
            return type;
    return "application/octet-stream";
}

Json inputValuesJson(const Execution &execution)
{
    Json json = Json::object();
    for (const auto &[key, values] : execution.launch.inputs)
        if (!values.isEmpty())
            json[toStd(key)] = toStd(values.first());
    json["results-directory"] = toStd(execution.launch.resultsDirectory);
    return json;
}

Json returnedFilesJson(const World &world, const Execution &execution)
{
    const QStringList paths = world.outputPaths(execution);
    if (paths.isEmpty()) {
        const bool object =
            execution.status == Execution::Status::Completed || execution.status == Execution::Status::Killed;
        return object ? Json::object() : Json(nullptr);
    }
    Json json;
    json[toStd(execution.pipeline->outputId)] = array(paths);
    return json;
}

} // namespace

HttpReply jsonReply(const Json &json, int status)
{
    HttpReply reply;
    reply.status = status;
    reply.body = dump(json);
    return reply;
}

HttpReply textReply(const std::string &text)
{
    HttpReply reply;
    reply.contentType = "text/plain;charset=UTF-8";
    reply.body = text;
    return reply;
}

HttpReply emptyReply(int status)
{
    HttpReply reply;
    reply.status = status;
    return reply;
}

HttpReply htmlReply(int status, const std::string &title)
{
    HttpReply reply;
    reply.status = status;
    reply.contentType = "text/html;charset=utf-8";
    reply.body = "<!doctype html><html lang=\"en\"><head><title>" + title + "</title></head><body><h1>" + title
                 + "</h1></body></html>";
    return reply;
}

HttpReply errorReply(const ApiError &error)
{
    Json json;
    json["errorCode"] = error.code;
    json["errorMessage"] = toStd(error.message);
    return jsonReply(json, error.status);
}

Json platformJson(const Settings &settings, CampaignTime now)
{
    Json errors = Json::array();
    for (const auto &[code, text] : errorTexts) {
        Json error;
        error["errorCode"] = code;
        error["errorMessage"] = text;
        errors.push_back(std::move(error));
    }
    Json json;
    json["platformName"] = "VIP";
    json["APIErrorCodesAndMessages"] = errors;
    json["apierrorCodesAndMessages"] = errors;
    json["supportedTransferProtocols"] = {"https"};
    json["supportedModules"] = {"Processing", "Data"};
    json["defaultLimitListExecutions"] = 500;
    json["email"] = "support@example.org";
    json["platformDescription"] = "Dosegrid practice platform, in the manner of VIP 4.6";
    json["minAuthorizedExecutionTimeout"] = nullptr;
    json["maxAuthorizedExecutionTimeout"] = nullptr;
    json["unsupportedMethods"] = {"playExecution"};
    json["maxSizeDirectTransfer"] = settings.maxTransferBytes;
    json["defaultStudy"] = nullptr;
    json["supportedAPIVersion"] = "0.3";
    json["oidcLoginProviders"] = Json::array();
    Json practice;
    practice["campaignTimeMs"] = toMs(now);
    practice["factor"] = settings.speed;
    practice["seed"] = settings.world.seed;
    json["practice"] = practice;
    return json;
}

Json externalPlatformsJson()
{
    Json girder;
    girder["identifier"] = "girder";
    girder["type"] = "GIRDER";
    girder["description"] = "A storage that this platform cannot read";
    girder["url"] = "https://girder.example.org";
    girder["uploadUrl"] = nullptr;
    girder["keycloakClientId"] = nullptr;
    girder["refreshTokenUrl"] = nullptr;
    return Json::array({girder});
}

Json pipelineJson(const Pipeline &pipeline, bool summarised)
{
    Json json;
    json["identifier"] = toStd(pipeline.identifier());
    json["name"] = toStd(pipeline.name);
    json["description"] = summarised ? Json(nullptr) : Json(toStd(pipeline.description));
    json["version"] = toStd(pipeline.version);
    Json parameters = Json::array();
    for (const PipelineInput &input : pipeline.inputs) {
        if (summarised)
            break;
        Json parameter;
        parameter["name"] = toStd(input.name);
        parameter["type"] = toStd(input.type);
        parameter["isOptional"] = input.optional;
        parameter["isReturnedValue"] = false;
        parameter["defaultValue"] = input.defaultValue ? Json(toStd(*input.defaultValue)) : Json(nullptr);
        parameter["description"] = toStd(input.description);
        parameters.push_back(std::move(parameter));
    }
    json["parameters"] = parameters;
    json["canExecute"] = true;
    return json;
}

Json boutiquesJson(const Pipeline &pipeline)
{
    Json json;
    json["name"] = toStd(pipeline.name);
    json["description"] = toStd(pipeline.description);
    json["tool-version"] = toStd(pipeline.version);
    json["schema-version"] = "0.5";
    Json inputs = Json::array();
    for (const PipelineInput &input : pipeline.inputs) {
        Json item;
        item["id"] = toStd(input.name);
        item["name"] = toStd(input.name);
        item["type"] = toStd(input.type);
        item["optional"] = input.optional;
        if (input.defaultValue)
            item["default-value"] = toStd(*input.defaultValue);
        inputs.push_back(std::move(item));
    }
    json["inputs"] = inputs;
    Json output;
    output["id"] = toStd(pipeline.outputId);
    output["name"] = toStd(pipeline.outputId);
    output["path-template"] = pipeline.kind == Pipeline::Kind::Batch
                                  ? "OpenDose_[ORGANID]_[PARTICLETYPE]_[ENERGY]_[NBPRIMARIES].tar.gz"
                                  : "merged_result.tar.gz";
    json["output-files"] = Json::array({output});
    return json;
}

QString carminStatus(Execution::Status status)
{
    switch (status) {
    case Execution::Status::Running: return u"Running"_s;
    case Execution::Status::Completed: return u"Finished"_s;
    case Execution::Status::Failed: return u"ExecutionFailed"_s;
    case Execution::Status::Killed: return u"Killed"_s;
    case Execution::Status::Initializing: return u"Initializing"_s;
    case Execution::Status::InitializationFailed: return u"InitializationFailed"_s;
    case Execution::Status::Unknown: return u"Unknown"_s;
    }
    return {};
}

// The engine needs time to stop, and is asked meanwhile (carmin-protocol 3.3).
QString statusAfterKill(milliseconds since, milliseconds flicker)
{
    if (since >= flicker || since < flicker / 3)
        return u"Killed"_s;
    return since < flicker * 2 / 3 ? u"Unknown"_s : u"Running"_s;
}

QString exitMessage(int exitCode)
{
    switch (exitCode) {
    case 0: return u"Successfully executed"_s;
    case 1: return u"Error downloading a file"_s;
    case 2: return u"Error uploading a result file"_s;
    case 9: return u"Execution was cancelled"_s;
    case 10: return u"Execution stalled"_s;
    case 50: return u"Execution was not successful"_s;
    default: return u"Exit code not known"_s;
    }
}

Json jobsJson(const Execution &execution)
{
    Json json = Json::object();
    for (size_t i = 0; i < execution.jobs.size(); ++i) {
        const Job &job = execution.jobs[i];
        if (job.status == JobStatus::NotSubmitted)
            continue;
        Json item;
        item["status"] = statusName(job.status);
        item["exitCode"] = job.exitCode;
        item["exitMessage"] = toStd(exitMessage(job.exitCode));
        json[std::to_string(i + 1)] = std::move(item);
    }
    return json;
}

Json executionJson(const World &world, const Execution &execution, bool filled, bool summarised, CampaignTime now,
                   milliseconds flicker)
{
    const bool full = filled && !summarised;
    Json json;
    json["identifier"] = toStd(execution.launch.id);
    json["name"] = toStd(execution.name);
    json["pipelineIdentifier"] = toStd(execution.launch.pipeline);
    json["timeout"] = 0;
    json["status"] =
        toStd(execution.killed ? statusAfterKill(now - *execution.killed, flicker) : carminStatus(execution.status));
    json["inputValues"] = full ? inputValuesJson(execution) : Json::object();
    json["returnedFiles"] = summarised ? Json::object() : returnedFilesJson(world, execution);
    json["studyIdentifier"] = nullptr;
    json["errorCode"] = nullptr;
    json["startDate"] = toMs(execution.launch.time);
    json["endDate"] = nullptr;
    json["resultsLocation"] = nullptr;
    json["jobs"] = full ? jobsJson(execution) : Json::object();
    return json;
}

Json pathJson(const QString &path, bool exists, bool isDirectory, qint64 size,
              std::optional<CampaignTime> directoryDate)
{
    Json json;
    json["path"] = exists ? Json(toStd(path)) : Json(nullptr);
    json["lastModificationDate"] = directoryDate ? Json(toMs(*directoryDate) / 1000) : Json(nullptr);
    json["isDirectory"] = exists ? Json(isDirectory) : Json(nullptr);
    json["exists"] = exists;
    json["size"] = exists ? Json(size) : Json(nullptr);
    json["executionId"] = nullptr;
    json["mimeType"] = exists ? Json(isDirectory ? std::string("text/directory") : mimeType(path)) : Json(nullptr);
    return json;
}

} // namespace dosegrid::platform
