// SPDX-License-Identifier: GPL-3.0-or-later
// The program itself: started, killed, stopped, asked.
#include "tests/platform/runningplatform.h"

#include <gtest/gtest.h>

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QProcess>

#include <nlohmann/json.hpp>

using namespace dosegrid::platform;
using namespace dosegrid::platform::tests;
using namespace Qt::Literals::StringLiterals;

namespace {

const QString program = QStringLiteral(DOSEGRID_PLATFORM_PROGRAM);

int run(const QStringList &arguments, QByteArray *output = nullptr)
{
    QProcess process;
    process.start(program, arguments);
    if (!process.waitForFinished(20'000))
        return -1;
    if (output)
        *output = process.readAllStandardOutput();
    return process.exitCode();
}

class Program
{
public:
    explicit Program(const QString &state, const QStringList &extra = {})
    {
        const QString portFile = state + u"/port"_s;
        QFile::remove(portFile);
        process.start(program,
                      QStringList{u"--state"_s, state, u"--port"_s, u"0"_s, u"--port-file"_s, portFile} + extra);
        EXPECT_TRUE(process.waitForStarted());
        EXPECT_TRUE(eventually([&] { return QFile::exists(portFile); }));
        QFile file(portFile);
        EXPECT_TRUE(file.open(QIODevice::ReadOnly));
        const int port = file.readAll().trimmed().toInt();
        QFile keyFile(state + u"/practice.key"_s);
        EXPECT_TRUE(keyFile.open(QIODevice::ReadOnly));
        client = std::make_unique<httplib::Client>("127.0.0.1", port);
        client->set_url_encode(false);
        client->set_default_headers({{"apikey", keyFile.readAll().trimmed().toStdString()}});
    }
    ~Program()
    {
        process.kill();
        process.waitForFinished();
    }

    Json get(const std::string &target)
    {
        const auto result = client->Get(target);
        return result ? parseJson(result->body).value_or(Json()) : Json();
    }
    std::string launch(const Json &body)
    {
        const auto result = client->Post("/rest/executions", dump(body), "application/json");
        EXPECT_TRUE(result);
        return result ? toStd(text(parseJson(result->body).value_or(Json()), "identifier")) : std::string();
    }
    qint64 campaignTime() { return integer(get("/rest/platform")["practice"], "campaignTimeMs"); }

    QProcess process;
    std::unique_ptr<httplib::Client> client;
};

} // namespace

TEST(PlatformProgram, KilledAtAnyMomentItGoesOnWhereItWas)
{
    QTemporaryDir state;
    const QStringList options{u"--speed"_s, u"50000"_s, u"--transfer-latency"_s, u"0"_s, u"--failure-rate"_s, u"0.1"_s};
    ASSERT_EQ(run({u"make-input"_s, u"AF"_s, state.filePath(u"AF.zip"_s)}), 0);
    std::vector<std::string> ids;
    qint64 lastSeen = 0;
    Json first;
    for (int round = 0; round < 4; ++round) {
        Program platform(state.path(), options);
        EXPECT_GE(platform.campaignTime(), lastSeen) << "campaign time never goes back";
        if (round == 0) {
            QFile input(state.filePath(u"AF.zip"_s));
            ASSERT_TRUE(input.open(QIODevice::ReadOnly));
            const auto up =
                platform.client->Put("/rest/path/vip/Home/in.zip", input.readAll().toStdString(), "application/zip");
            ASSERT_TRUE(up);
            ASSERT_EQ(up->status, 201);
        }
        Json body = RunningPlatform::batchBody("round " + std::to_string(round));
        body["inputValues"]["organid"] = {std::to_string(61 + round), std::to_string(71 + round)};
        body["resultsLocation"] = "/vip/Home/out" + std::to_string(round);
        ids.push_back(platform.launch(body));
        lastSeen = platform.campaignTime();
        platform.process.kill();
        platform.process.waitForFinished();
    }
    Program platform(state.path(), options);
    ASSERT_EQ(platform.get("/rest/executions").size(), ids.size());
    for (const std::string &id : ids) {
        Json execution;
        EXPECT_TRUE(eventually([&] {
            execution = platform.get("/rest/executions/" + id);
            return text(execution, "status") == u"Finished"_s;
        })) << dump(execution);
        for (const Json &path : execution["returnedFiles"]["results"]) {
            const auto content = platform.client->Get("/rest/path" + path.get<std::string>() + "?action=content");
            ASSERT_TRUE(content);
            EXPECT_EQ(content->status, 200);
        }
    }
    platform.process.terminate();
    ASSERT_TRUE(platform.process.waitForFinished(10'000));
    EXPECT_EQ(platform.process.exitStatus(), QProcess::NormalExit);
    EXPECT_EQ(platform.process.exitCode(), 0);

    QByteArray report;
    EXPECT_EQ(run({u"audit"_s, state.path(), u"--json"_s}, &report), 0);
    const Json audit = parseJson(report.toStdString()).value_or(Json());
    EXPECT_EQ(integer(audit, "executions"), 4);
    EXPECT_EQ(audit["clean"], true);
}

TEST(PlatformProgram, ADeletedOutputDoesNotComeBackWithARestart)
{
    QTemporaryDir state;
    const QStringList options{u"--speed"_s,        u"200000"_s, u"--transfer-latency"_s, u"0"_s,
                              u"--delete-delay"_s, u"0"_s,      u"--failure-rate"_s,     u"0"_s};
    ASSERT_EQ(run({u"make-input"_s, u"AF"_s, state.filePath(u"AF.zip"_s)}), 0);
    std::string target;
    {
        Program platform(state.path(), options);
        QFile input(state.filePath(u"AF.zip"_s));
        ASSERT_TRUE(input.open(QIODevice::ReadOnly));
        platform.client->Put("/rest/path/vip/Home/in.zip", input.readAll().toStdString(), "application/zip");
        const std::string id = platform.launch(RunningPlatform::batchBody());
        Json files;
        ASSERT_TRUE(eventually([&] {
            files = platform.get("/rest/executions/" + id)["returnedFiles"];
            return files.is_object() && !files.empty();
        }));
        target = "/rest/path" + files["results"][0].get<std::string>();
        const auto removed = platform.client->Delete(target);
        ASSERT_TRUE(removed);
        EXPECT_EQ(removed->status, 204);
    }
    Program platform(state.path(), options);
    EXPECT_EQ(platform.get(target + "?action=exists")["exists"], false);
}

TEST(PlatformProgram, TheKeyIsMadeForItsOwnerOnly)
{
    QTemporaryDir state;
    QString first;
    for (int i = 0; i < 2; ++i) {
        Program platform(state.path());
        const QFileInfo key(state.filePath(u"practice.key"_s));
        EXPECT_FALSE(key.permissions() & (QFile::ReadGroup | QFile::ReadOther | QFile::WriteGroup | QFile::WriteOther));
        QFile file(key.filePath());
        ASSERT_TRUE(file.open(QIODevice::ReadOnly));
        const QString text = QString::fromLatin1(file.readAll()).trimmed();
        EXPECT_EQ(text.size(), 26);
        EXPECT_TRUE(first.isEmpty() || first == text) << "and kept";
        first = text;
    }
}

TEST(PlatformProgram, OneProcessOwnsAStateFolder)
{
    QTemporaryDir state;
    Program platform(state.path());
    EXPECT_EQ(run({u"--state"_s, state.path()}), 1);
}

TEST(PlatformProgram, ExitCodesAndHelp)
{
    QByteArray help;
    EXPECT_EQ(run({u"--help"_s}, &help), 0);
    EXPECT_TRUE(help.contains("--speed"));
    EXPECT_EQ(run({}), 2);
    EXPECT_EQ(run({u"--state"_s, u"x"_s, u"--speed"_s, u"fast"_s}), 2);
    EXPECT_EQ(run({u"--state"_s, u"x"_s, u"--fault"_s, u"nothing=1"_s}), 2);
    EXPECT_EQ(run({u"--nonsense"_s}), 2);
    QTemporaryDir empty;
    EXPECT_EQ(run({u"audit"_s, empty.path()}), 2);
}
