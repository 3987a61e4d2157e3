// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/platform/carminserver.h"

#include "models/platform/csjson.h"
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

} // namespace

std::string CarminServer::keyHeader() const { return "apiKey"; }

HttpReply CarminServer::error(int status, int code, const QString &text) const
{
    return text.isEmpty() ? csError(code, status) : csError(code, status, Json(), text);
}

HttpReply CarminServer::bug() const { return csBug(); }

HttpReply CarminServer::answer(const HttpRequest &request, JournalEntry &journal)
{
    const std::string host = request.header("Host");
    CsCall call{request, nullptr, split(request.rawPath), (request.secure ? "https://" : "http://") + host, journal};
    const auto &s = call.segments;
    const std::string area = s.empty() ? std::string() : s[0];
    if (area != "platform" && area != "authenticate" && area != "executions" && area != "pipelines" && area != "path")
        return csNoSuchPage();
    if (area == "platform" && s.size() == 1)
        return request.method == "GET" ? csReply(csPlatformJson(m_platform.settings(), m_platform.now()))
                                       : csWrongMethod();
    if (area == "authenticate" && s.size() == 1)
        return request.method == "POST" ? logIn(call) : csWrongMethod();
    const std::string key = request.header(keyHeader());
    if (key.empty())
        return csError(20, 401);
    call.user = m_platform.accounts().byKey(toQt(key));
    if (!call.user)
        return csError(25, 401);
    journal.user = call.user->name;
    if (area == "executions")
        return CsExecutions(m_platform).handle(call);
    if (area == "path")
        return CsPaths(m_platform).handle(call);
    if (area == "pipelines")
        return request.method == "GET" ? pipelines(call) : csWrongMethod();
    return csNoSuchPage();
}

HttpReply CarminServer::logIn(const CsCall &call)
{
    const std::optional<Json> body = jsonBody(call.request);
    Json missing = Json::object();
    for (const char *member : {"username", "password"})
        if (!body || text(*body, member).isEmpty())
            missing[member] = Json::array({"Missing data for required field."});
    if (!missing.empty())
        return csError(10, 400, missing);
    Accounts &accounts = m_platform.accounts();
    const Accounts::LogIn logIn = accounts.logIn(text(*body, "username"), text(*body, "password"));
    if (!logIn.user)
        return csError(30);
    call.journal.user = logIn.user->name;
    QString key = accounts.keyOf(*logIn.user);
    if (key.isEmpty()) {
        const Result<QString> fresh = accounts.issueKey(*logIn.user, Accounts::KeyShape::CarminServer);
        if (!fresh)
            return csBug();
        key = *fresh;
    }
    Json json;
    json["httpHeader"] = keyHeader();
    json["httpHeaderValue"] = toStd(key);
    return csReply(json);
}

HttpReply CarminServer::pipelines(const CsCall &call) const
{
    const auto &s = call.segments;
    const HttpRequest &request = call.request;
    if (s.size() == 1) {
        const std::string property = request.queryValue("property");
        if (property.empty() && request.hasQuery("propertyValue"))
            return csError(35);
        Json list = Json::array();
        // The practice world has no folders of studies.
        for (const Pipeline *pipeline : csPipelines()) {
            if (request.hasQuery("studyIdentifier"))
                break;
            const Json item = csPipelineJson(*pipeline);
            const bool has = property.empty() || item["properties"].contains(property);
            const std::string wanted = request.queryValue("propertyValue");
            if (has && (wanted.empty() || toStd(text(item["properties"], property.c_str())) == wanted))
                list.push_back(item);
        }
        return csReply(list);
    }
    const Pipeline *pipeline = csFindPipeline(toQt(s[1]));
    if (s.size() > 3 || (s.size() == 3 && s[2] != "boutiquesdescriptor"))
        return csNoSuchPage();
    if (!pipeline)
        return csError(115);
    return csReply(s.size() == 3 ? boutiquesJson(*pipeline) : csPipelineJson(*pipeline));
}

} // namespace dosegrid::platform
