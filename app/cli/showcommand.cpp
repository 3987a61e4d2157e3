// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/campaigncommand.h"
#include "app/cli/commands.h"
#include "app/cli/jsonviews.h"
#include "app/cli/output.h"
#include "models/core/logging.h"
#include "models/text/enginewords.h"
#include "models/text/eventwords.h"
#include "models/text/platformwords.h"
#include "models/text/units.h"
#include "models/text/words.h"

using namespace Qt::Literals::StringLiterals;

namespace dosegrid::cli {

namespace {

constexpr qsizetype mostEventsShown = 12;

class ShowCommand final : public CampaignCommand
{
    Q_DECLARE_TR_FUNCTIONS(ShowCommand)

public:
    void addOptions(QCommandLineParser &parser) const override
    {
        parser.addOption({u"json"_s, tr("One JSON document.")});
    }

    void start(const QCommandLineParser &parser, const QStringList &arguments) override
    {
        m_json = parser.isSet(u"json"_s);
        m_id = arguments[1];
        open(arguments[0]);
    }

private:
    void onOpened() override
    {
        const auto cell = cellOf(m_id);
        if (!cell)
            return;
        campaign().record().cell(*cell, then<engine::CellDossier>([this](const engine::CellDossier &dossier) {
            if (m_json)
                asJson(dossier);
            else
                asText(dossier);
            finish(ExitStatus::Done);
        }));
    }

    QString waveOf(const engine::CellDossier &dossier) const
    {
        for (const engine::WaveSummary &wave : campaign().waves().list()) {
            if (wave.id == dossier.record.wave)
                return wave.name;
        }
        return {};
    }

    void asJson(const engine::CellDossier &dossier) const
    {
        const grid::GridState &grid = campaign().grid();
        QJsonObject object = jsonOfCell(grid, dossier.cell, waveOf(dossier));
        const QJsonObject more = json(dossier, grid.spec());
        for (auto it = more.begin(); it != more.end(); ++it) // attempts: from their number to the list of them
            object.insert(it.key(), it.value());
        printJson(object);
    }

    void asText(const engine::CellDossier &dossier) const
    {
        const grid::GridSpec &spec = campaign().grid().spec();
        say(u"%1   %2"_s.arg(spec.cellId(dossier.cell), text::cellTitle(spec, dossier.cell)));
        say(tr("state      %1").arg(text::stateName(dossier.record.state)));
        say(tr("why        %1").arg(oneLine(text::why(dossier))));
        say(tr("next       %1").arg(text::next(dossier)));
        if (const QString wave = waveOf(dossier); !wave.isEmpty())
            say(tr("wave       %1").arg(wave));
        say(tr("predicted  %1").arg(text::hours(campaign().predictedSeconds(dossier.cell))));
        for (const engine::NoteView &note : dossier.notes) {
            if (!note.removedAt)
                //: when, who, what: a note about a cell
                say(tr("note       %1, %2: %3").arg(text::exactTime(note.at), note.by, oneLine(note.text)));
        }
        for (const engine::AttemptView &attempt : dossier.attempts)
            print(attempt);
        if (!dossier.events.isEmpty())
            say(u'\n' + tr("Events, newest first"));
        for (const engine::EventView &event : dossier.events.first(std::min(mostEventsShown, dossier.events.size())))
            say(u"  %1  %2"_s.arg(text::exactTime(event.at), oneLine(text::event(event))));
        if (dossier.events.size() > mostEventsShown)
            say(tr("  and %1 more; --json has them").arg(dossier.events.size() - mostEventsShown));
    }

    static void print(const engine::AttemptView &attempt)
    {
        const auto when = [](const std::optional<CampaignTime> &time) {
            return time ? text::exactTime(*time) : text::unknown();
        };
        QList<std::pair<QString, QString>> lines;
        const auto line = [&lines](const QString &title, const QString &value) {
            if (!value.isEmpty())
                lines.emplace_back(title, oneLine(value));
        };
        say(u'\n' + tr("Attempt %1: %2").arg(QString::number(attempt.number), text::attemptState(attempt)));
        line(tr("execution"), attempt.executionName);
        line(tr("platform id"), attempt.remoteId);
        line(tr("pipeline"), attempt.pipeline);
        line(tr("cells in it"), attempt.executionCells > 1 ? text::count(attempt.executionCells) : QString());
        line(tr("seed"), attempt.seed ? tr("%1 (%2)").arg(QString::number(*attempt.seed), attempt.seedOrigin)
                                      : tr("drawn by the platform, not read yet"));
        line(tr("primaries"), tr("%1 in %2 jobs").arg(text::count(attempt.primaries), text::count(attempt.subJobs)));
        line(tr("sent"), when(attempt.sentAt));
        line(tr("accepted"), when(attempt.acceptedAt));
        line(tr("running"), when(attempt.startedAt));
        line(tr("ended"), when(attempt.endedAt));
        line(tr("says"), attempt.remoteStatus);
        line(tr("exit code"), attempt.exitCode ? QString::number(*attempt.exitCode) : QString());
        line(tr("error"), text::platformProblem(attempt.errorText));
        line(tr("answer"), attempt.rawAnswer);
        line(tr("inputs"), attempt.inputsJson);
        line(tr("results in"), attempt.resultsDirectory);
        for (const engine::OutputView &output : attempt.outputs)
            print(output, line);
        qsizetype width = 0;
        for (const auto &[title, value] : lines)
            width = std::max(width, title.size());
        for (const auto &[title, value] : lines)
            say("  "_L1 + title.leftJustified(width + 2) + value);
    }

    template<typename Line>
    static void print(const engine::OutputView &output, const Line &line)
    {
        line(tr("output"), output.localPath.isEmpty() ? output.remotePath : output.localPath);
        line(tr("SHA-256"), output.sha256);
        line(tr("verdict"), output.verdict.isEmpty()     ? tr("not judged yet")
                            : output.verdictBy.isEmpty() ? output.verdict
                                                         : tr("%1, by %2").arg(output.verdict, output.verdictBy));
        if (output.elapsedSeconds > 0)
            line(tr("CPU time"), tr("%1 (measured)").arg(text::hours(output.elapsedSeconds)));
        for (const engine::CheckView &check : output.checks) {
            if (!check.passed)
                line(tr("not passed"), u"%1: %2"_s.arg(text::checkName(check.number), check.facts));
        }
    }

    bool m_json = false;
    QString m_id;
};

} // namespace

std::unique_ptr<Command> makeShowCommand() { return std::make_unique<ShowCommand>(); }

} // namespace dosegrid::cli
