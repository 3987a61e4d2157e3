// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/records.h"

#include <array>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <vector>

// The submission of one cell as a model to be searched through: two programs that may lead the campaign, its file, the
// messages between them and a platform, and crashes at any moment. The programs move executions by the engine's own
// table (lifecycle.h): every move of it has one rule here, which says when the engine makes it and what that does.
namespace protocol {

using Phase = dosegrid::store::ExecutionPhase;

constexpr int most = 3;     // executions of the cell, one after the other
constexpr int programs = 2; // that want to lead
constexpr int queueSize = 3;

// What became of a creating request. Only what is on its way can still start something.
enum class Remote : std::uint8_t { Never, OnItsWay, Running, Ended };
// Never: lost, or nothing to answer.
enum class Reply : std::uint8_t { Never, Accepted, Refused };

// An execution as the file or a program's memory has it.
struct Known
{
    std::int8_t phase = -1; // of Phase; -1: not made yet
    bool accepted = false;  // its output is the cell's result

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
    std::int8_t sending = -1; // moved to Sending by this process
    bool sent = false;        // its request has left
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
    bool formerEndIsAwaited = true; // a further execution follows a recorded end
};

struct Rule
{
    Phase from;
    Phase to;
    std::function<bool(const World &, const Program &, int execution)> may;
    std::function<void(World &, Program &, int execution)> effect;
};

std::vector<Rule> rules(const Assumptions &assumptions);

struct Found
{
    std::size_t worlds = 0;
    std::vector<std::pair<Phase, Phase>> moves; // made anywhere
    std::string violation;                      // the first one, with the steps that lead to it; empty: none
    std::size_t dead = 0;                       // worlds from which the cell can never be done nor be given up
};

// Visits every world that can be reached.
Found search(const Assumptions &assumptions);

} // namespace protocol
