// SPDX-License-Identifier: GPL-3.0-or-later
// Looking back: the window shows the campaign as it was.
#include "models/items/eventsmodel.h"
#include "models/items/jobsmodel.h"
#include "models/text/words.h"
#include "widgets/common/messagebar.h"
#include "widgets/mainwindow/jobfeed.h"
#include "widgets/mainwindow/mainwindow.h"
#include "widgets/mainwindow/matrixpage.h"
#include "widgets/mainwindow/metricmode.h"
#include "widgets/mainwindow/pastcampaign.h"
#include "widgets/mainwindow/pictureseries.h"
#include "widgets/mainwindow/portclock.h"
#include "widgets/pages/resultspage.h"
#include "widgets/panels/activitypanel.h"
#include "widgets/panels/celldock.h"
#include "widgets/panels/costmappanel.h"
#include "widgets/panels/timebar.h"

#include <QKeyEvent>
#include <QLayout>
#include <QMenu>
#include <QToolBar>

using namespace Qt::Literals::StringLiterals;

namespace dosegrid::widgets {

void MainWindow::makeTimeBar()
{
    m_timeBar = new TimeBar(m_theme, m_icons, this);
    addToolBarBreak();
    m_timeTools = new QToolBar(tr("Looking back"), this);
    m_timeTools->setObjectName(u"time"_s);
    m_timeTools->setMovable(false);
    m_timeTools->setContextMenuPolicy(Qt::PreventContextMenu);
    m_timeTools->layout()->setContentsMargins(0, 0, 0, 0);
    m_timeBar->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_timeTools->addWidget(m_timeBar);
    QMainWindow::addToolBar(m_timeTools);
    m_timeTools->hide();
    m_timeBar->setReducedMotion(m_actions[u"still"_s]->isChecked());
    connect(m_timeBar, &TimeBar::moved, this, [this](CampaignTime at) {
        if (m_past)
            m_past->moveTo(at);
    });
    connect(m_timeBar, &TimeBar::leaveRequested, this, &MainWindow::backToNow);
    connect(m_timeBar, &TimeBar::picturesRequested, this, &MainWindow::exportSeries);
}

// All that shows a campaign shows this one from now on; null: none.
void MainWindow::wear(CampaignPort *campaign)
{
    if (m_campaign) {
        m_campaign->present().disconnect(this);
        m_campaign->disconnect(this);
    }
    if (m_cellMenu) // of cells that are none of the next campaign
        m_cellMenu->close();
    m_activity->setJobs(nullptr);
    m_activity->setEvents(nullptr);
    delete std::exchange(m_jobsModel, nullptr);
    delete std::exchange(m_eventsModel, nullptr);
    m_campaign = campaign;
    m_clock->setCampaign(campaign);
    m_matrix->setCampaign(campaign);
    m_cellParts->setSpec(campaign ? campaign->grid().specPtr() : nullptr);
    m_costMap->setCampaign(campaign);
    setPagesCampaign();
    if (!campaign)
        return;
    m_jobsModel = new items::JobsModel(campaign->grid(), this);
    m_jobFeed = new JobFeed(*campaign, *m_jobsModel, m_jobsModel);
    m_matrix->setSayingsSource([this](grid::CellIndex cell) { return sayings(cell); });
    connect(m_jobFeed, &JobFeed::told, m_matrix->view(), &MatrixView::renewWords);
    m_eventsModel = new items::EventsModel(campaign->grid().specPtr(), *m_clock, this);
    m_activity->setJobs(m_jobsModel);
    m_activity->setEvents(m_eventsModel);
    connectCampaign();
    refreshAll();
    loadEvents();
}

void MainWindow::toggleLookBack()
{
    if (m_past) {
        backToNow();
        return;
    }
    if (!m_campaign)
        return;
    m_matrix->messages()->show(MessageBar::Kind::Info, tr("Reading the history…"));
    using Line = std::shared_ptr<const statistics::Timeline>;
    m_campaign->record().timeline({this, [this, asked = m_campaign](const Result<Line> &timeline) {
                                       if (m_campaign != asked || m_past)
                                           return;
                                       m_matrix->messages()->clear();
                                       if (!timeline.has_value())
                                           showProblem(text::problem(timeline.error()));
                                       else if (timeline.value()->steps().empty())
                                           m_matrix->messages()->show(
                                               MessageBar::Kind::Info,
                                               tr("There is no past yet: no cell has changed in this campaign."),
                                               tr("Close"));
                                       else
                                           lookBack(timeline.value());
                                   }});
    updateActions();
}

void MainWindow::lookBack(std::shared_ptr<const statistics::Timeline> timeline)
{
    const Outlook outlook = m_matrix->outlook();
    const std::vector<grid::CellIndex> pinned = m_cellParts->pinned();
    m_past = std::make_unique<PastCampaign>(*m_campaign, timeline);
    m_live = m_campaign;
    m_past->moveTo(timeline->to());
    wear(m_past.get());
    m_matrix->setOutlook(outlook);
    m_cellParts->setPinned(pinned);
    connect(m_past.get(), &PastCampaign::momentSettled, this, [this] {
        m_eventsModel->clear();
        loadEvents();
        loadDossier();
        if (page() == Page::Statistics)
            loadStatistics();
        if (page() == Page::Results)
            m_results->renew();
    });
    m_matrix->view()->setChangesOutlined(false);
    m_timeBar->setTimeline(std::move(timeline));
    m_timeTools->show();
    m_timeBar->slider()->setFocus();
    updateActions();
}

void MainWindow::backToNow()
{
    if (!m_past)
        return;
    const Outlook outlook = m_matrix->outlook();
    const std::vector<grid::CellIndex> pinned = m_cellParts->pinned();
    m_timeTools->hide();
    m_timeBar->setTimeline(nullptr);
    m_matrix->view()->setChangesOutlined(true);
    wear(std::exchange(m_live, nullptr));
    m_past.reset();
    m_matrix->setOutlook(outlook);
    m_cellParts->setPinned(pinned);
    if (page() == Page::Statistics)
        loadStatistics();
    m_matrix->view()->setFocus();
    updateActions();
}

// An Esc that nothing else in the window had a use for.
void MainWindow::keyPressEvent(QKeyEvent *event)
{
    if (m_past && event->key() == Qt::Key_Escape)
        backToNow();
    else
        QMainWindow::keyPressEvent(event);
}

} // namespace dosegrid::widgets
