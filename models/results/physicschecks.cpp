// SPDX-License-Identifier: GPL-3.0-or-later
// Checks 7-12: can the numbers in the table be those of one simulation of this cell?
#include "models/results/checkcontext.h"

#include <algorithm>
#include <array>

using namespace Qt::Literals::StringLiterals;

namespace dosegrid::results {

namespace {

constexpr double tolerance = 1e-3; // of fractions, of N from the table, of recomputed uncertainties
constexpr double smallestStd = 1e-5;
constexpr double largestStd = 0.5;
constexpr double sumTolerance = 1e-9;
constexpr double sourceLimit = 0.01; // at the template's primaries

// Below this share the difference of two nearly equal numbers of 12 printed digits says nothing to 1e-3.
constexpr double smallestDifference = 4e-9;

bool hasComparableStd(const RegionRow &row) { return row.stdEdep > smallestStd && row.stdEdep <= largestStd; }

// N of the run from one row, by inverting the history-by-history estimate of its uncertainty.
std::optional<double> eventsFromRow(const RegionRow &row)
{
    if (!hasComparableStd(row) || row.sqEdep <= 0)
        return std::nullopt;
    const double std2 = row.stdEdep * row.stdEdep;
    const double edep2 = row.edepMev * row.edepMev;
    const double difference = row.sqEdep - std2 * edep2;
    if (difference < smallestDifference * row.sqEdep)
        return std::nullopt;
    return edep2 * (1 - std2) / difference;
}

} // namespace

CheckResult checkTablePrimaries(const CheckContext &context)
{
    constexpr auto refuse = Severity::Refuse;
    const auto events = context.events();
    if (!context.output.table || !events)
        return notRun(Check::PrimariesFromTable, refuse);
    int compared = 0;
    int wrong = 0;
    QList<Fact> facts;
    for (const RegionRow &row : context.output.table->rows) {
        const auto fromRow = eventsFromRow(row);
        if (!fromRow)
            continue;
        ++compared;
        if (std::abs(*fromRow / *events - 1) > tolerance && wrong++ == 0)
            facts = {{u"region"_s, row.id}, {u"found"_s, *fromRow}, {u"events"_s, *events}};
    }
    if (wrong == 0)
        return passed(Check::PrimariesFromTable, refuse, {{u"rows"_s, compared}});
    facts.prepend({u"rows"_s, wrong});
    return failed(Check::PrimariesFromTable, refuse, Reason::EventsInconsistent, std::move(facts));
}

CheckResult checkEnergy(const CheckContext &context)
{
    constexpr auto refuse = Severity::Refuse;
    const auto events = context.events();
    if (!context.output.table || !events || context.expected.energyEv <= 0)
        return notRun(Check::EnergyConservation, refuse);
    const RegionRow *source = context.sourceRow();
    const double inSource = source ? *context.fraction(source->edepMev) : 0;
    if (inSource > 1 + tolerance) {
        return failed(Check::EnergyConservation, refuse, Reason::FractionAboveOne,
                      {{u"region"_s, source->id}, {u"fraction"_s, inSource}});
    }
    double total = 0;
    for (const RegionRow &row : context.output.table->rows) {
        if (!context.isCombined(row.id))
            total += *context.fraction(row.edepMev);
    }
    const QList<Fact> facts{{u"fraction"_s, total}};
    return total > 1 + tolerance ? failed(Check::EnergyConservation, refuse, Reason::TotalFractionAboveOne, facts)
                                 : passed(Check::EnergyConservation, refuse, facts);
}

CheckResult checkSums(const CheckContext &context)
{
    constexpr auto refuse = Severity::Refuse;
    if (!context.output.table || !context.model())
        return notRun(Check::Sums, refuse);
    int compared = 0;
    int wrong = 0;
    QList<Fact> facts;
    for (const grid::Region *region : context.tableRegions()) {
        const RegionRow *combined = context.output.table->row(region->id);
        if (!region->isCombined || !combined)
            continue;
        double sum = 0;
        for (const int member : context.inModel(*region)->members) {
            const RegionRow *row = context.output.table->row(member);
            sum += row ? row->edepMev : 0;
        }
        ++compared;
        // The deposit of the very last primary of a run is flushed too late.
        const double allowed = context.energyMev() * context.subJobs() + sumTolerance * combined->edepMev;
        if (std::abs(combined->edepMev - sum) > allowed && wrong++ == 0)
            facts = {{u"region"_s, region->id}, {u"found"_s, combined->edepMev}, {u"expected"_s, sum}};
    }
    if (compared == 0)
        return notRun(Check::Sums, refuse);
    if (wrong == 0)
        return passed(Check::Sums, refuse, {{u"regions"_s, compared}});
    facts.prepend({u"regions"_s, wrong});
    return failed(Check::Sums, refuse, Reason::SumsWrong, std::move(facts));
}

CheckResult checkRecomputed(const CheckContext &context)
{
    if (!context.output.table || !context.events())
        return notRun(Check::UncertaintyRecomputed, Severity::Warn);
    int compared = 0;
    int wrong = 0;
    QList<Fact> facts;
    for (const RegionRow &row : context.output.table->rows) {
        const auto recomputed = context.recomputedStd(row);
        if (!hasComparableStd(row) || !recomputed)
            continue;
        ++compared;
        if (std::abs(*recomputed / row.stdEdep - 1) > tolerance && wrong++ == 0)
            facts = {{u"region"_s, row.id}, {u"found"_s, row.stdEdep}, {u"expected"_s, *recomputed}};
    }
    if (wrong == 0)
        return passed(Check::UncertaintyRecomputed, Severity::Warn, {{u"rows"_s, compared}});
    facts.prepend({u"rows"_s, wrong});
    return failed(Check::UncertaintyRecomputed, Severity::Warn, Reason::UncertaintyInconsistent, std::move(facts));
}

CheckResult checkSource(const CheckContext &context)
{
    const RegionRow *source = context.sourceRow();
    if (!source || source->edepMev <= 0)
        return notRun(Check::SourceUncertainty, Severity::Warn);
    if (!std::isfinite(source->stdEdep)) {
        // Legitimate when every primary deposits the same energy: then rounding leaves no variance to recompute.
        const auto recomputed = context.recomputedStd(*source);
        if (!recomputed || *recomputed < smallestStd)
            return passed(Check::SourceUncertainty, Severity::Warn, {{u"region"_s, source->id}});
        return failed(
            Check::SourceUncertainty, Severity::Warn, Reason::SourceUncertaintyOdd,
            {{u"region"_s, source->id}, {u"found"_s, QString::number(source->stdEdep)}, {u"expected"_s, *recomputed}});
    }
    const double reference = double(context.expected.tmpl.primaries);
    const double events = context.events().value_or(reference);
    const double limit = sourceLimit * std::sqrt(std::max(1.0, reference / events));
    const QList<Fact> facts{{u"region"_s, source->id}, {u"uncertainty"_s, source->stdEdep}, {u"limit"_s, limit}};
    return source->stdEdep > limit
               ? failed(Check::SourceUncertainty, Severity::Warn, Reason::SourceUncertaintyHigh, facts)
               : passed(Check::SourceUncertainty, Severity::Warn, facts);
}

CheckResult checkTargetUncertainty(const CheckContext &context)
{
    if (!context.output.table)
        return notRun(Check::TargetUncertainty, Severity::Info);
    struct Class
    {
        QString name;
        double most;
        int count = 0;
    };
    std::array<Class, 4> classes = {Class{u"good"_s, 0.01}, Class{u"usable"_s, 0.05}, Class{u"weak"_s, 0.2},
                                    Class{u"notSignificant"_s, 1}};
    int noInformation = 0;
    for (const RegionRow &row : context.output.table->rows) {
        const auto fits = std::find_if(classes.begin(), classes.end(),
                                       [&](const Class &c) { return row.stdEdep <= c.most && row.stdEdep < 1; });
        if (fits == classes.end())
            ++noInformation;
        else
            ++fits->count;
    }
    QList<Fact> facts;
    for (const Class &c : classes)
        facts.append({c.name, c.count});
    facts.append({u"noInformation"_s, noInformation});
    return passed(Check::TargetUncertainty, Severity::Info, std::move(facts));
}

} // namespace dosegrid::results
