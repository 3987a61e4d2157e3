// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/common/theme.h"

#include <QDialog>
#include <QList>

class QGridLayout;

namespace dosegrid::widgets {

// Everything that the keyboard does: first in the matrix, then anywhere in the window.
class KeysDialog final : public QDialog
{
    Q_OBJECT

public:
    struct Entry
    {
        QString keys; // as the desktop writes them
        QString does;
    };

    KeysDialog(const Theme &theme, const QList<Entry> &ofWindow, QWidget *parent = nullptr);

private:
    static QList<Entry> ofMatrix();
    void add(QGridLayout &grid, const QString &heading, const QList<Entry> &entries);

    const Theme &m_theme;
};

} // namespace dosegrid::widgets
