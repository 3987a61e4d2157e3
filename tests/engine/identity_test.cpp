// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/engine/identity.h"

#include <gtest/gtest.h>

using namespace dosegrid;
using namespace dosegrid::engine;
using namespace Qt::Literals::StringLiterals;

namespace {

store::Execution own()
{
    store::Execution execution;
    execution.name = u"AF_95_x"_s;
    execution.pipeline = u"GateLab/0.7.2"_s;
    execution.resultsDir = u"/vip/Home/c/AF_95_x"_s;
    return execution;
}

carmin::Execution remote(const QString &name, const QString &folder = {}, const QString &pipeline = u"GateLab/0.7.2"_s)
{
    carmin::Execution execution;
    execution.id = RemoteId{u"workflow-1"_s};
    execution.name = name;
    execution.pipeline = pipeline;
    if (!folder.isEmpty())
        execution.inputValues.insert(u"results-directory"_s, folder);
    return execution;
}

} // namespace

TEST(Identity, IsTheNameOrWhereItIsLostTheFolder)
{
    EXPECT_EQ(identify(own(), remote(u"AF_95_x"_s)), Identity::Ours);
    EXPECT_EQ(identify(own(), remote(u"AF_95_y"_s)), Identity::Other);
    EXPECT_EQ(identify(own(), remote(u"AF_95_x"_s, {}, u"Other/1"_s)), Identity::Other);
    EXPECT_EQ(identify(own(), remote(u"workflow-1"_s)), Identity::Unclear);
    EXPECT_EQ(identify(own(), remote({})), Identity::Unclear);
    EXPECT_EQ(identify(own(), remote(u"workflow-1"_s, u"/vip/Home/c/AF_95_x/2026-01-01_000000"_s)), Identity::Ours);
    EXPECT_EQ(identify(own(), remote(u"renamed there"_s, u"/vip/Home/c/AF_95_x"_s)), Identity::Ours);
    EXPECT_EQ(identify(own(), remote(u"workflow-1"_s, u"/vip/Home/c/AF_95_xy/2026"_s)), Identity::Other);
}

TEST(Identity, AnOutputLiesBelowItsOwnFolder)
{
    EXPECT_TRUE(isOwnOutput(own(), u"/vip/Home/c/AF_95_x/2026/a.tar.gz"_s));
    EXPECT_FALSE(isOwnOutput(own(), u"/vip/Home/c/AF_95_xy/2026/a.tar.gz"_s));
    EXPECT_FALSE(isOwnOutput(own(), u"/vip/Home/a.tar.gz"_s));
    EXPECT_TRUE(isOwnOutput(own(), u"https://server/path/u/executions/1/a.tar.gz"_s));
    EXPECT_TRUE(isOwnOutput({}, u"/vip/Home/a.tar.gz"_s));
}
