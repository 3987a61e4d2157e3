// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/common/icons.h"

#include <QWidget>

class QDockWidget;
class QToolButton;

namespace dosegrid::widgets {

// The title bar of a dock, 27 px: its title, an optional pin, float and close.
class DockTitle final : public QWidget
{
    Q_OBJECT

public:
    DockTitle(const Theme &theme, const Icons &icons, QDockWidget *dock, bool withPin);

    bool isPinned() const;
    void setPinned(bool on); // tells nobody

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

signals:
    void pinned(bool on); // by a person

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Theme &m_theme;
    QDockWidget *m_dock;
    QToolButton *m_pin = nullptr;
};

} // namespace dosegrid::widgets
