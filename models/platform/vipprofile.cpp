// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/platform/vipprofile.h"

#include "models/platform/vipjson.h"

#include <QDateTime>
#include <QLocale>
#include <QTimeZone>

#include <nlohmann/json.hpp>

namespace dosegrid::platform {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr size_t jsonBodyLimit = 16 * 1024 * 1024;

std::vector<std::string> split(const std::string &path)
{
    std::vector<std::string> segments;
    for (size_t begin = 1; begin < path.size();) {
        const size_t end = std::min(path.find('/', begin), path.size());
        segments.push_back(percentDecoded(path.substr(begin, end - begin)));
        begin = end + 1;
    }
    return segments;
}

// RFC 9110 dates, in campaign time: a client compares them with the dates of executions.
std::string httpDate(CampaignTime now)
{
    const QDateTime date = QDateTime::fromMSecsSinceEpoch(toMs(now), QTimeZone::utc());
    return toStd(QLocale::c().toString(date, u"ddd, dd MMM yyyy HH:mm:ss"_s)) + " GMT";
}

bool isPublic(const VipCall &call)
{
    if (call.request.method != "GET" && call.request.method != "HEAD")
        return false;
    const auto &s = call.segments;
    return s.size() == 1 && (s[0] == "platform" || (s[0] == "pipelines" && call.request.hasQuery("public")));
}

} // namespace

std::optional<Json> jsonBody(const HttpRequest &request)
{
    std::string body;
    const bool whole = request.readBody([&](const char *data, size_t size) {
        body.append(data, size);
        return body.size() <= jsonBodyLimit;
    });
    return whole ? parseJson(body) : std::nullopt;
}

HttpReply VipProfile::handle(const HttpRequest &request)
{
    JournalEntry journal;
    journal.method = request.method;
    journal.path = request.rawPath;
    HttpReply reply = authenticated(request, journal);
    reply.headers.emplace_back("Date", httpDate(m_platform.now()));
    journal.status = reply.cut ? 0 : reply.status;
    m_platform.journal(journal);
    return reply;
}

HttpReply VipProfile::authenticated(const HttpRequest &request, JournalEntry &journal)
{
    constexpr size_t prefix = 5; // "/rest"
    if (request.rawPath.rfind("/rest/", 0) != 0)
        return htmlReply(404, "HTTP Status 404 - Not Found");
    VipCall call{request, nullptr, split(request.rawPath.substr(prefix)), journal};
    const std::string header = toStd(m_platform.settings().keyHeader);
    const std::string key = request.header(header);
    const auto refuse = [&](const ApiError &error) {
        HttpReply reply = errorReply(error);
        reply.headers.emplace_back("WWW-Authenticate", "header; header-name=" + header);
        return reply;
    };
    // The filter looks at a key before it looks at the address, so a wrong one is refused even on public addresses.
    if (!key.empty()) {
        call.user = m_platform.users().byKey(toQt(key));
        if (!call.user)
            return refuse(ApiError::badCredentials());
        journal.user = call.user->name;
    } else if (!isPublic(call)) {
        return refuse(ApiError::noCredentials());
    }
    return route(call);
}

HttpReply VipProfile::route(const VipCall &call)
{
    const auto &s = call.segments;
    const bool reads = call.request.method == "GET" || call.request.method == "HEAD";
    if (s.empty())
        return errorReply(ApiError::framework(404));
    if (s[0] == "platform" && s.size() == 1)
        return reads ? jsonReply(platformJson(m_platform.settings(), m_platform.now()))
                     : errorReply(ApiError::framework(405));
    if (s[0] == "pipelines")
        return reads ? pipelines(call) : errorReply(ApiError::framework(405));
    if (s[0] == "executions")
        return VipExecutions(m_platform).handle(call);
    if (s[0] == "path")
        return VipPaths(m_platform).handle(call);
    if (s[0] == "statistics" || s[0] == "admin")
        return htmlReply(403, "HTTP Status 403 - Forbidden");
    return errorReply(ApiError::framework(404));
}

HttpReply VipProfile::pipelines(const VipCall &call) const
{
    const auto &s = call.segments;
    const auto mayUse = [&](const Pipeline &pipeline) {
        return !call.user || !call.user->pipelines || call.user->pipelines->contains(pipeline.name);
    };
    QString identifier;
    if (s.size() == 1 && !call.request.hasQuery("pipelineId")) {
        Json list = Json::array();
        for (const Pipeline &pipeline : platform::pipelines())
            if (mayUse(pipeline))
                list.push_back(pipelineJson(pipeline, true));
        return jsonReply(list);
    }
    if (s.size() == 1)
        identifier = toQt(call.request.queryValue("pipelineId"));
    else if (s.size() == 2)
        identifier = toQt(s[1]);
    else if (s.size() == 3)
        identifier = toQt(s[1]) % u'/' % toQt(s[2]);
    else
        return errorReply(ApiError::framework(404));
    if (!identifier.contains(u'/'))
        return errorReply(ApiError::pipelineIdentifier(identifier));
    const Pipeline *pipeline = findPipeline(identifier);
    if (!pipeline)
        return errorReply(ApiError::pipelineUnknown(identifier));
    if (!mayUse(*pipeline))
        return errorReply(ApiError::pipelineForbidden(identifier));
    return jsonReply(call.request.queryValue("format") == "boutiques" ? boutiquesJson(*pipeline)
                                                                      : pipelineJson(*pipeline, false));
}

} // namespace dosegrid::platform
