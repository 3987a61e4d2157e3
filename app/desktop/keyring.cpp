// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/keyring.h"

namespace dosegrid {

Keyring::Keyring(QObject *parent) : QObject(parent), m_known(std::make_shared<KnownKeys>())
{
    m_known->give(qEnvironmentVariable("DOSEGRID_API_KEY").trimmed());
    qunsetenv("DOSEGRID_API_KEY");
}

void Keyring::lookUp(const QUrl &url, QObject *context, std::function<void(bool found)> done)
{
    const QString origin = SecretStore::originOf(url);
    if (origin.isEmpty() || has(url)) {
        QMetaObject::invokeMethod(
            context, [done = std::move(done), found = !origin.isEmpty()] { done(found); }, Qt::QueuedConnection);
        return;
    }
    m_store.get(origin, context, [known = m_known, origin, done = std::move(done)](const Result<QString> &key) {
        const QString found = key.value_or(QString());
        known->insert(origin, found);
        done(!found.isEmpty());
    });
}

void Keyring::keep(const QUrl &url, const QString &key, SecretStore::FileFallback fallback, QObject *context,
                   std::function<void(Result<SecretStore::Place>)> done)
{
    const QString origin = SecretStore::originOf(url);
    m_store.set(origin, key, fallback, context,
                [known = m_known, origin, key, done = std::move(done)](const Result<SecretStore::Place> &kept) {
                    if (kept.has_value())
                        known->insert(origin, key);
                    done(kept);
                });
}

void Keyring::know(const QUrl &url, const QString &key) { m_known->insert(SecretStore::originOf(url), key); }

std::function<QString(const QUrl &)> Keyring::keyFor() const
{
    return [known = m_known](const QUrl &url) { return known->keyOf(url); };
}

} // namespace dosegrid
