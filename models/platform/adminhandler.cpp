// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/platform/adminhandler.h"

#include <nlohmann/json.hpp>

namespace dosegrid::platform {

using namespace Qt::Literals::StringLiterals;

namespace {

HttpReply replyOf(const Json &json, int status = 200)
{
    HttpReply reply;
    reply.status = status;
    reply.body = dump(json);
    return reply;
}

HttpReply refusal(int status, const std::string &what)
{
    Json json;
    json["error"] = what;
    return replyOf(json, status);
}

} // namespace

HttpReply AdminHandler::handle(const HttpRequest &request)
{
    if (!isSameSecret(m_token, toQt(request.header("X-Admin-Token"))))
        return refusal(401, "token");
    const std::string &path = request.rawPath;
    if (path.rfind("/keys/", 0) == 0 && request.method == "POST")
        return keys(request);
    if (path == "/faults" && request.method == "GET")
        return replyOf(m_faults.list());
    if (path == "/faults" && request.method == "POST") {
        const std::optional<Json> rules = jsonBody(request);
        if (!rules)
            return refusal(400, "not JSON");
        const Result<std::vector<int>> added = m_faults.add(*rules);
        return added ? replyOf(Json(*added)) : refusal(400, toStd(added.error().field + u' ' + added.error().detail));
    }
    if (path == "/faults" && request.method == "DELETE") {
        m_faults.clear();
        return replyOf(Json::array());
    }
    if (path.rfind("/faults/", 0) == 0 && request.method == "DELETE")
        return m_faults.remove(toQt(path.substr(8)).toInt()) ? replyOf(m_faults.list()) : refusal(404, "rule");
    return refusal(404, "address");
}

HttpReply AdminHandler::keys(const HttpRequest &request)
{
    const std::optional<Json> body = jsonBody(request);
    const QString name = body ? text(*body, "user") : QString();
    Accounts &accounts = m_platform.accounts();
    if (request.rawPath == "/keys/revoke")
        return accounts.revoke(name) ? replyOf(Json::object()) : refusal(404, "user");
    if (request.rawPath != "/keys/issue")
        return refusal(404, "address");
    for (const User &user : accounts.users().all())
        if (user.name == name) {
            const auto shape =
                m_platform.settings().isVip() ? Accounts::KeyShape::Vip : Accounts::KeyShape::CarminServer;
            const Result<QString> key = accounts.issueKey(user, shape);
            Json json;
            json["key"] = key ? toStd(*key) : std::string();
            return key ? replyOf(json) : refusal(500, "disk");
        }
    return refusal(404, "user");
}

} // namespace dosegrid::platform
