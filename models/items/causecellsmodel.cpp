// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/causecellsmodel.h"

#include "models/text/templatewords.h"
#include "models/text/units.h"
#include "models/text/words.h"

#include <algorithm>

namespace dosegrid::items {

CauseCellsModel::CauseCellsModel(QObject *parent) : QAbstractTableModel(parent) {}

int CauseCellsModel::rowCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : int(m_cells.size()); }

int CauseCellsModel::columnCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : ColumnCount; }

void CauseCellsModel::setCells(const grid::GridState *state, const grid::CellMask &cells)
{
    std::vector<grid::CellIndex> list = state ? cells.cells() : std::vector<grid::CellIndex>();
    if (state == m_state && list == m_cells)
        return;
    beginResetModel();
    m_state = state;
    m_cells = std::move(list);
    endResetModel();
}

std::optional<grid::CellIndex> CauseCellsModel::cellAt(int row) const
{
    return row >= 0 && row < rowCount() ? std::optional(m_cells[std::size_t(row)]) : std::nullopt;
}

int CauseCellsModel::rowOf(grid::CellIndex cell) const
{
    const auto found = std::ranges::lower_bound(m_cells, cell);
    return found == m_cells.end() || *found != cell ? -1 : int(found - m_cells.begin());
}

QVariant CauseCellsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const grid::CellIndex cell = m_cells[std::size_t(index.row())];
    const grid::GridSpec &spec = m_state->spec();
    const int column = index.column();
    const bool isNumber = column == Id || column == Energy;
    if (role == CellRole)
        return cell.value;
    if (role == Qt::ToolTipRole)
        return QString(spec.cellId(cell) + u'\n' + text::cellTitle(spec, cell));
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(Qt::Alignment((isNumber ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter));
    if (role == EmphasisRole)
        return QVariant::fromValue(column == Organ || column == Energy ? Emphasis::Normal : Emphasis::Quiet);
    if (role != Qt::DisplayRole)
        return {};
    switch (Column(column)) {
    case Model: return spec.model(cell).id;
    case Id: return spec.region(cell).id;
    case Organ: return text::templateName(spec.region(cell).name);
    case Particle: return spec.particle(cell).symbol;
    case Energy: return text::energy(spec.energyEv(cell));
    case ColumnCount: break;
    }
    return {};
}

QVariant CauseCellsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (Column(section)) {
    case Model: return {};
    case Id: return tr("Id");
    case Organ: return tr("Organ");
    case Particle: return {};
    case Energy: return tr("Energy");
    case ColumnCount: break;
    }
    return {};
}

} // namespace dosegrid::items
