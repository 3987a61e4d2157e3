// SPDX-License-Identifier: GPL-3.0-or-later
// What came of what the window asked of cells, and its undoing.
#include "models/text/enginewords.h"
#include "models/text/words.h"
#include "widgets/common/messagebar.h"
#include "widgets/mainwindow/mainwindow.h"
#include "widgets/mainwindow/matrixpage.h"

#include <QTimer>

using namespace Qt::Literals::StringLiterals;

namespace dosegrid::widgets {

namespace {

constexpr int shownMs = 20'000; // of what was possible for all
constexpr qsizetype mostLines = 40;

// One line a cell that was left alone: which, and why.
QString itemsOf(const engine::WishOutcome &outcome, const grid::GridSpec &spec)
{
    QStringList lines;
    for (const engine::WishOutcome::Refusal &refusal : outcome.notPossible) {
        refusal.cells.forEach([&](grid::CellIndex cell) {
            if (lines.size() < mostLines)
                lines += QString(spec.cellId(cell) + u": " + text::refusalReason(refusal.reason));
        });
    }
    if (lines.size() == mostLines)
        lines += u"…"_s;
    return lines.join(u'\n');
}

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
    m_dossierPause->start();
}

void MainWindow::showOutcome(const engine::WishOutcome &outcome)
{
    m_outcome = outcome;
    updateActions();
    MessageBar *messages = m_matrix->messages();
    // What troubles the whole campaign stays; the menu undoes too.
    if (messages->isVisible() && messages->kind() != MessageBar::Kind::Info)
        return;
    const QString text = text::actionOutcome(outcome);
    messages->show(MessageBar::Kind::Info, text, outcome.canBeUndone ? tr("Undo") : tr("Close"),
                   itemsOf(outcome, m_campaign->grid().spec()),
                   outcome.notPossible.isEmpty() ? QString() : tr("Select the others"));
    if (outcome.refused == 0)
        QTimer::singleShot(shownMs, messages, [messages, text] {
            if (messages->text() == text)
                messages->clear();
        });
}

void MainWindow::undoAction()
{
    if (!m_campaign || m_campaign->past() || !m_outcome || !m_outcome->canBeUndone)
        return;
    m_campaign->actions().undo(std::exchange(m_outcome, std::nullopt)->id,
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

} // namespace dosegrid::widgets
