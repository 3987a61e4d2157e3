// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/error.h"

#include <QString>

namespace dosegrid {

// What is wrong, where, and what to do next: "FILE, line 3: user 2, "name" ... Correct the file ...". The platform's
// own words, in English: it shares none with the client.
QString sentenceOf(const Error &error);

} // namespace dosegrid
