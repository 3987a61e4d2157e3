// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/results/checks.h"

#include "models/results/checkcontext.h"

#include <algorithm>
#include <array>

using namespace Qt::Literals::StringLiterals;

namespace dosegrid::results {

namespace {

using CheckFunction = CheckResult (*)(const CheckContext &);

// In order of number. The first six look at the file and its identity, the others at its physics.
constexpr std::array<CheckFunction, 15> allChecks = {
    &checkArchive,   &checkMembers,           &checkTableShape, &checkRightModel, &checkRightSource,
    &checkPrimaries, &checkTablePrimaries,    &checkEnergy,     &checkSums,       &checkRecomputed,
    &checkSource,    &checkTargetUncertainty, &checkSeed,       &checkImages,     &checkRightCell,
};

Outcome outcomeOf(const QList<CheckResult> &checks)
{
    Outcome outcome = Outcome::Accepted;
    for (const CheckResult &result : checks) {
        if (result.state != CheckState::Failed)
            continue;
        if (result.severity == Severity::Refuse)
            return Outcome::Refused;
        if (result.severity == Severity::Warn)
            outcome = Outcome::NeedsReview;
    }
    return outcome;
}

Derived derive(const CheckContext &context)
{
    Derived derived;
    const Output &output = context.output;
    if (output.statistics) {
        derived.events = output.statistics->events;
        derived.elapsedSeconds = output.statistics->elapsedSeconds;
        derived.primariesPerSecond = output.statistics->primariesPerSecond;
    }
    if (output.log)
        derived.seed = output.log->seed();
    if (const RegionRow *source = context.sourceRow()) {
        derived.sourceFraction = context.fraction(source->edepMev);
        if (std::isfinite(source->stdEdep))
            derived.sourceUncertainty = source->stdEdep;
    }
    return derived;
}

} // namespace

CheckReport check(const Output &output, const Expectation &expectation)
{
    const CheckContext context(output, expectation);
    CheckReport report;
    report.rules = checkRules;
    for (const CheckFunction function : allChecks) {
        CheckResult result = function(context);
        if (number(result.check) > number(expectation.last))
            break;
        report.checks.append(std::move(result));
    }
    report.outcome = outcomeOf(report.checks);
    report.derived = derive(context);
    return report;
}

} // namespace dosegrid::results
