// SPDX-License-Identifier: GPL-3.0-or-later
// bench_platform [BYTES]: uploads and downloads so much (1 GB) through the program and tells its peak memory over idle.
// Exit 1 when it takes more than 64 MB. Then launches thousands of executions and tells what a launch, a list, a read
// and a start with all of them cost.
#include <QCoreApplication>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>

#include <httplib.h>

#include <chrono>
#include <cstdio>
#include <functional>

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qint64 allowedKilobytes = 64 * 1024;

qint64 kilobytes(qint64 pid, const char *field)
{
    QFile status(u"/proc/%1/status"_s.arg(pid));
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    for (const QByteArray &line : status.readAll().split('\n'))
        if (line.startsWith(field))
            return line.mid(6).trimmed().split(' ').first().toLongLong();
    return 0;
}

struct Run
{
    const char *what;
    QStringList options;
    std::string target;
};

bool measure(const Run &run, size_t size)
{
    QTemporaryDir state;
    QProcess platform;
    const QString portFile = state.filePath(u"port"_s);
    platform.start(QStringLiteral(DOSEGRID_PLATFORM_PROGRAM),
                   QStringList{u"--state"_s, state.path(), u"--port-file"_s, portFile, u"--transfer-latency"_s, u"0"_s,
                               u"--max-transfer"_s, QString::number(size)}
                       + run.options);
    while (!QFile::exists(portFile) && platform.state() != QProcess::NotRunning)
        platform.waitForFinished(10);
    QFile port(portFile);
    QFile key(state.filePath(u"practice.key"_s));
    if (!port.open(QIODevice::ReadOnly) || !key.open(QIODevice::ReadOnly))
        return false;
    httplib::Client client("127.0.0.1", port.readAll().trimmed().toInt());
    client.set_read_timeout(600);
    client.set_keep_alive(true);
    client.set_default_headers({{"apikey", key.readAll().trimmed().toStdString()}});
    client.Get("/platform");
    const qint64 idle = kilobytes(platform.processId(), "VmRSS:");
    const std::string piece(1024 * 1024, 'x');
    const auto begin = std::chrono::steady_clock::now();
    const auto up = client.Put(
        run.target.c_str(), size,
        [&](size_t, size_t left, httplib::DataSink &sink) {
            return sink.write(piece.data(), std::min(left, piece.size()));
        },
        "application/octet-stream");
    const std::chrono::duration<double> uploaded = std::chrono::steady_clock::now() - begin;
    size_t received = 0;
    const auto down = client.Get((run.target + "?action=content").c_str(), [&](const char *, size_t n) {
        received += n;
        return true;
    });
    const qint64 over = kilobytes(platform.processId(), "VmHWM:") - idle;
    platform.kill();
    platform.waitForFinished();
    const bool whole = up && up->status == 201 && down && received == size;
    std::printf("%-34s %6.0f MB up in %5.1f s, back whole: %s, peak over idle %6.1f MB (at most %.0f)  %s\n", run.what,
                static_cast<double>(size) / 1e6, uploaded.count(), whole ? "yes" : "NO",
                static_cast<double>(over) / 1024, static_cast<double>(allowedKilobytes) / 1024,
                over <= allowedKilobytes ? "ok" : "MISSED");
    return whole && over <= allowedKilobytes;
}

double millisecondsOf(const std::function<void()> &work)
{
    const auto begin = std::chrono::steady_clock::now();
    work();
    return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - begin).count();
}

// The platform as a child, until the end of its life.
struct Child
{
    explicit Child(const QString &state)
    {
        const QString portFile = state + u"/port"_s;
        QFile::remove(portFile);
        process.start(QStringLiteral(DOSEGRID_PLATFORM_PROGRAM),
                      {u"--state"_s, state, u"--port-file"_s, portFile, u"--quota"_s, u"100000"_s,
                       u"--platform-quota"_s, u"100000"_s, u"--speed"_s, u"50"_s});
        while (!QFile::exists(portFile) && process.state() != QProcess::NotRunning)
            process.waitForFinished(5);
        QFile port(portFile);
        QFile key(state + u"/practice.key"_s);
        if (!port.open(QIODevice::ReadOnly) || !key.open(QIODevice::ReadOnly))
            return;
        client = std::make_unique<httplib::Client>("127.0.0.1", port.readAll().trimmed().toInt());
        client->set_tcp_nodelay(true); // or head and body wait for one another
        client->set_keep_alive(true);
        client->set_default_headers({{"apikey", key.readAll().trimmed().toStdString()}});
    }
    ~Child()
    {
        process.terminate();
        process.waitForFinished();
    }

    QProcess process;
    std::unique_ptr<httplib::Client> client;
};

void manyExecutions(int count)
{
    const std::string body = R"({"name":"n","pipelineIdentifier":"GateCLforOpenDose/v0.2.0","inputValues":{
        "gatereleasepath":"/cvmfs/biomed.egi.eu/vip/gate/gate_release_8.1","indata":"/vip/Home/in.zip","organid":"61",
        "particletype":"gamma","energy":["0.1","0.2","0.5"],"nbprimaries":"100000000","macfile":"mac/main_AF.mac"}})";
    QTemporaryDir state;
    std::string id;
    {
        Child child(state.path());
        const double all = millisecondsOf([&] {
            for (int i = 0; i < count; ++i) {
                const auto answer = child.client->Post("/rest/executions", body, "application/json");
                id = answer ? answer->body.substr(15, 15) : id;
            }
        });
        const double list = millisecondsOf([&] { child.client->Get("/rest/executions"); });
        const double read = millisecondsOf([&] { child.client->Get(("/rest/executions/" + id).c_str()); });
        std::printf("%d executions: launch %.2f ms each, list of 500 %.1f ms, read %.2f ms, memory %.1f MB\n", count,
                    all / count, list, read,
                    static_cast<double>(kilobytes(child.process.processId(), "VmRSS:")) / 1024);
    }
    std::unique_ptr<Child> again;
    const double start = millisecondsOf([&] { again = std::make_unique<Child>(state.path()); });
    const auto counted = again->client->Get("/rest/executions/count");
    std::printf("a start with all of them %.0f ms, %s still there\n", start, counted ? counted->body.c_str() : "none");
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    const size_t size = argc > 1 ? static_cast<size_t>(QByteArray(argv[1]).toLongLong()) : 1'000'000'000;
    bool ok = true;
    for (const Run &run : {Run{"VIP", {}, "/rest/path/vip/Home/big"},
                           Run{"CARMIN-server", {u"--profile"_s, u"carmin-server"_s}, "/path/practice/big"}})
        ok = measure(run, size) && ok;
    manyExecutions(5000);
    return ok ? 0 : 1;
}
