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
    EXPECT_TRUE(auditJournal(server.stateDirectory())->isClean());
    const std::string second = server.launched(sweep("c", {"62", "64"}));
    const auto audit = auditJournal(server.stateDirectory());
    ASSERT_EQ(audit->cells.size(), 1u);
    EXPECT_EQ(audit->cells[0].what, u"AF/62/gamma/0.2"_s);
    EXPECT_EQ(toStd(audit->cells[0].first), first);
    EXPECT_EQ(toStd(audit->cells[0].second), second);
    EXPECT_EQ(audit->executions, 3);
    EXPECT_EQ(audit->calls.at(u"POST /executions"_s).calls, 3);
}

TEST(Audit, ARetryAfterTheEndIsClean)
{
    RunningPlatform server;
    server.uploadInput();
    const std::string first = server.launched(sweep("a", {"61"}));
    server.send("PUT", "/rest/executions/" + first + "/kill");
    server.launched(sweep("a", {"61"}));
    const auto audit = auditJournal(server.stateDirectory());
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
    EXPECT_EQ(auditJournal(server.stateDirectory())->cells.size(), 1u);
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

TEST(Audit, InputSetsAndNamesThatWereUsedTwice)
{
    RunningPlatform server;
    server.uploadInput();
    const std::string first = server.launched(sweep("a", {"61"}));
    server.send("PUT", "/rest/executions/" + first + "/kill");
    const std::string second = server.launched(sweep("b", {"61"}));
    server.launched(sweep("b", {"62"}));
    const auto audit = auditJournal(server.stateDirectory());
    ASSERT_EQ(audit->inputsUsedTwice.size(), 1u);
    EXPECT_EQ(audit->inputsUsedTwice.begin()->second, QStringList({toQt(first), toQt(second)}));
    EXPECT_EQ(audit->namesUsedTwice, QStringList(u"b"_s));
}

TEST(Audit, CallsAMinuteAreOfCampaignTime)
{
    Settings settings = RunningPlatform::calm();
    settings.speed = 600; // a minute in 0.1 s
    RunningPlatform server(settings);
    for (int i = 0; i < 3; ++i)
        server.get("/rest/executions");
    const auto begin = server.platform().now();
    ASSERT_TRUE(eventually([&] { return server.platform().now() - begin > std::chrono::minutes(10); }));
    server.get("/rest/executions");
    server.get("/rest/executions/none");
    const auto audit = auditJournal(server.stateDirectory());
    const Audit::Rate list = audit->calls.at(u"GET /executions"_s);
    EXPECT_EQ(list.calls, 4);
    EXPECT_GE(list.peakPerMinute, 1);
    EXPECT_LE(list.peakPerMinute, 3);
    EXPECT_LT(list.meanPerMinute, 0.4);
    EXPECT_EQ(audit->calls.at(u"GET /executions/{id}"_s).failed, 1);
}

TEST(Audit, KeysThatWentToAnotherHost)
{
    RunningPlatform server;
    server.platform().journalServing({u"127.0.0.1:"_s + QString::number(server.port())});
    server.get("/rest/executions");
    server.anonymous("GET", "/rest/platform", {{"Host", "elsewhere.example"}});
    EXPECT_EQ(auditJournal(server.stateDirectory())->keysOnForeignHosts, 0) << "no key, no harm";
    server.get("/rest/executions", {{"Host", "elsewhere.example"}});
    server.anonymous("GET", "/rest/executions", {{"apikey", "of another platform"}});
    const auto audit = auditJournal(server.stateDirectory());
    EXPECT_EQ(audit->keysOnForeignHosts, 1);
    EXPECT_EQ(audit->unknownKeys, 1);
}

TEST(Audit, ARedirectThatTakesTheKeyAlongIsSeenWhereItEnds)
{
    RunningPlatform trap;
    RunningPlatform server(RunningPlatform::calm(), Users::practiceWithKey(u"the key of the first platform"_s));
    server.fault(R"({"target":"^/platform","answer":{"status":302,"headers":{"Location":"http://127.0.0.1:)"
                 + std::to_string(trap.port()) + R"(/rest/platform"}}})");
    const auto client = server.client();
    client->set_follow_location(true);
    client->set_default_headers({{"apikey", "the key of the first platform"}});
    client->Get("/rest/platform");
    EXPECT_EQ(auditJournal(trap.stateDirectory())->unknownKeys, 1);
    EXPECT_EQ(auditJournal(server.stateDirectory())->faults, 1);
}

TEST(Audit, AJournalAloneTellsAllButTheCells)
{
    RunningPlatform server;
    server.uploadInput();
    server.launched(sweep("a", {"61"}));
    server.launched(sweep("a", {"61"}));
    QTemporaryDir elsewhere;
    const QString copy = elsewhere.filePath(u"journal"_s);
    ASSERT_TRUE(QFile::copy(StateFiles(server.stateDirectory()).requests, copy));
    const auto alone = auditJournal(copy);
    EXPECT_FALSE(alone->knowsCells);
    EXPECT_EQ(alone->executions, 2);
    EXPECT_EQ(alone->inputsUsedTwice.size(), 1u);
    const auto beside = auditJournal(StateFiles(server.stateDirectory()).requests);
    EXPECT_TRUE(beside->knowsCells);
    EXPECT_EQ(beside->cells.size(), 1u);
}

TEST(Audit, WhatStrangersWriteCannotSteerTheTerminal)
{
    QTemporaryDir directory;
    const QString journal = directory.filePath(u"journal"_s);
    QFile file(journal);
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    file.write("{\"t\":1,\"method\":\"GET\",\"path\":\"/rest/\\u001b[2J\\nno cell\\u202e\\u2028\",\"status\":404}\n"
               "nothing of ours\n");
    file.close();
    const auto audit = auditJournal(journal);
    ASSERT_TRUE(audit.has_value());
    EXPECT_EQ(audit->unreadable, 1);
    const QString text = toPlainText(*audit);
    EXPECT_TRUE(text.contains(u"lines that could not be read: 1\n"_s));
    for (const char16_t c : {u'\x1b', u'\u202e', u'\u2028'})
        EXPECT_FALSE(text.contains(QChar(c))) << int(c);
    EXPECT_FALSE(text.contains(u"\nno cell\u202e"_s) || text.contains(u"\nno cell\u00b7"_s));
}

TEST(Audit, AFileThatIsNoJournal)
{
    QTemporaryDir directory;
    const QString path = directory.filePath(u"letter"_s);
    QFile file(path);
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    file.write("Dear all,\n{\"a\":1}\n");
    file.close();
    const auto audit = auditJournal(path);
    ASSERT_FALSE(audit.has_value());
    EXPECT_EQ(audit.error().kind, dosegrid::Error::Kind::BadInput);
}

TEST(Audit, AKeyThatNobodyLookedAtIsNoStrangers)
{
    RunningPlatform vip;
    vip.fault(R"({"when":"before","times":1,"answer":{"status":503}})");
    EXPECT_EQ(vip.get("/rest/executions").status, 503);
    EXPECT_EQ(auditJournal(vip.stateDirectory())->unknownKeys, 0);
    RunningPlatform server(RunningPlatform::calmServer());
    EXPECT_EQ(server.get("/platform").status, 200);
    EXPECT_EQ(auditJournal(server.stateDirectory())->unknownKeys, 0);
}
