// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/grid/cellmask.h"
#include "models/grid/gridspec.h"

#include <QAbstractTableModel>

namespace dosegrid::widgets {

// The cells that an act is on, each to be ticked or not, and after them those that it reaches besides. GUI thread.
class CellChoiceModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Id, What, ColumnCount };

    // All of `cells` are ticked.
    CellChoiceModel(grid::GridSpecPtr spec, const grid::CellMask &cells, QObject *parent = nullptr);

    const grid::CellMask &kept() const { return m_kept; }
    void keep(const QList<int> &rows, bool kept);
    void keepAll(bool kept);
    void setOthers(const grid::CellMask &others);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

signals:
    void keptChanged();
    void ticked(int row, bool kept); // by hand

private:
    bool isChoice(int row) const { return std::size_t(row) < m_cells.size(); }
    void tellChange(const grid::CellMask &before);

    grid::GridSpecPtr m_spec;
    grid::CellMask m_kept;
    grid::CellMask m_reached;
    std::vector<grid::CellIndex> m_cells;
    std::vector<grid::CellIndex> m_others; // none of m_cells
};

} // namespace dosegrid::widgets
