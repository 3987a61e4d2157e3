// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/faultproxy.h"

#include "tests/support/faultexchange.h"
#include "tests/support/testcertificate.h"

#include <openssl/pem.h>

#include <atomic>
#include <csignal>
#include <mutex>
#include <netinet/in.h>
#include <poll.h>
#include <sys/socket.h>
#include <thread>
#include <unistd.h>
#include <vector>

namespace dosegrid::testing {

using namespace Qt::Literals::StringLiterals;

namespace {

SSL_CTX *contextFor(const TestCertificate &leaf)
{
    SSL_CTX *context = SSL_CTX_new(TLS_server_method());
    BIO *certificate = BIO_new_mem_buf(leaf.certificate.constData(), static_cast<int>(leaf.certificate.size()));
    BIO *key = BIO_new_mem_buf(leaf.key.constData(), static_cast<int>(leaf.key.size()));
    X509 *x509 = PEM_read_bio_X509(certificate, nullptr, nullptr, nullptr);
    EVP_PKEY *pkey = PEM_read_bio_PrivateKey(key, nullptr, nullptr, nullptr);
    SSL_CTX_use_certificate(context, x509);
    SSL_CTX_use_PrivateKey(context, pkey);
    X509_free(x509);
    EVP_PKEY_free(pkey);
    BIO_free(certificate);
    BIO_free(key);
    return context;
}

// A listening socket on loopback; `port` 0 takes a free one, and tells it.
int listenOn(int &port)
{
    const int fd = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    const int on = 1;
    ::setsockopt(fd, SOL_SOCKET, SO_REUSEADDR, &on, sizeof on);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(static_cast<uint16_t>(port));
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t size = sizeof address;
    if (::bind(fd, reinterpret_cast<const sockaddr *>(&address), size) != 0 || ::listen(fd, 128) != 0) {
        ::close(fd);
        return -1;
    }
    ::getsockname(fd, reinterpret_cast<sockaddr *>(&address), &size);
    port = ntohs(address.sin_port);
    return fd;
}

} // namespace

class FaultProxy::Private
{
public:
    Private(int target, Tls wanted) : targetPort(target), tls(wanted)
    {
        // SSL_write() has no way to suppress it.
        std::signal(SIGPIPE, SIG_IGN);
        const TestAuthority stranger;
        const TestAuthority &issuer = tls == Tls::UnknownAuthority ? stranger : authority;
        const auto leaf = tls == Tls::Expired     ? TestAuthority::Leaf::Expired
                          : tls == Tls::OtherHost ? TestAuthority::Leaf::OtherHost
                                                  : TestAuthority::Leaf::Good;
        if (tls != Tls::Off)
            context = contextFor(issuer.issue(leaf));
        listener = listenOn(port);
        accepting = std::thread([this] { accept(); });
    }

    ~Private()
    {
        stopping = true;
        accepting.join();
        for (std::thread &thread : serving)
            thread.join();
        SSL_CTX_free(context);
        if (listener >= 0)
            ::close(listener);
    }

    void accept()
    {
        while (!stopping) {
            const std::scoped_lock lock(listenMutex);
            pollfd polled{listener, POLLIN, 0};
            if (::poll(&polled, 1, 10) <= 0 || listener < 0)
                continue;
            const int fd = ::accept4(listener, nullptr, nullptr, SOCK_CLOEXEC);
            if (fd < 0)
                continue;
            ++connections;
            serving.emplace_back([this, fd] { serve(fd); });
        }
    }

    void serve(int fd)
    {
        const timeval patience{10, 0};
        ::setsockopt(fd, SOL_SOCKET, SO_SNDTIMEO, &patience, sizeof patience);
        ::setsockopt(fd, SOL_SOCKET, SO_RCVTIMEO, &patience, sizeof patience);
        FaultLine client(fd);
        if (context && !client.acceptTls(context))
            return;
        FaultLine server(FaultLine::connectTo(targetPort));
        if (!server.isOpen())
            return;
        FaultExchange(
            client, server,
            [this](const QByteArray &method, const QByteArray &target) { return strike(method, target); },
            [this] { return stopping.load(); })
            .run();
    }

    std::optional<TransportFault> strike(const QByteArray &method, const QByteArray &target)
    {
        ++exchanges;
        const std::scoped_lock lock(faultMutex);
        for (TransportFault &fault : faults) {
            if ((!fault.method.isEmpty() && fault.method != method) || !target.contains(fault.target))
                continue;
            if (fault.skip > 0) {
                --fault.skip;
                continue;
            }
            if (fault.times == 0)
                continue;
            if (fault.times > 0)
                --fault.times;
            ++struck;
            return fault;
        }
        return std::nullopt;
    }

    const int targetPort;
    const Tls tls;
    const TestAuthority authority;
    SSL_CTX *context = nullptr;
    int port = 0;
    std::mutex listenMutex;
    int listener = -1;
    std::mutex faultMutex;
    std::vector<TransportFault> faults;
    std::atomic<int> connections = 0;
    std::atomic<int> exchanges = 0;
    std::atomic<int> struck = 0;
    std::atomic<bool> stopping = false;
    std::vector<std::thread> serving; // of the accepting thread
    std::thread accepting;
};

FaultProxy::FaultProxy(int targetPort, Tls tls) : d(std::make_unique<Private>(targetPort, tls)) {}
FaultProxy::~FaultProxy() = default;

int FaultProxy::port() const { return d->port; }

QString FaultProxy::url(const QString &path) const
{
    return (d->tls == Tls::Off ? u"http"_s : u"https"_s) + "://127.0.0.1:"_L1 + QString::number(d->port) + path;
}

QByteArray FaultProxy::authorityPem() const { return d->authority.pem(); }

void FaultProxy::add(const TransportFault &fault)
{
    const std::scoped_lock lock(d->faultMutex);
    d->faults.push_back(fault);
}

void FaultProxy::clearFaults()
{
    const std::scoped_lock lock(d->faultMutex);
    d->faults.clear();
}

void FaultProxy::setRefusing(bool refusing)
{
    const std::scoped_lock lock(d->listenMutex);
    if (refusing && d->listener >= 0) {
        ::close(d->listener);
        d->listener = -1;
    } else if (!refusing && d->listener < 0) {
        d->listener = listenOn(d->port);
    }
}

int FaultProxy::connections() const { return d->connections; }
int FaultProxy::exchanges() const { return d->exchanges; }
int FaultProxy::struck() const { return d->struck; }

} // namespace dosegrid::testing
