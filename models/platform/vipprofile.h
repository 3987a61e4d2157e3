// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/platform/apierror.h"
#include "models/platform/frontdoor.h"
#include "models/platform/json.h"
#include "models/platform/platform.h"

namespace dosegrid::platform {

// A request of a known user, or of nobody for the public addresses.
struct VipCall
{
    const HttpRequest &request;
    const User *user = nullptr;
    std::vector<std::string> segments; // decoded, after /rest
    JournalEntry &journal;
};

// The REST API of VIP 4.6 over a Platform: who calls, and where to (carmin-protocol 1 and 10.1). Any thread.
class VipProfile final : public ProfileHandler
{
public:
    explicit VipProfile(Platform &platform) : m_platform(platform) {}
    HttpReply answer(const HttpRequest &request, JournalEntry &journal) override;
    HttpReply error(int status, int code, const QString &text) const override;
    HttpReply bug() const override;
    std::string keyHeader() const override { return toStd(m_platform.settings().keyHeader); }

private:
    HttpReply route(const VipCall &call);
    HttpReply logIn(const VipCall &call);
    HttpReply pipelines(const VipCall &call) const;

    Platform &m_platform;
};

// The parts of the API, each in a file of its own.
class VipExecutions
{
public:
    explicit VipExecutions(Platform &platform) : m_platform(platform) {}
    HttpReply handle(const VipCall &call);

private:
    HttpReply create(const VipCall &call);
    HttpReply list(const VipCall &call);
    HttpReply count(const VipCall &call);
    HttpReply read(const VipCall &call, const QString &id);
    HttpReply rename(const VipCall &call, const QString &id);
    HttpReply kill(const VipCall &call, const QString &id);
    HttpReply remove(const VipCall &call, const QString &id);
    HttpReply results(const VipCall &call, const QString &id);
    HttpReply log(const VipCall &call, const QString &id, const std::string *job, bool standardError);
    // Calls `look` when the execution can be seen by the caller, or by anybody when none is told; the error otherwise.
    std::optional<ApiError>
    withExecution(const VipCall &call, const QString &id,
                  const std::function<void(const World &, const Execution &, CampaignTime)> &look);
    milliseconds flicker() const;
    bool isFilled(const Execution &execution, CampaignTime now) const;

    Platform &m_platform;
};

class VipPaths
{
public:
    explicit VipPaths(Platform &platform) : m_platform(platform) {}
    HttpReply handle(const VipCall &call);

private:
    HttpReply read(const VipCall &call, const QString &path);
    HttpReply content(const Storage::Place &place, const Storage::Entry &entry);
    HttpReply upload(const VipCall &call, const QString &path);
    HttpReply remove(const VipCall &call, const QString &path);
    // The file of an upload, received to its end; nothing and a reply when it did not come whole.
    std::optional<qint64> receive(const VipCall &call, const QString &part);

    Platform &m_platform;
};

} // namespace dosegrid::platform
