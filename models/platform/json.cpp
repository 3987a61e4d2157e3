// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/platform/json.h"

#include <nlohmann/json.hpp>

namespace dosegrid::platform {

namespace {

const Json *member(const Json &object, const char *key)
{
    if (!object.is_object())
        return nullptr;
    const auto it = object.find(key);
    return it == object.end() ? nullptr : &*it;
}

} // namespace

std::string dump(const Json &json) { return json.dump(-1, ' ', false, Json::error_handler_t::replace); }

std::optional<Json> parseJson(const std::string &text)
{
    Json json = Json::parse(text, nullptr, false);
    if (json.is_discarded())
        return std::nullopt;
    return json;
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
