// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/pages/choicecard.h"

#include "widgets/common/iconsize.h"
#include "widgets/common/typography.h"

#include <QPainter>

namespace dosegrid::widgets {

namespace {

constexpr int designWidth = 500;
constexpr int leastWidth = 280;
constexpr int textLeft = 55;

} // namespace

ChoiceCard::ChoiceCard(const Theme &theme, const Icons &icons, const QString &icon, const QString &title,
                       const QString &explanation, bool isMain, QWidget *parent)
    : QAbstractButton(parent)
    , m_theme(theme)
    , m_icons(icons)
    , m_icon(icon)
    , m_explanation(explanation)
    , m_isMain(isMain)
{
    setText(title);
    setAccessibleDescription(explanation);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

QSize ChoiceCard::sizeHint() const
{
    const int width = besideText(designWidth);
    return {width, heightForWidth(width)};
}

QSize ChoiceCard::minimumSizeHint() const
{
    const int width = besideText(leastWidth);
    return {width, heightForWidth(width)};
}

int ChoiceCard::heightForWidth(int width) const
{
    const QFontMetrics title(semibold(textFont(TextStyle::Base)));
    const QFontMetrics text(textFont(TextStyle::Base));
    const int lines =
        text.boundingRect(QRect(0, 0, width - textLeft - 16, 1000), Qt::TextWordWrap, m_explanation).height();
    return 14 + title.height() + 3 + lines + 12;
}

void ChoiceCard::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool active = (underMouse() || isDown()) && isEnabled();
    const bool strong = m_isMain || hasFocus();
    painter.setPen(QPen(m_theme[strong   ? Token::Accent
                                : active ? Token::InfoEdge
                                         : Token::Border],
                        hasFocus() ? 2 : 1));
    painter.setBrush(m_theme[m_isMain || active ? Token::Tint : Token::Raised]);
    const qreal inset = hasFocus() ? 1 : 0.5;
    painter.drawRoundedRect(QRectF(rect()).adjusted(inset, inset, -inset, -inset), 4, 4);
    const Token ink = !isEnabled() ? Token::Disabled : m_isMain ? Token::Link : Token::Text2;
    painter.drawPixmap(QPoint(18, 16), m_icons.pixmap(m_icon, ink, 20, devicePixelRatioF()));
    painter.setFont(textFont(TextStyle::Heading));
    painter.setPen(m_theme[isEnabled() ? Token::Text : Token::Disabled]);
    const QFontMetrics title(painter.font());
    painter.drawText(QPoint(textLeft, 14 + title.ascent()), text());
    painter.setFont(textFont(TextStyle::Base));
    painter.setPen(m_theme[isEnabled() ? Token::Text2 : Token::Disabled]);
    painter.drawText(QRect(textLeft, 14 + title.height() + 3, width() - textLeft - 16, height()), Qt::TextWordWrap,
                     m_explanation);
}

} // namespace dosegrid::widgets
