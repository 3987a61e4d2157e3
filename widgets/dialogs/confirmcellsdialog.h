// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/dialogs/confirmdialog.h"

class QTreeView;

namespace dosegrid::widgets {

class CellChoiceModel;

// A confirmation whose cells can be left out one by one (Space or a click; of several chosen rows all at once), and
// whose words and number follow. What lies in the matrix meanwhile changes nothing here.
class ConfirmCellsDialog final : public ConfirmDialog
{
    Q_OBJECT

public:
    ConfirmCellsDialog(const Theme &theme, const Icons &icons, const CellsConfirmation &what,
                       QWidget *parent = nullptr);

    const grid::CellMask &kept() const;
    QString reason() const;

    QTreeView *list() const { return m_list; }
    QLineEdit *reasonField() const { return m_reason; } // null when none is asked for

private:
    QWidget *makeDetails();
    void askReason(const Theme &theme, const QString &label);
    void follow();
    void updateAllowed();

    CellsConfirmation m_what;
    CellChoiceModel *m_model;
    QTreeView *m_list;
    QLineEdit *m_reason = nullptr;
};

} // namespace dosegrid::widgets
