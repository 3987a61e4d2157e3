// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/carmin/apicall.h"
#include "models/carmin/endpoint.h"
#include "models/carmin/networkmanager.h"
#include "models/carmin/profile.h"
#include "models/carmin/types.h"

#include <QHash>
#include <QObject>

#include <memory>
#include <optional>

namespace dosegrid::carmin {

// The operations of CARMIN on one server, for one key, under one profile.
//
//   client.getExecution(id)->then(this, [this](const Result<Execution, ApiError> &r) { onRead(r); });
//
// Every function returns at once; what it returns ends once, from the event loop, and deletes itself (apicall.h).
// Lives in one thread (the engine's). Destroying the client ends its calls without a callback.
class Client final : public QObject
{
    Q_OBJECT
public:
    struct Options
    {
        ServerKind kind = ServerKind::Vip;
        QByteArray extraAuthoritiesPem; // a setting of the machine, never of a campaign file
        int maxInFlight = 6;
        int maxDownloads = 4;
        std::optional<CallLimits> limits; // in place of each operation's own
    };

    Client(Endpoint endpoint, QString key, QObject *parent = nullptr);
    Client(Endpoint endpoint, QString key, Options options, QObject *parent = nullptr);
    ~Client() override;

    const Endpoint &endpoint() const;
    const Profile &profile() const { return *m_profile; }
    // After platform() told the kind; calls under way keep the old one's request but are judged by the new one.
    void setKind(ServerKind kind);
    void setKey(const QString &key);
    bool hasKey() const;
    // What the last answer's Date header said: `startDate` is to be compared with this, not with the local clock.
    std::optional<CampaignTime> lastServerDate() const { return m_lastServerDate; }
    const RequestGate &gate() const { return m_gate; }

    // With a key, a cheap check of it on VIP (401 for a wrong one).
    ApiCall<PlatformInfo> *platform();
    // The key of a user, by a password that is not kept. On VIP it may invalidate the former key, and a few wrong
    // passwords lock the account: sent at most once, and never as a check. For a client without a key, as a wrong one
    // is refused before the password is looked at.
    ApiCall<LogIn> *authenticate(const QString &user, const QString &password);
    ApiCall<QList<Pipeline>> *pipelines();
    ApiCall<Pipeline> *pipeline(const QString &identifier);
    // Those that anybody may see, and a check of a server before a log-in: for a client without a key, as VIP refuses
    // a wrong one even here. Kind::Unsupported on CARMIN-server, unasked.
    ApiCall<QList<Pipeline>> *publicPipelines();
    // The Boutiques descriptor, as sent.
    ApiCall<QByteArray> *descriptor(const QString &identifier);

    // The one call that starts something. What does not fit the parameters that the last read of its pipeline declared
    // is refused unsent. Sent at most once. On VIP it may take minutes and the answer is Running; on
    // CARMIN-server it is Initializing and play() follows. An error without certainlyNotStarted is doubt: look for the
    // name in the list before anything else.
    ApiCall<Execution> *createExecution(const NewExecution &execution);
    // Kind::Conflict: started already. Kind::Unsupported on VIP, unasked.
    ApiCall<void> *play(const RemoteId &id);
    // CARMIN-server, as published, cannot read an execution that is over: its results are asked for then, and their
    // being there is told as Finished, with "over" for the server's word.
    ApiCall<Execution> *getExecution(const RemoteId &id, Priority priority = Priority::Poll);
    // Newest first; limit 0: the server's own. An id that is absent is not deleted. Offset only where the profile has
    // it.
    ApiCall<QList<Execution>> *listExecutions(int limit = 0, int offset = 0, Priority priority = Priority::Poll);
    ApiCall<int> *countExecutions();
    ApiCall<void> *renameExecution(const RemoteId &id, const QString &name, const QString &pipelineIdentifier);
    // Read the status just before: VIP turns a finished execution into a killed one.
    ApiCall<void> *kill(const RemoteId &id);
    // The record, and with `deleteFiles` its outputs (CARMIN-server: always both).
    ApiCall<void> *deleteExecution(const RemoteId &id, bool deleteFiles);
    // Slow on VIP (two storage calls a file); prefer returnedFiles.
    ApiCall<QList<PathInfo>> *results(const RemoteId &id);
    // Of job `job`, or of the execution: the former whenever its jobs are known.
    ApiCall<LogText> *log(const RemoteId &id, LogStream stream, std::optional<int> job = std::nullopt);

    // Storages of other sites, and the user's keys for them (not read back: no one needs a key twice).
    // Kind::Unsupported on CARMIN-server, unasked.
    ApiCall<QList<ExternalPlatform>> *externalPlatforms();
    ApiCall<void> *setExternalKey(const QString &storage, const QString &key);
    ApiCall<void> *removeExternalKey(const QString &storage);

    // Data paths such as "/vip/Home/a b.zip", not encoded.
    ApiCall<bool> *pathExists(const QString &path, Priority priority = Priority::Poll);
    // Absent: exists == false on VIP, Kind::NotFound on CARMIN-server.
    ApiCall<PathInfo> *pathProperties(const QString &path, Priority priority = Priority::Poll);
    ApiCall<QList<PathInfo>> *pathList(const QString &path, Priority priority = Priority::User);
    // Of a file. Kind::Unsupported on VIP, unasked.
    ApiCall<QByteArray> *pathMd5(const QString &path);
    // The parent must exist. An existing directory may be an error: check with pathExists.
    ApiCall<void> *makeDirectory(const QString &path);
    // Recursive. On VIP 204 means queued: poll pathExists.
    ApiCall<void> *deletePath(const QString &path);

    // Streams a file into `sink` from byte `from` on; the receipt says what came. transfer::Download builds on it.
    ApiCall<HttpReply> *download(const QString &path, ByteSink *sink, qint64 from = 0,
                                 Priority priority = Priority::Download);
    // Streams `source` (open, at its start, `size` > 0 bytes) to a file, once. An error may hide a success:
    // transfer::Upload checks.
    ApiCall<void> *upload(const QString &path, std::unique_ptr<QIODevice> source, qint64 size);

private:
    Wire wire();
    HttpRequest request(Operation operation, QByteArray method, QUrl url) const;
    HttpRequest request(Operation operation, const RequestShape &shape) const;
    template<typename T>
    ApiCall<T> *call(HttpRequest request, typename ApiCall<T>::Decoder decoder);
    ApiCall<void> *callVoid(HttpRequest request);
    template<typename T>
    ApiCall<T> *unsupported();
    void keepDeclared(const QString &identifier, const Pipeline &pipeline);

    NetworkManager m_network;
    RequestGate m_gate;
    const Profile *m_profile;
    std::optional<CallLimits> m_limits;
    std::optional<CampaignTime> m_lastServerDate;
    QHash<QString, QList<PipelineParameter>> m_declared; // by identifier of a pipeline, as far as it was read
};

} // namespace dosegrid::carmin
