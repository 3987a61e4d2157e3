// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/dialogs/confirmcellsdialog.h"

#include "widgets/common/iconsize.h"
#include "widgets/common/label.h"
#include "widgets/common/typography.h"
#include "widgets/dialogs/cellchoicemodel.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLineEdit>
#include <QPushButton>
#include <QTreeView>

namespace dosegrid::widgets {

ConfirmCellsDialog::ConfirmCellsDialog(const Theme &theme, const Icons &icons, const CellsConfirmation &what,
                                       QWidget *parent)
    : ConfirmDialog(theme, icons, what.words(what.cells).words, parent)
    , m_what(what)
    , m_model(new CellChoiceModel(what.spec, what.cells, this))
    , m_list(new QTreeView)
{
    addDetails(tr("Show the cells, leave some out"), makeDetails());
    if (!what.reason.isEmpty())
        askReason(theme, what.reason);
    connect(m_model, &CellChoiceModel::keptChanged, this, &ConfirmCellsDialog::follow);
    follow();
}

QWidget *ConfirmCellsDialog::makeDetails()
{
    m_list->setModel(m_model);
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_list->setAccessibleName(tr("The cells; those that are not ticked are left as they are"));
    m_list->setFont(textFont(TextStyle::Cell));
    m_list->setMinimumHeight(9 * QFontMetrics(m_list->font()).height());
    m_list->setMinimumWidth(besideText(520));
    m_list->header()->setStretchLastSection(true);
    if (m_model->rowCount() > 0)
        m_list->setColumnWidth(CellChoiceModel::Id, m_list->sizeHintForIndex(m_model->index(0, 0)).width() * 5 / 4);
    // Of several rows a tick is for all.
    connect(m_model, &CellChoiceModel::ticked, this, [this](int row, bool kept) {
        const QItemSelectionModel *chosen = m_list->selectionModel();
        if (!chosen->isRowSelected(row))
            return;
        QList<int> rows;
        for (const QModelIndex &index : chosen->selectedRows())
            rows += index.row();
        m_model->keep(rows, kept);
    });

    auto *details = new QWidget;
    auto *all = new QPushButton(tr("Tick all"), details);
    auto *none = new QPushButton(tr("Untick all"), details);
    connect(all, &QPushButton::clicked, m_model, [this] { m_model->keepAll(true); });
    connect(none, &QPushButton::clicked, m_model, [this] { m_model->keepAll(false); });
    auto *buttons = new QHBoxLayout;
    for (QPushButton *button : {all, none}) {
        button->setAutoDefault(false);
        buttons->addWidget(button);
    }
    buttons->addStretch();
    auto *layout = new QVBoxLayout(details);
    layout->setContentsMargins(0, 0, 0, 4);
    layout->setSpacing(6);
    layout->addWidget(m_list, 1);
    layout->addLayout(buttons);
    details->setFocusProxy(m_list);
    return details;
}

void ConfirmCellsDialog::askReason(const Theme &theme, const QString &label)
{
    m_reason = new QLineEdit(this);
    if (m_what.longestReason > 0)
        m_reason->setMaxLength(m_what.longestReason);
    auto *name = new Label(theme, TextStyle::Base, Token::Text2, label, this);
    name->setBuddy(m_reason);
    auto *line = new QHBoxLayout;
    line->addWidget(name);
    line->addWidget(m_reason, 1);
    addLine(line);
    connect(m_reason, &QLineEdit::textChanged, this, &ConfirmCellsDialog::updateAllowed);
    m_reason->setFocus();
}

const grid::CellMask &ConfirmCellsDialog::kept() const { return m_model->kept(); }

QString ConfirmCellsDialog::reason() const { return m_reason ? m_reason->text().trimmed() : QString(); }

void ConfirmCellsDialog::follow()
{
    CellsConfirmation::Words words = m_what.words(kept().isEmpty() ? m_what.cells : kept());
    if (kept().isEmpty()) {
        words.words.body = tr("No cell is ticked: there is nothing to do.");
        words.others = grid::CellMask(kept().size());
    }
    setWords(words.words);
    m_model->setOthers(words.others);
    updateAllowed();
}

void ConfirmCellsDialog::updateAllowed() { setAllowed(!kept().isEmpty() && (!m_reason || !reason().isEmpty())); }

} // namespace dosegrid::widgets
