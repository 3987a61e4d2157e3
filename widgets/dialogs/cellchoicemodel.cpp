// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/dialogs/cellchoicemodel.h"

#include "models/text/words.h"
#include "widgets/common/typography.h"

namespace dosegrid::widgets {

CellChoiceModel::CellChoiceModel(grid::GridSpecPtr spec, const grid::CellMask &cells, QObject *parent)
    : QAbstractTableModel(parent)
    , m_spec(std::move(spec))
    , m_kept(cells)
    , m_reached(cells.size())
    , m_cells(cells.cells())
{}

void CellChoiceModel::keep(const QList<int> &rows, bool kept)
{
    const grid::CellMask before = m_kept;
    for (const int row : rows) {
        if (isChoice(row))
            m_kept.set(m_cells[std::size_t(row)], kept);
    }
    tellChange(before);
}

void CellChoiceModel::keepAll(bool kept)
{
    const grid::CellMask before = m_kept;
    m_kept = kept ? grid::CellMask::of(m_kept.size(), m_cells) : grid::CellMask(m_kept.size());
    tellChange(before);
}

void CellChoiceModel::tellChange(const grid::CellMask &before)
{
    if (m_kept == before)
        return;
    emit dataChanged(index(0, Id), index(int(m_cells.size()) - 1, Id), {Qt::CheckStateRole});
    emit keptChanged();
}

void CellChoiceModel::setOthers(const grid::CellMask &others)
{
    m_reached = others;
    std::vector<grid::CellIndex> listed = (others - grid::CellMask::of(others.size(), m_cells)).cells();
    const int first = int(m_cells.size());
    if (listed != m_others) {
        if (!m_others.empty()) {
            beginRemoveRows({}, first, first + int(m_others.size()) - 1);
            m_others.clear();
            endRemoveRows();
        }
        if (!listed.empty()) {
            beginInsertRows({}, first, first + int(listed.size()) - 1);
            m_others = std::move(listed);
            endInsertRows();
        }
    }
    if (first > 0)
        emit dataChanged(index(0, What), index(first - 1, What), {Qt::DisplayRole});
}

int CellChoiceModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_cells.size() + m_others.size());
}

int CellChoiceModel::columnCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : ColumnCount; }

QVariant CellChoiceModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const auto row = std::size_t(index.row());
    const grid::CellIndex cell = isChoice(index.row()) ? m_cells[row] : m_others[row - m_cells.size()];
    if (index.column() == Id && role == Qt::DisplayRole)
        return m_spec->cellId(cell);
    if (index.column() == Id && role == Qt::CheckStateRole && isChoice(index.row()))
        return m_kept.test(cell) ? Qt::Checked : Qt::Unchecked;
    if (index.column() == Id && role == Qt::FontRole)
        return monoFont(TextStyle::Secondary);
    if (index.column() == What && (role == Qt::DisplayRole || role == Qt::ToolTipRole)) {
        const QString title = text::cellTitle(*m_spec, cell);
        //: cell of the same execution: its title
        return m_reached.test(cell) ? tr("stops with it: %1").arg(title) : title;
    }
    return {};
}

bool CellChoiceModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::CheckStateRole || !flags(index).testFlag(Qt::ItemIsUserCheckable))
        return false;
    const bool kept = value.toInt() == Qt::Checked;
    keep({index.row()}, kept);
    emit ticked(index.row(), kept);
    return true;
}

Qt::ItemFlags CellChoiceModel::flags(const QModelIndex &index) const
{
    const Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    return index.isValid() && index.column() == Id && isChoice(index.row()) ? flags | Qt::ItemIsUserCheckable : flags;
}

QVariant CellChoiceModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    return section == Id ? tr("Cell") : tr("Source region, particle and energy");
}

} // namespace dosegrid::widgets
