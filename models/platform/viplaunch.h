// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/platform/apierror.h"
#include "models/platform/json.h"
#include "models/platform/platform.h"

namespace dosegrid::platform {

// From the body of POST /executions to a launch, with the checks of VIP in VIP's order (carmin-protocol 2.6, 4).
class VipLaunch
{
public:
    VipLaunch(Platform &platform, const User &user) : m_platform(platform), m_user(user) {}

    // Everything but time, identifier and dated folder, which the platform gives.
    Result<Launch, ApiError> prepare(const Json &body, const QString &fate);

    static ApiError toApiError(const Platform::LaunchRefusal &refusal);
    // Equal for executions that ask for the same thing.
    static QString inputsHash(const Launch &launch);

private:
    Result<InputValues, ApiError> readInputs(const Json &body) const;
    Result<void, ApiError> checkFiles(const Launch &launch) const;
    ArchiveFacts archiveFacts(const Pipeline &pipeline, const InputValues &inputs) const;
    QString engineRefusal(const Pipeline &pipeline, const InputValues &inputs) const;

    Platform &m_platform;
    const User &m_user;
};

} // namespace dosegrid::platform
