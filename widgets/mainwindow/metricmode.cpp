// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/mainwindow/metricmode.h"

#include "models/engine/outputfacts.h"
#include "models/statistics/metricexpression.h"
#include "models/text/units.h"
#include "widgets/grid/matrixview.h"
#include "widgets/grid/metriclegend.h"
#include "widgets/grid/metricwords.h"

#include <QAbstractItemView>
#include <QComboBox>
#include <QFutureWatcher>
#include <QPromise>
#include <QSettings>
#include <QThreadPool>
#include <QTimer>

#include <cmath>

using namespace Qt::Literals::StringLiterals;

namespace dosegrid::widgets {

using statistics::Metric;

namespace {

constexpr int renewMs = 1000;
constexpr int renewPastMs = 100;   // a person moves through time
constexpr int renewAgeMs = 30'000; // while nothing else changes
constexpr int stateMode = -1;
constexpr auto jobKey = "matrix/frontiers/job"_L1;
constexpr auto splitKey = "matrix/frontiers/split"_L1;

std::vector<statistics::AttemptFact> factsOf(const QList<engine::AttemptFact> &rows)
{
    return {rows.begin(), rows.end()};
}

} // namespace

MetricMode::MetricMode(const Theme &theme, QSettings &settings, MatrixView *view, QWidget *parent)
    : QObject(parent)
    , m_settings(settings)
    , m_view(view)
    , m_choice(new QComboBox(parent))
    , m_legend(new MetricLegend(theme, parent))
    , m_pause(new QTimer(this))
    , m_isCividis(settings.value(u"matrix/map"_s).toString() == "cividis"_L1)
{
    const auto hours = [&settings](QLatin1StringView key, double own) {
        const double kept = settings.value(key, own).toDouble();
        return FrontierHours::isValid(kept) ? kept : own;
    };
    m_frontiers = {hours(jobKey, FrontierHours::ownJob), hours(splitKey, FrontierHours::ownSplit)};
    m_choice->setProperty("dosegridFramed", true);
    m_choice->setAccessibleName(tr("Colour of the cells"));
    m_choice->setToolTip(tr("What the cells show by their colour"));
    m_choice->addItem(tr("State"), stateMode);
    m_choice->insertSeparator(1);
    for (int i = 0; i < statistics::metricCount; ++i)
        m_choice->addItem(metricName(Metric(i)), i);
    m_choice->setMaxVisibleItems(m_choice->count());
    // No wider than most names need: the query field beside it wants the room.
    m_choice->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_choice->setMinimumContentsLength(15);
    m_choice->view()->setMinimumWidth(m_choice->view()->sizeHintForColumn(0) + 24);
    m_legend->hide();
    m_pause->setSingleShot(true);
    connect(m_pause, &QTimer::timeout, this, [this] {
        if (m_isComputing)
            m_pause->start(); // an answer that is always asked for anew never comes
        else
            renew();
    });
    connect(m_choice, &QComboBox::currentIndexChanged, this, [this] {
        const int chosen = m_choice->currentData().toInt();
        setMetric(chosen == stateMode ? std::nullopt : std::optional(Metric(chosen)));
    });
    connect(m_legend, &MetricLegend::brushed, this, &MetricMode::onBrushed);
    connect(m_legend, &MetricLegend::otherMapRequested, this, [this] { setCividis(!m_isCividis); });
}

void MetricMode::setCampaign(CampaignPort *campaign)
{
    if (m_campaign)
        m_campaign->disconnect(this);
    m_campaign = campaign;
    m_attempts.clear();
    m_outputs.clear();
    m_presentScale.reset();
    setMetric(std::nullopt);
    if (!campaign)
        return;
    const bool isPast = campaign->past().has_value();
    const auto renewIn = [this](int ms) {
        if (!m_pause->isActive() || m_pause->remainingTime() > ms)
            m_pause->start(ms);
    };
    const auto renewSoon = [this, isPast, renewIn] {
        if (!m_metric)
            return;
        const bool isRead = statistics::needsAttempts(*m_metric) || statistics::needsOutputs(*m_metric);
        renewIn(isPast && !isRead ? renewPastMs : renewMs);
    };
    connect(campaign, &CampaignPort::cellsChanged, this, renewSoon);
    // Ages, and what was known, change with the moment too.
    connect(campaign, &CampaignPort::totalsChanged, this, [this, isPast, renewIn, renewSoon] {
        if (isPast)
            renewSoon();
        else if (m_metric == Metric::Age)
            renewIn(renewAgeMs);
    });
}

void MetricMode::setMetric(std::optional<Metric> metric)
{
    if (metric == m_metric)
        return;
    m_metric = metric;
    m_choice->setCurrentIndex(m_choice->findData(metric ? int(*metric) : stateMode));
    m_legend->setVisible(metric.has_value());
    emit modeChanged(metric.has_value());
    if (metric) {
        renew();
        return;
    }
    ++m_asked;
    m_layer.reset();
    m_legend->setLayer(nullptr);
    m_view->setMetric(nullptr);
}

void MetricMode::renew()
{
    CampaignPort *shown = m_campaign;
    if (!shown || !m_metric)
        return;
    const bool hasScale = m_presentScale && m_presentScale->metric == *m_metric;
    askSources(++m_asked, shown->past() && !hasScale ? shown->present() : *shown);
}

void MetricMode::askSources(int asked, CampaignPort &campaign)
{
    if (statistics::needsAttempts(*m_metric)) {
        campaign.record().attempts({this, [this, asked, &campaign](const Result<QList<engine::AttemptFact>> &rows) {
                                        if (asked != m_asked || !rows.has_value())
                                            return;
                                        m_attempts = factsOf(rows.value());
                                        compute(asked, campaign);
                                    }});
    } else if (statistics::needsOutputs(*m_metric)) {
        campaign.record().outputs({this, [this, asked, &campaign](const Result<QList<engine::OutputRow>> &rows) {
                                       if (asked != m_asked || !rows.has_value())
                                           return;
                                       m_outputs = engine::outputFacts(rows.value());
                                       compute(asked, campaign);
                                   }});
    } else {
        compute(asked, campaign);
    }
}

// Of the campaign that is shown; or of the present, for its scale, before that.
void MetricMode::compute(int asked, CampaignPort &campaign)
{
    // Reading the grid is one pass over its arrays; sorting and scaling go to the pool.
    const statistics::MetricSources sources{
        .predictedSeconds = [&campaign](grid::CellIndex cell) { return campaign.predictedSeconds(cell); },
        .attempts = m_attempts,
        .outputs = m_outputs,
        .now = campaign.now()};
    std::vector<float> values = statistics::metricValues(*m_metric, campaign.grid(), sources);
    const std::shared_ptr<MetricLayer> layer = layerWithoutValues(*m_metric, m_isCividis, campaign.grid());
    std::optional<statistics::MetricScale> scale;
    if (campaign.past() && m_presentScale && m_presentScale->metric == *m_metric)
        scale = m_presentScale->scale;
    layer->hasPresentScale = scale.has_value();
    using Field = std::shared_ptr<statistics::MetricField>;
    auto promise = std::make_shared<QPromise<Field>>();
    promise->start();
    auto *watcher = new QFutureWatcher<Field>(this);
    connect(watcher, &QFutureWatcherBase::finished, this, [this, watcher, layer, asked, &campaign] {
        watcher->deleteLater();
        m_isComputing = false;
        CampaignPort *shown = m_campaign;
        if (asked != m_asked || !shown)
            return;
        layer->field = std::move(*watcher->result());
        if (&campaign == shown) {
            take(layer);
            return;
        }
        m_presentScale = {layer->field.metric, layer->field.scale};
        askSources(asked, *shown);
    });
    m_isComputing = true;
    watcher->setFuture(promise->future());
    QThreadPool::globalInstance()->start([promise, scale, metric = *m_metric, values = std::move(values)]() mutable {
        promise->addResult(
            std::make_shared<statistics::MetricField>(scale ? statistics::metricField(metric, std::move(values), *scale)
                                                            : statistics::metricField(metric, std::move(values))));
        promise->finish();
    });
}

void MetricMode::take(std::shared_ptr<MetricLayer> layer)
{
    layer->frontiers = frontiersFor(layer->field.metric, m_frontiers); // they may have moved since it was asked for
    m_layer = std::move(layer);
    m_legend->setLayer(m_layer);
    m_view->setMetric(m_layer);
    emit layerChanged();
}

void MetricMode::setCividis(bool isCividis)
{
    if (isCividis == m_isCividis)
        return;
    m_isCividis = isCividis;
    m_settings.setValue(u"matrix/map"_s, m_isCividis ? u"cividis"_s : u"viridis"_s);
    if (!m_layer)
        return;
    auto layer = std::make_shared<MetricLayer>(*m_layer);
    layer->map = colourMapFor(layer->field.metric, m_isCividis);
    take(layer);
}

void MetricMode::moveFrontiers(const FrontierHours &hours)
{
    if (hours == m_frontiers)
        return;
    m_frontiers = hours;
    if (m_layer && !m_layer->frontiers.empty()) {
        auto layer = std::make_shared<MetricLayer>(*m_layer);
        layer->frontiers = frontiersFor(layer->field.metric, m_frontiers);
        m_layer = std::move(layer);
        m_legend->setLayer(m_layer);
        m_view->moveFrontiers(m_layer);
        emit layerChanged();
    }
}

void MetricMode::setFrontiers(const FrontierHours &hours)
{
    moveFrontiers(hours);
    m_settings.setValue(jobKey, m_frontiers.job);
    m_settings.setValue(splitKey, m_frontiers.split);
}

void MetricMode::onBrushed(double from, double to)
{
    if (!m_layer)
        return;
    const auto term = statistics::metricExpression(m_layer->field.metric, from, to);
    emit brushed(statistics::cellsBetween(m_layer->field, from, to), term.value_or(QString()));
}

QString MetricMode::tipLine(grid::CellIndex cell) const
{
    if (!m_layer)
        return {};
    const float value = m_layer->field.values[cell.value];
    const Metric metric = m_layer->field.metric;
    //: a metric and its value
    const QString line =
        tr("%1: %2").arg(metricName(metric), std::isnan(value) ? tr("no value") : metricValue(metric, double(value)));
    const std::vector<bool> &weak = m_layer->weakColumns;
    const bool isWeak = !weak.empty() && weak[std::size_t(m_campaign->grid().spec().column(cell))];
    if (!isWeak || std::isnan(value))
        return line;
    //: a metric and its value, that is predicted
    return tr("%1, from fewer than %n measured near it", nullptr, int(statistics::fewestMeasured)).arg(line);
}

} // namespace dosegrid::widgets
