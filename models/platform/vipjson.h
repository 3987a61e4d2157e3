// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/platform/apierror.h"
#include "models/platform/http.h"
#include "models/platform/json.h"
#include "models/platform/world.h"

namespace dosegrid::platform {

// The shapes in which VIP 4.6 answers (carmin-protocol 2.1, 2.3, 2.12, 3.5, 5.2); members in its order, nulls printed.
HttpReply jsonReply(const Json &json, int status = 200);
HttpReply textReply(const std::string &text);
HttpReply emptyReply(int status);
HttpReply htmlReply(int status, const std::string &title);
HttpReply errorReply(const ApiError &error);

Json platformJson(const Settings &settings, CampaignTime now);
Json externalPlatformsJson();
Json pipelineJson(const Pipeline &pipeline, bool summarised);
Json boutiquesJson(const Pipeline &pipeline);
// `filled`: the engine has written inputs and jobs. A summary leaves inputs, files and jobs empty.
// `now` and `flicker`: what a killed execution shows for a while.
Json executionJson(const World &world, const Execution &execution, bool filled, bool summarised, CampaignTime now = {},
                   milliseconds flicker = {});
Json jobsJson(const Execution &execution);
Json pathJson(const QString &path, bool exists, bool isDirectory, qint64 size,
              std::optional<CampaignTime> directoryDate);

QString carminStatus(Execution::Status status);
QString statusAfterKill(milliseconds since, milliseconds flicker);
QString exitMessage(int exitCode);

} // namespace dosegrid::platform
