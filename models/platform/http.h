// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <functional>
#include <map>
#include <string>
#include <utility>
#include <vector>

namespace dosegrid::platform {

// A request as a handler sees it; the body, if any, is still on the wire.
struct HttpRequest
{
    std::string method;
    std::string rawPath;                                    // not decoded
    std::multimap<std::string, std::string> query;          // decoded
    std::function<std::string(const std::string &)> header; // empty when absent
    bool hasBody = false;
    // Hands the body over in pieces until there is no more, or the sink returns false; false when it did not come
    // whole.
    std::function<bool(const std::function<bool(const char *, size_t)> &)> readBody;

    bool hasQuery(const std::string &key) const { return query.contains(key); }
    std::string queryValue(const std::string &key) const;
};

struct HttpReply
{
    int status = 200;
    std::string contentType = "application/json";
    std::string body;
    std::vector<std::pair<std::string, std::string>> headers;
    QString file;     // when set, the body is this file, streamed; ranges are served
    bool cut = false; // close the connection without any answer
};

class HttpHandler
{
public:
    virtual ~HttpHandler();
    // From any of the server's threads.
    virtual HttpReply handle(const HttpRequest &request) = 0;
};

// %XX decoded once as UTF-8 bytes; '+' stays unless `plusIsSpace`.
std::string percentDecoded(const std::string &text, bool plusIsSpace = false);

} // namespace dosegrid::platform
