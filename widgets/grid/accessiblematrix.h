// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/common/accessibletable.h"

#include <QCoreApplication>

namespace dosegrid::grid {
struct CellIndex;
}

namespace dosegrid::widgets {

class MatrixView;
struct Lane;
struct LanePoint;
struct LaneSpan;

// The campaign matrix as screen readers see it: a table with the rows and columns that are on screen, in their order,
// whatever the zoom. A cell says where it is, its state, why and its tries; its description is its tooltip's. A header
// says what it stands for and counts its cells by state. Cells, rows and columns can be selected.
class AccessibleMatrix final : public AccessibleTable
{
    Q_DECLARE_TR_FUNCTIONS(dosegrid::widgets::AccessibleMatrix)

public:
    explicit AccessibleMatrix(MatrixView *view);

    QString text(QAccessible::Text which) const override;
    QAccessible::State state() const override;

    QString cellText(TablePlace place, QAccessible::Text which) const override;
    QRect cellRect(TablePlace place) const override;
    std::optional<TablePlace> placeAt(QPoint point) const override;
    std::optional<TablePlace> currentPlace() const override;
    QAccessible::State cellState(TablePlace place) const override;
    QStringList cellActions(TablePlace place) const override;
    void doCellAction(TablePlace place, const QString &name) override;
    quint64 structure() const override;

    int rowCount() const override;
    int columnCount() const override;
    QString rowDescription(int row) const override;
    QString columnDescription(int column) const override;
    int selectedCellCount() const override;
    QList<QAccessibleInterface *> selectedCells() const override;
    QList<int> selectedRows() const override;
    QList<int> selectedColumns() const override;
    bool isRowSelected(int row) const override;
    bool isColumnSelected(int column) const override;
    bool selectRow(int row) override;
    bool selectColumn(int column) override;
    bool unselectRow(int row) override;
    bool unselectColumn(int column) override;

private:
    MatrixView *view() const;
    bool contains(TablePlace place) const;
    bool isAnySelected(TablePlace place) const;
    bool isWhollySelected(LaneSpan rows, LaneSpan columns) const;
    bool change(LaneSpan rows, LaneSpan columns, bool select);
    std::vector<TablePlace> selectedPlaces() const;
    QString laneName(const Lane &lane) const;
    QString cellName(grid::CellIndex cell) const;
    QString groupCellName(TablePlace place) const;
    QString cellDescription(TablePlace place) const;
    QString headerText(TablePlace place, QAccessible::Text which) const;
    QString overview() const;
};

// What MatrixView tells whoever listens; each costs nothing while nobody does.
namespace accessibility {
void install(); // once is enough, more does no harm
// Gets what is told beside Qt, which tells nothing while no screen reader runs: for tests. Null ends it.
using Receiver = void (*)(const QAccessibleEvent &event);
void setReceiver(Receiver receiver);
bool isHeard();
void currentCellMoved(MatrixView &view);
void currentCellRenamed(MatrixView &view);
void currentCellDescribed(MatrixView &view);
void selectionMoved(MatrixView &view);
void structureChanged(MatrixView &view);
} // namespace accessibility

} // namespace dosegrid::widgets
