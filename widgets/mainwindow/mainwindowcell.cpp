// SPDX-License-Identifier: GPL-3.0-or-later
// The dock of the cell: which cells it shows, and what is read for it.
#include "models/items/causesmodel.h"
#include "models/items/jobsmodel.h"
#include "models/text/words.h"
#include "widgets/mainwindow/logdialog.h"
#include "widgets/mainwindow/mainwindow.h"
#include "widgets/mainwindow/matrixpage.h"
#include "widgets/mainwindow/metriclayers.h"
#include "widgets/pages/causefeed.h"
#include "widgets/pages/failurespage.h"
#include "widgets/panels/activitypanel.h"
#include "widgets/panels/celldock.h"
#include "widgets/panels/cellpanel.h"
#include "widgets/panels/comparepanel.h"
#include "widgets/panels/costmappanel.h"
#include "widgets/panels/docktitle.h"

#include <QAction>
#include <QDockWidget>
#include <QSettings>
#include <QStackedWidget>
#include <QTimer>

using namespace Qt::Literals::StringLiterals;

namespace dosegrid::widgets {

namespace {

constexpr int cellTab = 0; // of the dock
constexpr int costMapTab = 1;

} // namespace

void MainWindow::makeCellDock()
{
    m_cellParts = new CellDock(m_theme, m_icons, this);
    m_cellPanel = m_cellParts->panel();
    m_cellDock = new QDockWidget(tr("Cell"), this);
    m_cellDock->setObjectName(u"cell"_s);
    m_costMap = new CostMapPanel(m_theme, this);
    m_costMap->setLimits(FrontierHours::ownJob, FrontierHours::ownSplit);
    auto *tabs = new QStackedWidget(m_cellDock);
    tabs->addWidget(m_cellParts);
    tabs->addWidget(m_costMap);
    m_cellDock->setWidget(tabs);
    m_cellTitle = new DockTitle(m_theme, m_icons, m_cellDock, true);
    m_cellTitle->setTabs({tr("Cell"), tr("Cost map")});
    m_cellDock->setTitleBarWidget(m_cellTitle);
    connect(m_cellTitle, &DockTitle::tabChanged, tabs, [this, tabs](int tab) {
        tabs->setCurrentIndex(tab);
        m_cellTitle->setPinShown(tab == cellTab);
    });
    addDockWidget(Qt::RightDockWidgetArea, m_cellDock);
    connect(m_cellTitle, &DockTitle::pinned, m_cellParts, [this](bool on) {
        if (on)
            m_cellParts->pinShown();
        else
            m_cellParts->unpin();
        m_cellTitle->setPinned(!m_cellParts->pinned().empty());
    });
    connect(m_cellParts, &CellDock::pinnedChanged, this, [this] {
        m_cellTitle->setPinned(!m_cellParts->pinned().empty());
        updateActions();
    });
    connect(m_cellParts, &CellDock::shownChanged, this, &MainWindow::showCells);
    connect(m_cellParts->compare(), &ComparePanel::cellChosen, m_matrix, &MatrixPage::setCurrentCell);
    connect(m_matrix->view(), &MatrixView::pinRequested, this, &MainWindow::pin);
    connect(m_matrix->view(), &MatrixView::cellMenuRequested, this, &MainWindow::showCellMenu);

    const auto one = [this](grid::CellIndex cell, engine::CellAction action) { act(action, maskOf(cell)); };
    connect(m_cellPanel, &CellPanel::retryRequested, this,
            [one](grid::CellIndex cell) { one(cell, engine::CellAction::Retry); });
    connect(m_cellPanel, &CellPanel::holdRequested, this,
            [one](grid::CellIndex cell) { one(cell, engine::CellAction::Hold); });
    connect(m_cellPanel, &CellPanel::releaseRequested, this,
            [one](grid::CellIndex cell) { one(cell, engine::CellAction::Release); });
    connect(m_cellPanel, &CellPanel::skipRequested, this,
            [one](grid::CellIndex cell) { one(cell, engine::CellAction::Skip); });
    connect(m_cellPanel, &CellPanel::killRequested, this,
            [one](grid::CellIndex cell) { one(cell, engine::CellAction::Kill); });
    connect(m_cellPanel, &CellPanel::fetchRequested, this,
            [one](grid::CellIndex cell) { one(cell, engine::CellAction::Fetch); });
    connect(m_cellPanel, &CellPanel::causeRequested, this, [this](grid::CellIndex cell) {
        showPage(Page::Failures);
        m_failures->showCell(cell);
    });
    connect(m_cellPanel, &CellPanel::noteRequested, this, &MainWindow::addNote);
    connect(m_cellPanel, &CellPanel::notesRemovalRequested, this,
            [one](grid::CellIndex cell) { one(cell, engine::CellAction::RemoveNotes); });
    connect(m_cellPanel, &CellPanel::retryWithRequested, this, [this](grid::CellIndex cell, SubmitPreset preset) {
        submit(maskOf(cell), m_campaign->grid().spec().cellId(cell), preset);
    });
    connect(m_cellPanel, &CellPanel::adoptRequested, this, &MainWindow::adopt);
    connect(m_cellPanel, &CellPanel::foldingChanged, this,
            [this] { m_services.settings.setValue(u"cell/folded"_s, m_cellPanel->foldedSections()); });
    connect(m_cellPanel, &CellPanel::logRequested, this, [this](grid::CellIndex cell, bool errorStream) {
        if (!m_campaign)
            return;
        m_campaign->record().log(cell, errorStream, {m_cellPanel, [this, cell](const Result<engine::LogText> &log) {
                                                         if (m_cellPanel->cell() != cell)
                                                             return; // another one is shown by now
                                                         if (log.has_value())
                                                             m_cellPanel->showLog(log.value());
                                                         else
                                                             m_cellPanel->showLogProblem(text::problem(log.error()));
                                                     }});
    });
    connect(m_cellPanel, &CellPanel::logOpened, this, &MainWindow::openLog);
    connect(m_cellPanel, &CellPanel::decisionRequested, this, &MainWindow::decide);
}

void MainWindow::openLog(grid::CellIndex cell)
{
    if (!m_campaign)
        return;
    if (!m_logDialog)
        m_logDialog = new LogDialog(m_theme, m_icons, this);
    m_logDialog->showCell(*m_campaign, cell, m_causes->decidingLine(cell));
}

void MainWindow::openCellDock()
{
    m_cellDock->show();
    m_cellTitle->setTab(cellTab);
}

void MainWindow::showCostMap()
{
    showPage(Page::Matrix);
    m_cellDock->show();
    m_cellTitle->setTab(costMapTab);
}

void MainWindow::pinCurrent()
{
    if (const auto cell = m_matrix->currentCell())
        pin(*cell);
}

void MainWindow::unpinCells() { m_cellParts->unpin(); }

// Whoever pins wants to see it.
void MainWindow::pin(grid::CellIndex cell)
{
    openCellDock();
    m_cellParts->togglePin(cell);
}

void MainWindow::showCell(grid::CellIndex cell)
{
    if (!m_campaign)
        return;
    m_activity->setCurrentCell(cell);
    m_cellParts->setCurrent(cell);
}

CellSayings MainWindow::sayings(grid::CellIndex cell) const
{
    CellSayings said;
    if (!m_campaign || !m_jobsModel) // between two campaigns
        return said;
    said.fault = m_jobsModel->fault(cell);
    said.execution = m_jobsModel->execution(cell);
    if (m_campaign->grid().state(cell) != grid::CellState::Failed)
        return said;
    const items::CausesModel &causes = *m_causes->model();
    if (const statistics::Cause *cause = causes.cause(causes.rowOf(cell)))
        said.cause = items::CausesModel::mention(*cause, m_campaign->grid().spec());
    return said;
}

void MainWindow::tellCause()
{
    const std::vector<grid::CellIndex> cells = m_cellParts->shown();
    const statistics::Cause *cause = nullptr;
    if (m_campaign && cells.size() == 1 && m_campaign->grid().state(cells.front()) == grid::CellState::Failed)
        cause = m_causes->model()->cause(m_causes->model()->rowOf(cells.front()));
    if (!cause) {
        m_cellPanel->setCause({}, {}, {});
        return;
    }
    using Causes = items::CausesModel;
    m_cellPanel->setCause(
        //: the code of a cause, and how many cells have it
        tr("%1: the same in %Ln cell(s)", nullptr, int(cause->count)).arg(Causes::code(*cause)), Causes::detail(*cause),
        //: of a cause: "83 of 87 cells of photons 120 keV"
        cause->pattern ? tr("Systematic: %1").arg(Causes::systematic(*cause, m_campaign->grid().spec())) : QString());
}

engine::CellDossier MainWindow::known(grid::CellIndex cell) const
{
    engine::CellDossier dossier;
    dossier.cell = cell;
    dossier.record = m_campaign->grid().record(cell);
    dossier.reason = m_campaign->reasonOf(cell);
    if (dossier.record.predictedSeconds <= 0 && dossier.record.state != grid::CellState::NotApplicable)
        dossier.record.predictedSeconds = float(m_campaign->predictedSeconds(cell));
    return dossier;
}

void MainWindow::showCells()
{
    const std::vector<grid::CellIndex> cells = m_cellParts->shown();
    if (!m_campaign || cells.empty())
        return;
    tellCause();
    if (cells.size() == 2)
        m_cellParts->compare()->showCells(m_campaign->grid().specPtr(), known(cells[0]), known(cells[1]),
                                          m_campaign->now());
    else
        m_cellPanel->showCell(m_campaign->grid().spec(), cells[0], m_campaign->grid().record(cells[0]),
                              m_campaign->now());
    loadDossierSoon();
}

// Not put off by what comes meanwhile: a busy campaign changes all the time.
void MainWindow::loadDossierSoon()
{
    if (!m_dossierPause->isActive())
        m_dossierPause->start();
}

void MainWindow::loadDossier()
{
    m_shownExecutions.clear();
    if (!m_campaign)
        return;
    const std::vector<grid::CellIndex> cells = m_cellParts->shown();
    for (const grid::CellIndex cell : cells)
        m_campaign->record().cell(
            cell, {m_cellPanel, [this, cells](const Result<engine::CellDossier> &dossier) {
                       if (!m_campaign || !dossier.has_value() || m_cellParts->shown() != cells)
                           return;
                       if (!dossier.value().attempts.isEmpty())
                           m_shownExecutions.insert(dossier.value().attempts.front().executionName);
                       if (cells.size() == 1) {
                           m_cellPanel->showDossier(m_campaign->grid().spec(), dossier.value(), m_campaign->now());
                           return;
                       }
                       engine::CellDossier told = dossier.value();
                       if (told.record.predictedSeconds <= 0)
                           told.record.predictedSeconds = known(told.cell).record.predictedSeconds;
                       m_cellParts->compare()->showDossier(told, m_campaign->now());
                   }});
}

} // namespace dosegrid::widgets
