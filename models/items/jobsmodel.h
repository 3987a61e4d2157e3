// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/engine/record.h"
#include "models/items/roles.h"

#include <QAbstractTableModel>
#include <QHash>

#include <optional>
#include <span>
#include <vector>

namespace dosegrid::items {

// One row a cell that is in a wave, over the arrays of a GridState, which outlives the model and changes only
// through the owner, who then calls cellsChanged().
// Sorting and filtering work on an index vector of its own, so 51,324 rows need no proxy. The order of sort() lasts:
// whatever is listed later stands at its place in it. Rows never move by themselves: a change redraws its row where it
// is, even when it belongs elsewhere by now, until sort() is called or so many cells join at once that all is new.
// What the platform said of a cell comes by addJobs(), later than its state; until then it is shown as unknown.
class JobsModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Cell, Organ, State, Execution, Number, Attempt, Waited, Ran, Predicted, Exit, Message, ColumnCount };

    explicit JobsModel(const grid::GridState &state, QObject *parent = nullptr);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override;

    // Only cells of the mask; nothing means all.
    void setFilter(std::optional<grid::CellMask> mask);
    // Rows without a filter, whether shown or not.
    int totalCount() const;

    // The state array has these changes already. One dataChanged per contiguous run of rows, one for all beyond half.
    void cellsChanged(std::span<const grid::CellChange> changes);
    void addJobs(const QList<engine::JobView> &jobs);
    void reset();

    // What is on record beside the reason of a cell; of its present execution only, so nothing until that has come.
    struct Fault
    {
        QString rule; // that the output broke: the name of a results::Reason
        std::optional<int> exitCode;
    };
    Fault fault(grid::CellIndex cell) const;
    // The platform's identifier of its present execution; empty until that has come.
    QString execution(grid::CellIndex cell) const;

    std::optional<grid::CellIndex> cellAt(int row) const;
    int rowOf(grid::CellIndex cell) const; // -1 when not shown

private:
    struct Job
    {
        ExecutionId of;
        QString execution; // the platform's identifier
        int number = 0;    // 0: not known
        int count = 0;
        std::optional<int> exitCode;
        std::optional<double> waitedSeconds;
        QString rule;
        QString message;
        bool operator==(const Job &) const = default;
    };

    // Which of two rows comes first: by the column, equal ones in the order of the grid.
    template<typename Key>
    bool precedes(const Key &a, grid::CellIndex cellA, const Key &b, grid::CellIndex cellB) const
    {
        if (a != b)
            return m_order == Qt::AscendingOrder ? a < b : b < a;
        return cellA < cellB;
    }
    bool isInGridOrder() const { return m_column == Cell && m_order == Qt::AscendingOrder; }
    bool hasTextKeys() const { return m_column == Execution || m_column == Message; }
    void arrange(std::vector<grid::CellIndex> &rows) const;
    std::size_t placeOf(grid::CellIndex cell) const; // the row before which it belongs

    Job job(grid::CellIndex cell) const;
    bool isListed(grid::CellIndex cell) const;
    void fill();
    void renumber();
    QString displayText(grid::CellIndex cell, int column) const;
    double numberKey(grid::CellIndex cell, int column) const;
    void announce(std::vector<int> rows);
    void insert(std::vector<grid::CellIndex> cells);

    const grid::GridState &m_state;
    QHash<std::uint32_t, Job> m_jobs; // by cell
    std::optional<grid::CellMask> m_filter;
    int m_column = Cell;
    Qt::SortOrder m_order = Qt::AscendingOrder;
    std::vector<grid::CellIndex> m_rows;
    std::vector<int> m_rowOf; // by cell, -1 when not shown
};

} // namespace dosegrid::items
