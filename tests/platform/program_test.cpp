// SPDX-License-Identifier: GPL-3.0-or-later
// The program itself: started, killed, stopped, asked.
#include "tests/platform/runningplatform.h"
#include "tests/support/platformprocess.h"
#include "tests/support/testcertificate.h"

#include <gtest/gtest.h>

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QProcess>

#include <nlohmann/json.hpp>

#include <csignal>
#include <thread>

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

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    EXPECT_TRUE(file.open(QIODevice::ReadOnly)) << qPrintable(path);
    return file.readAll().trimmed();
}

void write(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    file.write(bytes);
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
        port = file.readAll().trimmed().toInt();
        client = std::make_unique<httplib::Client>("127.0.0.1", port);
        client->set_url_encode(false);
        const QString keyFile = state + u"/practice.key"_s;
        if (QFile::exists(keyFile))
            client->set_default_headers({{"apikey", contentOf(keyFile).toStdString()}});
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
    int port = 0;
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
    Program platform(state.path(), {u"--key"_s, QString::fromLatin1(RunningPlatform::key)});
    EXPECT_EQ(run({u"--state"_s, state.path()}), 1);
    EXPECT_FALSE(QFile::exists(state.filePath(u"practice.key"_s))) << "nor does another one write into it";
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
    EXPECT_EQ(run({u"--state"_s, u"x"_s, u"--profile"_s, u"other"_s}), 2);
    EXPECT_EQ(run({u"--state"_s, u"x"_s, u"--listen"_s, u"0.0.0.0"_s}), 2) << "not without TLS";
    EXPECT_EQ(run({u"--state"_s, u"x"_s, u"--tls-key"_s, u"k"_s}), 2);
    QTemporaryDir empty;
    EXPECT_EQ(run({u"audit"_s, empty.path()}), 2);
}

TEST(PlatformProgram, BothProfilesAndTheirPrefixes)
{
    QTemporaryDir state;
    {
        Program vip(state.filePath(u"vip"_s), {u"--profile"_s, u"vip"_s});
        EXPECT_EQ(text(vip.get("/rest/platform"), "platformName"), u"VIP"_s);
    }
    for (const QString &name : {u"carmin-server"_s, u"carmin-server-repaired"_s}) {
        Program server(state.filePath(name), {u"--profile"_s, name});
        EXPECT_EQ(text(server.get("/platform"), "platformName"), u"CARMIN Server 0.1"_s);
        EXPECT_EQ(server.client->Get("/executions/count")->body, "0\n") << "the header's case does not matter";
    }
}

TEST(PlatformProgram, RulesOfFaultsFromAFile)
{
    QTemporaryDir state;
    const QString rules = state.filePath(u"rules.json"_s);
    write(rules, R"([{"method":"GET","target":"^/executions$","times":1,"answer":{"code":8000}}])");
    Program platform(state.filePath(u"s"_s), {u"--faults"_s, rules});
    EXPECT_EQ(platform.client->Get("/rest/executions")->status, 400);
    EXPECT_EQ(platform.client->Get("/rest/executions")->status, 200);
    write(rules, R"([{"mehtod":"GET"}])");
    EXPECT_EQ(run({u"--state"_s, state.filePath(u"t"_s), u"--faults"_s, rules}), 2);
}

TEST(PlatformProgram, TheAdministrativeAddressHasItsOwnPortAndToken)
{
    QTemporaryDir state;
    Program platform(state.path(), {u"--admin-port"_s, u"0"_s});
    const QFileInfo tokenFile(state.filePath(u"admin.token"_s));
    EXPECT_FALSE(tokenFile.permissions() & (QFile::ReadGroup | QFile::ReadOther));
    QByteArray said;
    EXPECT_TRUE(eventually([&] {
        platform.process.waitForReadyRead(10);
        said += platform.process.readAllStandardOutput();
        return said.contains("admin-token-file");
    }));
    const qsizetype at = said.indexOf("admin http://127.0.0.1:") + 23;
    httplib::Client admin("127.0.0.1", said.mid(at, said.indexOf('\n', at) - at).toInt());
    EXPECT_EQ(admin.Get("/faults")->status, 401);
    const httplib::Headers token{{"X-Admin-Token", contentOf(tokenFile.filePath()).toStdString()}};
    EXPECT_EQ(
        admin.Post("/faults", token, R"({"target":"^/executions$","times":1,"cut":true})", "application/json")->status,
        200);
    EXPECT_FALSE(platform.client->Get("/rest/executions"));
    EXPECT_EQ(platform.client->Get("/rest/executions")->status, 200);
}

TEST(PlatformProgram, TlsAlsoBeyondLoopback)
{
    QTemporaryDir state;
    const dosegrid::testing::TestAuthority authority;
    const dosegrid::testing::TestCertificate leaf = authority.issue();
    write(state.filePath(u"ca"_s), authority.pem());
    write(state.filePath(u"certificate"_s), leaf.certificate);
    write(state.filePath(u"key"_s), leaf.key);
    Program platform(state.filePath(u"s"_s),
                     {u"--listen"_s, u"0.0.0.0"_s, u"--tls-certificate"_s, state.filePath(u"certificate"_s),
                      u"--tls-key"_s, state.filePath(u"key"_s)});
    httplib::SSLClient client("127.0.0.1", platform.port);
    client.set_ca_cert_path(state.filePath(u"ca"_s).toStdString().c_str());
    client.enable_server_certificate_verification(true);
    client.set_keep_alive(true);
    for (int i = 0; i < 3; ++i) {
        const auto answer = client.Get("/rest/platform");
        ASSERT_TRUE(answer) << static_cast<int>(answer.error());
        EXPECT_EQ(answer->status, 200);
    }
    EXPECT_FALSE(platform.client->Get("/rest/platform")) << "nothing without TLS";
    const std::string key = contentOf(state.filePath(u"s/practice.key"_s)).toStdString();
    const std::string large(3'000'000, 'x');
    const auto up = client.Put("/rest/path/vip/Home/a", {{"apikey", key}}, large, "application/octet-stream");
    ASSERT_TRUE(up);
    EXPECT_EQ(up->status, 201);
    EXPECT_EQ(client.Get("/rest/path/vip/Home/a?action=content", {{"apikey", key}})->body, large);
    EXPECT_EQ(run({u"--state"_s, state.filePath(u"t"_s), u"--tls-certificate"_s, state.filePath(u"key"_s),
                   u"--tls-key"_s, state.filePath(u"key"_s)}),
              1)
        << "no certificate";
}

TEST(PlatformProgram, SeveralUsersFromAFileThatOthersCannotRead)
{
    QTemporaryDir state;
    const QString users = state.filePath(u"users.json"_s);
    write(users, R"([{"name":"a","fullName":"A","key":"ka"},{"name":"b","fullName":"B","key":"kb","password":"p"}])");
    {
        Program platform(state.filePath(u"s"_s), {u"--users"_s, users});
        for (const char *key : {"ka", "kb"})
            EXPECT_EQ(platform.client->Get("/rest/executions", {{"apikey", key}})->status, 200) << key;
        EXPECT_EQ(platform.client->Get("/rest/executions", {{"apikey", "kc"}})->status, 401);
        const auto logIn =
            platform.client->Post("/rest/authenticate", R"({"username":"b","password":"p"})", "application/json");
        EXPECT_EQ(logIn->body, R"({"httpHeader":"apikey","httpHeaderValue":"kb"})");
    }
    QFile(users).setPermissions(QFile::ReadOwner | QFile::ReadOther);
    EXPECT_EQ(run({u"--state"_s, state.filePath(u"t"_s), u"--users"_s, users}), 1);
}

TEST(PlatformProgram, ASignalStopsItCleanlyInTheMiddleOfALongTransfer)
{
    QTemporaryDir state;
    Program platform(state.path(), {u"--transfer-latency"_s, u"40"_s});
    std::thread upload([&] {
        httplib::Client client("127.0.0.1", platform.port);
        const std::string key = contentOf(state.filePath(u"practice.key"_s)).toStdString();
        client.Put("/rest/path/vip/Home/a", {{"apikey", key}}, "content", "application/octet-stream");
    });
    const QString incoming = state.filePath(u"storage/incoming"_s);
    EXPECT_TRUE(eventually([&] { return !QDir(incoming).entryList({u"*.json"_s}, QDir::Files).isEmpty(); }));
    ::kill(static_cast<pid_t>(platform.process.processId()), SIGINT);
    EXPECT_TRUE(platform.process.waitForFinished(5'000));
    upload.join();
    EXPECT_EQ(platform.process.exitStatus(), QProcess::NormalExit);
    EXPECT_EQ(platform.process.exitCode(), 0);
    Program again(state.path());
    EXPECT_EQ(again.get("/rest/path/vip/Home/a?action=exists")["exists"], true) << "what was received is kept";
}

// What the tests of clients use.
TEST(PlatformProgram, AsAChildItTakesFaultsAtRunTime)
{
    for (const QString &profile : {u"vip"_s, u"carmin-server"_s}) {
        PlatformProcess child(program, {u"--profile"_s, profile});
        ASSERT_TRUE(child.start());
        httplib::Client client("127.0.0.1", child.url().port());
        client.set_default_headers({{"apikey", child.key().toStdString()}});
        const std::string list = child.url().path().toStdString() + "/executions";
        EXPECT_EQ(client.Get(list.c_str())->status, 200);
        EXPECT_FALSE(child.addFaults("{\"no\":1}"));
        ASSERT_TRUE(child.addFaults(R"({"target":"^/executions$","answer":{"status":503,"body":"<html></html>"}})"));
        EXPECT_EQ(client.Get(list.c_str())->status, 503);
        ASSERT_TRUE(child.clearFaults());
        EXPECT_EQ(client.Get(list.c_str())->status, 200);
        ASSERT_TRUE(child.revokeKey());
        EXPECT_EQ(client.Get(list.c_str())->status, 401);
        child.kill();
        ASSERT_TRUE(child.start()) << "again, on the same port";
        EXPECT_TRUE(child.clearFaults()) << "with a new token";
    }
}

TEST(PlatformProgram, WhatOptionsCannotMeanIsRefused)
{
    QTemporaryDir state;
    const QString folder = state.filePath(u"s"_s);
    for (const QStringList &wrong : {QStringList{u"--speed"_s, u"nan"_s},
                                     {u"--quota"_s, u"nan"_s},
                                     {u"--seed"_s, u"nan"_s},
                                     {u"--port"_s, u"nan"_s},
                                     {u"--port"_s, u"80.7"_s},
                                     {u"--key"_s, u""_s},
                                     {u"--key"_s, u"é"_s},
                                     {u"--key"_s, u" k"_s},
                                     {u"--key-header"_s, u"a b"_s},
                                     {u"--key-header"_s, u"Host"_s},
                                     {u"--key-header"_s, u"é"_s},
                                     {u"--key-header"_s, u""_s},
                                     {u"--users"_s, state.filePath(u"none"_s)},
                                     {u"--faults"_s, state.filePath(u"none"_s)}})
        EXPECT_EQ(run(QStringList{u"--state"_s, folder} + wrong), 2) << qPrintable(wrong.join(u' '));
    const QString users = state.filePath(u"users.json"_s);
    for (const char *text : {R"([])", R"([{"name":"a"},{"name":"a"}])", R"([{"name":"a","pasword":"p"}])",
                             R"([{"name":"a","key":"k"},{"name":"b","key":"k"}])"}) {
        write(users, text);
        EXPECT_EQ(run({u"--state"_s, folder, u"--users"_s, users}), 2) << text;
    }
    const QString key = state.filePath(u"key"_s);
    write(key, "a key");
    QFile(key).setPermissions(QFile::ReadOwner | QFile::ReadOther);
    EXPECT_EQ(run({u"--state"_s, folder, u"--key-file"_s, key}), 1);
    write(key, "no journal\n");
    EXPECT_EQ(run({u"audit"_s, key}), 2);
}

// People read it: where, what, and what to do, never the name of a kind.
TEST(PlatformProgram, AWrongFileIsToldWithItsPlaceAndWhatToDo)
{
    QTemporaryDir state;
    const QString file = state.filePath(u"file.json"_s);
    const auto told = [&](const QString &option, const QByteArray &content, QFile::Permissions others = {}) {
        write(file, content);
        QFile(file).setPermissions(QFile::ReadOwner | QFile::WriteOwner | others);
        QProcess process;
        process.start(program, {u"--state"_s, state.filePath(u"s"_s), option, file});
        EXPECT_TRUE(process.waitForFinished(20'000)) << content.constData();
        EXPECT_NE(process.exitCode(), 0) << content.constData();
        const QString said = QString::fromUtf8(process.readAllStandardError());
        EXPECT_FALSE(said.contains(u'[')) << qPrintable(said);
        EXPECT_TRUE(said.contains(file)) << qPrintable(said);
        return said;
    };
    const auto expect = [](const QString &said, const QString &place, const QString &next) {
        EXPECT_TRUE(said.contains(place)) << qPrintable(said);
        EXPECT_TRUE(said.contains(next)) << qPrintable(said);
    };
    const QString correct = u"Correct it; dosegrid-platform(1)"_s;
    const QString users = u"--users"_s;
    expect(told(users, "[\n{\"name\":\"a\"},\n{\"name\": b}]"), u"file.json, line 3:"_s, correct);
    expect(told(users, R"([{"name":"a"},{"name":"b","pasword":"p"}])"), u"user 2, \"pasword\" is no member"_s, correct);
    expect(told(users, R"([{"name":"a","beginner":"no"}])"), u"user 1, \"beginner\" is neither"_s, correct);
    expect(told(users, R"([{"name":"a","key":12345}])"), u"user 1, \"key\" is no text"_s, correct);
    expect(told(users, R"([{"name":"a","groups":["b",1]}])"), u"user 1, \"groups\" is no list of texts"_s, correct);
    expect(told(users, R"([{"name":"a"},{"name":"a"}])"), u"user 2, \"name\" is that of a user before"_s, correct);
    expect(told(users, "{}"), u"is no JSON array of users"_s, correct);
    expect(told(users, "[]", QFile::ReadGroup), u"--users names a file that others can read"_s, u"chmod 600"_s);
    const QString faults = u"--faults"_s;
    expect(told(faults, R"([{"cut":true},{"time":1}])"), u"rule 2, \"time\" is no member"_s, correct);
    expect(told(faults, R"({"times":"3","cut":true})"), u"rule 1, \"times\" is no whole number"_s, correct);
    for (const QByteArray &headers : {QByteArray(R"({"A":"b\r\nInjected: d"})"), QByteArray(R"({"A B":"c"})")})
        expect(told(faults, "{\"answer\":{\"headers\":" + headers + "}}"), u"is no header of HTTP"_s, correct);
    expect(told(faults, R"({"answer":{"status":42}})"), u"rule 1, \"answer.status\" is no status"_s, correct);
    expect(told(faults, "[{},\n"), u"file.json, line 2:"_s, correct);
    const QString key = u"--key-file"_s;
    expect(told(key, "\n"), u"holds no key"_s, correct);
    expect(told(key, "one\ntwo\n"), u"more than one line"_s, correct);
    expect(told(key, "abc", QFile::ReadOther), u"--key-file names a file that others can read"_s, u"chmod 600"_s);
}
