// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/roles.h"

#include <QAbstractTableModel>

#include <optional>
#include <vector>

namespace dosegrid::items {

// The cells of one cause, in the order of the grid. The state names them and outlives the model.
class CauseCellsModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Model, Id, Organ, Particle, Energy, ColumnCount };

    explicit CauseCellsModel(QObject *parent = nullptr);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

    // Null: nothing. The same cells change nothing.
    void setCells(const grid::GridState *state, const grid::CellMask &cells);
    std::optional<grid::CellIndex> cellAt(int row) const;
    int rowOf(grid::CellIndex cell) const; // -1 when it is not listed

private:
    const grid::GridState *m_state = nullptr;
    std::vector<grid::CellIndex> m_cells;
};

} // namespace dosegrid::items
