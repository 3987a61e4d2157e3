// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/jsonviews.h"
#include "app/cli/output.h"
#include "app/cli/wishcommand.h"
#include "models/text/enginewords.h"
#include "models/text/planjson.h"
#include "models/text/units.h"
#include "models/text/words.h"

using namespace Qt::Literals::StringLiterals;

namespace dosegrid::cli {

namespace {

class PlanCommand final : public WishCommand
{
    Q_DECLARE_TR_FUNCTIONS(PlanCommand)

public:
    void addOptions(QCommandLineParser &parser) const override
    {
        parser.addOption({u"name"_s, tr("Name of the wave; not used before."), u"NAME"_s});
        parser.addOption({u"workflow"_s, tr("auto (default) or the id of a workflow."), u"ID"_s, u"auto"_s});
        parser.addOption({u"primaries"_s, tr("Primaries of each cell (default: the campaign's)."), u"N"_s});
        parser.addOption({u"seeds"_s, tr("disjoint (default) or legacy."), u"SCHEME"_s, u"disjoint"_s});
        parser.addOption({u"more-statistics"_s, tr("Cells that were tried before take other seeds, of independent "
                                                   "histories, not those they had.")});
        parser.addOption({u"order"_s, tr("What goes first: cheapest (default), longest, energy or organ."), u"ORDER"_s,
                          u"cheapest"_s});
        parser.addOption({u"priority"_s, tr("Waves of a higher number go first (default 0)."), u"N"_s});
        parser.addOption({u"budget"_s, tr("CPU hours after which the wave stops."), u"CPUH"_s});
        parser.addOption(
            {u"extra-cells"_s,
             tr("Up to so many open cells of each model and particle that were not asked for may go with a "
                "batch where that saves executions (default 0)."),
             u"N"_s});
        parser.addOption({u"dry-run"_s, tr("Only show the plan.")});
        parser.addOption({u"json"_s, tr("One JSON document.")});
    }

    void start(const QCommandLineParser &parser, const QStringList &arguments) override
    {
        m_json = parser.isSet(u"json"_s);
        m_dryRun = parser.isSet(u"dry-run"_s);
        m_request.expression = arguments[1];
        willAsk(m_request.expression);
        m_request.waveName = parser.value(u"name"_s).trimmed();
        m_request.workflow = parser.value(u"workflow"_s);
        m_request.outboxDelay = milliseconds(0); // a script has nobody who would think twice
        if (m_request.waveName.isEmpty() && !m_dryRun) {
            fail(ExitStatus::WrongUsage, tr("The wave needs a name: --name NAME"));
            return;
        }
        if (readOptions(parser))
            open(arguments[0]);
        else
            finish(ExitStatus::WrongUsage);
    }

private:
    bool readOptions(const QCommandLineParser &parser)
    {
        const auto seeds = engine::seedSchemeFromName(parser.value(u"seeds"_s));
        const auto order = engine::waveOrderFromName(parser.value(u"order"_s));
        if (!seeds || !order) {
            complain(
                !seeds ? tr("--seeds: “%1” is not disjoint or legacy.").arg(parser.value(u"seeds"_s))
                       : tr("--order: “%1” is not cheapest, longest, energy or organ.").arg(parser.value(u"order"_s)));
            return false;
        }
        m_request.seeds = *seeds;
        m_request.moreStatistics = parser.isSet(u"more-statistics"_s);
        m_request.order = *order;
        if (parser.isSet(u"primaries"_s)) {
            const auto primaries = wholeNumber(parser, u"primaries"_s, 1);
            m_request.primaries = primaries.value_or(0);
            if (!primaries)
                return false;
        }
        if (parser.isSet(u"priority"_s)) {
            const auto priority = wholeNumber(parser, u"priority"_s, -1000);
            if (!priority)
                return false;
            if (*priority > 1000) {
                complain(tr("--priority wants a whole number from -1000 to 1000, not %1.").arg(*priority));
                return false;
            }
            m_request.priority = int(*priority);
        }
        if (parser.isSet(u"extra-cells"_s)) {
            const auto extra = wholeNumber(parser, u"extra-cells"_s, 0);
            m_request.extraCells = int(std::min<qint64>(extra.value_or(0), 100'000));
            if (!extra)
                return false;
        }
        if (parser.isSet(u"budget"_s)) {
            bool isNumber = false;
            m_request.budgetCpuHours = parser.value(u"budget"_s).toDouble(&isNumber);
            if (!isNumber || !(m_request.budgetCpuHours > 0)) {
                complain(tr("--budget wants CPU hours above 0, not “%1”.").arg(parser.value(u"budget"_s)));
                return false;
            }
        }
        return true;
    }

    void onOpened() override
    {
        const auto cells = cellsToActOn(m_request.expression);
        if (!cells)
            return;
        if (campaign().waveByName(m_request.waveName).isValid()) {
            fail(ExitStatus::WrongUsage,
                 tr("There is a wave “%1” already. Choose another --name.").arg(m_request.waveName));
            return;
        }
        if (!findWorkflow())
            return;
        m_request.cells = *cells;
        campaign().waves().preview(
            m_request, then<engine::PlanPreview>([this](const engine::PlanPreview &preview) { onPlanned(preview); }));
    }

    // By its id, or by the name of its pipeline as people know it: "GateLab".
    bool findWorkflow()
    {
        if (m_request.workflow == "auto"_L1)
            return true;
        QStringList known;
        for (const engine::OfferedWorkflow &workflow : campaign().connection().view().workflows) {
            known << workflow.id;
            const QString pipeline = workflow.pipeline.section(u'/', 0, 0);
            if (m_request.workflow.compare(workflow.id, Qt::CaseInsensitive) == 0
                || m_request.workflow.compare(pipeline, Qt::CaseInsensitive) == 0
                || m_request.workflow == workflow.pipeline) {
                m_request.workflow = workflow.id;
                return true;
            }
        }
        fail(ExitStatus::WrongUsage,
             tr("--workflow: “%1” is not known; there are: auto, %2.").arg(m_request.workflow, known.join(u", "_s)));
        return false;
    }

    void onPlanned(const engine::PlanPreview &preview)
    {
        m_preview = preview;
        if (!m_json)
            print();
        if (preview.refusal) {
            if (m_json)
                printJson(document());
            fail(ExitStatus::WrongUsage, text::problem(*preview.refusal));
        } else if (m_dryRun) {
            if (m_json)
                printJson(document());
            finish(ExitStatus::Done);
        } else if (preview.cells == 0) {
            if (m_json)
                printJson(document());
            fail(ExitStatus::WrongUsage, whyNothing());
        } else {
            campaign().waves().submit(m_request, asked());
        }
    }

    QJsonObject document() const
    {
        return {{u"name"_s, m_request.waveName},
                {u"expression"_s, m_request.expression},
                {u"plan"_s, text::planJson(m_preview, campaign().grid().spec())}};
    }

    void onOutcome(const std::optional<engine::WishOutcome> &outcome) override
    {
        if (!m_json)
            return;
        QJsonObject object = document();
        object.insert(u"wish"_s, wish().value);
        object.insert(u"outcome"_s, !outcome ? u"waiting"_s : outcome->isDone ? u"done"_s : u"refused"_s);
        printJson(object);
    }

    QString doneText(const engine::WishOutcome &outcome) const override
    {
        return tr("Wave “%1”: %2 cells planned.").arg(m_request.waveName, text::count(outcome.cells));
    }

    QString whyNothing() const
    {
        for (const engine::LeftOut &left : m_preview.leftOut) {
            if (left.reason == engine::LeftOutReason::NoInputArchive)
                return tr("Nothing to send: a model has no input archive. Add it: dosegrid-cli input %1 add FILE "
                          "--model M")
                    .arg(campaign().path());
        }
        return tr("Nothing to send: no wave was made.");
    }

    void print() const
    {
        const engine::PlanPreview &p = m_preview;
        const grid::GridSpec &spec = campaign().grid().spec();
        say(tr("%1 cells of %2 selected, in %3 executions with %4 jobs")
                .arg(text::count(p.cells - p.extra), text::count(p.selected), text::count(p.executions),
                     text::count(p.jobs)));
        Table lines({{tr("workflow"), Table::Align::Left},
                     {tr("model"), Table::Align::Left},
                     {tr("particle"), Table::Align::Left},
                     {tr("energies"), Table::Align::Left},
                     {tr("sources"), Table::Align::Right},
                     {tr("cells"), Table::Align::Right},
                     {tr("executions"), Table::Align::Right},
                     {tr("predicted"), Table::Align::Right},
                     {tr("seeds"), Table::Align::Left}});
        for (const engine::PlanLine &line : p.lines)
            lines.add({line.pipeline, spec.models()[line.model].id, spec.particles()[line.particle].id,
                       text::energyRange(line.fromEv, line.toEv), text::count(line.sources), text::count(line.cells),
                       text::count(line.executions), text::cpuHours(line.cpuHours), text::plannedSeeds(line.seeds)});
        if (!lines.isEmpty())
            lines.print();
        if (p.cells > 0) {
            say(tr("predicted: %1; longest cell %2; about %3 to finish; outputs about %4")
                    .arg(text::cpuHours(p.cpuHours), text::hours(p.longestHours * 3600),
                         text::duration(double(p.timeToFinish.count()) / 1000), text::bytes(p.outputBytes)));
        }
        if (p.extra > 0)
            say(tr("and %1 cells that were not asked for: they save %2 executions")
                    .arg(text::count(p.extra), text::count(p.executionsSaved)));
        for (const engine::LeftOut &left : p.leftOut)
            say(tr("left out: %1, %2").arg(text::count(left.cells), text::leftOutReason(left.reason, left.detail)));
        if (p.tooLargeToFetch > 0)
            say(tr("careful: %1 outputs are expected to be larger than the platform lets download; they will be held")
                    .arg(text::count(p.tooLargeToFetch)));
        if (p.unionWithParts)
            say(tr("careful: a combined region and some of its parts are both in it"));
        if (m_request.budgetCpuHours > 0 && p.cpuHours > m_request.budgetCpuHours)
            say(tr("careful: that is more than the budget of %1").arg(text::cpuHours(m_request.budgetCpuHours)));
        if (campaign().connection().view().state == engine::LinkState::None)
            say(tr("careful: no platform is connected yet: dosegrid-cli connect %1 --url URL").arg(campaign().path()));
    }

    bool m_json = false;
    bool m_dryRun = false;
    engine::PlanRequest m_request;
    engine::PlanPreview m_preview;
};

} // namespace

std::unique_ptr<Command> makePlanCommand() { return std::make_unique<PlanCommand>(); }

} // namespace dosegrid::cli
