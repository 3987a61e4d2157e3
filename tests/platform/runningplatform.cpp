// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/platform/runningplatform.h"

#include <gtest/gtest.h>

#include <QFile>

#include <nlohmann/json.hpp>

#include <chrono>
#include <thread>

namespace dosegrid::platform::tests {

using namespace Qt::Literals::StringLiterals;

std::string Answer::header(const std::string &name) const
{
    const auto it = headers.find(name);
    return it == headers.end() ? std::string() : it->second;
}

Json Answer::json() const { return parseJson(body).value_or(Json()); }

int Answer::code() const { return static_cast<int>(integer(json(), "errorCode")); }

Settings RunningPlatform::calm()
{
    Settings settings;
    settings.speed = 20; // jobs appear soon, and still last for longer than any test
    settings.world.failureRate = 0;
    settings.transferLatencySeconds = 0;
    settings.deleteDelaySeconds = 0;
    settings.fillDelaySeconds = 0;
    return settings;
}

Settings RunningPlatform::calmServer(Profile profile)
{
    Settings settings = calm();
    settings.profile = profile;
    settings.world.retries = 0;
    settings.world.holdAfterRetries = false;
    settings.world.queueWaitSeconds = 0;
    return settings;
}

Users RunningPlatform::usersOf(const char *json)
{
    QTemporaryDir directory;
    QFile file(directory.filePath(u"users.json"_s));
    EXPECT_TRUE(file.open(QIODevice::WriteOnly));
    file.write(json);
    file.close();
    const Result<Users> users = Users::fromFile(file.fileName());
    EXPECT_TRUE(users.has_value()) << json;
    return users ? *users : Users::practiceWithKey(QString::fromLatin1(key));
}

RunningPlatform::RunningPlatform(const Settings &settings, std::optional<Users> users)
    : m_users(users.value_or(Users::practiceWithKey(QString::fromLatin1(key))))
{
    start(settings);
}

RunningPlatform::~RunningPlatform() { stop(); }

void RunningPlatform::start(const Settings &settings)
{
    auto opened = Platform::open(m_directory.path(), settings, m_users);
    ASSERT_TRUE(opened.has_value()) << qPrintable(toLogString(opened.error()));
    m_platform = std::move(*opened);
    if (settings.isVip())
        m_profile = std::make_unique<VipProfile>(*m_platform);
    else
        m_profile = std::make_unique<CarminServer>(*m_platform);
    m_faults = std::make_unique<Faults>(settings.world.seed);
    for (auto it = settings.faults.cbegin(); it != settings.faults.cend(); ++it)
        m_faults->addByName(it.key(), *it);
    m_door = std::make_unique<FrontDoor>(*m_platform, *m_profile, *m_faults);
    m_server = std::make_unique<HttpServer>(*m_door);
    const Result<int> port = m_server->start(0);
    ASSERT_TRUE(port.has_value());
    m_port = *port;
}

void RunningPlatform::stop()
{
    if (m_platform)
        m_platform->beginStop();
    m_server.reset();
    m_door.reset();
    m_profile.reset();
    m_platform.reset();
}

void RunningPlatform::fault(const std::string &json)
{
    const std::optional<Json> rules = parseJson(json);
    ASSERT_TRUE(rules.has_value()) << json;
    const auto added = m_faults->add(*rules);
    ASSERT_TRUE(added.has_value()) << qPrintable(toLogString(added.error()));
}

void RunningPlatform::restart(const Settings &settings)
{
    stop();
    start(settings);
}

std::unique_ptr<httplib::Client> RunningPlatform::client() const
{
    auto client = std::make_unique<httplib::Client>("127.0.0.1", m_port);
    client->set_read_timeout(20);
    client->set_url_encode(false);
    return client;
}

Answer RunningPlatform::request(const httplib::Request &request)
{
    const httplib::Result result = client()->send(request);
    if (!result)
        return {};
    return {result->status, result->body, result->headers};
}

Answer RunningPlatform::anonymous(const std::string &method, const std::string &target, httplib::Headers headers)
{
    httplib::Request out;
    out.method = method;
    out.path = target;
    out.headers = std::move(headers);
    return request(out);
}

Answer RunningPlatform::get(const std::string &target, httplib::Headers extra)
{
    extra.emplace("apikey", key);
    return anonymous("GET", target, std::move(extra));
}

Answer RunningPlatform::send(const std::string &method, const std::string &target, const std::string &body,
                             const std::string &type, httplib::Headers extra)
{
    httplib::Request out;
    out.method = method;
    out.path = target;
    out.headers = std::move(extra);
    out.headers.emplace("apikey", key);
    if (!type.empty())
        out.headers.emplace("Content-Type", type);
    out.body = body;
    return request(out);
}

void RunningPlatform::uploadInput()
{
    const QString path = m_directory.filePath(u"in.zip"_s);
    ASSERT_TRUE(makePracticeInput(u"AF"_s, path).has_value());
    QFile file(path);
    ASSERT_TRUE(file.open(QIODevice::ReadOnly));
    ASSERT_EQ(
        send("PUT", "/rest/path/vip/Home/in.zip", file.readAll().toStdString(), "application/octet-stream").status,
        201);
}

Json RunningPlatform::batchBody(const std::string &name)
{
    Json inputs;
    inputs["gatereleasepath"] = "/cvmfs/biomed.egi.eu/vip/gate/gate_release_8.1";
    inputs["indata"] = "/vip/Home/in.zip";
    inputs["organid"] = "61";
    inputs["particletype"] = "gamma";
    inputs["energy"] = "0.2";
    inputs["nbprimaries"] = "100000000";
    inputs["macfile"] = "mac/main_AF.mac";
    Json body;
    body["name"] = name;
    body["pipelineIdentifier"] = "GateCLforOpenDose/v0.2.0";
    body["inputValues"] = inputs;
    body["resultsLocation"] = "/vip/Home/out";
    return body;
}

Json RunningPlatform::splitBody(const std::string &name)
{
    Json inputs;
    inputs["CPUestimation"] = "2";
    inputs["GateInput"] = "/vip/Home/in.zip";
    inputs["GateRelease"] = "gate_release_8.1.p01_52f1dd0";
    inputs["NumberOfParticles"] = "100000000";
    inputs["ParallelizationType"] = "stat";
    inputs["phaseSpace"] = "-a [Source_ID,95][particle,gamma][energy,0.1][nb,100000000][seed,2953596]";
    Json body;
    body["name"] = name;
    body["pipelineIdentifier"] = "GateLab/0.7.2";
    body["inputValues"] = inputs;
    body["resultsLocation"] = "/vip/Home/lab";
    return body;
}

std::string RunningPlatform::launched(const Json &body)
{
    const Answer answer = launch(body);
    EXPECT_EQ(answer.status, 200) << answer.body;
    return toStd(text(answer.json(), "identifier"));
}

Json RunningPlatform::execution(const std::string &id) { return get("/rest/executions/" + id).json(); }

Json RunningPlatform::executionWhen(const std::string &id, const std::function<bool(const Json &)> &accept)
{
    Json last;
    const bool met = eventually([&] {
        last = execution(id);
        return accept(last);
    });
    return met ? last : Json();
}

bool eventually(const std::function<bool()> &condition)
{
    const auto deadline = std::chrono::steady_clock::now() + std::chrono::seconds(20);
    while (!condition()) {
        if (std::chrono::steady_clock::now() > deadline)
            return false;
        std::this_thread::sleep_for(std::chrono::milliseconds(5));
    }
    return true;
}

} // namespace dosegrid::platform::tests
