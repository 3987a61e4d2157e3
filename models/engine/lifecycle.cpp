// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/engine/lifecycle.h"

#include <algorithm>
#include <initializer_list>
#include <utility>

namespace dosegrid::engine {

using grid::CellState;
using E = store::ExecutionPhase;
using A = store::AttemptPhase;

namespace {

constexpr std::initializer_list<std::pair<E, E>> executionMoves = {
    {E::Planned, E::Outbox},                           // a slot is free
    {E::Planned, E::Cancelled},                        // taken back, or regrouped
    {E::Outbox, E::Planned},                           // paused, or refused for lack of a slot
    {E::Outbox, E::Sending},                           // intent on disk
    {E::Outbox, E::Cancelled},  {E::Sending, E::Live}, // accepted
    {E::Sending, E::Outbox},                           // certainly not started
    {E::Sending, E::Cancelled},                        // certainly not started, and refused for good
    {E::Sending, E::Doubt},                            // no trustworthy answer
    {E::Doubt, E::Live},                               // found on the platform
    {E::Doubt, E::Cancelled},                          // a person's word: it never started
    {E::Live, E::Killing},      {E::Live, E::Ended},   {E::Killing, E::Live}, // the kill did not happen
    {E::Killing, E::Ended},     {E::Ended, E::Closed},
};

constexpr std::initializer_list<std::pair<A, A>> attemptMoves = {
    {A::Planned, A::Outbox},   {A::Planned, A::Cancelled}, {A::Outbox, A::Planned},  {A::Outbox, A::Sending},
    {A::Outbox, A::Cancelled}, {A::Sending, A::Waiting},   {A::Sending, A::Outbox},  {A::Sending, A::Failed},
    {A::Sending, A::Doubt},    {A::Doubt, A::Waiting},     {A::Doubt, A::Running},   {A::Doubt, A::ToFetch},
    {A::Doubt, A::Failed},     {A::Doubt, A::Lost},        {A::Doubt, A::Skipped},   {A::Waiting, A::Running},
    {A::Waiting, A::ToFetch},  {A::Waiting, A::Failed},    {A::Waiting, A::Lost},    {A::Waiting, A::Skipped},
    {A::Waiting, A::Doubt},    {A::Running, A::Waiting},   {A::Running, A::ToFetch}, {A::Running, A::Failed},
    {A::Running, A::Lost},     {A::Running, A::Skipped},   {A::Running, A::Doubt},   {A::ToFetch, A::Fetched},
    {A::ToFetch, A::Accepted}, {A::ToFetch, A::Review},    {A::ToFetch, A::Refused}, {A::ToFetch, A::Lost},
    {A::ToFetch, A::Skipped},  {A::Fetched, A::Accepted},  {A::Fetched, A::Review},  {A::Fetched, A::Refused},
    {A::Review, A::Accepted},  {A::Review, A::Refused},    {A::Planned, A::ToFetch},
};

} // namespace

bool mayMove(E from, E to) { return std::ranges::find(executionMoves, std::pair(from, to)) != executionMoves.end(); }

bool mayMove(A from, A to) { return std::ranges::find(attemptMoves, std::pair(from, to)) != attemptMoves.end(); }

bool reason::isUnfetched(QStringView why)
{
    return why == heldOutputGone || why == heldNotStored || why == heldNotFetched;
}

CellState shownState(A phase)
{
    switch (phase) {
    case A::Planned: return CellState::Planned;
    case A::Outbox: return CellState::Submitted;
    case A::Sending: return CellState::Submitted;
    case A::Doubt: return CellState::Uncertain;
    case A::Waiting: return CellState::Submitted;
    case A::Running: return CellState::Running;
    case A::ToFetch: return CellState::ToFetch;
    case A::Fetched: return CellState::ToFetch;
    case A::Accepted: return CellState::Done;
    case A::Review: return CellState::Held;
    case A::Refused: return CellState::Failed;
    case A::Failed: return CellState::Failed;
    case A::Lost: return CellState::Failed;
    case A::Cancelled: return CellState::Open;
    case A::Skipped: return CellState::Skipped;
    }
    return CellState::Open;
}

} // namespace dosegrid::engine
