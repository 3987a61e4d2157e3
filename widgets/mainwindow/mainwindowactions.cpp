// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/text/enginewords.h"
#include "models/text/units.h"
#include "models/text/words.h"
#include "widgets/common/messagebar.h"
#include "widgets/dialogs/aboutdialog.h"
#include "widgets/dialogs/keysdialog.h"
#include "widgets/dialogs/statecoloursdialog.h"
#include "widgets/dialogs/submitdialog.h"
#include "widgets/mainwindow/actionwords.h"
#include "widgets/mainwindow/mainwindow.h"
#include "widgets/mainwindow/matrixpage.h"
#include "widgets/mainwindow/savedcontrol.h"
#include "widgets/pages/failurespage.h"
#include "widgets/panels/activitypanel.h"
#include "widgets/panels/celldock.h"
#include "widgets/panels/cellpanel.h"
#include "widgets/panels/logpanel.h"
#include "widgets/panels/queryfield.h"

#include <QDir>
#include <QDockWidget>
#include <QFileInfo>
#include <QLineEdit>
#include <QSettings>
#include <QStandardPaths>

using namespace Qt::Literals::StringLiterals;

namespace dosegrid::widgets {

using engine::CellAction;

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
    if (!m_campaign || m_campaign->past())
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

void MainWindow::submitSelection() { submit(m_matrix->selection(), m_matrix->expression(), SubmitPreset::None); }

void MainWindow::submit(const grid::CellMask &cells, const QString &expression, SubmitPreset preset)
{
    if (!m_campaign || m_campaign->past() || cells.isEmpty())
        return;
    const engine::Totals totals = m_campaign->totals();
    const auto number = m_campaign->waves().list().size() + 1;
    SubmitContext context{
        .spec = m_campaign->grid().specPtr(),
        .cells = cells,
        .expression = expression,
        .suggestedName = tr("wave %1").arg(number),
        .primaries = m_campaign->tmpl().primaries,
        .connection = m_campaign->connection().view(),
        .diskFreeBytes = totals.diskFreeBytes,
        .now = m_campaign->now(),
        .preset = preset,
        .isPaused = totals.isPaused,
        .describe = [matrix = m_matrix](const grid::CellMask &part) { return matrix->describe(part); }};
    auto *dialog =
        new SubmitDialog(m_theme, m_icons, m_services.dialogs, std::move(context), m_campaign->waves(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &SubmitDialog::cellsShown, m_matrix,
            [this](const grid::CellMask &shown) { m_matrix->select(shown); });
    connect(dialog, &SubmitDialog::submitted, m_activity, [this] { m_activity->showTab(ActivityPanel::Waves); });
    dialog->open();
}

void MainWindow::retrySelection() { act(CellAction::Retry, m_matrix->selection()); }
void MainWindow::holdSelection() { act(CellAction::Hold, m_matrix->selection()); }
void MainWindow::releaseSelection() { act(CellAction::Release, m_matrix->selection()); }
void MainWindow::fetchSelection() { act(CellAction::Fetch, m_matrix->selection()); }
void MainWindow::killSelection() { act(CellAction::Kill, m_matrix->selection()); }
void MainWindow::skipSelection() { act(CellAction::Skip, m_matrix->selection()); }
void MainWindow::noteSelection() { act(CellAction::Note, m_matrix->selection()); }
void MainWindow::removeNotesOfSelection() { act(CellAction::RemoveNotes, m_matrix->selection()); }

grid::CellMask MainWindow::maskOf(grid::CellIndex cell) const
{
    return grid::CellMask::of(m_campaign->grid().spec().cellCount(), {cell});
}

void MainWindow::act(CellAction action, const grid::CellMask &cells)
{
    if (!m_campaign || m_campaign->past() || cells.isEmpty())
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
    const auto words = [action, asked = QPointer(m_campaign)](const grid::CellMask &kept) {
        CampaignPort *campaign = asked;
        if (!campaign)
            return CellsConfirmation::Words{{}, grid::CellMask(kept.size())};
        const engine::ActionPreview left = campaign->actions().preview(action, kept);
        double seconds = 0;
        left.affected.forEach([&](grid::CellIndex cell) { seconds += campaign->predictedSeconds(cell); });
        return CellsConfirmation::Words{actionWords(left, seconds / 3600), left.collateral};
    };
    if (!needsWords(action) && words(preview.affected).words.typeToConfirm == 0) {
        ask(action, preview.affected, {});
        return;
    }
    m_services.dialogs.confirmCells(
        this,
        {.spec = m_campaign->grid().specPtr(),
         .cells = preview.affected,
         .reason = action == CellAction::Skip   ? tr("Why they are given up")
                   : action == CellAction::Note ? tr("Note")
                                                : QString(),
         .longestReason = action == CellAction::Note ? int(engine::longestNote) : 0,
         .words = words},
        [this, action, asked = QPointer(m_campaign)](const grid::CellMask &kept, const QString &reason) {
            if (asked && asked == m_campaign)
                ask(action, kept, reason);
        });
}

void MainWindow::ask(CellAction action, const grid::CellMask &cells, const QString &reason)
{
    if (!m_campaign)
        return;
    // As it was typed or chosen; of fewer cells than that, what describes them.
    const QString expression = cells == m_matrix->selection() ? m_matrix->expression() : m_matrix->describe(cells);
    m_campaign->actions().ask(action, cells, expression, reason,
                              {this, [this](const Result<WishId> &wish) { follow(wish); }});
}

// What came of it is seen where it was written: nothing is told of it, and what was done before can still be undone.
void MainWindow::addNote(grid::CellIndex cell, const QString &text)
{
    if (!m_campaign || m_campaign->past())
        return;
    m_campaign->actions().ask(CellAction::Note, maskOf(cell), m_campaign->grid().spec().cellId(cell), text,
                              {m_cellPanel, [this, cell, text](const Result<WishId> &wish) {
                                   report(wish);
                                   if (!wish)
                                       m_cellPanel->restoreNote(cell, text);
                               }});
}

void MainWindow::report(const Result<WishId> &wish)
{
    if (!wish.has_value())
        showProblem(text::problem(wish.error()));
}

void MainWindow::placeWave(WaveId wave, WavePlace place)
{
    if (!m_campaign)
        return;
    int highest = 0;
    int lowest = 0;
    for (const engine::WaveSummary &other : m_campaign->waves().list()) {
        if (other.id == wave)
            continue;
        highest = std::max(highest, other.priority);
        lowest = std::min(lowest, other.priority);
    }
    const int priority = place == WavePlace::First ? highest + 1 : place == WavePlace::Last ? lowest - 1 : 0;
    m_campaign->waves().setPriority(wave, priority, {this, [this](const Result<WishId> &wish) { report(wish); }});
}

void MainWindow::answerQuestion(QuestionId id, int choice)
{
    for (const engine::QuestionView &question : std::as_const(m_questions)) {
        if (question.id == id && choice >= 0 && choice < question.choices.size())
            m_campaign->actions().answerQuestion(id, question.choices[choice],
                                                 {this, [this](const Result<WishId> &wish) { report(wish); }});
    }
}

void MainWindow::showReviews(const std::vector<grid::CellIndex> &cells)
{
    if (!m_campaign || cells.empty())
        return;
    showPage(Page::Matrix);
    if (cells.size() > 1) {
        m_matrix->select(grid::CellMask::of(m_campaign->grid().spec().cellCount(), cells));
        return;
    }
    openCellDock();
    m_cellParts->unpin();
    m_matrix->setCurrentCell(cells.front());
    showCell(cells.front());
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
    QList<KeysDialog::Entry> entries;
    const auto actions = findChildren<QAction *>();
    for (const QAction *action : actions) {
        if (action->shortcut().isEmpty())
            continue;
        QString does = action->whatsThis().isEmpty() ? action->text().remove(u'&') : action->whatsThis();
        if (does.endsWith(u'…'))
            does.chop(1);
        entries.append({action->shortcut().toString(QKeySequence::NativeText), does});
    }
    auto *dialog = new KeysDialog(m_theme, entries, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void MainWindow::editStateColours()
{
    auto *dialog = new StateColoursDialog(m_services.theme, m_icons, m_services.dialogs, m_services.settings, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void MainWindow::showQuestions()
{
    showPage(Page::Matrix);
    m_activityDock->show();
    m_activity->showTab(ActivityPanel::Questions);
}

void MainWindow::showLiveJobs()
{
    showPage(Page::Matrix);
    m_activityDock->show();
    m_activity->showLiveJobs();
}

// What leaves can be taken back above the matrix; with nothing there, the waves tell what was sent.
void MainWindow::showOutbox()
{
    showPage(Page::Matrix);
    if (m_matrix->outbox()->isVisible()) {
        m_matrix->outbox()->focusAction();
        return;
    }
    m_activityDock->show();
    m_activity->showTab(ActivityPanel::Waves);
}

void MainWindow::saveView() { m_matrix->saved()->saveView(); }

void MainWindow::showSaved() { m_matrix->saved()->showAll(); }

void MainWindow::clearBrush() { m_matrix->clearBrush(); }

void MainWindow::showMatrix() { showPage(Page::Matrix); }

void MainWindow::showStatisticsPage() { showPage(Page::Statistics); }

void MainWindow::find()
{
    if (page() == Page::Failures && m_failures->log()->cell()) {
        m_failures->log()->search()->setFocus(Qt::ShortcutFocusReason);
        return;
    }
    showPage(Page::Matrix);
    m_matrix->query()->focus();
}

void MainWindow::nextFailed()
{
    if (page() == Page::Failures)
        m_failures->nextError();
    else
        m_matrix->view()->goToFailed(true);
}

} // namespace dosegrid::widgets
