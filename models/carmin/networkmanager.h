// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/carmin/endpoint.h"

#include <QNetworkAccessManager>
#include <QNetworkRequest>
#include <QSslConfiguration>

#include <optional>

namespace dosegrid::carmin {

// There is one, and checkApiKey() has nothing against it; else it is not sent.
bool canBeSent(const QString &key);

// The one place that sets what every request of a connection has: the key header (only for the endpoint's own
// origin), the redirect policy (reads: same origin; writes: none), HTTP/1.1, the proxy (the system's; none for
// loopback), TLS with the system's authorities and any extra ones. No certificate error is ever ignored.
// The key lives in memory only.
class NetworkManager final : public QNetworkAccessManager
{
    Q_OBJECT
public:
    // Of a GET whose body may be large: its reply is a StreamReply.
    static constexpr auto largeBody = QNetworkRequest::User;

    NetworkManager(Endpoint endpoint, QString key, QObject *parent = nullptr);

    const Endpoint &endpoint() const { return m_endpoint; }
    const QString &key() const { return m_key; }
    void setKey(const QString &key) { m_key = key; }
    // PEM text of further authorities, a setting of the machine. False when it holds no certificate.
    bool addAuthorities(const QByteArray &pem);

    // The name of the header that carries the key, "apikey" unless the site has another; VIP tells it with each 401.
    // True when it is another one than before, and the request may be sent again with it.
    bool learnKeyHeader(const QByteArray &wwwAuthenticate);

    // `text` without the key and `more` secrets, in clear or percent-encoded.
    QString masked(QString text, const QStringList &more = {}) const;
    QByteArray masked(QByteArray bytes, const QStringList &more = {}) const;

protected:
    QNetworkReply *createRequest(Operation operation, const QNetworkRequest &request, QIODevice *body) override;

private:
    Endpoint m_endpoint;
    QString m_key;
    // Header names are case-insensitive: this spelling serves VIP (apikey) and CARMIN-server (apiKey).
    QByteArray m_keyHeader = QByteArrayLiteral("apikey");
    std::optional<QSslConfiguration> m_tls; // of an https endpoint
};

} // namespace dosegrid::carmin
