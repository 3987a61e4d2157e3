// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/carmin/types.h"
#include "models/store/records.h"

namespace dosegrid::engine {

// The creating request of an execution, rebuilt from what the file keeps: what is sent is what was recorded.
carmin::NewExecution newExecution(const store::Execution &execution);

// Inputs of a request as the file keeps them: name -> list of values.
QJsonObject inputsToJson(const QMap<QString, QStringList> &inputs);

} // namespace dosegrid::engine
