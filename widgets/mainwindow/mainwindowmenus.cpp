// SPDX-License-Identifier: GPL-3.0-or-later
// Actions, menus and tool bar of the window.
#include "widgets/common/badge.h"
#include "widgets/common/iconsize.h"
#include "widgets/mainwindow/axescontrol.h"
#include "widgets/mainwindow/frontiercontrol.h"
#include "widgets/mainwindow/mainwindow.h"
#include "widgets/mainwindow/matrixpage.h"
#include "widgets/mainwindow/rows.h"
#include "widgets/mainwindow/savedcontrol.h"
#include "widgets/mainwindow/savedview.h"
#include "widgets/mainwindow/selectionmenu.h"
#include "widgets/pages/statisticspage.h"
#include "widgets/panels/celldock.h"
#include "widgets/panels/timebar.h"

#include <QActionGroup>
#include <QDockWidget>
#include <QHBoxLayout>
#include <QMenuBar>
#include <QSettings>
#include <QStyle>
#include <QToolBar>
#include <QToolButton>

using namespace Qt::Literals::StringLiterals;

namespace dosegrid::widgets {

namespace {

// In the order of the design.
QStringList pageNames() { return {u"matrix"_s, u"failures"_s, u"statistics"_s, u"results"_s}; }

} // namespace

QAction *MainWindow::addAction(const QString &name, const QString &text, const QString &icon,
                               void (MainWindow::*slot)())
{
    auto *action = new QAction(text, this);
    if (!icon.isEmpty())
        action->setIcon(m_icons.get(icon));
    connect(action, &QAction::triggered, this, slot);
    m_actions.insert(name, action);
    QMainWindow::addAction(action);
    return action;
}

void MainWindow::makeActions()
{
    addAction(u"new"_s, tr("&New campaign…"), u"document-new"_s, &MainWindow::newCampaign)
        ->setShortcut(QKeySequence::New);
    addAction(u"open"_s, tr("&Open…"), u"document-open"_s, &MainWindow::openCampaign)->setShortcut(QKeySequence::Open);
    addAction(u"copy"_s, tr("Save a &copy…"), u"document-save-as"_s, &MainWindow::saveCopy);
    addAction(u"picture"_s, tr("&Picture of the matrix…"), u"document-export"_s, &MainWindow::exportPicture)
        ->setShortcut(tr("Ctrl+Shift+E"));
    addAction(u"connect"_s, tr("&Connection…"), u"network-connect"_s, &MainWindow::connectPlatform);
    addAction(u"input"_s, tr("Add an &input archive…"), {}, &MainWindow::addInput);
    addAction(u"matrix"_s, tr("Matrix"), u"view-grid"_s, &MainWindow::showMatrix)->setShortcut(tr("Ctrl+1"));
    addAction(u"failures"_s, tr("Failures"), u"dialog-warning"_s, &MainWindow::showFailures)->setShortcut(tr("Ctrl+2"));
    addAction(u"statistics"_s, tr("Statistics"), u"office-chart-line"_s, &MainWindow::showStatisticsPage)
        ->setShortcut(tr("Ctrl+3"));
    addAction(u"results"_s, tr("Results"), u"folder-download"_s, &MainWindow::showResults)->setShortcut(tr("Ctrl+4"));
    addAction(u"pause"_s, tr("Pause engine"), u"media-playback-pause"_s, &MainWindow::togglePause);
    addAction(u"submit"_s, tr("Submit…"), u"document-send"_s, &MainWindow::submitSelection)
        ->setShortcut(Qt::CTRL | Qt::Key_Return);
    addAction(u"retry"_s, tr("Retry"), u"view-refresh"_s, &MainWindow::retrySelection)
        ->setShortcut(Qt::CTRL | Qt::Key_R);
    addAction(u"hold"_s, tr("Hold"), u"chronometer-pause"_s, &MainWindow::holdSelection);
    addAction(u"release"_s, tr("Release"), u"media-playback-start"_s, &MainWindow::releaseSelection);
    addAction(u"fetch"_s, tr("Fetch"), u"edit-download"_s, &MainWindow::fetchSelection);
    addAction(u"kill"_s, tr("Kill…"), u"process-stop"_s, &MainWindow::killSelection);
    addAction(u"skip"_s, tr("Skip…"), {}, &MainWindow::skipSelection);
    addAction(u"note"_s, tr("N&ote…"), {}, &MainWindow::noteSelection)->setShortcut(tr("Ctrl+Shift+N"));
    addAction(u"removenotes"_s, tr("Take notes a&way"), {}, &MainWindow::removeNotesOfSelection);
    addAction(u"undo"_s, tr("Undo"), {}, &MainWindow::undoAction)->setShortcut(QKeySequence::Undo);
    addAction(u"find"_s, tr("&Type a selection, or search the log"), u"edit-find"_s, &MainWindow::find)
        ->setShortcut(QKeySequence::Find);
    addAction(u"nextfailed"_s, tr("Next failed cell"), u"go-down"_s, &MainWindow::nextFailed)->setShortcut(tr("F8"));
    addAction(u"saveview"_s, tr("Save this &view…"), u"bookmark-new"_s, &MainWindow::saveView)
        ->setShortcut(tr("Ctrl+D"));
    addAction(u"saved"_s, tr("Sets and &views…"), u"bookmarks"_s, &MainWindow::showSaved)->setShortcut(tr("Ctrl+B"));
    addAction(u"lookback"_s, tr("Look &back in time"), u"chronometer-pause"_s, &MainWindow::toggleLookBack)
        ->setShortcut(tr("Ctrl+T"));
    addAction(u"costmap"_s, tr("Cost ma&p"), u"office-chart-line"_s, &MainWindow::showCostMap);
    addAction(u"takeover"_s, tr("Take over this campaign"), {}, &MainWindow::takeOver);
    addAction(u"questions"_s, tr("Needs you"), u"notifications"_s, &MainWindow::showQuestions);
    addAction(u"clearbrush"_s, tr("Clear the &brush"), u"edit-clear"_s, &MainWindow::clearBrush)
        ->setShortcut(tr("Ctrl+Shift+B"));
    m_actions[u"clearbrush"_s]->setEnabled(false);
    m_matrix->setBrushAction(m_actions[u"clearbrush"_s]);
    m_statistics->setBrushAction(m_actions[u"clearbrush"_s]);
    addAction(u"pin"_s, tr("&Pin the cell, or compare it"), u"window-pin"_s, &MainWindow::pinCurrent);
    addAction(u"unpin"_s, tr("&Let go of pinned cells"), {}, &MainWindow::unpinCells);
    addAction(u"statecolours"_s, tr("&State colours…"), {}, &MainWindow::editStateColours);
    addAction(u"about"_s, tr("About Dosegrid"), {}, &MainWindow::showAbout);
    addAction(u"keys"_s, tr("Keys"), {}, &MainWindow::showKeys);
    auto *pages = new QActionGroup(this);
    for (const QString &name : pageNames()) {
        m_actions[name]->setCheckable(true);
        pages->addAction(m_actions[name]);
    }
    m_actions[u"lookback"_s]->setCheckable(true);
    m_actions[u"takeover"_s]->setVisible(false);
}

// Exclusive entries, the present one marked.
void MainWindow::addChoices(QMenu *menu, const QList<std::pair<QString, int>> &choices, int present,
                            const std::function<void(int)> &choose)
{
    auto *group = new QActionGroup(menu);
    for (const auto &[name, choice] : choices) {
        QAction *action = menu->addAction(name);
        action->setCheckable(true);
        action->setChecked(choice == present);
        group->addAction(action);
        connect(action, &QAction::triggered, this, [choose, chosen = choice] { choose(chosen); });
    }
}

void MainWindow::addMajority()
{
    MatrixView *view = m_matrix->view();
    auto *majority = new QAction(tr("&Most frequent state where cells share a place"), this);
    majority->setShortcut(tr("Ctrl+Shift+M"));
    majority->setCheckable(true);
    majority->setChecked(view->sharedPlace() == SharedPlace::Majority);
    m_actions.insert(u"majority"_s, majority);
    connect(majority, &QAction::triggered, view,
            [view](bool isMajority) { view->setSharedPlace(isMajority ? SharedPlace::Majority : SharedPlace::Worst); });
    // A saved view changes it too.
    connect(view, &MatrixView::sharedPlaceChanged, majority, [this, majority](SharedPlace shared) {
        majority->setChecked(shared == SharedPlace::Majority);
        m_services.settings.setValue(u"matrix/shared"_s, nameOf(shared));
    });
}

void MainWindow::makeMenus()
{
    const auto menu = [this](const QString &title, const QStringList &names) {
        QMenu *m = menuBar()->addMenu(title);
        for (const QString &name : names) {
            if (name.isEmpty())
                m->addSeparator();
            else
                m->QWidget::addAction(m_actions[name]);
        }
        return m;
    };
    QMenu *campaign =
        menu(tr("&Campaign"), {u"new"_s, u"open"_s, {}, u"copy"_s, u"picture"_s, {}, u"input"_s, u"connect"_s, {}});
    campaign->addAction(tr("&Close"), this, [this] { emit closeRequested(); })->setVisible(false);
    campaign->addAction(tr("&Quit"), this, &QWidget::close)->setShortcut(Qt::CTRL | Qt::Key_Q);

    QMenu *selection = menu(tr("&Selection"), {u"find"_s, {}});
    new SelectionMenu(selection, m_matrix, m_actions[u"nextfailed"_s], m_actions[u"saved"_s]);
    selection->QWidget::addAction(m_actions[u"clearbrush"_s]);

    QMenu *view = menu(tr("&View"), {u"matrix"_s, u"failures"_s, u"statistics"_s, u"results"_s, {}, u"lookback"_s, {}});
    view->QWidget::addAction(m_cellDock->toggleViewAction());
    view->QWidget::addAction(m_actions[u"costmap"_s]);
    view->QWidget::addAction(m_activityDock->toggleViewAction());
    view->addSeparator();
    view->addAction(m_icons.get(u"zoom-in"_s), tr("Zoom in"), m_matrix->view(), &MatrixView::zoomIn);
    view->addAction(m_icons.get(u"zoom-out"_s), tr("Zoom out"), m_matrix->view(), &MatrixView::zoomOut);
    view->addAction(m_icons.get(u"zoom-fit-best"_s), tr("Fit"), m_matrix->view(), &MatrixView::fit);
    using enum ArrangementChoice;
    QMenu *arrangement = view->addMenu(tr("Arrangement"));
    addChoices(arrangement,
               {{tr("Automatic"), int(Automatic)},
                {tr("Models stacked"), int(Stacked)},
                {tr("Models side by side"), int(SideBySide)}},
               int(m_matrix->view()->arrangementChoice()), [this](int choice) {
                   m_matrix->view()->setArrangementChoice(ArrangementChoice(choice));
                   m_services.settings.setValue(u"matrix/arrangement"_s, choice);
               });
    // A saved view changes it too.
    connect(arrangement, &QMenu::aboutToShow, this, [this, entries = arrangement->actions()] {
        entries[int(m_matrix->view()->arrangementChoice())]->setChecked(true);
    });
    view->addMenu(m_matrix->axes()->menu());
    QMainWindow::addAction(m_matrix->axes()->swapAction()); // its shortcut is the window's
    addMajority();
    view->QWidget::addAction(m_actions[u"majority"_s]);
    view->QWidget::addAction(m_matrix->frontiers()->action());
    view->addMenu(m_matrix->saved()->makeViewsMenu({m_actions[u"saveview"_s], m_actions[u"saved"_s]}));
    QMenu *colours = view->addMenu(tr("&Colours"));
    addChoices(colours,
               {{tr("&As the desktop"), int(Theme::Choice::FollowSystem)},
                {tr("&Light"), int(Theme::Choice::Light)},
                {tr("&Dark"), int(Theme::Choice::Dark)},
                {tr("&Okabe–Ito"), int(Theme::Choice::OkabeIto)},
                {tr("Okabe–&Ito, dark"), int(Theme::Choice::OkabeItoDark)},
                {tr("&High contrast"), int(Theme::Choice::Contrast)},
                {tr("High contras&t, dark"), int(Theme::Choice::ContrastDark)},
                {tr("&Greyscale"), int(Theme::Choice::Greyscale)}},
               int(m_theme.choice()), [this](int choice) { m_services.chooseTheme(Theme::Choice(choice)); });
    colours->addSeparator();
    colours->QWidget::addAction(m_actions[u"statecolours"_s]);
    QAction *still = view->addAction(tr("Reduce motion"), this, &MainWindow::setReducedMotion);
    still->setCheckable(true);
    // What the desktop says until the person has chosen here.
    const bool isStill =
        m_services.settings
            .value(u"reducedMotion"_s, !style()->styleHint(QStyle::SH_Widget_Animation_Duration, nullptr, this))
            .toBool();
    still->setChecked(isStill);
    m_actions.insert(u"still"_s, still);
    m_matrix->view()->setReducedMotion(isStill);

    menu(tr("&Waves"), {u"submit"_s, u"pause"_s});
    menu(tr("C&ells"), {u"undo"_s,
                        {},
                        u"pin"_s,
                        u"unpin"_s,
                        {},
                        u"retry"_s,
                        u"hold"_s,
                        u"release"_s,
                        u"fetch"_s,
                        u"skip"_s,
                        {},
                        u"note"_s,
                        u"removenotes"_s,
                        {},
                        u"kill"_s});
    QMenu *tools = menu(tr("&Tools"), {u"questions"_s, u"takeover"_s, {}});
    QAction *start = tools->addAction(tr("Start the practice platform"), this, &MainWindow::practiceRequested);
    QAction *stop = tools->addAction(tr("Stop the practice platform"), this, &MainWindow::practiceStopRequested);
    start->setEnabled(m_services.practiceAvailable);
    stop->setEnabled(false);
    m_actions.insert(u"practice"_s, start);
    m_actions.insert(u"practicestop"_s, stop);
    menu(tr("&Help"), {u"keys"_s, u"about"_s});
}

void MainWindow::setPracticeRunning(bool running)
{
    m_actions[u"practice"_s]->setEnabled(m_services.practiceAvailable && !running);
    m_actions[u"practicestop"_s]->setEnabled(running);
}

void MainWindow::makeToolBar()
{
    m_toolBar = new QToolBar(tr("Tools"), this);
    m_toolBar->setObjectName(u"tools"_s);
    m_toolBar->setMovable(false);
    m_toolBar->setContextMenuPolicy(Qt::PreventContextMenu);
    m_toolBar->setIconSize(widgets::iconSize(20));
    m_toolBar->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_toolBar->layout()->setContentsMargins(6, 3, 8, 4);
    QMainWindow::addToolBar(m_toolBar);
    const auto add = [this](const QString &name, bool iconOnlyWhenCompact) {
        QAction *action = m_actions[name];
        m_toolBar->QWidget::addAction(action);
        if (iconOnlyWhenCompact)
            m_iconOnlyWhenCompact += action;
    };
    for (const QString &name : pageNames()) {
        add(name, false);
        if (name != u"failures"_s)
            continue;
        // A tool bar shows and hides its widgets by itself: the badge needs a place of its own.
        auto *place = new QWidget(m_toolBar);
        m_failureCount = new Badge(m_theme, Badge::Kind::Failure, place);
        auto *row = new QHBoxLayout(place);
        row->setContentsMargins(0, 0, 2, 0);
        row->addWidget(m_failureCount);
        m_toolBar->addWidget(place);
    }
    m_toolBar->addSeparator();
    add(u"pause"_s, true);
    m_toolBar->addSeparator();
    add(u"submit"_s, false);
    for (const QString &name : {u"retry"_s, u"hold"_s, u"release"_s, u"fetch"_s})
        add(name, true);
    m_toolBar->addSeparator();
    add(u"kill"_s, true);
    auto *gap = new QWidget(m_toolBar);
    gap->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    m_toolBar->addWidget(gap);
    add(u"questions"_s, true);
    m_attention = new Badge(m_theme, Badge::Kind::Attention, m_toolBar);
    auto *badge = new QWidget(m_toolBar);
    auto *layout = new QHBoxLayout(badge);
    layout->setContentsMargins(0, 0, 4, 0);
    layout->addWidget(m_attention);
    m_toolBar->addWidget(badge);
}

void MainWindow::setReducedMotion(bool reduced)
{
    m_services.settings.setValue(u"reducedMotion"_s, reduced);
    m_matrix->view()->setReducedMotion(reduced);
    m_timeBar->setReducedMotion(reduced);
}

void MainWindow::updateActions()
{
    const bool open = m_campaign != nullptr;
    const bool writable = open && m_campaign->observerReason() != engine::ObserverReason::ReadOnlyFile;
    const bool selected = open && !m_matrix->selection().isEmpty();
    const QString why = !open       ? tr("No campaign is open.")
                        : !writable ? readOnlyReason(*m_campaign)
                        : !selected ? tr("No cell is selected.")
                                    : QString();
    for (const QString &name : {u"submit"_s, u"retry"_s, u"hold"_s, u"release"_s, u"fetch"_s, u"kill"_s, u"skip"_s,
                                u"note"_s, u"removenotes"_s}) {
        QAction *action = m_actions[name];
        action->setEnabled(why.isEmpty());
        action->setToolTip(why.isEmpty() ? QString() : QString(action->iconText() + u'\n' + why));
    }
    for (const QString &name : {u"copy"_s, u"picture"_s, u"lookback"_s, u"matrix"_s, u"failures"_s, u"statistics"_s,
                                u"results"_s, u"nextfailed"_s, u"questions"_s, u"saveview"_s, u"find"_s, u"costmap"_s})
        m_actions[name]->setEnabled(open);
    for (const QString &name : {u"input"_s, u"connect"_s, u"pause"_s})
        m_actions[name]->setEnabled(writable);
    m_actions[u"pin"_s]->setEnabled(open);
    m_actions[u"unpin"_s]->setEnabled(open && !m_cellParts->pinned().empty());
    m_actions[u"undo"_s]->setEnabled(writable && m_undoable);
    m_actions[u"takeover"_s]->setVisible(open && m_campaign->observerReason() == engine::ObserverReason::OtherMachine);
    m_actions[u"lookback"_s]->setChecked(isLookingBack());
    const bool paused = open && m_campaign->totals().isPaused;
    m_actions[u"pause"_s]->setText(paused ? tr("Resume engine") : tr("Pause engine"));
    m_actions[u"pause"_s]->setIcon(m_icons.get(paused ? u"media-playback-start"_s : u"media-playback-pause"_s));
}

} // namespace dosegrid::widgets
