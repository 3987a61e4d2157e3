// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/panels/docktitle.h"

#include "widgets/common/iconsize.h"
#include "widgets/common/typography.h"

#include <QDockWidget>
#include <QHBoxLayout>
#include <QPainter>
#include <QToolButton>

using namespace Qt::Literals::StringLiterals;

namespace dosegrid::widgets {

DockTitle::DockTitle(const Theme &theme, const Icons &icons, QDockWidget *dock, bool withPin)
    : QWidget(dock)
    , m_theme(theme)
    , m_dock(dock)
{
    setFont(textFont(TextStyle::Heading));
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(12, 0, 6, 1);
    layout->setSpacing(2);
    layout->addStretch();
    const auto button = [&](const QString &icon, const QString &tip) {
        auto *b = new QToolButton(this);
        b->setIcon(icons.get(icon));
        b->setToolTip(tip);
        b->setAccessibleName(tip);
        b->setAutoRaise(true);
        b->setIconSize(iconSize(16));
        b->setFixedSize(iconSize(22));
        b->setFocusPolicy(Qt::NoFocus);
        layout->addWidget(b);
        return b;
    };
    if (withPin) {
        m_pin = button(u"window-pin"_s, tr("Keep showing this cell"));
        m_pin->setCheckable(true);
        connect(m_pin, &QToolButton::clicked, this, &DockTitle::pinned);
    }
    connect(button(u"window-restore"_s, tr("Detach")), &QToolButton::clicked, dock,
            [dock] { dock->setFloating(!dock->isFloating()); });
    connect(button(u"window-close"_s, tr("Close")), &QToolButton::clicked, dock, &QDockWidget::close);
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

bool DockTitle::isPinned() const { return m_pin && m_pin->isChecked(); }

void DockTitle::setPinned(bool on)
{
    if (m_pin)
        m_pin->setChecked(on);
}

QSize DockTitle::sizeHint() const { return {120, qMax(27, fontMetrics().height() + 9)}; }

void DockTitle::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_theme[Token::Dock]);
    painter.fillRect(0, height() - 1, width(), 1, m_theme[Token::Border]);
    painter.setPen(m_theme[Token::Text]);
    painter.drawText(rect().adjusted(12, 0, -80, -1), Qt::AlignLeft | Qt::AlignVCenter, m_dock->windowTitle());
}

} // namespace dosegrid::widgets
