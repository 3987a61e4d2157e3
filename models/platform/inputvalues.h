// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/platform/json.h"

#include <QString>

#include <optional>
#include <utility>
#include <vector>

namespace dosegrid::platform {

// The inputs of an execution in the order in which they were sent; several values make a sweep (carmin-protocol 4.3).
using InputValues = std::vector<std::pair<QString, QStringList>>;

// Text of a JSON scalar as Java's toString gives it: 100000000.0 becomes 1.0E8. Nothing for null, object and array.
std::optional<QString> javaText(const Json &value);
// Java's Double.toString.
QString javaDouble(double value);

// One or more of 0-9 A-Z a-z - _ and space.
bool isValidExecutionName(const QString &name);
// Non-empty and made of the characters of 4.2.
bool isValidInputValue(const QString &value);
QString authorizedCharacters();

// The first value of an input, or nothing.
std::optional<QString> firstValue(const InputValues &inputs, const QString &name);
// Number of points of the cross product; 1 without lists. The inputs of `dot` go together, element by element, and are
// one factor: the length of the shortest.
qint64 pointCount(const InputValues &inputs, const QStringList &dot = {});
// The values of point `index`, the last input varying fastest.
InputValues pointAt(const InputValues &inputs, qint64 index, const QStringList &dot = {});

Json toJson(const InputValues &inputs);
InputValues inputValuesFromJson(const Json &json);

} // namespace dosegrid::platform
