// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/questionsmodel.h"

#include "models/items/roles.h"

namespace dosegrid::items {

QuestionsModel::QuestionsModel(QObject *parent) : QAbstractListModel(parent) {}

int QuestionsModel::rowCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : int(m_rows.size()); }

QVariant QuestionsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const QuestionRow &question = m_rows[std::size_t(index.row())];
    switch (role) {
    case Qt::DisplayRole: return question.title;
    case Qt::ToolTipRole:
    case SecondaryRole: return question.explanation;
    case SortRole: return toMs(question.since);
    case IdRole: return question.id.value;
    default: return {};
    }
}

void QuestionsModel::setRows(std::vector<QuestionRow> rows)
{
    if (m_rows == rows)
        return;
    beginResetModel();
    m_rows = std::move(rows);
    endResetModel();
}

const QuestionRow *QuestionsModel::row(int row) const
{
    return row >= 0 && row < int(m_rows.size()) ? &m_rows[std::size_t(row)] : nullptr;
}

} // namespace dosegrid::items
