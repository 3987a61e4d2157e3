// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/platform/vipprofile.h"

#include "models/platform/requestmodel.h"
#include "models/platform/vipjson.h"

#include <nlohmann/json.hpp>

namespace dosegrid::platform {

using namespace Qt::Literals::StringLiterals;

namespace {

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

bool isPublic(const VipCall &call)
{
    const auto &s = call.segments;
    if (s.size() != 1)
        return false;
    if (call.request.method != "GET" && call.request.method != "HEAD")
        return call.request.method == "POST" && s[0] == "authenticate";
    return s[0] == "platform" || s[0] == "publications" || (s[0] == "pipelines" && call.request.rawQuery == "public");
}

} // namespace

HttpReply VipProfile::answer(const HttpRequest &request, JournalEntry &journal)
{
    constexpr size_t prefix = 5; // "/rest"
    if (request.rawPath.rfind("/rest/", 0) != 0)
        return htmlReply(404, "HTTP Status 404 - Not Found");
    // The container refuses an encoded slash before anything else looks, unless the site allows it.
    const bool slash =
        request.rawPath.find("%2F") != std::string::npos || request.rawPath.find("%2f") != std::string::npos;
    if (slash && !m_platform.settings().encodedSlash)
        return htmlReply(400, "HTTP Status 400 - Bad Request");
    VipCall call{request, nullptr, split(request.rawPath.substr(prefix)), journal};
    const std::string key = request.header(keyHeader());
    const auto refuse = [&](const ApiError &e) { return error(e.status, e.code, e.message); };
    // The filter looks at a key before it looks at the address, so a wrong one is refused even on public addresses.
    if (!key.empty()) {
        call.user = m_platform.accounts().byKey(toQt(key));
        if (!call.user)
            return refuse(ApiError::badCredentials());
        journal.user = call.user->name;
        if (m_platform.accounts().isLocked(*call.user))
            return error(401, 8004, u"User account is locked"_s);
    } else if (!isPublic(call)) {
        return refuse(ApiError::noCredentials());
    }
    return route(call);
}

HttpReply VipProfile::error(int status, int code, const QString &text) const
{
    HttpReply reply = errorReply(text.isEmpty() ? ApiError::ofCode(status, code) : ApiError{status, code, text});
    if (status == 401)
        reply.headers.emplace_back("WWW-Authenticate", "header; header-name=" + keyHeader());
    return reply;
}

HttpReply VipProfile::bug() const { return errorReply(ApiError::unexpected()); }

HttpReply VipProfile::logIn(const VipCall &call)
{
    const Result<Json, ApiError> body = vipBody(call.request);
    if (!body)
        return errorReply(body.error());
    for (const char *member : {"username", "password"})
        if (!body->contains(member) || (*body)[member].is_null())
            return errorReply(ApiError::inputInvalid(QString::fromLatin1(member), u"must not be null"_s));
    Accounts &accounts = m_platform.accounts();
    const Accounts::LogIn logIn = accounts.logIn(text(*body, "username"), text(*body, "password"));
    switch (logIn.outcome) {
    case Accounts::LogIn::Outcome::Refused: return errorReply(ApiError::wrongPassword());
    case Accounts::LogIn::Outcome::Locked: return error(401, 8004, u"User account is locked"_s);
    case Accounts::LogIn::Outcome::Welcome: break;
    }
    call.journal.user = logIn.user->name;
    QString key = accounts.keyOf(*logIn.user);
    if (m_platform.settings().newKeyEachLogIn) {
        const Result<QString> fresh = accounts.issueKey(*logIn.user, Accounts::KeyShape::Vip);
        if (!fresh)
            return errorReply(ApiError::unexpected());
        key = *fresh;
    }
    Json json;
    json["httpHeader"] = keyHeader();
    json["httpHeaderValue"] = key.isEmpty() ? Json(nullptr) : Json(toStd(key));
    return jsonReply(json);
}

HttpReply VipProfile::route(const VipCall &call)
{
    const auto &s = call.segments;
    const bool reads = call.request.method == "GET" || call.request.method == "HEAD";
    const auto asJson = [&call](bool isRightMethod, const auto &make) {
        if (!isRightMethod)
            return errorReply(ApiError::framework(405));
        return accepts(call.request, "application/json") ? make() : errorReply(ApiError::framework(406));
    };
    if (s.empty())
        return errorReply(ApiError::framework(404));
    if (s[0] == "platform" && s.size() == 1)
        return asJson(reads, [&] { return jsonReply(platformJson(m_platform.settings(), m_platform.now())); });
    if (s[0] == "authenticate" && s.size() == 1)
        return asJson(call.request.method == "POST", [&] { return logIn(call); });
    if (s[0] == "publications" && s.size() == 1)
        return asJson(reads, [] { return jsonReply(Json::array()); });
    if (s[0] == "externalPlatforms" && s.size() == 1)
        return asJson(reads, [] { return jsonReply(externalPlatformsJson()); });
    if (s[0] == "pipelines")
        return asJson(reads, [&] { return pipelines(call); });
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
            if (pipeline.visible && mayUse(pipeline))
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
    if (!pipeline || !m_platform.settings().mayUse(*pipeline))
        return errorReply(ApiError::pipelineUnknown(identifier));
    if (!mayUse(*pipeline))
        return errorReply(ApiError::pipelineForbidden(identifier));
    return jsonReply(call.request.queryValue("format") == "boutiques" ? boutiquesJson(*pipeline)
                                                                      : pipelineJson(*pipeline, false));
}

} // namespace dosegrid::platform
