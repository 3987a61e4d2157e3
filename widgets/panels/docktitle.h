// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/common/icons.h"

#include <QWidget>

class QDockWidget;
class QTabBar;
class QToolButton;

namespace dosegrid::widgets {

// The title bar of a dock, 27 px: its title or the tabs of its pages, an optional pin, float and close.
class DockTitle final : public QWidget
{
    Q_OBJECT

public:
    DockTitle(const Theme &theme, const Icons &icons, QDockWidget *dock, bool withPin);

    bool isPinned() const;
    void setPinned(bool on); // tells nobody

    // In place of the title; one choice is always made.
    void setTabs(const QStringList &names);
    void setTab(int tab);
    void setPinShown(bool shown);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

signals:
    void pinned(bool on); // by a person
    void tabChanged(int tab);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Theme &m_theme;
    QDockWidget *m_dock;
    QTabBar *m_tabs = nullptr;
    QToolButton *m_pin = nullptr;
};

} // namespace dosegrid::widgets
