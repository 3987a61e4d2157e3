// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/common/menubutton.h"

#include <QMenu>
#include <QScreen>
#include <QStyleOptionButton>

namespace dosegrid::widgets {

MenuButton::MenuButton(QWidget *parent) : QPushButton(parent), m_popup(new QMenu(this))
{
    setAutoDefault(false);
    connect(this, &QPushButton::clicked, this, &MenuButton::open);
}

MenuButton::MenuButton(const QIcon &icon, const QString &text, QWidget *parent) : MenuButton(parent)
{
    setIcon(icon);
    setText(text);
}

void MenuButton::open()
{
    const QSize size = m_popup->sizeHint();
    QPoint at = mapToGlobal(rect().bottomLeft());
    // Above the button where there is no room below.
    if (screen() && at.y() + size.height() > screen()->availableGeometry().bottom())
        at.setY(mapToGlobal(QPoint()).y() - size.height());
    m_popup->popup(at);
}

void MenuButton::initStyleOption(QStyleOptionButton *option) const
{
    QPushButton::initStyleOption(option);
    option->features |= QStyleOptionButton::HasMenu;
}

QSize MenuButton::sizeHint() const
{
    QStyleOptionButton option;
    initStyleOption(&option);
    return QPushButton::sizeHint() + QSize(style()->pixelMetric(QStyle::PM_MenuButtonIndicator, &option, this), 0);
}

} // namespace dosegrid::widgets
