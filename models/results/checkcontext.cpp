// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/results/checkcontext.h"

#include <algorithm>

namespace dosegrid::results {

CheckContext::CheckContext(const Output &o, const Expectation &e) : output(o), expected(e)
{
    const auto &models = e.tmpl.models;
    const auto found =
        std::find_if(models.cbegin(), models.cend(), [&](const grid::Model &m) { return m.id == e.modelId; });
    if (found == models.cend())
        return;
    m_model = found - models.cbegin();
    const grid::Region *source = e.tmpl.region(e.regionId);
    if (source && inModel(*source))
        m_source = source;
    for (const auto *regions : {&e.tmpl.targetOnlyRegions, &e.tmpl.regions, &e.tmpl.combinedRegions}) {
        for (const grid::Region &region : *regions) {
            if (inModel(region) && (!region.isCombined || e.combinedRows))
                m_tableRegions << &region;
        }
    }
}

const grid::RegionInModel *CheckContext::inModel(const grid::Region &region) const
{
    const auto &entry = region.inModel[m_model];
    return entry ? &*entry : nullptr;
}

bool CheckContext::isCombined(int regionId) const
{
    const grid::Region *region = expected.tmpl.region(regionId);
    return region && region->isCombined;
}

const RegionRow *CheckContext::sourceRow() const
{
    return output.table ? output.table->row(expected.regionId) : nullptr;
}

int CheckContext::subJobs() const
{
    if (expected.subJobs > 0)
        return expected.subJobs;
    return output.statistics ? std::max(output.statistics->runs, 1) : 1;
}

std::optional<double> CheckContext::events() const
{
    if (!output.statistics || output.statistics->events <= 0)
        return std::nullopt;
    return double(output.statistics->events);
}

std::optional<double> CheckContext::fraction(double edepMev) const
{
    const auto n = events();
    if (!n || expected.energyEv <= 0)
        return std::nullopt;
    return edepMev / (*n * energyMev());
}

std::optional<double> CheckContext::recomputedStd(const RegionRow &row) const
{
    const auto n = events();
    if (!n || *n < 2 || row.edepMev <= 0 || row.sqEdep <= 0)
        return std::nullopt;
    const double mean = row.edepMev / *n;
    const double variance = (row.sqEdep / *n - mean * mean) / (*n - 1);
    return variance < 0 ? std::nullopt : std::optional(std::sqrt(variance) / mean);
}

CheckResult passed(Check check, Severity severity, QList<Fact> facts)
{
    return {check, severity, CheckState::Passed, Reason::None, std::move(facts)};
}

CheckResult failed(Check check, Severity severity, Reason reason, QList<Fact> facts)
{
    return {check, severity, CheckState::Failed, reason, std::move(facts)};
}

CheckResult notRun(Check check, Severity severity) { return {check, severity, CheckState::NotRun, Reason::None, {}}; }

} // namespace dosegrid::results
