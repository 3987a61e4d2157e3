// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/engine/verdictjson.h"

#include <QJsonObject>

using namespace Qt::Literals::StringLiterals;

namespace dosegrid::engine {

namespace {

QString word(results::Severity severity)
{
    switch (severity) {
    case results::Severity::Refuse: return u"refuse"_s;
    case results::Severity::Warn: return u"warn"_s;
    case results::Severity::Info: return u"info"_s;
    }
    return {};
}

QString word(results::CheckState state)
{
    switch (state) {
    case results::CheckState::Passed: return u"passed"_s;
    case results::CheckState::Failed: return u"failed"_s;
    case results::CheckState::NotRun: return u"not-run"_s;
    }
    return {};
}

} // namespace

QJsonArray checksToJson(const results::CheckReport &report)
{
    QJsonArray checks;
    for (const results::CheckResult &check : report.checks) {
        QJsonObject facts;
        for (const results::Fact &fact : check.facts)
            facts.insert(fact.name, QJsonValue::fromVariant(fact.value));
        QJsonObject object{{u"check"_s, results::number(check.check)},
                           {u"severity"_s, word(check.severity)},
                           {u"state"_s, word(check.state)}};
        if (check.reason != results::Reason::None)
            object.insert(u"reason"_s, results::name(check.reason));
        if (!facts.isEmpty())
            object.insert(u"facts"_s, facts);
        checks << object;
    }
    return checks;
}

store::Outcome storedOutcome(results::Outcome outcome)
{
    switch (outcome) {
    case results::Outcome::Accepted: return store::Outcome::Accepted;
    case results::Outcome::NeedsReview: return store::Outcome::Review;
    case results::Outcome::Refused: return store::Outcome::Refused;
    }
    return store::Outcome::Refused;
}

} // namespace dosegrid::engine
