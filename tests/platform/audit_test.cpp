// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/platform/audit.h"

#include "tests/platform/runningplatform.h"

#include <gtest/gtest.h>

#include <QFile>

#include <nlohmann/json.hpp>

using namespace dosegrid::platform;
using namespace dosegrid::platform::tests;
using namespace Qt::Literals::StringLiterals;

namespace {

Json sweep(const std::string &name, std::initializer_list<const char *> organs)
{
    Json body = RunningPlatform::batchBody(name);
    body["inputValues"]["organid"] = organs;
    return body;
}

} // namespace

TEST(Audit, TwoLiveExecutionsOfOneCellAreFound)
{
    RunningPlatform server;
    server.uploadInput();
    const std::string first = server.launched(sweep("a", {"61", "62"}));
    server.launched(sweep("b", {"63"}));
    EXPECT_TRUE(auditState(server.stateDirectory())->isClean());
    const std::string second = server.launched(sweep("c", {"62", "64"}));
    const auto audit = auditState(server.stateDirectory());
    ASSERT_EQ(audit->cells.size(), 1u);
    EXPECT_EQ(audit->cells[0].what, u"AF/62/gamma/0.2"_s);
    EXPECT_EQ(toStd(audit->cells[0].first), first);
    EXPECT_EQ(toStd(audit->cells[0].second), second);
    EXPECT_EQ(audit->executions, 3);
    EXPECT_EQ(audit->calls.at(u"POST /executions"_s), 3);
}

TEST(Audit, ARetryAfterTheEndIsClean)
{
    RunningPlatform server;
    server.uploadInput();
    const std::string first = server.launched(sweep("a", {"61"}));
    server.send("PUT", "/rest/executions/" + first + "/kill");
    server.launched(sweep("a", {"61"}));
    const auto audit = auditState(server.stateDirectory());
    EXPECT_TRUE(audit->isClean());
    EXPECT_TRUE(audit->names.empty());
    EXPECT_EQ(audit->namesUsedTwice, QStringList(u"a"_s));
}

TEST(Audit, BothWorkflowsOfOneCellAreTheSameCell)
{
    RunningPlatform server;
    server.uploadInput();
    Json batch = RunningPlatform::batchBody("batch");
    batch["inputValues"]["organid"] = "95";
    batch["inputValues"]["energy"] = "0.10";
    server.launched(batch);
    server.launched(RunningPlatform::splitBody("split"));
    EXPECT_EQ(auditState(server.stateDirectory())->cells.size(), 1u);
}

TEST(Audit, TheJournalNeverHoldsTheKey)
{
    RunningPlatform server;
    server.uploadInput();
    server.launched(RunningPlatform::batchBody("with a name"));
    QFile journal(StateFiles(server.stateDirectory()).requests);
    ASSERT_TRUE(journal.open(QIODevice::ReadOnly));
    const QByteArray text = journal.readAll();
    EXPECT_TRUE(text.contains("with a name"));
    EXPECT_FALSE(text.contains(RunningPlatform::key));
}
