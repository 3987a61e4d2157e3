// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/platform/json.h"

#include <QFile>

#include <nlohmann/json.hpp>

#include <algorithm>
#include <vector>

namespace dosegrid::platform {

using namespace Qt::Literals::StringLiterals;

namespace {

const Json *member(const Json &object, const char *key)
{
    if (!object.is_object())
        return nullptr;
    const auto it = object.find(key);
    return it == object.end() ? nullptr : &*it;
}

// Counts what a text would become, without making it.
class ForeignJson
{
public:
    bool null() { return value(); }
    bool boolean(bool) { return value(); }
    bool number_integer(Json::number_integer_t) { return value(); }
    bool number_unsigned(Json::number_unsigned_t) { return value(); }
    bool number_float(Json::number_float_t, const Json::string_t &) { return value(); }
    bool string(Json::string_t &) { return value(); }
    bool binary(Json::binary_t &) { return value(); }
    bool start_object(size_t) { return open(); }
    bool end_object() { return close(); }
    bool start_array(size_t) { return open(); }
    bool end_array() { return close(); }
    bool key(Json::string_t &) { return ++m_members.back() <= mostMembers; }
    bool parse_error(size_t, const std::string &, const Json::exception &) { return false; }

private:
    static constexpr size_t mostDepth = 64;
    static constexpr int mostValues = 100'000;
    static constexpr int mostMembers = 1'000;

    bool value() { return ++m_values <= mostValues; }
    bool open()
    {
        m_members.push_back(0);
        return value() && m_members.size() <= mostDepth;
    }
    bool close()
    {
        m_members.pop_back();
        return true;
    }

    int m_values = 0;
    std::vector<int> m_members; // so far, of each object or list that is open
};

} // namespace

std::string dump(const Json &json) { return json.dump(-1, ' ', false, Json::error_handler_t::replace); }

std::optional<Json> parseJson(const std::string &text)
{
    Json json = Json::parse(text, nullptr, false);
    if (json.is_discarded())
        return std::nullopt;
    return json;
}

std::optional<Json> parseForeignJson(const std::string &text)
{
    ForeignJson bounds;
    return Json::sax_parse(text, &bounds) ? parseJson(text) : std::nullopt;
}

Result<Json> readJsonFile(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Unexpected(
            Error{file.exists() ? Error::Kind::Io : Error::Kind::NotFound, file.errorString(), path, 0, {}});
    const QByteArray bytes = file.readAll();
    try {
        return Json::parse(bytes.cbegin(), bytes.cend());
    } catch (const Json::parse_error &error) {
        const auto end = bytes.cbegin() + std::min(static_cast<qsizetype>(error.byte), bytes.size());
        return Unexpected(Error{Error::Kind::BadInput,
                                u"is no JSON there"_s,
                                path,
                                1 + static_cast<int>(std::count(bytes.cbegin(), end, '\n')),
                                {}});
    }
}

std::optional<QString> misfit(const Json &object, const QString &key, JsonKind kind)
{
    const Json *value = member(object, key.toUtf8().constData());
    if (!value)
        return std::nullopt;
    const auto is = [&](bool right, const QString &wrong) { return right ? std::nullopt : std::optional(wrong); };
    switch (kind) {
    case JsonKind::Text: return is(value->is_string(), u"is no text in quotes"_s);
    case JsonKind::Texts:
        return is(value->is_array()
                      && std::all_of(value->begin(), value->end(), [](const Json &item) { return item.is_string(); }),
                  u"is no list of texts"_s);
    case JsonKind::Truth: return is(value->is_boolean(), u"is neither true nor false"_s);
    case JsonKind::Whole: return is(value->is_number_integer(), u"is no whole number"_s);
    case JsonKind::Number: return is(value->is_number(), u"is no number"_s);
    case JsonKind::Object: return is(value->is_object(), u"is no object"_s);
    case JsonKind::Anything: break;
    }
    return std::nullopt;
}

QString text(const Json &object, const char *key, const QString &fallback)
{
    const Json *value = member(object, key);
    return value && value->is_string() ? toQt(value->get<std::string>()) : fallback;
}

qint64 integer(const Json &object, const char *key, qint64 fallback)
{
    const Json *value = member(object, key);
    return value && value->is_number_integer() ? value->get<qint64>() : fallback;
}

double number(const Json &object, const char *key, double fallback)
{
    const Json *value = member(object, key);
    return value && value->is_number() ? value->get<double>() : fallback;
}

bool boolean(const Json &object, const char *key, bool fallback)
{
    const Json *value = member(object, key);
    return value && value->is_boolean() ? value->get<bool>() : fallback;
}

Json array(const QStringList &texts)
{
    Json list = Json::array();
    for (const QString &item : texts)
        list.push_back(toStd(item));
    return list;
}

QStringList texts(const Json &object, const char *key)
{
    QStringList list;
    if (const Json *value = member(object, key); value && value->is_array())
        for (const Json &item : *value)
            if (item.is_string())
                list += toQt(item.get<std::string>());
    return list;
}

} // namespace dosegrid::platform
