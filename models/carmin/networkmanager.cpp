// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/carmin/networkmanager.h"

#include "models/carmin/httpvalues.h"
#include "models/carmin/streamreply.h"
#include "models/core/apikey.h"
#include "models/core/logging.h"

#include <QNetworkProxyFactory>
#include <QSslCertificate>

using namespace Qt::Literals::StringLiterals;

namespace dosegrid::carmin {

namespace {

class ProxyChoice final : public QNetworkProxyFactory
{
public:
    QList<QNetworkProxy> queryProxy(const QNetworkProxyQuery &query) override
    {
        if (isLoopbackHost(query.peerHostName()))
            return {QNetworkProxy(QNetworkProxy::NoProxy)};
        return systemProxyForQuery(query);
    }
};

} // namespace

bool canBeSent(const QString &key) { return !key.isEmpty() && checkApiKey(key); }

NetworkManager::NetworkManager(Endpoint endpoint, QString key, QObject *parent)
    : QNetworkAccessManager(parent)
    , m_endpoint(std::move(endpoint))
    , m_key(std::move(key))
{
    // Reading the system's authorities takes as long as a hundred small requests: only where they are asked for.
    if (m_endpoint.base().scheme() == "https"_L1)
        m_tls = QSslConfiguration::defaultConfiguration();
    setProxyFactory(new ProxyChoice);
}

bool NetworkManager::addAuthorities(const QByteArray &pem)
{
    const QList<QSslCertificate> certificates = QSslCertificate::fromData(pem, QSsl::Pem);
    if (certificates.isEmpty())
        return false;
    if (m_tls)
        m_tls->addCaCertificates(certificates);
    return true;
}

bool NetworkManager::learnKeyHeader(const QByteArray &wwwAuthenticate)
{
    const std::optional<QByteArray> name = keyHeaderOf(wwwAuthenticate);
    if (!name || name->compare(m_keyHeader, Qt::CaseInsensitive) == 0)
        return false;
    m_keyHeader = *name;
    return true;
}

QString NetworkManager::masked(QString text, const QStringList &more) const
{
    for (const QString &secret : QStringList{m_key} + more) {
        text = redacted(std::move(text), secret);
        text = redacted(std::move(text), QString::fromLatin1(QUrl::toPercentEncoding(secret)));
    }
    return text;
}

QByteArray NetworkManager::masked(QByteArray bytes, const QStringList &more) const
{
    for (const QString &secret : QStringList{m_key} + more) {
        if (secret.isEmpty())
            continue;
        bytes.replace(secret.toUtf8(), "[redacted]");
        bytes.replace(QUrl::toPercentEncoding(secret), "[redacted]");
    }
    return bytes;
}

QNetworkReply *NetworkManager::createRequest(Operation operation, const QNetworkRequest &given, QIODevice *body)
{
    QNetworkRequest request(given);
    const bool reads = operation == GetOperation || operation == HeadOperation;
    // By default Qt follows to any host and takes the key header along.
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute,
                         reads ? QNetworkRequest::SameOriginRedirectPolicy : QNetworkRequest::ManualRedirectPolicy);
    request.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    request.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    request.setMaximumRedirectsAllowed(5);
    if (m_tls)
        request.setSslConfiguration(*m_tls);
    request.setHeader(QNetworkRequest::UserAgentHeader, u"Dosegrid/" DOSEGRID_VERSION ""_s);
    if (canBeSent(m_key) && m_endpoint.hasOriginOf(request.url()))
        request.setRawHeader(m_keyHeader, m_key.toUtf8());
    if (operation == GetOperation && request.attribute(largeBody).toBool()) {
        const QList<QNetworkProxy> proxies = proxyFactory()->queryProxy(QNetworkProxyQuery(request.url()));
        return new StreamReply(request, proxies.value(0, QNetworkProxy(QNetworkProxy::NoProxy)), m_tls, this);
    }
    return QNetworkAccessManager::createRequest(operation, request, body);
}

} // namespace dosegrid::carmin
