// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/engine/protocolrules.h"

#include "models/engine/actionrules.h"
#include "models/engine/lifecycle.h"
#include "models/engine/planner.h"
#include "models/grid/templatereader.h"

#include <map>
#include <span>

using namespace dosegrid;
using namespace Qt::Literals::StringLiterals;

namespace protocol {

namespace {

using engine::CellAction;
using grid::CellState;

// One cell of a campaign, put into a state, and the engine's answers about it: few, so each is asked once.
class Oracle
{
public:
    bool plans(CellState state, bool mayRun)
    {
        const auto [known, isNew] = m_plans.try_emplace({state, mayRun}, false);
        if (isNew) {
            put(state);
            m_basis.executions([&](ExecutionId id) { return mayRun && id == m_execution; });
            engine::PlanRequest request;
            request.cells = grid::CellMask(m_spec->cellCount());
            request.cells.set(m_cell);
            const auto plan = engine::makePlan(request, m_basis);
            known->second = plan && plan->cells == 1;
        }
        return known->second;
    }

    bool allows(CellAction action, CellState state, QLatin1StringView why, bool mayRun)
    {
        const auto [known, isNew] = m_actions.try_emplace({action, state, QString(why), mayRun}, false);
        if (isNew) {
            put(state);
            const engine::ActionScope scope{m_basis.state,
                                            [&](grid::CellIndex) { return QString(why); },
                                            [&](grid::CellIndex) { return mayRun; },
                                            {}};
            known->second = !engine::refusal(action, m_cell, scope);
        }
        return known->second;
    }

private:
    void put(CellState state)
    {
        grid::CellRecord record = m_basis.state.record(m_cell);
        record.state = state;
        record.wave = WaveId{1};
        record.execution = m_execution;
        m_basis.state.set(m_cell, record);
    }

    std::shared_ptr<const grid::CampaignTemplate> m_tmpl =
        std::make_shared<const grid::CampaignTemplate>(grid::loadTemplate(u"opendose"_s).value());
    grid::GridSpecPtr m_spec = m_tmpl->spec();
    grid::CellIndex m_cell = *m_spec->cellFromId(u"AF/89/gamma/0.01");
    ExecutionId m_execution{1};
    engine::PlanBasis m_basis{m_tmpl,
                              grid::GridState(m_spec),
                              std::make_shared<const planning::CostModel>(*m_tmpl, m_spec),
                              {},
                              {u"AF"_s},
                              {},
                              25,
                              0,
                              {}};
    std::map<std::pair<CellState, bool>, bool> m_plans;
    std::map<std::tuple<CellAction, CellState, QString, bool>, bool> m_actions;
};

Oracle &oracle()
{
    static Oracle one;
    return one;
}

std::span<const Known> attempts(const Program &p)
{
    const auto end = std::ranges::find(p.memory, Known::none, &Known::phase);
    return {p.memory.begin(), end};
}

// What a person sees of the cell, while nobody holds it.
CellState stateOf(const Program &p)
{
    const std::span<const Known> all = attempts(p);
    if (all.empty() || all.back().attempt == Attempt::Cancelled)
        return CellState::Open;
    return all.back().aside ? CellState::Skipped : engine::shownState(all.back().attempt);
}

bool latestMayRun(const Program &p)
{
    const std::span<const Known> all = attempts(p);
    const auto latest = std::find_if(all.rbegin(), all.rend(), [](const Known &k) { return k.phase >= 0; });
    return latest != all.rend() && store::mayRun(Phase(latest->phase));
}

bool isKnownThere(const Known &known) { return known.phase >= 0 && engine::isKnownThere(Phase(known.phase)); }

} // namespace

bool isPlannable(const Program &program, bool knowsWhatRuns)
{
    return oracle().plans(stateOf(program), knowsWhatRuns && latestMayRun(program));
}

bool isFree(const Program &program)
{
    const std::span<const Known> all = attempts(program);
    const CellState state = stateOf(program);
    return (all.empty() || !store::isLive(all.back().attempt))
           && (state == CellState::Open || state == CellState::Failed || state == CellState::Skipped);
}

bool mayBeSetAside(const Program &program)
{
    const std::span<const Known> all = attempts(program);
    return !all.empty() && all.back().attempt == Attempt::Review && !all.back().aside
           && oracle().allows(CellAction::Skip, stateOf(program), engine::reason::heldForReview, latestMayRun(program));
}

std::vector<AttemptRule> attemptRules(const Assumptions &a)
{
    const auto at = [](const Program &p, int i) -> const Known & { return p.memory[std::size_t(i)]; };
    const auto runs = [=](const World &w, const Program &p, int i) {
        return isKnownThere(at(p, i)) && w.remote[std::size_t(i)] == Remote::Running;
    };
    // A job may have written it before its execution is over.
    const auto hasOutput = [=](const World &w, const Program &p, int i) {
        const Remote remote = w.remote[std::size_t(i)];
        const bool isAsked = isKnownThere(at(p, i)) || at(p, i).is(Phase::Ended);
        return isAsked && (remote == Remote::Running || remote == Remote::Ended);
    };
    const auto isHere = [=](const World &w, const Program &p, int i) {
        return at(p, i).attempt != Attempt::Review && (hasOutput(w, p, i) || p.adopting == std::int8_t(i));
    };
    const auto isInReview = [=](const World &, const Program &p, int i) {
        const bool isLast = &at(p, i) == &attempts(p).back();
        const bool waits = isLast && stateOf(p) == CellState::Held;
        return at(p, i).attempt == Attempt::Review && (waits || !a.reviewIsChecked);
    };
    return {
        {"runs,", Attempt::Running, runs},
        {"waits,", Attempt::Waiting, runs},
        // Silent, unknown, killed by others: never a proof.
        {"is doubted,", Attempt::Doubt, [=](const World &, const Program &p, int i) { return isKnownThere(at(p, i)); }},
        {"output shown of", Attempt::ToFetch, hasOutput},
        {"output fetched of", Attempt::Fetched,
         [=](const World &w, const Program &p, int i) { return at(p, i).phase >= 0 && isHere(w, p, i); }},
        {"accept", Attempt::Accepted, isHere},
        {"to review:", Attempt::Review, isHere},
        {"refuse", Attempt::Refused, isHere},
        {"a person accepts", Attempt::Accepted, isInReview},
        {"a person refuses", Attempt::Refused, isInReview},
        {"a person skips", Attempt::Skipped,
         [=](const World &, const Program &p, int i) {
             const bool mayRun = latestMayRun(p);
             const bool isUncertain = at(p, i).attempt == Attempt::Doubt;
             const bool isUnfetched = at(p, i).attempt == Attempt::ToFetch && at(p, i).phase >= 0;
             return (isUncertain && oracle().allows(CellAction::Skip, stateOf(p), engine::reason::silent, mayRun))
                    || (isUnfetched
                        && oracle().allows(CellAction::Skip, CellState::Held, engine::reason::heldOutputGone, mayRun));
         }},
        // For another one, or because the file that was brought cannot be read.
        {"a person gives up the file of", Attempt::Lost,
         [=](const World &, const Program &p, int i) {
             const bool isUnfetched = at(p, i).attempt == Attempt::ToFetch && at(p, i).phase >= 0;
             return p.adopting == std::int8_t(i)
                    || (isUnfetched
                        && oracle().allows(CellAction::Retry, CellState::Held, engine::reason::heldOutputGone,
                                           latestMayRun(p)));
         }},
    };
}

std::vector<Rule> rules(const Assumptions &a)
{
    const auto always = [](const World &, const Program &, int) { return true; };
    const auto isSending = [](const Program &p, int i) { return p.sending == i; };
    const auto stopSending = [](World &, Program &p, int) {
        p.sending = -1;
        p.sent = false;
    };
    const auto answered = [isSending](Reply reply) {
        return [=](const World &w, const Program &p, int i) {
            return isSending(p, i) && p.sent && w.reply[std::size_t(i)] == reply;
        };
    };
    // Refused before any launch, or nothing has left this process.
    const auto certainlyNotStarted = [=](const World &w, const Program &p, int i) {
        const bool neverLeft = isSending(p, i) && !p.sent && p.queued == 0;
        const bool blind = !a.doubtIsReconciled && isSending(p, i) && p.sent;
        return neverLeft || blind || answered(Reply::Refused)(w, p, i);
    };
    const auto hasEnded = [](const World &w, const Program &, int i) {
        return w.remote[std::size_t(i)] == Remote::Ended;
    };
    // What has left no output by its end.
    const auto without = [](std::initializer_list<Attempt> rest) {
        std::vector<std::pair<Attempt, Attempt>> moves;
        for (const Attempt from : {Attempt::Waiting, Attempt::Running, Attempt::Doubt}) {
            for (const Attempt to : rest)
                moves.emplace_back(from, to);
        }
        return moves;
    };
    return {
        {Phase::Planned, Phase::Outbox, always, {}, {{Attempt::Planned, Attempt::Outbox}}},
        {Phase::Planned, Phase::Cancelled, always, {}, {{Attempt::Planned, Attempt::Cancelled}}},
        {Phase::Outbox, Phase::Planned, always, {}, {{Attempt::Outbox, Attempt::Planned}}},
        {Phase::Outbox,
         Phase::Sending,
         [](const World &, const Program &p, int) { return p.sending < 0; }, // one at a time
         [](World &, Program &p, int i) {
             p.sending = std::int8_t(i);
             p.sent = false;
         },
         {{Attempt::Outbox, Attempt::Sending}}},
        {Phase::Outbox, Phase::Cancelled, always, {}, {{Attempt::Outbox, Attempt::Cancelled}}},
        {Phase::Sending, Phase::Live, answered(Reply::Accepted), stopSending, {{Attempt::Sending, Attempt::Waiting}}},
        {Phase::Sending, Phase::Outbox, certainlyNotStarted, stopSending, {{Attempt::Sending, Attempt::Outbox}}},
        {Phase::Sending,
         Phase::Cancelled,
         answered(Reply::Refused),
         stopSending,
         {{Attempt::Sending, Attempt::Failed}}},
        // A time-out says nothing, whatever happened.
        {Phase::Sending,
         Phase::Doubt,
         [=](const World &, const Program &p, int i) { return isSending(p, i) && p.sent; },
         stopSending,
         {{Attempt::Sending, Attempt::Doubt}}},
        {Phase::Doubt,
         Phase::Live,
         [](const World &w, const Program &, int i) {
             const Remote remote = w.remote[std::size_t(i)];
             return remote == Remote::Running || remote == Remote::Ended;
         },
         {},
         {{Attempt::Doubt, Attempt::Waiting}}},
        {Phase::Doubt,
         Phase::Cancelled,
         [=](const World &w, const Program &, int i) {
             const Remote remote = w.remote[std::size_t(i)];
             const bool mayStart = remote == Remote::OnItsWay && a.windowCoversDelay;
             return !mayStart && (remote != Remote::Running || !a.personIsRight);
         },
         {},
         {{Attempt::Doubt, Attempt::Lost}, {Attempt::Doubt, Attempt::Failed}}},
        {Phase::Live, Phase::Killing, always, {}},
        {Phase::Live, Phase::Ended, hasEnded, {}, without({Attempt::Failed, Attempt::Lost})},
        {Phase::Killing, Phase::Live, always, {}},
        {Phase::Killing, Phase::Ended, hasEnded, {}, without({Attempt::Skipped, Attempt::Failed, Attempt::Lost})},
        {Phase::Ended,
         Phase::Closed,
         [](const World &, const Program &p, int i) { return !store::isLive(p.memory[std::size_t(i)].attempt); },
         {}},
    };
}

} // namespace protocol
