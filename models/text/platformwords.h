// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/carmin/apierror.h"

#include <QString>

// Words for how a platform refused or failed a request (the tables of codes are in models/carmin/profile.cpp).
namespace dosegrid::text {

// One sentence, with the server's own words where they say more.
QString platformProblem(const carmin::ApiError &error);

// The same for what carmin::toLogString() wrote into the campaign file; other texts come back as they are.
QString platformProblem(const QString &logText);

// Which value has which character that the platform does not take, and where.
QString inputFault(const carmin::InputFault &fault);

} // namespace dosegrid::text
