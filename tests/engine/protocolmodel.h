// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/records.h"

#include <array>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <utility>
#include <vector>

// The submission of one cell as a model to be searched through: two programs that may lead the campaign, its file, the
// messages between them and a platform, a person's wishes, and crashes at any moment. What may be done is asked of the
// engine's own code, so that the two cannot drift apart: executions and attempts move by its tables (lifecycle.h), a
// cell is sent when its planner would (PlanBasis, makePlan), and given up when its rules of actions allow it. Every
// move of the tables has a rule here, which says when the engine makes it and what that does.
namespace protocol {

using Phase = dosegrid::store::ExecutionPhase;
using Attempt = dosegrid::store::AttemptPhase;

constexpr int most = 3;     // attempts of the cell, one after the other
constexpr int programs = 2; // that want to lead
constexpr int queueSize = 3;

// What became of a creating request. Only what is on its way can still start something.
enum class Remote : std::uint8_t { Never, OnItsWay, Running, Ended };
// Never: lost, or nothing to answer.
enum class Reply : std::uint8_t { Never, Accepted, Refused };

// An execution and its attempt as the file or a program's memory has them.
struct Known
{
    static constexpr std::int8_t none = -1;    // not made yet
    static constexpr std::int8_t outside = -2; // an attempt for a file that a person brought: there is no execution

    std::int8_t phase = none; // of Phase
    Attempt attempt = Attempt::Planned;
    bool aside = false; // the cell was skipped while its output waited for review

    bool is(Phase p) const { return phase == std::int8_t(p); }
    bool operator==(const Known &) const = default;
};

struct Write
{
    std::int8_t execution = 0;
    Known row;
    bool operator==(const Write &) const = default;
};

struct Program
{
    bool leads = false;
    std::array<Known, most> memory;
    std::array<Write, queueSize> queue; // on its way to the disk, in order
    std::int8_t queued = 0;
    std::int8_t sending = -1;  // moved to Sending by this process
    std::int8_t adopting = -1; // this process judges a file that was brought
    bool sent = false;         // its request has left
    bool operator==(const Program &) const = default;
};

struct World
{
    std::array<Known, most> disk;
    std::array<Remote, most> remote{};
    std::array<Reply, most> reply{};
    std::array<Program, programs> program;
    bool operator==(const World &) const = default;
};

// What makes the protocol safe, to be left out one by one: then the search must find what happens.
struct Assumptions
{
    bool intentIsDurable = true;    // a request leaves only when Sending is on disk
    bool oneLeads = true;           // the engine lock
    bool doubtIsReconciled = true;  // no answer is doubt; false: it is simply sent again
    bool takeOverDoubts = true;     // Sending in the file of a dead engine is doubt; false: sent again
    bool personIsRight = true;      // "it never started" is only said of what never started ...
    bool windowCoversDelay = true;  // ... and never will
    bool formerEndIsAwaited = true; // the planner is told which executions may still run
    bool attemptsEnd = true;        // by the table; false: an attempt that is over may be taken up again
    bool reviewIsChecked = true;    // a person's word on an output counts only while the cell waits for it
};

// A move of an execution, and what becomes of its attempt: each of `attempts` that starts where it is, or nothing.
struct Rule
{
    Phase from;
    Phase to;
    std::function<bool(const World &, const Program &, int execution)> may;
    std::function<void(World &, Program &, int execution)> effect;
    std::vector<std::pair<Attempt, Attempt>> attempts = {};
};

// A move of an attempt alone, from wherever the table allows it.
struct AttemptRule
{
    std::string name;
    Attempt to;
    std::function<bool(const World &, const Program &, int execution)> may;
};

std::vector<Rule> rules(const Assumptions &assumptions);
std::vector<AttemptRule> attemptRules(const Assumptions &assumptions);

struct Found
{
    std::size_t worlds = 0;
    std::vector<std::pair<Phase, Phase>> moves; // made anywhere
    std::vector<std::pair<Attempt, Attempt>> attemptMoves;
    std::string violation; // the first one, with the steps that lead to it; empty: none
    std::size_t dead = 0;  // worlds from which the cell can never be done nor be given up
};

// Visits every world that can be reached.
Found search(const Assumptions &assumptions);

} // namespace protocol
