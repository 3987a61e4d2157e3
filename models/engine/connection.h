// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/clock.h"
#include "models/core/ids.h"
#include "models/engine/answer.h"

#include <QList>
#include <QString>
#include <QStringList>
#include <QUrl>

#include <optional>

namespace dosegrid::engine {

enum class LinkState {
    None, // the campaign has no connection yet
    Connecting,
    Ready,
    Silent, // no answer; retried with back-off, nothing is marked failed
    KeyMissing,
    TypeMissing,   // what answers tells neither that it is VIP nor that it is a CARMIN-server: a person says which
    FolderMissing, // this server does not tell the folder of the user's data, and the one that a person told is not it
    KeyRefused,    // several times over some minutes; submitting is paused
};

struct ConnectionSettings
{
    QUrl url;
    QString profile = QStringLiteral("auto"); // "auto", "vip", "carmin-server"
    int executionLimit = 25;                  // live executions at once; fewer while the platform refuses more
    // Plain http to another machine: the key can be read on the way. A person's exception for this connection.
    bool allowsPlainHttp = false;
    // A person says that it is the former platform under another address: what runs there and what was uploaded is
    // found here. Not kept.
    bool isMoved = false;
    // Of the user's own data on the platform, such as "/alice"; empty: where servers of its kind have it.
    QString dataFolder = {};

    // Over http to another machine.
    bool isUnencrypted() const;
};

struct OfferedWorkflow
{
    QString id;       // profile id
    QString pipeline; // as the connected platform calls it
    bool isSplit = false;
    bool isOffered = false; // by the connected platform
    // Its pipeline there is another one than the profile was written for: nothing is sent with it.
    QStringList notTaken = {}; // inputs that the profile gives and the pipeline does not take
    QStringList missing = {};  // inputs that the pipeline wants and the profile does not give

    bool fits() const { return notTaken.isEmpty() && missing.isEmpty(); }
    bool isUsable() const { return isOffered && fits(); }
};

struct ConnectionView
{
    ConnectionSettings settings;
    LinkState state = LinkState::None;
    QString platformName;
    QString profile; // the one in use
    bool isPractice = false;
    double factor = 1;           // campaign seconds per wall second
    qint64 maxTransferBytes = 0; // 0: unknown
    QList<OfferedWorkflow> workflows;
    std::optional<CampaignTime> lastAnswer;
    int missedPolls = 0;
    std::optional<CampaignTime> nextTry;
    Error lastError;
};

// What a connection test found, step by step; the first step that failed has the error.
struct ConnectionReport
{
    struct Step
    {
        QString what; // "platform", "key", "executions", "pipelines", "inputs", "folder"
        bool passed = false;
        QString facts; // untranslated: platform name, counts
        Error error;   // of a step that passed: what is to be known all the same
    };
    QList<Step> steps;
    QString profile;
    bool isPractice = false;
    bool passed() const;
};

struct InputArchiveView
{
    InputId id;
    QString model;
    QString fileName;
    QString sha256;
    qint64 bytes = 0;
    QString remotePath;
    bool isUploaded = false;
    QString localPath;
};

// The platform of a campaign and the input archives on it.
class Connection
{
public:
    virtual ~Connection();

    virtual ConnectionView view() const = 0;
    virtual void use(const ConnectionSettings &settings, Answer<WishId> answer) = 0;
    // Asks the platform now, without changing the campaign. The key is used and not kept.
    virtual void test(const ConnectionSettings &settings, const QString &key, Answer<ConnectionReport> answer) = 0;
    virtual void tryNow() = 0;

    virtual QList<InputArchiveView> inputs() const = 0;
    // Reads and hashes the file off the caller's thread; replaces the binding of `model`.
    virtual void addInput(const QString &filePath, const QString &model, Answer<WishId> answer) = 0;
};

} // namespace dosegrid::engine
