// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/engine/protocolmodel.h"

#include "models/engine/lifecycle.h"

#include <algorithm>
#include <unordered_map>

namespace protocol {

namespace {

using dosegrid::store::mayRun;

struct Step
{
    World world;
    std::string name;
};

// Byte by byte, for a map.
std::string keyOf(const World &w)
{
    std::string key;
    const auto add = [&key](auto value) { key.push_back(char(value)); };
    const auto addKnown = [&](const Known &k) {
        add(k.phase);
        add(k.accepted);
    };
    for (int i = 0; i < most; ++i) {
        const auto n = std::size_t(i);
        addKnown(w.disk[n]);
        add(w.remote[n]);
        add(w.reply[n]);
    }
    for (const Program &p : w.program) {
        add(p.leads);
        if (!p.leads)
            continue;
        for (const Known &k : p.memory)
            addKnown(k);
        add(p.queued);
        for (int q = 0; q < p.queued; ++q) {
            add(p.queue[std::size_t(q)].execution);
            addKnown(p.queue[std::size_t(q)].row);
        }
        add(p.sending);
        add(p.sent);
    }
    return key;
}

bool may(const Known &known) { return known.phase >= 0 && mayRun(Phase(known.phase)); }

bool isOver(const Known &known) { return known.phase >= std::int8_t(Phase::Ended); }

std::string phaseName(std::int8_t phase)
{
    return phase < 0 ? "none" : dosegrid::store::name(Phase(phase)).toStdString();
}

// What must hold in every world.
std::string violationIn(const World &w)
{
    if (std::ranges::count(w.remote, Remote::Running) > 1)
        return "two live executions of the cell";
    if (std::ranges::count(w.disk, true, &Known::accepted) > 1)
        return "two accepted results of the cell";
    for (std::size_t i = 0; i < most; ++i) {
        if (w.remote[i] == Remote::Running && !may(w.disk[i]))
            return "execution " + std::to_string(i) + " runs, and the file says " + phaseName(w.disk[i].phase);
    }
    return {};
}

bool isFinal(const World &w)
{
    const bool isDone = std::ranges::any_of(w.disk, &Known::accepted);
    return isDone || std::ranges::all_of(w.disk, isOver);
}

class Search
{
public:
    explicit Search(const Assumptions &assumptions) : m_a(assumptions), m_rules(rules(assumptions)) {}

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
            accept(world, n, steps);
            move(world, n, steps);
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
            if (!p.memory[i].is(Phase::Sending))
                continue;
            // Before anything else, as Reconciler::takeOverSending().
            p.memory[i].phase = std::int8_t(m_a.takeOverDoubts ? Phase::Doubt : Phase::Outbox);
            put(p, int(i));
        }
    }

    static void put(Program &p, int execution)
    {
        p.queue[std::size_t(p.queued++)] = {std::int8_t(execution), p.memory[std::size_t(execution)]};
    }

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

    // A first execution, or a retry: of a cell without result, whose former attempt is over.
    void create(const World &world, std::size_t n, std::vector<Step> &steps) const
    {
        const Program &p = world.program[n];
        for (std::size_t i = 0; i < most; ++i) {
            if (p.memory[i].phase >= 0)
                continue;
            const auto former = std::span(p.memory).first(i);
            const bool mayFollow = std::ranges::all_of(
                former, [this](const Known &k) { return !k.accepted && (isOver(k) || !m_a.formerEndIsAwaited); });
            if (mayFollow) {
                Step step{world, (n == 0 ? "A: make " : "B: make ") + std::to_string(i)};
                step.world.program[n].memory[i].phase = std::int8_t(Phase::Planned);
                put(step.world.program[n], int(i));
                steps.push_back(std::move(step));
            }
            return;
        }
    }

    // The output of what ended there is here and judged. The file holds one accepted attempt a cell.
    static void accept(const World &world, std::size_t n, std::vector<Step> &steps)
    {
        const Program &p = world.program[n];
        for (std::size_t i = 0; i < most; ++i) {
            const bool isEnded = p.memory[i].is(Phase::Ended) || p.memory[i].is(Phase::Live);
            if (!isEnded || world.remote[i] != Remote::Ended || std::ranges::any_of(p.memory, &Known::accepted))
                continue;
            Step step{world, (n == 0 ? "A: accept " : "B: accept ") + std::to_string(i)};
            step.world.program[n].memory[i].accepted = true;
            put(step.world.program[n], int(i));
            steps.push_back(std::move(step));
        }
    }

    void move(const World &world, std::size_t n, std::vector<Step> &steps)
    {
        for (std::size_t i = 0; i < most; ++i) {
            for (const Rule &rule : m_rules) {
                const Program &p = world.program[n];
                if (!p.memory[i].is(rule.from) || !rule.may(world, p, int(i)))
                    continue;
                Step step{world, (n == 0 ? "A: " : "B: ") + std::to_string(i) + " " + phaseName(std::int8_t(rule.from))
                                     + " -> " + phaseName(std::int8_t(rule.to))};
                Program &mover = step.world.program[n];
                mover.memory[i].phase = std::int8_t(rule.to);
                put(mover, int(i));
                if (rule.effect)
                    rule.effect(step.world, mover, int(i));
                const auto made = std::pair(rule.from, rule.to);
                if (std::ranges::find(m_found.moves, made) == m_found.moves.end())
                    m_found.moves.push_back(made);
                steps.push_back(std::move(step));
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
    std::vector<World> m_worlds;
    std::vector<std::pair<int, std::string>> m_how; // from which world, by which step
    std::vector<std::pair<int, int>> m_edges;
    std::unordered_map<std::string, int> m_index;
    bool m_told = false;
    Found m_found;
};

} // namespace

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
    return {
        {Phase::Planned, Phase::Outbox, always, {}},
        {Phase::Planned, Phase::Cancelled, always, {}},
        {Phase::Outbox, Phase::Planned, always, {}},
        {Phase::Outbox, Phase::Sending,
         [](const World &, const Program &p, int) { return p.sending < 0; }, // one at a time
         [](World &, Program &p, int i) {
             p.sending = std::int8_t(i);
             p.sent = false;
         }},
        {Phase::Outbox, Phase::Cancelled, always, {}},
        {Phase::Sending, Phase::Live, answered(Reply::Accepted), stopSending},
        {Phase::Sending, Phase::Outbox, certainlyNotStarted, stopSending},
        {Phase::Sending, Phase::Cancelled, answered(Reply::Refused), stopSending},
        // A time-out says nothing, whatever happened.
        {Phase::Sending, Phase::Doubt,
         [=](const World &, const Program &p, int i) { return isSending(p, i) && p.sent; }, stopSending},
        {Phase::Doubt,
         Phase::Live,
         [](const World &w, const Program &, int i) {
             const Remote remote = w.remote[std::size_t(i)];
             return remote == Remote::Running || remote == Remote::Ended;
         },
         {}},
        {Phase::Doubt,
         Phase::Cancelled,
         [=](const World &w, const Program &, int i) {
             const Remote remote = w.remote[std::size_t(i)];
             const bool mayStart = remote == Remote::OnItsWay && a.windowCoversDelay;
             return !mayStart && (remote != Remote::Running || !a.personIsRight);
         },
         {}},
        {Phase::Live, Phase::Killing, always, {}},
        {Phase::Live, Phase::Ended, hasEnded, {}},
        {Phase::Killing, Phase::Live, always, {}},
        {Phase::Killing, Phase::Ended, hasEnded, {}},
        {Phase::Ended, Phase::Closed, always, {}},
    };
}

Found search(const Assumptions &assumptions) { return Search(assumptions).run(); }

} // namespace protocol
