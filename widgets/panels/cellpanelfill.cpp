// SPDX-License-Identifier: GPL-3.0-or-later
// What the sections of the panel say of a cell.
#include "models/core/logging.h"
#include "models/text/enginewords.h"
#include "models/text/eventwords.h"
#include "models/text/statecount.h"
#include "models/text/templatewords.h"
#include "models/text/units.h"
#include "models/text/words.h"
#include "widgets/common/glyphs.h"
#include "widgets/common/label.h"
#include "widgets/common/menubutton.h"
#include "widgets/common/section.h"
#include "widgets/common/statebar.h"
#include "widgets/panels/causecard.h"
#include "widgets/panels/cellpanel.h"
#include "widgets/panels/logexcerpt.h"
#include "widgets/panels/timeline.h"

#include <QGridLayout>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>

using namespace Qt::Literals::StringLiterals;

namespace dosegrid::widgets {

using grid::CellState;

namespace {

constexpr int longestWord = 20; // that has room in the narrowest panel, whatever its letters

const QChar breakHere(0x200b); // which cannot be seen

// Paths and lists of values have no blanks: allows line breaks after their separators.
QString breakable(const QString &value)
{
    QString text;
    text.reserve(value.size() * 2);
    for (const QChar c : value) {
        text += c;
        if (c == u'/' || c == u'_' || c == u',')
            text += breakHere;
    }
    return text;
}

// What somebody wrote: line breaks within what is too long for a line, too.
QString breakableWords(const QString &written)
{
    QString text;
    text.reserve(written.size() * 2);
    int length = 0;
    for (const QChar c : written) {
        text += c;
        length = c.isSpace() ? 0 : length + 1;
        if (length >= longestWord && !c.isHighSurrogate()) {
            text += breakHere;
            length = 0;
        }
    }
    return text;
}

// One input a line, as sent: "energy: 0.02,0.022".
QString inputLines(const QString &json)
{
    const QJsonObject inputs = QJsonDocument::fromJson(json.toUtf8()).object();
    QStringList lines;
    for (auto it = inputs.begin(); it != inputs.end(); ++it) {
        QStringList values;
        for (const QJsonValue value : it.value().toArray())
            values += value.toString();
        lines += QString(it.key() + u": " + breakable(values.join(u',')));
    }
    return lines.join(u'\n');
}

bool isOfNotes(const engine::EventView &event)
{
    return event.kind == engine::eventkind::note || event.kind == engine::eventkind::noteRemoved;
}

void clearGrid(QGridLayout *layout)
{
    while (QLayoutItem *item = layout->takeAt(0)) {
        delete item->widget();
        delete item;
    }
}

} // namespace

void CellPanel::fillHead(const grid::GridSpec &spec, const grid::CellRecord &record, CampaignTime now)
{
    const grid::CellIndex cell = *m_cell;
    m_swatch->setPixmap(
        swatch(m_theme.colours(), record.state, 18, devicePixelRatioF(), progressStep(record.progress)));
    m_state->setText(text::stateName(record.state));
    m_state->setColour(record.state == CellState::Failed ? Token::ErrorText : Token::Text);
    fillAge(record, now);
    m_age->setToolTip(record.since > 0 ? text::exactTime(fromMs(record.since)) : QString());
    m_attempt->setText(record.attempts > 0 ? tr("attempt %1").arg(text::count(record.attempts)) : QString());
    m_title->setText(text::templateName(spec.region(cell).name));
    //: model · particle · energy
    m_place->setText(
        tr("%1 · %2 · %3")
            .arg(spec.model(cell).id, text::particleName(spec.particle(cell)), text::energy(spec.energyEv(cell))));
    m_id->setText(spec.cellId(cell));
}

void CellPanel::fillAge(const grid::CellRecord &record, CampaignTime now)
{
    m_age->setText(record.since > 0 ? text::ago(fromMs(record.since), now) : QString());
}

void CellPanel::fillTimes(const engine::CellDossier &dossier, CampaignTime now)
{
    clearGrid(m_times);
    m_timeLine->setAttempts(dossier.attempts, now);
    QString note;
    if (!dossier.attempts.isEmpty()) {
        const engine::AttemptView &latest = dossier.attempts.first();
        note = tr("%n attempt(s)", nullptr, int(dossier.attempts.size()));
        if (latest.seed)
            note += QString(u" · " + tr("seed %1").arg(*latest.seed));
        else
            note += QString(u" · " + tr("seed drawn by the platform"));
    }
    m_byName[u"times"_s]->setNote(note);
    QList<engine::EventView> events = dossier.events;
    events.removeIf(isOfNotes); // they have a section of their own
    m_byName[u"times"_s]->setVisible(!dossier.attempts.isEmpty() || !events.isEmpty());
    const qsizetype first = qMin<qsizetype>(6, events.size());
    for (qsizetype i = first - 1, row = 0; i >= 0; --i, ++row) {
        engine::EventView event = events[i];
        const QString after = text::timeBefore(events, i);
        event.executionName.clear(); // has its own section
        auto *when = new Label(m_theme, TextStyle::Secondary, Token::Text2, text::moment(event.at, now), m_body);
        when->setToolTip(text::exactTime(event.at));
        auto *what = new Label(m_theme, TextStyle::Secondary, Token::Text, breakable(text::event(event)), m_body);
        what->setWordWrap(true);
        m_times->addWidget(when, int(row), 0, Qt::AlignTop);
        m_times->addWidget(what, int(row), 1);
        if (!after.isEmpty())
            m_times->addWidget(new Label(m_theme, TextStyle::Secondary, Token::Text2, after, m_body), int(row), 2,
                               Qt::AlignTop | Qt::AlignRight);
    }
}

void CellPanel::fillExecution(const engine::CellDossier &dossier)
{
    clearGrid(m_execution);
    Section *section = m_byName[u"execution"_s];
    section->setVisible(!dossier.attempts.isEmpty());
    m_byName[u"inputs"_s]->setVisible(!dossier.attempts.isEmpty() && !dossier.attempts.first().inputsJson.isEmpty());
    if (dossier.attempts.isEmpty())
        return;
    const engine::AttemptView &latest = dossier.attempts.first();
    const bool isBatch = latest.executionCells > 1;
    section->setNote(isBatch ? tr("one batch, %Ln cell(s)", nullptr, latest.executionCells)
                             : tr("one cell, %n job(s)", nullptr, latest.subJobs));
    const auto row = [&](const QString &name, const QString &value, bool isName) {
        const int at = m_execution->rowCount();
        m_execution->addWidget(new Label(m_theme, TextStyle::Secondary, Token::Text2, name, m_body), at, 0,
                               Qt::AlignTop);
        auto *label =
            new Label(m_theme, TextStyle::Secondary, isName ? Token::Link : Token::Text, breakable(value), m_body);
        if (isName)
            label->setFont(monoFont(TextStyle::Secondary));
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
        label->setWordWrap(true);
        m_execution->addWidget(label, at, 1);
    };
    row(tr("execution"), latest.remoteId.isEmpty() ? latest.executionName : latest.remoteId, true);
    row(tr("pipeline"), latest.pipeline, false);
    if (text::isTakenBack(latest))
        row(tr("attempt"), text::attemptState(latest), false);
    if (!latest.remoteStatus.isEmpty())
        row(tr("status"), latest.remoteStatus, false);
    if (!latest.rawAnswer.isEmpty())
        row(tr("platform's answer"), withoutControls(latest.rawAnswer), false);
    if (isBatch) {
        QString job = latest.jobNumber > 0
                          ? tr("%1 of %2").arg(text::count(latest.jobNumber), text::count(latest.executionCells))
                          : tr("one of %1: the platform does not say which").arg(text::count(latest.executionCells));
        if (latest.exitCode)
            job += QString(u", " + tr("exit %1 (not proof)").arg(*latest.exitCode));
        row(tr("job"), job, false);
    }
    m_executionBar->setVisible(isBatch);
    m_executionCounts->setVisible(isBatch);
    m_executionBar->setCounts(dossier.executionCounts);
    QStringList counts;
    for (const CellState state : grid::allCellStates) {
        if (dossier.executionCounts[state] > 0)
            counts += text::stateCount(state, dossier.executionCounts[state]).replace(u' ', u'\u00a0');
    }
    if (dossier.executionTakenBack > 0)
        counts += tr("%Ln taken back", nullptr, int(dossier.executionTakenBack)).replace(u' ', u'\u00a0');
    m_executionCounts->setText(counts.join(u"   "_s));
    m_inputs->setText(inputLines(latest.inputsJson));
}

void CellPanel::fillOutput(const engine::CellDossier &dossier, CampaignTime now)
{
    clearGrid(m_output);
    const engine::OutputView *output = nullptr;
    AttemptId owner;
    for (const engine::AttemptView &attempt : dossier.attempts) {
        if (!attempt.outputs.isEmpty()) {
            output = &attempt.outputs.first();
            owner = attempt.id;
            break;
        }
    }
    Section *section = m_byName[u"output"_s];
    section->setVisible(output != nullptr);
    if (!output)
        return;
    const auto row = [&](const QString &name, const QString &value, bool isPath = false) {
        if (value.isEmpty())
            return;
        const int at = m_output->rowCount();
        m_output->addWidget(new Label(m_theme, TextStyle::Secondary, Token::Text2, name, m_body), at, 0, Qt::AlignTop);
        auto *label = new Label(m_theme, TextStyle::Secondary, Token::Text, breakable(value), m_body);
        if (isPath)
            label->setFont(monoFont(TextStyle::Secondary));
        label->setWordWrap(true);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
        m_output->addWidget(label, at, 1);
    };
    const QString verdict = output->verdict == "accepted"_L1  ? tr("accepted")
                            : output->verdict == "review"_L1  ? tr("needs review")
                            : output->verdict == "refused"_L1 ? tr("refused")
                                                              : tr("not checked yet");
    section->setNote(QString(verdict + u" · " + text::bytes(double(output->bytes))));
    row(tr("file"), output->localPath.isEmpty() ? output->remotePath : output->localPath, true);
    row(tr("SHA-256"), output->sha256.left(16), true);
    if (output->fetchedAt)
        row(tr("fetched"), text::moment(*output->fetchedAt, now));
    if (output->events > 0)
        row(tr("primaries"), text::count(output->events));
    if (output->elapsedSeconds > 0)
        row(tr("CPU time"), tr("%1, measured").arg(text::hours(output->elapsedSeconds)));
    row(tr("seed read"), output->seedRead);
    if (output->sourceUncertainty > 0)
        row(tr("uncertainty"), text::percent(output->sourceUncertainty, 2));
    QStringList failed;
    int passed = 0;
    for (const engine::CheckView &check : output->checks) {
        passed += check.passed ? 1 : 0;
        if (!check.passed)
            failed += QString(text::checkName(check.number) + u": " + check.facts);
    }
    if (!output->checks.isEmpty())
        row(tr("checks"), tr("%1 of %2 passed").arg(passed).arg(output->checks.size()));
    for (const QString &failure : failed)
        row({}, failure);
    if (output->verdict == "review"_L1 && m_readOnly.isEmpty()) {
        auto *buttons = new QWidget(m_body);
        auto *layout = new QHBoxLayout(buttons);
        layout->setContentsMargins(0, 4, 0, 0);
        const OutputId id = output->id;
        for (const bool accept : {true, false}) {
            auto *button = new QPushButton(accept ? tr("Accept…") : tr("Refuse…"), buttons);
            connect(button, &QPushButton::clicked, this,
                    [this, owner, id, accept] { emit decisionRequested(owner, id, accept); });
            layout->addWidget(button);
        }
        layout->addStretch();
        m_output->addWidget(buttons, m_output->rowCount(), 0, 1, 2);
    }
}

void CellPanel::fillNotes(const engine::CellDossier &dossier, CampaignTime now)
{
    clearGrid(m_notes);
    int shown = 0;
    for (auto note = dossier.notes.rbegin(); note != dossier.notes.rend(); ++note) {
        if (note->removedAt)
            continue;
        ++shown;
        auto *who = new Label(m_theme, TextStyle::Secondary, Token::Text2, m_body);
        //: of a note: who wrote it, and when
        who->setText(tr("%1, %2").arg(breakableWords(withoutControls(note->by)), text::moment(note->at, now)));
        who->setWordWrap(true);
        who->setToolTip(text::exactTime(note->at));
        who->setContentsMargins(0, shown > 1 ? 5 : 0, 0, 0);
        auto *words =
            new Label(m_theme, TextStyle::Base, Token::Text, breakableWords(withoutControls(note->text)), m_body);
        words->setWordWrap(true);
        words->setTextInteractionFlags(Qt::TextSelectableByMouse);
        m_notes->addWidget(who, m_notes->rowCount(), 0);
        m_notes->addWidget(words, m_notes->rowCount(), 0);
    }
    m_byName[u"notes"_s]->setNote(shown > 0 ? tr("%n note(s)", nullptr, shown) : QString());
}

void CellPanel::fillActions(CellState state)
{
    const bool on = m_readOnly.isEmpty();
    m_retry->setEnabled(on && (state == CellState::Failed || state == CellState::Skipped));
    m_hold->setText(state == CellState::Held ? tr("Release") : tr("Hold"));
    // What has been sent cannot be kept back any more. What the platform or a check holds is not released here.
    const engine::AttemptView *latest = m_dossier.attempts.isEmpty() ? nullptr : &m_dossier.attempts.first();
    const bool isInOutbox = state == CellState::Submitted && latest && latest->phase == "outbox"_L1;
    const bool isReleasable =
        state == CellState::Held && (m_dossier.reason == "held-by-user"_L1 || m_dossier.reason == "over-budget"_L1);
    m_hold->setEnabled(on && (state == CellState::Planned || isInOutbox || isReleasable));
    m_skip->setEnabled(on && state != CellState::Done && state != CellState::NotApplicable && state != CellState::Open
                       && state != CellState::Skipped);
    m_retryWith->setEnabled(m_retry->isEnabled());
    m_retryWithInMore->setEnabled(m_retry->isEnabled());
    for (QAction *act : std::as_const(m_acts))
        act->setEnabled(on);
    m_removeNotes->setEnabled(on && (m_dossier.record.flags & grid::HasNote));
    m_note->setEnabled(on && state != CellState::NotApplicable);
    m_note->setToolTip(m_readOnly);
    m_addNote->setEnabled(m_note->isEnabled() && !m_note->text().trimmed().isEmpty());
    for (QPushButton *button : {m_retry, static_cast<QPushButton *>(m_retryWith), m_hold, m_skip})
        button->setToolTip(m_readOnly);
}

QString CellPanel::report() const
{
    if (!m_cell)
        return {};
    QStringList lines{m_id->text(), QString(m_title->text() + u" · " + m_place->text())};
    //: of a cell: its state, how long ago, which attempt
    lines << tr("%1, %2, %3").arg(m_state->text(), m_age->text(), m_attempt->text());
    QStringList why{m_why->text(), m_cause->text()};
    why.removeAll(QString());
    for (const auto &[heading, words] : {std::pair(tr("Why"), why.join(u'\n')), {tr("Next"), m_next->text()}}) {
        if (!words.isEmpty())
            lines << QString() << heading << words;
    }
    for (const engine::NoteView &note : m_dossier.notes) {
        if (!note.removedAt)
            //: of a note about a cell: who wrote it, when, and what
            lines << QString() << tr("Note by %1, %2: %3").arg(note.by, text::exactTime(note.at), note.text);
    }
    for (const engine::AttemptView &attempt : m_dossier.attempts) {
        //: number and state of an attempt
        lines << QString() << tr("Attempt %1: %2").arg(attempt.number).arg(text::attemptState(attempt));
        const auto fact = [&](const QString &name, const QString &value) {
            if (!value.isEmpty())
                //: a fact and its value
                lines << tr("%1: %2").arg(name, value);
        };
        const auto time = [](const std::optional<CampaignTime> &at) { return at ? text::exactTime(*at) : QString(); };
        fact(tr("execution"), attempt.remoteId.isEmpty() ? attempt.executionName : attempt.remoteId);
        fact(tr("pipeline"), attempt.pipeline);
        fact(tr("seed"), attempt.seed ? QString::number(*attempt.seed) : QString());
        fact(tr("accepted"), time(attempt.acceptedAt));
        fact(tr("started"), time(attempt.startedAt));
        fact(tr("ended"), time(attempt.endedAt));
        fact(tr("exit code"), attempt.exitCode ? QString::number(*attempt.exitCode) : QString());
        fact(tr("error"), attempt.errorText);
        for (const engine::OutputView &output : attempt.outputs)
            fact(tr("output"), QString(output.localPath + u' ' + output.sha256).trimmed());
    }
    if (!m_logSource.isEmpty())
        lines << QString() << tr("Log") << m_logSource << m_log->text();
    return lines.join(u'\n') + u'\n';
}

} // namespace dosegrid::widgets
