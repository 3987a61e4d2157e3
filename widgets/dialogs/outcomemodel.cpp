// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/dialogs/outcomemodel.h"

#include "models/items/roles.h"
#include "models/text/enginewords.h"
#include "models/text/templatewords.h"

#include <algorithm>
#include <tuple>

using namespace Qt::Literals::StringLiterals;

namespace dosegrid::widgets {

QString OutcomeModel::doneWords(const QString &kind)
{
    if (kind == "retry"_L1)
        return tr("planned again", "of one cell");
    if (kind == "hold"_L1)
        return tr("held", "of one cell");
    if (kind == "release"_L1)
        return tr("released", "of one cell");
    if (kind == "skip"_L1)
        return tr("skipped", "of one cell");
    if (kind == "kill"_L1)
        return tr("its execution is being killed", "of one cell");
    if (kind == "fetch"_L1)
        return tr("being fetched", "of one cell");
    return tr("as before", "of one cell");
}

OutcomeModel::OutcomeModel(std::shared_ptr<const grid::GridSpec> spec, const engine::WishOutcome &outcome,
                           QObject *parent)
    : QAbstractTableModel(parent)
    , m_spec(std::move(spec))
    , m_leftAlone(m_spec->cellCount())
    , m_words(doneWords(outcome.kind))
{
    for (const engine::WishOutcome::Refusal &refusal : outcome.notPossible) {
        refusal.cells.forEach([&](grid::CellIndex cell) { m_rows.push_back({cell, int(m_words.size())}); });
        m_leftAlone |= refusal.cells;
        m_words += text::refusalReason(refusal.reason);
    }
    outcome.on.forEach([&](grid::CellIndex cell) { m_rows.push_back({cell, 0}); });
}

int OutcomeModel::rowCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : int(m_rows.size()); }

int OutcomeModel::columnCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : ColumnCount; }

QVariant OutcomeModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row &row = m_rows[std::size_t(index.row())];
    if (role == items::MonospaceRole)
        return index.column() == Cell;
    if (role == items::CellRole)
        return row.cell.value;
    if (role != Qt::DisplayRole)
        return {};
    switch (index.column()) {
    case Cell: return m_spec->cellId(row.cell);
    case Organ: return text::templateName(m_spec->region(row.cell).name);
    default: return m_words[row.outcome];
    }
}

QVariant OutcomeModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Cell: return tr("Cell");
    case Organ: return tr("Organ");
    case Outcome: return tr("What came of it");
    default: return {};
    }
}

void OutcomeModel::sort(int column, Qt::SortOrder order)
{
    if (column < 0)
        return;
    beginResetModel();
    const auto key = [&](const Row &row) {
        const int first = column == Cell ? 0 : column == Organ ? int(m_spec->key(row.cell).region) : -row.outcome;
        return std::tuple(first, row.cell);
    };
    std::ranges::sort(m_rows, [&](const Row &a, const Row &b) {
        return order == Qt::AscendingOrder ? key(a) < key(b) : key(b) < key(a);
    });
    endResetModel();
}

QString OutcomeModel::text(const QModelIndexList &rows) const
{
    QStringList lines;
    const auto add = [&](int row) {
        QStringList fields;
        for (int column = 0; column < ColumnCount; ++column)
            fields += index(row, column).data().toString();
        lines += fields.join(u'\t');
    };
    for (const QModelIndex &row : rows)
        add(row.row());
    for (int row = 0; rows.isEmpty() && row < rowCount(); ++row)
        add(row);
    return lines.join(u'\n');
}

} // namespace dosegrid::widgets
