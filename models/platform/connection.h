// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/platform/patience.h"

#include <httplib.h>

#include <array>
#include <atomic>
#include <chrono>
#include <optional>
#include <string>

namespace dosegrid::platform {

// The socket of one connection. httplib's own stream is not in Debian's header, and a fault needs to cut the line.
// One thread.
class Connection final : public httplib::Stream
{
public:
    // `waiting`: connections without a thread.
    Connection(socket_t sock, const Patience &patience, const std::atomic<bool> &stopping,
               const std::atomic<int> &waiting);
    ~Connection() override; // does not close the socket

    bool acceptTls(SSL_CTX *context);
    // Until the first byte of a next request; false when none comes.
    bool waitForRequest();
    void beginRequest(httplib::Request &request);
    void cut();
    // The last of the answer has gone: says so, and takes for a while what the other side still sends, as closing with
    // unread bytes would reset the line and could take the answer with it.
    void finish();

    bool isCut() const { return m_cut; }
    bool isTls() const { return m_tls != nullptr; }

    bool is_readable() const override;
    bool is_writable() const override;
    ssize_t read(char *ptr, size_t size) override;
    ssize_t write(const char *ptr, size_t size) override;
    void get_remote_ip_and_port(std::string &ip, int &port) const override;
    void get_local_ip_and_port(std::string &ip, int &port) const override;
    socket_t socket() const override { return m_sock; }

    std::string range;           // of the request in work
    httplib::Headers hidden;     // of the request in work, which httplib must not see
    bool headRead = false;       // and understood
    bool misframed = false;      // it does not tell where its body ends
    bool bodyPending = false;    // of the request in work
    bool bodyUnreadable = false; // the connection ends with this request
    bool bodyBroken = false;     // begun, and given up

private:
    using Steady = std::chrono::steady_clock;

    ssize_t receive(char *ptr, size_t size);
    void watchHead(std::string_view bytes);
    ssize_t writeSome(const char *ptr, size_t size);
    bool writeAll(const std::string &bytes);
    bool waitFor(short events) const;
    bool isTooSlow() const;
    template<typename F>
    ssize_t secured(F step);

    const socket_t m_sock;
    const Patience &m_patience;
    const std::atomic<bool> &m_stopping;
    const std::atomic<int> &m_waiting;
    SSL *m_tls = nullptr;
    std::optional<Steady::time_point> m_headEnd;
    mutable std::optional<Steady::time_point> m_stopEnd;
    mutable Steady::duration m_waited{}; // for the other side, since the request began
    qint64 m_moved = 0;                  // bytes both ways, since then
    bool m_cut = false;
    // Of the head that is being read: httplib leaves out a header without a value, and its body would be the next
    // request.
    std::string m_headerName;
    bool m_isInValue = false;
    bool m_hasValue = false;
    bool m_hasEmptyFraming = false;
    std::array<char, 16384> m_buffer{};
    size_t m_begin = 0;
    size_t m_end = 0;
};

} // namespace dosegrid::platform
