// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/common/messagebar.h"

#include "widgets/common/label.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QProgressBar>
#include <QPushButton>

using namespace Qt::Literals::StringLiterals;

namespace dosegrid::widgets {

namespace {

struct Colours
{
    Token ground;
    Token edge;
    Token text;
    QString icon;
};

Colours coloursOf(MessageBar::Kind kind)
{
    switch (kind) {
    case MessageBar::Kind::Info: return {Token::InfoBg, Token::InfoEdge, Token::Text, u"dialog-information"_s};
    case MessageBar::Kind::Warning: return {Token::WarnBg, Token::WarnEdge, Token::WarnText, u"dialog-warning"_s};
    case MessageBar::Kind::Error: return {Token::ErrorBg, Token::ErrorEdge, Token::ErrorText, u"dialog-error"_s};
    }
    return {};
}

} // namespace

MessageBar::MessageBar(const Theme &theme, const Icons &icons, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_icons(icons)
    , m_icon(new QLabel(this))
    , m_title(new Label(theme, TextStyle::Heading, Token::Text, this))
    , m_text(new Label(theme, TextStyle::Base, Token::Text, this))
    , m_raw(new Label(theme, TextStyle::Secondary, Token::Text, this))
    , m_progress(new QProgressBar(this))
    , m_details(new QPushButton(tr("Details"), this))
    , m_more(new QPushButton(tr("List the cells…"), this))
    , m_other(new QPushButton(this))
    , m_action(new QPushButton(this))
{
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(10, 3, 8, 3);
    outer->setSpacing(2);
    auto *layout = new QHBoxLayout;
    layout->setSpacing(8);
    layout->addWidget(m_icon);
    layout->addWidget(m_title);
    layout->addWidget(m_text, 1);
    layout->addWidget(m_progress);
    for (QPushButton *button : {m_details, m_more, m_other, m_action}) {
        layout->addWidget(button);
        button->setFlat(true);
        button->setFocusPolicy(Qt::TabFocus);
    }
    outer->addLayout(layout);
    outer->addWidget(m_raw);
    m_raw->setFont(monoFont(TextStyle::Secondary));
    m_raw->setWordWrap(true);
    m_raw->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_details->setCheckable(true);
    m_text->setWordWrap(true);
    m_progress->setTextVisible(false);
    m_progress->setFixedSize(70, 6);
    m_progress->setRange(0, 1000);
    connect(m_details, &QPushButton::toggled, m_raw, &QWidget::setVisible);
    connect(m_more, &QPushButton::clicked, this, &MessageBar::moreRequested);
    connect(m_other, &QPushButton::clicked, this, &MessageBar::otherTriggered);
    connect(m_action, &QPushButton::clicked, this, &MessageBar::actionTriggered);
    connect(&theme, &Theme::changed, this, [this] { wear(m_kind); });
    hide();
}

void MessageBar::wear(Kind kind)
{
    m_kind = kind;
    const Colours colours = coloursOf(kind);
    m_text->setColour(colours.text);
    m_title->setColour(colours.text);
    m_raw->setColour(colours.text);
    m_icon->setPixmap(m_icons.pixmap(colours.icon, colours.text, 16, devicePixelRatioF()));
    update();
}

void MessageBar::show(Kind kind, const QString &text, const QString &action, const QString &details,
                      const QString &other)
{
    wear(kind);
    m_icon->show();
    m_title->hide();
    m_progress->hide();
    m_text->setText(text);
    m_raw->setText(details);
    m_raw->hide();
    m_details->setChecked(false);
    m_details->setVisible(!details.isEmpty());
    m_more->hide();
    m_action->setText(action);
    m_action->setFlat(true);
    m_action->setVisible(!action.isEmpty());
    m_other->setText(other);
    m_other->setVisible(!other.isEmpty());
    setVisible(true);
}

void MessageBar::showCountdown(const QString &title, const QString &text, double left, const QString &action)
{
    wear(Kind::Info);
    m_icon->hide();
    m_title->setText(title);
    m_title->show();
    m_text->setText(text);
    m_raw->hide();
    m_details->hide();
    m_more->hide();
    m_progress->setValue(int(left * 1000));
    m_progress->show();
    m_other->hide();
    m_action->setFlat(false);
    m_action->setText(action);
    m_action->setVisible(!action.isEmpty());
    setVisible(true);
}

void MessageBar::offerMore() { m_more->show(); }

void MessageBar::clear() { hide(); }

void MessageBar::focusAction() { m_action->setFocus(Qt::TabFocusReason); }

QString MessageBar::text() const { return m_text->text(); }

QSize MessageBar::sizeHint() const
{
    QSize size = QWidget::sizeHint();
    size.setHeight(qMax(size.height(), 32));
    return size;
}

void MessageBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Colours colours = coloursOf(m_kind);
    painter.setPen(m_theme[colours.edge]);
    painter.setBrush(m_theme[colours.ground]);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
}

} // namespace dosegrid::widgets
