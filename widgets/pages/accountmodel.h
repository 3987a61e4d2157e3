// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/statistics/account.h"

#include <QAbstractTableModel>
#include <QHash>

namespace dosegrid::widgets {

// The account by wave as the collaboration's talks have it, with the campaign below.
class AccountModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column {
        Wave,
        Simulations,
        Hours,
        WallTime,
        Productive,
        Gross,
        Efficiency,
        HoursPerCell,
        FailedTries,
        ColumnCount
    };

    struct Row
    {
        WaveId wave; // none: of the campaign
        QString name;
        statistics::Account account;
        bool isTotal = false;
    };

    using QAbstractTableModel::QAbstractTableModel;

    void setRows(QList<Row> rows);
    // How many cells of each wave are selected in the matrix.
    void setSelected(const QHash<WaveId, std::uint32_t> &cells);
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    // Header and rows, numbers in the C locale, UTF-8.
    QByteArray csv() const;

private:
    static std::optional<double> value(const Row &row, int column);

    QList<Row> m_rows;
    QHash<WaveId, std::uint32_t> m_selected;
};

} // namespace dosegrid::widgets
