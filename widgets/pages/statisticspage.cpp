// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/pages/statisticspage.h"

#include "models/items/roles.h"
#include "models/statistics/runtimes.h"
#include "models/text/units.h"
#include "models/text/words.h"
#include "widgets/common/delegates.h"
#include "widgets/common/dialogs.h"
#include "widgets/common/label.h"
#include "widgets/common/wraprow.h"
#include "widgets/pages/accountmodel.h"
#include "widgets/panels/figurestrip.h"
#include "widgets/plots/plotcanvas.h"
#include "widgets/plots/plotlegend.h"
#include "widgets/plots/plotpanel.h"
#include "widgets/plots/statisticsplots.h"

#include <QAction>
#include <QCheckBox>
#include <QComboBox>
#include <QDir>
#include <QFileInfo>
#include <QGridLayout>
#include <QHeaderView>
#include <QPushButton>
#include <QSaveFile>
#include <QSignalBlocker>
#include <QTableView>
#include <QToolButton>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace dosegrid::widgets {

StatisticsPage::StatisticsPage(const Theme &theme, const Icons &icons, Dialogs &dialogs, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_icons(icons)
    , m_dialogs(dialogs)
    , m_account(new AccountModel(this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(makeFilters());
    m_figures = new FigureStrip(theme, Token::Window, this);
    layout->addWidget(m_figures);
    auto *panels = new QGridLayout;
    panels->setContentsMargins(6, 6, 6, 6);
    panels->setSpacing(6);
    m_cumulative =
        new PlotPanel(theme, icons, dialogs, tr("Cumulative CPU hours"),
                      tr("Productive: CPU time of accepted results. Lost and repeated: all other CPU time."), this);
    m_cores = new PlotPanel(theme, icons, dialogs, tr("Running cores"), {}, this);
    m_runTimes = new PlotPanel(
        theme, icons, dialogs, tr("Run time against energy"),
        tr("One mark, one accepted cell; line: median, band: shortest to longest. Log axes. Grey: predicted."), this);
    m_scatter = m_runTimes->brushable();
    connect(m_scatter, &PlotCanvas::brushed, this, &StatisticsPage::onBrushed);
    connect(m_scatter, &PlotCanvas::brushCleared, this, &StatisticsPage::brushCleared);
    for (const PlotPanel *panel : {m_cumulative, m_runTimes})
        connect(panel->canvas().legend(), &PlotLegend::shownChanged, this, &StatisticsPage::fillSamples);
    panels->addWidget(m_cumulative, 0, 0);
    panels->addWidget(m_cores, 0, 1);
    panels->addWidget(m_runTimes, 1, 0);
    panels->addWidget(makeWaves(), 1, 1);
    for (const int i : {0, 1}) {
        panels->setColumnStretch(i, 1);
        panels->setRowStretch(i, 1);
    }
    layout->addLayout(panels, 1);
}

QWidget *StatisticsPage::makeFilters()
{
    auto *strip = new Ground(m_theme, Token::Window, Ground::Bottom, this);
    auto *layout = new WrapRow(strip);
    layout->setContentsMargins(10, 4, 10, 4);
    layout->setSpacing(8);
    for (QComboBox **box : {&m_waves, &m_models, &m_particles}) {
        *box = new QComboBox(strip);
        (*box)->setProperty("dosegridFramed", true);
        (*box)->setSizeAdjustPolicy(QComboBox::AdjustToContents);
        connect(*box, &QComboBox::currentIndexChanged, this, &StatisticsPage::refill);
        layout->addWidget(*box);
    }
    m_waves->setAccessibleName(tr("Waves"));
    m_models->setAccessibleName(tr("Models"));
    m_particles->setAccessibleName(tr("Particles"));
    m_only = new QCheckBox(strip);
    m_only->setChecked(true);
    connect(m_only, &QCheckBox::toggled, this, [this](bool follows) {
        refill();
        emit followingSelectionChanged(follows);
    });
    layout->addWidget(m_only);
    m_clearBrush = new QToolButton(strip);
    m_clearBrush->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_clearBrush->hide();
    layout->addWidget(m_clearBrush);
    layout->addStretch();
    auto *exportAllButton = new QPushButton(m_icons.get(u"document-export"_s), tr("Export all…"), strip);
    connect(exportAllButton, &QPushButton::clicked, this, [this] {
        m_dialogs.saveFile(this, tr("Export all"), u"dosegrid-statistics.csv"_s, tr("Table (*.csv)"),
                           [this](const QString &path) { exportAll(QFileInfo(path).absolutePath()); });
    });
    layout->addWidget(exportAllButton);
    return strip;
}

QWidget *StatisticsPage::makeWaves()
{
    auto *card = new Ground(m_theme, Token::Base, Ground::Card, this);
    auto *layout = new QVBoxLayout(card);
    layout->setContentsMargins(1, 6, 1, 6);
    layout->setSpacing(4);
    auto *head = new QHBoxLayout;
    head->setContentsMargins(12, 0, 12, 0);
    head->addWidget(new Label(m_theme, TextStyle::Heading, Token::Text, tr("Waves"), card));
    head->addWidget(
        new Label(m_theme, TextStyle::Secondary, Token::Text2, tr("speed-up columns: productive, gross"), card));
    head->addStretch();
    layout->addLayout(head);
    m_table = new QTableView(card);
    dressTable(m_table, m_theme);
    m_table->setModel(m_account);
    m_table->setAccessibleName(tr("Waves"));
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setToolTip(tr("Return or a double click selects the cells of a wave"));
    connect(m_table, &QTableView::activated, this,
            [this](const QModelIndex &index) { emit waveActivated({index.data(items::IdRole).toLongLong()}); });
    fixWidths(m_table,
              {u"2b Skeleton, 65"_s, u"50,050"_s, u"1.19 M"_s, u"16 d 17 h"_s, u"118.3"_s, u"120.1"_s, u"98.5 %"_s,
               u"27.4"_s, u"10.6 %"_s},
              AccountModel::Wave);
    m_table->setMinimumHeight(m_table->horizontalHeader()->height()
                              + 2 * m_table->verticalHeader()->defaultSectionSize());
    layout->addWidget(m_table, 1);
    auto *definition = new Label(
        m_theme, TextStyle::Secondary, Token::Text2,
        tr("Speed-up = CPU hours ÷ wall time, first accepted request to last end seen; it equals the mean number of "
           "busy cores. Productive: accepted results only. Gross: all that used CPU. CPU time: Gate's ElapsedTime, "
           "wall "
           "time of one process, measured; estimated where there is no output."),
        card);
    definition->setWordWrap(true);
    definition->setContentsMargins(12, 2, 12, 0);
    layout->addWidget(definition);
    auto *foot = new QHBoxLayout;
    foot->setContentsMargins(12, 0, 12, 0);
    m_tableFooter = new Label(m_theme, TextStyle::Caption, Token::Text2, card);
    m_tableAge = new Label(m_theme, TextStyle::Caption, Token::Text2, card);
    foot->addWidget(m_tableFooter);
    foot->addStretch();
    foot->addWidget(m_tableAge);
    layout->addLayout(foot);
    return card;
}

void StatisticsPage::setFacts(StatisticsFacts facts)
{
    m_facts = std::move(facts);
    fillFilters();
    refill();
}

void StatisticsPage::setSelection(const grid::CellMask &cells, const grid::CellMask &brushedFrom)
{
    m_only->setText(tr("only the selection (%1)").arg(text::count(cells.count())));
    m_only->setEnabled(!cells.isEmpty());
    if (cells == m_selection && brushedFrom == m_scattered)
        return;
    m_selection = cells;
    m_scattered = brushedFrom;
    if (m_only->isChecked() && isVisible()) // who shows the page brings new facts
        refill();
}

void StatisticsPage::setFollowingSelection(bool follows) { m_only->setChecked(follows); }
void StatisticsPage::setSelectedOfWaves(const QHash<WaveId, std::uint32_t> &cells) { m_account->setSelected(cells); }

void StatisticsPage::setBrushAction(QAction *clearBrush)
{
    m_clearBrush->setDefaultAction(clearBrush);
    connect(clearBrush, &QAction::enabledChanged, m_clearBrush, &QWidget::setVisible);
}

void StatisticsPage::withdrawBrush() { m_scatter->setBrush({}); }

void StatisticsPage::onBrushed(const PlotBrush &brush)
{
    if (!m_facts.state)
        return;
    const grid::GridSpec &spec = m_facts.state->spec();
    const statistics::RunTimeRange range{brush.left * 1e6, brush.right * 1e6, brush.bottom, brush.top};
    QString term = statistics::runTimeExpression(spec, range).value_or(QString());
    const int model = m_models->currentData().toInt();
    const std::vector<int> particles = shownParticles();
    const bool isOfScattered = m_only->isChecked() && !m_scattered.isEmpty();
    if (isOfScattered || m_waves->currentData().toLongLong() >= 0 || particles.empty())
        term.clear();
    if (!term.isEmpty() && model >= 0)
        term.prepend(u"model=%1 "_s.arg(spec.models()[model].id));
    if (!term.isEmpty() && int(particles.size()) < spec.particleCount()) {
        QStringList names;
        for (const int particle : particles)
            names += spec.particles()[particle].name;
        term.prepend(u"particle=%1 "_s.arg(names.join(u',')));
    }
    grid::CellMask cells = scatteredCells();
    for (grid::CellIndex cell; cell.value < spec.cellCount(); ++cell.value) {
        if (std::ranges::find(particles, int(spec.key(cell).particle)) == particles.end())
            cells.set(cell, false);
    }
    emit brushed(statistics::cellsWithin(*m_facts.state, cells, range), term);
}

// Those whose marks neither a filter nor the legend of the scatter keeps back.
std::vector<int> StatisticsPage::shownParticles() const
{
    const int only = m_particles->currentData().toInt();
    std::vector<int> particles;
    for (const PlotSeries &series : m_scatter->data().series) {
        if (series.kind == PlotSeries::Kind::Points && m_scatter->isShown(series)
            && (only < 0 || series.subject == only))
            particles.push_back(series.subject);
    }
    return particles;
}

void StatisticsPage::fillFilters()
{
    const auto fill = [](QComboBox *box, const QString &all, const QList<std::pair<QString, QVariant>> &entries) {
        const QSignalBlocker quiet(box);
        const QVariant kept = box->currentData();
        box->clear();
        box->addItem(all, -1);
        for (const auto &[name, value] : entries)
            box->addItem(name, value);
        box->setCurrentIndex(qMax(0, kept.isValid() ? box->findData(kept) : 0));
    };
    QList<std::pair<QString, QVariant>> waves;
    for (const engine::WaveSummary &wave : std::as_const(m_facts.waves))
        waves += {wave.name, wave.id.value};
    fill(m_waves, tr("All waves"), waves);
    if (!m_facts.state)
        return;
    const grid::GridSpec &spec = m_facts.state->spec();
    QList<std::pair<QString, QVariant>> models;
    for (int i = 0; i < spec.modelCount(); ++i)
        models += {spec.models()[i].id, i};
    fill(m_models, tr("All models"), models);
    QList<std::pair<QString, QVariant>> particles;
    for (int i = 0; i < spec.particleCount(); ++i)
        particles += {text::particleName(spec.particles()[i]), i};
    fill(m_particles, tr("All particles"), particles);
    if (const grid::CellMask none(spec.cellCount()); m_selection.size() == 0)
        setSelection(none, none);
}

bool StatisticsPage::isOfSelection() const { return m_only->isChecked() && !m_selection.isEmpty(); }

bool StatisticsPage::isFiltered() const
{
    return isOfSelection() || m_waves->currentData().toLongLong() >= 0 || m_models->currentData().toInt() >= 0
           || m_particles->currentData().toInt() >= 0;
}

QString StatisticsPage::ofWhat(const QString &sample) const
{
    //: %1 is a number of cells or attempts, or what a figure is
    return isOfSelection() ? tr("%1 · of the selection").arg(sample) : sample;
}

grid::CellMask StatisticsPage::filteredCells(const grid::CellMask &selection) const
{
    const grid::GridSpec &spec = m_facts.state->spec();
    const bool isLimited = m_only->isChecked() && !selection.isEmpty() && selection.size() == spec.cellCount();
    grid::CellMask cells = isLimited ? selection : grid::CellMask(spec.cellCount(), true);
    const int model = m_models->currentData().toInt();
    const int particle = m_particles->currentData().toInt();
    if (model < 0 && particle < 0)
        return cells;
    for (grid::CellIndex cell; cell.value < spec.cellCount(); ++cell.value) {
        const grid::CellKey key = spec.key(cell);
        if ((model >= 0 && key.model != model) || (particle >= 0 && key.particle != particle))
            cells.set(cell, false);
    }
    return cells;
}

// The wave of an attempt stays its own, whatever wave its cell was sent with since.
std::vector<statistics::AttemptFact> StatisticsPage::filteredAttempts(const grid::CellMask &selection) const
{
    const grid::CellMask cells = filteredCells(selection);
    const qint64 wave = m_waves->currentData().toLongLong();
    std::vector<statistics::AttemptFact> attempts;
    attempts.reserve(std::size_t(m_facts.attempts.size()));
    for (const engine::AttemptFact &fact : m_facts.attempts) {
        if (!cells.test(fact.cell) || (wave >= 0 && fact.wave.value != wave))
            continue;
        attempts.push_back(fact);
    }
    return attempts;
}

// A mark is the accepted result of a cell: of the wave that the cell is in now.
grid::CellMask StatisticsPage::scatteredCells() const
{
    grid::CellMask cells = filteredCells(m_scattered);
    const qint64 wave = m_waves->currentData().toLongLong();
    for (grid::CellIndex cell; wave >= 0 && cell.value < cells.size(); ++cell.value) {
        if (m_facts.state->record(cell).wave.value != wave)
            cells.set(cell, false);
    }
    return cells;
}

QString StatisticsPage::ageText() const
{
    if (!m_facts.dataAsOf)
        return {};
    return tr("data %1 old").arg(text::duration(qMax(0.0, double(toMs(m_facts.now) - toMs(*m_facts.dataAsOf)) / 1000)));
}

void StatisticsPage::refill()
{
    if (!m_facts.state)
        return;
    const std::vector<statistics::AttemptFact> attempts = filteredAttempts(m_selection);
    const std::map<WaveId, statistics::Account> byWave = statistics::accountByWave(attempts, m_facts.now);
    const statistics::Account total = statistics::account(attempts, m_facts.now);
    m_cumulative->setData(cumulativePlot(attempts, m_facts.now));
    fillCores(attempts, byWave);
    m_runTimes->setData(runTimePlot(*m_facts.state, scatteredCells(), m_facts.predictedSeconds));
    fillSamples();
    fillFigures(total);
    // The waves stay in the account, whose rows select them, whatever is selected.
    fillAccount(isOfSelection() ? statistics::accountByWave(filteredAttempts({}), m_facts.now) : byWave, total);
    m_tableFooter->setText(
        ofWhat(tr("n = %1 attempt(s)", nullptr, int(total.attempts)).arg(text::count(total.attempts))));
    m_tableAge->setText(ageText());
}

// The polls tell of the whole platform; what is filtered is computed from its attempts.
void StatisticsPage::fillCores(const std::vector<statistics::AttemptFact> &attempts,
                               const std::map<WaveId, statistics::Account> &byWave)
{
    QList<WaveSpan> spans;
    for (const engine::WaveSummary &wave : std::as_const(m_facts.waves)) {
        const auto found = byWave.find(wave.id);
        if (found == byWave.end())
            continue;
        const statistics::Account &account = found->second;
        if (account.firstAccepted && account.lastEnd && account.grossSpeedUp)
            spans +=
                {tr("wave %1").arg(wave.id.value), *account.firstAccepted, *account.lastEnd, *account.grossSpeedUp};
    }
    if (isFiltered()) {
        m_cores->setDefinition(tr("Jobs of what is filtered, each from the start to the end that was seen. The line "
                                  "across a wave is its speed-up."));
        m_cores->setData(coresPlot(std::span(attempts), spans, m_facts.now));
        const auto started = std::ranges::count_if(
            attempts, [](const statistics::AttemptFact &attempt) { return attempt.startedAt.has_value(); });
        m_cores->setFooter(ofWhat(tr("n = %1 attempt(s)", nullptr, int(started)).arg(text::count(started))), ageText());
        return;
    }
    const auto polls = qint64(m_facts.samples.size());
    m_cores->setDefinition(tr("Jobs seen running at polls. The line across a wave is its speed-up: their mean."));
    m_cores->setData(coresPlot(std::vector<statistics::CoreSample>(m_facts.samples.cbegin(), m_facts.samples.cend()),
                               spans, m_facts.now));
    m_cores->setFooter(tr("n = %1 poll(s)", nullptr, int(polls)).arg(text::count(polls)), ageText());
}

// Of what the legends leave.
void StatisticsPage::fillSamples()
{
    qint64 attempts = 0;
    for (const PlotSeries &series : m_cumulative->canvas().data().series)
        attempts = m_cumulative->canvas().isShown(series) ? std::max(attempts, series.sample) : attempts;
    qint64 cells = 0;
    for (const PlotSeries &series : m_scatter->data().series)
        cells += m_scatter->isShown(series) ? series.sample : 0;
    const QString age = ageText();
    const QString marks = tr("n = %1 cell(s)", nullptr, int(cells)).arg(text::count(cells));
    m_cumulative->setFooter(ofWhat(tr("n = %1 attempt(s)", nullptr, int(attempts)).arg(text::count(attempts))), age);
    m_runTimes->setFooter(m_scattered.isEmpty() ? marks : ofWhat(marks), age);
}

void StatisticsPage::fillFigures(const statistics::Account &total)
{
    const double gross = total.productiveHours + total.lostHours();
    const QString hours = tr("CPU‑h");
    const QString sample = isOfSelection() ? tr("of the selection")
                           : isFiltered()  ? tr("of what is filtered")
                                           : QString();
    const QString whole = isFiltered() ? tr("of the whole campaign") : QString();
    m_figures->setFigures(
        {{text::bigHours(total.productiveHours), hours, tr("productive, measured"), sample},
         {text::bigHours(total.lostHours()), hours,
          gross > 0 ? tr("lost and repeated (%1 of gross)").arg(text::percent(total.lostHours() / gross))
                    : tr("lost and repeated"),
          sample},
         {text::bigHours(total.runningHours), hours, tr("under way, estimated"), sample},
         {text::count(m_facts.runningJobs), tr("cores"),
          tr("busy now, %n execution(s)", nullptr, m_facts.liveExecutions), whole},
         {total.grossSpeedUp ? text::decimal(*total.grossSpeedUp, 1) : text::unknown(),
          {},
          tr("speed-up, gross"),
          sample},
         {text::bigHours(m_facts.predictedCpuHours), hours, tr("predicted for the whole campaign"), {}}});
}

void StatisticsPage::fillAccount(const std::map<WaveId, statistics::Account> &byWave, const statistics::Account &total)
{
    const QVariant current = m_table->currentIndex().data(items::IdRole);
    const int column = m_table->currentIndex().column();
    QList<AccountModel::Row> rows;
    for (const engine::WaveSummary &wave : std::as_const(m_facts.waves)) {
        if (const auto found = byWave.find(wave.id); found != byWave.end())
            rows += {wave.id, QString(QString::number(wave.id.value) + u"  " + wave.name), found->second, false};
    }
    rows += {{}, isOfSelection() ? tr("Selection") : isFiltered() ? tr("Filtered") : tr("Campaign"), total, true};
    m_account->setRows(rows);
    for (int row = 0; current.isValid() && row < m_account->rowCount(); ++row) {
        if (m_account->index(row, 0).data(items::IdRole) == current)
            m_table->setCurrentIndex(m_account->index(row, column));
    }
}

QStringList StatisticsPage::figures() const { return m_figures->values(); }

QString StatisticsPage::exportAll(const QString &folder) const
{
    const QDir dir(folder);
    const std::pair<const PlotPanel *, QString> plots[] = {
        {m_cumulative, u"cumulative-cpu-hours"_s}, {m_cores, u"running-cores"_s}, {m_runTimes, u"run-time-energy"_s}};
    for (const auto &[panel, name] : plots) {
        for (const QString &suffix : {u".png"_s, u".pdf"_s, u".csv"_s}) {
            const QString path = dir.filePath(name + suffix);
            if (!panel->save(path))
                return path;
        }
    }
    const QString path = dir.filePath(u"waves.csv"_s);
    QSaveFile file(path);
    const QByteArray table = m_account->csv();
    if (!file.open(QIODevice::WriteOnly) || file.write(table) != table.size() || !file.commit())
        return path;
    return {};
}

} // namespace dosegrid::widgets
