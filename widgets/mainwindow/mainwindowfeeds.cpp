// SPDX-License-Identifier: GPL-3.0-or-later
// What the campaign tells the window.
#include "models/items/eventsmodel.h"
#include "models/items/jobsmodel.h"
#include "models/items/questionsmodel.h"
#include "models/items/transfersmodel.h"
#include "models/items/wavesmodel.h"
#include "models/text/enginewords.h"
#include "models/text/evidencewords.h"
#include "models/text/units.h"
#include "models/text/words.h"
#include "widgets/common/badge.h"
#include "widgets/common/messagebar.h"
#include "widgets/mainwindow/jobfeed.h"
#include "widgets/mainwindow/mainwindow.h"
#include "widgets/mainwindow/matrixpage.h"
#include "widgets/mainwindow/rows.h"
#include "widgets/pages/resultspage.h"
#include "widgets/pages/statisticspage.h"
#include "widgets/panels/activitypanel.h"
#include "widgets/panels/celldock.h"
#include "widgets/panels/cellpanel.h"
#include "widgets/panels/costmappanel.h"
#include "widgets/panels/statusstrip.h"

#include <QFileInfo>
#include <QTimer>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace dosegrid::widgets {

namespace {

constexpr std::size_t reviewsListed = 20; // by themselves; the others together

// Cells whose output waits for a person's word.
std::vector<grid::CellIndex> toReview(const grid::GridState &grid)
{
    std::vector<grid::CellIndex> cells;
    if (grid.total()[grid::CellState::Held] == 0)
        return cells;
    for (grid::CellIndex cell; cell.value < grid.spec().cellCount(); ++cell.value) {
        const grid::CellRecord &record = grid.record(cell);
        if (record.state == grid::CellState::Held && (record.flags & grid::NeedsReview))
            cells.push_back(cell);
    }
    return cells;
}

} // namespace

void MainWindow::connectCampaign()
{
    connect(m_campaign, &CampaignPort::cellsChanged, this, &MainWindow::onCellsChanged);
    connect(m_campaign, &CampaignPort::totalsChanged, this, &MainWindow::refreshStatus);
    connect(m_campaign, &CampaignPort::totalsChanged, this, &MainWindow::refreshReviews);
    connect(m_campaign, &CampaignPort::wavesChanged, this, &MainWindow::refreshWaves);
    connect(m_campaign, &CampaignPort::questionsChanged, this, &MainWindow::refreshQuestions);
    connect(m_campaign, &CampaignPort::transfersChanged, this, &MainWindow::refreshTransfers);
    connect(m_campaign, &CampaignPort::connectionChanged, this, &MainWindow::refreshStatus);
    connect(m_campaign, &CampaignPort::roleChanged, this, &MainWindow::refreshRole);
    connect(m_campaign, &CampaignPort::eventsAppended, this, [this](const QList<engine::EventView> &events) {
        const auto isOfShown = [this](const engine::EventView &event) {
            return m_shownExecutions.contains(event.executionName);
        };
        if (std::ranges::any_of(events, isOfShown))
            loadDossierSoon();
        // What the engine has just done has no number yet: the file gives it. It is read from there a little later.
        if (std::ranges::any_of(events, [](const engine::EventView &event) { return !event.id.isValid(); })) {
            m_eventsPause->start();
            return;
        }
        std::vector<items::EventRow> rows;
        for (const engine::EventView &event : events)
            rows.push_back(eventRow(event));
        m_eventsModel->addNewer(std::move(rows));
    });
    connect(m_campaign, &CampaignPort::connectionChanged, this, &MainWindow::refreshLink);
    // Of now, whatever moment is shown.
    connect(&m_campaign->present(), &CampaignPort::wishDone, this, &MainWindow::onWishDone);
    connect(&m_campaign->present(), &CampaignPort::problemRaised, this, &MainWindow::onProblem);
}

void MainWindow::refreshAll()
{
    refreshWaves();
    refreshQuestions();
    refreshTransfers();
    refreshRole();
    refreshStatus();
    refreshLink();
    refreshOutbox();
    onSelectionChanged();
}

void MainWindow::refreshStatus()
{
    if (!m_campaign)
        return;
    engine::ConnectionView connection = m_campaign->connection().view();
    if (const QString name = connectionName(connection.settings.url); !name.isEmpty())
        connection.platformName = name;
    engine::Totals totals = m_campaign->totals();
    totals.outboxExecutions = m_campaign->present().totals().outboxExecutions;
    m_status->setFacts({connection, totals, m_campaign->now(), readOnlyReason(*m_campaign)});
    const bool stale = connection.missedPolls >= 3 && connection.lastAnswer;
    m_matrix->view()->setStale(stale ? tr("as of %1").arg(text::moment(*connection.lastAnswer, m_campaign->now()))
                                     : QString(),
                               tr("no answer since"));
    updateActions();
}

void MainWindow::refreshWaves()
{
    std::vector<items::WaveRow> rows;
    const QList<engine::WaveSummary> waves = m_campaign->waves().list();
    const engine::Totals totals = m_campaign->totals();
    for (const engine::WaveSummary &wave : waves)
        rows.push_back(waveRow(wave, totals, m_campaign->now()));
    m_wavesModel->setRows(std::move(rows));
    markSelection();
    refreshOutbox();
}

void MainWindow::refreshQuestions()
{
    m_questions = m_campaign->actions().questions();
    std::vector<items::QuestionRow> rows;
    for (const engine::QuestionView &question : std::as_const(m_questions)) {
        const text::QuestionText words = text::question(question);
        QStringList known{words.explanation};
        known << text::evidence(question);
        for (qsizetype i = 0; i < words.choices.size(); ++i)
            //: %1 is what a button says, %2 what pressing it costs
            known << tr("%1: %2").arg(words.choices[i], words.prices.value(i));
        rows.push_back({question.id, question.askedAt, words.title, known.join(u'\n'), words.choices, {}});
    }
    m_reviews = toReview(m_campaign->grid());
    const auto count = qint64(rows.size() + m_reviews.size());
    const auto later = m_reviews.begin() + std::ptrdiff_t(std::min(m_reviews.size(), reviewsListed));
    for (auto cell = m_reviews.begin(); cell != later; ++cell)
        rows.push_back({{},
                        fromMs(m_campaign->grid().record(*cell).since),
                        tr("Output to review: %1").arg(text::cellTitle(m_campaign->grid().spec(), *cell)),
                        tr("It is here, and not counted as done before you accept or refuse it. The panel of the cell "
                           "has its checks and the two buttons."),
                        {tr("Show it")},
                        {*cell}});
    if (later != m_reviews.end())
        rows.push_back({{},
                        {},
                        tr("%Ln more output(s) to review", nullptr, int(m_reviews.end() - later)),
                        tr("Each of them is accepted or refused in the panel of its cell."),
                        {tr("Select them")},
                        {later, m_reviews.end()}});
    m_activity->setQuestionCount(int(count));
    m_attention->setCount(count);
    m_questionsModel->setRows(std::move(rows));
}

void MainWindow::refreshTransfers()
{
    const engine::Transfers transfers = m_campaign->results().transfers();
    m_transfersModel->setTransfers(transfers, m_campaign->grid().specPtr());
    m_activity->setTransferCount(transfers.count());
}

void MainWindow::refreshReviews()
{
    if (m_campaign && toReview(m_campaign->grid()) != m_reviews)
        refreshQuestions();
}

void MainWindow::refreshRole()
{
    const QString reason = readOnlyReason(*m_campaign);
    const bool fileIsReadOnly = m_campaign->observerReason() == engine::ObserverReason::ReadOnlyFile;
    m_matrix->setActing(!fileIsReadOnly, reason);
    m_cellPanel->setReadOnly(fileIsReadOnly ? reason : QString());
    setPagesReadOnly(fileIsReadOnly ? reason : QString());
    refreshElsewhere();
    const QFileInfo file(m_campaign->path());
    const QString name = file.fileName().isEmpty() ? m_campaign->name() : file.fileName();
    //: title of the window; %1 is a file, %2 why it cannot be changed here
    setWindowTitle(reason.isEmpty() ? tr("%1 — Dosegrid").arg(name) : tr("%1 (%2) — Dosegrid").arg(name, reason));
    updateActions();
    refreshStatus();
}

// What leaves leaves now, whatever moment is shown.
void MainWindow::refreshOutbox()
{
    if (!m_campaign)
        return;
    const CampaignTime now = m_campaign->present().now();
    const QList<engine::WaveSummary> waves = m_campaign->present().waves().list();
    for (const engine::WaveSummary &wave : waves) {
        if (wave.inOutbox == 0 || wave.outboxUntil <= now)
            continue;
        const double left = double(toMs(wave.outboxUntil) - toMs(now)) / 1000;
        if (wave.outboxUntil != m_outboxUntil)
            m_outboxDelay = 0;
        m_outboxUntil = wave.outboxUntil;
        m_outboxDelay = qMax(m_outboxDelay, left);
        const bool isWhole = wave.inOutbox == wave.executions;
        m_matrix->outbox()->showCountdown(
            tr("Outbox"),
            //: name of a wave; a duration; cells
            isWhole
                ? tr("%1: %n execution(s) with %3 cells leave in %2", nullptr, wave.inOutbox)
                      .arg(wave.name, text::duration(left), text::count(wave.cells))
                //: name of a wave; a duration
                : tr("%1: %n execution(s) leave in %2", nullptr, wave.inOutbox).arg(wave.name, text::duration(left)),
            qBound(0.0, left / m_outboxDelay, 1.0), tr("Cancel"));
        return;
    }
    m_matrix->outbox()->clear();
}

void MainWindow::onCellsChanged(std::span<const grid::CellChange> changes)
{
    m_jobsModel->cellsChanged(changes);
    m_jobFeed->note(changes);
    m_activity->setJobCount(m_jobsModel->rowCount(), m_jobsModel->totalCount());
    if (page() == Page::Statistics && !m_past && !m_statisticsPause->isActive())
        m_statisticsPause->start();
    const std::vector<grid::CellIndex> shown = m_cellParts->shown();
    const auto isShown = [&](const grid::CellChange &change) {
        return std::ranges::find(shown, change.cell) != shown.end();
    };
    // What is said of an execution is of all its cells.
    const auto isBesideShown = [&](const grid::CellChange &change) {
        return change.record.execution.isValid() && std::ranges::any_of(shown, [&](grid::CellIndex cell) {
                   return m_campaign->grid().record(cell).execution == change.record.execution;
               });
    };
    if (std::ranges::any_of(changes, isShown))
        showCells();
    else if (std::ranges::any_of(changes, isBesideShown))
        loadDossierSoon();
}

void MainWindow::loadEvents()
{
    if (!m_campaign)
        return;
    m_campaign->record().events(1000, {}, {m_eventsModel, [this](const Result<QList<engine::EventView>> &events) {
                                               if (!events.has_value())
                                                   return;
                                               std::vector<items::EventRow> rows;
                                               for (auto event = events.value().crbegin();
                                                    event != events.value().crend(); ++event)
                                                   rows.push_back(eventRow(*event));
                                               if (m_eventsModel->rowCount() == 0)
                                                   m_eventsModel->addOlder(std::move(rows));
                                               else
                                                   m_eventsModel->addNewer(std::move(rows));
                                           }});
}

void MainWindow::loadStatistics()
{
    if (!m_campaign)
        return;
    followSelection();
    m_campaign->record().attempts(
        {m_statistics, [this](const Result<QList<engine::AttemptFact>> &attempts) {
             if (!m_campaign || !attempts.has_value())
                 return;
             m_campaign->record().samples(
                 {m_statistics, [this, facts = attempts.value()](const Result<QList<engine::CoreSample>> &samples) {
                      if (m_campaign)
                          m_statistics->setFacts(statisticsFacts(
                              *m_campaign, facts, samples.has_value() ? samples.value() : QList<engine::CoreSample>()));
                  }});
         }});
}

void MainWindow::followSelection() { m_statistics->setSelection(m_matrix->selection(), m_matrix->brushedFrom()); }

void MainWindow::onSelectionChanged()
{
    if (!m_campaign)
        return;
    const bool filtered = m_activity->onlySelection() && !m_matrix->selection().isEmpty();
    m_jobsModel->setFilter(filtered ? std::optional(m_matrix->selection()) : std::nullopt);
    m_activity->setJobCount(m_jobsModel->rowCount(), m_jobsModel->totalCount());
    followSelection();
    m_results->setSelection(m_matrix->selection());
    m_costMap->setSelection(m_matrix->selection());
    markSelection();
    updateActions();
}

} // namespace dosegrid::widgets
