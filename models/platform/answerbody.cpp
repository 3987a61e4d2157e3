// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/platform/answerbody.h"

#include <QFile>

#include <algorithm>
#include <charconv>
#include <thread>

namespace dosegrid::platform {

namespace {

constexpr size_t chunkBytes = 256 * 1024;

struct ByteRange
{
    qint64 first = 0;
    qint64 last = 0;
};

std::optional<qint64> toNumber(const std::string &text)
{
    qint64 value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (text.empty() || error != std::errc() || end != text.data() + text.size())
        return std::nullopt;
    return value;
}

// One range of bytes; anything else in the header is ignored, which RFC 9110 allows. `satisfiable` false: 416.
std::optional<ByteRange> parseRange(const std::string &header, qint64 size, bool &satisfiable)
{
    satisfiable = true;
    if (header.rfind("bytes=", 0) != 0)
        return std::nullopt;
    const std::string spec = header.substr(6);
    const size_t dash = spec.find('-');
    if (dash == std::string::npos || spec.find(',') != std::string::npos)
        return std::nullopt;
    const std::optional<qint64> first = toNumber(spec.substr(0, dash));
    const std::optional<qint64> last = toNumber(spec.substr(dash + 1));
    if (!first && !last)
        return std::nullopt;
    ByteRange range;
    if (first) {
        range = {*first, last ? std::min(*last, size - 1) : size - 1};
    } else {
        range = {std::max<qint64>(0, size - *last), size - 1};
    }
    satisfiable = range.first < size && range.first <= range.last;
    return range;
}

} // namespace

void sendFile(const HttpReply &reply, const std::string &rangeHeader, httplib::Response &response)
{
    const auto file = std::make_shared<QFile>(reply.file);
    if (!file->open(QIODevice::ReadOnly)) {
        response.status = 500;
        return;
    }
    if (reply.removeFile)
        QFile::remove(reply.file);
    const qint64 size = file->size();
    bool satisfiable = true;
    const std::optional<ByteRange> range = parseRange(rangeHeader, size, satisfiable);
    response.set_header("Accept-Ranges", "bytes");
    if (!satisfiable) {
        response.status = 416;
        response.set_header("Content-Range", "bytes */" + std::to_string(size));
        return;
    }
    const qint64 first = range ? range->first : 0;
    const qint64 length = range ? range->last - range->first + 1 : size;
    if (range) {
        response.status = 206;
        response.set_header("Content-Range", "bytes " + std::to_string(first) + '-' + std::to_string(range->last) + '/'
                                                 + std::to_string(size));
    }
    if (length == 0) {
        response.set_content("", reply.contentType);
        return;
    }
    const auto buffer = std::make_shared<std::vector<char>>(chunkBytes);
    response.set_content_provider(static_cast<size_t>(length), reply.contentType,
                                  [file, buffer, first](size_t offset, size_t left, httplib::DataSink &sink) {
                                      if (!file->seek(first + static_cast<qint64>(offset)))
                                          return false;
                                      const size_t wanted = std::min(left, buffer->size());
                                      const qint64 n = file->read(buffer->data(), static_cast<qint64>(wanted));
                                      return n > 0 && sink.write(buffer->data(), static_cast<size_t>(n));
                                  });
}

void sendFaulty(const HttpReply &reply, httplib::Response &response, const std::atomic<bool> &stopping)
{
    const auto file = std::make_shared<QFile>(reply.file);
    const bool isFile = !reply.file.isEmpty() && file->open(QIODevice::ReadOnly);
    const auto size = isFile ? file->size() : static_cast<qint64>(reply.body.size());
    const qint64 announced = std::max<qint64>(0, size + reply.lengthError);
    const qint64 there = std::min(size, reply.cutAfter.value_or(size));
    const auto provide = [file, isFile, there, body = reply.body, drip = reply.dripMs,
                          &stopping](size_t offset, size_t left, httplib::DataSink &sink) {
        const auto at = static_cast<qint64>(offset);
        if (at >= there || stopping)
            return false; // the server closes the line
        qint64 n = std::min({static_cast<qint64>(left), there - at, static_cast<qint64>(chunkBytes)});
        if (drip > 0) {
            std::this_thread::sleep_for(std::chrono::milliseconds(drip));
            n = 1;
        }
        if (!isFile)
            return sink.write(body.data() + offset, static_cast<size_t>(n));
        file->seek(at);
        const QByteArray bytes = file->read(n);
        return !bytes.isEmpty() && sink.write(bytes.constData(), static_cast<size_t>(bytes.size()));
    };
    response.set_content_provider(static_cast<size_t>(announced), reply.contentType, provide);
}

} // namespace dosegrid::platform
