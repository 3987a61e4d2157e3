// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/common/secretstore.h"

#include <QCommandLineParser>
#include <QHash>
#include <QMutex>

namespace dosegrid::cli {

// The key that a command uses: that of --key-file, else of DOSEGRID_API_KEY, else of the secret store. It is never an
// argument, and it leaves the environment when it is taken, so that no child could inherit it.
class Keys
{
public:
    static void addOption(QCommandLineParser &parser);

    Keys();

    // Reads file or environment; the error names the file and what is wrong with it.
    Result<void> take(const QCommandLineParser &parser);
    // Whether the key was given by file or environment: then it is for whatever platform the command talks to.
    bool isGiven() const;
    // Looks up the key of a platform, so that keyFor() knows it; `done` tells whether there is one.
    void lookUp(const QUrl &url, QObject *context, std::function<void(bool found)> done);

    // For the engine: any thread may call it, also after this object is gone.
    std::function<QString(const QUrl &)> keyFor() const;
    QString key(const QUrl &url) const { return keyFor()(url); }

private:
    struct Known
    {
        QMutex mutex;
        QString given;
        QHash<QString, QString> byOrigin;
    };

    std::shared_ptr<Known> m_known;
    SecretStore m_store;
};

} // namespace dosegrid::cli
