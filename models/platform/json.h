// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/result.h"

#include <QString>
#include <QStringList>

#include <nlohmann/json_fwd.hpp>

#include <optional>

namespace dosegrid::platform {

// Who reads or builds JSON includes <nlohmann/json.hpp> in its source; it costs seconds, so headers do not.
// Members keep the order in which they are written or were read: the first offending input is an answer of the API.
using Json = nlohmann::ordered_json;

inline std::string toStd(const QString &text) { return text.toStdString(); }
inline QString toQt(const std::string &text) { return QString::fromStdString(text); }

// Never throws: invalid UTF-8 is replaced.
std::string dump(const Json &json);
// Nothing for a text that is not JSON.
std::optional<Json> parseJson(const std::string &text);
// The same for a text that a stranger sent: nothing either when it is deeper than 64, holds more than 100,000 values,
// or an object with more than 1,000 members. Finding a member takes as long as the object is large, so that
// reading one of n members takes n² steps; and a value takes many times the memory of its text.
std::optional<Json> parseForeignJson(const std::string &text);
// BadInput names the line where the file stops being JSON.
Result<Json> readJsonFile(const QString &path);
// "is no text" and the like, for a member of the wrong kind; nothing for one that is absent or right.
enum class JsonKind { Text, Texts, Truth, Whole, Number, Object, Anything };
std::optional<QString> misfit(const Json &object, const QString &key, JsonKind kind);
// The member as text, or `fallback` when it is absent or of another type.
QString text(const Json &object, const char *key, const QString &fallback = {});
qint64 integer(const Json &object, const char *key, qint64 fallback = 0);
double number(const Json &object, const char *key, double fallback = 0);
bool boolean(const Json &object, const char *key, bool fallback = false);
Json array(const QStringList &texts);
QStringList texts(const Json &object, const char *key);

} // namespace dosegrid::platform
