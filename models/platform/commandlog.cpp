// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/platform/commandlog.h"

#include "models/platform/json.h"

#include <nlohmann/json.hpp>

namespace dosegrid::platform::commandlog {

using namespace Qt::Literals::StringLiterals;

namespace {

Json command(const char *name, CampaignTime time)
{
    Json json;
    json["op"] = name;
    json["t"] = toMs(time);
    return json;
}

Json command(const char *name, CampaignTime time, const QString &id)
{
    Json json = command(name, time);
    json["id"] = toStd(id);
    return json;
}

Json toJson(const ArchiveFacts &facts)
{
    Json json;
    json["exists"] = facts.exists;
    json["readable"] = facts.readable;
    json["macros"] = array(facts.macros);
    json["configured"] = toStd(facts.configuredMacro);
    return json;
}

Launch launchFromJson(const Json &json)
{
    Launch launch;
    launch.time = fromMs(integer(json, "t"));
    launch.id = text(json, "id");
    launch.name = text(json, "name");
    launch.pipeline = text(json, "pipeline");
    launch.owner = text(json, "owner");
    launch.user = text(json, "user");
    launch.inputs = json.contains("inputs") ? inputValuesFromJson(json["inputs"]) : InputValues();
    launch.resultsDirectory = text(json, "results");
    launch.withImages = boolean(json, "images");
    launch.engineRefusal = text(json, "refusal");
    const Json archive = json.value("archive", Json::object());
    launch.fate = text(json, "fate");
    launch.waitsForPlay = boolean(json, "waits");
    launch.refused = boolean(json, "refused");
    launch.timeoutSeconds = integer(json, "timeout");
    launch.sentInputs = text(json, "sent");
    launch.archive = {boolean(archive, "exists"), boolean(archive, "readable"), texts(archive, "macros"),
                      text(archive, "configured")};
    return launch;
}

WorldSettings settingsFromJson(const Json &json)
{
    WorldSettings s;
    s.seed = static_cast<quint64>(integer(json, "seed", 1));
    s.cores = static_cast<int>(integer(json, "cores", s.cores));
    s.failureRate = number(json, "failureRate", s.failureRate);
    s.simulationFault = number(json, "simulationFault", s.simulationFault);
    s.infrastructureFault = number(json, "infrastructureFault", s.infrastructureFault);
    s.queueWaitSeconds = number(json, "queueWait", s.queueWaitSeconds);
    s.spread = number(json, "spread", s.spread);
    s.retries = static_cast<int>(integer(json, "retries", s.retries));
    s.holdAfterRetries = boolean(json, "hold", s.holdAfterRetries);
    s.maxJobs = static_cast<int>(integer(json, "maxJobs", s.maxJobs));
    return s;
}

} // namespace

std::string configure(CampaignTime time, const WorldSettings &settings)
{
    Json json = command("configure", time);
    json["seed"] = static_cast<qint64>(settings.seed);
    json["cores"] = settings.cores;
    json["failureRate"] = settings.failureRate;
    json["simulationFault"] = settings.simulationFault;
    json["infrastructureFault"] = settings.infrastructureFault;
    json["queueWait"] = settings.queueWaitSeconds;
    json["spread"] = settings.spread;
    json["retries"] = settings.retries;
    json["hold"] = settings.holdAfterRetries;
    json["maxJobs"] = settings.maxJobs;
    return dump(json);
}

std::string launch(const Launch &launch)
{
    Json json = command("launch", launch.time);
    json["id"] = toStd(launch.id);
    json["name"] = toStd(launch.name);
    json["pipeline"] = toStd(launch.pipeline);
    json["owner"] = toStd(launch.owner);
    json["user"] = toStd(launch.user);
    json["inputs"] = platform::toJson(launch.inputs);
    json["results"] = toStd(launch.resultsDirectory);
    json["images"] = launch.withImages;
    json["archive"] = toJson(launch.archive);
    if (!launch.engineRefusal.isEmpty())
        json["refusal"] = toStd(launch.engineRefusal);
    if (!launch.fate.isEmpty())
        json["fate"] = toStd(launch.fate);
    if (launch.waitsForPlay)
        json["waits"] = true;
    if (launch.refused)
        json["refused"] = true;
    if (launch.timeoutSeconds > 0)
        json["timeout"] = launch.timeoutSeconds;
    if (!launch.sentInputs.isEmpty())
        json["sent"] = toStd(launch.sentInputs);
    return dump(json);
}

std::string kill(CampaignTime time, const QString &id) { return dump(command("kill", time, id)); }
std::string clean(CampaignTime time, const QString &id) { return dump(command("clean", time, id)); }
std::string play(CampaignTime time, const QString &id) { return dump(command("play", time, id)); }
std::string loseSight(CampaignTime time, const QString &id) { return dump(command("lose", time, id)); }

std::string setTimeout(CampaignTime time, const QString &id, qint64 seconds)
{
    Json json = command("timeout", time, id);
    json["seconds"] = seconds;
    return dump(json);
}

std::string rename(CampaignTime time, const QString &id, const QString &name)
{
    Json json = command("rename", time, id);
    json["name"] = toStd(name);
    return dump(json);
}

Result<Replay> replay(const QString &path)
{
    Replay result;
    result.world = std::make_unique<World>(WorldSettings());
    int lineNumber = 0;
    for (const std::string &line : LineLog::readLines(path)) {
        ++lineNumber;
        const std::optional<Json> json = parseJson(line);
        const QString op = json ? text(*json, "op") : QString();
        const CampaignTime time = json ? fromMs(integer(*json, "t")) : CampaignTime();
        const QString id = json ? text(*json, "id") : QString();
        World &world = *result.world;
        if (op == "configure"_L1) {
            result.settings = settingsFromJson(*json);
            result.configured = true;
            world.configure(time, result.settings);
        } else if (op == "launch"_L1) {
            world.launch(launchFromJson(*json));
        } else if (op == "kill"_L1) {
            world.kill(id, time);
        } else if (op == "clean"_L1) {
            world.clean(id, time);
        } else if (op == "play"_L1) {
            world.play(id, time);
        } else if (op == "timeout"_L1) {
            world.setTimeout(id, time, integer(*json, "seconds"));
        } else if (op == "lose"_L1) {
            world.loseSight(id, time);
        } else if (op == "rename"_L1) {
            world.rename(id, text(*json, "name"));
        } else {
            return Unexpected(
                Error{Error::Kind::Corrupt, QString::fromStdString(line.substr(0, 80)), path, lineNumber, u"op"_s});
        }
        result.last = std::max(result.last, time);
    }
    return result;
}

} // namespace dosegrid::platform::commandlog
