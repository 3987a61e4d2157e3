// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/results/checks.h"

#include <cmath>
#include <optional>

namespace dosegrid::results {

// What the single checks share; not for use outside this room. The references outlive it.
class CheckContext
{
public:
    CheckContext(const Output &o, const Expectation &e);

    const Output &output;
    const Expectation &expected;

    const grid::Model *model() const { return m_model < 0 ? nullptr : &expected.tmpl.models[m_model]; }
    qsizetype modelPosition() const { return m_model; } // -1 when unknown
    // The region in the expected model; nullptr when it has no voxel there or is unknown.
    const grid::RegionInModel *inModel(const grid::Region &region) const;
    const grid::Region *source() const { return m_source; }

    // Regions whose rows the table of this model must have; with combined ones as expected.
    const QList<const grid::Region *> &tableRegions() const { return m_tableRegions; }
    bool isCombined(int regionId) const;

    const RegionRow *sourceRow() const;
    double energyMev() const { return double(expected.energyEv) / 1e6; }
    int subJobs() const;
    // Simulated primaries; nothing when unknown or none.
    std::optional<double> events() const;
    // Absorbed fraction edep / (N E); nothing when N is unknown.
    std::optional<double> fraction(double edepMev) const;
    // Relative standard uncertainty of a row, from its sums and N primaries; nothing when not defined.
    std::optional<double> recomputedStd(const RegionRow &row) const;

private:
    qsizetype m_model = -1;
    const grid::Region *m_source = nullptr;
    QList<const grid::Region *> m_tableRegions;
};

CheckResult passed(Check check, Severity severity, QList<Fact> facts = {});
CheckResult failed(Check check, Severity severity, Reason reason, QList<Fact> facts = {});
CheckResult notRun(Check check, Severity severity);

CheckResult checkArchive(const CheckContext &context);
CheckResult checkMembers(const CheckContext &context);
CheckResult checkTableShape(const CheckContext &context);
CheckResult checkRightModel(const CheckContext &context);
CheckResult checkRightSource(const CheckContext &context);
CheckResult checkPrimaries(const CheckContext &context);
CheckResult checkTablePrimaries(const CheckContext &context);
CheckResult checkEnergy(const CheckContext &context);
CheckResult checkSums(const CheckContext &context);
CheckResult checkRecomputed(const CheckContext &context);
CheckResult checkSource(const CheckContext &context);
CheckResult checkTargetUncertainty(const CheckContext &context);
CheckResult checkSeed(const CheckContext &context);
CheckResult checkImages(const CheckContext &context);
CheckResult checkRightCell(const CheckContext &context);

} // namespace dosegrid::results
