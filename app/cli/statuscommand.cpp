// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/campaigncommand.h"
#include "app/cli/commands.h"
#include "app/cli/jsonviews.h"
#include "app/cli/output.h"
#include "app/cli/wavetable.h"
#include "models/core/diskspace.h"
#include "models/core/logging.h"
#include "models/engine/disk.h"
#include "models/text/units.h"
#include "models/text/words.h"

#include <QFileInfo>
#include <QMap>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace dosegrid::cli {

namespace {

constexpr auto staleAfter = 30min; // campaign time; the slowest poll is more frequent

class StatusCommand final : public CampaignCommand
{
    Q_DECLARE_TR_FUNCTIONS(StatusCommand)

public:
    void addOptions(QCommandLineParser &parser) const override
    {
        parser.addOption({u"json"_s, tr("One JSON document.")});
    }

    void start(const QCommandLineParser &parser, const QStringList &arguments) override
    {
        m_json = parser.isSet(u"json"_s);
        open(arguments[0]);
    }

private:
    void onOpened() override
    {
        if (m_json)
            asJson();
        else
            asText();
        finish(ExitStatus::Done);
    }

    // Waves run beside each other: the campaign's rest takes as long as the slowest of them.
    std::optional<milliseconds> timeLeft() const
    {
        std::optional<milliseconds> left;
        for (const engine::WaveSummary &wave : campaign().waves().list()) {
            if (wave.timeLeft)
                left = std::max(left.value_or(0ms), *wave.timeLeft);
        }
        return left;
    }

    // The newest of their model that are not on the platform.
    QList<engine::InputArchiveView> missingInputs() const
    {
        QMap<QString, engine::InputArchiveView> newest;
        for (const engine::InputArchiveView &input : campaign().connection().inputs())
            newest.insert(input.model, input);
        QList<engine::InputArchiveView> missing;
        std::ranges::copy_if(newest, std::back_inserter(missing),
                             [](const engine::InputArchiveView &input) { return !input.isUploaded; });
        return missing;
    }

    // Not here as it was added either.
    static bool isLost(const engine::InputArchiveView &input)
    {
        const QFileInfo file(input.localPath);
        return !file.isReadable() || file.size() != input.bytes;
    }

    // Each obstacle as a stable word and a sentence.
    QList<std::pair<QString, QString>> obstacles() const
    {
        const engine::Totals totals = campaign().totals();
        const grid::StateCounts &counts = totals.counts;
        const bool hasUnsent = counts[grid::CellState::Planned] > 0 || totals.outboxExecutions > 0;
        const bool isLive = hasUnsent || totals.liveExecutions > 0;
        QList<std::pair<QString, QString>> list;
        if (campaign().connection().view().state == engine::LinkState::None)
            list.append({u"no-connection"_s,
                         tr("no platform is connected: dosegrid-cli connect %1 --url URL").arg(campaign().path())});
        if ((isLive || totals.pendingWishes.value_or(0) > 0) && !isDriven())
            list.append(
                {u"no-engine"_s, tr("nothing drives the campaign: dosegrid-cli run %1").arg(campaign().path())});
        if (totals.pendingWishes.value_or(0) > 0 && !isDriven())
            list.append(
                {u"wishes"_s, tr("%Ln wish(es) wait until something drives it", nullptr, *totals.pendingWishes)});
        const bool isConnected = campaign().connection().view().state != engine::LinkState::None;
        for (const engine::InputArchiveView &input : missingInputs()) {
            if (isLost(input))
                list.append({u"input"_s, tr("the input archive of %1 is not on the platform, and %2 is not there or "
                                            "has changed. Put it back, or: dosegrid-cli input %3 add FILE --model %1")
                                             .arg(input.model, input.localPath, campaign().path())});
            else if (hasUnsent && isConnected)
                list.append({u"upload"_s, tr("the input archive of %1 is not on the platform yet: what needs it "
                                             "waits, and the upload is tried every few minutes")
                                              .arg(input.model)});
        }
        if (totals.isPaused)
            list.append({u"paused"_s, tr("sending is paused: dosegrid-cli resume %1").arg(campaign().path())});
        for (const engine::WaveSummary &wave : campaign().waves().list()) {
            if (wave.isPaused)
                list.append(
                    {u"wave-paused"_s,
                     tr("wave “%1” is paused: dosegrid-cli resume %2 \"%1\"").arg(wave.name, campaign().path())});
            if (wave.isOverBudget)
                list.append({u"over-budget"_s,
                             tr("the budget of wave “%1” does not allow all its cells: release them to exceed it, or "
                                "skip them")
                                 .arg(wave.name)});
        }
        if (hasUnsent && totals.executionLimit > 0 && totals.liveExecutions >= totals.executionLimit)
            list.append({u"execution-limit"_s, tr("the platform allows %1 executions at once, all are in use")
                                                   .arg(text::count(totals.executionLimit))});
        const qint64 diskFree = bytesFree(campaign().results().folder());
        if (diskFree >= 0 && diskFree < engine::leastDiskFree)
            list.append(
                {u"disk"_s, tr("only %1 are free on the disk: below %2 nothing is fetched")
                                .arg(text::bytes(double(diskFree)), text::bytes(double(engine::leastDiskFree)))});
        if (const auto questions = campaign().actions().questions().size(); questions > 0)
            list.append({u"questions"_s,
                         tr("%Ln question(s) wait for a person: dosegrid-cli answer %1", nullptr, int(questions))
                             .arg(campaign().path())});
        if (counts[grid::CellState::Held] > 0)
            list.append({u"held"_s, tr("%Ln cell(s) are held: dosegrid-cli cells %1 state=held", nullptr,
                                       int(counts[grid::CellState::Held]))
                                        .arg(campaign().path())});
        if (counts[grid::CellState::Failed] > 0)
            list.append({u"failed"_s, tr("%Ln cell(s) have failed: dosegrid-cli cells %1 state=failed", nullptr,
                                         int(counts[grid::CellState::Failed]))
                                          .arg(campaign().path())});
        if (isLive && totals.dataAsOf && campaign().now() - *totals.dataAsOf > staleAfter)
            list.append({u"stale"_s,
                         tr("the platform was last heard of %1").arg(text::ago(*totals.dataAsOf, campaign().now()))});
        return list;
    }

    void asJson() const
    {
        QJsonArray waves;
        for (const engine::WaveSummary &wave : campaign().waves().list())
            waves << json(wave);
        QJsonArray questions;
        for (const engine::QuestionView &question : campaign().actions().questions())
            questions << json(question);
        QJsonArray heldBack;
        for (const auto &[word, sentence] : obstacles())
            heldBack << word;
        const auto left = timeLeft();
        printJson({{u"campaign"_s, campaign().name()},
                   {u"now"_s, json(std::optional(campaign().now()))},
                   {u"engine"_s, isDriven() ? QJsonValue(campaign().engineHolder()) : QJsonValue::Null},
                   {u"connection"_s, json(campaign().connection().view())},
                   {u"totals"_s, json(campaign().totals())},
                   {u"waves"_s, waves},
                   {u"questions"_s, questions},
                   {u"heldBackBy"_s, heldBack},
                   {u"secondsLeft"_s, left ? QJsonValue(double(left->count()) / 1000) : QJsonValue::Null}});
    }

    void asText() const
    {
        const engine::Totals totals = campaign().totals();
        const engine::ConnectionView link = campaign().connection().view();
        const QString url = link.settings.url.isEmpty() ? tr("none") : link.settings.url.toString();
        say(tr("campaign   %1").arg(campaign().name()));
        say(tr("platform   %1").arg(link.isPractice ? tr("%1 (practice)").arg(url) : url));
        if (link.settings.isUnencrypted())
            say(tr("           not encrypted: others can read the key on the way"));
        say(tr("engine     %1").arg(isDriven() ? oneLine(campaign().engineHolder()) : tr("none")));
        if (totals.dataAsOf)
            say(tr("data       of %1, %2 old")
                    .arg(text::exactTime(*totals.dataAsOf),
                         text::duration(double((campaign().now() - *totals.dataAsOf).count()) / 1000)));
        say(tr("now        %1 executions live of %2, %3 jobs running, %4 executions in the outbox")
                .arg(text::count(totals.liveExecutions), text::count(totals.executionLimit),
                     text::count(totals.runningJobs), text::count(totals.outboxExecutions)));
        say(tr("CPU        %1 accepted (measured), %2 lost (estimated where no output tells), of %3 predicted for the "
               "whole grid")
                .arg(text::cpuHours(totals.productiveCpuHours), text::cpuHours(totals.lostCpuHours),
                     text::cpuHours(totals.predictedCpuHours)));
        if (const auto left = timeLeft())
            say(tr("time left  about %1").arg(text::duration(double(left->count()) / 1000)));
        say();
        Table table({{tr("state"), Table::Align::Left}, {tr("cells"), Table::Align::Right}});
        for (const grid::CellState state : grid::allCellStates)
            table.add({text::stateName(state), text::count(totals.counts[state])});
        table.print();
        if (const auto waves = campaign().waves().list(); !waves.isEmpty()) {
            say();
            printWaves(waves);
        }
        if (const auto list = obstacles(); !list.isEmpty()) {
            say();
            for (const auto &[word, sentence] : list)
                say(tr("held back: %1").arg(sentence));
        }
    }

    bool m_json = false;
};

} // namespace

std::unique_ptr<Command> makeStatusCommand() { return std::make_unique<StatusCommand>(); }

} // namespace dosegrid::cli
