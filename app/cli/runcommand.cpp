// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/campaigncommand.h"
#include "app/cli/commands.h"
#include "app/cli/jsonviews.h"
#include "app/cli/keys.h"
#include "app/cli/output.h"
#include "app/cli/rungoal.h"
#include "app/common/stopsignals.h"
#include "models/core/logging.h"
#include "models/text/enginewords.h"
#include "models/text/units.h"

#include <QElapsedTimer>
#include <QTimer>

#include <algorithm>
#include <limits>
#include <unistd.h>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace dosegrid::cli {

namespace {

constexpr auto terminalProgressEvery = 1s;
constexpr auto fileProgressEvery = 10s;

class RunCommand final : public CampaignCommand
{
    Q_DECLARE_TR_FUNCTIONS(RunCommand)

public:
    RunCommand()
        : m_stop([this] { end(ExitStatus::Interrupted, tr("Interrupted; the same command goes on.")); })
        , m_isTerminal(isatty(STDERR_FILENO) != 0)
    {}

    void addOptions(QCommandLineParser &parser) const override
    {
        parser.addOption(
            {u"until"_s, tr("End when done, idle or submitted; without it, only when stopped."), u"GOAL"_s});
        parser.addOption({u"for"_s, tr("End after this time, such as 90s, 10m or 2h."), u"DURATION"_s});
        parser.addOption({u"take-over"_s, tr("Drive from here a campaign that was driven on another machine or under "
                                             "another path, and is no longer.")});
        parser.addOption({u"json"_s, tr("Events and progress, one JSON object a line.")});
        Keys::addOption(parser);
    }

    void start(const QCommandLineParser &parser, const QStringList &arguments) override
    {
        m_json = parser.isSet(u"json"_s);
        m_mayTakeOver = parser.isSet(u"take-over"_s);
        if (parser.isSet(u"until"_s)) {
            const auto goal = runGoalFromName(parser.value(u"until"_s));
            if (!goal) {
                fail(ExitStatus::WrongUsage,
                     tr("--until: “%1” is not done, idle or submitted.").arg(parser.value(u"until"_s)));
                return;
            }
            m_goal = *goal;
        }
        if (parser.isSet(u"for"_s)) {
            m_for = parseDuration(parser.value(u"for"_s));
            if (!m_for) {
                fail(ExitStatus::WrongUsage,
                     tr("--for: “%1” is no duration such as 90s, 10m or 2h.").arg(parser.value(u"for"_s)));
                return;
            }
        }
        if (const Result<void> taken = m_keys.take(parser); !taken)
            fail(taken.error());
        else
            open(arguments[0], Part::Engine, m_keys.keyFor());
    }

private:
    void onOpened() override
    {
        m_keys.bindTo(campaign().connection().view().settings.url); // before the engine asks
        if (campaign().role() == engine::Role::Engine) {
            lead();
        } else if (m_mayTakeOver && campaign().observerReason() == engine::ObserverReason::OtherMachine) {
            connect(&campaign(), &engine::Campaign::roleChanged, this, [this] { lead(); });
            connect(&campaign(), &engine::Campaign::problemRaised, this, [this](const engine::Problem &problem) {
                if (!m_leads)
                    fail(problem.error);
            });
            campaign().takeOver();
        } else {
            fail(ExitStatus::Failed, whyObserver());
        }
    }

    void lead()
    {
        if (m_leads)
            return;
        m_leads = true;
        m_path = campaign().path();
        follow();
        emitLine(u"opened"_s, {{u"campaign"_s, campaign().name()}});
        if (m_for) {
            // Longer than a timer can count is longer than a process lives.
            const qint64 span = std::min<qint64>(m_for->count(), std::numeric_limits<int>::max());
            QTimer::singleShot(int(span), this, [this] { onTimeUp(); });
        }
        fetchKey();
    }

    void follow()
    {
        connect(&campaign(), &engine::Campaign::totalsChanged, this, [this] { onTotals(); });
        connect(&campaign(), &engine::Campaign::questionsChanged, this, [this] { onTotals(); });
        connect(&campaign(), &engine::Campaign::connectionChanged, this, [this] { onConnection(); });
        connect(&campaign(), &engine::Campaign::eventsAppended, this,
                [this](const QList<engine::EventView> &events) { onEvents(events); });
        connect(&campaign(), &engine::Campaign::wishDone, this,
                [this](const engine::WishOutcome &outcome) { onWish(outcome); });
        connect(&campaign(), &engine::Campaign::problemRaised, this,
                [this](const engine::Problem &problem) { onProblem(problem); });
    }

    QString whyObserver() const
    {
        switch (campaign().observerReason()) {
        case engine::ObserverReason::EngineElsewhere:
            return tr("%1 drives this campaign already. Other commands work meanwhile; or stop it first.")
                .arg(isDriven() ? oneLine(campaign().engineHolder()) : tr("Another program"));
        case engine::ObserverReason::OtherMachine:
            return tr(
                "This campaign has live waves and was driven on another machine or under another path. Two copies "
                "must never both submit: stop that one, then repeat this with --take-over.");
        case engine::ObserverReason::ReadOnlyFile:
            return tr("The campaign file cannot be written here. Check its permissions and those of its folder.");
        case engine::ObserverReason::None:
        case engine::ObserverReason::Asked: break;
        }
        return tr("The campaign can only be read.");
    }

    // The secret store answers later than the engine asks, and a wish may connect to another platform.
    void fetchKey()
    {
        const QUrl url = campaign().connection().view().settings.url;
        m_keyIsOf = SecretStore::originOf(url);
        m_isLookingUp = true;
        m_keys.lookUp(url, this, [this, url](bool found) {
            m_isLookingUp = false;
            if (found && !m_keys.isGivenFor(url)) // what was given the engine had at once
                campaign().connection().tryNow();
            onConnection();
        });
    }

    void onConnection()
    {
        if (m_hasEnded || m_isLookingUp)
            return;
        const engine::ConnectionView view = campaign().connection().view();
        if (SecretStore::originOf(view.settings.url) != m_keyIsOf) {
            fetchKey();
            return;
        }
        const QString url = view.settings.url.toString();
        if (view.state == engine::LinkState::KeyRefused) {
            end(ExitStatus::Unreachable,
                tr("%1 refuses the key. Give it the right one: dosegrid-cli key set %1").arg(url));
            return;
        }
        if (view.state == engine::LinkState::TypeMissing) {
            end(ExitStatus::WrongUsage, tr("%1: %2 Connect again with --profile vip or --profile carmin-server.")
                                            .arg(url, problemText(view.lastError)));
            return;
        }
        if (view.state == engine::LinkState::FolderMissing) {
            end(ExitStatus::WrongUsage,
                tr("%1: %2 Connect again with --folder.").arg(url, problemText(view.lastError)));
            return;
        }
        if (view.state == engine::LinkState::KeyMissing && m_keys.key(view.settings.url).isEmpty()) {
            end(ExitStatus::Unreachable,
                tr("There is no key for %1. Keep it with “dosegrid-cli key set %1”, or use --key-file or "
                   "DOSEGRID_API_KEY.")
                    .arg(url));
            return;
        }
        if (view.state != m_link) {
            m_link = view.state;
            const QString platform = view.platformName.isEmpty() ? url : oneLine(view.platformName);
            emitLine(u"connection"_s, json(view));
            if (view.state != engine::LinkState::None)
                tell(tr("%1: %2").arg(platform, text::linkState(view)));
        }
        onTotals();
    }

    void onTotals()
    {
        if (m_hasEnded || m_isLookingUp)
            return;
        const RunSituation now = situation();
        const bool hasNoPlatform = campaign().connection().view().settings.url.isEmpty();
        if (now.totals.pendingWishes == 0 && hasNoPlatform && activeCells(now) > 0) {
            end(ExitStatus::WrongUsage,
                tr("There are cells to send, but no platform: dosegrid-cli connect %1 --url URL").arg(m_path));
            return;
        }
        if (isReached(m_goal, now)) {
            const ExitStatus status = endStatus(now);
            end(m_goal == RunGoal::Done || m_goal == RunGoal::Idle ? status : ExitStatus::Done,
                status == ExitStatus::NeedsPerson
                    ? tr("Ended; some cells need a person: dosegrid-cli status %1").arg(m_path)
                    : tr("Ended."));
            return;
        }
        // Before the wishes were looked at, or without a wave, there is nothing to tell.
        if (now.totals.pendingWishes && !now.waves.isEmpty())
            showProgress(now, false);
    }

    void onTimeUp()
    {
        const RunSituation now = situation();
        const bool isOver = now.totals.pendingWishes == 0 && activeCells(now) == 0;
        end(isOver ? endStatus(now) : ExitStatus::Interrupted, tr("The time is up."));
    }

    RunSituation situation() const
    {
        return {campaign().totals(), campaign().waves().list(), campaign().actions().questions()};
    }

    void showProgress(const RunSituation &now, bool isLast)
    {
        const auto interval =
            m_isTerminal || m_json ? milliseconds(terminalProgressEvery) : milliseconds(fileProgressEvery);
        if (!isLast && m_sinceProgress.isValid() && m_sinceProgress.elapsed() < interval.count())
            return;
        m_sinceProgress.start();
        if (m_json) {
            emitLine(u"progress"_s, json(now.totals));
            return;
        }
        const QString line = progressLine(now);
        if (m_isTerminal) {
            std::fputs("\r\033[K", stderr);
            std::fputs(line.toUtf8().constData(), stderr);
            std::fflush(stderr);
            m_hasOpenLine = true;
        } else if (line != m_lastLine) {
            note(line);
        }
        m_lastLine = line;
    }

    QString progressLine(const RunSituation &now) const
    {
        using grid::CellState;
        const grid::StateCounts &c = now.totals.counts;
        std::uint32_t cells = 0;
        std::optional<milliseconds> left;
        for (const engine::WaveSummary &wave : now.waves) {
            cells += wave.cells;
            if (wave.timeLeft)
                left = std::max(left.value_or(0ms), *wave.timeLeft);
        }
        QString line = tr("%1 of %2 done, %3 planned, %4 submitted, %5 running, %6 to fetch")
                           .arg(text::count(c[CellState::Done]), text::count(cells), text::count(c[CellState::Planned]),
                                text::count(c[CellState::Submitted]), text::count(c[CellState::Running]),
                                text::count(c[CellState::ToFetch]));
        const std::uint32_t troubled = c[CellState::Failed] + c[CellState::Held] + c[CellState::Uncertain];
        if (troubled > 0)
            line += tr(", %1 failed, held or uncertain").arg(text::count(troubled));
        line += tr("; %1").arg(text::cpuHours(now.totals.productiveCpuHours));
        if (left)
            line += tr("; about %1 left").arg(text::duration(double(left->count()) / 1000));
        return line.replace(QChar::Nbsp, u' ');
    }

    void onEvents(const QList<engine::EventView> &events)
    {
        if (!m_json)
            return;
        for (const engine::EventView &event : events)
            emitLine(u"event"_s, json(event, campaign().grid().spec()));
    }

    void onWish(const engine::WishOutcome &outcome)
    {
        emitLine(u"wish"_s, {{u"id"_s, outcome.id.value},
                             {u"kind"_s, outcome.kind},
                             {u"done"_s, outcome.isDone},
                             {u"cells"_s, qint64(outcome.cells)},
                             {u"refused"_s, qint64(outcome.refused)}});
        tell(outcome.isDone ? tr("%1: %2 cells").arg(outcome.kind, text::count(outcome.cells))
                            : tr("%1 was refused. %2").arg(outcome.kind, problemText(outcome.error)));
        onTotals();
    }

    void onProblem(const engine::Problem &problem)
    {
        using Kind = engine::Problem::Kind;
        emitLine(u"problem"_s, {{u"kind"_s, name(problem.kind)},
                                {u"over"_s, problem.isOver},
                                {u"error"_s, problem.isOver ? QJsonValue() : oneLine(toLogString(problem.error))}});
        const bool isKey = problem.kind == Kind::KeyMissing || problem.kind == Kind::KeyRefused;
        if (problem.isOver || isKey) // the connection's state says that, and when it lasts
            return;
        const QString platform = campaign().connection().view().settings.url.toString();
        const QString sentence = oneLine(text::problem(problem, platform));
        if (problem.kind == Kind::StoreFailed || problem.kind == Kind::IntegrityFailed)
            end(ExitStatus::Failed, sentence);
        else
            tell(sentence);
    }

    // A message between lines of progress.
    void tell(const QString &message)
    {
        if (m_json)
            return;
        closeLine();
        note(message);
    }

    void closeLine()
    {
        if (std::exchange(m_hasOpenLine, false))
            std::fputs("\n", stderr);
    }

    void emitLine(const QString &type, QJsonObject object) const
    {
        if (!m_json)
            return;
        object.insert(u"type"_s, type);
        printJsonLine(object);
    }

    void end(ExitStatus status, const QString &message)
    {
        if (std::exchange(m_hasEnded, true))
            return;
        if (!m_path.isEmpty()) {
            showProgress(situation(), true);
            emitLine(u"end"_s, {{u"status"_s, int(status)}});
        }
        closeLine();
        if (status == ExitStatus::Done)
            note(message);
        else
            complain(message);
        finish(status);
    }

    StopSignals m_stop;
    Keys m_keys;
    bool m_isTerminal;
    bool m_json = false;
    bool m_mayTakeOver = false;
    bool m_leads = false;
    RunGoal m_goal = RunGoal::Stopped;
    std::optional<milliseconds> m_for;
    QString m_path; // once opened
    QString m_keyIsOf;
    bool m_isLookingUp = false;
    engine::LinkState m_link = engine::LinkState::None;
    QElapsedTimer m_sinceProgress;
    QString m_lastLine;
    bool m_hasOpenLine = false;
    bool m_hasEnded = false;
};

} // namespace

std::unique_ptr<Command> makeRunCommand() { return std::make_unique<RunCommand>(); }

} // namespace dosegrid::cli
