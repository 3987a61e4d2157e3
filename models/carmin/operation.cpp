// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/carmin/operation.h"

#include <algorithm>
#include <array>

namespace dosegrid::carmin {

using namespace std::chrono_literals;

namespace {

constexpr qint64 answerCap = 64 << 20;
constexpr qint64 logCap = 4 << 20; // a Gate log can be large and cannot be asked for in parts

struct Row
{
    Operation operation;
    Idempotency idempotency;
    Priority priority;
    CallLimits limits;
};

constexpr auto again = Idempotency::Idempotent;

constexpr std::array rows = {
    Row{Operation::Platform, again, Priority::User, {60s, 90s, answerCap}},
    Row{Operation::Pipelines, again, Priority::User, {60s, 120s, answerCap}},
    Row{Operation::Create, Idempotency::Creating, Priority::Submit, {300s, 330s, answerCap}},
    // A second play is refused with a code of its own, so sending it twice is harmless.
    Row{Operation::Play, again, Priority::Submit, {60s, 120s, answerCap}},
    Row{Operation::Read, again, Priority::Poll, {60s, 120s, answerCap}},
    Row{Operation::List, again, Priority::Poll, {120s, 240s, answerCap}},
    Row{Operation::Count, again, Priority::Poll, {120s, 150s, answerCap}},
    Row{Operation::Rename, again, Priority::User, {60s, 120s, answerCap}},
    Row{Operation::Kill, again, Priority::User, {60s, 120s, answerCap}},
    Row{Operation::Delete, again, Priority::User, {60s, 120s, answerCap}},
    Row{Operation::Results, again, Priority::Poll, {600s, 660s, answerCap}},
    Row{Operation::Log, again, Priority::User, {60s, 300s, logCap}},
    Row{Operation::PathQuery, again, Priority::Poll, {60s, 120s, answerCap}},
    Row{Operation::Download, again, Priority::Download, {120s, 0s, answerCap}},
    Row{Operation::Upload, Idempotency::Creating, Priority::Submit, {120s, 0s, answerCap}},
    Row{Operation::MakeDirectory, again, Priority::Submit, {120s, 150s, answerCap}},
    Row{Operation::DeletePath, again, Priority::User, {60s, 120s, answerCap}},
};

const Row &rowOf(Operation operation)
{
    const auto row = std::ranges::find(rows, operation, &Row::operation);
    Q_ASSERT(row != rows.end());
    return *row;
}

} // namespace

Idempotency idempotencyOf(Operation operation) { return rowOf(operation).idempotency; }

Priority priorityOf(Operation operation) { return rowOf(operation).priority; }

CallLimits limitsOf(Operation operation) { return rowOf(operation).limits; }

} // namespace dosegrid::carmin
