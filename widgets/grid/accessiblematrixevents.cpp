// SPDX-License-Identifier: GPL-3.0-or-later
// What MatrixView tells whoever listens.
#include "widgets/grid/accessiblematrix.h"
#include "widgets/grid/matrixview.h"

namespace dosegrid::widgets {

namespace accessibility {

namespace {

Receiver receiver = nullptr;

void tell(QAccessibleEvent &event)
{
    if (receiver)
        receiver(event);
    QAccessible::updateAccessibility(&event);
}

void tellOfCurrent(MatrixView &view, QAccessible::Event kind)
{
    const auto current = view.currentCell();
    if (!current || !isHeard())
        return;
    const MatrixGeometry &geometry = view.scene().geometry();
    const LanePoint lane = geometry.lanes(*current);
    if (!lane.isShown())
        return;
    QAccessibleEvent event(&view, kind);
    event.setChild((lane.row + 1) * (geometry.columnCount() + 1) + lane.column + 1);
    tell(event);
}

} // namespace

bool isHeard() { return receiver || QAccessible::isActive(); }

void setReceiver(Receiver newReceiver) { receiver = newReceiver; }

void currentCellMoved(MatrixView &view)
{
    if (view.hasFocus())
        tellOfCurrent(view, QAccessible::Focus);
}

void currentCellRenamed(MatrixView &view) { tellOfCurrent(view, QAccessible::NameChanged); }

void currentCellDescribed(MatrixView &view) { tellOfCurrent(view, QAccessible::DescriptionChanged); }

void selectionMoved(MatrixView &view)
{
    if (!isHeard())
        return;
    QAccessibleEvent event(&view, QAccessible::SelectionWithin);
    tell(event);
}

void structureChanged(MatrixView &view)
{
    if (!isHeard())
        return;
    QAccessibleTableModelChangeEvent event(&view, QAccessibleTableModelChangeEvent::ModelReset);
    tell(event);
}

} // namespace accessibility

} // namespace dosegrid::widgets
