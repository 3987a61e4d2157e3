// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/platform/csjson.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>

namespace dosegrid::platform {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr std::array<std::pair<int, const char *>, 37> errorTexts{{
    {0, "Something went wrong"},
    {1, "Unexpected error"},
    {2, "Invalid request"},
    {10, "Invalid model provided"},
    {15, "Server error while dumping model"},
    {20, "Missing HTTP header field apiKey"},
    {25, "Invalid apiKey"},
    {30, "Invalid username/password"},
    {35, "'property' must be specified in order to use 'propertyValue'"},
    {40, "User '{}' already exists"},
    {41, "User '{}' does not exist"},
    {45, "Unauthorized access"},
    {50, "Invalid pathname"},
    {55, "File or directory already exists"},
    {56, "File or directory does not exist"},
    {60, "Invalid action '{}'"},
    {65, "Cannot get the md5 of a directory"},
    {70, "Cannot list the content of a file"},
    {75, "Path is a directory"},
    {80, "Invalid type: 'File' or 'Archive' expected"},
    {85, "Action must not be blank"},
    {90, "Invalid zip archive"},
    {95, "Invalid base64 content"},
    {100, "'identifier' must not be set"},
    {105, "Execution '{}' not found"},
    {110, "Input file '{}' does not exist"},
    {115, "Invalid pipelineIdentifier"},
    {120, "Invalid value '{}' for a query parameter"},
    {125, "'{}' cannot be modified on an existing execution"},
    {130, "Execution created with identifier '{}', but its initialization failed"},
    {135, "Execution cannot be replayed. Current status is '{}'"},
    {140, "Timeout must be at least 2 seconds"},
    {145, "Execution cannot be killed. Current status is '{}'"},
    {150, "Execution processes are not running. It is probably finishing"},
    {155, "Execution is not done yet, its results cannot be queried"},
    {160, "There was an unrecoverable problem with this execution"},
    {165, "Descriptor type not supported"},
}};

// As Python's json module writes it.
std::string pythonText(const Json &json)
{
    const std::string compact = dump(json);
    std::string spaced;
    bool inText = false;
    for (size_t i = 0; i < compact.size(); ++i) {
        spaced += compact[i];
        if (compact[i] == '\\' && inText)
            spaced += compact[++i];
        else if (compact[i] == '"')
            inText = !inText;
        else if (!inText && (compact[i] == ':' || compact[i] == ','))
            spaced += ' ';
    }
    return spaced;
}

Json parameterJson(const QString &id, const QString &name, const QString &type, bool optional, bool returned)
{
    Json json;
    json["id"] = toStd(id);
    json["name"] = toStd(name);
    json["type"] = toStd(type);
    json["isOptional"] = optional;
    json["isReturnedValue"] = returned;
    return json;
}

} // namespace

HttpReply csReply(const Json &json, int status)
{
    HttpReply reply;
    reply.status = status;
    reply.body = pythonText(json);
    return reply;
}

QString csErrorText(int code)
{
    const auto it = std::ranges::find(errorTexts, code, [](const auto &pair) { return pair.first; });
    return it == errorTexts.end() ? QString() : QString::fromLatin1(it->second);
}

HttpReply csError(int code, int status) { return csError(code, status, Json()); }

HttpReply csError(int code, int status, const Json &detail, const QString &filledIn)
{
    Json json;
    json["errorCode"] = code;
    json["errorMessage"] = toStd(csErrorText(code).replace(u"{}"_s, filledIn));
    if (!detail.is_null())
        json["errorDetail"] = detail;
    return csReply(json, status);
}

HttpReply csBug()
{
    Json json;
    json["message"] = "Internal Server Error";
    return csReply(json, 500);
}

HttpReply csNoSuchPage()
{
    Json json;
    json["errorCode"] = 404;
    json["errorMessage"] = "Page Not Found";
    return csReply(json, 404);
}

HttpReply csWrongMethod()
{
    Json json;
    json["message"] = "The method is not allowed for the requested URL.";
    return csReply(json, 405);
}

Json csPlatformJson(const Settings &settings, CampaignTime now)
{
    Json errors = Json::array();
    for (const auto &[code, text] : errorTexts) {
        Json error;
        error["errorCode"] = code;
        error["errorMessage"] = text;
        errors.push_back(std::move(error));
    }
    Json json;
    json["platformName"] = "CARMIN Server 0.1";
    json["APIErrorCodesAndMessage"] = errors;
    json["supportedTransferProtocols"] = {"http", "https"};
    json["supportedModules"] = {"Processing", "Data", "AdvancedData"};
    json["defaultLimitListExecutions"] = 10;
    json["email"] = "support@example.org";
    json["platformDescription"] = "Dosegrid practice platform, in the manner of CARMIN-server 0.1";
    json["minAuthorizedExecutionTimeout"] = 2;
    json["maxAuthorizedExecutionTimeout"] = 0;
    json["defaultExecutionTimeout"] = 16384;
    json["unsupportedMethods"] = {"Management", "Commercial"};
    json["supportedAPIVersion"] = "0.3";
    Json practice;
    practice["campaignTimeMs"] = toMs(now);
    practice["factor"] = settings.speed;
    practice["seed"] = settings.world.seed;
    json["practice"] = practice;
    return json;
}

QString csPipelineIdentifier(const Pipeline &pipeline)
{
    return pipeline.name == u"GateCLforOpenDose"_s ? u"boutiques_gate-opendose-descriptor.json"_s
                                                   : u"boutiques_%1.json"_s.arg(pipeline.name.toLower());
}

std::vector<const Pipeline *> csPipelines()
{
    std::vector<const Pipeline *> found;
    for (const Pipeline &pipeline : pipelines())
        if (pipeline.visible && pipeline.kind == Pipeline::Kind::Batch)
            found.push_back(&pipeline);
    return found;
}

const Pipeline *csFindPipeline(const QString &identifier)
{
    for (const Pipeline *pipeline : csPipelines())
        if (csPipelineIdentifier(*pipeline) == identifier)
            return pipeline;
    return nullptr;
}

Json csPipelineJson(const Pipeline &pipeline)
{
    Json json;
    json["identifier"] = toStd(csPipelineIdentifier(pipeline));
    json["name"] = toStd(pipeline.name);
    json["version"] = toStd(pipeline.version);
    json["description"] = toStd(pipeline.description);
    json["canExecute"] = true;
    Json parameters = Json::array();
    for (const PipelineInput &input : pipeline.inputs)
        parameters.push_back(parameterJson(input.name, input.description, input.type, input.optional, false));
    parameters.push_back(parameterJson(pipeline.outputId, u"Archive with the results"_s, u"File"_s, false, true));
    json["parameters"] = parameters;
    Json properties;
    properties["domain"] = "dosimetry";
    json["properties"] = properties;
    Json error;
    error["errorCode"] = 134;
    error["errorMessage"] = "Gate was aborted";
    json["errorCodesAndMessages"] = Json::array({error});
    return json;
}

Json csExecutionJson(const Execution &execution, const QString &status, const QStringList *files)
{
    Json json;
    json["identifier"] = toStd(execution.launch.id);
    json["name"] = toStd(execution.name);
    json["pipelineIdentifier"] = toStd(csPipelineIdentifier(*execution.pipeline));
    if (execution.launch.timeoutSeconds > 0)
        json["timeout"] = execution.launch.timeoutSeconds;
    json["status"] = toStd(status);
    json["inputValues"] = parseJson(toStd(execution.launch.sentInputs)).value_or(Json::object());
    if (files)
        json["returnedFiles"] = array(*files);
    if (execution.started)
        json["startDate"] = toMs(*execution.started);
    if (execution.end && execution.started)
        json["endDate"] = toMs(*execution.end);
    return json;
}

} // namespace dosegrid::platform
