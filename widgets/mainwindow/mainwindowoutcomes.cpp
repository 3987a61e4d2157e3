// SPDX-License-Identifier: GPL-3.0-or-later
// What came of what the window asked of cells, and its undoing.
#include "models/text/enginewords.h"
#include "models/text/words.h"
#include "widgets/common/messagebar.h"
#include "widgets/dialogs/outcomedialog.h"
#include "widgets/mainwindow/mainwindow.h"
#include "widgets/mainwindow/matrixpage.h"

#include <QTimer>

using namespace Qt::Literals::StringLiterals;

namespace dosegrid::widgets {

namespace {

constexpr int shownMs = 20'000; // of what was possible for all

} // namespace

void MainWindow::follow(const Result<WishId> &wish)
{
    report(wish);
    if (!wish)
        return;
    if (m_unclaimed && m_unclaimed->id == *wish)
        showOutcome(*std::exchange(m_unclaimed, std::nullopt));
    else
        m_followed << *wish;
}

void MainWindow::onWishDone(const engine::WishOutcome &outcome)
{
    if (!outcome.isDone)
        m_matrix->messages()->show(MessageBar::Kind::Warning, text::problem(outcome.error), tr("Close"));
    else if (m_followed.remove(outcome.id))
        showOutcome(outcome);
    else
        m_unclaimed = outcome;
    loadDossierSoon();
}

void MainWindow::showOutcome(const engine::WishOutcome &outcome)
{
    m_outcome = outcome;
    // A note changes nothing that was done before.
    if (outcome.canBeUndone || (outcome.kind != "note"_L1 && outcome.kind != "remove-note"_L1))
        m_undoable = outcome.canBeUndone ? std::optional(outcome.id) : std::nullopt;
    updateActions();
    MessageBar *messages = m_matrix->messages();
    m_isOutcomeWaiting = messages->isVisibleTo(m_matrix) && messages->kind() != MessageBar::Kind::Info;
    if (m_isOutcomeWaiting) // what went wrong stays until a person has closed it
        return;
    const QString text = text::actionOutcome(outcome);
    const bool canUndo = outcome.canBeUndone && !m_campaign->past();
    messages->show(MessageBar::Kind::Info, text, canUndo ? tr("Undo") : tr("Close"), {},
                   outcome.notPossible.isEmpty() ? QString() : tr("Select the others"));
    if (outcome.on.count() > 0 || !outcome.notPossible.isEmpty())
        messages->offerMore();
    if (outcome.refused == 0)
        QTimer::singleShot(shownMs, messages, [messages, text] {
            if (messages->text() == text)
                messages->clear();
        });
}

void MainWindow::undoAction()
{
    if (!m_campaign || m_campaign->past() || !m_undoable)
        return;
    m_outcome.reset();
    m_campaign->actions().undo(*std::exchange(m_undoable, std::nullopt),
                               {this, [this](const Result<WishId> &wish) { follow(wish); }});
    updateActions();
}

void MainWindow::showOthers()
{
    if (!m_campaign || !m_outcome)
        return;
    grid::CellMask others(m_campaign->grid().spec().cellCount());
    for (const engine::WishOutcome::Refusal &refusal : m_outcome->notPossible)
        others |= refusal.cells;
    m_matrix->select(others);
}

// What came of each cell; it stays beside the window until it is closed.
void MainWindow::listOutcome()
{
    if (!m_campaign || !m_outcome)
        return;
    delete m_outcomeList;
    m_outcomeList = new OutcomeDialog(m_theme, m_campaign->grid().specPtr(), *m_outcome, this);
    m_outcomeList->setAttribute(Qt::WA_DeleteOnClose);
    connect(m_outcomeList, &OutcomeDialog::cellsChosen, m_matrix, [this](const grid::CellMask &cells) {
        showPage(Page::Matrix);
        m_matrix->select(cells);
    });
    connect(m_outcomeList, &OutcomeDialog::cellActivated, this, &MainWindow::goToCell);
    m_outcomeList->show();
}

} // namespace dosegrid::widgets
