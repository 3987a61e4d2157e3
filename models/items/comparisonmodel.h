// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/cellfacts.h"

#include <QAbstractTableModel>

#include <array>
#include <vector>

namespace dosegrid::items {

// Two cells side by side, one row a fact. What differs has a sign of its own column and stands out; what is the same is
// quiet.
class ComparisonModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Fact, Differs, First, Second, ColumnCount };

    explicit ComparisonModel(QObject *parent = nullptr);

    // Plain data; what is not read yet is unknown. Rows stay where they are when only values change.
    void setCells(const grid::GridSpecPtr &spec, const engine::CellDossier &first, const engine::CellDossier &second,
                  CampaignTime now);
    void setOnlyDifferences(bool only);
    int differences() const { return m_differences; } // also of rows that are not shown

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    struct Row
    {
        CellFact fact;
        std::array<QString, 2> values;
        bool differs() const { return values[0] != values[1]; }
    };
    QVariant valueData(const Row &row, int side, int role) const;
    void fill(std::vector<Row> rows);

    std::vector<Row> m_all;
    std::vector<Row> m_rows; // that are shown
    std::array<QString, 2> m_ids;
    std::array<grid::CellState, 2> m_states{};
    bool m_onlyDifferences = false;
    int m_differences = 0;
};

} // namespace dosegrid::items
