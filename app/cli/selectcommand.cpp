// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/campaigncommand.h"
#include "app/cli/commands.h"
#include "app/cli/jsonviews.h"
#include "app/cli/output.h"
#include "models/text/units.h"
#include "models/text/words.h"

using namespace Qt::Literals::StringLiterals;

namespace dosegrid::cli {

namespace {

class SelectCommand final : public CampaignCommand
{
    Q_DECLARE_TR_FUNCTIONS(SelectCommand)

public:
    void addOptions(QCommandLineParser &parser) const override
    {
        parser.addOption({u"json"_s, tr("One JSON document.")});
    }

    void start(const QCommandLineParser &parser, const QStringList &arguments) override
    {
        m_json = parser.isSet(u"json"_s);
        m_expression = arguments[1];
        willAsk(m_expression);
        open(arguments[0]);
    }

private:
    void onOpened() override
    {
        const auto cells = cellsOf(m_expression);
        if (!cells)
            return;
        const grid::StateCounts counts = campaign().grid().counts(*cells);
        const double hours = predictedHours(campaign(), *cells);
        const QString canonical = expressionOf(*cells);
        if (m_json) {
            printJson({{u"expression"_s, m_expression},
                       {u"canonical"_s, canonical},
                       {u"cells"_s, qint64(cells->count())},
                       {u"states"_s, json(counts)},
                       {u"predictedCpuHours"_s, hours}});
        } else {
            say(tr("%1 cells, %2 predicted").arg(text::count(cells->count()), text::cpuHours(hours)));
            if (!canonical.isEmpty() && canonical != m_expression)
                say(tr("the same as: %1").arg(canonical));
            Table table({{{}, Table::Align::Left}, {{}, Table::Align::Right}});
            for (const grid::CellState state : grid::allCellStates) {
                if (counts[state] > 0)
                    table.add({u"  "_s + text::stateName(state), text::count(counts[state])});
            }
            table.print();
        }
        finish(ExitStatus::Done);
    }

    bool m_json = false;
    QString m_expression;
};

} // namespace

std::unique_ptr<Command> makeSelectCommand() { return std::make_unique<SelectCommand>(); }

} // namespace dosegrid::cli
