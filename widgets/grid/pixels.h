// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>
#include <QRect>

#include <algorithm>
#include <new>

// Direct writing into opaque 32-bit images: an order of magnitude cheaper than a QPainter call for each of fifty
// thousand cells. Everything is clipped to the given rectangle, which must lie inside the image.
namespace dosegrid::widgets::pixels {

// The lines of an image that it has detached from others once, and not for each line again. Valid as long as the image
// is neither assigned to nor shared.
class Canvas
{
public:
    Canvas(QImage &image) : m_bits(image.bits()), m_bytesPerLine(image.bytesPerLine()) {}
    QRgb *line(int y) const { return reinterpret_cast<QRgb *>(m_bits + y * m_bytesPerLine); }

private:
    uchar *m_bits;
    qsizetype m_bytesPerLine;
};

// An opaque image whose lines lie unlike those of the window that it is copied to. Where a line of both has nearly the
// same place in its page of memory, some processors copy it at a quarter of their speed; with lines as long as the
// window's, that would be all of them. Null when there is no room.
inline QImage imageBesideOthers(QSize size)
{
    if (size.isEmpty())
        return {};
    constexpr qsizetype apart = 64; // a line of the cache
    const qsizetype bytesPerLine = (size.width() * qsizetype(sizeof(QRgb)) + apart - 1) / apart * apart + apart;
    auto *memory = new (std::nothrow) uchar[std::size_t(bytesPerLine * size.height())];
    return {memory,       size.width(),         size.height(),
            bytesPerLine, QImage::Format_RGB32, [](void *taken) { delete[] static_cast<uchar *>(taken); },
            memory};
}

inline void fill(const Canvas &canvas, const QRect &rect, QRgb colour, const QRect &clip)
{
    const QRect r = rect & clip;
    for (int y = r.top(); y <= r.bottom(); ++y) {
        QRgb *at = canvas.line(y) + r.left();
        std::fill(at, at + r.width(), colour);
    }
}

inline void copy(const Canvas &canvas, QPoint to, const QImage &from, const QRect &clip)
{
    const QRect r = QRect(to, from.size()) & clip;
    if (r.isEmpty())
        return;
    const uchar *source = from.constBits() + (r.top() - to.y()) * from.bytesPerLine();
    for (int y = r.top(); y <= r.bottom(); ++y, source += from.bytesPerLine()) {
        // Cells are a few pixels wide: a call for each line of each would cost more than what it copies.
        const auto *begin = reinterpret_cast<const QRgb *>(source) + (r.left() - to.x());
        QRgb *at = canvas.line(y) + r.left();
        for (int x = 0; x < r.width(); ++x)
            at[x] = begin[x];
    }
}

// A line of `on` pixels on, `on` pixels off, in phase with x = 0.
inline void dots(const Canvas &canvas, int y, int left, int right, int on, int phase, QRgb colour, const QRect &clip)
{
    if (y < clip.top() || y > clip.bottom())
        return;
    QRgb *at = canvas.line(y);
    for (int x = std::max(left, clip.left()); x <= std::min(right, clip.right()); ++x) {
        if (((x + phase) / on) % 2 == 0)
            at[x] = colour;
    }
}

// The same downwards, in phase with y = 0.
inline void dotsDown(const Canvas &canvas, int x, int top, int bottom, int on, int phase, QRgb colour,
                     const QRect &clip)
{
    if (x < clip.left() || x > clip.right())
        return;
    for (int y = std::max(top, clip.top()); y <= std::min(bottom, clip.bottom()); ++y) {
        if (((y + phase) / on) % 2 == 0)
            canvas.line(y)[x] = colour;
    }
}

} // namespace dosegrid::widgets::pixels
