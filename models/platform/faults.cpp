// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/platform/faults.h"

#include "models/core/logging.h"
#include "models/platform/chance.h"

#include <QSet>

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <span>

namespace dosegrid::platform {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr quint64 drawFault = 100;

using Members = QList<std::pair<QString, JsonKind>>;

const Members &ruleMembers()
{
    static const Members members{
        {u"name"_s, JsonKind::Text},       {u"method"_s, JsonKind::Text},    {u"target"_s, JsonKind::Text},
        {u"skip"_s, JsonKind::Whole},      {u"times"_s, JsonKind::Whole},    {u"probability"_s, JsonKind::Number},
        {u"when"_s, JsonKind::Text},       {u"delay"_s, JsonKind::Number},   {u"cut"_s, JsonKind::Truth},
        {u"answer"_s, JsonKind::Object},   {u"patch"_s, JsonKind::Anything}, {u"truncate"_s, JsonKind::Whole},
        {u"omit"_s, JsonKind::Text},       {u"crowd"_s, JsonKind::Whole},    {u"skew"_s, JsonKind::Number},
        {u"hide"_s, JsonKind::Number},     {u"loseName"_s, JsonKind::Truth}, {u"fate"_s, JsonKind::Text},
        {u"storePart"_s, JsonKind::Whole}, {u"cutAfter"_s, JsonKind::Whole}, {u"lengthError"_s, JsonKind::Whole},
        {u"drip"_s, JsonKind::Whole}};
    return members;
}

const Members &answerMembers()
{
    static const Members members{{u"status"_s, JsonKind::Whole},  {u"code"_s, JsonKind::Whole},
                                 {u"text"_s, JsonKind::Text},     {u"type"_s, JsonKind::Text},
                                 {u"body"_s, JsonKind::Text},     {u"bodyFile"_s, JsonKind::Text},
                                 {u"headers"_s, JsonKind::Object}};
    return members;
}

// `member` without its rule, which Faults::add() knows.
bool canBeSent(const QString &header, const QString &value)
{
    const auto isBlank = [](QChar c) { return c <= u' ' || c == u'\x7f' || c == u':'; };
    const auto isControl = [](QChar c) { return c < u' ' && c != u'\t'; };
    return !header.isEmpty() && std::ranges::none_of(header, isBlank) && std::ranges::none_of(value, isControl);
}

Error bad(const QString &member, const QString &what) { return Error::badInput(what, member); }

std::optional<Error> misfitOf(const Json &json, const Members &known, const QString &prefix)
{
    for (const auto &[key, value] : json.items()) {
        const QString name = toQt(key);
        const auto member = std::ranges::find(known, name, &std::pair<QString, JsonKind>::first);
        if (member == known.end())
            return bad(prefix + name, u"is no member of it"_s);
        if (const auto wrong = misfit(json, name, member->second))
            return bad(prefix + name, *wrong);
    }
    return std::nullopt;
}

struct Range
{
    const char *member;
    double low;
    double high;
};

constexpr double most = 1e9; // calls, bytes or seconds

std::optional<Error> outOfRange(const Json &json, std::span<const Range> ranges, const QString &prefix)
{
    for (const auto &[member, low, high] : ranges) {
        const double value = json.contains(member) ? dosegrid::platform::number(json, member) : low;
        if (!(value >= low && value <= high))
            return bad(prefix + QLatin1StringView(member),
                       u"is not between %1 and %2"_s.arg(QString::number(low, 'f', 0), QString::number(high, 'f', 0)));
    }
    return std::nullopt;
}

Result<FaultAnswer> answerFromJson(const Json &json)
{
    if (const auto wrong = misfitOf(json, answerMembers(), u"answer."_s))
        return Unexpected(*wrong);
    static constexpr std::array<Range, 1> ranges{{{"code", -1, most}}};
    if (const auto wrong = outOfRange(json, ranges, u"answer."_s))
        return Unexpected(*wrong);
    const qint64 status = integer(json, "status", 200);
    if (status < 100 || status > 599)
        return Unexpected(bad(u"answer.status"_s, u"is no status of HTTP, 100 to 599"_s));
    FaultAnswer answer;
    answer.code = static_cast<int>(integer(json, "code", -1));
    answer.status = static_cast<int>(integer(json, "status", answer.code < 0 ? 200 : 400));
    answer.text = text(json, "text");
    answer.type = text(json, "type");
    answer.body = text(json, "body");
    answer.bodyFile = text(json, "bodyFile");
    if (json.contains("headers"))
        for (const auto &[key, value] : json["headers"].items()) {
            answer.headers.emplace_back(toQt(key), text(json["headers"], key.c_str()));
            // httplib leaves out what no line can carry, without a word.
            if (!canBeSent(answer.headers.back().first, answer.headers.back().second))
                return Unexpected(bad(QString(u"answer.headers."_s + oneLine(toQt(key))), u"is no header of HTTP"_s));
        }
    return answer;
}

std::optional<qint64> optionalInteger(const Json &json, const char *key)
{
    return json.contains(key) ? std::optional(integer(json, key)) : std::nullopt;
}

} // namespace

Result<FaultRule> FaultRule::fromJson(const Json &json)
{
    if (!json.is_object())
        return Unexpected(bad({}, u"is no object"_s));
    if (const auto wrong = misfitOf(json, ruleMembers(), {}))
        return Unexpected(*wrong);
    // `times` -1: all of them.
    static constexpr std::array<Range, 12> ranges{{{"skip", 0, most},
                                                   {"times", -1, most},
                                                   {"probability", 0, 1},
                                                   {"delay", 0, most},
                                                   {"truncate", 0, most},
                                                   {"crowd", 0, 1e6},
                                                   {"skew", -most, most},
                                                   {"hide", 0, most},
                                                   {"storePart", 0, 1e15},
                                                   {"cutAfter", 0, 1e15},
                                                   {"lengthError", -1e15, 1e15},
                                                   {"drip", 0, 1e6}}};
    if (const auto wrong = outOfRange(json, ranges, {}))
        return Unexpected(*wrong);
    FaultRule rule;
    rule.name = text(json, "name");
    rule.method = text(json, "method");
    rule.target.setPattern(text(json, "target"));
    rule.skip = static_cast<int>(integer(json, "skip"));
    rule.times = static_cast<int>(integer(json, "times", -1));
    rule.probability = dosegrid::platform::number(json, "probability", 1);
    const QString when = text(json, "when", u"after"_s);
    rule.before = when == u"before"_s;
    rule.delaySeconds = dosegrid::platform::number(json, "delay");
    rule.cut = boolean(json, "cut");
    if (json.contains("patch"))
        rule.patch = dump(json["patch"]);
    if (json.contains("truncate"))
        rule.truncate = static_cast<int>(integer(json, "truncate"));
    rule.omit = text(json, "omit");
    rule.crowd = static_cast<int>(integer(json, "crowd"));
    rule.skewSeconds = dosegrid::platform::number(json, "skew");
    rule.hideSeconds = dosegrid::platform::number(json, "hide");
    rule.loseName = boolean(json, "loseName");
    rule.fate = text(json, "fate");
    rule.storePart = optionalInteger(json, "storePart");
    rule.cutAfter = optionalInteger(json, "cutAfter");
    rule.lengthError = integer(json, "lengthError");
    rule.dripMs = static_cast<int>(integer(json, "drip"));
    if (json.contains("answer")) {
        Result<FaultAnswer> answer = answerFromJson(json["answer"]);
        if (!answer)
            return Unexpected(answer.error());
        rule.answer = *answer;
    }
    if (!rule.target.isValid())
        return Unexpected(bad(u"target"_s, u"is no regular expression"_s));
    if (!rule.before && when != u"after"_s)
        return Unexpected(bad(u"when"_s, u"is neither “before” nor “after”"_s));
    static const QSet<QString> fates{QString(), u"killed"_s, u"held"_s, u"last-job-lost"_s};
    if (!fates.contains(rule.fate))
        return Unexpected(bad(u"fate"_s, u"is none of killed, held and last-job-lost"_s));
    if (rule.before && !rule.cut && !rule.answer)
        return Unexpected(bad(u"when"_s, u"is “before”, which needs “cut” or “answer”"_s));
    return rule;
}

Json FaultRule::toJson() const
{
    Json json;
    json["number"] = number;
    json["name"] = toStd(name);
    json["method"] = toStd(method);
    json["target"] = toStd(target.pattern());
    json["skip"] = skip;
    json["times"] = times;
    json["probability"] = probability;
    json["when"] = before ? "before" : "after";
    json["struck"] = struck;
    return json;
}

void Faults::addByName(const QString &name, double chance)
{
    static const QHash<QString, const char *> byName{
        {u"post-cut"_s, R"json({"method":"POST","target":"^/executions$","cut":true})json"},
        {u"post-8000"_s, R"json({"method":"POST","target":"^/executions$","answer":{"code":8000}})json"},
        {u"list-8000"_s,
         R"json({"method":"GET","target":"^/executions(/count)?([?]|$)","when":"before","answer":{"code":8000}})json"},
        {u"get-8000"_s,
         R"json({"method":"GET","target":"^/executions/(?!count)[^/?]+$","when":"before","answer":{"code":8000}})json"},
        {u"content-8000"_s,
         R"json({"method":"GET","target":"^/path/.*action=content","when":"before","answer":{"code":8000}})json"},
    };
    Json rule = parseJson(byName.value(name, "{}")).value_or(Json::object());
    rule["name"] = toStd(name);
    rule["probability"] = chance;
    if (rule.contains("target"))
        (void)add(rule);
}

Result<std::vector<int>> Faults::add(const Json &rules)
{
    std::vector<FaultRule> read;
    for (const Json &json : rules.is_array() ? rules : Json::array({rules})) {
        Result<FaultRule> rule = FaultRule::fromJson(json);
        if (!rule) {
            Error error = rule.error();
            const QString place = u"rule %1"_s.arg(read.size() + 1);
            error.field = error.field.isEmpty() ? place : QString(place + u", \"" + error.field + u'"');
            return Unexpected(error);
        }
        read.push_back(*rule);
    }
    const std::scoped_lock lock(m_mutex);
    std::vector<int> numbers;
    for (FaultRule &rule : read) {
        rule.number = m_nextNumber++;
        numbers.push_back(rule.number);
        m_rules.push_back(std::move(rule));
    }
    return numbers;
}

Result<void> Faults::addFile(const QString &path)
{
    const Result<Json> json = readJsonFile(path);
    if (!json)
        return Unexpected(json.error());
    const Result<std::vector<int>> added = add(*json);
    if (added)
        return {};
    Error error = added.error();
    error.file = path;
    return Unexpected(error);
}

bool Faults::remove(int number)
{
    const std::scoped_lock lock(m_mutex);
    return std::erase_if(m_rules, [&](const FaultRule &rule) { return rule.number == number; }) > 0;
}

void Faults::clear()
{
    const std::scoped_lock lock(m_mutex);
    m_rules.clear();
}

Json Faults::list() const
{
    const std::scoped_lock lock(m_mutex);
    Json json = Json::array();
    for (const FaultRule &rule : m_rules)
        json.push_back(rule.toJson());
    return json;
}

std::optional<FaultRule> Faults::choose(const std::string &method, const std::string &target)
{
    const std::scoped_lock lock(m_mutex);
    for (FaultRule &rule : m_rules) {
        if (rule.times == 0 || (!rule.method.isEmpty() && rule.method != toQt(method))
            || !rule.target.match(toQt(target)).hasMatch())
            continue;
        if (rule.skip > 0) {
            --rule.skip;
            continue;
        }
        if (rule.probability < 1 && drawUnit(m_seed, {drawFault, m_draws++}) >= rule.probability)
            continue;
        if (rule.times > 0)
            --rule.times;
        ++rule.struck;
        return rule;
    }
    return std::nullopt;
}

} // namespace dosegrid::platform
