// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/engine/record.h"

#include <QString>

namespace dosegrid::text {

// One line of the event log, as a person would say it. What this version does not know stays in the words of the file,
// with all its facts.
QString event(const engine::EventView &event);
// How long the thing had been in the state that this event ended, "after 42 h"; empty where the events before it, which
// follow it here, do not tell.
QString timeBefore(const QList<engine::EventView> &newestFirst, qsizetype at);

} // namespace dosegrid::text
