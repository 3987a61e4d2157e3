// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/mainwindow/selectionmenu.h"

#include "models/grid/sides.h"
#include "models/grid/waveexpression.h"
#include "models/statistics/metrics.h"
#include "models/text/words.h"
#include "widgets/mainwindow/matrixpage.h"
#include "widgets/mainwindow/metricmode.h"
#include "widgets/mainwindow/savedcontrol.h"

#include <QMenu>

using namespace Qt::Literals::StringLiterals;

namespace dosegrid::widgets {

using grid::CellMask;
using grid::CellState;

namespace {

constexpr double extremeShare = 0.05;

} // namespace

SelectionMenu::SelectionMenu(QMenu *menu, MatrixPage *page, QAction *nextFailed, QAction *savedThings)
    : QObject(menu)
    , m_menu(menu)
    , m_page(page)
{
    addWhole(savedThings);
    menu->addSeparator();
    addFinding();
    menu->addSeparator();
    addChanging();
    menu->addSeparator();
    addLasso();
    menu->QWidget::addAction(nextFailed);
    connect(menu, &QMenu::aboutToShow, this, &SelectionMenu::refresh);
    connect(page, &MatrixPage::selectionChanged, this, &SelectionMenu::refresh); // entries have keys of their own
}

void SelectionMenu::addWhole(QAction *savedThings)
{
    m_menu->addAction(tr("&All cells"), this, [this] {
        if (m_page->campaign())
            m_page->view()->selectAll(); // those that are shown, as Ctrl+A does
    });
    m_menu->addAction(tr("&Nothing"), m_page, &MatrixPage::clearSelection);
    QAction *save = m_menu->addAction(tr("&Save as a set…"), m_page->saved(), &SavedControl::saveSet);
    save->setShortcut(tr("Ctrl+Shift+D"));
    m_withSelection += save;
    m_menu->QWidget::addAction(savedThings);
}

void SelectionMenu::addFinding()
{
    m_menu->addAction(tr("&Failed cells"), this, [this] { m_page->join(u"state=failed"_s); });
    m_menu->addAction(tr("Cells next to failu&res"), this, &SelectionMenu::nextToFailures);
    QMenu *states = m_menu->addMenu(tr("In s&tate"));
    for (const CellState state : grid::allCellStates) {
        if (state == CellState::NotApplicable)
            continue;
        states->addAction(text::stateName(state), this, [this, state] {
            if (m_page->campaign())
                m_page->join(m_page->campaign()->grid().maskOf(state));
        });
    }
    m_waves = m_menu->addMenu(tr("As in &wave"));
    connect(m_waves, &QMenu::aboutToShow, this, &SelectionMenu::fillWaves);
    m_menu->addAction(tr("&Longest 5 %"), this, &SelectionMenu::longest)
        ->setToolTip(tr("By predicted CPU hours; cells of the same length stay together"));
    m_highest = m_menu->addAction(tr("&Highest 5 % of the colour shown"), this, &SelectionMenu::highestShown);
}

void SelectionMenu::addChanging()
{
    m_menu->addAction(tr("&Invert"), this, &SelectionMenu::invert)->setShortcut(tr("Ctrl+I"));
    QAction *grown = m_menu->addAction(tr("&Grow to neighbours"), this, &SelectionMenu::grow);
    grown->setShortcut(tr("Ctrl+G"));
    m_withSelection += grown;
    m_withSelection += m_menu->addAction(tr("Left and right &of the body"), this, &SelectionMenu::bothSides);
}

// Its key, L, is the matrix's own: elsewhere a letter is text.
void SelectionMenu::addLasso()
{
    //: a tab before the key of a menu entry
    QAction *lasso = m_menu->addAction(tr("&Draw around cells\tL"));
    lasso->setCheckable(true);
    lasso->setToolTip(tr("Dragging in the matrix draws a line around cells"));
    connect(lasso, &QAction::toggled, m_page->view(), &MatrixView::setLassoing);
    connect(m_page->view(), &MatrixView::lassoingChanged, lasso, &QAction::setChecked);
}

void SelectionMenu::refresh()
{
    for (QAction *action : std::as_const(m_withSelection))
        action->setEnabled(m_page->campaign() && !m_page->selection().isEmpty());
    m_highest->setEnabled(m_page->metricMode()->layer() != nullptr);
}

void SelectionMenu::fillWaves()
{
    m_waves->clear();
    if (!m_page->campaign())
        return;
    const QList<engine::WaveSummary> waves = m_page->campaign()->waves().list();
    for (const engine::WaveSummary &wave : waves) {
        QString name = wave.name; // whose ampersands are no mnemonics
        m_waves->addAction(name.replace(u'&', u"&&"_s), this,
                           [this, expression = grid::waveExpression(wave.name)] { m_page->join(expression); });
    }
}

void SelectionMenu::invert()
{
    if (m_page->campaign())
        m_page->select(m_page->campaign()->grid().applicable() - m_page->selection());
}

void SelectionMenu::grow()
{
    if (m_page->campaign())
        m_page->select(grown(m_page->view()->scene().geometry(), m_page->selection()));
}

void SelectionMenu::nextToFailures()
{
    if (!m_page->campaign())
        return;
    const CellMask failed = m_page->campaign()->grid().maskOf(CellState::Failed);
    m_page->join(grown(m_page->view()->scene().geometry(), failed) - failed);
}

void SelectionMenu::longest()
{
    const CampaignPort *campaign = m_page->campaign();
    if (!campaign)
        return;
    const statistics::MetricSources sources{
        .predictedSeconds = [campaign](grid::CellIndex cell) { return campaign->predictedSeconds(cell); },
        .attempts = {},
        .outputs = {},
        .now = campaign->now()};
    const auto metric = statistics::Metric::PredictedHours;
    const std::vector<float> values = statistics::metricValues(metric, campaign->grid(), sources);
    m_page->joinHighest(metric, values, statistics::highestShare(values, extremeShare));
}

void SelectionMenu::highestShown()
{
    if (const MetricLayerPtr layer = m_page->metricMode()->layer())
        m_page->joinHighest(layer->field.metric, layer->field.values,
                            statistics::highestShare(layer->field.values, extremeShare));
}

void SelectionMenu::bothSides()
{
    if (m_page->campaign())
        m_page->select(grid::withOtherSide(m_page->campaign()->grid().spec(), m_page->selection()));
}

} // namespace dosegrid::widgets
