// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>

#include <charconv>
#include <optional>
#include <system_error>

// Numbers as C and Python print them, independent of the locale.
namespace dosegrid::results {

// Also "nan", "-nan", "inf"; nothing when anything but the number is there.
inline std::optional<double> parseDouble(QByteArrayView text)
{
    if (text.startsWith('+'))
        text = text.sliced(1);
    double value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc() || end != text.data() + text.size())
        return std::nullopt;
    return value;
}

// A whole number, also written "1e+08" or "100.0".
inline std::optional<qint64> parseWhole(QByteArrayView text)
{
    qint64 whole = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), whole);
    if (error == std::errc() && end == text.data() + text.size())
        return whole;
    constexpr double mostExact = 9007199254740992.0; // 2^53
    const auto value = parseDouble(text);
    if (!value || !(*value >= -mostExact && *value <= mostExact))
        return std::nullopt;
    whole = qint64(*value);
    return double(whole) == *value ? std::optional(whole) : std::nullopt;
}

} // namespace dosegrid::results
