// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/grid/figures.h"
#include "models/statistics/facts.h"
#include "widgets/common/campaignport.h"
#include "widgets/grid/metriclayer.h"

#include <array>
#include <functional>
#include <vector>

namespace dosegrid::widgets {

// What the words of expressions mean for a campaign. What only its record tells (wall times, speeds, sizes, verdicts)
// is read when an expression first asks for it, and again after cells have changed.
class CampaignWords final : public QObject
{
    Q_OBJECT

public:
    // `shown`: the metric that the matrix shows, whose values need not be read again.
    explicit CampaignWords(std::function<MetricLayerPtr()> shown, QObject *parent = nullptr);

    using Meaning = Result<grid::CellMask, grid::ExpressionError>;

    // Not owned; null when none is open.
    void setCampaign(CampaignPort *campaign);
    // There must be a campaign. The scope is for the moment only.
    grid::ExpressionScope scope() const;
    // With all that is known of its cells by now; no cell while something that it names is not.
    Meaning evaluate(const QString &expression) const;
    // Whether all that the expression names is known.
    bool isRead(const QString &expression) const;
    // Reads what is not known, then tells what the expression means, or why it could not be read. Once for each call,
    // with what was read for it though cells may have changed again meanwhile; not at all when the campaign changes.
    void read(const QString &expression, std::function<void(const Result<Meaning> &)> then);

private:
    enum List { Attempts, Outputs, ListCount };
    using Lists = std::array<bool, ListCount>;
    struct Known
    {
        int asOf = -1; // m_changes when it was asked for
        bool isBeingRead = false;
    };
    struct Request
    {
        QString expression;
        std::function<void(const Result<Meaning> &)> then;
        int asked = 0; // m_changes by then
        Lists awaits{};
    };

    Lists wanted(const QString &expression) const;
    Meaning meaning(const QString &expression) const;
    std::vector<float> values(grid::Figure figure) const;
    const std::vector<float> &predicted() const;
    void readList(List list);
    void take(List list, int asOf, const std::optional<Error> &failure);

    std::function<MetricLayerPtr()> m_shown;
    CampaignPort *m_campaign = nullptr; // not owned
    std::vector<statistics::AttemptFact> m_attempts;
    std::vector<statistics::OutputFact> m_outputs;
    mutable std::vector<float> m_predicted; // made when first asked for; the cost model of a campaign stays
    int m_changes = 0;                      // of cells, and of campaigns
    int m_opened = 0;                       // answers of former campaigns are dropped
    std::array<Known, ListCount> m_known;
    std::vector<Request> m_requests;
};

} // namespace dosegrid::widgets
