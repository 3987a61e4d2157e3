// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/carmin/oneshotbody.h"

#include <QBuffer>

#include <algorithm>

namespace dosegrid::carmin {

namespace {

std::unique_ptr<QIODevice> bufferOf(QByteArray content)
{
    auto buffer = std::make_unique<QBuffer>();
    buffer->setData(std::move(content));
    buffer->open(QIODevice::ReadOnly);
    return buffer;
}

} // namespace

OneShotBody::OneShotBody(QByteArray content, QObject *parent) : QIODevice(parent), m_length(content.size())
{
    m_source = bufferOf(std::move(content));
    // Unbuffered: QIODevice would otherwise read ahead and the count of bytes taken would be of its buffer.
    open(QIODevice::ReadOnly | QIODevice::Unbuffered);
}

OneShotBody::OneShotBody(std::unique_ptr<QIODevice> source, qint64 length, QObject *parent)
    : QIODevice(parent)
    , m_source(std::move(source))
    , m_length(length)
{
    open(QIODevice::ReadOnly | QIODevice::Unbuffered);
}

OneShotBody::~OneShotBody() = default;

bool OneShotBody::atEnd() const { return m_sealed || m_taken >= m_length; }

qint64 OneShotBody::bytesAvailable() const { return m_sealed ? 0 : m_length - m_taken; }

qint64 OneShotBody::readData(char *data, qint64 maxSize)
{
    if (m_sealed)
        return -1;
    const qint64 wanted = std::min(maxSize, m_length - m_taken);
    if (wanted <= 0)
        return m_taken >= m_length ? -1 : 0;
    const qint64 got = m_source->read(data, wanted);
    // A source that ends early must not leave the request waiting for bytes that never come.
    if (got <= 0)
        return -1;
    m_taken += got;
    return got;
}

qint64 OneShotBody::writeData(const char *, qint64) { return -1; }

} // namespace dosegrid::carmin
