// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/mainwindow/campaignwords.h"

#include "models/engine/outputfacts.h"
#include "models/statistics/metricexpression.h"

#include <utility>

namespace dosegrid::widgets {

CampaignWords::CampaignWords(std::function<MetricLayerPtr()> shown, QObject *parent)
    : QObject(parent)
    , m_shown(std::move(shown))
{}

void CampaignWords::setCampaign(CampaignPort *campaign)
{
    if (m_campaign)
        m_campaign->disconnect(this);
    m_campaign = campaign;
    m_attempts.clear();
    m_outputs.clear();
    m_hasAttempts = false;
    m_hasOutputs = false;
    ++m_asked;
    m_then = {};
    if (!campaign)
        return;
    const auto isOfBefore = [this] {
        m_hasAttempts = false;
        m_hasOutputs = false;
    };
    connect(campaign, &CampaignPort::cellsChanged, this, isOfBefore);
    if (campaign->past()) // what was known changes with the moment too
        connect(campaign, &CampaignPort::totalsChanged, this, isOfBefore);
}

grid::ExpressionScope CampaignWords::scope() const
{
    QStringList names;
    const QList<engine::WaveSummary> waves = m_campaign->waves().list();
    for (const engine::WaveSummary &wave : waves)
        names += wave.name;
    return {m_campaign->tmpl(), m_campaign->grid(), {}, names, [campaign = m_campaign](QStringView name) {
                return campaign->waveByName(name);
            }};
}

Result<grid::CellMask, grid::ExpressionError> CampaignWords::evaluate(const QString &expression) const
{
    auto cells = grid::evaluate(expression, scope(), [this](grid::Figure figure) { return values(figure); });
    // What is not known yet is in no cell; of its negation that would make every cell.
    if (cells.has_value() && !isRead(expression))
        return grid::CellMask(m_campaign->grid().spec().cellCount());
    return cells;
}

CampaignWords::Wanted CampaignWords::wanted(const QString &expression) const
{
    const MetricLayerPtr shown = m_shown();
    Wanted wanted;
    for (const grid::Figure figure : grid::figuresIn(expression)) {
        const statistics::Metric metric = statistics::metricOf(figure);
        if (shown && shown->field.metric == metric)
            continue;
        wanted.attempts |= statistics::needsAttempts(metric);
        wanted.outputs |= statistics::needsOutputs(metric);
    }
    return wanted;
}

bool CampaignWords::isRead(const QString &expression) const
{
    const Wanted wanted = this->wanted(expression);
    return (!wanted.attempts || m_hasAttempts) && (!wanted.outputs || m_hasOutputs);
}

std::vector<float> CampaignWords::values(grid::Figure figure) const
{
    const statistics::Metric metric = statistics::metricOf(figure);
    const bool isRecorded = statistics::needsAttempts(metric) || statistics::needsOutputs(metric);
    if (const MetricLayerPtr shown = m_shown(); isRecorded && shown && shown->field.metric == metric)
        return shown->field.values;
    return statistics::figureValues(
        figure, m_campaign->grid(),
        {.predictedSeconds = [campaign = m_campaign](grid::CellIndex cell) { return campaign->predictedSeconds(cell); },
         .attempts = m_attempts,
         .outputs = m_outputs,
         .now = m_campaign->now()});
}

void CampaignWords::read(const QString &expression, std::function<void()> then)
{
    if (!m_campaign)
        return;
    m_then = std::move(then);
    const Wanted wanted = this->wanted(expression);
    const int asked = ++m_asked;
    if (wanted.attempts && !m_hasAttempts)
        readAttempts(asked, wanted.outputs && !m_hasOutputs);
    else if (wanted.outputs && !m_hasOutputs)
        readOutputs(asked);
    else
        finish(asked);
}

void CampaignWords::readAttempts(int asked, bool outputsToo)
{
    m_campaign->record().attempts({this, [this, asked, outputsToo](const Result<QList<engine::AttemptFact>> &rows) {
                                       if (asked != m_asked || !m_campaign || !rows.has_value())
                                           return;
                                       m_attempts.assign(rows.value().cbegin(), rows.value().cend());
                                       m_hasAttempts = true;
                                       if (outputsToo)
                                           readOutputs(asked);
                                       else
                                           finish(asked);
                                   }});
}

void CampaignWords::readOutputs(int asked)
{
    m_campaign->record().outputs({this, [this, asked](const Result<QList<engine::OutputRow>> &rows) {
                                      if (asked != m_asked || !m_campaign || !rows.has_value())
                                          return;
                                      m_outputs = engine::outputFacts(rows.value());
                                      m_hasOutputs = true;
                                      finish(asked);
                                  }});
}

void CampaignWords::finish(int asked)
{
    if (asked != m_asked)
        return;
    if (const std::function<void()> then = std::exchange(m_then, {}))
        then();
}

} // namespace dosegrid::widgets
