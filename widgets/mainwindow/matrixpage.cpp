// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/mainwindow/matrixpage.h"

#include "models/text/statecount.h"
#include "widgets/common/label.h"
#include "widgets/common/menubutton.h"
#include "widgets/common/wraprow.h"
#include "widgets/grid/accessiblelegend.h"
#include "widgets/grid/legend.h"
#include "widgets/grid/metriclegend.h"
#include "widgets/mainwindow/axescontrol.h"
#include "widgets/mainwindow/campaignwords.h"
#include "widgets/mainwindow/frontiercontrol.h"
#include "widgets/mainwindow/metricmode.h"
#include "widgets/mainwindow/savedcontrol.h"
#include "widgets/mainwindow/troubles.h"
#include "widgets/panels/queryfield.h"
#include "widgets/panels/selectionbar.h"
#include "widgets/panels/zoomcontrol.h"

#include <QActionGroup>
#include <QComboBox>
#include <QHBoxLayout>
#include <QMenu>
#include <QTimer>
#include <QToolButton>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace dosegrid::widgets {

namespace {

constexpr int tightLines = 48; // a query row this narrow, in heights of its text, has no room to spare

// The same expression, of the cells that it leaves out because they cannot exist.
QString ofNotApplicable(const QString &expression)
{
    const QString term = u" state=n/a"_s;
    QString asked = expression;
    const QList<grid::ExpressionToken> tokens = grid::tokens(expression);
    for (auto token = tokens.crbegin(); token != tokens.crend(); ++token) {
        if (token->kind == grid::ExpressionToken::Kind::Union)
            asked.insert(token->offset, term);
    }
    return asked + term;
}

} // namespace

MatrixPage::MatrixPage(const Theme &theme, const Icons &icons, Dialogs &dialogs, QSettings &settings, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_legend(new StateLegend(theme, this))
    , m_troubles(new Troubles(theme, icons, this))
    , m_messages(new MessageBar(theme, icons, this))
    , m_outbox(new MessageBar(theme, icons, this))
    , m_view(new MatrixView(theme, this))
    , m_bar(new SelectionBar(theme, icons, this))
    , m_metric(new MetricMode(theme, settings, m_view, this))
    , m_words(new CampaignWords([this] { return m_metric->layer(); }, this))
    , m_axes(new AxesControl(settings, m_view))
    , m_frontiers(new FrontierControl(theme, m_metric, m_view))
    , m_saved(new SavedControl(theme, icons, dialogs, settings, this))
    , m_refresh(new QTimer(this))
    , m_count(new QTimer(this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(makeQueryRow(icons));
    auto *messages = new QVBoxLayout;
    messages->setContentsMargins(8, 0, 8, 0);
    messages->setSpacing(4);
    messages->addWidget(m_troubles);
    messages->addWidget(m_messages);
    messages->addWidget(m_outbox);
    layout->addLayout(messages);
    layout->addWidget(m_legend);
    layout->addWidget(m_metric->legend());
    layout->addWidget(m_view, 1);
    layout->addWidget(m_bar);
    new SpokenCounts(m_legend, m_metric->legend()); // that legend is hidden where this one is shown
    setFocusProxy(m_view);
    m_refresh->setSingleShot(true);
    m_refresh->setInterval(0);

    m_view->setTipSource([this](grid::CellIndex cell) { return tip(cell); });
    m_view->setExecutionSource([this](grid::CellIndex cell) { return bracket(cell); });
    connect(m_view, &MatrixView::selectionChanged, this, &MatrixPage::onViewSelection);
    connect(m_view, &MatrixView::currentCellChanged, this, &MatrixPage::currentCellChanged);
    connect(m_view, &MatrixView::cellActivated, this, &MatrixPage::cellActivated);
    connect(m_view, &MatrixView::queryRequested, m_query, &QueryField::focus);
    connect(m_view, &MatrixView::keyMapRequested, this, &MatrixPage::keyMapRequested);
    connect(m_view, &MatrixView::zoomChanged, m_zoom, [this](qreal zoom) {
        m_zoom->setMaximum(m_view->maximumZoom()); // the stops are known with the first fit
        m_zoom->setZoom(zoom);
    });
    connect(m_view, &MatrixView::axesChanged, this, &MatrixPage::refreshBar);
    connect(m_view, &MatrixView::shownStatesChanged, m_legend, &StateLegend::setShownStates);
    connect(m_legend, &StateLegend::shownStatesChanged, m_view, &MatrixView::setShownStates);
    connect(m_view, &MatrixView::sharedPlaceChanged, m_legend, &StateLegend::setSharedPlace);
    connect(m_zoom, &ZoomControl::zoomRequested, m_view, &MatrixView::setZoom);
    connect(m_zoom, &ZoomControl::fitRequested, m_view, &MatrixView::fit);
    connect(m_query, &QueryField::entered, this,
            [this](const grid::CellMask &, const QString &expression) { takeWords(expression); });
    connect(m_query, &QueryField::cleared, this, &MatrixPage::clearSelection);
    connect(m_query, &QueryField::saveAsSetRequested, m_saved, &SavedControl::saveSet);
    connect(m_bar, &SelectionBar::clearRequested, this, &MatrixPage::clearSelection);
    connect(m_bar, &SelectionBar::submitRequested, this, &MatrixPage::submitRequested);
    connect(m_bar, &SelectionBar::retryRequested, this, &MatrixPage::retryRequested);
    connect(m_bar, &SelectionBar::leftOutRequested, this, &MatrixPage::leftOutRequested);
    connect(m_view, &MatrixView::currentCellChanged, this, &MatrixPage::withdrawOffer);
    connect(m_view, &MatrixView::noFailureShown, this, &MatrixPage::onNoFailureShown);
    connect(m_messages, &MessageBar::actionTriggered, this, [this] {
        const std::function<void()> act = m_messages->text() == m_offerText ? m_offer : nullptr;
        withdrawOffer();
        if (act)
            act();
    });
    connect(m_refresh, &QTimer::timeout, this, &MatrixPage::refreshCounts);
    m_count->setSingleShot(true);
    m_count->setInterval(0);
    connect(m_count, &QTimer::timeout, this, &MatrixPage::countNotApplicable);
    connect(m_metric, &MetricMode::modeChanged, m_legend, &QWidget::setHidden);
    connect(m_metric, &MetricMode::brushed, this,
            [this](const grid::CellMask &cells, const QString &term) { brush(Brush::Scale, cells, term); });
    connect(m_metric->legend(), &MetricLegend::brushCleared, this, &MatrixPage::clearBrush);
    // Another metric has another scale.
    connect(m_metric, &MetricMode::modeChanged, this, [this] {
        if (m_brush == Brush::Scale)
            withdrawBrush();
    });
}

QWidget *MatrixPage::makeQueryRow(const Icons &icons)
{
    auto *row = new Ground(m_theme, Token::Window, Ground::NoEdge, this);
    auto *layout = new WrapRow(row);
    layout->setContentsMargins(8, 4, 10, 4);
    layout->setSpacing(6);
    m_query = new QueryField(m_theme, icons, row);
    m_mode = new MenuButton(row);
    m_sets = new MenuButton(icons.get(u"bookmarks"_s), tr("Sets"), row);
    m_zoom = new ZoomControl(icons, row);
    layout->addWidget(m_query);
    layout->addSpacing(4);
    layout->addWidget(m_mode);
    layout->addWidget(m_sets);
    layout->addSpacing(8);
    auto *colour = new Label(m_theme, TextStyle::Base, Token::Text2, tr("Colour"), row);
    colour->setBuddy(m_metric->choice());
    m_colour = colour;
    layout->addWidget(m_colour);
    layout->addWidget(m_metric->choice());
    m_clearBrush = new QToolButton(row);
    m_clearBrush->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_clearBrush->hide();
    layout->addWidget(m_clearBrush);
    layout->addSpacing(8);
    layout->addWidget(m_zoom);

    QMenu *menu = m_mode->popup();
    auto *group = new QActionGroup(menu);
    struct Mode
    {
        SelectionMode mode;
        QString name;
        QString key;
        QString help;
    };
    const Mode modes[] = {
        {SelectionMode::Replace, tr("Replace"), tr("Ctrl+Shift+R"), tr("A selection replaces the former one")},
        {SelectionMode::Add, tr("Add"), tr("Ctrl+Shift+A"), tr("A selection adds to the former one")},
        {SelectionMode::Subtract, tr("Subtract"), tr("Ctrl+Shift+S"), tr("A selection takes from the former one")},
        {SelectionMode::Intersect, tr("Intersect"), tr("Ctrl+Shift+I"),
         tr("A selection leaves what is in the former one too")}};
    for (const auto &[mode, name, key, help] : modes) {
        QAction *action = menu->addAction(name);
        action->setShortcut(key);
        action->setWhatsThis(help);
        addAction(action); // a menu that is not open has no keys
        action->setCheckable(true);
        action->setChecked(mode == SelectionMode::Replace);
        group->addAction(action);
        connect(action, &QAction::triggered, this, [this, title = name, chosen = mode] {
            m_mode->setText(title);
            m_view->setSelectionMode(chosen);
        });
    }
    m_mode->setText(modes[0].name);
    m_mode->setToolTip(tr("How a new selection joins the present one"));
    connect(m_sets->popup(), &QMenu::aboutToShow, this, [this] { m_saved->fillSets(m_sets->popup()); });
    return row;
}

void MatrixPage::setCampaign(CampaignPort *campaign)
{
    if (m_campaign)
        m_campaign->disconnect(this);
    m_campaign = campaign;
    m_messages->clear();
    m_outbox->clear();
    m_metric->setCampaign(campaign);
    m_frontiers->setCampaignOpen(campaign);
    m_words->setCampaign(campaign);
    m_view->setStale({});
    m_view->setShownStates(allStates); // a filter belongs to what it was set for
    withdrawOffer();
    withdrawBrush();
    m_query->setLanguage({});
    m_query->setExpression({});
    m_expression.clear();
    m_notApplicable.reset();
    m_awaited.clear();
    m_joining = 0;
    if (!campaign) {
        m_legend->setGrid(nullptr);
        m_view->setCampaign(nullptr, nullptr);
        m_axes->setCampaign(nullptr);
        m_selection = {};
        return;
    }
    m_selection = grid::CellMask(campaign->grid().spec().cellCount());
    m_legend->setGrid(&campaign->grid());
    m_view->setCampaign(&campaign->tmpl(), &campaign->grid());
    m_axes->setCampaign(campaign);
    m_zoom->setMaximum(m_view->maximumZoom());
    m_query->setLanguage({.evaluate = [this](const QString &text) { return m_words->evaluate(text); },
                          .complete = [this](const QString &text,
                                             qsizetype cursor) { return grid::completions(text, cursor, scope()); }});
    connect(campaign, &CampaignPort::cellsChanged, this, &MatrixPage::onCellsChanged);
    refreshCounts();
}

Outlook MatrixPage::outlook() const
{
    return {.selection = m_selection,
            .expression = m_expression,
            .current = m_view->currentCell(),
            .metric = m_metric->metric(),
            .shown = m_view->shownStates(),
            .cell = m_view->zoom() > 0 ? m_view->scene().geometry().cellSize() : QSize(),
            .origin = m_view->scene().geometry().origin()};
}

void MatrixPage::setOutlook(const Outlook &outlook)
{
    m_view->setShownStates(outlook.shown);
    m_query->setExpression(outlook.expression);
    takeSelection(outlook.selection, outlook.expression);
    m_view->setView(outlook.cell, outlook.origin);
    m_view->setCurrentCell(outlook.current);
    m_metric->setMetric(outlook.metric);
}

grid::ExpressionScope MatrixPage::scope() const { return m_words->scope(); }

void MatrixPage::setActing(bool mayAct, const QString &whyNot)
{
    m_mayAct = mayAct;
    m_whyNot = whyNot;
    refreshBar();
}

void MatrixPage::setCompact(bool compact)
{
    m_legend->setCompact(compact);
    m_metric->legend()->setCompact(compact);
}

// The query wants its room first.
void MatrixPage::resizeEvent(QResizeEvent *)
{
    const bool isTight = width() < tightLines * fontMetrics().height();
    m_colour->setHidden(isTight);
    m_metric->choice()->setMinimumContentsLength(isTight ? 7 : 15);
}

void MatrixPage::onCellsChanged(std::span<const grid::CellChange> changes)
{
    m_view->showChanges(changes);
    // What was said of failures holds no more.
    if (std::ranges::any_of(changes, [](const auto &change) { return change.record.state == grid::CellState::Failed; }))
        withdrawOffer();
    if (!m_refresh->isActive())
        m_refresh->start();
}

void MatrixPage::refreshCounts()
{
    if (!m_campaign)
        return;
    m_legend->setCounts(m_campaign->grid().total());
    refreshBar();
}

void MatrixPage::refreshBar()
{
    if (!m_campaign)
        return;
    const grid::GridState &state = m_campaign->grid();
    SelectionSummary summary;
    summary.campaignCells = state.spec().computableCount();
    summary.mayAct = m_mayAct;
    summary.whyNot = m_whyNot;
    summary.cells = m_selection.count();
    summary.matchesNone = m_selection.isEmpty() && !m_expression.isEmpty();
    summary.isBeingRead = !m_awaited.isEmpty() || m_joining > 0;
    if (summary.cells > 0) {
        summary.counts = state.counts(m_selection);
        double seconds = 0;
        double longest = 0;
        m_selection.forEach([&](grid::CellIndex cell) {
            if (state.state(cell) == grid::CellState::NotApplicable)
                return;
            const double predicted = m_campaign->predictedSeconds(cell);
            seconds += predicted;
            longest = qMax(longest, predicted);
        });
        summary.predictedHours = seconds / 3600;
        summary.longestHours = longest / 3600;
        // What a plan takes up: cells in no wave, and cells whose last word was failed or skipped.
        summary.wouldSubmit = summary.counts[grid::CellState::Open] + summary.counts[grid::CellState::Failed]
                              + summary.counts[grid::CellState::Skipped];
        summary.outputBytes = m_campaign->predictedOutputBytes(m_selection);
        if (m_notApplicable && m_notApplicable->first == m_expression)
            summary.notApplicable = m_notApplicable->second;
        else
            m_count->start();
        summary.notShown = m_view->scene().content().selectedLanes.leftOut;
    }
    m_bar->setSummary(summary);
    if (summary.isBeingRead)
        m_query->setCount(std::nullopt);
    else
        m_query->setCount(summary.cells > 0 || summary.matchesNone ? summary.cells : summary.campaignCells);
}

// The words are evaluated once more: in an event of its own, as a long expression of the mouse takes a while.
void MatrixPage::countNotApplicable()
{
    if (!m_campaign)
        return;
    std::uint32_t cells = 0;
    if (m_campaign->grid().spec().notApplicableCount() > 0) {
        if (const auto named = m_words->evaluate(ofNotApplicable(m_expression)); named.has_value())
            cells = named.value().count();
    }
    m_notApplicable = {m_expression, cells};
    refreshBar();
}

CellTip MatrixPage::tip(grid::CellIndex cell) const
{
    if (!m_campaign)
        return {};
    return cellTip(*m_campaign, cell, m_metric->tipLine(cell), m_sayings ? m_sayings(cell) : CellSayings());
}

std::optional<ExecutionBracket> MatrixPage::bracket(grid::CellIndex cell) const
{
    if (!m_campaign)
        return std::nullopt;
    const grid::GridState &state = m_campaign->grid();
    const ExecutionId execution = state.record(cell).execution;
    if (!execution.isValid())
        return std::nullopt;
    ExecutionBracket bracket;
    bracket.cells = grid::CellMask(state.spec().cellCount());
    for (grid::CellIndex other; other.value < state.spec().cellCount(); ++other.value) {
        if (state.record(other).execution == execution)
            bracket.cells.set(other);
    }
    if (bracket.cells.count() < 2)
        return std::nullopt;
    bracket.id = m_sayings ? m_sayings(cell).execution : QString();
    const grid::StateCounts counts = state.counts(bracket.cells);
    QStringList words;
    using enum grid::CellState;
    for (const grid::CellState s : {Done, ToFetch, Running, Submitted, Planned, Failed, Uncertain, Held, Skipped}) {
        if (counts[s] > 0)
            words += text::stateCount(s, counts[s]);
    }
    bracket.counts = words.join(u", "_s);
    return bracket;
}

} // namespace dosegrid::widgets
