// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/campaigncommand.h"
#include "app/cli/commands.h"
#include "app/cli/jsonviews.h"
#include "app/cli/output.h"
#include "models/statistics/account.h"
#include "models/statistics/curves.h"
#include "models/text/units.h"

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace dosegrid::cli {

namespace {

// One line of the account: a wave, or all of them.
struct Line
{
    QString name;
    statistics::Account account;
    std::optional<double> meanCores; // observed
};

QString figure(const std::optional<double> &value) { return value ? text::significant(*value) : text::unknown(); }

QJsonValue jsonOf(const std::optional<double> &value) { return value ? QJsonValue(*value) : QJsonValue::Null; }

class StatsCommand final : public CampaignCommand
{
    Q_DECLARE_TR_FUNCTIONS(StatsCommand)

public:
    void addOptions(QCommandLineParser &parser) const override
    {
        parser.addOption({u"json"_s, tr("One JSON document.")});
        parser.addOption({u"csv"_s, tr("Comma separated values with a line of names.")});
    }

    void start(const QCommandLineParser &parser, const QStringList &arguments) override
    {
        m_json = parser.isSet(u"json"_s);
        m_csv = parser.isSet(u"csv"_s);
        if (m_json && m_csv)
            fail(ExitStatus::WrongUsage, tr("--json and --csv exclude each other."));
        else
            open(arguments[0]);
    }

private:
    void onOpened() override
    {
        using Facts = QList<engine::AttemptFact>;
        campaign().record().attempts(then<Facts>([this](const Facts &attempts) {
            m_attempts.assign(attempts.begin(), attempts.end());
            using Samples = QList<engine::CoreSample>;
            campaign().record().samples(then<Samples>([this](const Samples &samples) {
                m_cores = statistics::runningCores({samples.begin(), samples.end()});
                print();
                finish(ExitStatus::Done);
            }));
        }));
    }

    // Polls see the jobs of the campaign, whatever their wave: only the whole has this figure.
    Line whole() const
    {
        Line line{tr("all waves"), statistics::account(m_attempts, campaign().now()), std::nullopt};
        if (line.account.firstAccepted && line.account.lastEnd)
            line.meanCores = statistics::meanCores(m_cores, *line.account.firstAccepted, *line.account.lastEnd);
        return line;
    }

    void print() const
    {
        const auto byWave = statistics::accountByWave(m_attempts, campaign().now());
        QList<Line> lines;
        for (const engine::WaveSummary &wave : campaign().waves().list()) {
            const auto account = byWave.find(wave.id);
            lines << Line{wave.name, account == byWave.end() ? statistics::Account() : account->second, std::nullopt};
        }
        const Line total = whole();
        if (m_json)
            asJson(lines, total);
        else if (m_csv)
            asCsv(lines, total);
        else
            asText(lines << total);
    }

    static QStringList definitions()
    {
        return {
            tr("CPU hours: Gate's ElapsedTime of the outputs, the wall time of one process, summed over sub-jobs; "
               "measured."),
            tr("accepted: of outputs that are the result of their cell. lost: of all other ended attempts; where no "
               "output tells the time it is estimated, as predicted and at most from start to end. running: "
               "estimated."),
            tr("speed-up: accepted CPU hours / time from the first accepted request to the last end seen; gross: all "
               "CPU hours until then / the same time. It is the mean number of busy cores, not an efficiency."),
            tr("cores: mean of the jobs seen running at polls in that time; observed.")};
    }

    void asText(const QList<Line> &lines) const
    {
        const auto right = Table::Align::Right;
        Table table({{tr("wave"), Table::Align::Left},
                     {tr("simulations"), right},
                     {tr("attempts"), right},
                     {tr("failed"), right},
                     {tr("accepted CPU-h"), right},
                     {tr("lost"), right},
                     {tr("running"), right},
                     {tr("wall"), right},
                     {tr("speed-up"), right},
                     {tr("gross"), right},
                     {tr("cores"), right}});
        for (const Line &l : lines) {
            const statistics::Account &a = l.account;
            const QString wall = a.firstAccepted && a.lastEnd
                                     ? text::duration(double((*a.lastEnd - *a.firstAccepted).count()) / 1000)
                                     : text::unknown();
            table.add({l.name, text::count(a.simulations), text::count(a.attempts), text::count(a.failedAttempts),
                       text::bigHours(a.productiveHours), text::bigHours(a.lostHours()), text::bigHours(a.runningHours),
                       wall, figure(a.productiveSpeedUp), figure(a.grossSpeedUp), figure(l.meanCores)});
        }
        table.print();
        say();
        for (const QString &definition : definitions())
            say(definition);
        if (lines.last().account.acceptedWithoutTime > 0)
            say(tr("%1 accepted outputs tell no time and are in no hours.")
                    .arg(text::count(lines.last().account.acceptedWithoutTime)));
        say(tr("results: %1").arg(campaign().results().folder()));
    }

    static QJsonObject jsonOf(const Line &line)
    {
        const statistics::Account &a = line.account;
        return {{u"name"_s, line.name},
                {u"simulations"_s, qint64(a.simulations)},
                {u"attempts"_s, qint64(a.attempts)},
                {u"failedAttempts"_s, qint64(a.failedAttempts)},
                {u"acceptedWithoutTime"_s, qint64(a.acceptedWithoutTime)},
                {u"productiveCpuHours"_s, a.productiveHours},
                {u"lostMeasuredCpuHours"_s, a.lostMeasuredHours},
                {u"lostEstimatedCpuHours"_s, a.lostEstimatedHours},
                {u"runningEstimatedCpuHours"_s, a.runningHours},
                {u"firstAccepted"_s, json(a.firstAccepted)},
                {u"lastEnd"_s, json(a.lastEnd)},
                {u"speedUp"_s, cli::jsonOf(a.productiveSpeedUp)},
                {u"grossSpeedUp"_s, cli::jsonOf(a.grossSpeedUp)},
                {u"efficiency"_s, cli::jsonOf(a.efficiency)},
                {u"meanRunningCores"_s, cli::jsonOf(line.meanCores)}};
    }

    void asJson(const QList<Line> &lines, const Line &total) const
    {
        QJsonArray waves;
        for (const Line &l : lines)
            waves << jsonOf(l);
        printJson({{u"waves"_s, waves},
                   {u"total"_s, jsonOf(total)},
                   {u"resultsFolder"_s, campaign().results().folder()},
                   {u"definitions"_s, QJsonArray::fromStringList(definitions())}});
    }

    static void asCsv(const QList<Line> &lines, const Line &total)
    {
        printCsv({u"wave"_s, u"simulations"_s, u"attempts"_s, u"failed_attempts"_s, u"accepted_cpu_h"_s,
                  u"lost_measured_cpu_h"_s, u"lost_estimated_cpu_h"_s, u"running_estimated_cpu_h"_s,
                  u"first_accepted"_s, u"last_end"_s, u"speed_up"_s, u"gross_speed_up"_s, u"mean_running_cores"_s});
        const auto number = [](const std::optional<double> &value) {
            return value ? QString::number(*value, 'g', 10) : QString();
        };
        for (const Line &l : lines + QList<Line>{total}) {
            const statistics::Account &a = l.account;
            printCsv({l.name, QString::number(a.simulations), QString::number(a.attempts),
                      QString::number(a.failedAttempts), number(a.productiveHours), number(a.lostMeasuredHours),
                      number(a.lostEstimatedHours), number(a.runningHours), json(a.firstAccepted).toString(),
                      json(a.lastEnd).toString(), number(a.productiveSpeedUp), number(a.grossSpeedUp),
                      number(l.meanCores)});
        }
    }

    bool m_json = false;
    bool m_csv = false;
    std::vector<statistics::AttemptFact> m_attempts;
    std::vector<statistics::CoresPoint> m_cores;
};

} // namespace

std::unique_ptr<Command> makeStatsCommand() { return std::make_unique<StatsCommand>(); }

} // namespace dosegrid::cli
