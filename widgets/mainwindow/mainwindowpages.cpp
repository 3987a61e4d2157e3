// SPDX-License-Identifier: GPL-3.0-or-later
// The pages of failures and results in the window.
#include "models/items/causesmodel.h"
#include "models/text/units.h"
#include "widgets/common/badge.h"
#include "widgets/common/screenfit.h"
#include "widgets/mainwindow/mainwindow.h"
#include "widgets/mainwindow/matrixpage.h"
#include "widgets/pages/causefeed.h"
#include "widgets/pages/failurespage.h"
#include "widgets/pages/resultspage.h"
#include "widgets/pages/statisticspage.h"

#include <QStackedWidget>
#include <QTableView>

using namespace Qt::Literals::StringLiterals;

namespace dosegrid::widgets {

void MainWindow::makeFailures()
{
    m_causes = new CauseFeed(this);
    m_failures = new FailuresPage(m_theme, m_icons, m_services.dialogs, *m_causes, m_pages);
    m_pages->addWidget(new PageScroll(m_failures, m_pages));
    connect(m_failures, &FailuresPage::actionRequested, this,
            [this](engine::CellAction action, const grid::CellMask &cells) { act(action, cells); });
    connect(m_failures, &FailuresPage::cellsShown, this, [this](const grid::CellMask &cells) {
        showPage(Page::Matrix);
        m_matrix->select(cells);
    });
    const auto goTo = [this](grid::CellIndex cell) {
        showPage(Page::Matrix);
        m_matrix->setCurrentCell(cell);
        showCell(cell);
    };
    connect(m_failures, &FailuresPage::cellActivated, this, goTo);
    connect(m_causes, &CauseFeed::changed, this,
            [this] { m_failureCount->setCount(m_campaign ? m_campaign->grid().total()[grid::CellState::Failed] : 0); });
}

void MainWindow::makeResults()
{
    m_results = new ResultsPage(m_theme, m_icons, m_services.dialogs, m_pages);
    m_pages->addWidget(new PageScroll(m_results, m_pages));
    connect(m_results, &ResultsPage::decisionRequested, this, &MainWindow::decide);
    connect(m_results, &ResultsPage::cellActivated, this, [this](grid::CellIndex cell) {
        showPage(Page::Matrix);
        m_matrix->setCurrentCell(cell);
        showCell(cell);
    });
}

void MainWindow::setPagesCampaign()
{
    m_statistics->forgetFacts();
    m_causes->setCampaign(nullptr); // no cause of one campaign over the grid of another
    m_failures->setCampaign(m_campaign);
    m_results->setCampaign(m_campaign);
    m_causes->setCampaign(m_campaign);
}

void MainWindow::setPagesReadOnly(const QString &reason)
{
    m_failures->setReadOnly(reason);
    m_results->setReadOnly(reason);
}

void MainWindow::showFailures() { showPage(Page::Failures); }

void MainWindow::showResults() { showPage(Page::Results); }

void MainWindow::showCause(int row)
{
    const statistics::Cause *cause = m_causes->model()->cause(row);
    if (!cause)
        return;
    showPage(Page::Failures);
    m_failures->showCell(cause->cells.cells().front());
}

void MainWindow::decide(AttemptId attempt, OutputId output, bool accept)
{
    if (!m_campaign)
        return;
    m_services.dialogs.askText(this, accept ? tr("Accept the output") : tr("Refuse the output"), tr("Why"), {},
                               [this, attempt, output, accept](const QString &reason) {
                                   if (!m_campaign)
                                       return;
                                   m_campaign->results().decide(
                                       attempt, output, accept, reason,
                                       {this, [this](const Result<WishId> &wish) { report(wish); }});
                               });
}

} // namespace dosegrid::widgets
