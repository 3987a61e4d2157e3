// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/platform/faults.h"
#include "models/platform/http.h"
#include "models/platform/platform.h"

#include <QHash>

namespace dosegrid::platform {

// One protocol over a Platform. Any thread.
class ProfileHandler
{
public:
    virtual ~ProfileHandler();
    // Completes the line of the journal.
    virtual HttpReply answer(const HttpRequest &request, JournalEntry &journal) = 0;
    // An error in the words of the profile; `text` empty: those of the code.
    virtual HttpReply error(int status, int code, const QString &text) const = 0;
    // What the server that is imitated answers after an exception.
    virtual HttpReply bug() const = 0;
    virtual std::string keyHeader() const = 0;
};

// What every request passes, whatever the profile: the faults, the date, the line in the journal. Any thread.
class FrontDoor final : public HttpHandler
{
public:
    FrontDoor(Platform &platform, ProfileHandler &profile, Faults &faults)
        : m_platform(platform)
        , m_profile(profile)
        , m_faults(faults)
    {}

    HttpReply handle(const HttpRequest &request) override;
    HttpReply broken() const override { return m_profile.bug(); }

private:
    HttpReply answered(const HttpRequest &request, const std::optional<FaultRule> &rule, JournalEntry &journal);
    HttpReply struck(const FaultRule &rule, const HttpRequest &request, JournalEntry &journal);
    HttpReply madeUp(const FaultAnswer &answer) const;
    void afterLaunch(const FaultRule &rule, const QString &id);
    void alter(const FaultRule &rule, const HttpRequest &request, HttpReply &reply) const;
    // Takes hidden executions out of a list and of its count.
    void hide(const HttpRequest &request, HttpReply &reply);
    std::string date(double skewSeconds) const;

    Platform &m_platform;
    ProfileHandler &m_profile;
    Faults &m_faults;
    std::mutex m_mutex;
    QHash<QString, CampaignTime> m_hidden; // executions, until when
};

} // namespace dosegrid::platform
