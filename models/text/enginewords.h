// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/engine/campaign.h"

#include <QString>
#include <QStringList>

// Words for what the engine reports as kinds and stable words.
namespace dosegrid::text {

// Why a selected cell would not be sent, and why an action does not apply: a clause without a full stop.
QString leftOutReason(engine::LeftOutReason reason, const QString &detail = {});
// The state that a left-out cell is in, for its swatch.
grid::CellState leftOutState(engine::LeftOutReason reason);
QString refusalReason(engine::RefusalReason reason);
// What an action on cells, or its undoing, has done, and for how many it was not possible, and why.
QString actionOutcome(const engine::WishOutcome &outcome);

QString waveOrder(engine::WaveOrder order);
QString seedScheme(engine::SeedScheme scheme);
// "120 seeds, 1000001 to 1056120", or that the platform draws them.
QString plannedSeeds(const engine::PlannedSeeds &seeds);

// "VIP · ready", "VIP has not answered for 4 min" ...: one line for the status bar.
QString linkState(const engine::ConnectionView &view);
// A failed step of a connection test or the last error of a connection, in one sentence.
QString testStep(const QString &stableWord);

// Question, explanation and the words of its choices.
struct QuestionText
{
    QString title;
    QString explanation;
    QStringList choices;
    QStringList prices; // of each choice: what it costs, or may cost
};
QuestionText question(const engine::QuestionView &question);

// One or two sentences: what, effect, next. `platform` names it.
QString problem(const engine::Problem &problem, const QString &platform);

// Why a cell is in its state, and what happens next by itself or by a person: one sentence each.
QString why(const engine::CellDossier &dossier);
QString next(const engine::CellDossier &dossier);
// What happens next, in a clause for a tool tip; empty when nothing does.
QString nextStep(const grid::CellRecord &record, const QString &reason, bool isPaused);
// What became of one try: the state that it gave the cell; "taken back" when it never left.
QString attemptState(const engine::AttemptView &attempt);
bool isTakenBack(const engine::AttemptView &attempt);
// What is to be said of its latest attempt, in one line; empty when nothing went wrong.
QString jobMessage(const engine::JobView &job);
// The numbered check of the user guide.
QString checkName(int number);

} // namespace dosegrid::text
