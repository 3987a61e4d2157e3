// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/campaigncommand.h"

#include "app/cli/output.h"
#include "app/common/username.h"
#include "models/engine/outputfacts.h"
#include "models/statistics/metricexpression.h"
#include "models/text/units.h"
#include "models/text/words.h"

#include <QCoreApplication>
#include <QFileInfo>

using namespace Qt::Literals::StringLiterals;

namespace dosegrid::cli {

namespace {

struct CampaignCommands
{
    Q_DECLARE_TR_FUNCTIONS(CampaignCommands)
};

} // namespace

CampaignCommand::~CampaignCommand() = default;

void CampaignCommand::open(const QString &path, Part part, std::function<QString(const QUrl &origin)> keyFor)
{
    if (!QFileInfo::exists(path)) {
        fail(ExitStatus::WrongUsage,
             CampaignCommands::tr("There is no campaign %1. Make one: dosegrid-cli create %1").arg(path));
        return;
    }
    engine::Environment environment;
    environment.keyFor = std::move(keyFor);
    environment.actor = userName();
    environment.program = QCoreApplication::applicationName();
    environment.wantsEngine = part == Part::Engine;
    m_campaign = std::make_unique<engine::Campaign>(path, environment);
    connect(m_campaign.get(), &engine::Campaign::opened, this, &CampaignCommand::readFigures);
    connect(m_campaign.get(), &engine::Campaign::openFailed, this, [this](const Error &error) { fail(error); });
    m_campaign->open();
}

void CampaignCommand::readFigures()
{
    bool wantsAttempts = false;
    bool wantsOutputs = false;
    for (const grid::Figure figure : grid::figuresIn(m_expected)) {
        wantsAttempts |= statistics::needsAttempts(statistics::metricOf(figure));
        wantsOutputs |= statistics::needsOutputs(statistics::metricOf(figure));
    }
    if (!wantsAttempts) {
        readOutputs(wantsOutputs);
        return;
    }
    campaign().record().attempts(
        then<QList<engine::AttemptFact>>([this, wantsOutputs](const QList<engine::AttemptFact> &rows) {
            m_attempts.assign(rows.cbegin(), rows.cend());
            readOutputs(wantsOutputs);
        }));
}

void CampaignCommand::readOutputs(bool wanted)
{
    if (!wanted) {
        onOpened();
        return;
    }
    campaign().record().outputs(then<QList<engine::OutputRow>>([this](const QList<engine::OutputRow> &rows) {
        m_outputs = engine::outputFacts(rows);
        onOpened();
    }));
}

grid::ExpressionScope CampaignCommand::scope() const
{
    QStringList waves;
    for (const engine::WaveSummary &wave : campaign().waves().list())
        waves << wave.name;
    return {campaign().tmpl(), campaign().grid(), {}, waves, [this](QStringView name) {
                return campaign().waveByName(name);
            }};
}

std::optional<grid::CellMask> CampaignCommand::cellsOf(const QString &expression)
{
    const auto figures = [this](grid::Figure figure) {
        return statistics::figureValues(
            figure, campaign().grid(),
            {.predictedSeconds = [this](grid::CellIndex cell) { return campaign().predictedSeconds(cell); },
             .attempts = m_attempts,
             .outputs = m_outputs,
             .now = campaign().now()});
    };
    Result<grid::CellMask, grid::ExpressionError> cells = grid::evaluate(expression, scope(), figures);
    if (cells)
        return std::move(*cells);
    const grid::ExpressionError &error = cells.error();
    complain(text::expressionProblem(error));
    note("  "_L1 + expression);
    note("  "_L1 + QString(error.offset, u' ') + QString(std::max<qsizetype>(1, error.length), u'^'));
    finish(ExitStatus::WrongUsage);
    return std::nullopt;
}

std::optional<grid::CellIndex> CampaignCommand::cellOf(const QString &id)
{
    const Result<grid::CellIndex> cell = campaign().grid().spec().cellFromId(id);
    if (cell)
        return *cell;
    fail(ExitStatus::WrongUsage,
         CampaignCommands::tr("“%1” is no cell of this campaign (%2). A cell is written model/region/particle/MeV, "
                              "such as AF/95/gamma/0.1.")
             .arg(id, cell.error().field));
    return std::nullopt;
}

std::optional<grid::CellMask> CampaignCommand::cellsToActOn(const QString &expression)
{
    if (!expression.trimmed().isEmpty())
        return cellsOf(expression);
    QStringList models;
    for (const grid::Model &model : campaign().grid().spec().models())
        models += model.id;
    fail(ExitStatus::WrongUsage,
         CampaignCommands::tr("The expression is empty, which would mean all %1 cells; nothing was done. If that is "
                              "meant, say so: model=%2")
             .arg(text::count(campaign().grid().total().computable()), models.join(u',')));
    return std::nullopt;
}

QString CampaignCommand::expressionOf(const grid::CellMask &cells) const { return grid::describe(cells, scope()); }

double predictedHours(const engine::Campaign &campaign, const grid::CellMask &cells)
{
    double seconds = 0;
    cells.forEach([&](grid::CellIndex cell) { seconds += campaign.predictedSeconds(cell); });
    return seconds / 3600;
}

} // namespace dosegrid::cli
