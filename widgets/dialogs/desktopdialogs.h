// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/common/dialogs.h"
#include "widgets/common/icons.h"

namespace dosegrid::widgets {

// The real thing: windows of the desktop, window-modal, never a nested event loop.
class DesktopDialogs final : public Dialogs
{
public:
    explicit DesktopDialogs(const Theme &theme) : m_theme(theme) {}

    void openFile(QWidget *parent, const QString &title, const QString &filter,
                  std::function<void(QString)> chosen) override;
    void saveFile(QWidget *parent, const QString &title, const QString &suggestion, const QString &filter,
                  std::function<void(QString)> chosen) override;
    void confirm(QWidget *parent, const Confirmation &what, std::function<void()> agreed) override;
    void confirmCells(QWidget *parent, const CellsConfirmation &what,
                      std::function<void(const grid::CellMask &kept, const QString &reason)> agreed) override;
    void askText(QWidget *parent, const QString &title, const QString &label, const QString &suggestion,
                 std::function<void(QString)> given) override;
    void chooseColour(QWidget *parent, const QString &title, const QColor &present,
                      std::function<void(QColor)> tried) override;
    void openUrl(const QString &url) override;

private:
    const Theme &m_theme;
};

} // namespace dosegrid::widgets
