// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/grid/pixels.h"

#include <QPainter>

namespace dosegrid::widgets {

// Where headers and bars put plain rectangles, in device pixels: into the pixels of an image, or on a painter when the
// picture is one of lines. Everything is clipped to `clip`.
class Fills
{
public:
    virtual ~Fills() = default;
    virtual void rect(const QRect &rect, QRgb colour, const QRect &clip) = 0;
    // A line of `on` pixels on, `on` pixels off, from `left` to `right`.
    virtual void dots(int y, int left, int right, int on, QRgb colour, const QRect &clip) = 0;
};

class PixelFills final : public Fills
{
public:
    explicit PixelFills(QImage &image) : m_image(image) {}
    void rect(const QRect &rect, QRgb colour, const QRect &clip) override { pixels::fill(m_image, rect, colour, clip); }
    void dots(int y, int left, int right, int on, QRgb colour, const QRect &clip) override
    {
        pixels::dots(m_image, y, left, right, on, 0, colour, clip);
    }

private:
    QImage &m_image;
};

class PainterFills final : public Fills
{
public:
    PainterFills(QPainter &painter, qreal dpr) : m_painter(painter), m_dpr(dpr) {}
    void rect(const QRect &rect, QRgb colour, const QRect &clip) override
    {
        const QRect r = rect & clip;
        if (!r.isEmpty())
            m_painter.fillRect(QRectF(r.x() / m_dpr, r.y() / m_dpr, r.width() / m_dpr, r.height() / m_dpr),
                               QColor(colour));
    }
    void dots(int y, int left, int right, int on, QRgb colour, const QRect &clip) override
    {
        left = std::max(left, clip.left());
        right = std::min(right, clip.right());
        if (y < clip.top() || y > clip.bottom() || left > right)
            return;
        QPen pen(QColor(colour), 1, Qt::CustomDashLine, Qt::FlatCap);
        pen.setDashPattern({on / m_dpr, on / m_dpr});
        m_painter.setPen(pen);
        const qreal middle = (y + 0.5) / m_dpr;
        m_painter.drawLine(QPointF(left / m_dpr, middle), QPointF((right + 1) / m_dpr, middle));
    }

private:
    QPainter &m_painter;
    qreal m_dpr;
};

} // namespace dosegrid::widgets
