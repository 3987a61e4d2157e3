// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/common/badge.h"

#include "models/text/units.h"
#include "widgets/common/typography.h"

#include <QPainter>

#include <cstdlib>

namespace dosegrid::widgets {

Badge::Badge(const Theme &theme, Kind kind, QWidget *parent) : QWidget(parent), m_theme(theme), m_kind(kind)
{
    setFont(textFont(TextStyle::Secondary));
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setAttribute(Qt::WA_TransparentForMouseEvents);
    hide();
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

void Badge::setText(const QString &text)
{
    if (m_text == text)
        return;
    m_text = text;
    setVisible(!text.isEmpty());
    updateGeometry();
    update();
}

void Badge::setCount(qint64 count) { setText(count > 0 ? text::count(count) : QString()); }

QSize Badge::sizeHint() const { return sizeFor(m_text, font()); }

QSize Badge::sizeFor(const QString &text, const QFont &font)
{
    const QFontMetrics metrics(font);
    const int height = metrics.height() + 1;
    return {qMax(height, metrics.horizontalAdvance(text) + 12), height};
}

void Badge::paint(QPainter &painter, const Theme &theme, Kind kind, const QString &text, const QRectF &area)
{
    QColor fill = theme[Token::Border];
    QColor ink = theme[Token::Text];
    // Region lines are as strong as text in high contrast.
    if (std::abs(qGray(fill.rgb()) - qGray(ink.rgb())) < 80)
        ink = theme[Token::Base];
    if (kind == Kind::Failure) {
        fill = theme.state(grid::CellState::Failed).fill;
        ink = theme.state(grid::CellState::Failed).ink;
    } else if (kind == Kind::Attention) {
        fill = theme.state(grid::CellState::Held).fill;
        ink = theme.state(grid::CellState::Held).ink;
    }
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(fill);
    painter.drawRoundedRect(area, area.height() / 2, area.height() / 2);
    painter.setPen(ink);
    painter.drawText(area, Qt::AlignCenter, text);
    painter.restore();
}

void Badge::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paint(painter, m_theme, m_kind, m_text, rect());
}

} // namespace dosegrid::widgets
