// SPDX-License-Identifier: GPL-3.0-or-later
// How Style draws each control.
#include "widgets/common/style.h"
#include "widgets/common/styledrawing.h"
#include "widgets/common/typography.h"

#include <QAbstractSpinBox>
#include <QComboBox>
#include <QHeaderView>
#include <QPainter>
#include <QPushButton>
#include <QStyleOption>
#include <QTabBar>
#include <QToolButton>

using namespace Qt::Literals::StringLiterals;

namespace dosegrid::widgets {

void Style::drawButton(const QStyleOption *option, QPainter *painter, const QWidget *widget) const
{
    const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option);
    const bool enabled = has(option, State_Enabled);
    const bool pressed = has(option, State_Sunken);
    const bool hover = has(option, State_MouseOver);
    const ButtonRole role = buttonRole(widget);
    const QRectF r = option->rect;
    if (button && button->features.testFlag(QStyleOptionButton::Flat)) {
        if (enabled && (hover || pressed || has(option, State_On)))
            drawFrame(painter, r, m_theme[pressed ? Token::Dock : Token::Tint], {});
    } else if (!enabled) {
        drawFrame(painter, r, m_theme[Token::Window], m_theme[Token::Border]);
    } else if (role == ButtonRole::Primary) {
        QColor fill = m_theme[Token::Accent];
        if (pressed || hover)
            fill = mixed(fill, m_theme[pressed ? Token::Ink : Token::Halo], 0.12);
        drawFrame(painter, r, fill, {});
    } else {
        const QColor edge = role == ButtonRole::Danger ? m_theme[Token::ErrorEdge]
                            : hover                    ? m_theme[Token::InfoEdge]
                                                       : m_theme[Token::Border2];
        const QColor fill = pressed ? m_theme[Token::Dock]
                            : hover ? m_theme[role == ButtonRole::Danger ? Token::ErrorBg : Token::Tint]
                                    : m_theme[Token::Raised];
        drawFrame(painter, r, fill, edge);
    }
    const bool isDefault = button && button->features.testFlag(QStyleOptionButton::DefaultButton);
    if (enabled && (has(option, State_HasFocus) || (isDefault && role == ButtonRole::Plain))) {
        const bool keyboard = has(option, State_HasFocus);
        const QRectF ring = role == ButtonRole::Primary ? r.adjusted(2, 2, -2, -2) : r;
        drawFrame(painter, ring, {}, m_theme[role == ButtonRole::Primary ? Token::AccentText : Token::Accent],
                  keyboard && role != ButtonRole::Primary ? 2 : 1);
    }
}

void Style::drawField(const QStyleOption *option, QPainter *painter, bool withFocus) const
{
    const bool enabled = has(option, State_Enabled);
    const bool focus = withFocus && enabled && has(option, State_HasFocus);
    drawFrame(painter, option->rect, m_theme[enabled ? Token::Base : Token::Window],
              m_theme[focus     ? Token::Accent
                      : enabled ? Token::Outline
                                : Token::Border],
              focus ? 2 : 1);
}

void Style::drawToolButtonPanel(const QStyleOption *option, QPainter *painter) const
{
    const bool enabled = has(option, State_Enabled);
    const QRectF r = option->rect;
    if (has(option, State_On))
        drawFrame(painter, r, m_theme[Token::Tint], m_theme[Token::InfoEdge]);
    else if (enabled && (has(option, State_Sunken) || has(option, State_MouseOver)))
        drawFrame(painter, r, m_theme[has(option, State_Sunken) ? Token::Dock : Token::Tint], {});
    if (enabled && has(option, State_HasFocus) && has(option, State_KeyboardFocusChange))
        drawFrame(painter, r, {}, m_theme[Token::Accent], 2);
}

void Style::drawCheckBox(const QStyleOption *option, QPainter *painter) const
{
    const bool enabled = has(option, State_Enabled);
    const bool on = has(option, State_On);
    const bool partly = has(option, State_NoChange);
    const QRectF box = QRectF(option->rect).adjusted(0.5, 0.5, -0.5, -0.5);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const QColor fill = m_theme[!enabled ? Token::Window : (on || partly) ? Token::Accent : Token::Base];
    painter->setBrush(fill);
    painter->setPen((on || partly) && enabled ? QPen(Qt::NoPen)
                                              : QPen(m_theme[enabled ? Token::Outline : Token::Border]));
    painter->drawRoundedRect(box, 2.5, 2.5);
    if (on || partly) {
        QPen pen(m_theme[enabled ? Token::AccentText : Token::Disabled], 1.8, Qt::SolidLine, Qt::RoundCap,
                 Qt::RoundJoin);
        painter->setPen(pen);
        const qreal u = box.width() / 14;
        const QPointF o = box.topLeft();
        if (partly)
            painter->drawLine(o + QPointF(3.5, 7) * u, o + QPointF(10.5, 7) * u);
        else
            painter->drawPolyline(
                QPolygonF({o + QPointF(3.2, 7.2) * u, o + QPointF(6, 10) * u, o + QPointF(11, 4.4) * u}));
    }
    painter->restore();
    if (enabled && has(option, State_HasFocus) && has(option, State_KeyboardFocusChange))
        drawFrame(painter, QRectF(option->rect).adjusted(-2, -2, 2, 2), {}, m_theme[Token::Accent], 2);
}

void Style::drawRadio(const QStyleOption *option, QPainter *painter) const
{
    const bool enabled = has(option, State_Enabled);
    const QRectF circle = QRectF(option->rect).adjusted(0.5, 0.5, -0.5, -0.5);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setBrush(m_theme[enabled ? Token::Base : Token::Window]);
    painter->setPen(m_theme[enabled ? Token::Outline : Token::Border]);
    painter->drawEllipse(circle);
    if (has(option, State_On)) {
        painter->setPen(Qt::NoPen);
        painter->setBrush(m_theme[enabled ? Token::Accent : Token::Disabled]);
        painter->drawEllipse(circle.adjusted(3.5, 3.5, -3.5, -3.5));
    }
    painter->restore();
}

void Style::drawTabShape(const QStyleOption *option, QPainter *painter) const
{
    const QRect r = option->rect;
    const QColor line = m_theme[Token::Border];
    if (!has(option, State_Selected)) {
        if (has(option, State_MouseOver) && has(option, State_Enabled))
            painter->fillRect(r.adjusted(0, 1, 0, -1), m_theme[Token::Tint]);
        painter->fillRect(QRect(r.left(), r.bottom(), r.width(), 1), line);
        return;
    }
    painter->fillRect(r, m_theme[Token::Base]);
    painter->fillRect(QRect(r.left(), r.top(), 1, r.height()), line);
    painter->fillRect(QRect(r.right(), r.top(), 1, r.height()), line);
    painter->fillRect(QRect(r.left(), r.top(), r.width(), 2), m_theme[Token::Accent]);
    if (has(option, State_HasFocus) && has(option, State_KeyboardFocusChange))
        drawFrame(painter, r.adjusted(2, 3, -2, -1), {}, m_theme[Token::Accent], 2);
}

void Style::drawHeader(const QStyleOption *option, QPainter *painter) const
{
    const QRect r = option->rect;
    painter->fillRect(r, m_theme[Token::Alt]);
    painter->fillRect(QRect(r.left(), r.bottom(), r.width(), 1), m_theme[Token::Hair]);
    const auto *header = qstyleoption_cast<const QStyleOptionHeader *>(option);
    if (header && header->position != QStyleOptionHeader::End && header->position != QStyleOptionHeader::OnlyOneSection)
        painter->fillRect(QRect(r.right(), r.top() + 3, 1, r.height() - 6), m_theme[Token::Hair]);
}

void Style::drawChevron(QPainter *painter, const QRectF &area, const QColor &colour) const
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(colour, 1.4));
    const QPointF c = area.center();
    painter->drawPolyline(QPolygonF({c + QPointF(-3.2, -1.4), c + QPointF(0, 1.8), c + QPointF(3.2, -1.4)}));
    painter->restore();
}

void Style::drawCombo(const QStyleOptionComplex *option, QPainter *painter, const QWidget *widget) const
{
    const auto *combo = qstyleoption_cast<const QStyleOptionComboBox *>(option);
    if (!combo)
        return;
    const bool enabled = has(option, State_Enabled);
    const bool quiet = widget && widget->property("dosegridFramed").toBool();
    drawFrame(painter, option->rect, m_theme[enabled ? (quiet ? Token::Raised : Token::Base) : Token::Window],
              m_theme[!enabled                      ? Token::Border
                      : has(option, State_HasFocus) ? Token::Accent
                      : quiet                       ? Token::Border2
                                                    : Token::Outline],
              enabled && has(option, State_HasFocus) ? 2 : 1);
    drawChevron(painter, subControlRect(CC_ComboBox, option, SC_ComboBoxArrow, widget),
                m_theme[enabled ? Token::Text : Token::Disabled]);
}

void Style::drawSlider(const QStyleOptionComplex *option, QPainter *painter) const
{
    const auto *slider = qstyleoption_cast<const QStyleOptionSlider *>(option);
    if (!slider || slider->orientation != Qt::Horizontal) {
        QProxyStyle::drawComplexControl(CC_Slider, option, painter, nullptr);
        return;
    }
    const QRectF r = option->rect;
    const qreal knob = 12;
    const qreal x = r.left()
                    + sliderPositionFromValue(slider->minimum, slider->maximum, slider->sliderPosition,
                                              int(r.width() - knob), slider->upsideDown)
                    + knob / 2;
    const qreal y = r.center().y();
    const bool enabled = has(option, State_Enabled);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    painter->setBrush(m_theme[Token::Border2]);
    painter->drawRoundedRect(QRectF(r.left(), y - 1.5, r.width(), 3), 1.5, 1.5);
    painter->setBrush(m_theme[enabled ? Token::Accent : Token::Disabled]);
    painter->drawRoundedRect(QRectF(r.left(), y - 1.5, x - r.left(), 3), 1.5, 1.5);
    painter->setBrush(m_theme[Token::Raised]);
    const bool focus = has(option, State_HasFocus);
    painter->setPen(QPen(m_theme[focus ? Token::Accent : Token::Outline], focus ? 2 : 1));
    painter->drawEllipse(QPointF(x, y), knob / 2 - 0.5, knob / 2 - 0.5);
    painter->restore();
}

void Style::drawScrollBar(const QStyleOptionComplex *option, QPainter *painter, const QWidget *widget) const
{
    const auto *bar = qstyleoption_cast<const QStyleOptionSlider *>(option);
    if (!bar)
        return;
    painter->fillRect(option->rect, m_theme[Token::Window]);
    if (bar->maximum <= bar->minimum)
        return;
    const QRectF handle = QRectF(subControlRect(CC_ScrollBar, option, SC_ScrollBarSlider, widget));
    const bool active = has(option, State_Sunken) || (option->activeSubControls & SC_ScrollBarSlider);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    painter->setBrush(m_theme[active ? Token::Outline : Token::Border2]);
    const bool horizontal = bar->orientation == Qt::Horizontal;
    painter->drawRoundedRect(
        handle.adjusted(horizontal ? 2 : 3, horizontal ? 3 : 2, horizontal ? -2 : -3, horizontal ? -3 : -2), 3, 3);
    painter->restore();
}

void Style::drawMenuBarItem(const QStyleOption *option, QPainter *painter) const
{
    const auto *item = qstyleoption_cast<const QStyleOptionMenuItem *>(option);
    if (!item)
        return;
    painter->fillRect(option->rect, m_theme[Token::Window]);
    if (has(option, State_Selected) && has(option, State_Enabled))
        drawFrame(painter, QRectF(option->rect).adjusted(1, 1, -1, -1), m_theme[Token::Tint], {});
    painter->save();
    painter->setPen(m_theme[has(option, State_Enabled) ? Token::Text : Token::Disabled]);
    painter->drawText(option->rect, Qt::AlignCenter | Qt::TextHideMnemonic | Qt::TextDontClip | Qt::TextSingleLine,
                      item->text);
    painter->restore();
}

} // namespace dosegrid::widgets
