// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/platform/carminserver.h"
#include "models/platform/csjson.h"
#include "models/platform/cslaunch.h"
#include "models/platform/joblog.h"
#include "models/platform/requestmodel.h"
#include "models/platform/vipjson.h"
#include "models/platform/viplaunch.h"

#include <QDir>
#include <QDirIterator>

#include <nlohmann/json.hpp>

#include <algorithm>

namespace dosegrid::platform {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qint64 defaultLimit = 10;

bool isOver(const Execution &execution)
{
    switch (execution.status) {
    case Execution::Status::Completed:
    case Execution::Status::Failed:
    case Execution::Status::Killed:
    case Execution::Status::Unknown: return true;
    case Execution::Status::Running:
    case Execution::Status::Initializing:
    case Execution::Status::InitializationFailed: return false;
    }
    return false;
}

HttpReply noContent()
{
    HttpReply reply;
    reply.status = 204;
    return reply;
}

HttpReply logReply(const QString &text)
{
    HttpReply reply;
    reply.contentType = "text/plain; charset=utf-8";
    reply.body = toStd(text);
    return reply;
}

} // namespace

HttpReply CsExecutions::handle(const CsCall &call)
{
    const auto &s = call.segments;
    const std::string &method = call.request.method;
    if (s.size() == 1)
        return method == "GET" ? list(call) : method == "POST" ? create(call) : csWrongMethod();
    if (s.size() == 2 && s[1] == "count")
        return method == "GET" ? count(call) : csWrongMethod();
    if (s.size() > 3)
        return csNoSuchPage();
    call.journal.executionId = toQt(s[1]);
    return one(call, toQt(s[1]));
}

HttpReply CsExecutions::one(const CsCall &call, const QString &id)
{
    const auto &s = call.segments;
    const std::string &method = call.request.method;
    const std::string what = s.size() == 3 ? s[2] : std::string();
    const bool reads = what == "results" || what == "stdout" || what == "stderr";
    const bool writes = what == "play" || what == "kill";
    if (!what.empty() && !reads && !writes)
        return csNoSuchPage();
    if ((reads && method != "GET") || (writes && method != "PUT"))
        return csWrongMethod();
    const std::optional<Seen> seen = find(id);
    if (!seen)
        return csError(105, 400, Json(), id);
    const bool isOwn = seen->execution.launch.user == call.user->name;
    if (what.empty() && method == "GET")
        return read(call, *seen);
    if (what.empty() && method == "PUT")
        return update(call, id); // by anybody (carmin-protocol 2.6)
    if (what.empty() && method != "DELETE")
        return csWrongMethod();
    if (what == "stdout" || what == "stderr")
        return isOwn ? log(call, *seen, what == "stderr") : csBug();
    if (what == "kill" && !isRepaired())
        return csBug();
    if (!isOwn)
        return csError(45);
    if (what == "play")
        return play(*seen);
    if (what == "kill")
        return kill(*seen);
    return what == "results" ? results(call, *seen) : remove(call, *seen);
}

std::optional<CsExecutions::Seen> CsExecutions::find(const QString &id)
{
    std::optional<Seen> seen;
    m_platform.look([&](const World &world, CampaignTime) {
        const Execution *execution = world.find(id);
        if (!execution || execution->cleaned)
            return;
        const bool ended = !execution->jobs.empty()
                           && std::ranges::all_of(execution->jobs, [](const Job &job) { return job.isOver(); });
        seen = Seen{*execution, execution->status == Execution::Status::Running && ended};
    });
    return seen;
}

QString CsExecutions::statusOf(const Execution &execution) const
{
    // Old Boutiques lose the exit status of the program (carmin-protocol 6.4).
    if (execution.status == Execution::Status::Failed && m_platform.settings().oldBoutiques)
        return u"Finished"_s;
    return carminStatus(execution.status);
}

QString CsExecutions::folderOf(const Execution &execution) const
{
    return m_platform.storage().localPath(execution.launch.user, execution.launch.resultsDirectory);
}

QStringList CsExecutions::filesOf(const CsCall &call, const Execution &execution)
{
    const QString folder = folderOf(execution);
    m_platform.outputs().ensure(folder);
    QStringList files;
    for (QDirIterator it(folder, QDir::Files | QDir::NoDotAndDotDot, QDirIterator::Subdirectories); it.hasNext();)
        files += text(CsPaths(m_platform).pathJson(call, it.next()), "platformPath");
    files.sort();
    return files;
}

std::optional<Json> CsExecutions::shown(const CsCall &call, const Execution &execution)
{
    const bool over = isOver(execution);
    if (over && !isRepaired())
        return std::nullopt;
    const QStringList files = over ? filesOf(call, execution) : QStringList();
    Json json = csExecutionJson(execution, statusOf(execution), over ? &files : nullptr);
    if (execution.launch.user != call.user->name)
        json["inputValues"] = "Unauthorized access";
    return json;
}

HttpReply CsExecutions::read(const CsCall &call, const Seen &seen)
{
    const std::optional<Json> json = shown(call, seen.execution);
    return json ? csReply(*json) : csBug();
}

HttpReply CsExecutions::create(const CsCall &call)
{
    Result<Launch, HttpReply> prepared = CsLaunch(m_platform, call).prepare();
    if (!prepared)
        return prepared.error();
    call.journal.executionName = prepared->name;
    call.journal.inputsHash = VipLaunch::inputsHash(*prepared);
    const Result<Launch, Platform::LaunchRefusal> launched = m_platform.launch(*prepared);
    if (!launched)
        return csBug();
    call.journal.executionId = launched->id;
    call.journal.jobs = 1;
    const std::optional<Seen> seen = find(launched->id);
    if (!seen)
        return csBug();
    QDir().mkpath(folderOf(seen->execution));
    if (launched->refused)
        return isRepaired() ? csError(130, 400, Json(toStd(launched->engineRefusal)), launched->id) : csBug();
    return read(call, *seen);
}

HttpReply CsExecutions::list(const CsCall &call)
{
    bool isNumber = false;
    qint64 limit = toQt(call.request.queryValue("limit")).toLongLong(&isNumber);
    if (!isNumber || limit <= 0)
        limit = defaultLimit;
    const qint64 offset = std::max<qint64>(0, toQt(call.request.queryValue("offset")).toLongLong());
    std::vector<Execution> page;
    m_platform.look([&](const World &world, CampaignTime) {
        qint64 at = 0;
        const auto &all = world.executions();
        for (auto it = all.rbegin(); it != all.rend() && static_cast<qint64>(page.size()) < limit; ++it)
            if (!(*it)->cleaned && (*it)->launch.user == call.user->name && at++ >= offset)
                page.push_back(**it);
    });
    Json items = Json::array();
    for (const Execution &execution : page) {
        const std::optional<Json> json = shown(call, execution);
        if (!json)
            return csBug(); // one that is over breaks the whole page
        items.push_back(*json);
    }
    return csReply(items);
}

HttpReply CsExecutions::count(const CsCall &call)
{
    qint64 n = 0;
    m_platform.look([&](const World &world, CampaignTime) {
        n = std::ranges::count_if(world.executions(), [&](const auto &execution) {
            return !execution->cleaned && execution->launch.user == call.user->name;
        });
    });
    HttpReply reply = csReply(Json(n));
    reply.body += '\n';
    return reply;
}

HttpReply CsExecutions::update(const CsCall &call, const QString &id)
{
    const std::optional<Json> body = jsonBody(call.request);
    if (!body || !body->is_object())
        return csError(10);
    for (const char *member : {"identifier", "status"})
        if (body->contains(member))
            return csError(125, 400, Json(), QString::fromLatin1(member));
    if (const Json misfits = csMisfits(*body); !misfits.empty())
        return csError(10, 400, misfits);
    if (body->contains("timeout")) {
        const qint64 seconds = wholeNumber((*body)["timeout"]).value_or(0);
        if (seconds < CsLaunch::leastTimeout)
            return csError(140);
        if (!m_platform.setTimeout(id, seconds))
            return csBug();
    }
    if (body->contains("name") && !m_platform.rename(id, text(*body, "name")))
        return csBug();
    return noContent();
}

HttpReply CsExecutions::play(const Seen &seen)
{
    if (seen.execution.status != Execution::Status::Initializing)
        return csError(135, 400, Json(), statusOf(seen.execution));
    return m_platform.play(seen.execution.launch.id) ? noContent() : csBug();
}

HttpReply CsExecutions::kill(const Seen &seen)
{
    if (seen.execution.status != Execution::Status::Running)
        return csError(145, 400, Json(), statusOf(seen.execution));
    if (seen.finishing)
        return csError(150);
    return m_platform.kill(seen.execution.launch.id) ? noContent() : csBug();
}

HttpReply CsExecutions::remove(const CsCall &call, const Seen &seen)
{
    const std::string flag = call.request.queryValue("deleteFiles");
    if (!flag.empty() && flag != "true" && flag != "false")
        return csError(120, 400, Json(), toQt(flag));
    if (flag != "true")
        return kill(seen);
    const QString &id = seen.execution.launch.id;
    if (seen.execution.status == Execution::Status::Running && !m_platform.kill(id))
        return csBug();
    m_platform.outputs().ensure(folderOf(seen.execution));
    if (!m_platform.clean(id))
        return csBug();
    QDir(folderOf(seen.execution)).removeRecursively();
    return noContent();
}

HttpReply CsExecutions::results(const CsCall &call, const Seen &seen)
{
    if (!isOver(seen.execution) && seen.execution.status != Execution::Status::InitializationFailed)
        return csError(155);
    const QString folder = folderOf(seen.execution);
    m_platform.outputs().ensure(folder);
    QStringList locals;
    for (QDirIterator it(folder, QDir::Files | QDir::NoDotAndDotDot, QDirIterator::Subdirectories); it.hasNext();)
        locals += it.next();
    locals.sort();
    Json list = Json::array();
    for (const QString &local : locals)
        list.push_back(CsPaths(m_platform).pathJson(call, local, seen.execution.launch.id));
    return csReply(list);
}

HttpReply CsExecutions::log(const CsCall &call, const Seen &seen, bool standardError)
{
    (void)call;
    const Execution &execution = seen.execution;
    if (execution.status == Execution::Status::Running)
        return logReply({}); // Boutiques prints everything at the end
    if (!execution.started)
        return csError(56);
    if (!isRepaired())
        return csBug();
    const bool timedOut =
        execution.status == Execution::Status::Failed && execution.launch.timeoutSeconds > 0
        && *execution.end - *execution.started >= std::chrono::seconds(execution.launch.timeoutSeconds);
    if (standardError)
        return logReply(timedOut ? u"Execution timed out after %1 seconds\n"_s.arg(execution.launch.timeoutSeconds)
                                 : QString());
    QString report = u"\x1b[34m\x1b[1mShell command\x1b[0m\nbosh exec launch %1\n"_s.arg(execution.launch.id);
    if (!execution.jobs.empty() && execution.jobs.front().isOver() && !timedOut) {
        m_platform.look([&](const World &world, CampaignTime) {
            report += u"\x1b[34m\x1b[1mStd out\x1b[0m\n"_s + jobStdout(world, execution, 1);
        });
        report += u"\x1b[34m\x1b[1mExit code\x1b[0m\n%1\n"_s.arg(execution.jobs.front().exitCode);
    }
    for (const QString &file : filesOf(call, execution))
        report += u"\x1b[34m\x1b[1mOutput files\x1b[0m\n"_s + file + u'\n';
    return logReply(report);
}

} // namespace dosegrid::platform
