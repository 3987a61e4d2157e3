// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/platform/joblog.h"
#include "models/platform/requestmodel.h"
#include "models/platform/vipjson.h"
#include "models/platform/viplaunch.h"
#include "models/platform/vipprofile.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <charconv>

namespace dosegrid::platform {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qint64 listMaximum = 500;

std::optional<qint64> toInteger(const std::string &text)
{
    qint64 value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (text.empty() || error != std::errc() || end != text.data() + text.size())
        return std::nullopt;
    return value;
}

} // namespace

HttpReply VipExecutions::handle(const VipCall &call)
{
    const auto &s = call.segments;
    const std::string &method = call.request.method;
    const bool reads = method == "GET" || method == "HEAD";
    const auto asJson = [&call](const auto &make) {
        return accepts(call.request, "application/json") ? make() : errorReply(ApiError::framework(406));
    };
    if (s.size() == 1 && !reads && method != "POST")
        return errorReply(ApiError::framework(405));
    if (s.size() == 1)
        return asJson([&] { return reads ? list(call) : create(call); });
    if (s.size() == 2 && s[1] == "count" && reads && accepts(call.request, "text/plain"))
        return count(call);
    // Nothing is tagged as an example here, and reading one asks for neither the tag nor the owner
    // (carmin-protocol 2.13).
    if (s[1] == "examples" && reads && s.size() == 2)
        return asJson([] { return jsonReply(Json::array()); });
    if (s[1] == "examples" && reads && s.size() == 3)
        return asJson([&] { return read(VipCall{call.request, nullptr, s, call.journal}, toQt(s[2])); });
    const QString id = toQt(s[1]);
    call.journal.executionId = id;
    if (s.size() == 2) {
        // The read handler has no method of its own, so DELETE reads (carmin-protocol 2.9).
        if (reads || method == "DELETE")
            return asJson([&] { return read(call, id); });
        return method == "PUT" ? asJson([&] { return rename(call, id); }) : errorReply(ApiError::framework(405));
    }
    const std::string &what = s[2];
    const bool isLog = what == "stdout" || what == "stderr";
    if (s.size() == 3 && (what == "kill" || what == "play" || what == "delete")) {
        if (method != "PUT")
            return errorReply(ApiError::framework(405));
        if (what == "play")
            return errorReply(ApiError::notImplemented(u"playExecution"_s));
        return what == "kill" ? kill(call, id) : remove(call, id);
    }
    if (s.size() == 3 && what == "summary")
        return htmlReply(403, "HTTP Status 403 - Forbidden");
    const bool isJobLog = s.size() == 5 && what == "jobs" && (s[4] == "stdout" || s[4] == "stderr");
    if (!(s.size() == 3 && (isLog || what == "results")) && !isJobLog)
        return errorReply(ApiError::framework(404));
    if (!reads)
        return errorReply(ApiError::framework(405));
    if (what == "results")
        return asJson([&] { return results(call, id); });
    if (!accepts(call.request, "text/plain"))
        return errorReply(ApiError::framework(406));
    return isJobLog ? log(call, id, &s[3], s[4] == "stderr") : log(call, id, nullptr, what == "stderr");
}

std::optional<ApiError>
VipExecutions::withExecution(const VipCall &call, const QString &id,
                             const std::function<void(const World &, const Execution &, CampaignTime)> &look)
{
    std::optional<ApiError> error;
    m_platform.look([&](const World &world, CampaignTime now) {
        const Execution *execution = world.find(id);
        if (!execution || (call.user && execution->launch.owner != call.user->fullName))
            error = ApiError::general();
        else if (execution->cleaned)
            error = ApiError::executionCleaned(id);
        else
            look(world, *execution, now);
    });
    return error;
}

milliseconds VipExecutions::flicker() const
{
    return milliseconds(static_cast<qint64>(m_platform.settings().killFlickerSeconds * 1000));
}

bool VipExecutions::isFilled(const Execution &execution, CampaignTime now) const
{
    const double delay = m_platform.settings().fillDelaySeconds;
    return now - execution.launch.time >= milliseconds(static_cast<qint64>(delay * 1000));
}

HttpReply VipExecutions::create(const VipCall &call)
{
    const Result<Json, ApiError> body = vipBody(call.request);
    if (!body)
        return errorReply(body.error());
    call.journal.executionName = text(*body, "name");
    Result<Launch, ApiError> prepared = VipLaunch(m_platform, *call.user).prepare(*body, call.request.launchFate);
    if (!prepared)
        return errorReply(prepared.error());
    call.journal.inputsHash = VipLaunch::inputsHash(*prepared);
    const Result<Launch, Platform::LaunchRefusal> launched = m_platform.launch(*prepared);
    if (!launched)
        return errorReply(VipLaunch::toApiError(launched.error()));
    call.journal.executionId = launched->id;
    call.journal.jobs = pointCount(launched->inputs);
    HttpReply reply;
    // The engine has not written inputs and jobs yet.
    m_platform.look([&](const World &world, CampaignTime) {
        reply = jsonReply(executionJson(world, *world.find(launched->id), false, false));
    });
    return reply;
}

HttpReply VipExecutions::list(const VipCall &call)
{
    if (call.request.hasQuery("offset") || call.request.hasQuery("studyIdentifier"))
        return errorReply(ApiError::general());
    qint64 limit = listMaximum;
    if (call.request.hasQuery("limit")) {
        const std::optional<qint64> wanted = toInteger(call.request.queryValue("limit"));
        if (!wanted)
            return errorReply(ApiError::framework());
        if (*wanted > listMaximum)
            return errorReply(ApiError::general());
        limit = std::max<qint64>(1, *wanted);
    }
    m_platform.refresh(call.user->fullName);
    Json items = Json::array();
    m_platform.look([&](const World &world, CampaignTime now) {
        const auto &all = world.executions();
        for (auto it = all.rbegin(); it != all.rend() && static_cast<qint64>(items.size()) < limit; ++it)
            if (!(*it)->cleaned && (*it)->launch.owner == call.user->fullName)
                items.push_back(executionJson(world, **it, true, true, now, flicker()));
    });
    return jsonReply(items);
}

HttpReply VipExecutions::count(const VipCall &call)
{
    m_platform.refresh(call.user->fullName);
    qint64 n = 0;
    m_platform.look([&](const World &world, CampaignTime) {
        n = std::ranges::count_if(world.executions(), [&](const auto &execution) {
            return !execution->cleaned && execution->launch.owner == call.user->fullName;
        });
    });
    return textReply(std::to_string(n));
}

HttpReply VipExecutions::read(const VipCall &call, const QString &id)
{
    m_platform.refresh(id);
    Json json;
    const std::optional<ApiError> error =
        withExecution(call, id, [&](const World &world, const Execution &execution, CampaignTime now) {
            json = executionJson(world, execution, isFilled(execution, now), false, now, flicker());
        });
    return error ? errorReply(*error) : jsonReply(json);
}

HttpReply VipExecutions::rename(const VipCall &call, const QString &id)
{
    const Result<Json, ApiError> body = vipBody(call.request);
    if (!body)
        return errorReply(body.error());
    if (!isVipExecution(*body))
        return errorReply(ApiError::framework());
    for (const char *member : {"name", "pipelineIdentifier"})
        if (!body->contains(member) || (*body)[member].is_null())
            return errorReply(ApiError::inputInvalid(QString::fromLatin1(member), u"must not be null"_s));
    if (const std::optional<ApiError> error =
            withExecution(call, id, [](const World &, const Execution &, CampaignTime) {}))
        return errorReply(*error);
    if (body->contains("timeout") && javaInt((*body)["timeout"]).value_or(0) > 0)
        return errorReply(ApiError::general());
    const QString name = text(*body, "name");
    if (!isValidExecutionName(name))
        return errorReply(ApiError::nameInvalid(u"Authorized characters are 0-9 A-Z a-z - _ space"_s));
    if (!m_platform.rename(id, name))
        return errorReply(ApiError::unexpected());
    return read(call, id);
}

HttpReply VipExecutions::kill(const VipCall &call, const QString &id)
{
    if (const std::optional<ApiError> error =
            withExecution(call, id, [](const World &, const Execution &, CampaignTime) {}))
        return errorReply(*error);
    // Written without a look at the present status: killing a finished execution turns it into Killed.
    return m_platform.kill(id) ? emptyReply(204) : errorReply(ApiError::unexpected());
}

HttpReply VipExecutions::remove(const VipCall &call, const QString &id)
{
    const Result<Json, ApiError> body = vipBody(call.request);
    if (!body)
        return errorReply(body.error());
    const auto deleteFiles = body->find("deleteFiles");
    if (deleteFiles != body->end() && !deleteFiles->is_null() && !deleteFiles->is_boolean())
        return errorReply(ApiError::framework());
    if (deleteFiles == body->end() || deleteFiles->is_null())
        return errorReply(ApiError::inputInvalid(u"deleteFiles"_s, u"must not be null"_s));
    bool removable = false;
    QStringList outputs;
    const std::optional<ApiError> error =
        withExecution(call, id, [&](const World &world, const Execution &execution, CampaignTime) {
            removable =
                execution.status == Execution::Status::Completed || execution.status == Execution::Status::Killed;
            outputs = world.outputPaths(execution);
        });
    if (error || !removable)
        return errorReply(error.value_or(ApiError::general()));
    if (!m_platform.clean(id))
        return errorReply(ApiError::unexpected());
    if (!deleteFiles->get<bool>())
        return emptyReply(204);
    const milliseconds visible(static_cast<qint64>(m_platform.settings().deleteDelaySeconds * 1000));
    for (const QString &path : outputs) {
        const Result<Storage::Place, ApiError> place =
            m_platform.storage().place(*call.user, path, Storage::Access::Read);
        if (!place)
            continue;
        m_platform.outputs().ensure(place->local);
        // One that the user has removed before is no failure of this call.
        (void)m_platform.storage().remove(*place, m_platform.now(), visible);
    }
    return emptyReply(204);
}

HttpReply VipExecutions::results(const VipCall &call, const QString &id)
{
    QStringList paths;
    const std::optional<ApiError> error =
        withExecution(call, id, [&](const World &world, const Execution &execution, CampaignTime) {
            paths = world.outputPaths(execution);
        });
    if (error)
        return errorReply(*error);
    Json list = Json::array();
    for (const QString &path : paths) {
        // Two calls of the storage for each file (carmin-protocol 6.1).
        m_platform.wait(milliseconds(static_cast<qint64>(m_platform.settings().resultsSeconds * 1000)));
        const Result<Storage::Place, ApiError> place =
            m_platform.storage().place(*call.user, path, Storage::Access::Read);
        if (!place)
            return errorReply(place.error());
        m_platform.outputs().ensure(place->local);
        const Storage::Entry entry = m_platform.storage().entry(*call.user, *place, m_platform.now());
        list.push_back(pathJson(path, entry.exists, entry.isDirectory, entry.size, std::nullopt));
    }
    return jsonReply(list);
}

HttpReply VipExecutions::log(const VipCall &call, const QString &id, const std::string *jobText, bool standardError)
{
    const std::optional<qint64> wanted = jobText ? toInteger(*jobText) : std::nullopt;
    if (jobText && !wanted)
        return errorReply(ApiError::framework());
    HttpReply reply;
    const auto look = [&](const World &world, const Execution &execution, CampaignTime now) {
        const auto submitted = isFilled(execution, now) ? std::ranges::count_if(
                                   execution.jobs, [](const Job &j) { return j.status != JobStatus::NotSubmitted; })
                                                        : 0;
        if (!jobText && submitted == 0) {
            reply = textReply("no log found");
            return;
        }
        if (!jobText && (submitted > 1 || execution.jobs.front().attempt > 0)) {
            reply = textReply("jobId is required when multiple tasks exist");
            return;
        }
        const qint64 number = wanted.value_or(1);
        if (number < 1 || number > static_cast<qint64>(execution.jobs.size())
            || execution.jobs[static_cast<size_t>(number - 1)].status == JobStatus::NotSubmitted) {
            reply = textReply("no log found for job " + std::to_string(number));
            return;
        }
        const Job &job = execution.jobs[static_cast<size_t>(number - 1)];
        if (!job.isOver() && !job.isHeld())
            reply = errorReply(ApiError::general());
        else if (job.status == JobStatus::Cancelled)
            reply = textReply("Output files do not exist.");
        else if (job.failure == Failure::Stalled)
            reply = textReply("Job Stalled");
        else if (standardError)
            reply = textReply(toStd(jobStderr(execution, static_cast<int>(number))));
        else
            reply = textReply(toStd(jobStdout(world, execution, static_cast<int>(number))));
    };
    const std::optional<ApiError> error = withExecution(call, id, look);
    return error ? errorReply(*error) : reply;
}

} // namespace dosegrid::platform
