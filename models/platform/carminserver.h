// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/platform/frontdoor.h"

namespace dosegrid::platform {

// A request of a user that is known, or of nobody.
struct CsCall
{
    const HttpRequest &request;
    const User *user = nullptr;
    std::vector<std::string> segments; // decoded
    std::string base;                  // "http://host:port", as the client names this server
    JournalEntry &journal;
};

// CARMIN-server 0.1 over a Platform, as it was published or repaired (carmin-protocol 10.2). Any thread.
class CarminServer final : public ProfileHandler
{
public:
    explicit CarminServer(Platform &platform) : m_platform(platform) {}
    HttpReply answer(const HttpRequest &request, JournalEntry &journal) override;
    HttpReply error(int status, int code, const QString &text) const override;
    HttpReply bug() const override;
    std::string keyHeader() const override;

private:
    HttpReply logIn(const CsCall &call);
    HttpReply pipelines(const CsCall &call) const;

    Platform &m_platform;
};

// The parts of the API, each in a file of its own.
class CsExecutions
{
public:
    explicit CsExecutions(Platform &platform) : m_platform(platform) {}
    HttpReply handle(const CsCall &call);

private:
    // What is seen of an execution outside the lock of the world.
    struct Seen
    {
        Execution execution;
        bool finishing = false; // its program has ended, it has not
    };

    HttpReply create(const CsCall &call);
    HttpReply list(const CsCall &call);
    HttpReply count(const CsCall &call);
    HttpReply one(const CsCall &call, const QString &id);
    HttpReply read(const CsCall &call, const Seen &seen);
    HttpReply update(const CsCall &call, const QString &id);
    HttpReply play(const Seen &seen);
    HttpReply kill(const Seen &seen);
    HttpReply remove(const CsCall &call, const Seen &seen);
    HttpReply results(const CsCall &call, const Seen &seen);
    HttpReply log(const CsCall &call, const Seen &seen, bool standardError);
    std::optional<Seen> find(const QString &id);
    bool isRepaired() const { return m_platform.settings().profile == Profile::CarminServerRepaired; }
    QString statusOf(const Execution &execution) const;
    QString folderOf(const Execution &execution) const;
    QStringList filesOf(const CsCall &call, const Execution &execution);
    // An over execution cannot be shown by the published code; nothing then.
    std::optional<Json> shown(const CsCall &call, const Execution &execution);

    Platform &m_platform;
};

class CsPaths
{
public:
    explicit CsPaths(Platform &platform) : m_platform(platform) {}
    HttpReply handle(const CsCall &call);
    // A Path object. `local` must exist.
    Json pathJson(const CsCall &call, const QString &local, const QString &executionId = {}) const;

private:
    struct Place
    {
        QString local;
        QString relative; // to the data folder
        bool isOwn = false;
        bool isRoot = false; // of a user
        bool inExecutions = false;
    };

    std::optional<Place> place(const CsCall &call) const;
    HttpReply read(const CsCall &call, const Place &place);
    HttpReply content(const Place &place);
    HttpReply put(const CsCall &call, const Place &place);
    HttpReply putData(const CsCall &call, const Place &place);
    HttpReply putText(const CsCall &call, const Place &place);
    HttpReply makeFolder(const CsCall &call, const Place &place);
    HttpReply created(const CsCall &call, const Place &place);
    HttpReply remove(const Place &place);

    Platform &m_platform;
};

} // namespace dosegrid::platform
