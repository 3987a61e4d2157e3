// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/panels/docktitle.h"

#include "widgets/common/iconsize.h"
#include "widgets/common/typography.h"

#include <QDockWidget>
#include <QHBoxLayout>
#include <QPainter>
#include <QTabBar>
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

void DockTitle::setTabs(const QStringList &names)
{
    m_tabs = new QTabBar(this);
    m_tabs->setDrawBase(false);
    m_tabs->setExpanding(false);
    m_tabs->setElideMode(Qt::ElideNone);
    for (const QString &name : names)
        m_tabs->addTab(name);
    auto *row = static_cast<QHBoxLayout *>(layout());
    row->setContentsMargins(2, 0, 6, 1);
    row->insertWidget(0, m_tabs, 0, Qt::AlignBottom);
    connect(m_tabs, &QTabBar::currentChanged, this, &DockTitle::tabChanged);
}

void DockTitle::setTab(int tab)
{
    if (m_tabs)
        m_tabs->setCurrentIndex(tab);
}

void DockTitle::setPinShown(bool shown)
{
    if (m_pin)
        m_pin->setVisible(shown);
}

QSize DockTitle::sizeHint() const
{
    const int height = qMax(27, fontMetrics().height() + 9);
    return {120, m_tabs ? qMax(height, m_tabs->sizeHint().height() + 1) : height};
}

void DockTitle::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_theme[Token::Dock]);
    painter.fillRect(0, height() - 1, width(), 1, m_theme[Token::Border]);
    if (m_tabs)
        return;
    painter.setPen(m_theme[Token::Text]);
    painter.drawText(rect().adjusted(12, 0, -80, -1), Qt::AlignLeft | Qt::AlignVCenter, m_dock->windowTitle());
}

} // namespace dosegrid::widgets
