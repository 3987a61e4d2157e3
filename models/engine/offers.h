// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/carmin/client.h"
#include "models/engine/connection.h"

#include <functional>

namespace dosegrid::engine {

// What the platform calls the pipeline `wanted` ("Application/version"): that, or an identifier of its own for the same
// application and version. Nothing: it has none that may be used.
std::optional<QString> offeredAs(const QList<carmin::Pipeline> &pipelines, const QString &wanted);

// Which of `workflows` the platform offers, and whether its pipelines take what their profiles give. VIP's list has no
// parameters: those pipelines are read one by one. `done` gets them in the same order, later or at once; not when the
// client or `context` is gone by then.
using Offers = Result<QList<OfferedWorkflow>, carmin::ApiError>;
void compareOffers(carmin::Client &client, const QList<OfferedWorkflow> &workflows,
                   const QList<carmin::Pipeline> &pipelines, QObject *context,
                   std::function<void(const Offers &)> done);

// Of a pipeline that does not fit: its name, then "-input" for each that it does not take and "+input" for each that it
// wants besides. Words are made in models/text.
Error misfitOf(const OfferedWorkflow &workflow);

// As the campaign file keeps an offer, for those who plan without talking to the platform; and back.
QString toFileText(const OfferedWorkflow &workflow);
void readFileText(OfferedWorkflow &workflow, const QString &item);

} // namespace dosegrid::engine
