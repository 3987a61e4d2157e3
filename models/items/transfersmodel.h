// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/clock.h"
#include "models/engine/transfers.h"
#include "models/grid/gridspec.h"

#include <QAbstractTableModel>

namespace dosegrid::items {

// Files on their way between this machine and the platform: what moves, what is tried again, what waits.
class TransfersModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { What, File, Progress, Size, When, Problem, ColumnCount };

    explicit TransfersModel(const Clock &clock, QObject *parent = nullptr);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

    // `spec` names the cells; without one there are none. The same files in the same order only change.
    void setTransfers(const engine::Transfers &transfers, const grid::GridSpecPtr &spec);

private:
    QString displayText(const engine::TransferView &transfer, int column) const;
    bool isMoreRow(int row) const { return row == int(m_transfers.list.size()); }

    const Clock &m_clock;
    grid::GridSpecPtr m_spec;
    engine::Transfers m_transfers;
};

} // namespace dosegrid::items
