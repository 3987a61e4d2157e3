// SPDX-License-Identifier: GPL-3.0-or-later
// The numbers in the names are those of carmin-protocol 10.3.
#include "tests/platform/runningplatform.h"
#include "tests/support/faultproxy.h"

#include <gtest/gtest.h>

#include <QDateTime>
#include <QFile>
#include <QLocale>
#include <QTemporaryDir>

#include <nlohmann/json.hpp>
#include <openssl/x509_vfy.h>

using namespace dosegrid::platform;
using namespace dosegrid::platform::tests;
using namespace Qt::Literals::StringLiterals;
using dosegrid::testing::FaultProxy;
using dosegrid::testing::TransportFault;

namespace {

constexpr const char *home = "/rest/path/vip/Home";

Answer put(RunningPlatform &server, const std::string &target, const std::string &body)
{
    return server.send("PUT", target, body, "application/octet-stream");
}

Json listOf(RunningPlatform &server) { return server.get("/rest/executions").json(); }

qint64 dateMs(const Answer &answer)
{
    const QDateTime date = QLocale::c().toDateTime(toQt(answer.header("Date")), u"ddd, dd MMM yyyy HH:mm:ss 'GMT'"_s);
    return QDateTime(date.date(), date.time(), Qt::UTC).toMSecsSinceEpoch();
}

Json sweep(std::initializer_list<const char *> energies)
{
    Json body = RunningPlatform::batchBody("sweep");
    body["inputValues"]["energy"] = energies;
    return body;
}

} // namespace

TEST(Faults, Item60_TheRunExistsWhateverTheAnswerOfThePostSays)
{
    RunningPlatform server;
    server.uploadInput();
    server.fault(R"([
        {"method":"POST","times":1,"cut":true},
        {"method":"POST","skip":0,"times":1,"answer":{"status":504,"body":"<html>Gateway Time-out</html>"}},
        {"method":"POST","times":1,"answer":{"code":8000}}])");
    EXPECT_EQ(server.launch(RunningPlatform::batchBody("cut")).status, 0) << "no answer";
    const Answer timeout = server.launch(RunningPlatform::batchBody("gateway"));
    EXPECT_EQ(timeout.status, 504);
    EXPECT_EQ(timeout.header("Content-Type"), "text/html;charset=utf-8");
    const Answer refused = server.launch(RunningPlatform::batchBody("refused"));
    EXPECT_EQ(refused.status, 400);
    EXPECT_EQ(
        refused.body,
        R"json({"errorCode":8000,"errorMessage":"An error has been encountered on the VIP API (Error code 8000)"})json");
    EXPECT_EQ(listOf(server).size(), 3u);
    EXPECT_EQ(server.launch(RunningPlatform::batchBody("fine")).status, 200);
}

TEST(Faults, Item60_BeforeTheWorkIsDoneNothingExists)
{
    RunningPlatform server;
    server.uploadInput();
    server.fault(R"([
        {"method":"POST","when":"before","times":1,"cut":true},
        {"method":"POST","when":"before","times":1,"answer":{"code":8000}}])");
    EXPECT_EQ(server.launch(RunningPlatform::batchBody("a")).status, 0);
    EXPECT_EQ(server.launch(RunningPlatform::batchBody("b")).code(), 8000);
    EXPECT_EQ(listOf(server).size(), 0u);
}

TEST(Faults, Item60_LaunchedButListedOnlyLater)
{
    Settings settings = RunningPlatform::calm();
    settings.speed = 100;
    RunningPlatform server(settings);
    server.uploadInput();
    server.fault(R"({"method":"POST","times":1,"cut":true,"hide":60})");
    EXPECT_EQ(server.launch(RunningPlatform::batchBody("late")).status, 0);
    EXPECT_EQ(listOf(server).size(), 0u);
    EXPECT_EQ(server.get("/rest/executions/count").body, "0");
    EXPECT_TRUE(eventually([&] { return listOf(server).size() == 1; }));
    EXPECT_EQ(server.get("/rest/executions/count").body, "1");
}

TEST(Faults, Item60_LaunchedWithItsIdentifierAsName)
{
    RunningPlatform server;
    server.uploadInput();
    server.fault(R"({"method":"POST","times":1,"cut":true,"loseName":true})");
    EXPECT_EQ(server.launch(RunningPlatform::batchBody("mine")).status, 0);
    const Json list = listOf(server);
    ASSERT_EQ(list.size(), 1u);
    EXPECT_EQ(list[0]["name"], list[0]["identifier"]);
}

TEST(Faults, Item61_ListsThatCannotBeRead)
{
    RunningPlatform server;
    server.uploadInput();
    server.launched(RunningPlatform::batchBody());
    const auto once = [](const std::string &effect) {
        return R"({"method":"GET","target":"^/executions","times":1,)" + effect + '}';
    };
    server.fault(once(R"("answer":{"code":8000})"));
    server.fault(once(R"("answer":{"status":500,"code":8000})"));
    server.fault(once(R"("answer":{"status":502,"body":"<html>Bad Gateway</html>"})"));
    server.fault(once(R"("answer":{"status":200,"body":"<html>Sign in</html>"})"));
    server.fault(once(R"("truncate":20)"));
    EXPECT_EQ(server.get("/rest/executions").status, 400);
    EXPECT_EQ(server.get("/rest/executions").status, 500);
    const Answer gateway = server.get("/rest/executions");
    EXPECT_EQ(gateway.status, 502);
    EXPECT_EQ(gateway.header("Content-Type"), "text/html;charset=utf-8");
    const Answer portal = server.get("/rest/executions");
    EXPECT_EQ(portal.status, 200);
    EXPECT_EQ(portal.body, "<html>Sign in</html>");
    const Answer truncated = server.get("/rest/executions");
    EXPECT_EQ(truncated.status, 200);
    EXPECT_EQ(truncated.body.size(), 20u);
    EXPECT_FALSE(parseJson(truncated.body).has_value());
    EXPECT_EQ(listOf(server).size(), 1u);
}

TEST(Faults, Item61_MoreThanTheListHolds)
{
    RunningPlatform server;
    server.uploadInput();
    const std::string id = server.launched(RunningPlatform::batchBody("mine"));
    server.fault(R"json({"method":"GET","target":"^/executions([?]|$)","crowd":600})json");
    const Json list = listOf(server);
    ASSERT_EQ(list.size(), 500u);
    for (const Json &item : list)
        EXPECT_NE(toStd(text(item, "identifier")), id) << "beyond the end of the list";
    EXPECT_EQ(server.get("/rest/executions?limit=7").json().size(), 7u);
    EXPECT_EQ(server.get("/rest/executions/" + id).status, 200);
}

TEST(Faults, Item61_TheOwnIdentifierIsAbsent)
{
    RunningPlatform server;
    server.uploadInput();
    server.launched(RunningPlatform::batchBody("seen"));
    server.launched(RunningPlatform::batchBody("unseen"));
    server.fault(R"({"method":"GET","target":"^/executions$","omit":"^unseen$"})");
    const Json list = listOf(server);
    ASSERT_EQ(list.size(), 1u);
    EXPECT_EQ(text(list[0], "name"), u"seen"_s);
}

TEST(Faults, Item62_KilledByItselfAfterTheLaunch)
{
    Settings settings = RunningPlatform::calm();
    settings.speed = 10'000;
    RunningPlatform server(settings);
    server.uploadInput();
    server.fault(R"({"method":"POST","times":1,"fate":"killed"})");
    const std::string id = server.launched(RunningPlatform::batchBody());
    const Json killed = server.executionWhen(id, [](const Json &e) { return text(e, "status") == u"Killed"_s; });
    EXPECT_EQ(killed["jobs"], Json::object());
}

TEST(Faults, Item62_UnknownThenRunning)
{
    RunningPlatform server;
    server.uploadInput();
    const std::string id = server.launched(RunningPlatform::batchBody());
    server.fault(R"({"method":"GET","target":"^/executions","times":2,"patch":{"status":"Unknown"}})");
    EXPECT_EQ(text(server.execution(id), "status"), u"Unknown"_s);
    EXPECT_EQ(text(listOf(server)[0], "status"), u"Unknown"_s) << "lists too";
    EXPECT_EQ(text(server.execution(id), "status"), u"Running"_s);
}

TEST(Faults, Item62_FinishedWithMissingJobs)
{
    Settings settings = RunningPlatform::calm();
    settings.speed = 200'000;
    RunningPlatform server(settings);
    server.uploadInput();
    server.fault(R"({"method":"POST","times":1,"fate":"last-job-lost"})");
    const std::string id = server.launched(sweep({"0.1", "0.2", "0.5"}));
    const Json finished = server.executionWhen(id, [](const Json &e) { return text(e, "status") == u"Finished"_s; });
    EXPECT_EQ(finished["jobs"].size(), 2u);
    EXPECT_EQ(finished["returnedFiles"]["results"].size(), 2u);
}

TEST(Faults, Item62_RunningForEverWithAHeldJob)
{
    Settings settings = RunningPlatform::calm();
    settings.speed = 200'000;
    RunningPlatform server(settings);
    server.uploadInput();
    server.fault(R"({"method":"POST","times":1,"fate":"held"})");
    const std::string id = server.launched(RunningPlatform::batchBody());
    const Json held = server.executionWhen(
        id, [](const Json &e) { return e["jobs"].contains("1") && e["jobs"]["1"]["status"] == "ERROR_HELD"; });
    EXPECT_EQ(text(held, "status"), u"Running"_s);
    server.restart(settings);
    EXPECT_EQ(text(server.execution(id), "status"), u"Running"_s) << "also after a restart";
}

TEST(Faults, Item63_DownloadsThatLie)
{
    RunningPlatform server;
    put(server, std::string(home) + "/a", "0123456789");
    put(server, std::string(home) + "/other", "other content");
    const std::string target = std::string(home) + "/a?action=content";
    const std::string other = toStd(server.platform().storage().localPath(u"practice"_s, u"/vip/Home/other"_s));
    const auto once = [&](const std::string &effect) {
        server.fault(R"({"method":"GET","target":"action=content","times":1,)" + effect + '}');
    };
    once(R"("cutAfter":4)");
    EXPECT_EQ(server.get(target).status, 0) << "the body is cut short";
    once(R"("lengthError":5)");
    EXPECT_EQ(server.get(target).status, 0) << "five bytes never come";
    once(R"("lengthError":-4)");
    EXPECT_EQ(server.get(target).body, "012345");
    once(R"("answer":{"status":200,"body":"<html>Maintenance</html>"})");
    EXPECT_EQ(server.get(target).header("Content-Type"), "text/html;charset=utf-8");
    once(R"("answer":{"status":200,"type":"application/octet-stream"})");
    const Answer empty = server.get(target);
    EXPECT_EQ(empty.status, 200);
    EXPECT_EQ(empty.header("Content-Length"), "0");
    once(R"("answer":{"status":200,"type":"application/octet-stream","body":"no archive"})");
    EXPECT_EQ(server.get(target).body, "no archive");
    once(R"("answer":{"status":200,"type":"application/octet-stream","bodyFile":")" + other + "\"}");
    EXPECT_EQ(server.get(target).body, "other content");
    EXPECT_EQ(server.get(target).body, "0123456789");
}

TEST(Faults, Item63_TwoRefusalsThenSuccess)
{
    RunningPlatform server;
    put(server, std::string(home) + "/a", "content");
    server.fault(R"({"method":"GET","target":"action=content","times":2,"answer":{"code":8000}})");
    const std::string target = std::string(home) + "/a?action=content";
    EXPECT_EQ(server.get(target).code(), 8000);
    EXPECT_EQ(server.get(target).code(), 8000);
    EXPECT_EQ(server.get(target).body, "content");
}

TEST(Faults, Item64_AnUploadThatFailsMayHaveArrivedWholeInPartOrNotAtAll)
{
    RunningPlatform server;
    server.fault(R"([
        {"method":"PUT","target":"/whole","delay":45,"answer":{"code":8000}},
        {"method":"PUT","target":"/part","storePart":4,"answer":{"code":8000}},
        {"method":"PUT","target":"/absent","when":"before","answer":{"code":8000}}])");
    const auto begin = server.platform().now();
    EXPECT_EQ(put(server, std::string(home) + "/whole", "0123456789").code(), 8000);
    EXPECT_GE(server.platform().now() - begin, std::chrono::seconds(45));
    EXPECT_EQ(put(server, std::string(home) + "/part", "0123456789").code(), 8000);
    EXPECT_EQ(put(server, std::string(home) + "/absent", "0123456789").code(), 8000);
    const auto sizeOf = [&](const char *name) {
        return server.get(std::string(home) + name + "?action=properties").json()["size"];
    };
    EXPECT_EQ(sizeOf("/whole"), 10);
    EXPECT_EQ(sizeOf("/part"), 4);
    EXPECT_TRUE(sizeOf("/absent").is_null());
}

TEST(Faults, Item65_RefusedForAFewRequestsThenNormal)
{
    RunningPlatform server;
    server.fault(R"({"when":"before","skip":1,"times":2,"answer":{"status":401,"code":8002}})");
    EXPECT_EQ(server.get("/rest/executions").status, 200);
    for (int i = 0; i < 2; ++i) {
        const Answer refused = server.get("/rest/executions");
        EXPECT_EQ(refused.status, 401);
        EXPECT_EQ(refused.body, R"({"errorCode":8002,"errorMessage":"Bad credentials"})");
    }
    EXPECT_EQ(server.get("/rest/executions").status, 200);
}

TEST(Faults, Item65_AKeyIsRevokedInMidCampaign)
{
    RunningPlatform server;
    server.uploadInput();
    server.launched(RunningPlatform::batchBody());
    ASSERT_TRUE(server.platform().accounts().revoke(u"practice"_s));
    EXPECT_EQ(server.get("/rest/executions").code(), 8002);
    server.restart(RunningPlatform::calm());
    EXPECT_EQ(server.get("/rest/executions").code(), 8002) << "for good";
}

TEST(Faults, Item66_SlowAnswers)
{
    RunningPlatform server;
    put(server, std::string(home) + "/a", "0123456789");
    server.fault(R"({"method":"GET","target":"action=content","times":1,"drip":30})");
    const auto begin = std::chrono::steady_clock::now();
    EXPECT_EQ(server.get(std::string(home) + "/a?action=content").body, "0123456789");
    EXPECT_GE(std::chrono::steady_clock::now() - begin, std::chrono::milliseconds(300));
    server.fault(R"({"method":"GET","target":"^/executions$","times":1,"delay":10})");
    const auto now = server.platform().now();
    EXPECT_EQ(server.get("/rest/executions").status, 200);
    EXPECT_GE(server.platform().now() - now, std::chrono::seconds(10));
}

TEST(Faults, Item66_RefusedAndUnknownNames)
{
    RunningPlatform server;
    FaultProxy proxy(server.port());
    httplib::Client client("127.0.0.1", proxy.port());
    EXPECT_EQ(client.Get("/rest/platform")->status, 200);
    proxy.setRefusing(true);
    httplib::Client refused("127.0.0.1", proxy.port());
    EXPECT_EQ(refused.Get("/rest/platform").error(), httplib::Error::Connection);
    httplib::Client nowhere("no-such-host.invalid", server.port());
    EXPECT_FALSE(nowhere.Get("/rest/platform"));
}

TEST(Faults, Item66_TlsErrors)
{
    struct Case
    {
        FaultProxy::Tls tls;
        httplib::Error error;
        long chain; // what OpenSSL says of it; a foreign host's is whole
    };
    RunningPlatform server;
    for (const Case &wanted :
         {Case{FaultProxy::Tls::Good, httplib::Error::Success, X509_V_OK},
          Case{FaultProxy::Tls::Expired, httplib::Error::SSLServerVerification, X509_V_ERR_CERT_HAS_EXPIRED},
          Case{FaultProxy::Tls::OtherHost, httplib::Error::SSLServerVerification, X509_V_OK},
          Case{FaultProxy::Tls::UnknownAuthority, httplib::Error::SSLServerVerification,
               X509_V_ERR_UNABLE_TO_GET_ISSUER_CERT_LOCALLY}}) {
        FaultProxy proxy(server.port(), wanted.tls);
        QTemporaryDir directory;
        QFile authority(directory.filePath(u"authority.pem"_s));
        ASSERT_TRUE(authority.open(QIODevice::WriteOnly));
        authority.write(proxy.authorityPem());
        authority.close();
        httplib::SSLClient client("127.0.0.1", proxy.port());
        client.set_ca_cert_path(authority.fileName().toStdString());
        client.enable_server_certificate_verification(true);
        EXPECT_EQ(client.Get("/rest/platform").error(), wanted.error) << static_cast<int>(wanted.tls);
        EXPECT_EQ(client.get_openssl_verify_result(), wanted.chain) << static_cast<int>(wanted.tls);
    }
}

TEST(Faults, Item67_TheClockOfTheServerIsWrong)
{
    RunningPlatform server;
    server.uploadInput();
    const std::string id = server.launched(RunningPlatform::batchBody());
    const qint64 started = integer(server.execution(id), "startDate");
    for (const int skew : {3600, -3600}) {
        server.fault(R"({"target":"^/executions","times":2,"skew":)" + std::to_string(skew) + '}');
        const Answer answer = server.get("/rest/executions/" + id);
        EXPECT_NEAR(static_cast<double>(dateMs(answer) - dosegrid::toMs(server.platform().now())), skew * 1000.0,
                    20'000.0);
        EXPECT_EQ(integer(answer.json(), "startDate"), started + skew * 1000LL);
        EXPECT_EQ(integer(listOf(server)[0], "startDate"), started + skew * 1000LL);
    }
    EXPECT_EQ(integer(server.execution(id), "startDate"), started);
}

TEST(Faults, StrikeByProbabilityRepeatably)
{
    const auto pattern = [](quint64 seed) {
        Faults faults(seed);
        EXPECT_TRUE(faults.add(Json{{"probability", 0.3}, {"cut", true}}).has_value());
        std::string struck;
        for (int i = 0; i < 1000; ++i)
            struck += faults.choose("GET", "/executions") ? 'x' : '.';
        return struck;
    };
    const std::string first = pattern(1);
    EXPECT_NEAR(static_cast<double>(std::ranges::count(first, 'x')), 300.0, 60.0);
    EXPECT_EQ(pattern(1), first);
    EXPECT_NE(pattern(2), first);
}

TEST(Faults, RulesThatAreNotUnderstoodAreRefusedAsAWhole)
{
    Faults faults(1);
    for (const char *bad :
         {R"({"mehtod":"GET","cut":true})", R"json({"target":"(","cut":true})json", R"({"when":"never","cut":true})",
          R"({"probability":2,"cut":true})", R"({"fate":"eaten"})", R"({"when":"before"})", R"("cut")",
          R"([{"cut":true},{"wrong":1}])", R"({"answer":{"status":200,"colour":"red"}})"})
        EXPECT_FALSE(faults.add(*parseJson(bad)).has_value()) << bad;
    for (const auto &[member, rule] :
         std::vector<std::pair<QString, const char *>>{{u"times"_s, R"({"times":99999999999,"cut":true})"},
                                                       {u"times"_s, R"({"times":-5,"cut":true})"},
                                                       {u"skip"_s, R"({"skip":4294967296,"cut":true})"},
                                                       {u"drip"_s, R"({"drip":99999999999})"},
                                                       {u"crowd"_s, R"({"crowd":-1})"},
                                                       {u"delay"_s, R"({"delay":-1})"},
                                                       {u"cutAfter"_s, R"({"cutAfter":-1})"},
                                                       {u"lengthError"_s, R"({"lengthError":18446744073709551615})"},
                                                       {u"answer.status"_s, R"({"answer":{"status":4294967496}})"},
                                                       {u"answer.code"_s, R"({"answer":{"code":4294975296}})"}}) {
        const auto added = faults.add(*parseJson(rule));
        ASSERT_FALSE(added.has_value()) << rule;
        EXPECT_EQ(added.error().field, u"rule 1, \"%1\""_s.arg(member)) << "its place";
    }
    EXPECT_TRUE(faults.add(*parseJson(R"({"times":-1,"cut":true})")).has_value()) << "all of them";
    faults.clear();
    EXPECT_TRUE(faults.list().empty());
}
