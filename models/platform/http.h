// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/platform/json.h"

#include <QString>

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace dosegrid::platform {

// A request as a handler sees it; the body, if any, is still on the wire.
struct HttpRequest
{
    std::string method;
    std::string rawPath;                                    // not decoded
    std::string rawQuery;                                   // not decoded, without '?'
    std::multimap<std::string, std::string> query;          // decoded
    std::function<std::string(const std::string &)> header; // empty when absent
    bool secure = false;                                    // came over TLS
    bool hasBody = false;
    QString launchFate; // what shall befall an execution that this request launches; by a fault
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
    QString file;            // when set, the body is this file, streamed; ranges are served
    bool removeFile = false; // once it is open
    bool cut = false;        // close the connection without any answer

    // Faults of the body: the line ends after so many bytes, Content-Length says so much more, one byte each `dripMs`.
    std::optional<qint64> cutAfter;
    qint64 lengthError = 0;
    int dripMs = 0;

    bool isFaulty() const { return cutAfter || lengthError != 0 || dripMs > 0; }
};

class HttpHandler
{
public:
    virtual ~HttpHandler();
    // From any of the server's threads.
    virtual HttpReply handle(const HttpRequest &request) = 0;
    // What is answered when handle() did not come to its end; from any thread as well.
    virtual HttpReply broken() const;
};

// A JSON body of at most a few megabytes, within the bounds of parseForeignJson(); nothing when it is not JSON.
std::optional<Json> jsonBody(const HttpRequest &request);

// %XX decoded once as UTF-8 bytes; '+' stays unless `plusIsSpace`.
std::string percentDecoded(const std::string &text, bool plusIsSpace = false);

} // namespace dosegrid::platform
