// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/engine/actions.h"
#include "models/grid/gridspec.h"

#include <QAbstractTableModel>

#include <memory>
#include <vector>

namespace dosegrid::widgets {

// A row a cell that was asked for: what came of it, or why it was left alone. Those left alone come first, until
// sort().
class OutcomeModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Cell, Organ, Outcome, ColumnCount };

    OutcomeModel(std::shared_ptr<const grid::GridSpec> spec, const engine::WishOutcome &outcome,
                 QObject *parent = nullptr);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override;

    grid::CellIndex cellAt(int row) const { return m_rows[std::size_t(row)].cell; }
    const grid::CellMask &leftAlone() const { return m_leftAlone; }
    // Of all rows, when none is named: a line a row, fields apart by tabs.
    QString text(const QModelIndexList &rows) const;

private:
    struct Row
    {
        grid::CellIndex cell;
        int outcome = 0; // of m_words
    };

    static QString doneWords(const QString &kind); // of a cell that it was done to

    const std::shared_ptr<const grid::GridSpec> m_spec;
    grid::CellMask m_leftAlone;
    QStringList m_words; // the first: what came of those that it was done to
    std::vector<Row> m_rows;
};

} // namespace dosegrid::widgets
