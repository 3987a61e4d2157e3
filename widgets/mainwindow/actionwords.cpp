// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/mainwindow/actionwords.h"

#include "models/text/units.h"

#include <QCoreApplication>

namespace dosegrid::widgets {

using engine::CellAction;

namespace {

constexpr std::uint32_t manyCells = 500;
constexpr double manyHours = 1000;

class ActionWords
{
    Q_DECLARE_TR_FUNCTIONS(dosegrid::widgets::ActionWords)
};

void sayKill(Confirmation &what, const engine::ActionPreview &preview, int count)
{
    const int others = int(preview.collateral.count());
    what.title = ActionWords::tr("Kill");
    what.question = ActionWords::tr("Kill %Ln execution(s)?", nullptr, preview.executions);
    const QString hours = text::bigHours(preview.cpuHoursLost);
    QStringList body{ActionWords::tr("You chose %Ln cell(s).", nullptr, count)};
    body +=
        others == 0
            ? ActionWords::tr("A kill stops the whole execution: no other cell stops with it, and %1 CPU‑h are lost.")
                  .arg(hours)
            : ActionWords::tr("A kill stops the whole execution: <b>%Ln other cell(s)</b> stop with it, and "
                              "%1 CPU‑h are lost.",
                              nullptr, others)
                  .arg(hours);
    if (preview.doneAndKept > 0)
        body += ActionWords::tr("%Ln done cell(s) stay.", nullptr, int(preview.doneAndKept));
    what.body = body.join(u' ');
    what.dangerous = ActionWords::tr("Kill, stop %Ln cell(s)", nullptr, count + others);
    what.safe = ActionWords::tr("Keep running");
}

} // namespace

bool needsWords(CellAction action)
{
    return action == CellAction::Kill || action == CellAction::Skip || action == CellAction::Note
           || action == CellAction::RemoveNotes; // which nothing brings back
}

Confirmation actionWords(const engine::ActionPreview &preview, double predictedHours)
{
    const int count = int(preview.affected.count());
    double hours = predictedHours;
    Confirmation what;
    what.safe = ActionWords::tr("Cancel");
    switch (preview.action) {
    case CellAction::Kill:
        sayKill(what, preview, count);
        hours = preview.cpuHoursLost;
        break;
    case CellAction::Skip:
        what.title = ActionWords::tr("Skip");
        what.question = ActionWords::tr("Skip %Ln cell(s)?", nullptr, count);
        what.body = ActionWords::tr("They are given up: nothing of them is sent any more. Predicted to take: %1 CPU‑h.")
                        .arg(text::bigHours(hours));
        what.dangerous = ActionWords::tr("Skip %Ln cell(s)", nullptr, count);
        break;
    case CellAction::Retry:
        what.title = ActionWords::tr("Retry");
        what.question = ActionWords::tr("Retry %Ln cell(s)?", nullptr, count);
        what.body = ActionWords::tr("Each is sent again in a new execution. Predicted to take: %1 CPU‑h.")
                        .arg(text::bigHours(hours));
        what.dangerous = ActionWords::tr("Retry %Ln cell(s)", nullptr, count);
        break;
    case CellAction::Release:
        what.title = ActionWords::tr("Release");
        what.question = ActionWords::tr("Release %Ln cell(s)?", nullptr, count);
        what.body =
            ActionWords::tr("They can be sent from then on. Predicted to take: %1 CPU‑h.").arg(text::bigHours(hours));
        what.dangerous = ActionWords::tr("Release %Ln cell(s)", nullptr, count);
        break;
    case CellAction::Hold:
        hours = 0;
        what.title = ActionWords::tr("Hold");
        what.question = ActionWords::tr("Hold %Ln cell(s)?", nullptr, count);
        what.body = ActionWords::tr("Nothing of them is sent until they are released.");
        what.dangerous = ActionWords::tr("Hold %Ln cell(s)", nullptr, count);
        break;
    case CellAction::Fetch:
        hours = 0;
        what.title = ActionWords::tr("Fetch");
        what.question = ActionWords::tr("Fetch the outputs of %Ln cell(s)?", nullptr, count);
        what.body = ActionWords::tr("They are downloaded, also those that were before, and checked.");
        what.dangerous = ActionWords::tr("Fetch %Ln cell(s)", nullptr, count);
        break;
    case CellAction::Note:
        hours = 0;
        what.title = ActionWords::tr("Note");
        what.question = ActionWords::tr("Note about %Ln cell(s)", nullptr, count);
        what.body =
            ActionWords::tr("It is kept with each cell, with your name and the time, and changes nothing else.");
        what.dangerous = ActionWords::tr("Add the note");
        what.isHarmless = true;
        break;
    case CellAction::RemoveNotes:
        hours = 0;
        what.title = ActionWords::tr("Take notes away");
        what.question = ActionWords::tr("Take the notes of %Ln cell(s) away?", nullptr, count);
        what.body = ActionWords::tr("They stay in the log, and are shown with the cells no more.");
        what.dangerous = ActionWords::tr("Take the notes away");
        break;
    }
    const std::int64_t number = count + (preview.action == CellAction::Kill ? int(preview.collateral.count()) : 0);
    what.typeToConfirm = std::uint32_t(number) > manyCells || hours > manyHours ? number : 0;
    return what;
}

} // namespace dosegrid::widgets
