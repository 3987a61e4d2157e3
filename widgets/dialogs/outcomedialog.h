// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/common/theme.h"
#include "widgets/dialogs/outcomemodel.h"

#include <QDialog>

class QTableView;

namespace dosegrid::widgets {

// What came of each cell of an action, as a table that stands beside the window and blocks nothing.
class OutcomeDialog final : public QDialog
{
    Q_OBJECT

public:
    OutcomeDialog(const Theme &theme, std::shared_ptr<const grid::GridSpec> spec, const engine::WishOutcome &outcome,
                  QWidget *parent = nullptr);

    QTableView *table() const { return m_table; }

signals:
    void cellsChosen(const dosegrid::grid::CellMask &cells); // those that were left alone
    void cellActivated(dosegrid::grid::CellIndex cell);

private:
    void copy() const;

    OutcomeModel *m_model;
    QTableView *m_table;
};

} // namespace dosegrid::widgets
