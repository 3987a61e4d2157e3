// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QPair>

#include <optional>

namespace dosegrid::carmin {

// The beginning of an HTTP/1 answer: its status and its header fields in the order they came.
struct HttpHead
{
    int status = 0;
    QByteArray reason;
    QList<QPair<QByteArray, QByteArray>> fields;

    // Of a field whose name is compared without case; of several the last. Empty when there is none.
    QByteArray value(const QByteArray &name) const;
    // Bytes of the body; nothing when it is not said or said to be chunked.
    std::optional<qint64> bodyLength() const;
    bool isChunked() const;
};

// `bytes` up to, but without, the empty line that ends a head. Nothing for what is not HTTP/1, or where two fields
// tell two lengths.
std::optional<HttpHead> parseHead(const QByteArray &bytes);

} // namespace dosegrid::carmin
