// SPDX-License-Identifier: GPL-3.0-or-later
// A campaign from its first to its last cell in simulated time, by dosegrid-cli on the practice platform: jobs fail,
// the platform is gone now and then, somebody looks in and retries. Prints a row for each while: is the time for an
// event, or the memory, growing with the weeks? The whole one takes hours:
//
//   whole_campaign [EXPRESSION [SPEED]]
#include "models/store/campaignstore.h"
#include "tests/cli/cliprogram.h"
#include "tests/support/platformprocess.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFileInfo>
#include <QJsonArray>
#include <QTest>

#include <cstdio>

#include <unistd.h>

using namespace dosegrid;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int rowEveryMs = 15'000; // wall
constexpr int rowsBetweenOutages = 8;
constexpr int outageMs = 3'000;

struct Usage
{
    double cpuSeconds = 0;
    double residentMb = 0;
};

Usage usageOf(qint64 pid)
{
    const auto fields = [pid](const char *name) {
        QFile file(u"/proc/%1/%2"_s.arg(pid).arg(QLatin1StringView(name)));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    };
    // After the name in parentheses: state is field 3, user and system ticks are fields 14 and 15.
    const QByteArray stat = fields("stat");
    const QList<QByteArray> rest = stat.mid(stat.lastIndexOf(')') + 2).split(' ');
    const double ticks = rest.value(11).toDouble() + rest.value(12).toDouble();
    return {ticks / double(sysconf(_SC_CLK_TCK)),
            fields("statm").split(' ').value(1).toDouble() * double(sysconf(_SC_PAGESIZE)) / 1e6};
}

// What was recorded, and when last.
struct Progress
{
    qint64 events = 0;
    CampaignTime at{};
};

Progress progressOf(const QString &path)
{
    const auto file = store::CampaignStore::open(path, {.mode = store::OpenOptions::Mode::Observe});
    const auto newest = file ? (*file)->record().eventsBefore({}, {}, 1) : std::vector<store::Event>();
    return newest && !newest->empty() ? Progress{newest->front().id.value, newest->front().at} : Progress{};
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    const QString expression = arguments.value(1, u"particle=gamma,e-"_s);
    const QString speed = arguments.value(2, u"20000"_s);
    CliProgram cli;
    PlatformProcess platform(QStringLiteral(DOSEGRID_PLATFORM_PROGRAM),
                             {u"--speed"_s, speed, u"--cores"_s, u"1000"_s, u"--failure-rate"_s, u"0.02"_s,
                              u"--retries"_s, u"1"_s, u"--after-retries"_s, u"end"_s, u"--fault"_s,
                              u"simulation=0.001"_s, u"--fault"_s, u"list-8000=0.01"_s});
    if (!platform.start())
        return 1;
    const QString key = cli.file(u"key"_s, platform.key().toUtf8(), QFile::ReadOwner | QFile::WriteOwner);
    const QString campaign = cli.createCampaign();
    bool isReady =
        cli.run({u"connect"_s, campaign, u"--url"_s, platform.url().toString(), u"--key-file"_s, key}).status == 0;
    for (const QString &model : {u"AF"_s, u"AM"_s}) {
        const QString archive = cli.path(model + ".zip"_L1);
        isReady = isReady && platform.makeInput(model, archive)
                  && cli.run({u"input"_s, campaign, u"add"_s, archive, u"--model"_s, model}).status == 0;
    }
    isReady = isReady && cli.run({u"plan"_s, campaign, expression, u"--name"_s, u"whole"_s}).status == 0;
    if (!isReady)
        return 1;

    QProcess engine;
    engine.setStandardOutputFile(QProcess::nullDevice());
    engine.setStandardErrorFile(QProcess::nullDevice());
    cli.start(engine, {u"run"_s, campaign, u"--key-file"_s, key, u"--until"_s, u"done"_s});
    if (!engine.waitForStarted())
        return 1;
    std::puts(" wall s   weeks    done  open  failed    events  CPU ms/event  engine MB  file MB");
    QElapsedTimer wall;
    wall.start();
    Progress former;
    std::optional<CampaignTime> begin;
    Usage used;
    for (int row = 1; engine.state() != QProcess::NotRunning; ++row) {
        QTest::qWait(rowEveryMs);
        const Progress now = progressOf(campaign);
        if (!begin && now.events > 0)
            begin = now.at;
        const QJsonObject states =
            cli.run({u"status"_s, campaign, u"--json"_s}).json()["totals"_L1]["states"_L1].toObject();
        const int open = states["planned"_L1].toInt() + states["submitted"_L1].toInt() + states["running"_L1].toInt();
        if (engine.state() == QProcess::NotRunning)
            break;
        const Usage usage = usageOf(engine.processId());
        const double weeks = begin ? double((now.at - *begin).count()) / 604'800'000.0 : 0;
        const double perEvent = now.events > former.events
                                    ? (usage.cpuSeconds - used.cpuSeconds) * 1000 / double(now.events - former.events)
                                    : 0;
        std::printf("%7.0f %7.2f %7d %5d %7d %9.0f %13.2f %10.1f %8.1f\n", double(wall.elapsed()) / 1000, weeks,
                    states["done"_L1].toInt(), open, states["failed"_L1].toInt(), double(now.events), perEvent,
                    usage.residentMb, double(QFileInfo(campaign).size()) / 1e6);
        std::fflush(stdout);
        former = now;
        used = usage;
        if (states["failed"_L1].toInt() > 0)
            cli.run({u"retry"_s, campaign, u"state=failed"_s, u"--yes"_s});
        if (row % rowsBetweenOutages == 0) {
            platform.kill();
            QTest::qWait(outageMs);
            if (!platform.start())
                return 1;
        }
    }
    std::puts(qPrintable(cli.run({u"stats"_s, campaign}).out));
    QByteArray audit;
    const bool isClean = platform.audit(&audit) == 0;
    std::puts(audit.constData());
    return isClean && engine.exitCode() == 0 ? 0 : 1;
}
