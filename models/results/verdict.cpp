// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/results/verdict.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace dosegrid::results {

QString name(Check check)
{
    switch (check) {
    case Check::Archive: return u"archive"_s;
    case Check::Members: return u"members"_s;
    case Check::TableShape: return u"table-shape"_s;
    case Check::RightModel: return u"right-model"_s;
    case Check::RightSource: return u"right-source"_s;
    case Check::Primaries: return u"primaries"_s;
    case Check::PrimariesFromTable: return u"primaries-from-table"_s;
    case Check::EnergyConservation: return u"energy-conservation"_s;
    case Check::Sums: return u"sums"_s;
    case Check::UncertaintyRecomputed: return u"uncertainty-recomputed"_s;
    case Check::SourceUncertainty: return u"source-uncertainty"_s;
    case Check::TargetUncertainty: return u"target-uncertainty"_s;
    case Check::Seed: return u"seed"_s;
    case Check::Images: return u"images"_s;
    case Check::RightCell: return u"right-cell"_s;
    }
    return {};
}

QString name(Reason reason)
{
    switch (reason) {
    case Reason::None: return u"none"_s;
    case Reason::ArchiveRefused: return u"archive-refused"_s;
    case Reason::DuplicateFile: return u"duplicate-file"_s;
    case Reason::TableMissing: return u"table-missing"_s;
    case Reason::TableAmbiguous: return u"table-ambiguous"_s;
    case Reason::StatisticsMissing: return u"statistics-missing"_s;
    case Reason::StatisticsAmbiguous: return u"statistics-ambiguous"_s;
    case Reason::StatisticsUnreadable: return u"statistics-unreadable"_s;
    case Reason::TableUnreadable: return u"table-unreadable"_s;
    case Reason::RowsWrong: return u"rows-wrong"_s;
    case Reason::VolumesWrong: return u"volumes-wrong"_s;
    case Reason::ModelUnknown: return u"model-unknown"_s;
    case Reason::SourceRowMissing: return u"source-row-missing"_s;
    case Reason::SourceEmpty: return u"source-empty"_s;
    case Reason::SourceNotLargest: return u"source-not-largest"_s;
    case Reason::EventsNone: return u"events-none"_s;
    case Reason::EventsFewer: return u"events-fewer"_s;
    case Reason::EventsMore: return u"events-more"_s;
    case Reason::EventsInconsistent: return u"events-inconsistent"_s;
    case Reason::FractionAboveOne: return u"fraction-above-one"_s;
    case Reason::TotalFractionAboveOne: return u"total-fraction-above-one"_s;
    case Reason::SumsWrong: return u"sums-wrong"_s;
    case Reason::UncertaintyInconsistent: return u"uncertainty-inconsistent"_s;
    case Reason::SourceUncertaintyHigh: return u"source-uncertainty-high"_s;
    case Reason::SourceUncertaintyOdd: return u"source-uncertainty-odd"_s;
    case Reason::SeedDiffers: return u"seed-differs"_s;
    case Reason::SeedUsedTwice: return u"seed-used-twice"_s;
    case Reason::ImageSizeWrong: return u"image-size-wrong"_s;
    case Reason::OtherCell: return u"other-cell"_s;
    case Reason::CellUntold: return u"cell-untold"_s;
    }
    return {};
}

std::optional<Reason> reasonFromName(QStringView text)
{
    for (int i = 0; i < reasonCount; ++i) {
        if (text == name(Reason(i)))
            return Reason(i);
    }
    return std::nullopt;
}

QString name(Outcome outcome)
{
    switch (outcome) {
    case Outcome::Accepted: return u"accepted"_s;
    case Outcome::NeedsReview: return u"review"_s;
    case Outcome::Refused: return u"refused"_s;
    }
    return {};
}

std::optional<Outcome> outcomeFromName(QStringView text)
{
    for (const Outcome outcome : {Outcome::Accepted, Outcome::NeedsReview, Outcome::Refused}) {
        if (text == name(outcome))
            return outcome;
    }
    return std::nullopt;
}

QVariant CheckResult::fact(QStringView factName) const
{
    const auto found =
        std::find_if(facts.cbegin(), facts.cend(), [&](const Fact &fact) { return fact.name == factName; });
    return found == facts.cend() ? QVariant() : found->value;
}

const CheckResult *CheckReport::deciding() const
{
    const CheckResult *worst = nullptr;
    for (const CheckResult &result : checks) {
        if (result.state != CheckState::Failed || result.severity == Severity::Info)
            continue;
        if (!worst || (worst->severity == Severity::Warn && result.severity == Severity::Refuse))
            worst = &result;
    }
    return worst;
}

const CheckResult *CheckReport::result(Check check) const
{
    const auto found =
        std::find_if(checks.cbegin(), checks.cend(), [&](const CheckResult &r) { return r.check == check; });
    return found == checks.cend() ? nullptr : &*found;
}

} // namespace dosegrid::results
