// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/engine/waves.h"
#include "models/grid/gridspec.h"

#include <QAbstractTableModel>

namespace dosegrid::widgets {

// The manifest of a plan: a heading row for each workflow, its lines, and the total at the end. Lines can be taken out
// of the plan: they stay in the table, unticked, and the total is that of the others.
class PlanModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { What, Product, Energies, Cells, Executions, Jobs, Hours, Longest, ColumnCount };

    explicit PlanModel(grid::GridSpecPtr spec, QObject *parent = nullptr);

    // All lines; those whose cells are in `excluded` are unticked. `total` is of the ticked ones.
    void setPreview(const engine::PlanPreview &all, const grid::CellMask &excluded);
    void setTotal(const engine::PlanPreview &total);
    // Cells of unticked lines.
    const grid::CellMask &excluded() const { return m_excluded; }
    // Rows that are headings and take the whole width.
    QList<int> headings() const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

signals:
    void excludedChanged();

private:
    struct Row
    {
        enum class Kind { Heading, Line, Total } kind = Kind::Line;
        engine::PlanLine line;
    };
    QString display(const Row &row, int column) const;
    bool isTicked(const Row &row) const;

    grid::GridSpecPtr m_spec;
    grid::CellMask m_excluded;
    std::vector<Row> m_rows;
};

} // namespace dosegrid::widgets
