// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/panels/questionspanel.h"

#include "widgets/common/label.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QScrollArea>

namespace dosegrid::widgets {

QuestionsPanel::QuestionsPanel(const Theme &theme, items::QuestionsModel *model, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_model(model)
    , m_content(new Ground(theme, Token::Base))
{
    auto *scroll = new QScrollArea(this);
    scroll->setAccessibleName(tr("Questions"));
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setWidget(m_content);
    m_list = new QVBoxLayout(m_content);
    m_list->setContentsMargins(0, 0, 0, 0);
    m_list->setSpacing(0);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(scroll);
    connect(model, &QAbstractItemModel::modelReset, this, &QuestionsPanel::rebuild);
    rebuild();
}

void QuestionsPanel::rebuild()
{
    while (QLayoutItem *item = m_list->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    if (m_model->rowCount() == 0) {
        auto *none = new Label(m_theme, TextStyle::Base, Token::Text2, tr("Nothing needs you."), m_content);
        none->setContentsMargins(12, 8, 12, 8);
        m_list->addWidget(none);
    }
    for (int row = 0; row < m_model->rowCount(); ++row) {
        const items::QuestionRow &question = *m_model->row(row);
        auto *card = new Ground(m_theme, Token::Base, Ground::Bottom, m_content);
        auto *line = new QHBoxLayout(card);
        line->setContentsMargins(12, 6, 12, 6);
        line->setSpacing(8);
        auto *words = new QVBoxLayout;
        words->setSpacing(1);
        words->addWidget(new Label(m_theme, TextStyle::Heading, Token::Text, question.title, card));
        auto *explanation = new Label(m_theme, TextStyle::Secondary, Token::Text2, question.explanation, card);
        explanation->setWordWrap(true);
        words->addWidget(explanation);
        line->addLayout(words, 1);
        const QuestionId id = question.id;
        for (int choice = 0; choice < question.choices.size(); ++choice) {
            auto *button = new QPushButton(question.choices[choice], card);
            if (question.reviews.empty())
                connect(button, &QPushButton::clicked, this, [this, id, choice] { emit answered(id, choice); });
            else
                connect(button, &QPushButton::clicked, this,
                        [this, cells = question.reviews] { emit reviewRequested(cells); });
            line->addWidget(button);
        }
        m_list->addWidget(card);
    }
    m_list->addStretch();
}

} // namespace dosegrid::widgets
