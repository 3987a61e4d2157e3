// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/common/elidedlabel.h"

#include <QPainter>

namespace dosegrid::widgets {

ElidedLabel::ElidedLabel(QWidget *parent, Qt::TextElideMode mode) : QWidget(parent), m_mode(mode)
{
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

void ElidedLabel::setText(const QString &text)
{
    if (m_text == text)
        return;
    m_text = text;
    setAccessibleName(text);
    setToolTip(isElided() ? m_text : QString());
    updateGeometry();
    update();
}

bool ElidedLabel::isElided() const { return fontMetrics().horizontalAdvance(m_text) > width(); }

void ElidedLabel::setAlignment(Qt::Alignment alignment)
{
    m_alignment = alignment;
    update();
}

QSize ElidedLabel::sizeHint() const { return {fontMetrics().horizontalAdvance(m_text) + 1, fontMetrics().height()}; }

QSize ElidedLabel::minimumSizeHint() const
{
    const int least = fontMetrics().horizontalAdvance(QStringLiteral("MMM\u2026"));
    return {qMin(least, sizeHint().width()), fontMetrics().height()};
}

void ElidedLabel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setPen(palette().color(foregroundRole()));
    painter.drawText(rect(), int(m_alignment), fontMetrics().elidedText(m_text, m_mode, width()));
}

void ElidedLabel::resizeEvent(QResizeEvent *) { setToolTip(isElided() ? m_text : QString()); }

} // namespace dosegrid::widgets
