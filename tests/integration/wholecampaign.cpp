// SPDX-License-Identifier: GPL-3.0-or-later
// A campaign from its first to its last cell in simulated time, by dosegrid-cli on the practice platform: jobs fail,
// the platform is gone now and then and comes back with another quota, somebody looks in, retries and answers. Prints a
// row for each while: is the time for an event, or the memory, growing with the weeks? In the end every cell has to be
// accounted for, in the file and on the platform. The whole one takes an hour or more:
//
//   whole_campaign [EXPRESSION [SPEED]]
#include "models/grid/templatereader.h"
#include "models/store/campaignstore.h"
#include "tests/cli/cliprogram.h"
#include "tests/integration/platformtruth.h"
#include "tests/support/platformprocess.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFileInfo>
#include <QJsonArray>
#include <QTest>

#include <algorithm>
#include <cstdio>

#include <unistd.h>

using namespace dosegrid;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int rowEveryMs = 15'000; // wall
constexpr int rowsBetweenOutages = 16;
constexpr int outageMs = 3'000;
constexpr int patienceMs = 600'000;                        // with a machine that has other things to do
constexpr const char *quotas[] = {"10", "25", "40", "25"}; // after each outage in turn
// Between the first and the last quarter of the rows.
constexpr double mostGrowthOfTime = 1.5;
constexpr double mostGrowthOfMemory = 1.5;

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

std::unique_ptr<store::CampaignStore> look(const QString &path)
{
    auto file = store::CampaignStore::open(path, {.mode = store::OpenOptions::Mode::Observe});
    return file ? std::move(*file) : nullptr;
}

Progress progressOf(const QString &path)
{
    const auto file = look(path);
    const auto newest = file ? file->record().eventsBefore({}, {}, 1) : std::vector<store::Event>();
    return newest && !newest->empty() ? Progress{newest->front().id.value, newest->front().at} : Progress{};
}

grid::StateCounts countsOf(const QString &path)
{
    grid::StateCounts counts;
    const auto file = look(path);
    if (const auto cells = file ? file->loadCells() : store::CellChanges()) {
        for (const grid::CellChange &change : cells->cells)
            ++counts[change.record.state];
    }
    return counts;
}

class WholeCampaign
{
public:
    WholeCampaign(QString expression, const QString &speed)
        : m_expression(std::move(expression))
        , m_platform(QStringLiteral(DOSEGRID_PLATFORM_PROGRAM),
                     {u"--speed"_s, speed, u"--cores"_s, u"1000"_s, u"--failure-rate"_s, u"0.02"_s, u"--retries"_s,
                      u"1"_s, u"--after-retries"_s, u"end"_s, u"--fault"_s, u"simulation=0.001"_s, u"--fault"_s,
                      u"list-8000=0.01"_s, u"--fault"_s, u"post-cut=0.002"_s, u"--quota"_s, u"25"_s})
    {}

    bool begin()
    {
        m_platform.setPatience(patienceMs);
        if (!m_platform.start())
            return false;
        m_key = m_cli.file(u"key"_s, m_platform.key().toUtf8(), QFile::ReadOwner | QFile::WriteOwner);
        m_campaign = m_cli.createCampaign();
        bool isReady =
            m_cli.run({u"connect"_s, m_campaign, u"--url"_s, m_platform.url().toString(), u"--key-file"_s, m_key})
                .status
            == 0;
        for (const QString &model : {u"AF"_s, u"AM"_s}) {
            const QString archive = m_cli.path(model + ".zip"_L1);
            isReady = isReady && m_platform.makeInput(model, archive)
                      && m_cli.run({u"input"_s, m_campaign, u"add"_s, archive, u"--model"_s, model}).status == 0;
        }
        const CliRun planned = m_cli.run({u"plan"_s, m_campaign, m_expression, u"--name"_s, u"whole"_s});
        std::fputs(qPrintable(planned.out + planned.err), stdout);
        return isReady && planned.status == 0;
    }

    // Until nothing is left to do, by itself or by a person.
    bool run()
    {
        std::puts(" wall s   weeks    done  open  failed    events  CPU ms/event  engine MB  file MB");
        m_wall.start();
        for (int stay = 0; stay < mostStays; ++stay) {
            QProcess engine;
            engine.setStandardOutputFile(QProcess::nullDevice());
            engine.setStandardErrorFile(QProcess::nullDevice());
            m_cli.start(engine, {u"run"_s, m_campaign, u"--key-file"_s, m_key, u"--until"_s, u"done"_s});
            if (!engine.waitForStarted())
                return false;
            m_used = {};
            while (engine.state() != QProcess::NotRunning) {
                if (!QTest::qWaitFor([&] { return engine.state() == QProcess::NotRunning; }, rowEveryMs)
                    && !lookIn(engine.processId()))
                    return false;
            }
            if (engine.exitStatus() != QProcess::NormalExit)
                return false;
            if (engine.exitCode() == 0)
                return true;
            actAsPerson();
        }
        return false;
    }

    // The file against the platform's own log of what it was made to do.
    bool isAccountedFor()
    {
        const auto file = look(m_campaign);
        const auto spec = grid::loadTemplate(u"opendose"_s).value().spec();
        if (!file || !file->quickCheck())
            return false;
        const auto cells = file->loadCells();
        const auto accepted = file->record().acceptedMarks();
        const auto kept = file->record().waveAccounts();
        const auto counted = file->record().countedWaveAccounts();
        const auto live = file->record().liveExecutions();
        if (!cells || !accepted || !kept || !counted || !live)
            return false;
        const QMap<QString, int> executions = PlatformTruth::read(m_platform.stateFolder()).executionsByCell();
        qsizetype done = 0;
        qsizetype others = 0;
        qsizetype unknown = 0;
        for (const grid::CellChange &change : cells->cells) {
            const bool isDone = change.record.state == grid::CellState::Done;
            done += isDone;
            others += !isDone && change.record.state != grid::CellState::Open;
            unknown += isDone && !executions.contains(spec->cellId(change.cell));
        }
        std::printf("cells done %lld, not done %lld, unknown to the platform %lld; on the platform %lld; accepted "
                    "outputs %zu; executions still open %zu\n",
                    qlonglong(done), qlonglong(others), qlonglong(unknown), qlonglong(executions.size()),
                    accepted->size(), live->size());
        const bool sumsAgree =
            kept->size() == counted->size() && std::ranges::equal(*kept, *counted, [](const auto &a, const auto &b) {
                return a.executions == b.executions && a.attempts == b.attempts
                       && a.acceptedAttempts == b.acceptedAttempts && a.failedAttempts == b.failedAttempts
                       && qFuzzyCompare(a.acceptedSeconds, b.acceptedSeconds);
            });
        std::printf("sums of the waves: %s\n", sumsAgree ? "agree" : "DIFFER");
        return others == 0 && unknown == 0 && done == executions.size() && accepted->size() == std::size_t(done)
               && live->empty() && sumsAgree;
    }

    bool isFlat() const
    {
        const std::size_t quarter = m_rows.size() / 4;
        if (quarter == 0)
            return true;
        const auto ratio = [&](double Row::*member) {
            const auto median = [&](std::size_t from) {
                std::vector<double> values;
                for (std::size_t i = from; i < from + quarter; ++i)
                    values.push_back(m_rows[i].*member);
                std::ranges::nth_element(values, values.begin() + std::ptrdiff_t(values.size() / 2));
                return values[values.size() / 2];
            };
            return median(m_rows.size() - quarter) / std::max(1e-9, median(0));
        };
        const double time = ratio(&Row::msPerEvent);
        const double memory = ratio(&Row::residentMb);
        std::printf("last quarter against the first: time for an event %.2f x (at most %.1f), memory %.2f x (at most "
                    "%.1f)\n",
                    time, mostGrowthOfTime, memory, mostGrowthOfMemory);
        return time <= mostGrowthOfTime && memory <= mostGrowthOfMemory;
    }

    bool audit()
    {
        std::puts(qPrintable(m_cli.run({u"stats"_s, m_campaign}).out));
        const bool isClean = m_platform.audit() == 0;
        // What is left, if anything.
        const QString rest = u"state=planned,submitted,running,to-fetch,held,failed,uncertain,skipped"_s;
        for (const QStringList &question : {QStringList{u"cells"_s, m_campaign, rest}, {u"answer"_s, m_campaign}})
            std::puts(qPrintable(m_cli.run(question).out));
        return isClean;
    }

private:
    static constexpr int mostStays = 50;

    struct Row
    {
        double msPerEvent = 0;
        double residentMb = 0;
    };

    bool lookIn(qint64 engine)
    {
        const Progress now = progressOf(m_campaign);
        if (m_begin == CampaignTime{} && now.events > 0)
            m_begin = now.at;
        const grid::StateCounts states = countsOf(m_campaign);
        const std::uint32_t open = states[grid::CellState::Planned] + states[grid::CellState::Submitted]
                                   + states[grid::CellState::Running] + states[grid::CellState::ToFetch];
        const Usage usage = usageOf(engine);
        const double weeks = double((now.at - m_begin).count()) / 604'800'000.0;
        const bool hasEvents = now.events > m_former.events && usage.cpuSeconds > 0;
        const double perEvent =
            hasEvents ? (usage.cpuSeconds - m_used.cpuSeconds) * 1000 / double(now.events - m_former.events) : 0;
        if (hasEvents)
            m_rows.push_back({perEvent, usage.residentMb});
        std::printf("%7.0f %7.2f %7u %5u %7u %9.0f %13.2f %10.1f %8.1f\n", double(m_wall.elapsed()) / 1000, weeks,
                    states[grid::CellState::Done], open, states[grid::CellState::Failed], double(now.events), perEvent,
                    usage.residentMb, double(QFileInfo(m_campaign).size()) / 1e6);
        std::fflush(stdout);
        m_former = now;
        m_used = usage;
        if (states[grid::CellState::Failed] > 0)
            actAsPerson();
        return ++m_looks % rowsBetweenOutages != 0 || outage();
    }

    bool outage()
    {
        m_platform.kill();
        QTest::qWait(outageMs);
        m_platform.setOption(u"--quota"_s, QString::fromLatin1(quotas[m_outages++ % std::size(quotas)]));
        return m_platform.start();
    }

    // Who looks at the platform's own pages, tries again what failed, and accepts what the checks leave to a person.
    void actAsPerson()
    {
        m_cli.run({u"retry"_s, m_campaign, u"state=failed"_s, u"--yes"_s});
        const QJsonArray reviews = m_cli.run({u"answer"_s, m_campaign, u"--json"_s}).json()["reviews"_L1].toArray();
        for (const QJsonValue cell : reviews)
            m_cli.run({u"answer"_s, m_campaign, cell.toString(), u"accept"_s, u"--reason"_s, u"looked at"_s});
        const auto file = look(m_campaign);
        const auto questions = file ? file->record().openQuestions() : std::vector<store::Question>();
        if (!questions || questions->empty())
            return;
        const PlatformTruth truth = PlatformTruth::read(m_platform.stateFolder());
        for (const store::Question &question : *questions) {
            std::printf("question: %s\n", qPrintable(question.kind));
            if (question.kind == "absent"_L1 && !truth.hasLaunched(question.evidence["name"_L1].toString()))
                m_cli.run({u"answer"_s, m_campaign, QString::number(question.id.value), u"send-again"_s});
        }
    }

    QString m_expression;
    CliProgram m_cli;
    PlatformProcess m_platform;
    QString m_key;
    QString m_campaign;
    QElapsedTimer m_wall;
    CampaignTime m_begin{};
    Progress m_former;
    Usage m_used;
    std::vector<Row> m_rows;
    std::size_t m_outages = 0;
    int m_looks = 0;
};

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    WholeCampaign campaign(arguments.value(1, u"particle=gamma,e-"_s), arguments.value(2, u"20000"_s));
    if (!campaign.begin())
        return 1;
    const bool hasEnded = campaign.run();
    const bool isClean = campaign.audit();
    const bool isAccountedFor = campaign.isAccountedFor();
    const bool isFlat = campaign.isFlat();
    std::printf("ended %d, audit clean %d, accounted for %d, flat %d\n", hasEnded, isClean, isAccountedFor, isFlat);
    return hasEnded && isClean && isAccountedFor && isFlat ? 0 : 1;
}
