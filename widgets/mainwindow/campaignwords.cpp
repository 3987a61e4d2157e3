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
    m_predicted.clear();
    m_known = {};
    m_requests.clear();
    ++m_changes;
    ++m_opened;
    if (!campaign)
        return;
    const auto isOfBefore = [this] { ++m_changes; };
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

CampaignWords::Meaning CampaignWords::evaluate(const QString &expression) const
{
    auto cells = meaning(expression);
    // What is not known yet is in no cell; of its negation that would make every cell.
    if (cells.has_value() && !isRead(expression))
        return grid::CellMask(m_campaign->grid().spec().cellCount());
    return cells;
}

CampaignWords::Meaning CampaignWords::meaning(const QString &expression) const
{
    return grid::evaluate(expression, scope(), [this](grid::Figure figure) { return values(figure); });
}

CampaignWords::Lists CampaignWords::wanted(const QString &expression) const
{
    const MetricLayerPtr shown = m_shown();
    Lists wanted{};
    for (const grid::Figure figure : grid::figuresIn(expression)) {
        const statistics::Metric metric = statistics::metricOf(figure);
        if (shown && shown->field.metric == metric)
            continue;
        wanted[Attempts] |= statistics::needsAttempts(metric);
        wanted[Outputs] |= statistics::needsOutputs(metric);
    }
    return wanted;
}

bool CampaignWords::isRead(const QString &expression) const
{
    const Lists wanted = this->wanted(expression);
    return (!wanted[Attempts] || m_known[Attempts].asOf == m_changes)
           && (!wanted[Outputs] || m_known[Outputs].asOf == m_changes);
}

std::vector<float> CampaignWords::values(grid::Figure figure) const
{
    const statistics::Metric metric = statistics::metricOf(figure);
    if (metric == statistics::Metric::PredictedHours)
        return predicted();
    const bool isRecorded = statistics::needsAttempts(metric) || statistics::needsOutputs(metric);
    if (const MetricLayerPtr shown = m_shown(); isRecorded && shown && shown->field.metric == metric)
        return shown->field.values;
    return statistics::figureValues(
        figure, m_campaign->grid(),
        {.predictedSeconds = {}, .attempts = m_attempts, .outputs = m_outputs, .now = m_campaign->now()});
}

const std::vector<float> &CampaignWords::predicted() const
{
    if (m_predicted.empty())
        m_predicted = statistics::figureValues(
            grid::Figure::Predicted, m_campaign->grid(),
            {.predictedSeconds = [campaign =
                                      m_campaign](grid::CellIndex cell) { return campaign->predictedSeconds(cell); },
             .attempts = {},
             .outputs = {},
             .now = m_campaign->now()});
    return m_predicted;
}

void CampaignWords::read(const QString &expression, std::function<void(const Result<Meaning> &)> then)
{
    if (!m_campaign)
        return;
    Lists awaits = wanted(expression);
    for (const List list : {Attempts, Outputs})
        awaits[list] = awaits[list] && m_known[list].asOf != m_changes;
    if (!awaits[Attempts] && !awaits[Outputs]) {
        then(meaning(expression));
        return;
    }
    m_requests.push_back({expression, std::move(then), m_changes, awaits});
    for (const List list : {Attempts, Outputs}) {
        if (awaits[list] && !m_known[list].isBeingRead)
            readList(list);
    }
}

void CampaignWords::readList(List list)
{
    m_known[list].isBeingRead = true;
    const auto taken = [this, list, asOf = m_changes, opened = m_opened](const auto &rows, const auto &keep) {
        if (opened != m_opened)
            return;
        if (rows.has_value())
            keep(rows.value());
        take(list, asOf, rows.has_value() ? std::nullopt : std::optional(rows.error()));
    };
    if (list == Attempts)
        m_campaign->record().attempts({this, [this, taken](const Result<QList<engine::AttemptFact>> &rows) {
                                           taken(rows, [this](const QList<engine::AttemptFact> &facts) {
                                               m_attempts.assign(facts.cbegin(), facts.cend());
                                           });
                                       }});
    else
        m_campaign->record().outputs({this, [this, taken](const Result<QList<engine::OutputRow>> &rows) {
                                          taken(rows, [this](const QList<engine::OutputRow> &outputs) {
                                              m_outputs = engine::outputFacts(outputs);
                                          });
                                      }});
}

// A list that was asked for before some requests came is read once more for these.
void CampaignWords::take(List list, int asOf, const std::optional<Error> &failure)
{
    Known &known = m_known[list];
    known.isBeingRead = false;
    if (!failure)
        known.asOf = asOf;
    std::vector<Request> ready;
    bool isWanted = false;
    for (Request &request : std::exchange(m_requests, {})) {
        const bool isAnswered = request.awaits[list] && request.asked <= asOf;
        request.awaits[list] = request.awaits[list] && !isAnswered;
        const bool isComplete = !request.awaits[Attempts] && !request.awaits[Outputs];
        if (isAnswered && (failure || isComplete)) {
            ready.push_back(std::move(request));
        } else {
            isWanted |= request.awaits[list];
            m_requests.push_back(std::move(request));
        }
    }
    if (isWanted)
        readList(list);
    const int opened = m_opened;
    for (const Request &request : ready) {
        if (opened != m_opened) // one of them may have closed the campaign
            return;
        request.then(failure ? Result<Meaning>(Unexpected(*failure)) : Result<Meaning>(meaning(request.expression)));
    }
}

} // namespace dosegrid::widgets
