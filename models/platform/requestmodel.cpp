// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/platform/requestmodel.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

namespace dosegrid::platform {

using namespace Qt::Literals::StringLiterals;

namespace {

// Without its parameters, in lower case.
QString mediaType(const QString &text) { return text.section(u';', 0, 0).trimmed().toLower(); }

bool isRefusedByWeight(const QString &range)
{
    const QStringList parameters = range.split(u';').mid(1);
    return std::ranges::any_of(parameters, [](const QString &parameter) {
        bool isNumber = false;
        return parameter.section(u'=', 0, 0).trimmed().toLower() == u"q"_s
               && parameter.section(u'=', 1).trimmed().toDouble(&isNumber) <= 0 && isNumber;
    });
}

bool isStatus(const Json &value)
{
    static constexpr std::array<const char *, 8> words{
        "Initializing", "Ready", "Running", "Finished", "Killed", "Unknown", "ExecutionFailed", "InitializationFailed"};
    return value.is_string() && std::ranges::any_of(words, [&](const char *word) { return value == word; });
}

bool isText(const Json &value) { return value.is_string(); }
bool isObject(const Json &value) { return value.is_object(); }
// Java makes text of whatever is no list and no object, and a whole number of any number.
bool isScalar(const Json &value) { return value.is_primitive(); }
bool isJavaLong(const Json &value) { return value.is_number_float() || wholeNumber(value); }
bool isJavaInt(const Json &value) { return javaInt(value).has_value(); }
bool isPythonWhole(const Json &value) { return wholeNumber(value).has_value(); }

} // namespace

bool accepts(const HttpRequest &request, const std::string &type)
{
    const QString accept = toQt(request.header("Accept"));
    const QString wanted = toQt(type);
    const QString family = wanted.section(u'/', 0, 0) + u"/*"_s;
    return accept.isEmpty() || std::ranges::any_of(accept.split(u','), [&](const QString &range) {
               const QString name = mediaType(range);
               // Java's own clients send a lone star, which Spring takes for any type.
               const bool isAny = name == u"*/*"_s || name == u"*"_s;
               return (name == wanted || name == family || isAny) && !isRefusedByWeight(range);
           });
}

Result<Json, ApiError> vipBody(const HttpRequest &request)
{
    const std::string type = request.header("Content-Type");
    if (type.empty() && !request.hasBody)
        return Unexpected(ApiError::framework());
    if (mediaType(toQt(type)) != u"application/json"_s)
        return Unexpected(ApiError::framework(415));
    const std::optional<Json> body = jsonBody(request);
    if (!body || !body->is_object())
        return Unexpected(ApiError::framework());
    return *body;
}

bool isVipExecution(const Json &body)
{
    using Check = bool (*)(const Json &);
    static constexpr std::array<std::pair<const char *, Check>, 13> members{{{"identifier", isScalar},
                                                                             {"name", isScalar},
                                                                             {"pipelineIdentifier", isScalar},
                                                                             {"timeout", isJavaInt},
                                                                             {"status", isStatus},
                                                                             {"inputValues", isObject},
                                                                             {"returnedFiles", isObject},
                                                                             {"studyIdentifier", isScalar},
                                                                             {"errorCode", isJavaInt},
                                                                             {"startDate", isJavaLong},
                                                                             {"endDate", isJavaLong},
                                                                             {"resultsLocation", isScalar},
                                                                             {"jobs", isObject}}};
    return std::ranges::all_of(members, [&](const auto &member) {
        const auto value = body.find(member.first);
        return value == body.end() || value->is_null() || member.second(*value);
    });
}

Json csMisfits(const Json &body)
{
    struct Member
    {
        const char *name;
        bool (*isRight)(const Json &);
        const char *wrong;
    };
    static constexpr std::array<Member, 5> members{{{"name", isText, "Not a valid string."},
                                                    {"pipelineIdentifier", isText, "Not a valid string."},
                                                    {"inputValues", isObject, "Not a valid mapping type."},
                                                    {"timeout", isPythonWhole, "Not a valid integer."},
                                                    {"status", isStatus, "Not a valid choice."}}};
    Json misfits = Json::object();
    for (const Member &member : members)
        if (const auto value = body.find(member.name); value != body.end() && !member.isRight(*value))
            misfits[member.name] = Json::array({value->is_null() ? "Field may not be null." : member.wrong});
    return misfits;
}

std::optional<int> javaInt(const Json &value)
{
    const double number = value.is_number_float() ? value.get<double>() : 0;
    const std::optional<qint64> whole = !value.is_number_float()  ? wholeNumber(value)
                                        : std::abs(number) < 1e18 ? std::optional(static_cast<qint64>(number))
                                                                  : std::nullopt;
    return whole && *whole >= std::numeric_limits<int>::min() && *whole <= std::numeric_limits<int>::max()
               ? std::optional(static_cast<int>(*whole))
               : std::nullopt;
}

std::optional<qint64> wholeNumber(const Json &value)
{
    if (value.is_number_unsigned() && value.get<quint64>() > quint64(std::numeric_limits<qint64>::max()))
        return std::nullopt;
    if (value.is_number_integer())
        return value.get<qint64>();
    if (!value.is_string())
        return std::nullopt;
    bool isNumber = false;
    const qint64 number = toQt(value.get<std::string>()).toLongLong(&isNumber);
    return isNumber ? std::optional(number) : std::nullopt;
}

} // namespace dosegrid::platform
