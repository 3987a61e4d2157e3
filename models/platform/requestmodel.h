// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/platform/apierror.h"
#include "models/platform/http.h"
#include "models/platform/json.h"

namespace dosegrid::platform {

// What the web frameworks of the imitated servers look at before the servers' own code runs (carmin-protocol 1.3, 1.4).

// Whether an answer of the media type is wanted: Accept is absent, or names it, its family or anything.
bool accepts(const HttpRequest &request, const std::string &type);

// The body of a call of VIP: 415 when it is not said to be JSON, 400 when it is absent, malformed or no object.
Result<Json, ApiError> vipBody(const HttpRequest &request);
// Whether VIP can read its Execution from the object: texts, numbers and the word of a status where they belong. A
// member may be null.
bool isVipExecution(const Json &body);

// Members of CARMIN-server's Execution that are of another kind, each with what is wrong; empty when there is none.
Json csMisfits(const Json &body);

// A whole number, or a text that is one.
std::optional<qint64> wholeNumber(const Json &value);
// As Java reads it into an int: fractions are cut off, what does not fit is refused.
std::optional<int> javaInt(const Json &value);

} // namespace dosegrid::platform
