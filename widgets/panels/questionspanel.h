// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/questionsmodel.h"
#include "widgets/common/theme.h"

#include <QWidget>

class QVBoxLayout;

namespace dosegrid::widgets {

// What needs a person: each question with its evidence and one button a choice, and the way to outputs that wait for
// a decision. Rebuilt when the model resets.
class QuestionsPanel final : public QWidget
{
    Q_OBJECT

public:
    QuestionsPanel(const Theme &theme, items::QuestionsModel *model, QWidget *parent = nullptr);

signals:
    // `choice` is the position in QuestionRow::choices.
    void answered(dosegrid::QuestionId question, int choice);
    void reviewRequested(const std::vector<dosegrid::grid::CellIndex> &cells);

private:
    void rebuild();

    const Theme &m_theme;
    items::QuestionsModel *m_model;
    QWidget *m_content;
    QVBoxLayout *m_list;
};

} // namespace dosegrid::widgets
