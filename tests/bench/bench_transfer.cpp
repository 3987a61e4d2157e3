// SPDX-License-Identifier: GPL-3.0-or-later
// The client against what it is built on and against curl, all over loopback from the same server, in alternating
// pairs of one run. Arguments: gigabytes of a download, gigabytes of an upload, folder for the files.
#include "models/carmin/client.h"
#include "models/transfer/download.h"
#include "models/transfer/upload.h"
#include "tests/bench/bench.h"
#include "tests/bench/benchserver.h"

#include <QCoreApplication>
#include <QEventLoop>
#include <QNetworkReply>
#include <QProcess>
#include <QTemporaryDir>

#include <functional>
#include <optional>

using namespace Qt::Literals::StringLiterals;
using namespace dosegrid;

namespace {

constexpr int pairs = 5;
constexpr int smallRequests = 200;
constexpr double mostOverBare = 1.2;
constexpr double mostOverCurl = 1 / 0.7; // 0.7 of its speed
constexpr double mostMegabytes = 32;

struct Times
{
    std::vector<double> ours;
    std::vector<double> theirs;
};

double median(std::vector<double> values)
{
    std::ranges::sort(values);
    return values[values.size() / 2];
}

Times alternate(const std::function<void()> &ours, const std::function<void()> &theirs)
{
    Times times;
    for (int i = 0; i < pairs; ++i) {
        times.ours.push_back(bench::once(ours));
        times.theirs.push_back(bench::once(theirs));
    }
    return times;
}

void fail(const QString &why)
{
    std::fprintf(stderr, "bench_transfer: %s\n", qPrintable(why));
    std::exit(1);
}

void curl(const QStringList &arguments)
{
    const QStringList quiet{u"-sS"_s, u"--fail"_s, u"--noproxy"_s, u"*"_s};
    if (QProcess::execute(u"curl"_s, quiet + arguments) != 0)
        fail(u"curl failed"_s);
}

// One after the other, as a poller does it.
void askPlatform(carmin::Client &client, int left, QEventLoop &loop)
{
    client.platform()->then(&loop, [&client, left, &loop](const auto &answer) {
        if (!answer)
            fail(toLogString(answer.error()));
        left > 1 ? askPlatform(client, left - 1, loop) : loop.quit();
    });
}

void askBare(QNetworkAccessManager &network, const QUrl &url, int left, QEventLoop &loop)
{
    QNetworkReply *reply = network.get(QNetworkRequest(url));
    QObject::connect(reply, &QNetworkReply::finished, &loop, [&network, url, left, &loop, reply] {
        if (reply->readAll().isEmpty())
            fail(reply->errorString());
        reply->deleteLater();
        left > 1 ? askBare(network, url, left - 1, loop) : loop.quit();
    });
}

template<typename T>
void finish(T *transfer)
{
    QEventLoop loop;
    transfer->then(&loop, [&loop](const typename T::Outcome &outcome) {
        if (!outcome)
            fail(toLogString(outcome.error()));
        loop.quit();
    });
    loop.exec();
}

double memory(const char *field)
{
    QFile status(u"/proc/self/status"_s);
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    for (const QByteArray &line : status.readAll().split('\n')) {
        if (line.startsWith(field))
            return line.mid(line.indexOf(':') + 1).trimmed().split(' ').front().toDouble() / 1024;
    }
    return 0;
}

// Runs `work` and says how far its peak was above what the process held before.
bool judgeMemory(const char *what, const std::function<void()> &work)
{
    QFile reset(u"/proc/self/clear_refs"_s);
    if (!reset.open(QIODevice::WriteOnly) || reset.write("5") != 1)
        fail(u"the peak of memory cannot be reset"_s);
    reset.close();
    const double idle = memory("VmRSS");
    work();
    const double over = memory("VmHWM") - idle;
    std::printf("%-58s %9.1f MB over %.1f (at most %.0f)  %s\n", what, over, idle, mostMegabytes,
                over <= mostMegabytes ? "ok" : "MISSED");
    std::fflush(stdout);
    return over <= mostMegabytes;
}

} // namespace

int main(int argc, char *argv[])
{
    const qint64 downloadSize = qint64((argc > 1 ? std::atof(argv[1]) : 2.0) * 1e9);
    const qint64 uploadSize = qint64((argc > 2 ? std::atof(argv[2]) : 1.0) * 1e9);
    const bench::Server server(downloadSize);
    QCoreApplication app(argc, argv);
    bench::printLoad();
    const QTemporaryDir dir(argc > 3 ? QString(QString::fromLocal8Bit(argv[3]) + "/bench-XXXXXX"_L1) : QString());
    const QString base = u"http://127.0.0.1:%1/rest"_s.arg(server.port());
    const auto endpoint = carmin::Endpoint::parse(base);
    const SystemClock clock;
    bool good = true;

    const auto small = [&] {
        carmin::Client client(*endpoint, u"key"_s);
        QEventLoop loop;
        askPlatform(client, smallRequests, loop);
        loop.exec();
    };
    const auto bare = [&] {
        QNetworkAccessManager network;
        QEventLoop loop;
        askBare(network, QUrl(QString(base + "/platform"_L1)), smallRequests, loop);
        loop.exec();
    };
    bench::fact("200 small requests, the first time in this process", bench::once(small));
    Times times = alternate(small, bare);
    good &= bench::judge("200 small requests, of a bare network manager's", median(times.ours), median(times.theirs),
                         mostOverBare);
    const auto curlSmall = [&] { curl({u"-o"_s, u"/dev/null"_s, QString(base + "/platform?n=[1-200]"_L1)}); };
    times = alternate(small, curlSmall);
    std::printf("%-58s %9.2f\n", "  of curl's, which starts a process", median(times.ours) / median(times.theirs));

    carmin::Client client(*endpoint, u"key"_s);
    const auto download = [&] {
        transfer::DownloadRequest request;
        request.remotePath = u"/vip/Home/big"_s;
        request.localFile = dir.filePath(u"ours"_s);
        finish(new transfer::Download(client, clock, request, &client));
        QFile::remove(request.localFile);
    };
    const auto curlDownload = [&] {
        const QString file = dir.filePath(u"theirs"_s);
        curl({u"-o"_s, file, QString(base + "/path/vip/Home/big?action=content"_L1)});
        QFile::remove(file);
    };
    good &= judgeMemory("memory of a download", download);
    times = alternate(download, curlDownload);
    good &= bench::judge("download to a file, of curl's", median(times.ours), median(times.theirs), mostOverCurl);

    const QString source = dir.filePath(u"source"_s);
    QFile file(source);
    if (!file.open(QIODevice::WriteOnly) || !file.resize(uploadSize))
        fail(file.errorString());
    file.close();
    int uploads = 0;
    const auto upload = [&] {
        transfer::UploadRequest request;
        request.localFile = source;
        request.remoteFolder = u"/vip/Home"_s;
        request.remoteName = u"up-%1"_s.arg(++uploads);
        finish(new transfer::Upload(client, clock, request, &client));
    };
    const auto curlUpload = [&] { curl({u"-T"_s, source, QString(base + "/path/vip/Home/curl"_L1)}); };
    good &= judgeMemory("memory of an upload", upload);
    times = alternate(upload, curlUpload);
    std::printf("%-58s %9.1f ms  %6.2f x\n", "upload from a file, of curl's", median(times.ours),
                median(times.ours) / median(times.theirs));
    return good ? 0 : 1;
}
