// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/benchserver.h"

#include <algorithm>
#include <cstdlib>
#include <map>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

#include <arpa/inet.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

namespace bench {

namespace {

constexpr std::size_t pieceSize = 256 << 10;

struct Storage
{
    std::mutex mutex;
    std::map<std::string, qint64> sizes;
};

bool sendAll(int socket, const char *data, std::size_t size)
{
    while (size > 0) {
        const ssize_t sent = ::send(socket, data, size, MSG_NOSIGNAL);
        if (sent <= 0)
            return false;
        data += sent;
        size -= std::size_t(sent);
    }
    return true;
}

bool sendJson(int socket, const std::string &body)
{
    const std::string answer = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: "
                               + std::to_string(body.size()) + "\r\n\r\n" + body;
    return sendAll(socket, answer.data(), answer.size());
}

bool sendZeros(int socket, qint64 size)
{
    const std::string head = "HTTP/1.1 200 OK\r\nContent-Type: application/octet-stream\r\nContent-Length: "
                             + std::to_string(size) + "\r\n\r\n";
    if (!sendAll(socket, head.data(), head.size()))
        return false;
    const std::vector<char> zeros(pieceSize);
    for (qint64 left = size; left > 0; left -= qint64(pieceSize)) {
        if (!sendAll(socket, zeros.data(), std::size_t(std::min(left, qint64(pieceSize)))))
            return false;
    }
    return true;
}

// The value of a header in a head that is read case-insensitively, as curl and Qt spell names differently.
std::string header(std::string head, const std::string &name)
{
    std::transform(head.begin(), head.end(), head.begin(), [](unsigned char c) { return char(std::tolower(c)); });
    const std::size_t at = head.find("\r\n" + name + ':');
    if (at == std::string::npos)
        return {};
    const std::size_t from = head.find_first_not_of(' ', at + name.size() + 3);
    return head.substr(from, head.find("\r\n", from) - from);
}

void serve(int socket, qint64 fileSize, Storage &storage)
{
    const int on = 1;
    ::setsockopt(socket, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
    std::string buffer;
    std::vector<char> piece(pieceSize);
    const auto fill = [&] {
        const ssize_t got = ::recv(socket, piece.data(), piece.size(), 0);
        if (got > 0)
            buffer.append(piece.data(), std::size_t(got));
        return got > 0;
    };
    for (;;) {
        std::size_t end = 0;
        while ((end = buffer.find("\r\n\r\n")) == std::string::npos) {
            if (!fill())
                return;
        }
        const std::string head = buffer.substr(0, end + 2);
        buffer.erase(0, end + 4);
        const std::string target = head.substr(head.find(' ') + 1, head.find(" HTTP/") - head.find(' ') - 1);
        const std::string path = target.substr(0, target.find('?'));
        const std::string wanted = header(head, "content-length");
        const qint64 length = wanted.empty() ? 0 : std::stoll(wanted);
        if (header(head, "expect") == "100-continue") {
            const std::string goOn = "HTTP/1.1 100 Continue\r\n\r\n";
            sendAll(socket, goOn.data(), goOn.size());
        }
        for (qint64 left = length - qint64(buffer.size()); left > 0;) {
            const ssize_t got = ::recv(socket, piece.data(), piece.size(), 0);
            if (got <= 0)
                return;
            left -= got;
        }
        buffer.clear();
        bool sent = false;
        if (head.starts_with("PUT")) {
            const std::lock_guard lock(storage.mutex);
            storage.sizes[path] = length;
            const std::string created = "HTTP/1.1 201 Created\r\nContent-Length: 0\r\n\r\n";
            sent = sendAll(socket, created.data(), created.size());
        } else if (target.ends_with("action=content")) {
            sent = sendZeros(socket, fileSize);
        } else if (target.ends_with("action=exists")) {
            sent = sendJson(socket, R"({"exists":true})");
        } else if (target.ends_with("action=properties")) {
            const std::lock_guard lock(storage.mutex);
            const auto known = storage.sizes.find(path);
            const bool isThere = known != storage.sizes.end() || path.ends_with("/big");
            const qint64 size = known != storage.sizes.end() ? known->second : fileSize;
            sent = sendJson(socket, isThere ? R"({"path":"/x","isDirectory":false,"exists":true,"size":)"
                                                  + std::to_string(size) + '}'
                                            : R"({"path":null,"exists":false,"size":null})");
        } else {
            sent = sendJson(socket, R"({"platformName":"bench","supportedAPIVersion":"0.3","oidcLoginProviders":[]})");
        }
        if (!sent)
            return;
    }
}

[[noreturn]] void listenFor(int socket, qint64 fileSize)
{
    ::prctl(PR_SET_PDEATHSIG, SIGKILL);
    static Storage storage;
    for (;;) {
        const int client = ::accept(socket, nullptr, nullptr);
        if (client < 0)
            std::_Exit(1);
        std::thread([client, fileSize] {
            serve(client, fileSize, storage);
            ::close(client);
        }).detach();
    }
}

} // namespace

Server::Server(qint64 fileSize)
{
    const int socket = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t length = sizeof address;
    auto *generic = reinterpret_cast<sockaddr *>(&address);
    if (::bind(socket, generic, length) != 0 || ::listen(socket, 16) != 0
        || ::getsockname(socket, generic, &length) != 0)
        std::abort();
    m_port = ntohs(address.sin_port);
    m_child = ::fork();
    if (m_child == 0)
        listenFor(socket, fileSize);
    ::close(socket);
}

Server::~Server()
{
    ::kill(m_child, SIGKILL);
    ::waitpid(m_child, nullptr, 0);
}

} // namespace bench
