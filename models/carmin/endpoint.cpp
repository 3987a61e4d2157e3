// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/carmin/endpoint.h"

#include <QHostAddress>

using namespace Qt::Literals::StringLiterals;

namespace dosegrid::carmin {

namespace {

int portOf(const QUrl &url) { return url.port(url.scheme() == "https"_L1 ? 443 : 80); }

QByteArray joined(const QByteArray &base, const QStringList &segments)
{
    QByteArray encoded = base;
    for (const QString &segment : segments) {
        encoded += '/';
        encoded += QUrl::toPercentEncoding(segment);
    }
    return encoded;
}

} // namespace

bool isLoopbackHost(const QString &host)
{
    if (host.compare("localhost"_L1, Qt::CaseInsensitive) == 0)
        return true;
    const QHostAddress address(host);
    return !address.isNull() && address.isLoopback();
}

Result<Endpoint> Endpoint::parse(const QString &address, PlainHttp plain)
{
    const auto refuse = [](const QString &why) { return Unexpected(Error::badInput(why, u"url"_s)); };
    QUrl url(address.trimmed(), QUrl::StrictMode);
    if (!url.isValid())
        return refuse(u"malformed"_s);
    if (url.scheme() != "https"_L1 && url.scheme() != "http"_L1)
        return refuse(u"scheme"_s);
    if (url.host().isEmpty())
        return refuse(u"host"_s);
    if (!url.userInfo().isEmpty())
        return refuse(u"user"_s);
    if (url.hasQuery() || url.hasFragment())
        return refuse(u"query"_s);

    Endpoint endpoint;
    endpoint.m_loopback = isLoopbackHost(url.host());
    if (url.scheme() == "http"_L1 && !endpoint.m_loopback && plain != PlainHttp::Allowed)
        return refuse(u"https-required"_s);
    QString path = url.path(QUrl::FullyEncoded);
    while (path.endsWith(u'/'))
        path.chop(1);
    url.setPath(path, QUrl::StrictMode);
    endpoint.m_base = url;
    return endpoint;
}

QString Endpoint::origin() const
{
    QUrl url;
    url.setScheme(m_base.scheme());
    url.setHost(m_base.host());
    url.setPort(portOf(m_base));
    return url.toString(QUrl::FullyEncoded);
}

bool Endpoint::hasOriginOf(const QUrl &url) const
{
    return url.scheme() == m_base.scheme() && url.host() == m_base.host() && portOf(url) == portOf(m_base);
}

QUrl Endpoint::url(const QStringList &segments, const QByteArray &encodedQuery) const
{
    QByteArray encoded = joined(m_base.toEncoded(), segments);
    if (!encodedQuery.isEmpty())
        encoded += '?' + encodedQuery;
    return QUrl::fromEncoded(encoded, QUrl::StrictMode);
}

std::optional<QString> Endpoint::dataPath(const QString &location) const
{
    if (location.startsWith(u'/'))
        return location;
    const QString root = m_base.toString(QUrl::FullyEncoded) + "/path"_L1;
    const qsizetype origin = root.indexOf(u'/', root.indexOf("//"_L1) + 2);
    const bool isBelow = location.size() > root.size() && location.at(root.size()) == u'/'
                         && location.left(origin).compare(root.left(origin), Qt::CaseInsensitive) == 0
                         && location.mid(origin, root.size() - origin) == root.mid(origin);
    return isBelow ? std::optional(location.mid(root.size())) : std::nullopt;
}

QString Endpoint::location(const QString &dataPath) const
{
    return m_base.toString(QUrl::FullyEncoded) + "/path"_L1 + dataPath;
}

QUrl Endpoint::dataUrl(const QString &path, const QByteArray &action) const
{
    const QStringList segments = path.split(u'/', Qt::SkipEmptyParts);
    return url(QStringList{u"path"_s} + segments, action.isEmpty() ? QByteArray() : "action=" + action);
}

} // namespace dosegrid::carmin
