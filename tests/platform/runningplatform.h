// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/platform/archivefile.h"
#include "models/platform/carminserver.h"
#include "models/platform/httpserver.h"
#include "models/platform/json.h"
#include "models/platform/platform.h"
#include "models/platform/vipprofile.h"

#include <QTemporaryDir>

#include <httplib.h>

#include <memory>

namespace dosegrid::platform::tests {

struct Answer
{
    int status = 0; // 0: no answer
    std::string body;
    httplib::Headers headers;

    Json json() const;
    int code() const;
    std::string header(const std::string &name) const;
};

// A platform with its HTTP server on a free port, and a plain HTTP client for it; nothing of our own CARMIN client.
class RunningPlatform
{
public:
    static constexpr const char *key = "0123456789abcdefghijklmnop";

    // Jobs last hours and transfers nothing, unless a test says otherwise.
    static Settings calm();
    // The same for a CARMIN-server: nothing waits for cores, nothing is tried again.
    static Settings calmServer(Profile profile = Profile::CarminServer);
    // Accounts from the text of a file of users; the first one should have `key`.
    static Users usersOf(const char *json);
    explicit RunningPlatform(const Settings &settings = calm(), std::optional<Users> users = std::nullopt);
    ~RunningPlatform();

    // As a person who stops and starts the program would, with other settings perhaps.
    void restart(const Settings &settings);

    Answer get(const std::string &target, httplib::Headers extra = {});
    Answer send(const std::string &method, const std::string &target, const std::string &body = {},
                const std::string &type = "application/json", httplib::Headers extra = {});
    Answer anonymous(const std::string &method, const std::string &target, httplib::Headers headers = {});

    Platform &platform() { return *m_platform; }
    Faults &faults() { return *m_faults; }
    // Adds rules; the test fails when they are not understood.
    void fault(const std::string &json);
    int port() const { return m_port; }
    QString stateDirectory() const { return m_directory.path(); }
    std::unique_ptr<httplib::Client> client() const;

    // Uploads the practice archive of both models to /vip/Home/in.zip.
    void uploadInput();
    // A body for GateCLforOpenDose; `change` edits it before it is sent.
    static Json batchBody(const std::string &name = "AF_61");
    static Json splitBody(const std::string &name = "AF_95");
    Answer launch(const Json &body) { return send("POST", "/rest/executions", dump(body)); }
    // Launches and returns the identifier.
    std::string launched(const Json &body);
    Json execution(const std::string &id);
    // Reads the execution until `accept` holds; null after 20 s of the wall.
    Json executionWhen(const std::string &id, const std::function<bool(const Json &)> &accept);

private:
    void start(const Settings &settings);
    void stop();
    Answer request(const httplib::Request &request);

    QTemporaryDir m_directory;
    Users m_users;
    std::unique_ptr<Platform> m_platform;
    std::unique_ptr<ProfileHandler> m_profile;
    std::unique_ptr<FrontDoor> m_door;
    std::unique_ptr<Faults> m_faults;
    std::unique_ptr<HttpServer> m_server;
    int m_port = 0;
};

// Waits until `condition` holds; false after 20 s of the wall.
bool eventually(const std::function<bool()> &condition);

} // namespace dosegrid::platform::tests
