// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/text/enginewords.h"
#include "models/text/units.h"
#include "models/text/words.h"
#include "widgets/common/badge.h"
#include "widgets/common/messagebar.h"
#include "widgets/dialogs/aboutdialog.h"
#include "widgets/dialogs/submitdialog.h"
#include "widgets/mainwindow/mainwindow.h"
#include "widgets/mainwindow/matrixpage.h"
#include "widgets/pages/failurespage.h"
#include "widgets/panels/activitypanel.h"
#include "widgets/panels/cellpanel.h"

#include <QActionGroup>
#include <QDir>
#include <QDockWidget>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QMenuBar>
#include <QSettings>
#include <QStandardPaths>
#include <QToolBar>
#include <QToolButton>

using namespace Qt::Literals::StringLiterals;

namespace dosegrid::widgets {

using engine::CellAction;

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
    addAction(u"nextfailed"_s, tr("Next failed cell"), u"go-down"_s, &MainWindow::nextFailed)->setShortcut(tr("F8"));
    addAction(u"takeover"_s, tr("Take over this campaign"), {}, &MainWindow::takeOver);
    addAction(u"questions"_s, tr("Needs you"), u"notifications"_s, &MainWindow::showQuestions);
    addAction(u"about"_s, tr("About Dosegrid"), {}, &MainWindow::showAbout);
    addAction(u"keys"_s, tr("Keys"), {}, &MainWindow::showKeys);
    auto *pages = new QActionGroup(this);
    for (const QString &name : pageNames()) {
        m_actions[name]->setCheckable(true);
        pages->addAction(m_actions[name]);
    }
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
    QMenu *campaign = menu(tr("&Campaign"), {u"new"_s, u"open"_s, {}, u"copy"_s, u"input"_s, u"connect"_s, {}});
    campaign->addAction(tr("&Close"), this, [this] { emit closeRequested(); })->setVisible(false);
    campaign->addAction(tr("&Quit"), this, &QWidget::close)->setShortcut(QKeySequence::Quit);

    QMenu *selection = menuBar()->addMenu(tr("&Selection"));
    selection->addAction(tr("&All cells"), this, [this] {
        if (m_campaign)
            m_matrix->select(m_campaign->grid().applicable());
    });
    selection->addAction(tr("&Nothing"), m_matrix, &MatrixPage::clearSelection);
    selection->addAction(tr("&Failed cells"), this, [this] { m_matrix->select(u"state=failed"_s); });
    selection->addSeparator();
    selection->QWidget::addAction(m_actions[u"nextfailed"_s]);

    QMenu *view = menu(tr("&View"), {u"matrix"_s, u"failures"_s, u"statistics"_s, u"results"_s, {}});
    view->QWidget::addAction(m_cellDock->toggleViewAction());
    view->QWidget::addAction(m_activityDock->toggleViewAction());
    view->addSeparator();
    view->addAction(m_icons.get(u"zoom-in"_s), tr("Zoom in"), m_matrix->view(), &MatrixView::zoomIn);
    view->addAction(m_icons.get(u"zoom-out"_s), tr("Zoom out"), m_matrix->view(), &MatrixView::zoomOut);
    view->addAction(m_icons.get(u"zoom-fit-best"_s), tr("Fit"), m_matrix->view(), &MatrixView::fit);
    using enum ArrangementChoice;
    addChoices(view->addMenu(tr("Arrangement")),
               {{tr("Automatic"), int(Automatic)},
                {tr("Models stacked"), int(Stacked)},
                {tr("Models side by side"), int(SideBySide)}},
               int(m_matrix->view()->arrangementChoice()), [this](int choice) {
                   m_matrix->view()->setArrangementChoice(ArrangementChoice(choice));
                   m_services.settings.setValue(u"matrix/arrangement"_s, choice);
               });
    addChoices(view->addMenu(tr("Colours")),
               {{tr("As the desktop"), int(Theme::Choice::FollowSystem)},
                {tr("Light"), int(Theme::Choice::Light)},
                {tr("Dark"), int(Theme::Choice::Dark)}},
               int(m_theme.choice()), [this](int choice) { m_services.chooseTheme(Theme::Choice(choice)); });

    menu(tr("&Waves"), {u"submit"_s, u"pause"_s});
    menu(tr("C&ells"), {u"retry"_s, u"hold"_s, u"release"_s, u"fetch"_s, u"skip"_s, {}, u"kill"_s});
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
    m_toolBar->setIconSize({20, 20});
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

void MainWindow::updateActions()
{
    const bool open = m_campaign != nullptr;
    const bool writable = open && m_campaign->observerReason() != engine::ObserverReason::ReadOnlyFile;
    const bool selected = open && !m_matrix->selection().isEmpty();
    for (const QString &name : {u"submit"_s, u"retry"_s, u"hold"_s, u"release"_s, u"fetch"_s, u"kill"_s, u"skip"_s})
        m_actions[name]->setEnabled(writable && selected);
    for (const QString &name :
         {u"copy"_s, u"matrix"_s, u"failures"_s, u"statistics"_s, u"results"_s, u"nextfailed"_s, u"questions"_s})
        m_actions[name]->setEnabled(open);
    for (const QString &name : {u"input"_s, u"connect"_s, u"pause"_s})
        m_actions[name]->setEnabled(writable);
    m_actions[u"takeover"_s]->setVisible(open && m_campaign->observerReason() == engine::ObserverReason::OtherMachine);
    const bool paused = open && m_campaign->totals().isPaused;
    m_actions[u"pause"_s]->setText(paused ? tr("Resume engine") : tr("Pause engine"));
    m_actions[u"pause"_s]->setIcon(m_icons.get(paused ? u"media-playback-start"_s : u"media-playback-pause"_s));
}

void MainWindow::openCampaign()
{
    m_services.dialogs.openFile(this, tr("Open a campaign"), tr("Campaigns (*.dosegrid)"),
                                [this](const QString &path) { emit openRequested(path); });
}

void MainWindow::newCampaign()
{
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    auto *dialog = new NewCampaignDialog(m_theme, m_services.dialogs, folder, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &NewCampaignDialog::createRequested, this, &MainWindow::createRequested);
    emit newDialogOpened(dialog);
    dialog->open();
}

void MainWindow::saveCopy()
{
    if (!m_campaign)
        return;
    const QFileInfo file(m_campaign->path());
    m_services.dialogs.saveFile(
        this, tr("Save a copy"), file.dir().filePath(tr("%1 copy.dosegrid").arg(file.completeBaseName())),
        tr("Campaigns (*.dosegrid)"), [this](const QString &path) {
            m_campaign->results().saveCopy(path, {this, [this, path](const Result<bool> &saved) {
                                                      if (saved.has_value())
                                                          m_matrix->messages()->show(MessageBar::Kind::Info,
                                                                                     tr("Copied to %1").arg(path),
                                                                                     tr("Close"));
                                                      else
                                                          showProblem(text::problem(saved.error()));
                                                  }});
        });
}

void MainWindow::connectPlatform()
{
    if (!m_campaign)
        return;
    const QUrl url = m_campaign->connection().view().settings.url;
    auto *dialog = new ConnectionDialog(m_theme, m_icons, m_campaign->connection(),
                                        m_services.hasKey && m_services.hasKey(url), m_services.keepKey, this);
    dialog->setMachine({.dialogs = &m_services.dialogs,
                        .name = connectionName(url),
                        .authority = m_services.authorityOf ? m_services.authorityOf(url) : QString(),
                        .trust = m_services.trust,
                        .rename = [this](const QUrl &renamed, const QString &name) {
                            m_services.settings.setValue(
                                QString(u"connections/"_s + QString::fromLatin1(renamed.host().toUtf8().toHex())),
                                name);
                            refreshStatus();
                        }});
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &ConnectionDialog::practiceRequested, this, &MainWindow::practiceRequested);
    dialog->open();
}

QString MainWindow::connectionName(const QUrl &url) const
{
    return m_services.settings.value(QString(u"connections/"_s + QString::fromLatin1(url.host().toUtf8().toHex())))
        .toString();
}

void MainWindow::addInput()
{
    if (!m_campaign)
        return;
    m_services.dialogs.openFile(
        this, tr("Input archive"), tr("Archives (*.zip *.tar.gz)"), [this](const QString &path) {
            const QList<grid::Model> models = m_campaign->grid().spec().models();
            QString guess;
            for (const grid::Model &model : models) {
                if (QFileInfo(path).fileName().contains(model.id))
                    guess = model.id;
            }
            m_services.dialogs.askText(
                this, tr("Input archive"), tr("For which model?"), guess, [this, path](const QString &model) {
                    m_campaign->connection().addInput(path, model.trimmed(),
                                                      {this, [this](const Result<WishId> &wish) { report(wish); }});
                });
        });
}

void MainWindow::submitSelection()
{
    if (!m_campaign || m_matrix->selection().isEmpty())
        return;
    const engine::Totals totals = m_campaign->totals();
    const auto number = m_campaign->waves().list().size() + 1;
    SubmitContext context{
        .spec = m_campaign->grid().specPtr(),
        .cells = m_matrix->selection(),
        .expression = m_matrix->expression(),
        .suggestedName = tr("wave %1").arg(number),
        .primaries = m_campaign->tmpl().primaries,
        .connection = m_campaign->connection().view(),
        .diskFreeBytes = totals.diskFreeBytes,
        .now = m_campaign->now(),
        .describe = [matrix = m_matrix](const grid::CellMask &cells) { return matrix->describe(cells); }};
    auto *dialog =
        new SubmitDialog(m_theme, m_icons, m_services.dialogs, std::move(context), m_campaign->waves(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &SubmitDialog::cellsShown, m_matrix,
            [this](const grid::CellMask &cells) { m_matrix->select(cells); });
    connect(dialog, &SubmitDialog::submitted, m_activity, [this] { m_activity->showTab(ActivityPanel::Waves); });
    dialog->open();
}

void MainWindow::retrySelection() { act(CellAction::Retry, m_matrix->selection()); }
void MainWindow::holdSelection() { act(CellAction::Hold, m_matrix->selection()); }
void MainWindow::releaseSelection() { act(CellAction::Release, m_matrix->selection()); }
void MainWindow::fetchSelection() { act(CellAction::Fetch, m_matrix->selection()); }
void MainWindow::killSelection() { act(CellAction::Kill, m_matrix->selection()); }
void MainWindow::skipSelection() { act(CellAction::Skip, m_matrix->selection()); }

grid::CellMask MainWindow::maskOf(grid::CellIndex cell) const
{
    return grid::CellMask::of(m_campaign->grid().spec().cellCount(), {cell});
}

void MainWindow::act(CellAction action, const grid::CellMask &cells)
{
    if (!m_campaign || cells.isEmpty())
        return;
    const engine::ActionPreview preview = m_campaign->actions().preview(action, cells);
    const std::uint32_t count = preview.affected.count();
    if (count == 0) {
        QStringList reasons;
        for (const engine::ActionPreview::Refusal &refusal : preview.refused)
            reasons += QString(text::count(refusal.cells) + u' ' + text::refusalReason(refusal.reason));
        m_matrix->messages()->show(MessageBar::Kind::Info,
                                   tr("This applies to none of the cells: %1").arg(reasons.join(u"; "_s)), tr("Close"));
        return;
    }
    const grid::GridSpec &spec = m_campaign->grid().spec();
    QStringList list;
    (preview.affected | (preview.collateral.size() > 0 ? preview.collateral : preview.affected))
        .forEach([&](grid::CellIndex cell) { list += spec.cellId(cell); });
    Confirmation what;
    what.list = list.join(u'\n');
    what.safe = tr("Cancel");
    // Large acts are confirmed by typing their number, whatever they are.
    what.typeToConfirm = count > 500 ? count : 0;
    const QString number = text::count(count);
    switch (action) {
    case CellAction::Kill: {
        const std::uint32_t others = preview.collateral.size() > 0 ? preview.collateral.count() : 0;
        what.title = tr("Kill");
        what.question = tr("Kill %n execution(s)?", nullptr, preview.executions);
        what.body = tr("You chose %1 cells. A kill stops the whole execution: <b>%2 other cells</b> stop with it and "
                       "%3 CPU‑h are lost. %4 done cells stay.")
                        .arg(number, text::count(others), text::bigHours(preview.cpuHoursLost),
                             text::count(preview.doneAndKept));
        what.dangerous = tr("Kill, stop %1 cells").arg(text::count(count + others));
        what.safe = tr("Keep running");
        break;
    }
    case CellAction::Skip:
        m_services.dialogs.askText(this, tr("Skip %1 cells").arg(number), tr("Why are they given up?"), {},
                                   [this, cells = preview.affected](const QString &reason) {
                                       if (!reason.trimmed().isEmpty())
                                           ask(CellAction::Skip, cells, reason.trimmed());
                                   });
        return;
    case CellAction::Retry:
    case CellAction::Hold:
    case CellAction::Release:
    case CellAction::Fetch:
        if (what.typeToConfirm == 0) {
            ask(action, preview.affected, {});
            return;
        }
        what.title = tr("Confirm");
        what.question = tr("This concerns %1 cells.").arg(number);
        what.dangerous = tr("Go on with %1 cells").arg(number);
        break;
    }
    m_services.dialogs.confirm(this, what, [this, action, cells = preview.affected] { ask(action, cells, {}); });
}

void MainWindow::ask(CellAction action, const grid::CellMask &cells, const QString &reason)
{
    if (!m_campaign)
        return;
    const QString expression = cells == m_matrix->selection() ? m_matrix->expression() : QString();
    m_campaign->actions().ask(action, cells, expression, reason,
                              {this, [this](const Result<WishId> &wish) { report(wish); }});
}

void MainWindow::report(const Result<WishId> &wish)
{
    if (!wish.has_value())
        showProblem(text::problem(wish.error()));
}

void MainWindow::answerQuestion(QuestionId id, int choice)
{
    for (const engine::QuestionView &question : std::as_const(m_questions)) {
        if (question.id == id && choice >= 0 && choice < question.choices.size())
            m_campaign->actions().answerQuestion(id, question.choices[choice],
                                                 {this, [this](const Result<WishId> &wish) { report(wish); }});
    }
}

void MainWindow::adopt(grid::CellIndex cell)
{
    m_services.dialogs.openFile(
        this, tr("Adopt a file as the output of this cell"), tr("Archives (*.tar.gz *.tgz)"),
        [this, cell](const QString &path) {
            if (m_campaign)
                m_campaign->results().adopt(cell, path, {this, [this](const Result<WishId> &wish) { report(wish); }});
        });
}

void MainWindow::togglePause()
{
    if (m_campaign)
        m_campaign->setPaused(!m_campaign->totals().isPaused);
}

void MainWindow::takeOver()
{
    if (!m_campaign)
        return;
    Confirmation what;
    what.title = tr("Take over");
    what.question = tr("Make this computer the one that runs the campaign?");
    what.body = tr("Do it only when Dosegrid runs <b>nowhere else</b> on a copy of this file: two copies would submit "
                   "the same cells.");
    what.dangerous = tr("Take over");
    what.safe = tr("Only observe");
    m_services.dialogs.confirm(this, what, [this] { m_campaign->takeOver(); });
}

void MainWindow::showAbout()
{
    auto *dialog = new AboutDialog(m_theme, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void MainWindow::showKeys()
{
    const QString keys =
        tr("Arrows move, with Shift they select. Home, End, Page Up, Page Down. Ctrl+Space column, Shift+Space row, "
           "Ctrl+A all. Enter details. N and Shift+N next and previous failed. 1…9 show one state. Space pins the tool "
           "tip. / types a selection.");
    m_matrix->messages()->show(MessageBar::Kind::Info, keys, tr("Close"));
}

void MainWindow::showQuestions()
{
    showPage(Page::Matrix);
    m_activityDock->show();
    m_activity->showTab(ActivityPanel::Questions);
}

void MainWindow::showMatrix() { showPage(Page::Matrix); }

void MainWindow::showStatisticsPage() { showPage(Page::Statistics); }

void MainWindow::nextFailed()
{
    if (page() == Page::Failures)
        m_failures->nextError();
    else
        m_matrix->view()->goToFailed(true);
}

} // namespace dosegrid::widgets
