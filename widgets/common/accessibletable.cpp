// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/common/accessibletable.h"

#include <QWidget>

namespace dosegrid::widgets {

namespace {

constexpr int mostKept = 2048;

// One cell or header. It lives no longer than its table, which deletes it.
class Cell final : public QAccessibleInterface, public QAccessibleTableCellInterface, public QAccessibleActionInterface
{
public:
    Cell(AccessibleTable *table, TablePlace place) : m_table(table), m_place(place) {}

    TablePlace place() const { return m_place; }

    bool isValid() const override
    {
        return m_table->isValid() && m_place.row < m_table->rowCount() && m_place.column < m_table->columnCount();
    }
    QObject *object() const override { return nullptr; }
    QWindow *window() const override { return m_table->window(); }
    QAccessibleInterface *parent() const override { return m_table; }
    QAccessibleInterface *child(int) const override { return nullptr; }
    QAccessibleInterface *childAt(int, int) const override { return nullptr; }
    int childCount() const override { return 0; }
    int indexOfChild(const QAccessibleInterface *) const override { return -1; }

    QString text(QAccessible::Text which) const override
    {
        return isValid() ? m_table->cellText(m_place, which) : QString();
    }
    void setText(QAccessible::Text, const QString &) override {}

    QRect rect() const override
    {
        const QRect inside = isValid() ? m_table->cellRect(m_place) : QRect();
        return inside.isEmpty() ? QRect() : inside.translated(m_table->rect().topLeft());
    }

    QAccessible::Role role() const override
    {
        if (!m_place.isHeader())
            return QAccessible::Cell;
        if (m_place == TablePlace())
            return QAccessible::Pane;
        return m_place.row < 0 ? QAccessible::ColumnHeader : QAccessible::RowHeader;
    }

    QAccessible::State state() const override
    {
        QAccessible::State state;
        if (!isValid()) {
            state.invalid = true;
            return state;
        }
        state = m_table->cellState(m_place);
        state.offscreen = m_table->cellRect(m_place).isEmpty();
        if (m_table->currentPlace() == m_place) {
            state.active = true;
            state.focused = m_table->QAccessibleWidget::state().focused;
        }
        return state;
    }

    void *interface_cast(QAccessible::InterfaceType type) override
    {
        if (type == QAccessible::TableCellInterface && !m_place.isHeader())
            return static_cast<QAccessibleTableCellInterface *>(this);
        if (type == QAccessible::ActionInterface)
            return static_cast<QAccessibleActionInterface *>(this);
        return nullptr;
    }

    bool isSelected() const override { return isValid() && m_table->cellState(m_place).selected; }
    QList<QAccessibleInterface *> columnHeaderCells() const override { return {m_table->cell({-1, m_place.column})}; }
    QList<QAccessibleInterface *> rowHeaderCells() const override { return {m_table->cell({m_place.row, -1})}; }
    int columnIndex() const override { return m_place.column; }
    int rowIndex() const override { return m_place.row; }
    int columnExtent() const override { return 1; }
    int rowExtent() const override { return 1; }
    QAccessibleInterface *table() const override { return m_table; }

    QStringList actionNames() const override { return isValid() ? m_table->cellActions(m_place) : QStringList(); }
    void doAction(const QString &name) override
    {
        if (actionNames().contains(name))
            m_table->doCellAction(m_place, name);
    }
    QStringList keyBindingsForAction(const QString &) const override { return {}; }

private:
    AccessibleTable *m_table;
    TablePlace m_place;
};

} // namespace

AccessibleTable::AccessibleTable(QWidget *widget) : QAccessibleWidget(widget, QAccessible::Table) {}

AccessibleTable::~AccessibleTable()
{
    for (const QAccessible::Id id : std::as_const(m_cells))
        QAccessible::deleteAccessibleInterface(id);
}

QAccessible::State AccessibleTable::cellState(TablePlace) const
{
    QAccessible::State state;
    state.readOnly = true;
    return state;
}

QStringList AccessibleTable::cellActions(TablePlace) const { return {}; }

void AccessibleTable::doCellAction(TablePlace, const QString &) {}

int AccessibleTable::cellChildren() const
{
    const int rows = rowCount();
    const int columns = columnCount();
    return rows > 0 && columns > 0 ? (rows + 1) * (columns + 1) : 0;
}

int AccessibleTable::indexOf(TablePlace place) const
{
    return (place.row + 1) * (columnCount() + 1) + place.column + 1;
}

QAccessibleInterface *AccessibleTable::cell(TablePlace place) const { return child(indexOf(place)); }

QAccessible::State AccessibleTable::state() const
{
    QAccessible::State state = QAccessibleWidget::state();
    state.readOnly = true;
    return state;
}

int AccessibleTable::childCount() const { return cellChildren() + QAccessibleWidget::childCount(); }

int AccessibleTable::indexOfChild(const QAccessibleInterface *child) const
{
    if (const auto *cell = dynamic_cast<const Cell *>(child))
        return cell->table() == this ? indexOf(cell->place()) : -1;
    const int index = QAccessibleWidget::indexOfChild(child);
    return index < 0 ? -1 : cellChildren() + index;
}

QAccessibleInterface *AccessibleTable::child(int index) const
{
    forgetOthers();
    const int cells = cellChildren();
    if (index < 0)
        return nullptr;
    if (index >= cells)
        return QAccessibleWidget::child(index - cells);
    if (const auto known = m_cells.constFind(index); known != m_cells.constEnd())
        return QAccessible::accessibleInterface(*known);
    const int wide = columnCount() + 1;
    // The interface of an object belongs to Qt's cache; only there is it const.
    auto *cell = new Cell(const_cast<AccessibleTable *>(this), {index / wide - 1, index % wide - 1});
    m_cells.insert(index, QAccessible::registerAccessibleInterface(cell));
    if (m_cells.size() > mostKept && !m_dropping) {
        // Not here: the caller may hold cells that it was given a moment ago.
        m_dropping = true;
        QMetaObject::invokeMethod(
            widget(),
            [w = widget()] {
                if (auto *table = dynamic_cast<AccessibleTable *>(QAccessible::queryAccessibleInterface(w)))
                    table->drop();
            },
            Qt::QueuedConnection);
    }
    return cell;
}

void AccessibleTable::drop()
{
    m_dropping = false;
    const auto current = currentPlace();
    const int kept = current ? indexOf(*current) : -1;
    const QHash<int, QAccessible::Id> cells = std::exchange(m_cells, {});
    for (auto it = cells.cbegin(); it != cells.cend(); ++it) {
        if (it.key() == kept)
            m_cells.insert(kept, it.value());
        else
            QAccessible::deleteAccessibleInterface(it.value());
    }
}

void AccessibleTable::forgetOthers() const
{
    if (const quint64 now = structure(); now != m_structure) {
        m_structure = now;
        for (const QAccessible::Id id : std::exchange(m_cells, {}))
            QAccessible::deleteAccessibleInterface(id);
    }
}

QAccessibleInterface *AccessibleTable::childAt(int x, int y) const
{
    const auto place = placeAt(widget()->mapFromGlobal(QPoint(x, y)));
    return place ? cell(*place) : QAccessibleWidget::childAt(x, y);
}

QAccessibleInterface *AccessibleTable::focusChild() const
{
    if (!widget()->hasFocus())
        return QAccessibleWidget::focusChild();
    const auto current = currentPlace();
    return current ? cell(*current) : const_cast<AccessibleTable *>(this);
}

void *AccessibleTable::interface_cast(QAccessible::InterfaceType type)
{
    if (type == QAccessible::TableInterface)
        return static_cast<QAccessibleTableInterface *>(this);
    return QAccessibleWidget::interface_cast(type);
}

QAccessibleInterface *AccessibleTable::cellAt(int row, int column) const
{
    if (row < 0 || row >= rowCount() || column < 0 || column >= columnCount())
        return nullptr;
    return cell({row, column});
}

void AccessibleTable::modelChange(QAccessibleTableModelChangeEvent *) { forgetOthers(); }

} // namespace dosegrid::widgets
