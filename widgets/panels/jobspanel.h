// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/jobsmodel.h"
#include "widgets/common/theme.h"

#include <QWidget>

class QTableView;

namespace dosegrid::widgets {

// The table of jobs over the model it is given.
class JobsPanel final : public QWidget
{
    Q_OBJECT

public:
    explicit JobsPanel(const Theme &theme, QWidget *parent = nullptr);

    // Null takes the model away.
    void setModel(items::JobsModel *model);
    void setCurrent(std::optional<grid::CellIndex> cell);
    QTableView *table() const { return m_table; }
    // In the order of the states, with what runs in view, or else what waits on the platform.
    void showLive();
    // Of the rows that are selected.
    std::vector<grid::CellIndex> chosen() const;
    void selectChosen();

signals:
    // The current row, wherever it moves.
    void cellActivated(dosegrid::grid::CellIndex cell);
    // A row that a person wants to be led to.
    void cellOpened(dosegrid::grid::CellIndex cell);
    void chosenChanged(bool any);
    void selectRequested(const std::vector<dosegrid::grid::CellIndex> &cells);

private:
    void onCurrentChanged(const QModelIndex &index);
    void onOpened(const QModelIndex &index);
    void onMenu(const QPoint &place);

    QTableView *m_table;
    items::JobsModel *m_model = nullptr;
    int m_column = items::JobsModel::Cell; // that the former model was sorted by
    Qt::SortOrder m_order = Qt::AscendingOrder;
    bool m_following = false;
};

} // namespace dosegrid::widgets
