// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/platform/accounts.h"
#include "models/platform/linelog.h"
#include "models/platform/outputs.h"
#include "models/platform/platformclock.h"
#include "models/platform/settings.h"
#include "models/platform/statelock.h"
#include "models/platform/storage.h"
#include "models/platform/world.h"

#include <atomic>
#include <condition_variable>
#include <functional>
#include <mutex>
#include <thread>

namespace dosegrid::platform {

// Files of a state directory.
struct StateFiles
{
    explicit StateFiles(const QString &directory);
    QString commands; // what made the world; the only truth about executions
    QString requests; // journal of the requests received
    QString outputs;  // which outputs were written
    QString clock;
    QString nonce;      // drawn when the state was made; of an older state absent
    QString key;        // of the practice account
    QString issuedKeys; // made by log-ins
    QString adminToken;
    QString lock;
    QString storage;
};

// One line of the journal of requests. It never holds a key.
struct JournalEntry
{
    std::string method;
    std::string path;
    int status = 0; // 0: the connection was cut without an answer
    QString user;
    QString executionName;
    QString inputsHash;
    QString executionId; // created or addressed
    qint64 jobs = 0;     // of a created execution
    bool hasKey = false; // whether it counts or not
    QString host;        // as the client named it; only with a key
    QString fault;       // the rule that struck it
};

// The practice platform behind its protocol: world, storage, outputs, clock, journal, chance of faults. One process
// owns a state directory. Any thread may call; the world is seen under a lock, always advanced to now.
class Platform
{
public:
    // Settings and users must be final. Fails when another process holds the directory or the log is damaged.
    static Result<std::unique_ptr<Platform>> open(const QString &stateDirectory, const Settings &settings, Users users);
    // The same for who had to write into the directory before.
    static Result<std::unique_ptr<Platform>> open(StateLock lock, const Settings &settings, Users users);
    ~Platform();

    const Settings &settings() const { return m_settings; }
    Accounts &accounts() { return m_accounts; }
    Storage &storage() { return m_storage; }
    Outputs &outputs() { return *m_outputs; }
    CampaignTime now() const { return m_clock->now(); }

    // `look` gets the world as it is now and must not keep references.
    void look(const std::function<void(const World &, CampaignTime)> &look);

    struct LaunchRefusal
    {
        enum class Kind { PlatformFull, UserFull, Disk };
        Kind kind = Kind::Disk;
        int running = 0;
    };
    // Why the owner may not launch now; nothing when it may.
    std::optional<LaunchRefusal> quotaRefusal(const QString &owner);
    // Gives `launch` its time, identifier and dated results folder, writes it down, then starts it.
    Result<Launch, LaunchRefusal> launch(Launch launch);
    Result<void> kill(const QString &id);
    Result<void> clean(const QString &id);
    Result<void> rename(const QString &id, const QString &name);
    Result<void> play(const QString &id);
    Result<void> setTimeout(const QString &id, qint64 seconds);
    // Somebody looked at the executions of an owner, or at one.
    void refresh(const QString &ownerOrId);

    // Waits in campaign time; false when the platform stops meanwhile.
    bool wait(milliseconds span);
    // Ends all waiting; the HTTP server is stopped next.
    void beginStop();

    void journal(const JournalEntry &entry);
    // The addresses under which requests may name this platform; noted in the journal.
    void journalServing(const QStringList &hosts);

private:
    Platform(StateLock lock, const Settings &settings, Users users);
    Result<void> start();
    Result<void> command(const std::string &line);
    Result<void> loseSightOfProcesses();
    Result<void> readNonce(bool isFresh);
    CampaignTime advanceLocked();
    std::optional<LaunchRefusal> quotaRefusalLocked(const QString &owner) const;
    void tick();

    const StateLock m_lock; // dropped last
    const Settings m_settings;
    Accounts m_accounts;
    const StateFiles m_files;
    quint64 m_nonce = 0;
    std::unique_ptr<PlatformClock> m_clock;
    Storage m_storage;
    std::mutex m_worldMutex;
    std::unique_ptr<World> m_world;
    LineLog m_commands;
    LineLog m_requests;
    std::unique_ptr<Outputs> m_outputs;
    std::mutex m_launchMutex; // launches of all users queue behind one another
    std::mutex m_stopMutex;
    std::condition_variable m_stopSignal;
    std::atomic<bool> m_stopping = false;
    std::thread m_ticker;
};

} // namespace dosegrid::platform
