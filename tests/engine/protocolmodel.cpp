// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/engine/protocolmodel.h"

#include "models/engine/lifecycle.h"
#include "tests/engine/protocolrules.h"

#include <algorithm>
#include <ranges>
#include <unordered_map>

namespace protocol {

namespace {

using dosegrid::engine::mayMove;
using dosegrid::store::isLive;
using dosegrid::store::mayRun;

struct Step
{
    World world;
    std::string name;
};

// Attempts that are over in whatever way are alike, where the table leads nowhere else from one than from the other.
Attempt kindOf(Attempt attempt)
{
    static const std::vector<Attempt> kinds = [] {
        const int count = int(Attempt::Skipped) + 1;
        const auto isAlike = [count](Attempt one, Attempt other) {
            const auto isKept = [](Attempt a) { return isLive(a) || a == Attempt::Accepted || a == Attempt::Review; };
            if (isKept(one) || isKept(other))
                return one == other;
            return std::ranges::all_of(std::views::iota(0, count), [=](int to) {
                return mayMove(one, Attempt(to)) == mayMove(other, Attempt(to));
            });
        };
        std::vector<Attempt> all;
        for (int i = 0; i < count; ++i) {
            int first = 0;
            while (!isAlike(Attempt(first), Attempt(i)))
                ++first;
            all.push_back(Attempt(first));
        }
        return all;
    }();
    return kinds[std::size_t(attempt)];
}

// Byte by byte, for a map. What nothing can tell any more is left out: how an attempt before the last was over, and
// what was answered to a process that does not listen.
std::string keyOf(const World &w)
{
    std::string key;
    const auto add = [&key](auto value) { key.push_back(char(value)); };
    const auto addKnown = [&](const Known &k, bool isLast) {
        add(k.phase);
        add(isLast ? k.attempt : kindOf(k.attempt));
        add(k.aside);
    };
    const auto addAll = [&](const std::array<Known, most> &all) {
        for (std::size_t i = 0; i < most; ++i)
            addKnown(all[i], i + 1 == most || all[i + 1].phase == Known::none);
    };
    addAll(w.disk);
    for (std::size_t i = 0; i < most; ++i) {
        const bool isAwaited = std::ranges::any_of(
            w.program, [i](const Program &p) { return p.leads && p.sent && p.sending == std::int8_t(i); });
        add(w.remote[i]);
        add(isAwaited ? w.reply[i] : Reply::Never);
    }
    for (const Program &p : w.program) {
        add(p.leads);
        if (!p.leads)
            continue;
        addAll(p.memory);
        add(p.queued);
        for (int q = 0; q < p.queued; ++q) {
            add(p.queue[std::size_t(q)].execution);
            addKnown(p.queue[std::size_t(q)].row, true);
        }
        add(p.sending);
        add(p.adopting);
        add(p.sent);
    }
    return key;
}

bool may(const Known &known) { return known.phase >= 0 && mayRun(Phase(known.phase)); }

bool isOpen(const Known &known) { return known.phase != Known::none && isLive(known.attempt); }

bool isAccepted(const Known &known) { return known.phase != Known::none && known.attempt == Attempt::Accepted; }

bool isOver(const Known &known)
{
    return (known.phase >= std::int8_t(Phase::Ended) || known.phase == Known::outside) && !isLive(known.attempt);
}

std::string phaseName(std::int8_t phase)
{
    return phase < 0 ? "none" : dosegrid::store::name(Phase(phase)).toStdString();
}

std::string attemptName(Attempt attempt) { return dosegrid::store::name(attempt).toStdString(); }

// What must hold in every world.
std::string violationIn(const World &w)
{
    if (std::ranges::count(w.remote, Remote::Running) > 1)
        return "two live executions of the cell";
    if (std::ranges::count_if(w.disk, isAccepted) > 1)
        return "two accepted results of the cell";
    if (std::ranges::count_if(w.disk, isOpen) > 1)
        return "two live attempts of the cell";
    for (std::size_t i = 0; i < most; ++i) {
        if (w.remote[i] == Remote::Running && !may(w.disk[i]))
            return "execution " + std::to_string(i) + " runs, and the file says " + phaseName(w.disk[i].phase);
    }
    return {};
}

bool isFinal(const World &w)
{
    const bool isDone = std::ranges::any_of(w.disk, isAccepted);
    return isDone || std::ranges::all_of(w.disk, isOver);
}

class Search
{
public:
    explicit Search(const Assumptions &assumptions)
        : m_a(assumptions)
        , m_rules(rules(assumptions))
        , m_attemptRules(attemptRules(assumptions))
    {}

    Found run()
    {
        visit(World{}, "", -1);
        for (std::size_t at = 0; at < m_worlds.size() && m_found.violation.empty(); ++at) {
            const World world = m_worlds[at];
            for (const Step &step : stepsFrom(world))
                visit(step.world, step.name, int(at));
        }
        m_found.worlds = m_worlds.size();
        if (m_found.violation.empty())
            m_found.dead = countDead();
        return std::move(m_found);
    }

private:
    void visit(const World &world, const std::string &name, int from)
    {
        const auto [known, isNew] = m_index.try_emplace(keyOf(world), int(m_worlds.size()));
        if (from >= 0)
            m_edges.emplace_back(from, known->second);
        if (!isNew)
            return;
        m_worlds.push_back(world);
        m_how.emplace_back(from, name);
        if (m_found.violation.empty())
            m_found.violation = violationIn(world);
        if (!m_found.violation.empty() && !m_told) {
            m_told = true;
            std::string story;
            for (int at = known->second; at > 0; at = m_how[std::size_t(at)].first)
                story = "\n  " + m_how[std::size_t(at)].second + story;
            m_found.violation += story;
        }
    }

    std::vector<Step> stepsFrom(const World &world)
    {
        std::vector<Step> steps;
        for (std::size_t n = 0; n < programs; ++n) {
            const std::string who = n == 0 ? "A: " : "B: ";
            const auto next = [&](const std::string &name) -> World & {
                steps.push_back({world, who + name});
                return steps.back().world;
            };
            const Program &p = world.program[n];
            if (!p.leads) {
                const bool isTaken = std::ranges::any_of(world.program, &Program::leads);
                if (!m_a.oneLeads || !isTaken)
                    takeLead(next("leads"), n);
                continue;
            }
            next("crashes").program[n] = Program{};
            if (p.queued > 0)
                commit(next("commit"), n);
            const bool isDurable =
                p.sending >= 0 && world.disk[std::size_t(p.sending)].is(Phase::Sending) && p.queued == 0;
            if (p.sending >= 0 && !p.sent && (isDurable || !m_a.intentIsDurable))
                send(next("send " + std::to_string(p.sending)), n);
            if (p.queued == queueSize)
                continue;
            create(world, n, steps);
            move(world, n, steps);
            if (p.queued > 0)
                continue;
            adopt(world, n, steps);
            setAside(world, n, steps);
            moveAttempts(world, n, steps);
        }
        platformSteps(world, steps);
        return steps;
    }

    void takeLead(World &w, std::size_t n)
    {
        Program &p = w.program[n];
        p = Program{};
        p.leads = true;
        p.memory = w.disk;
        for (std::size_t i = 0; i < most; ++i) {
            // Before anything else, as Reconciler::takeOverSending() and ExecutionWatch::giveUpUnjudged().
            Known &known = p.memory[i];
            if (known.is(Phase::Sending)) {
                known.phase = std::int8_t(m_a.takeOverDoubts ? Phase::Doubt : Phase::Outbox);
                shift(known, m_a.takeOverDoubts ? Attempt::Doubt : Attempt::Outbox);
                put(p, int(i));
            } else if (known.phase == Known::outside && known.attempt == Attempt::ToFetch) {
                shift(known, Attempt::Lost);
                put(p, int(i));
            }
        }
    }

    static void put(Program &p, int execution)
    {
        p.queue[std::size_t(p.queued++)] = {std::int8_t(execution), p.memory[std::size_t(execution)]};
    }

    // What no request follows may as well be on disk at once: until it is, nobody but this program can tell.
    static void write(World &w, std::size_t n, std::size_t i) { w.disk[i] = w.program[n].memory[i]; }

    static void commit(World &w, std::size_t n)
    {
        Program &p = w.program[n];
        w.disk[std::size_t(p.queue[0].execution)] = p.queue[0].row;
        std::shift_left(p.queue.begin(), p.queue.end(), 1);
        --p.queued;
    }

    void send(World &w, std::size_t n)
    {
        Program &p = w.program[n];
        p.sent = true;
        const auto i = std::size_t(p.sending);
        if (w.remote[i] != Remote::Never)
            m_found.violation = "execution " + std::to_string(i) + " is sent again while it may exist";
        w.remote[i] = Remote::OnItsWay;
        w.reply[i] = Reply::Never;
    }

    // By the table; where it forbids the move, the engine stops.
    void shift(Known &known, Attempt to)
    {
        const auto made = std::pair(known.attempt, to);
        if (!mayMove(known.attempt, to))
            m_found.violation = "the engine stops: attempt " + attemptName(known.attempt) + " -> " + attemptName(to);
        if (std::ranges::find(m_found.attemptMoves, made) == m_found.attemptMoves.end())
            m_found.attemptMoves.push_back(made);
        known.attempt = to;
    }

    static std::size_t made(const Program &p)
    {
        return std::size_t(std::ranges::find(p.memory, Known::none, &Known::phase) - p.memory.begin());
    }

    static Step begin(const World &world, std::size_t n, const std::string &what, std::size_t i)
    {
        return {world, (n == 0 ? "A: " : "B: ") + what + ' ' + std::to_string(i)};
    }

    // A first execution, or a retry: when the planner takes the cell.
    void create(const World &world, std::size_t n, std::vector<Step> &steps) const
    {
        const Program &p = world.program[n];
        const std::size_t i = made(p);
        if (i == most || !isPlannable(p, m_a.formerEndIsAwaited))
            return;
        steps.push_back(begin(world, n, "make", i));
        Program &maker = steps.back().world.program[n];
        maker.memory[i].phase = std::int8_t(Phase::Planned);
        put(maker, int(i));
    }

    // A person brings a file for a cell that is free, as WishRunner::adopt().
    void adopt(const World &world, std::size_t n, std::vector<Step> &steps)
    {
        const Program &p = world.program[n];
        const std::size_t i = made(p);
        if (i == most || p.adopting >= 0 || !isFree(p))
            return;
        steps.push_back(begin(world, n, "adopt", i));
        Program &adopter = steps.back().world.program[n];
        adopter.memory[i].phase = Known::outside;
        shift(adopter.memory[i], Attempt::ToFetch);
        adopter.adopting = std::int8_t(i);
        write(steps.back().world, n, i);
    }

    // A person skips a cell whose output waits for review.
    static void setAside(const World &world, std::size_t n, std::vector<Step> &steps)
    {
        const std::size_t last = made(world.program[n]) - 1;
        if (last >= most || !mayBeSetAside(world.program[n]))
            return;
        steps.push_back(begin(world, n, "skip", last));
        steps.back().world.program[n].memory[last].aside = true;
        write(steps.back().world, n, last);
    }

    void move(const World &world, std::size_t n, std::vector<Step> &steps)
    {
        for (std::size_t i = 0; i < most; ++i) {
            for (const Rule &rule : m_rules) {
                const Program &p = world.program[n];
                if (!p.memory[i].is(rule.from) || !rule.may(world, p, int(i)))
                    continue;
                bool isAlone = true;
                for (const auto &[from, to] : rule.attempts) {
                    if (p.memory[i].attempt != from)
                        continue;
                    isAlone = false;
                    steps.push_back(moved(world, n, i, rule));
                    shift(steps.back().world.program[n].memory[i], to);
                    steps.back().name += ", " + attemptName(to);
                    put(steps.back().world.program[n], int(i));
                }
                if (!isAlone)
                    continue;
                steps.push_back(moved(world, n, i, rule));
                put(steps.back().world.program[n], int(i));
            }
        }
    }

    Step moved(const World &world, std::size_t n, std::size_t i, const Rule &rule)
    {
        Step step{world, (n == 0 ? "A: " : "B: ") + std::to_string(i) + " " + phaseName(std::int8_t(rule.from)) + " -> "
                             + phaseName(std::int8_t(rule.to))};
        Program &mover = step.world.program[n];
        mover.memory[i].phase = std::int8_t(rule.to);
        if (rule.effect)
            rule.effect(step.world, mover, int(i));
        const auto made = std::pair(rule.from, rule.to);
        if (std::ranges::find(m_found.moves, made) == m_found.moves.end())
            m_found.moves.push_back(made);
        return step;
    }

    void moveAttempts(const World &world, std::size_t n, std::vector<Step> &steps)
    {
        for (std::size_t i = 0; i < most; ++i) {
            const Known &known = world.program[n].memory[i];
            if (known.phase == Known::none)
                continue;
            for (const AttemptRule &rule : m_attemptRules) {
                const bool isTakenUpAgain = !m_a.attemptsEnd && !isLive(known.attempt);
                const bool isAllowed = mayMove(known.attempt, rule.to) || isTakenUpAgain;
                if (!isAllowed || !rule.may(world, world.program[n], int(i)))
                    continue;
                steps.push_back(begin(world, n, rule.name, i));
                Program &p = steps.back().world.program[n];
                if (isTakenUpAgain)
                    p.memory[i].attempt = rule.to;
                else
                    shift(p.memory[i], rule.to);
                if (p.adopting == std::int8_t(i) && !isLive(rule.to))
                    p.adopting = -1;
                write(steps.back().world, n, i);
            }
        }
    }

    static void platformSteps(const World &world, std::vector<Step> &steps)
    {
        for (std::size_t i = 0; i < most; ++i) {
            const std::string what = std::to_string(i);
            const auto next = [&](const std::string &name, Remote remote, Reply reply) {
                steps.push_back({world, "platform: " + what + name});
                steps.back().world.remote[i] = remote;
                steps.back().world.reply[i] = reply;
            };
            if (world.remote[i] == Remote::OnItsWay) {
                next(" starts and says so", Remote::Running, Reply::Accepted);
                next(" starts, the answer is lost", Remote::Running, Reply::Never);
                next(" is refused", Remote::Never, Reply::Refused);
                next(" never arrives", Remote::Never, Reply::Never);
            } else if (world.remote[i] == Remote::Running) {
                next(" ends", Remote::Ended, world.reply[i]);
            }
        }
    }

    std::size_t countDead() const
    {
        std::vector<std::vector<int>> into(m_worlds.size());
        for (const auto &[from, to] : m_edges)
            into[std::size_t(to)].push_back(from);
        std::vector<char> lives(m_worlds.size(), 0);
        std::vector<int> open;
        for (std::size_t i = 0; i < m_worlds.size(); ++i) {
            if (isFinal(m_worlds[i])) {
                lives[i] = 1;
                open.push_back(int(i));
            }
        }
        while (!open.empty()) {
            const int at = open.back();
            open.pop_back();
            for (const int from : into[std::size_t(at)]) {
                if (!std::exchange(lives[std::size_t(from)], 1))
                    open.push_back(from);
            }
        }
        return std::size_t(std::ranges::count(lives, 0));
    }

    Assumptions m_a;
    std::vector<Rule> m_rules;
    std::vector<AttemptRule> m_attemptRules;
    std::vector<World> m_worlds;
    std::vector<std::pair<int, std::string>> m_how; // from which world, by which step
    std::vector<std::pair<int, int>> m_edges;
    std::unordered_map<std::string, int> m_index;
    bool m_told = false;
    Found m_found;
};

} // namespace

Found search(const Assumptions &assumptions) { return Search(assumptions).run(); }

} // namespace protocol
