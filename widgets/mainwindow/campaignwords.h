// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/grid/figures.h"
#include "models/statistics/facts.h"
#include "widgets/common/campaignport.h"
#include "widgets/grid/metriclayer.h"

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

    // Not owned; null when none is open.
    void setCampaign(CampaignPort *campaign);
    // There must be a campaign. The scope is for the moment only.
    grid::ExpressionScope scope() const;
    // With all that is known of its cells by now.
    Result<grid::CellMask, grid::ExpressionError> evaluate(const QString &expression) const;
    // Whether all that the expression names is known.
    bool isRead(const QString &expression) const;
    // Calls back when it is; not at all when the campaign changes or another is read before.
    void read(const QString &expression, std::function<void()> then);

private:
    struct Wanted
    {
        bool attempts = false;
        bool outputs = false;
    };
    Wanted wanted(const QString &expression) const;
    std::vector<float> values(grid::Figure figure) const;
    void readAttempts(int asked, bool outputsToo);
    void readOutputs(int asked);
    void finish(int asked);

    std::function<MetricLayerPtr()> m_shown;
    CampaignPort *m_campaign = nullptr; // not owned
    std::vector<statistics::AttemptFact> m_attempts;
    std::vector<statistics::OutputFact> m_outputs;
    bool m_hasAttempts = false; // of now
    bool m_hasOutputs = false;
    int m_asked = 0; // answers to former questions are dropped
    std::function<void()> m_then;
};

} // namespace dosegrid::widgets
