// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/platform/frontdoor.h"

#include "models/core/logging.h"

#include <QDateTime>
#include <QLocale>
#include <QTimeZone>

#include <nlohmann/json.hpp>

namespace dosegrid::platform {

using namespace Qt::Literals::StringLiterals;

namespace {

const std::string jsonType = "application/json";

// Without the prefix of VIP, so that one rule serves every profile.
std::string targetOf(const HttpRequest &request)
{
    std::string path = request.rawPath;
    if (path.rfind("/rest/", 0) == 0)
        path.erase(0, 5);
    return request.rawQuery.empty() ? path : path + '?' + request.rawQuery;
}

milliseconds seconds(double s) { return milliseconds(static_cast<qint64>(s * 1000)); }

void shiftDates(Json &json, double skewSeconds)
{
    if (json.is_array()) {
        for (Json &item : json)
            shiftDates(item, skewSeconds);
        return;
    }
    if (!json.is_object())
        return;
    for (const char *member : {"startDate", "endDate", "lastModificationDate"})
        if (json.contains(member) && json[member].is_number_integer()) {
            const bool inSeconds = std::string(member) == "lastModificationDate";
            json[member] = json[member].get<qint64>() + static_cast<qint64>(skewSeconds * (inSeconds ? 1 : 1000));
        }
}

void omitItems(Json &list, const QRegularExpression &pattern)
{
    Json kept = Json::array();
    for (Json &item : list)
        if (!pattern.match(text(item, "identifier")).hasMatch() && !pattern.match(text(item, "name")).hasMatch())
            kept.push_back(std::move(item));
    list = std::move(kept);
}

// A list is as long as it may be, and what the client looks for is beyond its end.
Json crowded(const Json &list, int others, qint64 limit)
{
    Json crowd = Json::array();
    for (int i = 1; i <= others && static_cast<qint64>(crowd.size()) < limit; ++i) {
        Json item = list.empty() ? Json::object() : list.front();
        item["identifier"] = "workflow-x" + std::to_string(10000 + i);
        item["name"] = "by another client " + std::to_string(i);
        item["status"] = "Finished";
        crowd.push_back(std::move(item));
    }
    for (const Json &item : list)
        if (static_cast<qint64>(crowd.size()) < limit)
            crowd.push_back(item);
    return crowd;
}

} // namespace

ProfileHandler::~ProfileHandler() = default;

HttpReply FrontDoor::handle(const HttpRequest &request)
{
    JournalEntry journal;
    journal.method = request.method;
    journal.path = request.rawPath;
    journal.hasKey = !request.header(m_profile.keyHeader()).empty();
    if (journal.hasKey)
        journal.host = toQt(request.header("Host"));
    const std::optional<FaultRule> rule = m_faults.choose(request.method, targetOf(request));
    HttpReply reply = answered(request, rule, journal);
    // Not every request comes to the look at its key; the journal must not take such a key for a stranger's.
    if (journal.hasKey && journal.user.isEmpty())
        if (const User *user = m_platform.accounts().byKey(toQt(request.header(m_profile.keyHeader()))))
            journal.user = user->name;
    hide(request, reply);
    reply.headers.emplace_back("Date", date(rule ? rule->skewSeconds : 0));
    journal.status = reply.cut ? 0 : reply.status;
    if (rule)
        journal.fault = rule->name.isEmpty() ? QString::number(rule->number) : rule->name;
    m_platform.journal(journal);
    return reply;
}

// A request that breaks has its line in the journal as well.
HttpReply FrontDoor::answered(const HttpRequest &request, const std::optional<FaultRule> &rule, JournalEntry &journal)
{
    try {
        return rule ? struck(*rule, request, journal) : m_profile.answer(request, journal);
    } catch (const std::exception &error) {
        qCWarning(lcPlatform) << request.method.c_str() << request.rawPath.c_str() << error.what();
        return broken();
    }
}

HttpReply FrontDoor::struck(const FaultRule &rule, const HttpRequest &request, JournalEntry &journal)
{
    HttpReply reply;
    if (!rule.before) {
        HttpRequest altered = request;
        altered.launchFate = rule.fate;
        if (rule.storePart)
            altered.readBody = [&](const std::function<bool(const char *, size_t)> &sink) {
                qint64 left = *rule.storePart;
                return request.readBody([&](const char *data, size_t size) {
                    const auto wanted = static_cast<size_t>(std::min<qint64>(left, static_cast<qint64>(size)));
                    left -= static_cast<qint64>(wanted);
                    return wanted == 0 || sink(data, wanted);
                });
            };
        reply = m_profile.answer(altered, journal);
        if (request.method == "POST" && journal.jobs > 0)
            afterLaunch(rule, journal.executionId);
    }
    if (rule.delaySeconds > 0)
        m_platform.wait(seconds(rule.delaySeconds));
    if (rule.answer)
        reply = madeUp(*rule.answer);
    alter(rule, request, reply);
    reply.cut = rule.cut;
    reply.cutAfter = rule.cutAfter;
    reply.lengthError = rule.lengthError;
    reply.dripMs = rule.dripMs;
    return reply;
}

HttpReply FrontDoor::madeUp(const FaultAnswer &answer) const
{
    HttpReply reply;
    if (answer.code >= 0) {
        reply = m_profile.error(answer.status, answer.code, answer.text);
    } else {
        reply.status = answer.status;
        reply.contentType = answer.type.isEmpty() ? "text/html;charset=utf-8" : toStd(answer.type);
        reply.body = toStd(answer.body);
        reply.file = answer.bodyFile;
    }
    for (const auto &[name, value] : answer.headers)
        reply.headers.emplace_back(toStd(name), toStd(value));
    return reply;
}

void FrontDoor::afterLaunch(const FaultRule &rule, const QString &id)
{
    if (rule.loseName)
        (void)m_platform.rename(id, id);
    if (rule.hideSeconds > 0) {
        const std::scoped_lock lock(m_mutex);
        m_hidden.insert(id, m_platform.now() + seconds(rule.hideSeconds));
    }
}

void FrontDoor::alter(const FaultRule &rule, const HttpRequest &request, HttpReply &reply) const
{
    const bool changes = !rule.patch.empty() || !rule.omit.isEmpty() || rule.crowd > 0 || rule.skewSeconds != 0;
    std::optional<Json> json = changes && reply.contentType == jsonType ? parseJson(reply.body) : std::nullopt;
    if (json) {
        if (!rule.patch.empty()) {
            const Json patch = parseJson(rule.patch).value_or(Json::object());
            if (json->is_array())
                for (Json &item : *json)
                    item.merge_patch(patch);
            else
                json->merge_patch(patch);
        }
        if (!rule.omit.isEmpty() && json->is_array())
            omitItems(*json, QRegularExpression(rule.omit));
        if (rule.crowd > 0 && json->is_array()) {
            const std::string limit = request.queryValue("limit");
            *json = crowded(*json, rule.crowd, limit.empty() ? 500 : QString::fromStdString(limit).toLongLong());
        }
        if (rule.skewSeconds != 0)
            shiftDates(*json, rule.skewSeconds);
        reply.body = dump(*json);
    }
    if (rule.truncate)
        reply.body.resize(std::min(reply.body.size(), static_cast<size_t>(*rule.truncate)));
}

void FrontDoor::hide(const HttpRequest &request, HttpReply &reply)
{
    const std::scoped_lock lock(m_mutex);
    m_hidden.removeIf([now = m_platform.now()](const auto &item) { return item.value() <= now; });
    if (m_hidden.isEmpty() || request.method != "GET" || reply.status != 200)
        return;
    const std::string target = targetOf(request);
    if (target == "/executions/count") {
        const qint64 n = toQt(reply.body).trimmed().toLongLong() - m_hidden.size();
        reply.body = std::to_string(std::max<qint64>(0, n));
    } else if (target == "/executions" || target.rfind("/executions?", 0) == 0) {
        Json list = parseJson(reply.body).value_or(Json::array());
        Json kept = Json::array();
        for (Json &item : list)
            if (!m_hidden.contains(text(item, "identifier")))
                kept.push_back(std::move(item));
        reply.body = dump(kept);
    }
}

// RFC 9110 dates, in campaign time: a client compares them with the dates of executions.
std::string FrontDoor::date(double skewSeconds) const
{
    const qint64 ms = toMs(m_platform.now()) + static_cast<qint64>(skewSeconds * 1000);
    const QDateTime date = QDateTime::fromMSecsSinceEpoch(ms, QTimeZone::utc());
    return toStd(QLocale::c().toString(date, u"ddd, dd MMM yyyy HH:mm:ss"_s)) + " GMT";
}

} // namespace dosegrid::platform
