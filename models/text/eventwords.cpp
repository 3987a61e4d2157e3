// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/text/eventwords.h"

#include "models/core/logging.h"
#include "models/text/transferwords.h"
#include "models/text/units.h"
#include "models/text/words.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace dosegrid::text {

namespace {

struct EventWords
{
    Q_DECLARE_TR_FUNCTIONS(EventWords)
};

QString executionStep(const QString &phase)
{
    if (phase == "outbox"_L1)
        return EventWords::tr("Waits in the outbox");
    if (phase == "sending"_L1)
        return EventWords::tr("Sent");
    if (phase == "live"_L1)
        return EventWords::tr("Accepted by the platform");
    if (phase == "doubt"_L1)
        return EventWords::tr("Sent, but no answer came");
    if (phase == "ended"_L1)
        return EventWords::tr("Ended on the platform");
    if (phase == "killing"_L1)
        return EventWords::tr("Its kill was asked for");
    if (phase == "cancelled"_L1)
        return EventWords::tr("Taken back before it was sent");
    if (phase == "closed"_L1)
        return EventWords::tr("Accounted for: nothing of it is left to do");
    return {};
}

QString outputStep(const QString &kind, const QString &outcome)
{
    if (outcome == "accepted"_L1)
        return kind == "adopted"_L1 ? EventWords::tr("Output adopted, checked and accepted")
                                    : EventWords::tr("Output fetched, checked and accepted");
    if (outcome == "refused"_L1)
        return kind == "adopted"_L1 ? EventWords::tr("Adopted output refused by its checks")
                                    : EventWords::tr("Output fetched, and refused by its checks");
    if (outcome == "review"_L1)
        return EventWords::tr("Output fetched; it needs a look");
    return {};
}

QString wishStep(const QJsonObject &detail, bool isDone)
{
    // An undo says what it took back.
    const QJsonObject undone = detail["result"_L1]["undone"_L1].toObject();
    const QString kind = undone.isEmpty() ? detail["kind"_L1].toString()
                                          : QString(detail["kind"_L1].toString() + u' ' + undone["kind"_L1].toString());
    const QString expression = (undone.isEmpty() ? detail : undone)["expression"_L1].toString();
    const QString what = expression.isEmpty() ? kind : QString(kind + u" " + expression);
    //: %1 is what a person asked for, in the words of the command line
    return isDone ? EventWords::tr("Done as asked: %1").arg(what) : EventWords::tr("Asked and refused: %1").arg(what);
}

QString known(const engine::EventView &event, const QJsonObject &detail)
{
    if (event.kind == "execution"_L1)
        return executionStep(event.toState);
    if (event.kind == "fetched"_L1 || event.kind == "adopted"_L1)
        return outputStep(event.kind, event.toState);
    if (event.kind == "wish"_L1)
        return wishStep(detail, event.toState == "done"_L1);
    const QString model = detail["model"_L1].toString();
    const QString spent = cpuHours(detail["spent_cpu_h"_L1].toDouble());
    const QString budget = cpuHours(detail["budget_cpu_h"_L1].toDouble());
    if (event.kind == "input-added"_L1)
        return EventWords::tr("Input archive of %1 chosen").arg(model);
    if (event.kind == "input-uploaded"_L1)
        return EventWords::tr("Input archive of %1 is on the platform").arg(model);
    if (event.kind == "wave"_L1)
        return EventWords::tr("Wave planned: %1 cells, %2 executions · %3")
            .arg(count(detail["cells"_L1].toInteger()), count(detail["executions"_L1].toInteger()),
                 detail["expression"_L1].toString());
    if (event.kind == engine::eventkind::note)
        return EventWords::tr("Note: %1").arg(detail["text"_L1].toString());
    if (event.kind == engine::eventkind::noteRemoved)
        return EventWords::tr("Its notes were taken away");
    if (event.kind == "platform-answer"_L1)
        return EventWords::tr("The platform's answer is kept");
    if (event.kind == "over-budget"_L1)
        return EventWords::tr("%1: %2 cells do not fit what is left of the budget, and are held")
            .arg(detail["wave"_L1].toString(), count(detail["cells"_L1].toInteger()));
    if (event.kind == "budget-exceeded"_L1)
        return EventWords::tr("%1: cells released over the budget of %2, which is %3 now")
            .arg(detail["wave"_L1].toString(), cpuHours(detail["from_cpu_h"_L1].toDouble()),
                 cpuHours(detail["to_cpu_h"_L1].toDouble()));
    if (event.kind == "wave-stopped"_L1)
        return EventWords::tr("Wave stopped");
    if (event.kind == "budget-nearly-used"_L1)
        return EventWords::tr("Wave “%1” has used most of its budget: %2 of %3")
            .arg(detail["wave"_L1].toString(), spent, budget);
    if (event.kind == "retry-planned"_L1)
        return EventWords::tr("Tried again by itself: %1 cells, not before %2")
            .arg(count(detail["cells"_L1].toInteger()), exactTime(fromMs(detail["not_before"_L1].toInteger())));
    if (event.kind == "late"_L1)
        return EventWords::tr("Late: nothing of it has changed for %1")
            .arg(hours(detail["silent_h"_L1].toDouble() * 3600));
    if (event.kind == "silent"_L1)
        return EventWords::tr("Uncertain: nothing has been heard of it for %1")
            .arg(hours(detail["silent_h"_L1].toDouble() * 3600));
    if (event.kind == "too-large"_L1)
        return EventWords::tr("Output is larger than the platform lets through: %1").arg(detail["path"_L1].toString());
    if (event.kind == "fetch-failed"_L1)
        return EventWords::tr("The output could not be fetched; it is tried again");
    if (event.kind == "output-matched"_L1)
        return detail["evidence"_L1].toString() == "log"_L1
                   ? EventWords::tr("Output recognised by its log: %1").arg(detail["path"_L1].toString())
                   : EventWords::tr("Output given to it by elimination: %1").arg(detail["path"_L1].toString());
    if (event.kind == "not-fetched"_L1) {
        const QString path = detail["path"_L1].toString();
        return path.isEmpty()
                   ? EventWords::tr("The output could not be fetched, and waits for a decision")
                   : EventWords::tr("The output could not be fetched, and waits for a decision: %1").arg(path);
    }
    return {};
}

} // namespace

QString event(const engine::EventView &event)
{
    const QJsonObject detail = QJsonDocument::fromJson(event.detail.toUtf8()).object();
    QString what = known(event, detail);
    const bool isKnown = !what.isEmpty();
    if (!isKnown) {
        what = event.kind;
        what.replace(u'-', u' ');
        const auto from = grid::cellStateFromName(event.fromState);
        const auto to = grid::cellStateFromName(event.toState);
        if (from && to)
            //: a change of state, from and to
            what = EventWords::tr("%1 → %2").arg(stateName(*from), stateName(*to));
        else if (!event.toState.isEmpty())
            what += QString(u" → " + event.toState);
    }
    const bool isOfExecution = event.kind == "execution"_L1 || event.kind == "late"_L1 || event.kind == "silent"_L1;
    if (isOfExecution || !isKnown) {
        if (!event.executionName.isEmpty())
            what += QString(u" · " + event.executionName);
    }
    if (const QString error = detail["error"_L1].toString(); !error.isEmpty())
        what += QString(u" · " + transferProblem(error, TransferWay::FromPlatform));
    else if (!isKnown && !event.detail.isEmpty())
        what += QString(u" · " + event.detail);
    return oneLine(what);
}

QString timeBefore(const QList<engine::EventView> &newestFirst, qsizetype at)
{
    const engine::EventView &ended = newestFirst[at];
    if (ended.fromState.isEmpty())
        return {};
    const auto begun = std::find_if(newestFirst.begin() + at + 1, newestFirst.end(), [&](const engine::EventView &e) {
        return e.kind == ended.kind && e.executionName == ended.executionName && e.toState == ended.fromState;
    });
    if (begun == newestFirst.end() || ended.at <= begun->at)
        return {};
    //: beside an event: it came so long after the one before it
    return EventWords::tr("after %1").arg(duration(double((ended.at - begun->at).count()) / 1000));
}

} // namespace dosegrid::text
