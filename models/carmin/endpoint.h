// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/result.h"

#include <QString>
#include <QStringList>
#include <QUrl>

#include <optional>

namespace dosegrid::carmin {

// A server's base address, checked: http or https with a host, no user, query or fragment, no trailing slash.
// Plain http is accepted for loopback hosts, else only by an explicit exception of this connection.
class Endpoint
{
public:
    enum class PlainHttp { LoopbackOnly, Allowed };

    // Error: BadInput, field "url", detail one of "malformed", "scheme", "host", "user", "query", "https-required".
    static Result<Endpoint> parse(const QString &address, PlainHttp plain = PlainHttp::LoopbackOnly);

    const QUrl &base() const { return m_base; }
    bool isLoopback() const { return m_loopback; }
    bool isPlainHttp() const { return m_base.scheme() == QLatin1StringView("http"); }
    // "https://host:port", what a key is bound to.
    QString origin() const;
    bool hasOriginOf(const QUrl &url) const;

    // base + "/" + the segments, each percent-encoded by itself (a "/" inside one becomes %2F).
    QUrl url(const QStringList &segments, const QByteArray &encodedQuery = {}) const;
    // base + "/path" + a data path such as "/vip/Home/a b.zip"; slashes separate, no trailing one is kept.
    QUrl dataUrl(const QString &path, const QByteArray &action = {}) const;

    // The data path of a location as a server tells it: a path itself, or a full address below base + "/path", not
    // encoded. Nothing for any other address: it is not this server's, and no key goes there.
    std::optional<QString> dataPath(const QString &location) const;
    // The full address of a data path, not encoded: CARMIN-server cuts the part before the path off by its length.
    QString location(const QString &dataPath) const;

private:
    QUrl m_base;
    bool m_loopback = false;
};

// localhost, 127.0.0.0/8 or ::1, by name only: nothing is looked up.
bool isLoopbackHost(const QString &host);

} // namespace dosegrid::carmin
