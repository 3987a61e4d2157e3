// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/carmin/profile.h"

#include "models/carmin/validation.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>

using namespace Qt::Literals::StringLiterals;

namespace dosegrid::carmin {

namespace {

using Kind = ApiError::Kind;
using Rule = Profile::CodeRule;

// carmin-protocol §1.5. 8000 is judged by its text.
constexpr std::array vipCodes = {
    Rule{2000, Kind::QuotaPlatform, true}, Rule{2001, Kind::QuotaUser, true},   Rule{2002, Kind::BadRequest, false},
    Rule{8001, Kind::Unsupported, false},  Rule{8002, Kind::Auth, false},       Rule{8003, Kind::Auth, false},
    Rule{8004, Kind::Auth, false},         Rule{8005, Kind::BadRequest, true},  Rule{8006, Kind::BadRequest, true},
    Rule{8007, Kind::NotFound, true},      Rule{8008, Kind::Forbidden, true},   Rule{8009, Kind::BadRequest, true},
    Rule{8010, Kind::BadRequest, false},   Rule{8011, Kind::BadRequest, false}, Rule{8012, Kind::BadRequest, false},
    Rule{8013, Kind::Forbidden, false},    Rule{8014, Kind::Auth, false},       Rule{8015, Kind::Deleted, false},
    Rule{8016, Kind::NotFound, false},     Rule{8017, Kind::BadRequest, false}, Rule{8018, Kind::BadRequest, true},
    Rule{8019, Kind::BadRequest, true},    Rule{8020, Kind::BadRequest, true},
};

// carmin-protocol §1.6. Codes come before statuses: an absent path answers 401, which is no matter of the key.
constexpr std::array carminServerCodes = {
    Rule{0, Kind::ServerFault, false},
    Rule{1, Kind::ServerFault, false},
    Rule{2, Kind::BadRequest, false},
    Rule{10, Kind::BadRequest, true},
    Rule{15, Kind::ServerFault, false},
    Rule{20, Kind::Auth, true},
    Rule{25, Kind::Auth, true},
    Rule{30, Kind::Auth, false},
    Rule{35, Kind::BadRequest, false},
    Rule{40, Kind::Conflict, false},
    Rule{41, Kind::NotFound, false},
    Rule{45, Kind::Forbidden, false},
    Rule{50, Kind::Forbidden, false},
    Rule{55, Kind::Conflict, false},
    Rule{56, Kind::NotFound, false},
    Rule{60, Kind::BadRequest, false},
    Rule{65, Kind::BadRequest, false},
    Rule{70, Kind::BadRequest, false},
    Rule{75, Kind::BadRequest, false},
    Rule{80, Kind::BadRequest, false},
    Rule{85, Kind::BadRequest, false},
    Rule{90, Kind::BadRequest, false},
    Rule{95, Kind::BadRequest, false},
    Rule{100, Kind::BadRequest, true},
    Rule{105, Kind::NotFound, false},
    Rule{110, Kind::BadRequest, true},
    Rule{115, Kind::NotFound, true},
    Rule{120, Kind::BadRequest, false},
    Rule{125, Kind::BadRequest, false},
    Rule{130, Kind::BadRequest, false}, // the execution exists, as InitializationFailed
    Rule{135, Kind::Conflict, false},
    Rule{140, Kind::BadRequest, true},
    Rule{145, Kind::Conflict, false},
    Rule{150, Kind::Conflict, false},
    Rule{155, Kind::Conflict, false},
    Rule{160, Kind::ServerFault, false},
    Rule{165, Kind::Unsupported, false},
    Rule{404, Kind::NotFound, true},
};

Kind kindOfStatus(int http)
{
    switch (http) {
    case 401:
    case 407: return Kind::Auth;
    case 403: return Kind::Forbidden;
    case 404: return Kind::NotFound;
    case 408: return Kind::Timeout;
    case 409: return Kind::Conflict;
    case 410: return Kind::Deleted;
    case 413: return Kind::TooLarge;
    case 429:
    case 502:
    case 503:
    case 504: return Kind::ServerBusy;
    default: return http >= 500 ? Kind::ServerFault : http >= 400 ? Kind::BadRequest : Kind::BadReply;
    }
}

constexpr qint64 vipNoReason = 8000;

// What VIP says when its framework refused the request. The same with " (Error code 8000)" is said of anything else,
// and any other text is not one of VIP's (carmin-protocol §1.4).
bool isRefusalByFramework(const QString &message)
{
    return message.trimmed() == "An error has been encountered on the VIP API"_L1;
}

} // namespace

constexpr Profile::Profile(ServerKind serverKind, QLatin1StringView name, std::span<const CodeRule> rules, bool vip)
    : kind(serverKind)
    , id(name)
    , createStarts(vip)
    , hasSweeps(vip)
    , listIsSummary(vip)
    , listHasOffset(!vip)
    , checksNames(vip)
    , uploadsRaw(vip)
    , cleansUploadNames(vip)
    , deletesLater(vip)
    , locationsAreUrls(!vip)
    , readFailsWhenOver(!vip)
    , tellsJobs(vip)
    , hasVipExtras(vip)
    , hasMd5(!vip)
    , hasResultsFolders(vip)
    , dataHome(vip ? "/vip/Home"_L1 : QLatin1StringView())
    , codes(rules)
{}

constinit const Profile Profile::vipProfile(ServerKind::Vip, "vip"_L1, vipCodes, true);
constinit const Profile Profile::carminServerProfile(ServerKind::CarminServer, "carmin-server"_L1, carminServerCodes,
                                                     false);

const Profile &Profile::of(ServerKind kind)
{
    switch (kind) {
    case ServerKind::Vip: return vipProfile;
    case ServerKind::CarminServer: return carminServerProfile;
    }
    return vipProfile;
}

std::optional<ServerKind> Profile::detect(const PlatformInfo &platform)
{
    const bool isNamed = platform.name.startsWith("CARMIN Server"_L1, Qt::CaseInsensitive);
    if (isNamed == platform.hasVipMember)
        return std::nullopt;
    return isNamed ? ServerKind::CarminServer : ServerKind::Vip;
}

std::optional<ServerKind> Profile::kindNamed(const QString &id)
{
    for (const ServerKind kind : {ServerKind::Vip, ServerKind::CarminServer}) {
        if (of(kind).id == id)
            return kind;
    }
    return std::nullopt;
}

RequestShape Profile::kill(const RemoteId &execution) const
{
    switch (kind) {
    case ServerKind::Vip: return {"PUT", {u"executions"_s, execution.value, u"kill"_s}, {}, {}};
    // Its kill always answers 500; its DELETE without deleteFiles kills.
    case ServerKind::CarminServer: return {"DELETE", {u"executions"_s, execution.value}, {}, {}};
    }
    return {};
}

RequestShape Profile::remove(const RemoteId &execution, bool deleteFiles) const
{
    switch (kind) {
    // A DELETE answers 200 there and does nothing.
    case ServerKind::Vip:
        return {"PUT",
                {u"executions"_s, execution.value, u"delete"_s},
                {},
                deleteFiles ? R"({"deleteFiles":true})" : R"({"deleteFiles":false})"};
    // Without deleteFiles it would kill only; the record never goes without its files.
    case ServerKind::CarminServer: return {"DELETE", {u"executions"_s, execution.value}, "deleteFiles=true", {}};
    }
    return {};
}

RequestShape Profile::descriptor(const QString &pipeline) const
{
    QStringList segments = QStringList{u"pipelines"_s} + pipeline.split(u'/', Qt::SkipEmptyParts);
    switch (kind) {
    case ServerKind::Vip: return {"GET", segments, "format=boutiques", {}};
    case ServerKind::CarminServer: return {"GET", segments << u"boutiquesdescriptor"_s, {}, {}};
    }
    return {};
}

ApiError::Kind Profile::errorKind(int http, std::optional<qint64> code, const QString &message) const
{
    switch (kind) {
    case ServerKind::Vip:
        if (http >= 500 || http == 401)
            return kindOfStatus(http);
        if (code == vipNoReason) {
            if (!isRefusalByFramework(message))
                return Kind::Indeterminate;
            return http == 400 ? Kind::BadRequest : kindOfStatus(http);
        }
        break;
    case ServerKind::CarminServer:
        if (http >= 500)
            return kindOfStatus(http);
        break;
    }
    if (code) {
        const auto rule = std::ranges::find(codes, *code, &CodeRule::code);
        if (rule != codes.end())
            return rule->kind;
    }
    return kindOfStatus(http);
}

bool Profile::refusedBeforeStart(int http, std::optional<qint64> code, const QString &message) const
{
    if (http == 401 || http == 404 || http == 405 || http == 415)
        return true;
    // Only the server's own refusal with its own status counts: a code inside a 5xx proves nothing.
    if (http != 400)
        return false;
    if (kind == ServerKind::Vip && code == vipNoReason)
        return isRefusalByFramework(message);
    if (!code)
        return false;
    const auto rule = std::ranges::find(codes, *code, &CodeRule::code);
    return rule != codes.end() && rule->beforeStart;
}

std::optional<int> Profile::runningCount(std::optional<qint64> code, const QString &message) const
{
    if (kind != ServerKind::Vip || code != 2001)
        return std::nullopt;
    static const QRegularExpression number(u"(\\d+)\\s+running"_s);
    const QRegularExpressionMatch match = number.match(message);
    if (!match.hasMatch())
        return std::nullopt;
    bool ok = false;
    const int count = match.captured(1).toInt(&ok);
    return ok ? std::optional(count) : std::nullopt;
}

LogText::Kind Profile::logKind(const QString &text) const
{
    if (kind != ServerKind::Vip)
        return LogText::Kind::Log;
    const QString line = text.trimmed();
    if (line.startsWith("no log found"_L1) && !line.contains(u'\n'))
        return LogText::Kind::NotYet;
    if (line == "jobId is required when multiple tasks exist"_L1 || line == "too many logs found"_L1)
        return LogText::Kind::NeedsJobNumber;
    if (line == "Output files do not exist."_L1 || line == "Job Stalled"_L1)
        return LogText::Kind::Lost;
    return LogText::Kind::Log;
}

QString Profile::storedFileName(const QString &name) const
{
    return cleansUploadNames ? vipCleanedFileName(name) : name;
}

} // namespace dosegrid::carmin
