// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/output.h"
#include "app/cli/wishcommand.h"
#include "models/text/enginewords.h"
#include "models/text/units.h"

#include <QJsonArray>

using namespace Qt::Literals::StringLiterals;

namespace dosegrid::cli {

namespace {

constexpr std::uint32_t manyCells = 500;
constexpr double manyHours = 1000;

// Says what came of each cell.
class ItemsCommand : public WishCommand
{
    Q_DECLARE_TR_FUNCTIONS(ItemsCommand)

public:
    void addOptions(QCommandLineParser &parser) const override
    {
        parser.addOption({u"json"_s, tr("One JSON document.")});
    }

protected:
    // In the words of the facade: "retry", "undo" ...
    virtual QString kind() const = 0;

    void setJson(bool on) { m_json = on; }

private:
    void onOutcome(const std::optional<engine::WishOutcome> &outcome) override
    {
        if (!m_json || (outcome && !outcome->isDone))
            return;
        QJsonObject document{{u"wish"_s, wish().value}, {u"action"_s, kind()}, {u"carriedOut"_s, outcome.has_value()}};
        if (outcome) {
            QJsonArray notPossible;
            for (const engine::WishOutcome::Refusal &refusal : outcome->notPossible)
                notPossible << QJsonObject{{u"reason"_s, name(refusal.reason)}, {u"cells"_s, idsOf(refusal.cells)}};
            document.insert(u"cells"_s, idsOf(outcome->on));
            document.insert(u"notPossible"_s, notPossible);
            document.insert(u"canBeUndone"_s, outcome->canBeUndone);
        }
        printJson(document);
    }

    void onDone(const engine::WishOutcome &outcome) override
    {
        note(text::actionOutcome(outcome));
        if (outcome.canBeUndone)
            note(tr("To take it back: dosegrid-cli undo %1 %2").arg(campaign().path()).arg(outcome.id.value));
        finish(outcome.cells > 0 ? ExitStatus::Done : ExitStatus::Failed);
    }

    QJsonArray idsOf(const grid::CellMask &cells) const
    {
        QJsonArray ids;
        cells.forEach([&](grid::CellIndex cell) { ids << campaign().grid().spec().cellId(cell); });
        return ids;
    }

    bool m_json = false;
};

class UndoCommand final : public ItemsCommand
{
    Q_DECLARE_TR_FUNCTIONS(UndoCommand)

public:
    void start(const QCommandLineParser &parser, const QStringList &arguments) override
    {
        setJson(parser.isSet(u"json"_s));
        bool isNumber = false;
        m_undone.value = arguments[1].toLongLong(&isNumber);
        if (isNumber && m_undone.isValid())
            open(arguments[0]);
        else
            fail(ExitStatus::WrongUsage, tr("%1 is not the number that an action was given.").arg(arguments[1]));
    }

private:
    QString kind() const override { return u"undo"_s; }
    void onOpened() override { campaign().actions().undo(m_undone, asked()); }

    WishId m_undone;
};

class ActionCommand final : public ItemsCommand
{
    Q_DECLARE_TR_FUNCTIONS(ActionCommand)

public:
    explicit ActionCommand(engine::CellAction action) : m_action(action) {}

    void addOptions(QCommandLineParser &parser) const override
    {
        ItemsCommand::addOptions(parser);
        if (m_action != engine::CellAction::Fetch)
            parser.addOption({u"yes"_s, tr("Do what would otherwise only be listed.")});
        if (m_action == engine::CellAction::Skip || m_action == engine::CellAction::Hold
            || m_action == engine::CellAction::Kill)
            parser.addOption({u"reason"_s, tr("Kept in the record."), u"TEXT"_s});
        if (m_action == engine::CellAction::Note) {
            parser.addOption(
                {u"text"_s, tr("What is noted, in %1 characters at most.").arg(engine::longestNote), u"TEXT"_s});
            parser.addOption({u"remove"_s, tr("Take away what was noted so far; the record keeps it.")});
        }
    }

    void start(const QCommandLineParser &parser, const QStringList &arguments) override
    {
        m_isConfirmed = m_action == engine::CellAction::Fetch || parser.isSet(u"yes"_s);
        if (m_action != engine::CellAction::Fetch && m_action != engine::CellAction::Retry
            && m_action != engine::CellAction::Release)
            m_reason = parser.value(m_action == engine::CellAction::Note ? u"text"_s : u"reason"_s);
        if (m_action == engine::CellAction::Note) {
            const bool removes = parser.isSet(u"remove"_s);
            if (removes == parser.isSet(u"text"_s)) {
                fail(ExitStatus::WrongUsage, tr("Say what to note with --text, or take the notes away with --remove."));
                return;
            }
            m_action = removes ? engine::CellAction::RemoveNotes : engine::CellAction::Note;
        }
        m_expression = arguments.value(1);
        setJson(parser.isSet(u"json"_s));
        willAsk(m_expression);
        open(arguments[0]);
    }

private:
    QString kind() const override { return name(m_action); }

    void onOpened() override
    {
        // To fetch all that can be fetched is what one wants; nothing else is done to all cells by leaving them out.
        const auto cells = m_action == engine::CellAction::Fetch ? cellsOf(m_expression) : cellsToActOn(m_expression);
        if (!cells)
            return;
        const engine::ActionPreview preview = campaign().actions().preview(m_action, *cells);
        const std::uint32_t affected = preview.affected.count();
        print(preview, affected);
        if (affected == 0) {
            // Asking for nothing is no mistake of a script; asking for what cannot be is. Who names no cells to fetch
            // asks for what there is.
            const bool isMistake =
                !cells->isEmpty() && (m_action != engine::CellAction::Fetch || !m_expression.trimmed().isEmpty());
            finish(isMistake ? ExitStatus::WrongUsage : ExitStatus::Done);
            return;
        }
        if (!m_isConfirmed && needsYes(preview, affected)) {
            preview.affected.forEach([this](grid::CellIndex cell) { say(campaign().grid().spec().cellId(cell)); });
            fail(ExitStatus::WrongUsage,
                 tr("Nothing was done. Repeat with --yes to %1 these cells.").arg(name(m_action)));
            return;
        }
        campaign().actions().ask(m_action, *cells, m_expression, m_reason, asked());
    }

    // A kill is sent after the platform has said how its execution is now.
    std::chrono::seconds patience() const override
    {
        return m_action == engine::CellAction::Kill ? std::chrono::seconds(60) : ItemsCommand::patience();
    }

    bool needsYes(const engine::ActionPreview &preview, std::uint32_t affected) const
    {
        const bool costsNothing = m_action == engine::CellAction::Note || m_action == engine::CellAction::RemoveNotes;
        return m_action == engine::CellAction::Kill || affected > manyCells || !preview.collateral.isEmpty()
               || (!costsNothing && predictedHours(campaign(), preview.affected) > manyHours);
    }

    void print(const engine::ActionPreview &preview, std::uint32_t affected) const
    {
        note(tr("%1: %2 cells, %3 predicted")
                 .arg(name(m_action), text::count(affected),
                      text::cpuHours(predictedHours(campaign(), preview.affected))));
        for (const engine::ActionPreview::Refusal &refusal : preview.refused)
            note(tr("not possible for %1: %2").arg(text::count(refusal.cells), text::refusalReason(refusal.reason)));
        if (m_action != engine::CellAction::Kill || affected == 0)
            return;
        note(tr("that kills %1 executions; about %2 of running jobs are lost; %3 cells in them are done and stay done")
                 .arg(text::count(preview.executions), text::cpuHours(preview.cpuHoursLost),
                      text::count(preview.doneAndKept)));
        if (preview.collateral.isEmpty())
            return;
        note(tr("%1 other cells run in the same executions and are killed with them:")
                 .arg(text::count(preview.collateral.count())));
        preview.collateral.forEach(
            [this](grid::CellIndex cell) { note("  "_L1 + campaign().grid().spec().cellId(cell)); });
    }

    engine::CellAction m_action;
    bool m_isConfirmed = false;
    QString m_reason;
    QString m_expression;
};

template<engine::CellAction action>
std::unique_ptr<Command> make()
{
    return std::make_unique<ActionCommand>(action);
}

} // namespace

std::unique_ptr<Command> makeRetryCommand() { return make<engine::CellAction::Retry>(); }
std::unique_ptr<Command> makeHoldCommand() { return make<engine::CellAction::Hold>(); }
std::unique_ptr<Command> makeReleaseCommand() { return make<engine::CellAction::Release>(); }
std::unique_ptr<Command> makeKillCommand() { return make<engine::CellAction::Kill>(); }
std::unique_ptr<Command> makeSkipCommand() { return make<engine::CellAction::Skip>(); }
std::unique_ptr<Command> makeNoteCommand() { return make<engine::CellAction::Note>(); }
std::unique_ptr<Command> makeUndoCommand() { return std::make_unique<UndoCommand>(); }
std::unique_ptr<Command> makeFetchCommand() { return make<engine::CellAction::Fetch>(); }

} // namespace dosegrid::cli
