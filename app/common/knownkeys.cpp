// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/common/knownkeys.h"

#include "app/common/secretstore.h"

namespace dosegrid {

void KnownKeys::give(const QString &key)
{
    const QMutexLocker lock(&m_mutex);
    m_given = key;
}

void KnownKeys::bindGivenTo(const QUrl &url)
{
    const QMutexLocker lock(&m_mutex);
    if (!m_givenTo)
        m_givenTo = SecretStore::originOf(url);
}

bool KnownKeys::isGivenFor(const QUrl &url) const
{
    const QMutexLocker lock(&m_mutex);
    return isGivenForOrigin(SecretStore::originOf(url));
}

void KnownKeys::insert(const QString &origin, const QString &key)
{
    const QMutexLocker lock(&m_mutex);
    m_byOrigin.insert(origin, key);
    if (m_givenTo == origin)
        m_given.clear();
}

QString KnownKeys::keyOf(const QUrl &url) const
{
    const QString origin = SecretStore::originOf(url);
    const QMutexLocker lock(&m_mutex);
    return isGivenForOrigin(origin) ? m_given : m_byOrigin.value(origin);
}

bool KnownKeys::isGivenForOrigin(const QString &origin) const
{
    return !m_given.isEmpty() && !origin.isEmpty() && m_givenTo == origin;
}

} // namespace dosegrid
