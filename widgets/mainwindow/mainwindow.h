// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/common/campaignport.h"
#include "widgets/common/dialogs.h"
#include "widgets/common/icons.h"
#include "widgets/dialogs/connectiondialog.h"
#include "widgets/dialogs/newcampaigndialog.h"
#include "widgets/pages/welcomepage.h"

#include <QMainWindow>
#include <QPointer>
#include <QSet>

#include <functional>
#include <memory>
#include <optional>

class QActionGroup;
class QMenu;
class QSettings;
class QStackedWidget;
class QTimer;
class QToolBar;

namespace dosegrid::items {
class EventsModel;
class JobsModel;
class QuestionsModel;
class TransfersModel;
class WavesModel;
} // namespace dosegrid::items
namespace dosegrid::statistics {
class Timeline;
} // namespace dosegrid::statistics

namespace dosegrid::widgets {

class ActivityPanel;
enum class SubmitPreset;
enum class WavePlace;
class Badge;
class CauseFeed;
class CellDock;
class CellPanel;
class CostMapPanel;
class DockTitle;
class FailuresPage;
class JobFeed;
class LogDialog;
class MatrixPage;
class OutcomeDialog;
class PastCampaign;
class PictureSeries;
struct MetricPast;
class PortClock;
class ResultsPage;
class StatisticsPage;
class StatusStrip;
class TimeBar;
struct CellSayings;
struct SeriesChoice;

// What the window needs and does not own.
struct WindowServices
{
    Theme &theme;
    Dialogs &dialogs;
    QSettings &settings;
    ConnectionDialog::KeepKey keepKey;
    std::function<bool(const QUrl &)> hasKey;
    // Certificates of an authority that the system does not know: settings of this machine. An empty file: none.
    std::function<QString(const QUrl &)> authorityOf;
    std::function<Result<void>(const QUrl &, const QString &file)> trust;
    std::function<void(Theme::Choice)> chooseTheme;
    bool practiceAvailable = true;
};

// The desktop window around one campaign, or none. Asks its owner for everything that concerns files and programs
// (signals), and the campaign for everything else.
class MainWindow final : public QMainWindow
{
    Q_OBJECT

public:
    static constexpr int compactBelow = 1440;
    enum class Page { Welcome, Matrix, Failures, Statistics, Results };

    explicit MainWindow(WindowServices services, QWidget *parent = nullptr);
    ~MainWindow() override;

    // Not owned; must outlive its place here. Null goes back to the welcome page.
    void setCampaign(CampaignPort *campaign);
    CampaignPort *campaign() const { return m_campaign; }
    // Shows the campaign as it was; everything that acts waits until it is left. TimeBar moves it.
    bool isLookingBack() const { return m_past != nullptr; }
    TimeBar *timeBar() const { return m_timeBar; }
    void setRecent(const QList<RecentCampaign> &recent);
    void setBusy(const QString &sentence);
    void showProblem(const QString &problem);
    void setPracticeRunning(bool running);

    void showPage(Page page);
    Page page() const;
    bool isCompact() const { return m_compact; }

    MatrixPage *matrixPage() const { return m_matrix; }
    CellPanel *cellPanel() const { return m_cellPanel; }
    CellDock *cellParts() const { return m_cellParts; }
    CostMapPanel *costMap() const { return m_costMap; }
    DockTitle *cellTitle() const { return m_cellTitle; }
    ActivityPanel *activity() const { return m_activity; }
    FailuresPage *failuresPage() const { return m_failures; }
    ResultsPage *resultsPage() const { return m_results; }
    StatisticsPage *statisticsPage() const { return m_statistics; }
    StatusStrip *statusStrip() const { return m_status; }
    QAction *action(const QString &name) const { return m_actions.value(name); }

    void saveLayout();

signals:
    void openRequested(const QString &path);
    void createRequested(const dosegrid::widgets::NewCampaign &campaign);
    void practiceRequested();
    void practiceStopRequested();
    void closeRequested();
    void clearRecentRequested();
    void newDialogOpened(dosegrid::widgets::NewCampaignDialog *dialog);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void closeEvent(QCloseEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    // mainwindow.cpp
    void makePages();
    void makeFailures();
    void makeResults();
    void makeDocks();
    void restoreLayout();
    void setCompact(bool compact);
    void fitCellDock();
    void giveMatrixRoom();
    int scaled(int width) const; // with the size of the text; never smaller

    // mainwindowcell.cpp
    void makeCellDock();
    void openLog(grid::CellIndex cell);
    void openCellDock(); // at the cell, whatever it showed
    void showCostMap();
    void showCell(grid::CellIndex cell);
    void showCells(); // those that the dock wants
    void loadDossier();
    void tellCause();
    void loadDossierSoon();
    CellSayings sayings(grid::CellIndex cell) const;
    engine::CellDossier known(grid::CellIndex cell) const; // before its record is read
    void pin(grid::CellIndex cell);
    void pinCurrent();
    void unpinCells();

    // mainwindowcellmenu.cpp
    void showCellMenu(QPoint place);
    void addCellActions(QMenu *menu, const grid::CellMask &cells);
    void addCellAction(QMenu *menu, const QString &name, engine::CellAction action, const grid::CellMask &cells);
    void addRelated(QMenu *menu, grid::CellIndex cell);

    // mainwindowfeeds.cpp
    void connectCampaign();
    void refreshAll();
    void refreshStatus();
    void refreshWaves();
    void refreshQuestions();
    void refreshTransfers();
    void refreshReviews();
    void refreshRole();
    void refreshOutbox();
    void onCellsChanged(std::span<const grid::CellChange> changes);
    void loadEvents();
    void loadStatistics();
    void followSelection();
    void onSelectionChanged();

    // mainwindowtroubles.cpp
    void connectMessages();
    void onProblem(const engine::Problem &problem);
    void tellProblem(const engine::Problem &problem);
    void refreshLink();
    void refreshElsewhere();
    void onTroubleAction(qint64 key);

    // mainwindowlinks.cpp
    void markSelection();
    void goToCell(grid::CellIndex cell);
    void joinCells(const std::vector<grid::CellIndex> &cells);
    void joinWave(WaveId wave);
    void joinCause(int row);

    // mainwindowpages.cpp
    void setPagesCampaign();
    void setPagesReadOnly(const QString &reason);
    void showFailures();
    void showResults();
    void showCause(int row);
    void decide(AttemptId attempt, OutputId output, bool accept);

    // mainwindowpictures.cpp
    void exportPicture();
    void exportSeries();
    void askMetricPast(std::function<void(std::optional<MetricPast>)> done);
    void writeSeries(const SeriesChoice &choice, const QString &path, std::optional<MetricPast> metric);

    // mainwindowpast.cpp
    void makeTimeBar();
    void toggleLookBack();
    void lookBack(std::shared_ptr<const statistics::Timeline> timeline);
    void backToNow();
    void wear(CampaignPort *campaign);

    // mainwindowmenus.cpp
    QAction *addAction(const QString &name, const QString &text, const QString &icon, void (MainWindow::*slot)());
    void makeActions();
    void makeMenus();
    void addMajority(); // the action; menus have it
    void addChoices(QMenu *menu, const QList<std::pair<QString, int>> &choices, int present,
                    const std::function<void(int)> &choose);
    void makeToolBar();
    void updateActions();
    void setReducedMotion(bool reduced);

    // mainwindowactions.cpp
    void openCampaign();
    void newCampaign();
    void saveCopy();
    void connectPlatform();
    QString connectionName(const QUrl &url) const; // as this user calls it; empty: by the platform's own name
    void addInput();
    void submitSelection();
    void submit(const grid::CellMask &cells, const QString &expression, SubmitPreset preset);
    void retrySelection();
    void holdSelection();
    void releaseSelection();
    void fetchSelection();
    void killSelection();
    void skipSelection();
    void noteSelection();
    void removeNotesOfSelection();
    void togglePause();
    void takeOver();
    void showAbout();
    void showKeys();
    void editStateColours();
    void showQuestions();
    void showLiveJobs();
    void showOutbox();
    void saveView();
    void showSaved();
    void clearBrush();
    void showMatrix();
    void showStatisticsPage();
    void find();
    void nextFailed();
    void act(engine::CellAction action, const grid::CellMask &cells);
    void ask(engine::CellAction action, const grid::CellMask &cells, const QString &reason);
    void addNote(grid::CellIndex cell, const QString &text);
    void answerQuestion(QuestionId id, int choice);
    void placeWave(WaveId wave, WavePlace place);
    void showReviews(const std::vector<grid::CellIndex> &cells);
    void adopt(grid::CellIndex cell);
    grid::CellMask maskOf(grid::CellIndex cell) const;
    void report(const Result<WishId> &wish);
    // What it comes to is shown.
    void follow(const Result<WishId> &wish);
    void onWishDone(const engine::WishOutcome &outcome);
    void showOutcome(const engine::WishOutcome &outcome);
    void undoAction();
    void showOthers();
    void listOutcome();

    WindowServices m_services;
    const Theme &m_theme;
    Icons m_icons;
    CampaignPort *m_campaign = nullptr; // what is shown: the live one, or its past
    CampaignPort *m_live = nullptr;     // while looking back
    std::unique_ptr<PastCampaign> m_past;
    std::unique_ptr<PortClock> m_clock;

    QStackedWidget *m_pages = nullptr;
    WelcomePage *m_welcome = nullptr;
    MatrixPage *m_matrix = nullptr;
    StatisticsPage *m_statistics = nullptr;
    CauseFeed *m_causes = nullptr;
    FailuresPage *m_failures = nullptr;
    ResultsPage *m_results = nullptr;
    QDockWidget *m_cellDock = nullptr;
    QDockWidget *m_activityDock = nullptr;
    DockTitle *m_cellTitle = nullptr;
    CellDock *m_cellParts = nullptr;
    CostMapPanel *m_costMap = nullptr;
    CellPanel *m_cellPanel = nullptr; // its first
    ActivityPanel *m_activity = nullptr;
    StatusStrip *m_status = nullptr;
    QToolBar *m_toolBar = nullptr;
    QToolBar *m_timeTools = nullptr;
    TimeBar *m_timeBar = nullptr;
    PictureSeries *m_series = nullptr; // being written
    Badge *m_attention = nullptr;
    Badge *m_failureCount = nullptr;
    QHash<QString, QAction *> m_actions;
    QList<QAction *> m_iconOnlyWhenCompact;

    items::WavesModel *m_wavesModel = nullptr;
    items::QuestionsModel *m_questionsModel = nullptr;
    items::TransfersModel *m_transfersModel = nullptr;
    items::JobsModel *m_jobsModel = nullptr;
    JobFeed *m_jobFeed = nullptr; // of m_jobsModel
    items::EventsModel *m_eventsModel = nullptr;
    QList<engine::QuestionView> m_questions;
    QSet<WishId> m_followed;                        // what this window asked of cells
    std::optional<engine::WishOutcome> m_unclaimed; // the last one; it may come before the answer that names its wish
    std::optional<engine::WishOutcome> m_outcome;   // the last one that was shown
    std::optional<WishId> m_undoable;               // what Undo takes back
    bool m_isOutcomeWaiting = false;                // until what went wrong has been closed
    QPointer<OutcomeDialog> m_outcomeList;
    QPointer<LogDialog> m_logDialog;
    QPointer<QMenu> m_cellMenu;             // while it is open
    std::vector<grid::CellIndex> m_reviews; // outputs that wait for a person

    QTimer *m_tick;
    QTimer *m_dossierPause;
    QSet<QString> m_shownExecutions; // of the cells in their panel, by our names
    QTimer *m_statisticsPause;
    QTimer *m_eventsPause;
    CampaignTime m_outboxUntil{}; // of the wave whose delay is shown ...
    double m_outboxDelay = 0;     // ... and the longest that was left of it, in seconds
    bool m_compact = false;
    bool m_docksShown = true;
    bool m_activityShown = true;
};

} // namespace dosegrid::widgets
