// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace dosegrid::carmin {

// What the answer to a download says of itself before its first byte.
struct BodyHead
{
    bool isPartial = false; // 206
    qint64 offset = 0;      // of the first byte to come, in the whole file
    qint64 length = -1;     // bytes to come, -1 unknown
    qint64 fileLength = -1; // of the whole file, -1 unknown
};

// Where the bytes of a download go, as they arrive, in the thread of the client. It must outlive its call, or the
// call be aborted first. Nothing is given to it of an answer with an error status or of an HTML page.
class ByteSink
{
public:
    virtual ~ByteSink() = default;
    // False ends the call as Aborted; the sink knows why.
    virtual bool begin(const BodyHead &head) = 0;
    virtual bool write(const QByteArray &bytes) = 0;
};

} // namespace dosegrid::carmin
