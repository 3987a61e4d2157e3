// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/core/result.h"

#include <gtest/gtest.h>

#include <memory>

using namespace dosegrid;
using namespace Qt::Literals::StringLiterals;

namespace {

Result<int> half(int n)
{
    if (n % 2 != 0)
        return Unexpected(Error::badInput(u"odd"_s, u"n"_s));
    return n / 2;
}

} // namespace

TEST(Result, ChainsValuesAndStopsAtTheFirstError)
{
    EXPECT_EQ(half(8).and_then(half).value(), 2);
    const auto failed = half(6).and_then(half);
    ASSERT_FALSE(failed);
    EXPECT_EQ(failed.error().field, u"n"_s);
    EXPECT_EQ(half(8).transform([](int n) { return QString::number(n); }).value(), u"4"_s);
    EXPECT_EQ(half(3).value_or(-1), -1);
}

TEST(Result, HoldsMoveOnlyValues)
{
    Result<std::unique_ptr<int>> result = std::make_unique<int>(3);
    const auto owned = std::move(result).value();
    EXPECT_EQ(*owned, 3);
}

TEST(Result, VoidIsSuccessUnlessAnErrorIsGiven)
{
    EXPECT_TRUE(Result<void>());
    const Result<void> failed = Unexpected(Error{Error::Kind::Io, u"no space"_s, u"/f"_s, 3, u"size"_s});
    ASSERT_FALSE(failed);
    EXPECT_EQ(toLogString(failed.error()), u"/f:3: size: no space [io]"_s);
}
