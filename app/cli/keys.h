// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/common/knownkeys.h"
#include "app/common/secretstore.h"

#include <QCommandLineParser>

#include <memory>

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
    // What was taken is for this platform alone, and until this is said for none. The first address counts.
    void bindTo(const QUrl &url) { m_known->bindGivenTo(url); }
    // Whether the key of this platform was given by file or environment.
    bool isGivenFor(const QUrl &url) const { return m_known->isGivenFor(url); }
    // Looks up the key of a platform, so that keyFor() knows it; `done` tells whether there is one.
    void lookUp(const QUrl &url, QObject *context, std::function<void(bool found)> done);

    // For the engine: any thread may call it, also after this object is gone.
    std::function<QString(const QUrl &)> keyFor() const;
    QString key(const QUrl &url) const { return m_known->keyOf(url); }

private:
    std::shared_ptr<KnownKeys> m_known;
    SecretStore m_store;
};

} // namespace dosegrid::cli
