// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/dialogs/outcomedialog.h"

#include "models/text/enginewords.h"
#include "models/text/units.h"
#include "widgets/common/delegates.h"
#include "widgets/common/iconsize.h"
#include "widgets/common/label.h"
#include "widgets/common/screenfit.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QPushButton>
#include <QShortcut>
#include <QTableView>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace dosegrid::widgets {

OutcomeDialog::OutcomeDialog(const Theme &theme, std::shared_ptr<const grid::GridSpec> spec,
                             const engine::WishOutcome &outcome, QWidget *parent)
    : QDialog(parent)
    , m_model(new OutcomeModel(std::move(spec), outcome, this))
    , m_table(new QTableView(this))
{
    setWindowTitle(tr("What came of each cell"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    auto *head = new Label(theme, TextStyle::Base, Token::Text, text::actionOutcome(outcome), this);
    head->setWordWrap(true);
    head->setContentsMargins(18, 12, 18, 12);
    layout->addWidget(head);
    dressTable(m_table, theme);
    m_table->setAccessibleName(windowTitle());
    m_table->setModel(m_model);
    m_table->horizontalHeader()->setSortIndicator(-1, Qt::AscendingOrder); // those left alone first
    m_table->setSortingEnabled(true);
    fixWidths(m_table, {u"AF/100/gamma/0.0055"_s, u"Thoracic spine, medulla"_s, {}}, OutcomeModel::Outcome);
    layout->addWidget(m_table, 1);

    auto *footer = new Ground(theme, Token::Dock, Ground::Top, this);
    auto *buttons = new QHBoxLayout(footer);
    buttons->setContentsMargins(18, 11, 18, 11);
    auto *copies = new QPushButton(tr("Copy"), footer);
    copies->setToolTip(tr("Copy the chosen rows, or all when none is chosen"));
    buttons->addWidget(copies);
    buttons->addStretch();
    if (const auto left = m_model->leftAlone().count(); left > 0) {
        //: button; %1 is a number of cells, those that nothing was done to
        auto *choose = new QPushButton(tr("Select the %1 left alone").arg(text::count(left)), footer);
        buttons->addWidget(choose);
        connect(choose, &QPushButton::clicked, this, [this] { emit cellsChosen(m_model->leftAlone()); });
    }
    auto *close = new QPushButton(tr("Close"), footer);
    close->setDefault(true);
    buttons->addWidget(close);
    layout->addWidget(footer);
    connect(copies, &QPushButton::clicked, this, &OutcomeDialog::copy);
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    connect(new QShortcut(QKeySequence::Copy, this), &QShortcut::activated, this, &OutcomeDialog::copy);
    connect(m_table, &QTableView::activated, this,
            [this](const QModelIndex &index) { emit cellActivated(m_model->cellAt(index.row())); });
    fitToScreen(*this, QSize(besideText(620), besideText(420)), {480, 320});
}

void OutcomeDialog::copy() const
{
    QModelIndexList rows = m_table->selectionModel()->selectedRows();
    std::ranges::sort(rows, {}, &QModelIndex::row);
    QGuiApplication::clipboard()->setText(m_model->text(rows));
}

} // namespace dosegrid::widgets
