// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/platform/inputvalues.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

namespace dosegrid::platform {

using namespace Qt::Literals::StringLiterals;

namespace {

bool isAsciiAlnum(QChar c)
{
    const char16_t u = c.unicode();
    return (u >= u'0' && u <= u'9') || (u >= u'A' && u <= u'Z') || (u >= u'a' && u <= u'z');
}

// Digits without point, and the decimal exponent of the first one.
std::pair<std::string, int> shortestDigits(double value)
{
    std::array<char, 64> buffer{};
    const auto end = std::to_chars(buffer.data(), buffer.data() + buffer.size(), value, std::chars_format::scientific);
    const std::string text(buffer.data(), end.ptr);
    const size_t e = text.find('e');
    std::string digits = text.substr(0, e);
    std::erase(digits, '.');
    return {digits, std::stoi(text.substr(e + 1))};
}

} // namespace

QString javaDouble(double value)
{
    if (std::isnan(value))
        return u"NaN"_s;
    if (std::isinf(value))
        return value > 0 ? u"Infinity"_s : u"-Infinity"_s;
    const QString sign = std::signbit(value) ? u"-"_s : QString();
    const double magnitude = std::abs(value);
    if (magnitude == 0.0)
        return sign % u"0.0"_s;
    auto [digits, exponent] = shortestDigits(magnitude);
    if (magnitude >= 1e-3 && magnitude < 1e7) {
        std::string text;
        if (exponent < 0) {
            text = "0." + std::string(static_cast<size_t>(-exponent - 1), '0') + digits;
        } else {
            const auto whole = static_cast<size_t>(exponent + 1);
            if (digits.size() < whole + 1)
                digits.append(whole + 1 - digits.size(), '0');
            text = digits.substr(0, whole) + '.' + digits.substr(whole);
        }
        return sign % QString::fromStdString(text);
    }
    if (digits.size() < 2)
        digits += '0';
    return sign % QString::fromStdString(digits.substr(0, 1) + '.' + digits.substr(1) + 'E' + std::to_string(exponent));
}

std::optional<QString> javaText(const Json &value)
{
    if (value.is_string())
        return toQt(value.get<std::string>());
    if (value.is_boolean())
        return value.get<bool>() ? u"true"_s : u"false"_s;
    if (value.is_number_integer())
        return toQt(value.dump());
    if (value.is_number_float())
        return javaDouble(value.get<double>());
    return std::nullopt;
}

bool isValidExecutionName(const QString &name)
{
    return !name.isEmpty()
           && std::ranges::all_of(name, [](QChar c) { return isAsciiAlnum(c) || u"-_ "_s.contains(c); });
}

QString authorizedCharacters() { return u"0-9 A-Z a-z . , - + @ / _ ( ) : space [ ] ? & ="_s; }

bool isValidInputValue(const QString &value)
{
    static const QString others = u".,-+@/_(): []?&="_s;
    return !value.isEmpty()
           && std::ranges::all_of(value, [](QChar c) { return isAsciiAlnum(c) || others.contains(c); });
}

std::optional<QString> firstValue(const InputValues &inputs, const QString &name)
{
    for (const auto &[key, values] : inputs)
        if (key == name && !values.isEmpty())
            return values.first();
    return std::nullopt;
}

namespace {

qint64 dotLength(const InputValues &inputs, const QStringList &dot)
{
    qint64 length = -1;
    for (const auto &[key, values] : inputs)
        if (dot.contains(key))
            length = length < 0 ? values.size() : std::min<qint64>(length, values.size());
    return std::max<qint64>(1, length);
}

} // namespace

qint64 pointCount(const InputValues &inputs, const QStringList &dot)
{
    constexpr qint64 enough = 1'000'000'000;
    qint64 count = dotLength(inputs, dot);
    for (const auto &[key, values] : inputs)
        if (!dot.contains(key))
            count = std::min(enough, count * std::max<qint64>(1, values.size()));
    return count;
}

InputValues pointAt(const InputValues &inputs, qint64 index, const QStringList &dot)
{
    const qint64 together = dotLength(inputs, dot);
    const qint64 inDot = index % together;
    index /= together;
    InputValues point(inputs.size());
    for (size_t i = inputs.size(); i-- > 0;) {
        const auto &[key, values] = inputs[i];
        const qint64 n = std::max<qint64>(1, values.size());
        const qint64 at = dot.contains(key) ? std::min(inDot, n - 1) : index % n;
        point[i] = {key, values.isEmpty() ? QStringList() : QStringList(values[at])};
        if (!dot.contains(key))
            index /= n;
    }
    return point;
}

Json toJson(const InputValues &inputs)
{
    Json json = Json::array();
    for (const auto &[key, values] : inputs)
        json.push_back(Json::array({toStd(key), array(values)}));
    return json;
}

InputValues inputValuesFromJson(const Json &json)
{
    InputValues inputs;
    if (!json.is_array())
        return inputs;
    for (const Json &pair : json) {
        if (!pair.is_array() || pair.size() != 2 || !pair[0].is_string() || !pair[1].is_array())
            continue;
        QStringList values;
        for (const Json &value : pair[1])
            if (value.is_string())
                values += toQt(value.get<std::string>());
        inputs.emplace_back(toQt(pair[0].get<std::string>()), values);
    }
    return inputs;
}

} // namespace dosegrid::platform
