// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/clock.h"
#include "models/core/ids.h"
#include "models/grid/gridspec.h"

#include <QAbstractListModel>
#include <QStringList>

#include <vector>

namespace dosegrid::items {

// What only a person can decide: a question of the engine, or outputs to be accepted or refused.
struct QuestionRow
{
    QuestionId id;
    CampaignTime since;
    QString title;                        // one line
    QString explanation;                  // what is known, and what each choice does
    QStringList choices;                  // words for people, in the order of the engine's choices
    std::vector<grid::CellIndex> reviews; // no question: outputs that wait for a person's word

    bool operator==(const QuestionRow &) const = default;
};

// Open questions, oldest first, then outputs: Qt::DisplayRole is the title, Qt::ToolTipRole the explanation.
class QuestionsModel final : public QAbstractListModel
{
    Q_OBJECT

public:
    explicit QuestionsModel(QObject *parent = nullptr);

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

    void setRows(std::vector<QuestionRow> rows);
    const QuestionRow *row(int row) const;

private:
    std::vector<QuestionRow> m_rows;
};

} // namespace dosegrid::items
