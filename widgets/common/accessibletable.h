// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAccessibleWidget>
#include <QHash>
#include <QRect>

#include <optional>

namespace dosegrid::widgets {

// Row and column of a cell in the order of the screen; -1 is the header.
struct TablePlace
{
    int row = -1;
    int column = -1;
    bool isHeader() const { return row < 0 || column < 0; }
    bool operator==(const TablePlace &) const = default;
};

// A table that one widget paints, as screen readers see it. Cells are objects without a widget, made when somebody asks
// for them and, when they have become many, dropped once the event loop is reached: a reader that walks a million cells
// does not keep a million objects. Children are numbered as in QTableView, row by row with the header in front; child
// widgets follow. A subclass gives the rows, the columns and the words. GUI thread; owned by Qt's cache of interfaces,
// which deletes it with its widget.
class AccessibleTable : public QAccessibleWidget, public QAccessibleTableInterface
{
public:
    explicit AccessibleTable(QWidget *widget);
    ~AccessibleTable() override;

    virtual QString cellText(TablePlace place, QAccessible::Text which) const = 0;
    // In the widget; empty when it is out of view.
    virtual QRect cellRect(TablePlace place) const = 0;
    virtual std::optional<TablePlace> placeAt(QPoint point) const = 0;
    virtual std::optional<TablePlace> currentPlace() const { return {}; }
    // "Selected" and what else is true of the cell itself.
    virtual QAccessible::State cellState(TablePlace place) const;
    virtual QStringList cellActions(TablePlace place) const;
    virtual void doCellAction(TablePlace place, const QString &name);
    // Another number whenever rows or columns have become other ones: places that were handed out then mean nothing.
    virtual quint64 structure() const { return 0; }

    int indexOf(TablePlace place) const;
    QAccessibleInterface *cell(TablePlace place) const;
    int keptCells() const { return int(m_cells.size()); }
    void drop(); // every cell but the current one

    QAccessible::State state() const override;
    int childCount() const override;
    int indexOfChild(const QAccessibleInterface *child) const override;
    QAccessibleInterface *child(int index) const override;
    QAccessibleInterface *childAt(int x, int y) const override;
    QAccessibleInterface *focusChild() const override;
    void *interface_cast(QAccessible::InterfaceType type) override;

    QAccessibleInterface *caption() const override { return nullptr; }
    QAccessibleInterface *summary() const override { return nullptr; }
    QAccessibleInterface *cellAt(int row, int column) const override;
    void modelChange(QAccessibleTableModelChangeEvent *event) override;

    // Nothing can be selected, unless a subclass says otherwise.
    int selectedCellCount() const override { return 0; }
    QList<QAccessibleInterface *> selectedCells() const override { return {}; }
    int selectedColumnCount() const override { return int(selectedColumns().size()); }
    int selectedRowCount() const override { return int(selectedRows().size()); }
    QList<int> selectedColumns() const override { return {}; }
    QList<int> selectedRows() const override { return {}; }
    bool isColumnSelected(int) const override { return false; }
    bool isRowSelected(int) const override { return false; }
    bool selectRow(int) override { return false; }
    bool selectColumn(int) override { return false; }
    bool unselectRow(int) override { return false; }
    bool unselectColumn(int) override { return false; }

private:
    int cellChildren() const; // headers included
    void forgetOthers() const;

    mutable QHash<int, QAccessible::Id> m_cells; // by index of the child
    mutable quint64 m_structure = 0;             // that the cells were made for
    mutable bool m_dropping = false;
};

} // namespace dosegrid::widgets
