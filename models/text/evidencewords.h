// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/engine/actions.h"

#include <QStringList>

namespace dosegrid::text {

// What speaks for the answers to a question, a line each. A fact of a newer program stands as it was recorded.
QStringList evidence(const engine::QuestionView &question);

} // namespace dosegrid::text
