// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/grid/accessiblematrix.h"

#include "models/text/templatewords.h"
#include "models/text/units.h"
#include "models/text/words.h"
#include "widgets/grid/accessiblelegend.h"
#include "widgets/grid/blockcards.h"
#include "widgets/grid/celltext.h"
#include "widgets/grid/closedrows.h"
#include "widgets/grid/legend.h"
#include "widgets/grid/matrixview.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;
using dosegrid::grid::CellIndex;
using dosegrid::grid::CellState;

namespace dosegrid::widgets {

namespace {

LaneSpan one(int lane) { return {lane, lane + 1}; }

QAccessibleInterface *make(const QString &className, QObject *object)
{
    if (className == QLatin1String(MatrixView::staticMetaObject.className())) {
        if (auto *view = qobject_cast<MatrixView *>(object))
            return new AccessibleMatrix(view);
    }
    if (className == QLatin1String(StateLegend::staticMetaObject.className())) {
        if (auto *legend = qobject_cast<StateLegend *>(object))
            return new AccessibleLegend(legend, legend);
    }
    if (className == QLatin1String(SpokenCounts::staticMetaObject.className())) {
        auto *spoken = qobject_cast<SpokenCounts *>(object);
        if (spoken && spoken->legend())
            return new AccessibleLegend(spoken, spoken->legend());
    }
    return nullptr;
}

} // namespace

AccessibleMatrix::AccessibleMatrix(MatrixView *view) : AccessibleTable(view) {}

MatrixView *AccessibleMatrix::view() const { return static_cast<MatrixView *>(widget()); }

bool AccessibleMatrix::contains(TablePlace place) const
{
    return place.row >= -1 && place.row < rowCount() && place.column >= -1 && place.column < columnCount();
}

quint64 AccessibleMatrix::structure() const { return view()->structure(); }

int AccessibleMatrix::rowCount() const { return view()->scene().isEmpty() ? 0 : view()->scene().geometry().rowCount(); }

int AccessibleMatrix::columnCount() const
{
    return view()->scene().isEmpty() ? 0 : view()->scene().geometry().columnCount();
}

// --- words ---------------------------------------------------------------------------------------------------------

QString AccessibleMatrix::text(QAccessible::Text which) const
{
    switch (which) {
    case QAccessible::Description: return view()->scene().isEmpty() ? QString() : overview();
    case QAccessible::Help:
        return tr("Arrows move, with Shift they extend. Control and Space selects the column, Shift and Space the row. "
                  "Return shows details, N goes to the next failed cell, slash writes a query, the question mark "
                  "lists all keys.");
    case QAccessible::Name:
    case QAccessible::Value:
    case QAccessible::Accelerator:
    case QAccessible::DebugDescription:
    case QAccessible::UserText: break;
    }
    return AccessibleTable::text(which);
}

QString AccessibleMatrix::overview() const
{
    const grid::GridState &state = *view()->scene().content().state;
    QStringList words{tr("%n cell(s) to compute", nullptr, int(state.spec().computableCount())),
                      countsText(state.total())};
    if (const std::uint32_t selected = view()->selection().count(); selected > 0)
        words += tr("%n selected", nullptr, int(selected));
    return words.join(u". "_s);
}

QString AccessibleMatrix::rowDescription(int row) const
{
    return row < 0 || row >= rowCount() ? QString() : laneName(view()->scene().geometry().row(row));
}

QString AccessibleMatrix::columnDescription(int column) const
{
    return column < 0 || column >= columnCount() ? QString() : laneName(view()->scene().geometry().column(column));
}

QString AccessibleMatrix::laneName(const Lane &lane) const
{
    const MatrixGeometry &geometry = view()->scene().geometry();
    const grid::GridSpec &spec = geometry.spec();
    if (lane.region >= 0) {
        const QString region = regionLaneName(geometry, lane);
        //: a row of the matrix: source region, model
        return lane.model < 0 ? region : tr("%1, %2").arg(region, spec.models()[lane.model].id);
    }
    const QString particle = text::particleName(spec.particles()[lane.particle]);
    const QString energy = text::energy(spec.energiesEv()[lane.energy]);
    //: a column of the matrix: particle, energy with unit
    const QString beam = tr("%1, %2", "column").arg(particle, energy);
    //: a column of the matrix when models stand side by side: model, then particle and energy
    return lane.model < 0 ? beam : tr("%1, %2", "model").arg(spec.models()[lane.model].id, beam);
}

QString AccessibleMatrix::cellName(CellIndex cell) const
{
    const grid::GridState &state = *view()->scene().content().state;
    const grid::GridSpec &spec = state.spec();
    const grid::CellRecord &record = state.record(cell);
    QString words = text::stateName(record.state);
    if (const QString cause = view()->tip(cell).cause; !cause.isEmpty())
        //: a cell of the matrix: state, why
        words = tr("%1, %2", "state").arg(words, cause);
    if (record.attempts > 0)
        //: a cell of the matrix: state, tries so far
        words = tr("%1, %n attempt(s)", nullptr, record.attempts).arg(words);
    if (record.flags & grid::NeedsReview)
        //: a cell of the matrix: its state, and that its output waits for a person's word
        words = tr("%1, needs review").arg(words);
    if (record.flags & grid::HasNote)
        //: a cell of the matrix: its state, and that a person wrote something about it
        words = tr("%1, has a note").arg(words);
    //: source region, model, particle, energy: state
    return tr("%1, %2, %3, %4: %5")
        .arg(text::templateName(spec.region(cell).name), spec.model(cell).id, text::particleName(spec.particle(cell)),
             text::energy(spec.energyEv(cell)), words);
}

QString AccessibleMatrix::groupCellName(TablePlace place) const
{
    const MatrixGeometry &geometry = view()->scene().geometry();
    const grid::GridSpec &spec = geometry.spec();
    const CellIndex cell = geometry.cell(place.row, place.column);
    const grid::StateCounts counts = countsAt(geometry, *view()->scene().content().state, {place.row, place.column});
    return tr("%1, %2, %3, %4: %5")
        .arg(regionLaneName(geometry, geometry.regions()[geometry.regionLane({place.row, place.column})]),
             spec.model(cell).id, text::particleName(spec.particle(cell)), text::energy(spec.energyEv(cell)),
             countsText(counts));
}

QString AccessibleMatrix::cellDescription(TablePlace place) const
{
    const MatrixGeometry &geometry = view()->scene().geometry();
    const CellTip tip = view()->tip(geometry.cell(place.row, place.column));
    QStringList words{tip.stateFacts};
    words += tip.lines;
    words += tip.next;
    if (geometry.level() == MatrixLevel::Blocks) { // what is to be seen is its block
        const auto [model, particle] = geometry.blockOf({place.row, place.column});
        //: a block of the matrix: its cells by state
        words.prepend(tr("In its block: %1")
                          .arg(countsText(blockCounts(geometry, *view()->scene().content().state, model, particle))));
    }
    words.removeAll(QString());
    return words.join(u". "_s);
}

QString AccessibleMatrix::headerText(TablePlace place, QAccessible::Text which) const
{
    const MatrixScene &scene = view()->scene();
    const bool isRow = place.row >= 0;
    if (const auto group = view()->cornerGroup(); group && place == TablePlace()) {
        const MatrixGroup &named = scene.geometry().axes().groups[std::size_t(*group)];
        return which == QAccessible::Name          ? tr("%1, %n region(s)", nullptr, named.count).arg(named.name)
               : which == QAccessible::Description ? tr("Selects this body system")
                                                   : QString();
    }
    if (!isRow && place.column < 0)
        return which != QAccessible::Name     ? QString()
               : scene.geometry().isSwapped() ? tr("Energies by source regions")
                                              : tr("Source regions by energies");
    if (which == QAccessible::Name)
        return isRow ? rowDescription(place.row) : columnDescription(place.column);
    if (which != QAccessible::Description)
        return {};
    const MatrixTallies &tallies = scene.content().tallies;
    const QString counts =
        countsText(isRow ? tallies.rows[std::size_t(place.row)] : tallies.columns[std::size_t(place.column)]);
    const Lane &lane = isRow ? scene.geometry().row(place.row) : scene.geometry().column(place.column);
    const MatrixAxes &axes = scene.geometry().axes();
    const QString &name = lane.region < 0 ? axes.energyOrderName : axes.groups[std::size_t(lane.group)].name;
    //: a row of the matrix: its body system or what orders the energies, then its cells by state
    return name.isEmpty() ? counts : tr("%1. %2").arg(name, counts);
}

QString AccessibleMatrix::cellText(TablePlace place, QAccessible::Text which) const
{
    if (!contains(place))
        return {};
    if (place.isHeader())
        return headerText(place, which);
    const CellIndex cell = view()->scene().geometry().cell(place.row, place.column);
    const bool isGroup = view()->scene().geometry().isClosed({place.row, place.column});
    switch (which) {
    case QAccessible::Name: return isGroup ? groupCellName(place) : cellName(cell);
    case QAccessible::Description: return cellDescription(place);
    case QAccessible::Value: return text::stateName(view()->scene().content().state->state(cell));
    case QAccessible::Help:
    case QAccessible::Accelerator:
    case QAccessible::DebugDescription:
    case QAccessible::UserText: break;
    }
    return {};
}

// --- places --------------------------------------------------------------------------------------------------------

QRect AccessibleMatrix::cellRect(TablePlace place) const
{
    const MatrixGeometry &geometry = view()->scene().geometry();
    if (!contains(place))
        return {};
    QRect rect;
    if (geometry.level() == MatrixLevel::Blocks) { // headers are nowhere, and cells in the card of their block
        if (place.isHeader())
            return {};
        const auto [model, particle] = geometry.blockOf({place.row, place.column});
        rect = geometry.blockCard(model, particle);
    } else if (!place.isHeader())
        rect = geometry.cellRect({place.row, place.column}) & geometry.cellsRect();
    else if (place.row >= 0)
        rect = QRect(0, geometry.rowTop(place.row), geometry.rowHeaderWidth(),
                     geometry.rowBottom(place.row) - geometry.rowTop(place.row))
               & geometry.cellsRect().adjusted(-geometry.rowHeaderWidth(), 0, 0, 0);
    else if (place.column >= 0)
        rect =
            QRect(geometry.columnLeft(place.column), 0,
                  geometry.columnRight(place.column) - geometry.columnLeft(place.column), geometry.columnHeaderHeight())
            & geometry.cellsRect().adjusted(0, -geometry.columnHeaderHeight(), 0, 0);
    else
        rect = QRect(0, 0, geometry.rowHeaderWidth(), geometry.columnHeaderHeight());
    return rect.isEmpty() ? QRect() : view()->logical(rect);
}

std::optional<TablePlace> AccessibleMatrix::placeAt(QPoint point) const
{
    if (view()->scene().isEmpty() || !view()->rect().contains(point))
        return {};
    const MatrixGeometry &geometry = view()->scene().geometry();
    const QPoint at = view()->device(point);
    const LanePoint lane = geometry.nearest(at);
    switch (geometry.areaAt(at)) {
    case MatrixGeometry::Area::Cells:
    case MatrixGeometry::Area::Block: return TablePlace{lane.row, lane.column};
    case MatrixGeometry::Area::RowHeader: return TablePlace{lane.row, -1};
    case MatrixGeometry::Area::ColumnHeader: return TablePlace{-1, lane.column};
    case MatrixGeometry::Area::Corner: return TablePlace{};
    case MatrixGeometry::Area::Nothing:
    case MatrixGeometry::Area::RowBars: break;
    }
    return {};
}

std::optional<TablePlace> AccessibleMatrix::currentPlace() const
{
    const auto current = view()->currentCell();
    if (!current || view()->scene().isEmpty())
        return {};
    const LanePoint lane = view()->scene().geometry().lanes(*current);
    if (!lane.isShown())
        return {};
    return TablePlace{lane.row, lane.column};
}

// --- state and actions ---------------------------------------------------------------------------------------------

QAccessible::State AccessibleMatrix::state() const
{
    QAccessible::State state = AccessibleTable::state();
    state.multiSelectable = true;
    state.extSelectable = true;
    return state;
}

QAccessible::State AccessibleMatrix::cellState(TablePlace place) const
{
    QAccessible::State state = AccessibleTable::cellState(place);
    if (!contains(place))
        return state;
    if (place.isHeader()) {
        state.selectable = place.row >= 0 || place.column >= 0;
        state.selected = place.row >= 0      ? isRowSelected(place.row)
                         : place.column >= 0 ? isColumnSelected(place.column)
                                             : false;
        return state;
    }
    const CellIndex cell = view()->scene().geometry().cell(place.row, place.column);
    const bool exists = view()->scene().content().state->state(cell) != CellState::NotApplicable;
    state.focusable = true;
    state.disabled = !exists;
    state.selectable = exists;
    state.selected = isAnySelected(place);
    return state;
}

QStringList AccessibleMatrix::cellActions(TablePlace place) const
{
    if (!contains(place))
        return {};
    if (place == TablePlace())
        return view()->cornerGroup() ? QStringList{pressAction()} : QStringList();
    if (place.isHeader())
        return {toggleAction()};
    const CellIndex cell = view()->scene().geometry().cell(place.row, place.column);
    if (view()->scene().content().state->state(cell) == CellState::NotApplicable)
        return {setFocusAction(), pressAction()};
    return {setFocusAction(), pressAction(), toggleAction()};
}

void AccessibleMatrix::doCellAction(TablePlace place, const QString &name)
{
    if (place == TablePlace()) {
        if (view()->cornerGroup())
            view()->selectGroup(view()->scene().geometry().visibleRows().first);
        return;
    }
    if (place.isHeader()) {
        if (place.row >= 0)
            change(one(place.row), {0, columnCount()}, !isRowSelected(place.row));
        else
            change({0, rowCount()}, one(place.column), !isColumnSelected(place.column));
        return;
    }
    const CellIndex cell = view()->scene().geometry().cell(place.row, place.column);
    if (name == toggleAction()) {
        change(one(place.row), one(place.column), !isAnySelected(place));
        return;
    }
    view()->setFocus(Qt::OtherFocusReason);
    view()->setCurrentCell(cell);
    if (name == pressAction())
        emit view()->cellActivated(cell);
}

// --- selection -----------------------------------------------------------------------------------------------------

bool AccessibleMatrix::isWhollySelected(LaneSpan rows, LaneSpan columns) const
{
    const grid::CellMask cells = lanesMask(view()->scene().geometry(), rows, columns);
    return !cells.isEmpty() && (cells - view()->selection()).isEmpty();
}

// As the picture outlines it: of a closed group one cell is enough.
bool AccessibleMatrix::isAnySelected(TablePlace place) const
{
    bool any = false;
    view()->scene().geometry().forEachAt({place.row, place.column},
                                         [&](CellIndex cell) { any |= view()->selection().test(cell); });
    return any;
}

bool AccessibleMatrix::change(LaneSpan rows, LaneSpan columns, bool select)
{
    if (rows.first < 0 || rows.last > rowCount() || columns.first < 0 || columns.last > columnCount())
        return false;
    const grid::CellMask cells = lanesMask(view()->scene().geometry(), rows, columns);
    if (cells.isEmpty())
        return false;
    view()->setSelection(combined(view()->selection(), cells, select ? SelectionMode::Add : SelectionMode::Subtract));
    return true;
}

int AccessibleMatrix::selectedCellCount() const { return int(selectedPlaces().size()); }

// Each place once, however many cells of a closed group are selected.
std::vector<TablePlace> AccessibleMatrix::selectedPlaces() const
{
    std::vector<TablePlace> places;
    const MatrixScene &scene = view()->scene();
    if (scene.isEmpty())
        return places;
    const std::vector<int> &rows = scene.content().selectedLanes.rows;
    for (int row = 0; row < int(rows.size()); ++row) {
        for (int column = 0; rows[std::size_t(row)] > 0 && column < columnCount(); ++column) {
            if (isAnySelected({row, column}))
                places.push_back({row, column});
        }
    }
    return places;
}

QList<QAccessibleInterface *> AccessibleMatrix::selectedCells() const
{
    QList<QAccessibleInterface *> cells;
    for (const TablePlace place : selectedPlaces())
        cells += cell(place);
    return cells;
}

QList<int> AccessibleMatrix::selectedRows() const
{
    QList<int> rows;
    for (int row = 0; row < rowCount(); ++row) {
        if (isRowSelected(row))
            rows += row;
    }
    return rows;
}

QList<int> AccessibleMatrix::selectedColumns() const
{
    QList<int> columns;
    for (int column = 0; column < columnCount(); ++column) {
        if (isColumnSelected(column))
            columns += column;
    }
    return columns;
}

bool AccessibleMatrix::isRowSelected(int row) const
{
    return row >= 0 && row < rowCount() && isWhollySelected(one(row), {0, columnCount()});
}

bool AccessibleMatrix::isColumnSelected(int column) const
{
    return column >= 0 && column < columnCount() && isWhollySelected({0, rowCount()}, one(column));
}

bool AccessibleMatrix::selectRow(int row) { return change(one(row), {0, columnCount()}, true); }

bool AccessibleMatrix::selectColumn(int column) { return change({0, rowCount()}, one(column), true); }

bool AccessibleMatrix::unselectRow(int row) { return change(one(row), {0, columnCount()}, false); }

bool AccessibleMatrix::unselectColumn(int column) { return change({0, rowCount()}, one(column), false); }

namespace accessibility {

void install() { QAccessible::installFactory(make); }

} // namespace accessibility

} // namespace dosegrid::widgets
