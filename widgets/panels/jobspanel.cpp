// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/panels/jobspanel.h"

#include "models/text/words.h"
#include "widgets/common/delegates.h"

#include <QHeaderView>
#include <QMenu>
#include <QTableView>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace dosegrid::widgets {

namespace {

// The longest name of a state, with room for its swatch.
QString widestState()
{
    QString widest;
    for (const grid::CellState state : grid::allCellStates) {
        const QString name = text::stateName(state);
        widest = name.size() > widest.size() ? name : widest;
    }
    return u"mmm "_s + widest;
}

} // namespace

JobsPanel::JobsPanel(const Theme &theme, QWidget *parent) : QWidget(parent), m_table(new QTableView(this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_table);
    dressTable(m_table, theme);
    m_table->setItemDelegateForColumn(items::JobsModel::State, new StateDelegate(theme, m_table));
    m_table->setAccessibleName(tr("Jobs"));
    m_table->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(m_table, &QTableView::customContextMenuRequested, this, &JobsPanel::onMenu);
    connect(m_table, &QTableView::activated, this, &JobsPanel::onOpened);
}

void JobsPanel::setModel(items::JobsModel *model)
{
    if (m_model) {
        m_column = m_table->horizontalHeader()->sortIndicatorSection();
        m_order = m_table->horizontalHeader()->sortIndicatorOrder();
    }
    m_model = model;
    m_table->setSortingEnabled(false);
    m_table->setModel(model);
    emit chosenChanged(false);
    if (!model)
        return;
    m_table->horizontalHeader()->setSortIndicator(m_column, m_order);
    m_table->setSortingEnabled(true);
    fixWidths(m_table,
              {u"AF/100/gamma/0.0055"_s, u"Thoracic spine, medulla"_s, widestState(), u"workflow-mmmmmm"_s,
               u"360 / 360"_s, u"12"_s, u"31 min"_s, u"4 d 3 h"_s, u"19.3 h"_s, u"134"_s, u"refused"_s},
              items::JobsModel::Message);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &JobsPanel::onCurrentChanged);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            [this] { emit chosenChanged(m_table->selectionModel()->hasSelection()); });
    connect(model, &QAbstractItemModel::modelReset, this, [this] { emit chosenChanged(false); });
}

std::vector<grid::CellIndex> JobsPanel::chosen() const
{
    std::vector<grid::CellIndex> cells;
    if (!m_model)
        return cells;
    for (const QItemSelectionRange &range : m_table->selectionModel()->selection()) {
        for (int row = range.top(); row <= range.bottom(); ++row) {
            if (const auto cell = m_model->cellAt(row))
                cells.push_back(*cell);
        }
    }
    return cells;
}

void JobsPanel::selectChosen()
{
    if (const std::vector<grid::CellIndex> cells = chosen(); !cells.empty())
        emit selectRequested(cells);
}

// Return and a double click: of one row, to its cell; of several, all of them at once.
void JobsPanel::onOpened(const QModelIndex &index)
{
    const std::vector<grid::CellIndex> cells = chosen();
    if (cells.size() > 1)
        emit selectRequested(cells);
    else if (const auto cell = m_model ? m_model->cellAt(index.row()) : std::nullopt)
        emit cellOpened(*cell);
}

void JobsPanel::onMenu(const QPoint &place)
{
    const std::vector<grid::CellIndex> cells = chosen();
    if (cells.empty())
        return;
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(tr("Select %Ln cell(s) in the matrix", nullptr, int(cells.size())), this, &JobsPanel::selectChosen);
    if (cells.size() == 1)
        menu->addAction(tr("Go to it in the matrix"), this, [this, cell = cells.front()] { emit cellOpened(cell); });
    menu->popup(m_table->viewport()->mapToGlobal(place));
}

void JobsPanel::setCurrent(std::optional<grid::CellIndex> cell)
{
    const int row = m_model && cell ? m_model->rowOf(*cell) : -1;
    if (row < 0 || m_table->currentIndex().row() == row)
        return;
    m_following = true;
    m_table->setCurrentIndex(m_model->index(row, 0));
    m_following = false;
}

void JobsPanel::showLive()
{
    if (!m_model)
        return;
    m_table->sortByColumn(items::JobsModel::State, Qt::DescendingOrder);
    for (const grid::CellState wanted : {grid::CellState::Running, grid::CellState::Submitted}) {
        for (int row = 0; row < m_model->rowCount(); ++row) {
            const QModelIndex index = m_model->index(row, items::JobsModel::State);
            if (index.data(items::StateRole).toInt() != int(wanted))
                continue;
            m_table->scrollTo(index, QAbstractItemView::PositionAtTop);
            return;
        }
    }
}

void JobsPanel::onCurrentChanged(const QModelIndex &index)
{
    if (m_following || !m_model || !index.isValid())
        return;
    if (const auto cell = m_model->cellAt(index.row()))
        emit cellActivated(*cell);
}

} // namespace dosegrid::widgets
