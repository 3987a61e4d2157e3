// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/panels/costmappanel.h"

#include "models/statistics/metrics.h"
#include "models/text/enginewords.h"
#include "models/text/units.h"
#include "models/text/words.h"
#include "widgets/common/background.h"
#include "widgets/common/label.h"
#include "widgets/common/section.h"
#include "widgets/plots/plotcanvas.h"

#include <QGridLayout>
#include <QScrollArea>
#include <QTimer>

#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace dosegrid::widgets {

namespace {

constexpr int pauseMs = 250; // cells change in many steps

// Cells that a plan may take.
grid::CellMask submittable(const grid::GridState &state, const grid::CellMask &cells)
{
    using enum grid::CellState;
    return cells & (state.maskOf(Open) | state.maskOf(Failed) | state.maskOf(Skipped));
}

// A connection tells of itself with every delta; a plan goes by this of it.
QStringList plannedBy(const engine::ConnectionView &connection)
{
    QStringList facts{QString::number(connection.settings.executionLimit)};
    for (const engine::OfferedWorkflow &workflow : connection.workflows)
        facts += workflow.id + u' ' + workflow.pipeline + (workflow.isUsable() ? u'+' : u'-');
    return facts;
}

} // namespace

CostMapPanel::CostMapPanel(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_plot(new PlotCanvas(theme))
    , m_nothing(new Label(theme, TextStyle::Base, Token::Text2))
    , m_table(new QWidget)
    , m_pause(new QTimer(this))
{
    auto *curves = new QWidget;
    auto *plotBox = new QVBoxLayout(curves);
    plotBox->setContentsMargins(12, 0, 12, 10);
    plotBox->setSpacing(4);
    m_plot->setMinimumHeight(12 * fontMetrics().height());
    m_plot->setAccessibleName(tr("Predicted run time against energy"));
    auto *definition = new Label(theme, TextStyle::Secondary, Token::Text2,
                                 tr("Line: median prediction. Band: 90 % of the cells. Axes: log."));
    definition->setWordWrap(true);
    plotBox->addWidget(m_plot);
    plotBox->addWidget(definition);
    m_curves = new Section(theme, tr("Run time against energy"), curves, this);

    auto *follows = new QWidget;
    auto *planBox = new QVBoxLayout(follows);
    planBox->setContentsMargins(12, 0, 12, 10);
    m_nothing->setWordWrap(true);
    m_grid = new QGridLayout(m_table);
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(12);
    m_grid->setVerticalSpacing(2);
    m_grid->setColumnStretch(0, 1);
    planBox->addWidget(m_nothing);
    planBox->addWidget(m_table);
    m_follows = new Section(theme, tr("What would follow"), follows, this);

    auto *content = new QWidget;
    auto *sections = new QVBoxLayout(content);
    sections->setContentsMargins(0, 0, 0, 0);
    sections->setSpacing(0);
    sections->addWidget(m_curves);
    sections->addWidget(m_follows);
    sections->addStretch();
    auto *scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setAccessibleName(tr("Cost map"));
    scroll->setWidget(content);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(scroll);

    m_pause->setSingleShot(true);
    m_pause->setInterval(pauseMs);
    connect(m_pause, &QTimer::timeout, this, &CostMapPanel::renew);
}

void CostMapPanel::setCampaign(CampaignPort *campaign)
{
    if (m_campaign)
        m_campaign->disconnect(this);
    m_campaign = campaign;
    m_selection = {};
    m_hours.reset();
    ++m_asked;
    m_isUnderWay = false;
    m_isOutdated = false;
    clearLines();
    m_plot->setData({});
    m_curves->setNote({});
    m_follows->setNote({});
    if (!campaign)
        return;
    m_connected = plannedBy(campaign->connection().view());
    connect(campaign, &CampaignPort::cellsChanged, this, &CostMapPanel::renewSoon);
    connect(campaign, &CampaignPort::connectionChanged, this, &CostMapPanel::renewForConnection);
    renewSoon();
}

void CostMapPanel::setSelection(const grid::CellMask &cells)
{
    m_selection = cells;
    renewSoon();
}

void CostMapPanel::setLimits(double gridHours, double splitHours)
{
    m_gridHours = gridHours;
    m_splitHours = splitHours;
    renewSoon();
}

void CostMapPanel::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    renewSoon();
}

void CostMapPanel::renewSoon()
{
    if (m_isUnderWay)
        m_isOutdated = true; // an answer that is always asked for anew never comes
    else if (isVisible() && m_campaign && !m_pause->isActive())
        m_pause->start();
}

void CostMapPanel::renewForConnection()
{
    QStringList connected = plannedBy(m_campaign->connection().view());
    if (connected == m_connected)
        return;
    m_connected = std::move(connected);
    renewSoon();
}

void CostMapPanel::finish()
{
    m_isUnderWay = false;
    if (std::exchange(m_isOutdated, false))
        renewSoon();
}

void CostMapPanel::renew()
{
    CampaignPort *shown = m_campaign;
    if (!shown || !isVisible())
        return;
    const int asked = m_asked;
    CampaignPort &campaign = *shown;
    const grid::GridState &state = campaign.grid();
    const bool isSelection = m_selection.size() == state.spec().cellCount() && !m_selection.isEmpty();
    grid::CellMask cells = isSelection ? m_selection : grid::CellMask(state.spec().cellCount(), true);
    cells -= state.maskOf(grid::CellState::NotApplicable);
    const grid::CellMask open = submittable(state, cells);
    if (!m_hours)
        m_hours = std::make_shared<const std::vector<float>>(statistics::metricValues(
            statistics::Metric::PredictedHours, state,
            {.predictedSeconds = [&campaign](grid::CellIndex cell) { return campaign.predictedSeconds(cell); },
             .attempts = {},
             .outputs = {},
             .now = campaign.now()}));
    m_isUnderWay = true;
    const auto compute = [spec = state.specPtr(), hours = m_hours, cells] {
        return statistics::costCurves(*spec, cells, *hours);
    };
    const auto take = [this, asked, isSelection, open, hours = m_hours](const Curves &curves) {
        CampaignPort *still = m_campaign;
        if (asked != m_asked || !still)
            return;
        showCurves(still->grid().spec(), curves, isSelection);
        m_follows->setNote(open.isEmpty() ? QString() : tr("%Ln cell(s) to submit", nullptr, int(open.count())));
        if (!open.isEmpty() && !still->past()) {
            askPlan(asked, open, hours);
            return;
        }
        clearLines();
        m_nothing->setText(open.isEmpty() ? tr("None of these cells can be submitted.")
                                          : tr("A plan is of the present: this is the past."));
        finish();
    };
    inPool<Curves>(this, compute, take);
}

void CostMapPanel::askPlan(int asked, const grid::CellMask &open, const Hours &hours)
{
    engine::PlanRequest request;
    request.cells = open;
    const auto take = [this, asked, open, hours](const Result<engine::PlanPreview> &plan) {
        if (asked != m_asked)
            return;
        if (plan.has_value()) {
            grid::CellMask sent = open;
            for (const engine::LeftOut &left : plan->leftOut) {
                if (left.mask.size() == sent.size())
                    sent -= left.mask;
            }
            showPlan(plan.value(), statistics::costAbove(sent, *hours, m_gridHours));
        } else {
            clearLines();
            m_nothing->setText(text::problem(plan.error()));
        }
        finish();
    };
    m_campaign->waves().preview(request, {this, take});
}

void CostMapPanel::showCurves(const grid::GridSpec &spec, const Curves &curves, bool isSelection)
{
    PlotData plot;
    plot.xAxis = AxisKind::Energy;
    plot.yAxis = AxisKind::Log;
    plot.xName = tr("energy in MeV");
    plot.yName = tr("CPU‑h");
    std::uint32_t cells = 0;
    for (const statistics::CostCurve &curve : curves) {
        const QString name = text::particleName(spec.particles()[curve.particle]);
        PlotSeries line{PlotSeries::Kind::Line, name, curve.particle, curve.particle % 2 == 1, {}, {}, {}};
        PlotSeries band{PlotSeries::Kind::Band, {}, curve.particle, false, {}, {}, {}};
        band.with = name;
        line.sample = curve.cells;
        cells += curve.cells;
        for (const statistics::CostAtEnergy &at : curve.energies) {
            const double energy = double(at.ev) / 1e6;
            line.x += energy;
            line.y += at.median;
            band.x += energy;
            band.y += at.low;
            band.high += at.high;
        }
        plot.series += {band, line};
    }
    const auto mark = [&](double limit, bool isDashed) {
        plot.marks += {PlotMark::Kind::Horizontal, 0, limit, 0, text::limitHours(limit), isDashed};
    };
    mark(m_gridHours, false);
    mark(m_splitHours, true);
    m_plot->setData(plot);
    m_curves->setNote(isSelection ? tr("%Ln selected cell(s)", nullptr, int(cells))
                                  : tr("all %Ln cell(s)", nullptr, int(cells)));
}

void CostMapPanel::showPlan(const engine::PlanPreview &plan, const statistics::CostSum &aboveGrid)
{
    clearLines();
    struct
    {
        statistics::CostSum sum;
        int executions = 0;
        int jobs = 0;
    } kinds[2]; // batches, splits
    for (const engine::PlanLine &line : plan.lines) {
        auto &kind = kinds[line.isSplit ? 1 : 0];
        kind.sum.cells += line.cells;
        kind.sum.hours += line.cpuHours;
        kind.executions += line.executions;
        kind.jobs += line.jobs;
    }
    if (plan.cells > 0) {
        say({}, tr("cells"), tr("CPU‑h"), true);
        const auto sum = [this](const QString &what, const statistics::CostSum &of, bool isSub) {
            say(what, text::count(of.cells), text::bigHours(of.hours), isSub);
        };
        sum(tr("In batches, a job each"), kinds[0].sum, false);
        sum(tr("Split into several jobs"), kinds[1].sum, false);
        //: %1: a duration such as 24 h
        sum(tr("above %1, of all of these").arg(text::limitHours(m_gridHours)), aboveGrid, true);
        //: numbers of batches and of split executions
        say(tr("Executions, batches + splits"), tr("%1 + %2").arg(text::count(plan.batches), text::count(plan.splits)),
            {});
        say(tr("Jobs of splits"), text::count(kinds[1].jobs), {});
        say(tr("Longest cell"), text::hours(plan.longestHours * 3600), {});
        say(tr("Output, estimated"), u"≈ "_s + text::bytes(plan.outputBytes), {});
        say(tr("Takes, at %1 cores on average").arg(text::count(qRound64(plan.meanCores))),
            u"≈ "_s + text::duration(double(plan.timeToFinish.count()) / 1000), {});
    }
    QStringList out;
    for (const engine::LeftOut &left : plan.leftOut)
        out += tr("%1: %2").arg(text::count(left.cells), text::leftOutReason(left.reason, left.detail));
    //: reasons with their numbers of cells
    m_nothing->setText(out.isEmpty() ? QString() : tr("Left out: %1").arg(out.join(u"; "_s)));
    m_nothing->setVisible(!out.isEmpty());
}

void CostMapPanel::say(const QString &what, const QString &cells, const QString &hours, bool isSub)
{
    const auto row = int(m_lines.size());
    const auto put = [&](const QString &text, int column) {
        if (text.isEmpty())
            return;
        auto *label = new Label(m_theme, isSub ? TextStyle::Secondary : TextStyle::Base,
                                isSub || column != 1 ? Token::Text2 : Token::Text, text, m_table);
        if (column == 0) {
            label->setWordWrap(true);
            label->setIndent(isSub ? 12 : 0);
        } else {
            label->setFont(numericFont(isSub ? TextStyle::Secondary : TextStyle::Base));
        }
        const int columns = column == 1 && hours.isEmpty() ? 2 : 1;
        m_grid->addWidget(label, row, column, 1, columns,
                          column == 0 ? Qt::Alignment() : Qt::AlignRight | Qt::AlignTop);
        label->show();
    };
    put(what, 0);
    put(cells, 1);
    put(hours, 2);
    m_lines += QStringList{what, cells, hours}.join(u'|');
    m_table->setAccessibleDescription(m_lines.join(u'\n'));
}

void CostMapPanel::clearLines()
{
    m_lines.clear();
    m_table->setAccessibleDescription({});
    const QList<Label *> labels = m_table->findChildren<Label *>();
    qDeleteAll(labels);
    m_nothing->setVisible(true);
    m_nothing->setText({});
}

} // namespace dosegrid::widgets
