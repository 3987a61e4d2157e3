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
    // It may make a new key and invalidate the former one, and a few wrong ones lock the account.
    Row{Operation::Authenticate, Idempotency::Creating, Priority::User, {60s, 90s, answerCap}},
    Row{Operation::Pipelines, again, Priority::User, {60s, 120s, answerCap}},
    Row{Operation::ExternalKey, again, Priority::User, {60s, 90s, answerCap}},
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

using Kind = ApiError::Kind;

struct KindReaction
{
    Kind kind;
    Reaction reaction; // to a call that has had no effect
};

constexpr std::array kindReactions = {
    KindReaction{Kind::Aborted, Reaction::GiveUp},         KindReaction{Kind::Timeout, Reaction::RetryLater},
    KindReaction{Kind::Unreachable, Reaction::RetryLater}, KindReaction{Kind::Tls, Reaction::RetryLater},
    KindReaction{Kind::Auth, Reaction::AskForKey},         KindReaction{Kind::Forbidden, Reaction::GiveUp},
    KindReaction{Kind::NotFound, Reaction::GiveUp},        KindReaction{Kind::Deleted, Reaction::GiveUp},
    KindReaction{Kind::Conflict, Reaction::GiveUp},        KindReaction{Kind::BadRequest, Reaction::GiveUp},
    KindReaction{Kind::QuotaUser, Reaction::WaitForRoom},  KindReaction{Kind::QuotaPlatform, Reaction::WaitForRoom},
    KindReaction{Kind::TooLarge, Reaction::GiveUp},        KindReaction{Kind::Unsupported, Reaction::GiveUp},
    KindReaction{Kind::ServerFault, Reaction::RetryLater}, KindReaction{Kind::ServerBusy, Reaction::RetryLater},
    KindReaction{Kind::BadReply, Reaction::RetryLater},    KindReaction{Kind::Indeterminate, Reaction::RetryLater},
};

struct CallReaction
{
    Operation operation;
    Kind kind;
    Reaction reaction;
};

constexpr std::array callReactions = {
    // Started already (CARMIN-server 135).
    CallReaction{Operation::Play, Kind::Conflict, Reaction::TakeAsDone},
    // VIP writes Killed before it asks the engine, and answers the engine's failure.
    CallReaction{Operation::Kill, Kind::Indeterminate, Reaction::LookFirst},
    CallReaction{Operation::Kill, Kind::Timeout, Reaction::LookFirst},
    CallReaction{Operation::Kill, Kind::Unreachable, Reaction::LookFirst},
    CallReaction{Operation::Kill, Kind::ServerFault, Reaction::LookFirst},
    CallReaction{Operation::Kill, Kind::ServerBusy, Reaction::LookFirst},
    CallReaction{Operation::Kill, Kind::BadReply, Reaction::LookFirst},
    // Over, or ending (CARMIN-server 145, 150).
    CallReaction{Operation::Kill, Kind::Conflict, Reaction::LookFirst},
    CallReaction{Operation::Delete, Kind::Deleted, Reaction::TakeAsDone},
    CallReaction{Operation::Delete, Kind::NotFound, Reaction::TakeAsDone},
    CallReaction{Operation::DeletePath, Kind::NotFound, Reaction::TakeAsDone},
    CallReaction{Operation::DeletePath, Kind::Indeterminate, Reaction::LookFirst},
    // Results of an execution that runs (CARMIN-server 155).
    CallReaction{Operation::Results, Kind::Conflict, Reaction::RetryLater},
    // A folder that is there may be an error too.
    CallReaction{Operation::MakeDirectory, Kind::Indeterminate, Reaction::LookFirst},
    CallReaction{Operation::MakeDirectory, Kind::Conflict, Reaction::LookFirst},
    CallReaction{Operation::MakeDirectory, Kind::Timeout, Reaction::LookFirst},
    CallReaction{Operation::MakeDirectory, Kind::Unreachable, Reaction::LookFirst},
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

Reaction reactionTo(const ApiError &error, Operation operation)
{
    // Of launches nothing is believed but what says that it never began; of uploads also a definite refusal.
    const bool mayHaveBegun = idempotencyOf(operation) == Idempotency::Creating && !error.certainlyNotStarted;
    if (mayHaveBegun && operation == Operation::Create)
        return Reaction::LookFirst;
    const auto isCall = [&](const CallReaction &row) { return row.operation == operation && row.kind == error.kind; };
    if (const auto row = std::ranges::find_if(callReactions, isCall); row != callReactions.end())
        return row->reaction;
    const auto row = std::ranges::find(kindReactions, error.kind, &KindReaction::kind);
    const Reaction reaction = row == kindReactions.end() ? Reaction::GiveUp : row->reaction;
    return mayHaveBegun && reaction == Reaction::RetryLater ? Reaction::LookFirst : reaction;
}

} // namespace dosegrid::carmin
