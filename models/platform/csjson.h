// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/platform/http.h"
#include "models/platform/world.h"

namespace dosegrid::platform {

// The shapes in which CARMIN-server 0.1 answers (carmin-protocol 1.6, 2.1, 2.3, 2.12, 5.2): spaces after colons and
// commas, absent members left out, `errorDetail` with a spelling of its own.
HttpReply csReply(const Json &json, int status = 200);
HttpReply csError(int code, int status = 400);
HttpReply csError(int code, int status, const Json &detail, const QString &filledIn = {});
// What a bug of the server gives.
HttpReply csBug();
HttpReply csNoSuchPage();
HttpReply csWrongMethod();
QString csErrorText(int code);

Json csPlatformJson(const Settings &settings, CampaignTime now);

// A pipeline of the practice world under the name of its descriptor's file; only those with one job for one execution.
QString csPipelineIdentifier(const Pipeline &pipeline);
const Pipeline *csFindPipeline(const QString &identifier);
std::vector<const Pipeline *> csPipelines();
Json csPipelineJson(const Pipeline &pipeline);

// `files`: the full URLs of all files, once it is over.
Json csExecutionJson(const Execution &execution, const QString &status, const QStringList *files);

} // namespace dosegrid::platform
