// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/common/animatedpng.h"

#include <QBuffer>
#include <QtEndian>

#include <algorithm>
#include <array>
#include <cstring>

namespace dosegrid::widgets {

namespace {

constexpr qsizetype signatureSize = 8;
constexpr qsizetype frameOfChunk = 12; // length, type, checksum

// CRC-32 of ISO 3309, as annex D of the specification has it.
constexpr std::array<quint32, 256> crcTable = [] {
    std::array<quint32, 256> table{};
    for (quint32 n = 0; n < 256; ++n) {
        quint32 c = n;
        for (int bit = 0; bit < 8; ++bit)
            c = (c & 1U) != 0 ? 0xEDB88320U ^ (c >> 1U) : c >> 1U;
        table[n] = c;
    }
    return table;
}();

quint32 crc(const QByteArray &bytes)
{
    quint32 c = 0xFFFFFFFFU;
    for (const char byte : bytes)
        c = crcTable[(c ^ static_cast<unsigned char>(byte)) & 0xFFU] ^ (c >> 8U);
    return ~c;
}

template<typename T>
void append(QByteArray &bytes, T value)
{
    const T big = qToBigEndian(value);
    bytes.append(reinterpret_cast<const char *>(&big), sizeof big);
}

QByteArray pngOf(const QImage &image)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    return image.save(&buffer, "PNG") ? bytes : QByteArray();
}

// `each` gets the type of four letters and the data of every chunk.
template<typename Each>
void forEachChunk(const QByteArray &png, const Each &each)
{
    for (qsizetype at = signatureSize; at + frameOfChunk <= png.size();) {
        const auto length = qsizetype(qFromBigEndian<quint32>(png.constData() + at));
        each(png.mid(at + 4, 4), png.mid(at + 8, length));
        at += frameOfChunk + length;
    }
}

// The smallest rectangle with all that differs; a single pixel when nothing does, as a frame cannot be empty.
QRect changedPart(const QImage &from, const QImage &to)
{
    const auto pixel = [](const QImage &image, int y) {
        return reinterpret_cast<const QRgb *>(image.constScanLine(y));
    };
    const auto rowBytes = std::size_t(to.width()) * sizeof(QRgb);
    const auto differs = [&](int y) { return std::memcmp(pixel(from, y), pixel(to, y), rowBytes) != 0; };
    int top = 0;
    while (top < to.height() && !differs(top))
        ++top;
    if (top == to.height())
        return {0, 0, 1, 1};
    int bottom = to.height() - 1;
    while (!differs(bottom))
        --bottom;
    int left = to.width();
    int right = -1;
    for (int y = top; y <= bottom; ++y) {
        const QRgb *a = pixel(from, y);
        const QRgb *b = pixel(to, y);
        left = int(std::mismatch(a, a + left, b).first - a);
        int x = to.width() - 1;
        while (x > right && a[x] == b[x])
            --x;
        right = std::max(right, x);
    }
    return {QPoint(left, top), QPoint(right, bottom)};
}

} // namespace

void AnimatedPng::writeChunk(const char *type, const QByteArray &data)
{
    QByteArray named(type, 4);
    named += data;
    QByteArray bytes;
    append(bytes, quint32(data.size()));
    bytes += named;
    append(bytes, crc(named));
    m_isSound = m_isSound && m_device.write(bytes) == bytes.size();
}

// Everything before the first picture's data.
void AnimatedPng::writeHead(const QByteArray &png)
{
    m_isSound = m_device.write(png.left(signatureSize)) == signatureSize;
    bool isData = false;
    forEachChunk(png, [&](const QByteArray &type, const QByteArray &data) {
        isData = isData || type == "IDAT";
        if (!isData)
            writeChunk(type.constData(), data);
        if (type == "IHDR") {
            QByteArray control;
            append(control, quint32(m_count));
            append(control, quint32(0)); // plays: without end
            writeChunk("acTL", control);
        }
    });
}

void AnimatedPng::writeControl(const QRect &part, milliseconds shown)
{
    QByteArray control;
    append(control, m_sequence++);
    append(control, quint32(part.width()));
    append(control, quint32(part.height()));
    append(control, quint32(part.x()));
    append(control, quint32(part.y()));
    append(control, quint16(std::clamp(shown, milliseconds(0), longest).count()));
    append(control, quint16(1000)); // of a second
    control.append('\0');           // dispose: leave it for the next one
    control.append('\0');           // blend: replace
    writeChunk("fcTL", control);
}

bool AnimatedPng::add(const QImage &image, milliseconds shown)
{
    // One header speaks for all pictures: the same colour type and depth, without alpha.
    QImage picture = image.convertToFormat(QImage::Format_RGB32);
    const bool isFirst = m_done == 0;
    if (!m_isSound || isComplete() || picture.isNull() || (!isFirst && picture.size() != m_last.size()))
        return false;
    const QRect part = isFirst ? picture.rect() : changedPart(m_last, picture);
    const QByteArray png = pngOf(isFirst ? picture : picture.copy(part));
    if (png.isEmpty())
        return false;
    if (isFirst)
        writeHead(png);
    writeControl(part, shown);
    forEachChunk(png, [&](const QByteArray &type, const QByteArray &data) {
        if (type != "IDAT")
            return;
        if (isFirst) {
            writeChunk("IDAT", data);
            return;
        }
        QByteArray numbered;
        append(numbered, m_sequence++);
        writeChunk("fdAT", numbered + data);
    });
    m_last = std::move(picture);
    if (++m_done == m_count)
        writeChunk("IEND", {});
    return m_isSound;
}

} // namespace dosegrid::widgets
