// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/engine/waves.h"
#include "models/grid/gridspec.h"

#include <QAbstractTableModel>

namespace dosegrid::widgets {

// The manifest of a plan: a heading row for each workflow, its lines, and the total at the end.
class PlanModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { What, Product, Energies, Cells, Executions, Jobs, Hours, Longest, ColumnCount };

    explicit PlanModel(grid::GridSpecPtr spec, QObject *parent = nullptr);

    void setPreview(const engine::PlanPreview &preview);
    // Rows that are headings and take the whole width.
    QList<int> headings() const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    struct Row
    {
        enum class Kind { Heading, Line, Total } kind = Kind::Line;
        engine::PlanLine line;
    };
    QString display(const Row &row, int column) const;

    grid::GridSpecPtr m_spec;
    std::vector<Row> m_rows;
};

} // namespace dosegrid::widgets
