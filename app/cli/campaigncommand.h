// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/command.h"
#include "models/engine/campaign.h"
#include "models/grid/expression.h"

#include <optional>

namespace dosegrid::cli {

// A command on an open campaign. It observes, unless it asks for more: any number of them may run while an engine
// drives the campaign.
class CampaignCommand : public Command
{
public:
    ~CampaignCommand() override;

protected:
    enum class Part { Observe, Engine };

    // Of what onOpened() will ask the cells: what only the record tells of them is read before. Before open().
    void willAsk(const QString &expression) { m_expected = expression; }
    // Goes on in onOpened(), or ends the program with the reason.
    void open(const QString &path, Part part = Part::Observe, std::function<QString(const QUrl &origin)> keyFor = {});
    virtual void onOpened() = 0;

    engine::Campaign &campaign() const { return *m_campaign; }
    // Also when this program wanted to be the engine and is not.
    bool isDriven() const { return !campaign().engineHolder().isEmpty(); }

    // What an expression means now; a wrong one is shown with a caret under the place, and the program ends.
    std::optional<grid::CellMask> cellsOf(const QString &expression);
    // The same for what changes something: an empty expression, as of a variable that was not set, is refused.
    std::optional<grid::CellMask> cellsToActOn(const QString &expression);
    std::optional<grid::CellIndex> cellOf(const QString &id);
    QString expressionOf(const grid::CellMask &cells) const;

    // An answer of the facade whose error ends the program.
    template<typename T>
    engine::Answer<T> then(std::function<void(const T &)> f)
    {
        return {this, [this, f = std::move(f)](const Result<T> &result) {
                    if (result)
                        f(*result);
                    else
                        fail(result.error());
                }};
    }

private:
    grid::ExpressionScope scope() const;
    void readFigures();
    void readOutputs(bool wanted);

    QString m_expected;
    std::vector<statistics::AttemptFact> m_attempts;
    std::vector<statistics::OutputFact> m_outputs;
    std::unique_ptr<engine::Campaign> m_campaign;
};

// Sums of what is predicted, in CPU hours.
double predictedHours(const engine::Campaign &campaign, const grid::CellMask &cells);

} // namespace dosegrid::cli
