// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPainter>
#include <QStyle>
#include <QStyleOption>

// What the parts of Style draw with. Private to it.
namespace dosegrid::widgets {

constexpr qreal frameRadius = 4;

// A line of one device-independent pixel lies on the middle of its pixel.
inline void drawFrame(QPainter *painter, const QRectF &rect, const QColor &fill, const QColor &edge, qreal width = 1)
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(edge.isValid() ? QPen(edge, width) : QPen(Qt::NoPen));
    painter->setBrush(fill.isValid() ? QBrush(fill) : QBrush(Qt::NoBrush));
    const qreal inset = width / 2;
    painter->drawRoundedRect(rect.adjusted(inset, inset, -inset, -inset), frameRadius, frameRadius);
    painter->restore();
}

inline QColor mixed(const QColor &a, const QColor &b, qreal share)
{
    const auto part = [share](int x, int y) { return int(x + (y - x) * share); };
    return {part(a.red(), b.red()), part(a.green(), b.green()), part(a.blue(), b.blue())};
}

inline bool has(const QStyleOption *option, QStyle::StateFlag flag) { return option->state.testFlag(flag); }

} // namespace dosegrid::widgets
