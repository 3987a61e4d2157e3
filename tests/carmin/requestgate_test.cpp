// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/carmin/requestgate.h"

#include <gtest/gtest.h>

#include <string>

using namespace dosegrid::carmin;

namespace {

class Gate : public ::testing::Test
{
protected:
    RequestGate gate{6, 4};
    std::string started;

    RequestGate::Ticket enter(char mark, Priority priority, Idempotency idempotency = Idempotency::Idempotent)
    {
        return gate.enter(priority, idempotency, [this, mark] { started += mark; });
    }
};

} // namespace

TEST_F(Gate, PriorityThenAge)
{
    std::vector<RequestGate::Ticket> running;
    for (int i = 0; i < 6; ++i)
        running.push_back(enter('-', Priority::Poll));
    enter('d', Priority::Download);
    enter('p', Priority::Poll);
    enter('q', Priority::Poll);
    enter('s', Priority::Submit);
    enter('u', Priority::User);
    started.clear();
    for (const auto ticket : running)
        gate.leave(ticket);
    EXPECT_EQ(started, "uspqd");
}

TEST_F(Gate, DownloadsLeaveRoomForTheRest)
{
    for (int i = 0; i < 9; ++i)
        enter('d', Priority::Download);
    EXPECT_EQ(started, "dddd");
    enter('p', Priority::Poll);
    enter('p', Priority::Poll);
    enter('p', Priority::Poll);
    EXPECT_EQ(started, "ddddpp");
}

TEST_F(Gate, NeverTwoCreatingOnes)
{
    const auto first = enter('a', Priority::Submit, Idempotency::Creating);
    enter('b', Priority::User, Idempotency::Creating);
    enter('p', Priority::Poll);
    EXPECT_EQ(started, "ap");
    gate.leave(first);
    EXPECT_EQ(started, "apb");
}

TEST_F(Gate, OneThatLeftWhileWaitingNeverStarts)
{
    const auto first = enter('a', Priority::Submit, Idempotency::Creating);
    const auto second = enter('b', Priority::Submit, Idempotency::Creating);
    gate.leave(second);
    gate.leave(first);
    gate.leave(first);
    EXPECT_EQ(started, "a");
    EXPECT_EQ(gate.inFlight() + gate.waiting(), 0);
}

TEST_F(Gate, MayBeUsedFromStart)
{
    gate.enter(Priority::Poll, Idempotency::Idempotent, [this] {
        started += '1';
        enter('2', Priority::Poll);
    });
    EXPECT_EQ(started, "12");
}
