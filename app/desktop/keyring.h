// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/common/knownkeys.h"
#include "app/common/secretstore.h"

#include <memory>

namespace dosegrid {

// The keys that this program knows now, by origin. The engine asks from its own thread and cannot wait for a secret
// store, so a key is looked up before it is needed. A key given by DOSEGRID_API_KEY is for one platform alone, see
// bindTo(); it leaves the environment at once, so that no child inherits it.
class Keyring final : public QObject
{
public:
    explicit Keyring(QObject *parent = nullptr);

    // Reads the key of `url` from the store; `done` tells whether there is one.
    void lookUp(const QUrl &url, QObject *context, std::function<void(bool found)> done);
    // Keeps it in the system's store, or with `fallback` in a file that only this user can read.
    void keep(const QUrl &url, const QString &key, SecretStore::FileFallback fallback, QObject *context,
              std::function<void(Result<SecretStore::Place>)> done);
    // For this run only: the practice platform's key, which guards nothing but this machine's loopback.
    void know(const QUrl &url, const QString &key);
    // The key of the environment is for this platform. The first address counts.
    void bindTo(const QUrl &url) { m_known->bindGivenTo(url); }
    bool has(const QUrl &url) const { return !m_known->keyOf(url).isEmpty(); }

    // Any thread may call it, also after this object is gone.
    std::function<QString(const QUrl &)> keyFor() const;

private:
    std::shared_ptr<KnownKeys> m_known;
    SecretStore m_store;
};

} // namespace dosegrid
