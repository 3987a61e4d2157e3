// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/panels/activitypanel.h"

#include "models/text/units.h"
#include "widgets/common/badge.h"
#include "widgets/common/causedelegates.h"
#include "widgets/common/delegates.h"
#include "widgets/common/iconsize.h"
#include "widgets/common/label.h"
#include "widgets/common/style.h"
#include "widgets/panels/jobspanel.h"
#include "widgets/panels/questionspanel.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QMenu>
#include <QTabBar>
#include <QTabWidget>
#include <QTableView>
#include <QToolButton>

#include <array>

using namespace Qt::Literals::StringLiterals;

namespace dosegrid::widgets {

namespace {

constexpr int leastBar = 5; // length of the bar of a wave, in heights of the text

} // namespace

ActivityPanel::ActivityPanel(const Theme &theme, const Icons &icons, items::WavesModel *waves,
                             items::QuestionsModel *questions, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_icons(icons)
    , m_tabs(new QTabWidget(this))
    , m_waves(makeWaves(waves))
    , m_jobs(new JobsPanel(theme, this))
    , m_causes(new QTableView(this))
    , m_transfers(new QTableView(this))
    , m_events(new QTableView(this))
    , m_only(new QCheckBox(tr("only the selection"), this))
    , m_select(new QToolButton(this))
    , m_note(new Label(theme, TextStyle::Caption, Token::Text2, tr("speed-up = CPU hours ÷ wall time, gross"), this))
    , m_jobBadge(new Badge(theme, Badge::Kind::Plain, this))
    , m_causeBadge(new Badge(theme, Badge::Kind::Failure, this))
    , m_transferBadge(new Badge(theme, Badge::Kind::Plain, this))
    , m_questionBadge(new Badge(theme, Badge::Kind::Attention, this))
    , m_wavesModel(waves)
{
    dressTable(m_causes, theme);
    m_causes->setItemDelegateForColumn(items::CausesModel::What, new OneLineDelegate(theme, m_causes));
    m_causes->setItemDelegateForColumn(items::CausesModel::Cells, new CountDelegate(theme, m_causes));
    m_causes->setItemDelegateForColumn(items::CausesModel::ByEnergy, new SparkDelegate(theme, m_causes));
    m_causes->setSelectionMode(QAbstractItemView::SingleSelection);
    m_causes->setAccessibleName(tr("Causes"));
    m_causes->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(m_causes, &QTableView::customContextMenuRequested, this, &ActivityPanel::onCauseMenu);
    dressTable(m_transfers, theme);
    m_transfers->setItemDelegateForColumn(items::TransfersModel::Progress, new ShareDelegate(theme, m_transfers));
    m_transfers->setAccessibleName(tr("Transfers"));
    dressTable(m_events, theme);
    m_events->setAccessibleName(tr("Events"));
    auto *questionsPanel = new QuestionsPanel(theme, questions, this);
    m_tabs->setDocumentMode(true);
    m_tabs->addTab(m_waves, tr("Waves"));
    m_tabs->addTab(m_jobs, tr("Jobs"));
    m_tabs->addTab(m_causes, tr("Causes"));
    m_tabs->addTab(m_transfers, tr("Transfers"));
    m_tabs->addTab(m_events, tr("Events"));
    m_tabs->addTab(questionsPanel, tr("Needs you"));
    m_tabs->tabBar()->setExpanding(false);
    m_tabs->tabBar()->setDrawBase(true);
    m_tabs->setCornerWidget(makeCorner(), Qt::TopRightCorner);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_tabs);

    connect(m_tabs, &QTabWidget::currentChanged, this, &ActivityPanel::onTabChanged);
    connect(m_only, &QCheckBox::toggled, this, &ActivityPanel::onlySelectionChanged);
    connect(m_jobs, &JobsPanel::cellActivated, this, &ActivityPanel::cellActivated);
    connect(m_jobs, &JobsPanel::cellOpened, this, &ActivityPanel::cellOpened);
    connect(m_jobs, &JobsPanel::selectRequested, this, &ActivityPanel::selectRequested);
    connect(m_jobs, &JobsPanel::chosenChanged, m_select, &QWidget::setEnabled);
    connect(m_select, &QToolButton::clicked, m_jobs, &JobsPanel::selectChosen);
    connect(questionsPanel, &QuestionsPanel::answered, this, &ActivityPanel::answered);
    connect(questionsPanel, &QuestionsPanel::reviewRequested, this, &ActivityPanel::reviewRequested);
    onTabChanged();
}

QTableView *ActivityPanel::makeWaves(items::WavesModel *waves)
{
    auto *table = new QTableView(this);
    dressTable(table, m_theme);
    table->setItemDelegateForColumn(items::WavesModel::Progress, new BarDelegate(m_theme, table));
    table->setModel(waves);
    table->setAccessibleName(tr("Waves"));
    table->setContextMenuPolicy(Qt::CustomContextMenu);
    table->setSelectionMode(QAbstractItemView::SingleSelection);
    //: the widest text of a column of the waves, used to measure it
    const QString ends = tr("ended 22 Oct 14:32");
    fixWidths(table,
              {u"2b 10 organs, 65–750 keV mm"_s, u"50,050"_s, u"mmmmmmmmmmmmmmm"_s, u"100.0 %"_s, u"48,102"_s,
               u"24,010"_s, u"126.9"_s, u"4 d 3 h ± 15 min"_s, QString(ends + u"mm"_s),
               tr("131 failed need you, wait")},
              items::WavesModel::Progress);
    connect(table, &QTableView::customContextMenuRequested, this, &ActivityPanel::onWaveMenu);
    connect(table, &QTableView::activated, this,
            [this](const QModelIndex &index) { emit waveActivated({index.data(items::IdRole).toLongLong()}); });
    return table;
}

QWidget *ActivityPanel::makeCorner()
{
    auto *corner = new QWidget(this);
    auto *layout = new QHBoxLayout(corner);
    layout->setContentsMargins(0, 0, 6, 0);
    layout->setSpacing(4);
    m_only->setFont(textFont(TextStyle::Cell));
    m_select->setText(tr("Select in the matrix"));
    m_select->setToolTip(tr("The cells of the chosen rows, as the mode beside the query says"));
    m_select->setToolButtonStyle(Qt::ToolButtonTextOnly);
    m_select->setFont(textFont(TextStyle::Cell));
    m_select->setAutoRaise(true);
    m_select->setFocusPolicy(Qt::NoFocus);
    m_select->setEnabled(false);
    layout->addWidget(m_note);
    layout->addWidget(m_select);
    layout->addWidget(m_only);
    layout->addSpacing(6);
    const auto button = [&](const QString &icon, const QString &tip, void (ActivityPanel::*signal)()) {
        auto *b = new QToolButton(corner);
        b->setIcon(m_icons.get(icon));
        b->setToolTip(tip);
        b->setAccessibleName(tip);
        b->setAutoRaise(true);
        b->setIconSize(iconSize(16));
        b->setFixedSize(iconSize(22));
        b->setFocusPolicy(Qt::NoFocus);
        connect(b, &QToolButton::clicked, this, signal);
        layout->addWidget(b);
    };
    button(u"list-add"_s, tr("Submit the selection as a wave…"), &ActivityPanel::newWaveRequested);
    button(u"window-restore"_s, tr("Detach"), &ActivityPanel::floatRequested);
    button(u"window-close"_s, tr("Close"), &ActivityPanel::closeRequested);
    return corner;
}

void ActivityPanel::setJobs(items::JobsModel *jobs) { m_jobs->setModel(jobs); }

void ActivityPanel::setEvents(items::EventsModel *events)
{
    m_events->setModel(events);
    if (!events)
        return;
    fixWidths(m_events, {u"20 Nov 2026 14:32"_s, u"engine, user"_s, u"AF/100/gamma/0.0055"_s, u""_s},
              items::EventsModel::What);
    connect(m_events, &QTableView::activated, events, [this](const QModelIndex &index) {
        if (const QVariant cell = index.data(items::CellRole); cell.isValid())
            emit cellActivated({cell.toUInt()});
    });
}

void ActivityPanel::setCauses(items::CausesModel *causes)
{
    m_causes->setModel(causes);
    fixWidths(m_causes,
              {u""_s, u"50,050 mmmmmmm"_s, u"20 Nov 14:32 20 Nov 14:32"_s, u"mmmmmmmmmmmm"_s,
               u"83 of 87 cells of photons 120 keV"_s},
              items::CausesModel::What);
    const auto count = [this, causes] {
        m_causeBadge->setCount(causes->rowCount());
        placeBadge(Causes, m_causeBadge);
    };
    connect(causes, &QAbstractItemModel::modelReset, this, count);
    count();
    connect(m_causes, &QTableView::activated, this,
            [this](const QModelIndex &index) { emit causeActivated(index.row()); });
}

void ActivityPanel::setTransfers(items::TransfersModel *transfers)
{
    m_transfers->setModel(transfers);
    //: the widest text of a column of the transfers, used to measure it
    const QString when = tr("waits since 20 Nov 14:32");
    fixWidths(m_transfers,
              {tr("%1, fetched").arg(u"AF/100/gamma/0.0055"_s),
               u"AF_100_gamma_0.0055.tar.gz mm"_s,
               u"mmmmmmmmmmmm"_s,
               tr("%1 of %2").arg(u"14.2 MB"_s, u"14.9 MB"_s),
               when,
               {}},
              items::TransfersModel::Problem);
    connect(m_transfers, &QTableView::activated, this, [this](const QModelIndex &index) {
        if (const QVariant cell = index.data(items::CellRole); cell.isValid())
            emit cellActivated({cell.toUInt()});
    });
}

void ActivityPanel::setTransferCount(qint64 count)
{
    m_transferBadge->setText(count > 0 ? text::count(count) : QString());
    placeBadge(Transfers, m_transferBadge);
}

void ActivityPanel::setCurrentCell(std::optional<grid::CellIndex> cell) { m_jobs->setCurrent(cell); }

void ActivityPanel::showTab(Tab tab) { m_tabs->setCurrentIndex(tab); }

void ActivityPanel::showLiveJobs()
{
    showTab(Jobs);
    m_jobs->showLive();
}

ActivityPanel::Tab ActivityPanel::tab() const { return Tab(m_tabs->currentIndex()); }

bool ActivityPanel::onlySelection() const { return m_only->isChecked(); }

void ActivityPanel::setJobCount(qint64 shown, qint64 total)
{
    m_jobBadge->setText(total == 0       ? QString()
                        : shown == total ? text::count(total)
                                         : tr("%1 of %2").arg(text::count(shown), text::count(total)));
    placeBadge(Jobs, m_jobBadge);
}

void ActivityPanel::setQuestionCount(int count)
{
    m_questionBadge->setCount(count);
    placeBadge(Questions, m_questionBadge);
}

void ActivityPanel::placeBadge(Tab tab, Badge *badge)
{
    // The bar measures a button only when it is set, and hides the one that it replaces, even when it is the same.
    m_tabs->tabBar()->setTabButton(tab, QTabBar::RightSide, nullptr);
    badge->resize(badge->sizeHint());
    m_tabs->tabBar()->setTabButton(tab, QTabBar::RightSide, badge->text().isEmpty() ? nullptr : badge);
    badge->setVisible(!badge->text().isEmpty());
}

void ActivityPanel::setCompact(bool compact)
{
    m_compact = compact;
    fitWaves();
    m_note->setVisible(!m_compact && tab() == Waves);
}

void ActivityPanel::resizeEvent(QResizeEvent *) { fitWaves(); }

// Columns give way, so that the bar of a wave stays long enough to be read.
void ActivityPanel::fitWaves()
{
    using Model = items::WavesModel;
    const std::array giving = {Model::Predicted, Model::Ends, Model::Done, Model::HeldBack};
    for (const int column : giving)
        m_waves->setColumnHidden(column, m_compact);
    const QHeaderView *header = m_waves->horizontalHeader();
    const auto room = [&] {
        int left = width() - style()->pixelMetric(QStyle::PM_ScrollBarExtent);
        for (int column = 0; column < header->count(); ++column)
            left -= column == Model::Progress || m_waves->isColumnHidden(column) ? 0 : header->sectionSize(column);
        return left;
    };
    const int least = m_waves->fontMetrics().height() * leastBar;
    for (const int column : giving) {
        if (room() < least)
            m_waves->setColumnHidden(column, true);
    }
}

int ActivityPanel::heightFor(int rows) const
{
    return m_tabs->tabBar()->sizeHint().height() + m_waves->horizontalHeader()->height()
           + rows * m_waves->verticalHeader()->defaultSectionSize();
}

void ActivityPanel::onTabChanged()
{
    m_only->setVisible(tab() == Jobs);
    m_select->setVisible(tab() == Jobs);
    m_note->setVisible(!m_compact && tab() == Waves);
}

void ActivityPanel::onCauseMenu(const QPoint &place)
{
    const QModelIndex index = m_causes->indexAt(place);
    if (!index.isValid())
        return;
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(tr("Select its cells"), this, [this, row = index.row()] { emit causeSelectRequested(row); });
    menu->addAction(tr("Show it among the failures"), this, [this, row = index.row()] { emit causeActivated(row); });
    menu->popup(m_causes->viewport()->mapToGlobal(place));
}

void ActivityPanel::onWaveMenu(const QPoint &place)
{
    const QModelIndex index = m_waves->indexAt(place);
    if (!index.isValid())
        return;
    const WaveId wave{index.data(items::IdRole).toLongLong()};
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(tr("Select its cells"), this, [this, wave] { emit waveActivated(wave); });
    menu->addAction(tr("Pause or resume"), this, [this, wave] { emit wavePauseRequested(wave); });
    QMenu *turn = menu->addMenu(tr("Its turn"));
    const std::pair<QString, WavePlace> places[] = {{tr("Before all other waves"), WavePlace::First},
                                                    {tr("In the order of the waves"), WavePlace::Usual},
                                                    {tr("After all other waves"), WavePlace::Last}};
    const int priority = m_wavesModel->row(index.row())->priority;
    const WavePlace now = priority > 0 ? WavePlace::First : priority < 0 ? WavePlace::Last : WavePlace::Usual;
    for (const auto &[name, turnOf] : places) {
        QAction *action =
            turn->addAction(name, this, [this, wave, turnOf = turnOf] { emit wavePlaceRequested(wave, turnOf); });
        action->setCheckable(true);
        action->setChecked(turnOf == now);
    }
    menu->addSeparator();
    menu->addAction(tr("Take back what has not left"), this, [this, wave] { emit waveCancelRequested(wave); });
    menu->popup(m_waves->viewport()->mapToGlobal(place));
}

} // namespace dosegrid::widgets
