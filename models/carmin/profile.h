// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/carmin/apierror.h"
#include "models/carmin/operation.h"
#include "models/carmin/types.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <optional>
#include <span>

namespace dosegrid::carmin {

enum class ServerKind { Vip, CarminServer };

// A request as the client sends it: method, segments under the base address, encoded query, body.
struct RequestShape
{
    QByteArray method;
    QStringList segments;
    QByteArray query;
    QByteArray json; // body; null: none
};

// What differs between the servers that speak CARMIN, in one object for each kind. Immutable, shared, thread-free.
class Profile
{
public:
    static const Profile &of(ServerKind kind);
    // From /platform: a name starting with "CARMIN Server", or the members that only VIP has. Neither, or both, and it
    // is not told: a person says which, as a guess would speak to it in another server's words.
    static std::optional<ServerKind> detect(const PlatformInfo &platform);
    // "vip", "carmin-server".
    static std::optional<ServerKind> kindNamed(const QString &id);

    ServerKind kind;
    QLatin1StringView id;

    bool createStarts;  // creating is starting; else play() is a second call
    bool hasSweeps;     // several values of an input make one job each
    bool listIsSummary; // items of a list have no inputs, files, jobs
    bool listHasOffset;
    bool checksNames; // names and values must pass validation.h
    bool uploadsRaw;  // else as base64 in application/carmin+json, because raw binary is corrupted
    bool cleansUploadNames;
    bool deletesLater;      // a 204 to a DELETE of a path does not mean that it is gone
    bool locationsAreUrls;  // files are told, and File inputs given, as full addresses of their data paths
    bool readFailsWhenOver; // GET of an execution that is over, or of a list with one, answers 500 (as published)
    bool tellsJobs;         // the jobs of an execution, and a log of each
    bool hasVipExtras;      // public pipelines, storages of other sites and the keys for them
    bool hasMd5;            // the digest of a file can be asked
    bool hasResultsFolders; // an execution is told where its results go; else it has a folder of its own
    // Folder of the user's own data; empty: it has the user's name, which the server does not tell.
    QLatin1StringView dataHome;

    RequestShape kill(const RemoteId &id) const;
    RequestShape remove(const RemoteId &id, bool deleteFiles) const;
    RequestShape descriptor(const QString &pipeline) const;

    // HTTP status first, then the code. `message` is the server's; on VIP the suffix "(Error code" is the only
    // difference between a request refused as malformed and one that failed or was refused for a hidden reason.
    ApiError::Kind errorKind(int http, std::optional<qint64> code, const QString &message) const;
    // The refusals that come before any launch, carmin-protocol §8.1.
    bool refusedBeforeStart(int http, std::optional<qint64> code, const QString &message) const;
    // N of "You already have N running executions".
    std::optional<int> runningCount(std::optional<qint64> code, const QString &message) const;
    LogText::Kind logKind(const QString &text) const;
    QString storedFileName(const QString &name) const;

    struct CodeRule
    {
        qint64 code;
        ApiError::Kind kind;
        bool beforeStart; // on a create: certain that nothing was started
    };
    std::span<const CodeRule> codes;

private:
    constexpr Profile(ServerKind serverKind, QLatin1StringView name, std::span<const CodeRule> rules, bool vip);
    static const Profile vipProfile;
    static const Profile carminServerProfile;
};

} // namespace dosegrid::carmin
