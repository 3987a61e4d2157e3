// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/grid/accessiblelegend.h"

#include "models/text/units.h"
#include "models/text/words.h"
#include "widgets/grid/legend.h"

#include <QVBoxLayout>

namespace dosegrid::widgets {

SpokenCounts::SpokenCounts(StateLegend *legend, QWidget *parent) : QWidget(parent), m_legend(legend)
{
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setAccessibleName(tr("States"));
    auto *whole = new QVBoxLayout(parent);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(this);
}

AccessibleLegend::AccessibleLegend(QWidget *widget, StateLegend *legend) : AccessibleTable(widget), m_legend(legend) {}

int AccessibleLegend::columnCount() const { return 1 + (legend()->grid() ? legend()->grid()->spec().blockCount() : 0); }

QString AccessibleLegend::rowDescription(int row) const
{
    return row < 0 || row >= rowCount() ? QString() : text::stateName(grid::allCellStates[std::size_t(row)]);
}

QString AccessibleLegend::columnDescription(int column) const
{
    if (column < 0 || column >= columnCount())
        return {};
    if (column == 0)
        return tr("Whole campaign");
    const grid::GridSpec &spec = legend()->grid()->spec();
    const int block = column - 1;
    //: a block of the matrix: model, particle
    return tr("%1, %2").arg(spec.models()[block / spec.particleCount()].id,
                            text::particleName(spec.particles()[block % spec.particleCount()]));
}

QString AccessibleLegend::cellText(TablePlace place, QAccessible::Text which) const
{
    if (which != QAccessible::Name && which != QAccessible::Value)
        return {};
    if (place.row < 0)
        return place.column < 0 ? tr("States") : columnDescription(place.column);
    if (place.column < 0)
        return rowDescription(place.row);
    const grid::CellState state = grid::allCellStates[std::size_t(place.row)];
    if (place.column == 0)
        return text::count(legend()->counts()[state]);
    const grid::GridState &grid = *legend()->grid();
    const int block = place.column - 1;
    return text::count(grid.block(block / grid.spec().particleCount(), block % grid.spec().particleCount())[state]);
}

QRect AccessibleLegend::cellRect(TablePlace place) const
{
    // Where the chip says it; the blocks are not written anywhere.
    if (place.row < 0 || place.row >= rowCount() || place.column > 0)
        return {};
    const LegendChip *chip = legend()->chip(grid::allCellStates[std::size_t(place.row)]);
    return chip->isVisible() ? chip->geometry() : QRect();
}

std::optional<TablePlace> AccessibleLegend::placeAt(QPoint) const { return {}; } // the chips are in front

} // namespace dosegrid::widgets
