// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/common/dialogs.h"
#include "widgets/common/icons.h"

#include <QDialog>

class QLineEdit;
class QPushButton;

namespace dosegrid::widgets {

// Verb, collateral, what stays; the list behind a link. The safe button is at the right and is the default; the
// dangerous one stands apart at the left and, for large acts, needs the number typed.
class ConfirmDialog final : public QDialog
{
    Q_OBJECT

public:
    ConfirmDialog(const Theme &theme, const Icons &icons, const Confirmation &what, QWidget *parent = nullptr);

    QPushButton *dangerousButton() const { return m_dangerous; }
    QPushButton *safeButton() const { return m_safe; }
    QLineEdit *number() const { return m_number; }

private:
    QPushButton *m_dangerous;
    QPushButton *m_safe;
    QLineEdit *m_number = nullptr;
};

} // namespace dosegrid::widgets
