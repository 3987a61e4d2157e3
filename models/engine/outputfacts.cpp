// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/engine/outputfacts.h"

using namespace Qt::Literals::StringLiterals;

namespace dosegrid::engine {

namespace {

std::optional<statistics::OutputFact::Verdict> verdictOf(const QString &word)
{
    if (word == "accepted"_L1)
        return statistics::OutputFact::Verdict::Accepted;
    if (word == "review"_L1)
        return statistics::OutputFact::Verdict::Review;
    return word == "refused"_L1 ? std::optional(statistics::OutputFact::Verdict::Refused) : std::nullopt;
}

} // namespace

std::vector<statistics::OutputFact> outputFacts(const QList<OutputRow> &rows)
{
    std::vector<statistics::OutputFact> facts;
    facts.reserve(std::size_t(rows.size()));
    for (const OutputRow &row : rows)
        facts.push_back({row.cell, row.bytes, row.events, row.elapsedSeconds, verdictOf(row.verdict), row.fetchedAt});
    return facts;
}

} // namespace dosegrid::engine
