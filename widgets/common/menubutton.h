// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPushButton>

class QMenu;

namespace dosegrid::widgets {

// A button that opens a menu. QPushButton::setMenu() would run an event loop of its own until the menu is gone; here
// the menu is an ordinary popup.
class MenuButton final : public QPushButton
{
    Q_OBJECT

public:
    explicit MenuButton(QWidget *parent = nullptr);
    MenuButton(const QIcon &icon, const QString &text, QWidget *parent = nullptr);

    QMenu *popup() const { return m_popup; } // owned

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void initStyleOption(QStyleOptionButton *option) const override;

private:
    void open();

    QMenu *m_popup;
};

} // namespace dosegrid::widgets
