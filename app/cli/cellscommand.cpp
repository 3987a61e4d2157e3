// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/campaigncommand.h"
#include "app/cli/commands.h"
#include "app/cli/jsonviews.h"
#include "app/cli/output.h"
#include "models/grid/energy.h"
#include "models/text/units.h"
#include "models/text/words.h"

#include <QHash>

using namespace Qt::Literals::StringLiterals;

namespace dosegrid::cli {

namespace {

class CellsCommand final : public CampaignCommand
{
    Q_DECLARE_TR_FUNCTIONS(CellsCommand)

public:
    void addOptions(QCommandLineParser &parser) const override
    {
        parser.addOption({u"json"_s, tr("One JSON document.")});
        parser.addOption({u"csv"_s, tr("Comma separated values with a line of names.")});
    }

    void start(const QCommandLineParser &parser, const QStringList &arguments) override
    {
        m_json = parser.isSet(u"json"_s);
        m_csv = parser.isSet(u"csv"_s);
        m_expression = arguments.value(1);
        willAsk(m_expression);
        if (m_json && m_csv)
            fail(ExitStatus::WrongUsage, tr("--json and --csv exclude each other."));
        else
            open(arguments[0]);
    }

private:
    void onOpened() override
    {
        const auto cells = cellsOf(m_expression);
        if (!cells)
            return;
        for (const engine::WaveSummary &wave : campaign().waves().list())
            m_waves.insert(wave.id, wave.name);
        if (m_json)
            asJson(*cells);
        else if (m_csv)
            asCsv(*cells);
        else
            asTable(*cells);
        finish(ExitStatus::Done);
    }

    QString waveOf(grid::CellIndex cell) const { return m_waves.value(campaign().grid().record(cell).wave); }

    void asJson(const grid::CellMask &cells) const
    {
        QJsonArray list;
        cells.forEach([&](grid::CellIndex cell) { list << jsonOfCell(campaign().grid(), cell, waveOf(cell)); });
        printJson({{u"expression"_s, m_expression}, {u"cells"_s, list}});
    }

    void asCsv(const grid::CellMask &cells) const
    {
        printCsv({u"cell"_s, u"model"_s, u"region"_s, u"region_name"_s, u"particle"_s, u"energy_mev"_s, u"state"_s,
                  u"wave"_s, u"attempts"_s, u"predicted_cpu_s"_s, u"measured_cpu_s"_s, u"source_fraction"_s,
                  u"source_uncertainty"_s});
        const grid::GridSpec &spec = campaign().grid().spec();
        const auto known = [](float value) { return value > 0 ? QString::number(double(value)) : QString(); };
        cells.forEach([&](grid::CellIndex cell) {
            const grid::CellRecord &record = campaign().grid().record(cell);
            printCsv({spec.cellId(cell), spec.model(cell).id, QString::number(spec.region(cell).id),
                      spec.region(cell).name, spec.particle(cell).id, grid::mevText(spec.energyEv(cell)),
                      grid::name(record.state), waveOf(cell), QString::number(record.attempts),
                      QString::number(campaign().predictedSeconds(cell)), known(record.measuredSeconds),
                      known(record.sourceFraction), known(record.sourceUncertainty)});
        });
    }

    void asTable(const grid::CellMask &cells) const
    {
        Table table({{tr("cell"), Table::Align::Left},
                     {tr("state"), Table::Align::Left},
                     {tr("attempts"), Table::Align::Right},
                     {tr("predicted"), Table::Align::Right},
                     {tr("measured"), Table::Align::Right},
                     {tr("wave"), Table::Align::Left},
                     {tr("region"), Table::Align::Left}});
        const grid::GridSpec &spec = campaign().grid().spec();
        cells.forEach([&](grid::CellIndex cell) {
            const grid::CellRecord &record = campaign().grid().record(cell);
            table.add({spec.cellId(cell), text::stateName(record.state), QString::number(record.attempts),
                       text::hours(campaign().predictedSeconds(cell)),
                       record.measuredSeconds > 0 ? text::hours(double(record.measuredSeconds)) : text::unknown(),
                       waveOf(cell), spec.region(cell).name});
        });
        if (table.isEmpty())
            note(tr("No cells."));
        else
            table.print();
    }

    bool m_json = false;
    bool m_csv = false;
    QString m_expression;
    QHash<WaveId, QString> m_waves;
};

} // namespace

std::unique_ptr<Command> makeCellsCommand() { return std::make_unique<CellsCommand>(); }

} // namespace dosegrid::cli
