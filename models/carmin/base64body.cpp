// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/carmin/base64body.h"

#include <algorithm>
#include <cstring>

namespace dosegrid::carmin {

namespace {

const QByteArray opening = R"({"base64Content":")";
const QByteArray closing = R"(","type":"File"})";
// A multiple of three bytes encodes without padding.
constexpr qint64 pieceSize = 3 * (16 << 10);

} // namespace

Base64Body::Base64Body(std::unique_ptr<QIODevice> source, qint64 size)
    : m_source(std::move(source))
    , m_left(size)
    , m_ready(opening)
{
    open(QIODevice::ReadOnly | QIODevice::Unbuffered);
}

Base64Body::~Base64Body() = default;

qint64 Base64Body::lengthFor(qint64 size) { return opening.size() + (size + 2) / 3 * 4 + closing.size(); }

void Base64Body::refill()
{
    m_given = 0;
    m_ready.clear();
    if (m_closed)
        return;
    if (m_left == 0) {
        m_closed = true;
        m_ready = closing;
        return;
    }
    const qint64 wanted = std::min(m_left, pieceSize);
    QByteArray piece(wanted, Qt::Uninitialized);
    qint64 got = 0;
    while (got < wanted) {
        const qint64 more = m_source->read(piece.data() + got, wanted - got);
        if (more <= 0)
            break;
        got += more;
    }
    // A file that became shorter: the body ends early, and the request fails for its length.
    m_closed = got < wanted;
    m_left -= got;
    m_ready = m_closed ? QByteArray() : piece.toBase64();
}

qint64 Base64Body::readData(char *data, qint64 maxSize)
{
    if (m_given == m_ready.size())
        refill();
    const qint64 given = std::min<qint64>(maxSize, m_ready.size() - m_given);
    if (given <= 0)
        return -1;
    std::memcpy(data, m_ready.constData() + m_given, static_cast<size_t>(given));
    m_given += given;
    return given;
}

qint64 Base64Body::writeData(const char *, qint64) { return -1; }

} // namespace dosegrid::carmin
