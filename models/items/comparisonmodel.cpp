// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/comparisonmodel.h"

#include "models/items/roles.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace dosegrid::items {

ComparisonModel::ComparisonModel(QObject *parent) : QAbstractTableModel(parent) {}

int ComparisonModel::rowCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : int(m_rows.size()); }

int ComparisonModel::columnCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : ColumnCount; }

QVariant ComparisonModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row &row = m_rows[std::size_t(index.row())];
    if (role == EmphasisRole)
        return QVariant::fromValue(index.column() == Fact || !row.differs() ? Emphasis::Quiet : Emphasis::Strong);
    switch (index.column()) {
    case Fact: return role == Qt::DisplayRole ? QVariant(factName(row.fact)) : QVariant();
    case Differs:
        if (role == Qt::DisplayRole)
            return row.differs() ? u"≠"_s : QString();
        return role == Qt::AccessibleTextRole ? QVariant(row.differs() ? tr("differs") : tr("the same")) : QVariant();
    case First: return valueData(row, 0, role);
    case Second: return valueData(row, 1, role);
    default: return {};
    }
}

QVariant ComparisonModel::valueData(const Row &row, int side, int role) const
{
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole: return row.values[std::size_t(side)];
    case StateRole: return row.fact == CellFact::State ? QVariant(int(m_states[std::size_t(side)])) : QVariant();
    case MonospaceRole: return row.fact == CellFact::Execution || row.fact == CellFact::Workflow;
    default: return {};
    }
}

QVariant ComparisonModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    switch (section) {
    case Fact: return role == Qt::DisplayRole ? QVariant(tr("Fact")) : QVariant();
    case Differs:
        if (role == Qt::DisplayRole)
            return u"≠"_s;
        return role == Qt::AccessibleTextRole || role == Qt::ToolTipRole ? QVariant(tr("Whether they differ"))
                                                                         : QVariant();
    case First: return role == Qt::DisplayRole || role == Qt::ToolTipRole ? QVariant(m_ids[0]) : QVariant();
    case Second: return role == Qt::DisplayRole || role == Qt::ToolTipRole ? QVariant(m_ids[1]) : QVariant();
    default: return {};
    }
}

void ComparisonModel::setCells(const grid::GridSpecPtr &spec, const engine::CellDossier &first,
                               const engine::CellDossier &second, CampaignTime now)
{
    m_ids = {spec->cellId(first.cell), spec->cellId(second.cell)};
    m_states = {first.record.state, second.record.state};
    m_all.clear();
    for (const CellFact fact : allCellFacts())
        m_all.push_back({fact, {factValue(fact, *spec, first, now), factValue(fact, *spec, second, now)}});
    m_differences = int(std::ranges::count_if(m_all, &Row::differs));
    fill(m_all);
    emit headerDataChanged(Qt::Horizontal, First, Second);
}

void ComparisonModel::setOnlyDifferences(bool only)
{
    if (std::exchange(m_onlyDifferences, only) != only)
        fill(m_all);
}

void ComparisonModel::fill(std::vector<Row> rows)
{
    if (m_onlyDifferences)
        std::erase_if(rows, [](const Row &row) { return !row.differs(); });
    if (std::ranges::equal(rows, m_rows, {}, &Row::fact, &Row::fact)) {
        m_rows = std::move(rows);
        if (!m_rows.empty())
            emit dataChanged(index(0, 0), index(int(m_rows.size()) - 1, ColumnCount - 1));
        return;
    }
    beginResetModel();
    m_rows = std::move(rows);
    endResetModel();
}

} // namespace dosegrid::items
