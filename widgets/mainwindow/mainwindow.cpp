// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/mainwindow/mainwindow.h"

#include "models/items/eventsmodel.h"
#include "models/items/jobsmodel.h"
#include "models/items/questionsmodel.h"
#include "models/items/transfersmodel.h"
#include "models/items/wavesmodel.h"
#include "models/text/enginewords.h"
#include "models/text/units.h"
#include "models/text/words.h"
#include "widgets/common/badge.h"
#include "widgets/common/messagebar.h"
#include "widgets/common/screenfit.h"
#include "widgets/dialogs/outcomedialog.h"
#include "widgets/mainwindow/jobfeed.h"
#include "widgets/mainwindow/logdialog.h"
#include "widgets/mainwindow/matrixpage.h"
#include "widgets/mainwindow/pastcampaign.h"
#include "widgets/mainwindow/pictureseries.h"
#include "widgets/mainwindow/portclock.h"
#include "widgets/mainwindow/rows.h"
#include "widgets/mainwindow/savedview.h"
#include "widgets/mainwindow/troubles.h"
#include "widgets/pages/causefeed.h"
#include "widgets/pages/resultspage.h"
#include "widgets/pages/statisticspage.h"
#include "widgets/panels/activitypanel.h"
#include "widgets/panels/cellpanel.h"
#include "widgets/panels/statusstrip.h"
#include "widgets/panels/timebar.h"

#include <QCloseEvent>
#include <QDockWidget>
#include <QFileInfo>
#include <QGuiApplication>
#include <QLayout>
#include <QMimeData>
#include <QScreen>
#include <QSettings>
#include <QStackedWidget>
#include <QStatusBar>
#include <QTimer>
#include <QToolBar>
#include <QToolButton>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace dosegrid::widgets {

namespace {

constexpr int layoutVersion = 1;
constexpr int statisticsPauseMs = 5000; // between two readings of all attempts, while their plots are looked at
constexpr int cellDockWidth = 384;
constexpr int cellDockCompactWidth = 296;
constexpr int cellDockLeast = 280;
constexpr int cellDockMost = 560;
constexpr QSize leastMatrix(560, 360);
constexpr qreal designLine = 18; // height of a line at 10 pt, for which these are

} // namespace

MainWindow::MainWindow(WindowServices services, QWidget *parent)
    : QMainWindow(parent)
    , m_services(std::move(services))
    , m_theme(m_services.theme)
    , m_icons(m_services.theme)
    , m_clock(std::make_unique<PortClock>())
    , m_wavesModel(new items::WavesModel(*m_clock, this))
    , m_questionsModel(new items::QuestionsModel(this))
    , m_transfersModel(new items::TransfersModel(*m_clock, this))
    , m_tick(new QTimer(this))
    , m_dossierPause(new QTimer(this))
    , m_statisticsPause(new QTimer(this))
    , m_eventsPause(new QTimer(this))
{
    setWindowIcon(Icons::application());
    setAcceptDrops(true);
    setMinimumSize(1024, 640);
    setCorner(Qt::BottomRightCorner, Qt::RightDockWidgetArea);
    setDockOptions(QMainWindow::AllowTabbedDocks);
    makePages();
    connectMessages();
    m_matrix->view()->setArrangementChoice(ArrangementChoice(
        qBound(0, m_services.settings.value(u"matrix/arrangement"_s).toInt(), int(ArrangementChoice::SideBySide))));
    m_matrix->view()->setSharedPlace(
        sharedPlaceFromName(m_services.settings.value(u"matrix/shared"_s).toString()).value_or(SharedPlace::Worst));
    makeDocks();
    makeActions();
    makeMenus();
    makeToolBar();
    makeTimeBar();
    m_status = new StatusStrip(m_theme, this);
    statusBar()->setSizeGripEnabled(false);
    statusBar()->setContentsMargins(0, 0, 0, 0);
    statusBar()->addWidget(m_status, 1);
    connect(m_status, &StatusStrip::connectionClicked, this, &MainWindow::connectPlatform);
    connect(m_status, &StatusStrip::accountClicked, this, &MainWindow::showStatisticsPage);
    connect(m_status, &StatusStrip::progressClicked, this, &MainWindow::showMatrix);
    connect(m_status, &StatusStrip::executionsClicked, this, &MainWindow::showLiveJobs);
    connect(m_status, &StatusStrip::outboxClicked, this, &MainWindow::showOutbox);
    connect(m_status, &StatusStrip::diskClicked, this, &MainWindow::showResults);

    m_tick->setInterval(1000);
    connect(m_tick, &QTimer::timeout, this, [this] {
        refreshStatus();
        refreshOutbox();
        if (m_campaign)
            m_cellPanel->tellTime(m_campaign->now());
    });
    m_dossierPause->setSingleShot(true);
    m_dossierPause->setInterval(60);
    connect(m_dossierPause, &QTimer::timeout, this, &MainWindow::loadDossier);
    m_statisticsPause->setSingleShot(true);
    m_statisticsPause->setInterval(statisticsPauseMs);
    m_statisticsPause->setObjectName(u"statisticsPause"_s);
    connect(m_statisticsPause, &QTimer::timeout, this, [this] {
        if (QGuiApplication::mouseButtons() != Qt::NoButton) // something is drawn around, or moved
            m_statisticsPause->start();
        else if (page() == Page::Statistics)
            loadStatistics();
    });
    m_eventsPause->setSingleShot(true);
    m_eventsPause->setInterval(300);
    connect(m_eventsPause, &QTimer::timeout, this, &MainWindow::loadEvents);
    restoreLayout();
    m_timeTools->hide(); // whatever the layout remembers
    setCampaign(nullptr);
}

MainWindow::~MainWindow() = default;

void MainWindow::makePages()
{
    m_pages = new QStackedWidget(this);
    m_welcome = new WelcomePage(m_theme, m_icons, m_pages);
    m_matrix = new MatrixPage(m_theme, m_icons, m_services.dialogs, m_services.settings, m_pages);
    m_statistics = new StatisticsPage(m_theme, m_icons, m_services.dialogs, m_pages);
    m_pages->addWidget(new PageScroll(m_welcome, m_pages));
    m_pages->addWidget(m_matrix);
    makeFailures();
    m_pages->addWidget(new PageScroll(m_statistics, m_pages));
    makeResults();
    setCentralWidget(m_pages);
    connect(m_welcome, &WelcomePage::practiceRequested, this, &MainWindow::practiceRequested);
    connect(m_welcome, &WelcomePage::newRequested, this, &MainWindow::newCampaign);
    connect(m_welcome, &WelcomePage::connectRequested, this, &MainWindow::newCampaign);
    connect(m_welcome, &WelcomePage::openRequested, this, &MainWindow::openCampaign);
    connect(m_welcome, &WelcomePage::recentRequested, this, &MainWindow::openRequested);
    connect(m_welcome, &WelcomePage::clearRecentRequested, this, &MainWindow::clearRecentRequested);
    connect(m_matrix, &MatrixPage::selectionChanged, this, &MainWindow::onSelectionChanged);
    connect(m_matrix, &MatrixPage::brushChanged, this, [this] {
        m_actions[u"clearbrush"_s]->setEnabled(m_matrix->brushed() != MatrixPage::Brush::None);
        if (m_matrix->brushed() != MatrixPage::Brush::Plot)
            m_statistics->withdrawBrush();
    });
    m_statistics->setFollowingSelection(m_services.settings.value(u"statistics/followsSelection"_s, true).toBool());
    connect(m_statistics, &StatisticsPage::followingSelectionChanged, this,
            [this](bool follows) { m_services.settings.setValue(u"statistics/followsSelection"_s, follows); });
    connect(m_statistics, &StatisticsPage::brushed, m_matrix, [this](const grid::CellMask &cells, const QString &term) {
        m_matrix->brush(MatrixPage::Brush::Plot, cells, term);
    });
    connect(m_statistics, &StatisticsPage::brushCleared, m_matrix, &MatrixPage::clearBrush);
    connect(m_matrix, &MatrixPage::currentCellChanged, this, &MainWindow::showCell);
    connect(m_matrix, &MatrixPage::cellActivated, this, [this](grid::CellIndex cell) {
        openCellDock();
        showCell(cell);
    });
    connect(m_matrix, &MatrixPage::submitRequested, this, &MainWindow::submitSelection);
    connect(m_matrix, &MatrixPage::leftOutRequested, this, &MainWindow::submitSelection);
    connect(m_matrix, &MatrixPage::retryRequested, this, &MainWindow::retrySelection);
    connect(m_matrix, &MatrixPage::keyMapRequested, this, &MainWindow::showKeys);
}

void MainWindow::makeDocks()
{
    makeCellDock();
    m_activity = new ActivityPanel(m_theme, m_icons, m_wavesModel, m_questionsModel, this);
    m_activityDock = new QDockWidget(tr("Activity"), this);
    m_activityDock->setObjectName(u"activity"_s);
    m_activityDock->setWidget(m_activity);
    m_activityDock->setTitleBarWidget(new QWidget(m_activityDock));
    addDockWidget(Qt::BottomDockWidgetArea, m_activityDock);
    resizeDocks({m_cellDock}, {scaled(cellDockWidth)}, Qt::Horizontal);
    resizeDocks({m_activityDock}, {m_activity->heightFor(4)}, Qt::Vertical);
    m_cellDock->setMinimumWidth(scaled(cellDockLeast));
    m_cellDock->setMaximumWidth(scaled(cellDockMost));
    m_activityDock->setMinimumHeight(m_activity->heightFor(2));

    m_activity->setCauses(m_causes->model());
    connect(m_causes, &CauseFeed::changed, m_matrix->view(), &MatrixView::renewWords);
    connect(m_causes, &CauseFeed::changed, this, &MainWindow::tellCause);
    m_activity->setTransfers(m_transfersModel);
    connect(m_activity, &ActivityPanel::causeActivated, this, &MainWindow::showCause);

    connect(m_activity, &ActivityPanel::cellActivated, this, [this](grid::CellIndex cell) {
        m_matrix->setCurrentCell(cell);
        showCell(cell);
    });
    connect(m_activity, &ActivityPanel::cellOpened, this, &MainWindow::goToCell);
    connect(m_activity, &ActivityPanel::selectRequested, this, &MainWindow::joinCells);
    connect(m_activity, &ActivityPanel::causeSelectRequested, this, &MainWindow::joinCause);
    connect(m_activity, &ActivityPanel::waveActivated, this, &MainWindow::joinWave);
    connect(m_statistics, &StatisticsPage::waveActivated, this, &MainWindow::joinWave);
    connect(m_activity, &ActivityPanel::wavePauseRequested, this, [this](WaveId wave) {
        for (const engine::WaveSummary &summary :
             m_campaign ? m_campaign->waves().list() : QList<engine::WaveSummary>()) {
            if (summary.id == wave)
                m_campaign->waves().setPaused(wave, !summary.isPaused,
                                              {this, [this](const Result<WishId> &wish) { report(wish); }});
        }
    });
    connect(m_activity, &ActivityPanel::wavePlaceRequested, this, &MainWindow::placeWave);
    connect(m_activity, &ActivityPanel::waveCancelRequested, this, [this](WaveId wave) {
        if (m_campaign)
            m_campaign->waves().cancelUnsent(wave, {this, [this](const Result<WishId> &wish) { report(wish); }});
    });
    connect(m_activity, &ActivityPanel::onlySelectionChanged, this, &MainWindow::onSelectionChanged);
    connect(m_activity, &ActivityPanel::answered, this, &MainWindow::answerQuestion);
    connect(m_activity, &ActivityPanel::reviewRequested, this, &MainWindow::showReviews);
    connect(m_activity, &ActivityPanel::newWaveRequested, this, &MainWindow::submitSelection);
    connect(m_activity, &ActivityPanel::closeRequested, m_activityDock, &QDockWidget::close);
    connect(m_activity, &ActivityPanel::floatRequested, m_activityDock,
            [this] { m_activityDock->setFloating(!m_activityDock->isFloating()); });
}

void MainWindow::restoreLayout()
{
    QSettings &settings = m_services.settings;
    const QByteArray geometry = settings.value(u"window/geometry"_s).toByteArray();
    if (geometry.isEmpty() || !restoreGeometry(geometry)) {
        const QSize available = screen() ? screen()->availableSize() : QSize(1440, 900);
        // The frame that the window manager adds has to fit as well.
        resize(QSize(1440, 900).boundedTo(available - QSize(12, 44)));
    }
    restoreState(settings.value(u"window/state"_s).toByteArray(), layoutVersion);
    m_cellPanel->setFoldedSections(settings.value(u"cell/folded"_s).toStringList());
}

void MainWindow::saveLayout()
{
    if (!m_campaign || page() != Page::Matrix)
        return;
    m_services.settings.setValue(u"window/geometry"_s, saveGeometry());
    m_services.settings.setValue(u"window/state"_s, saveState(layoutVersion));
}

void MainWindow::setCampaign(CampaignPort *campaign)
{
    m_timeTools->hide();
    m_timeBar->setTimeline(nullptr);
    m_matrix->view()->setChangesOutlined(true);
    delete std::exchange(m_series, nullptr);
    m_timeBar->setProgress({});
    m_statistics->withdrawBrush();
    m_matrix->troubles()->clear();
    delete m_outcomeList;
    delete m_logDialog;
    wear(campaign);
    m_past.reset();
    m_live = nullptr;
    m_followed.clear();
    m_unclaimed.reset();
    m_outcome.reset();
    m_undoable.reset();
    if (!campaign) {
        m_tick->stop();
        m_wavesModel->setRows({});
        m_questionsModel->setRows({});
        m_transfersModel->setTransfers({}, {});
        m_activity->setTransferCount(0);
        m_status->clear();
        setWindowTitle(u"Dosegrid"_s);
        showPage(Page::Welcome);
        updateActions();
        return;
    }
    showPage(Page::Matrix);
    // The docks have their size on the next turn; the matrix arranges itself once for the room that they leave.
    QTimer::singleShot(0, this, [this] {
        fitCellDock();
        giveMatrixRoom();
        QTimer::singleShot(0, m_matrix->view(), &MatrixView::fit);
    });
    m_tick->start();
}

void MainWindow::setRecent(const QList<RecentCampaign> &recent) { m_welcome->setRecent(recent, m_clock->now()); }

void MainWindow::setBusy(const QString &sentence) { m_welcome->setBusy(sentence); }

void MainWindow::showProblem(const QString &problem)
{
    if (m_campaign)
        m_matrix->messages()->show(MessageBar::Kind::Error, problem, tr("Close"));
    else
        m_welcome->setProblem(problem);
}

void MainWindow::showPage(Page page)
{
    const bool toMatrix = page == Page::Matrix;
    if (this->page() == Page::Matrix && !toMatrix) {
        m_docksShown = !m_cellDock->isHidden();
        m_activityShown = !m_activityDock->isHidden();
    }
    m_pages->setCurrentIndex(int(page));
    m_cellDock->setVisible(toMatrix && m_docksShown);
    m_activityDock->setVisible(toMatrix && m_activityShown);
    m_toolBar->setVisible(page != Page::Welcome);
    const QString names[] = {u"matrix"_s, u"matrix"_s, u"failures"_s, u"statistics"_s, u"results"_s};
    if (QAction *chosen = m_actions.value(names[int(page)]))
        chosen->setChecked(true);
    if (page == Page::Statistics)
        loadStatistics();
    if (page == Page::Results)
        m_results->renew();
    m_pages->currentWidget()->setFocus();
}

MainWindow::Page MainWindow::page() const { return Page(m_pages->currentIndex()); }

void MainWindow::setCompact(bool compact)
{
    m_compact = compact;
    fitCellDock();
    m_matrix->setCompact(compact);
    m_activity->setCompact(compact);
    m_status->setCompact(compact);
    for (QAction *action : std::as_const(m_iconOnlyWhenCompact)) {
        if (auto *button = qobject_cast<QToolButton *>(m_toolBar->widgetForAction(action)))
            button->setToolButtonStyle(compact ? Qt::ToolButtonIconOnly : Qt::ToolButtonTextBesideIcon);
    }
    refreshStatus();
}

int MainWindow::scaled(int width) const
{
    return qRound(width * qMax(1.0, QFontMetricsF(font()).height() / designLine));
}

void MainWindow::fitCellDock()
{
    // Only a width that the user left alone changes with the window; hidden docks have none yet.
    const int former = scaled(m_compact ? cellDockWidth : cellDockCompactWidth);
    const int wanted = scaled(m_compact ? cellDockCompactWidth : cellDockWidth);
    if (m_cellDock->isVisible() && qAbs(m_cellDock->width() - former) <= 2)
        resizeDocks({m_cellDock}, {wanted}, Qt::Horizontal);
}

// With large text on a small screen the docks would leave no matrix; who has arranged the window keeps what they chose.
void MainWindow::giveMatrixRoom()
{
    if (page() != Page::Matrix || m_services.settings.contains(u"window/state"_s))
        return;
    const auto leftFor = [this] { return m_matrix->view()->size(); };
    if (leftFor().height() < leastMatrix.height() && m_activityDock->isVisible()) {
        m_activityShown = false;
        m_activityDock->hide();
        layout()->activate();
    }
    if ((leftFor().width() < leastMatrix.width() || leftFor().height() < leastMatrix.height())
        && m_cellDock->isVisible()) {
        m_docksShown = false;
        m_cellDock->hide();
        layout()->activate();
    }
}

void MainWindow::resizeEvent(QResizeEvent *event)
{
    QMainWindow::resizeEvent(event);
    const bool compact = width() < scaled(compactBelow);
    if (compact != m_compact)
        setCompact(compact);
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    saveLayout();
    event->accept();
    emit closeRequested();
}

void MainWindow::dragEnterEvent(QDragEnterEvent *event)
{
    if (event->mimeData()->hasUrls())
        event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent *event)
{
    const QList<QUrl> urls = event->mimeData()->urls();
    for (const QUrl &url : urls) {
        if (url.isLocalFile() && url.path().endsWith(".dosegrid"_L1)) {
            emit openRequested(url.toLocalFile());
            return;
        }
    }
}

} // namespace dosegrid::widgets
