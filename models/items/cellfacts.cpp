// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/cellfacts.h"

#include "models/text/reasonwords.h"
#include "models/text/templatewords.h"
#include "models/text/units.h"
#include "models/text/words.h"

#include <QCoreApplication>

#include <array>

using namespace Qt::Literals::StringLiterals;

namespace dosegrid::items {

using engine::AttemptView;
using engine::CellDossier;
using engine::OutputView;

namespace {

struct CellFacts
{
    Q_DECLARE_TR_FUNCTIONS(CellFacts)
};

constexpr std::array facts = {CellFact::State,     CellFact::Age,      CellFact::Why,          CellFact::Model,
                              CellFact::Source,    CellFact::Particle, CellFact::Energy,       CellFact::Attempts,
                              CellFact::Started,   CellFact::Waited,   CellFact::WallTime,     CellFact::Predicted,
                              CellFact::Measured,  CellFact::Ratio,    CellFact::ExitCode,     CellFact::Archive,
                              CellFact::Primaries, CellFact::Verdict,  CellFact::FailedChecks, CellFact::Uncertainty,
                              CellFact::Fraction,  CellFact::Seed,     CellFact::Execution,    CellFact::Workflow};

QString verdictName(const QString &verdict)
{
    if (verdict == "accepted"_L1)
        return CellFacts::tr("accepted");
    if (verdict == "review"_L1)
        return CellFacts::tr("needs review");
    return verdict == "refused"_L1 ? CellFacts::tr("refused") : CellFacts::tr("not checked yet");
}

QString failedChecks(const OutputView &output)
{
    QStringList numbers;
    for (const engine::CheckView &check : output.checks) {
        if (!check.passed)
            numbers += QString::number(check.number);
    }
    return numbers.isEmpty() ? CellFacts::tr("none") : numbers.join(u", "_s);
}

QString ofPlace(CellFact fact, const grid::GridSpec &spec, grid::CellIndex cell)
{
    if (fact == CellFact::Model)
        return spec.model(cell).id;
    if (fact == CellFact::Source)
        return text::templateName(spec.region(cell).name);
    return fact == CellFact::Particle ? text::particleName(spec.particle(cell)) : text::energy(spec.energyEv(cell));
}

// What the grid knows by itself.
QString ofRecord(CellFact fact, const CellDossier &dossier, CampaignTime now)
{
    const grid::CellRecord &record = dossier.record;
    const AttemptView *latest = dossier.attempts.isEmpty() ? nullptr : &dossier.attempts.first();
    const auto known = [](double value, auto words) { return value > 0 ? words(value) : QString(); };
    switch (fact) {
    case CellFact::State: return text::stateName(record.state);
    case CellFact::Age: return record.since > 0 ? text::ago(fromMs(record.since), now) : QString();
    case CellFact::Why:
        return text::cellMessage(dossier.reason, latest ? latest->errorKind : QString(),
                                 latest ? latest->exitCode : std::nullopt);
    case CellFact::Attempts: return record.attempts > 0 ? text::count(record.attempts) : QString();
    case CellFact::Waited: return known(double(record.waitedSeconds), &text::duration);
    case CellFact::Predicted: // when it was planned, or would be now
        return known(latest && latest->predictedSeconds > 0 ? latest->predictedSeconds
                                                            : double(record.predictedSeconds),
                     &text::hours);
    case CellFact::Measured: return known(double(record.measuredSeconds), &text::hours);
    case CellFact::Ratio:
        return record.predictedSeconds > 0 && record.measuredSeconds > 0
                   ? text::decimal(double(record.measuredSeconds) / double(record.predictedSeconds), 2)
                   : QString();
    case CellFact::Uncertainty:
        return known(double(record.sourceUncertainty), [](double u) { return text::percent(u, 2); });
    case CellFact::Fraction: return known(double(record.sourceFraction), [](double f) { return text::significant(f); });
    case CellFact::Model:
    case CellFact::Source:
    case CellFact::Particle:
    case CellFact::Energy:
    case CellFact::Started:
    case CellFact::WallTime:
    case CellFact::ExitCode:
    case CellFact::Archive:
    case CellFact::Primaries:
    case CellFact::Verdict:
    case CellFact::FailedChecks:
    case CellFact::Seed:
    case CellFact::Execution:
    case CellFact::Workflow: break;
    }
    return {};
}

QString ofAttempt(CellFact fact, const AttemptView &attempt, CampaignTime now)
{
    if (fact == CellFact::Started)
        return attempt.startedAt ? text::moment(*attempt.startedAt, now) : QString();
    if (fact == CellFact::WallTime)
        return attempt.startedAt && attempt.endedAt
                   ? text::duration(double((*attempt.endedAt - *attempt.startedAt).count()) / 1000)
                   : QString();
    if (fact == CellFact::ExitCode)
        return attempt.exitCode ? QString::number(*attempt.exitCode) : QString();
    if (fact == CellFact::Seed)
        return attempt.seed ? QString::number(*attempt.seed) : QString();
    if (fact == CellFact::Execution)
        return attempt.remoteId.isEmpty() ? attempt.executionName : attempt.remoteId;
    return fact == CellFact::Workflow ? attempt.pipeline : QString();
}

QString ofOutput(CellFact fact, const OutputView &output)
{
    if (fact == CellFact::Archive)
        return text::bytes(double(output.bytes));
    if (fact == CellFact::Primaries)
        return output.events > 0 ? text::count(output.events) : QString();
    return fact == CellFact::Verdict ? verdictName(output.verdict) : failedChecks(output);
}

} // namespace

std::span<const CellFact> allCellFacts() { return facts; }

QString factName(CellFact fact)
{
    switch (fact) {
    case CellFact::State: return CellFacts::tr("state");
    case CellFact::Age: return CellFacts::tr("since", "age of a state");
    case CellFact::Why: return CellFacts::tr("why");
    case CellFact::Model: return CellFacts::tr("model");
    case CellFact::Source: return CellFacts::tr("source");
    case CellFact::Particle: return CellFacts::tr("particle");
    case CellFact::Energy: return CellFacts::tr("energy");
    case CellFact::Attempts: return CellFacts::tr("attempts");
    case CellFact::Started: return CellFacts::tr("started");
    case CellFact::Waited: return CellFacts::tr("waited");
    case CellFact::WallTime: return CellFacts::tr("wall time");
    case CellFact::Predicted: return CellFacts::tr("CPU predicted");
    case CellFact::Measured: return CellFacts::tr("CPU measured");
    case CellFact::Ratio: return CellFacts::tr("ratio", "of measured to predicted CPU time");
    case CellFact::ExitCode: return CellFacts::tr("exit code");
    case CellFact::Archive: return CellFacts::tr("archive");
    case CellFact::Primaries: return CellFacts::tr("primaries");
    case CellFact::Verdict: return CellFacts::tr("verdict");
    case CellFact::FailedChecks: return CellFacts::tr("failed checks");
    case CellFact::Uncertainty: return CellFacts::tr("uncertainty");
    case CellFact::Fraction: return CellFacts::tr("absorbed");
    case CellFact::Seed: return CellFacts::tr("seed");
    case CellFact::Execution: return CellFacts::tr("execution");
    case CellFact::Workflow: return CellFacts::tr("workflow");
    }
    return {};
}

QString factValue(CellFact fact, const grid::GridSpec &spec, const CellDossier &dossier, CampaignTime now)
{
    const AttemptView *attempt = dossier.attempts.isEmpty() ? nullptr : &dossier.attempts.first();
    const OutputView *output = attempt && !attempt->outputs.isEmpty() ? &attempt->outputs.last() : nullptr;
    QString value;
    switch (fact) {
    case CellFact::Model:
    case CellFact::Source:
    case CellFact::Particle:
    case CellFact::Energy: value = ofPlace(fact, spec, dossier.cell); break;
    case CellFact::State:
    case CellFact::Age:
    case CellFact::Why:
    case CellFact::Attempts:
    case CellFact::Waited:
    case CellFact::Predicted:
    case CellFact::Measured:
    case CellFact::Ratio:
    case CellFact::Uncertainty:
    case CellFact::Fraction: value = ofRecord(fact, dossier, now); break;
    case CellFact::Started:
    case CellFact::WallTime:
    case CellFact::ExitCode:
    case CellFact::Seed:
    case CellFact::Execution:
    case CellFact::Workflow: value = attempt ? ofAttempt(fact, *attempt, now) : QString(); break;
    case CellFact::Archive:
    case CellFact::Primaries:
    case CellFact::Verdict:
    case CellFact::FailedChecks: value = output ? ofOutput(fact, *output) : QString(); break;
    }
    return value.isEmpty() ? text::unknown() : value;
}

} // namespace dosegrid::items
