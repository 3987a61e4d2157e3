// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/platform/platform.h"

#include "models/core/logging.h"
#include "models/core/random.h"
#include "models/platform/commandlog.h"
#include "models/platform/json.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QSaveFile>
#include <QTimeZone>
#include <QUuid>

#include <nlohmann/json.hpp>

namespace dosegrid::platform {

using namespace Qt::Literals::StringLiterals;

namespace {

CampaignTime lastJournalTime(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    file.seek(std::max<qint64>(0, file.size() - 65536));
    CampaignTime last;
    for (const QByteArray &line : file.readAll().split('\n'))
        if (const std::optional<Json> json = parseJson(line.toStdString()))
            last = std::max(last, fromMs(integer(*json, "t")));
    return last;
}

} // namespace

StateFiles::StateFiles(const QString &directory)
    : commands(directory + u"/commands.jsonl"_s)
    , requests(directory + u"/requests.jsonl"_s)
    , outputs(directory + u"/outputs.jsonl"_s)
    , clock(directory + u"/clock.json"_s)
    , nonce(directory + u"/nonce"_s)
    , key(directory + u"/practice.key"_s)
    , issuedKeys(directory + u"/issued-keys.json"_s)
    , adminToken(directory + u"/admin.token"_s)
    , lock(directory + u"/lock"_s)
    , storage(directory + u"/storage"_s)
{}

Result<std::unique_ptr<Platform>> Platform::open(const QString &stateDirectory, const Settings &settings, Users users)
{
    Result<StateLock> lock = StateLock::take(stateDirectory);
    if (!lock)
        return Unexpected(lock.error());
    return open(std::move(*lock), settings, std::move(users));
}

Result<std::unique_ptr<Platform>> Platform::open(StateLock lock, const Settings &settings, Users users)
{
    std::unique_ptr<Platform> platform(new Platform(std::move(lock), settings, std::move(users)));
    if (Result<void> started = platform->start(); !started)
        return Unexpected(started.error());
    return platform;
}

Platform::Platform(StateLock lock, const Settings &settings, Users users)
    : m_lock(std::move(lock))
    , m_settings(settings)
    , m_accounts(std::move(users))
    , m_files(m_lock.directory())
    , m_storage(m_files.storage)
{}

Platform::~Platform()
{
    beginStop();
    if (m_ticker.joinable())
        m_ticker.join();
    if (m_outputs)
        m_outputs->stop();
    if (m_clock) {
        if (Result<void> saved = m_clock->save(true); !saved)
            qCWarning(lcPlatform).noquote() << toLogString(saved.error());
    }
}

Result<void> Platform::start()
{
    Result<commandlog::Replay> replay = commandlog::replay(m_files.commands);
    if (!replay)
        return Unexpected(replay.error());
    m_world = std::move(replay->world);
    m_clock = std::make_unique<PlatformClock>(m_files.clock, m_settings.speed,
                                              std::max(replay->last, lastJournalTime(m_files.requests)));
    m_outputs = std::make_unique<Outputs>(m_storage, *m_clock);
    for (Result<void> step :
         {m_commands.open(m_files.commands), m_requests.open(m_files.requests), m_accounts.open(m_files.issuedKeys),
          m_storage.open(m_accounts.users()), m_outputs->open(m_files.outputs), m_clock->save(false)})
        if (!step)
            return step;
    if (Result<void> done = readNonce(!replay->configured); !done)
        return done;
    if (!replay->configured || replay->settings != m_settings.world) {
        const std::scoped_lock lock(m_worldMutex);
        const CampaignTime now = m_clock->now();
        if (Result<void> done = command(commandlog::configure(now, m_settings.world)); !done)
            return done;
        m_world->configure(now, m_settings.world);
    }
    if (Result<void> done = loseSightOfProcesses(); !done)
        return done;
    m_ticker = std::thread([this] { tick(); });
    return {};
}

// A platform that starts anew must not give the identifiers of the former one again: a client would take its executions
// for those that it remembers.
Result<void> Platform::readNonce(bool isFresh)
{
    QFile file(m_files.nonce);
    if (isFresh && !file.exists()) {
        const QByteArray text = QByteArray::number(quint64(SystemRandom().next()));
        QSaveFile fresh(m_files.nonce);
        if (!fresh.open(QIODevice::WriteOnly) || fresh.write(text) != text.size() || !fresh.commit())
            return Unexpected(Error::io(fresh.errorString(), m_files.nonce));
    }
    if (file.exists()) {
        if (!file.open(QIODevice::ReadOnly))
            return Unexpected(Error::io(file.errorString(), m_files.nonce));
        m_nonce = file.readAll().trimmed().toULongLong();
    }
    return {};
}

// A CARMIN-server that starts again knows nothing of the processes that it left (carmin-protocol 9.3).
Result<void> Platform::loseSightOfProcesses()
{
    if (m_settings.isVip())
        return {};
    const std::scoped_lock lock(m_worldMutex);
    // What was over before the stop is over; advancing to now would end what the stop interrupted.
    const CampaignTime now = m_world->now();
    for (const auto &execution : m_world->executions()) {
        if (execution->status != Execution::Status::Running)
            continue;
        if (Result<void> done = command(commandlog::loseSight(now, execution->launch.id)); !done)
            return done;
        m_world->loseSight(execution->launch.id, now);
    }
    return {};
}

Result<void> Platform::command(const std::string &line)
{
    Result<void> done = m_commands.append(line, LineLog::Durability::SurvivesPowerCut);
    if (!done)
        qCCritical(lcPlatform).noquote() << toLogString(done.error());
    return done;
}

CampaignTime Platform::advanceLocked()
{
    const CampaignTime now = std::max(m_clock->now(), m_world->now());
    m_world->advance(now);
    m_outputs->add(m_world->takeOutputs());
    return now;
}

void Platform::look(const std::function<void(const World &, CampaignTime)> &look)
{
    const std::scoped_lock lock(m_worldMutex);
    const CampaignTime now = advanceLocked();
    look(*m_world, now);
}

std::optional<Platform::LaunchRefusal> Platform::quotaRefusal(const QString &owner)
{
    const std::scoped_lock lock(m_worldMutex);
    advanceLocked();
    return quotaRefusalLocked(owner);
}

std::optional<Platform::LaunchRefusal> Platform::quotaRefusalLocked(const QString &owner) const
{
    // The platform's limit is looked at first (carmin-protocol 2.6).
    if (m_world->runningExecutions() >= m_settings.platformQuota)
        return LaunchRefusal{LaunchRefusal::Kind::PlatformFull, 0};
    if (const int running = m_world->runningExecutions(owner); running >= m_settings.userQuota)
        return LaunchRefusal{LaunchRefusal::Kind::UserFull, running};
    return std::nullopt;
}

Result<Launch, Platform::LaunchRefusal> Platform::launch(Launch launch)
{
    const std::scoped_lock launching(m_launchMutex);
    wait(milliseconds(static_cast<qint64>(m_settings.launchSeconds * 1000)));
    const std::scoped_lock lock(m_worldMutex);
    const CampaignTime now = advanceLocked();
    launch.time = now;
    if (m_settings.isVip()) {
        if (std::optional<LaunchRefusal> refusal = quotaRefusalLocked(launch.owner))
            return Unexpected(*refusal);
        launch.id = m_world->nextIdentifier(m_nonce);
        const QDateTime date = QDateTime::fromMSecsSinceEpoch(toMs(now), QTimeZone::utc());
        launch.resultsDirectory += u'/' % date.toString(u"yyyy-MM-dd_HHmmss"_s);
    } else {
        launch.id = QUuid::createUuid().toString(QUuid::WithoutBraces);
        launch.resultsDirectory += u'/' % launch.id;
    }
    if (!command(commandlog::launch(launch)))
        return Unexpected(LaunchRefusal{LaunchRefusal::Kind::Disk, 0});
    m_world->launch(launch);
    return launch;
}

Result<void> Platform::kill(const QString &id)
{
    const std::scoped_lock lock(m_worldMutex);
    const CampaignTime now = advanceLocked();
    Result<void> done = command(commandlog::kill(now, id));
    if (done)
        m_world->kill(id, now);
    return done;
}

Result<void> Platform::clean(const QString &id)
{
    const std::scoped_lock lock(m_worldMutex);
    const CampaignTime now = advanceLocked();
    Result<void> done = command(commandlog::clean(now, id));
    if (done)
        m_world->clean(id, now);
    return done;
}

Result<void> Platform::rename(const QString &id, const QString &name)
{
    const std::scoped_lock lock(m_worldMutex);
    Result<void> done = command(commandlog::rename(advanceLocked(), id, name));
    if (done)
        m_world->rename(id, name);
    return done;
}

Result<void> Platform::play(const QString &id)
{
    const std::scoped_lock lock(m_worldMutex);
    const CampaignTime now = advanceLocked();
    Result<void> done = command(commandlog::play(now, id));
    if (done)
        m_world->play(id, now);
    return done;
}

Result<void> Platform::setTimeout(const QString &id, qint64 seconds)
{
    const std::scoped_lock lock(m_worldMutex);
    const CampaignTime now = advanceLocked();
    Result<void> done = command(commandlog::setTimeout(now, id, seconds));
    if (done)
        m_world->setTimeout(id, now, seconds);
    return done;
}

void Platform::refresh(const QString &ownerOrId)
{
    const std::scoped_lock lock(m_worldMutex);
    advanceLocked();
    m_world->refresh(ownerOrId);
}

bool Platform::wait(milliseconds span)
{
    const milliseconds wall = m_clock->wallFor(span);
    std::unique_lock lock(m_stopMutex);
    return !m_stopSignal.wait_for(lock, wall, [this] { return m_stopping.load(); });
}

void Platform::beginStop()
{
    {
        const std::scoped_lock lock(m_stopMutex);
        m_stopping = true;
    }
    m_stopSignal.notify_all();
}

void Platform::tick()
{
    for (;;) {
        {
            std::unique_lock lock(m_stopMutex);
            if (m_stopSignal.wait_for(lock, PlatformClock::saveInterval, [this] { return m_stopping.load(); }))
                return;
        }
        look([](const World &, CampaignTime) {});
        m_storage.settle(m_clock->now());
        if (Result<void> saved = m_clock->save(false); !saved)
            qCWarning(lcPlatform).noquote() << toLogString(saved.error());
    }
}

void Platform::journalServing(const QStringList &hosts)
{
    Json json;
    json["t"] = toMs(m_clock->now());
    json["serves"] = array(hosts);
    if (Result<void> done = m_requests.append(dump(json), LineLog::Durability::SurvivesKill); !done)
        qCWarning(lcPlatform).noquote() << toLogString(done.error());
}

void Platform::journal(const JournalEntry &entry)
{
    Json json;
    json["t"] = toMs(m_clock->now());
    json["method"] = entry.method;
    json["path"] = entry.path;
    json["status"] = entry.status;
    const auto addText = [&](const char *key, const QString &value) {
        if (!value.isEmpty())
            json[key] = toStd(value);
    };
    addText("user", entry.user);
    addText("name", entry.executionName);
    addText("inputs", entry.inputsHash);
    addText("execution", entry.executionId);
    if (entry.jobs > 0)
        json["jobs"] = entry.jobs;
    if (entry.hasKey && entry.user.isEmpty())
        json["unknownKey"] = true;
    addText("host", entry.host);
    addText("fault", entry.fault);
    if (Result<void> done = m_requests.append(dump(json), LineLog::Durability::SurvivesKill); !done)
        qCWarning(lcPlatform).noquote() << toLogString(done.error());
}

} // namespace dosegrid::platform
