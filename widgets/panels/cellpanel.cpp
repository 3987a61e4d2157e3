// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/panels/cellpanel.h"

#include "models/text/enginewords.h"
#include "models/text/eventwords.h"
#include "models/text/units.h"
#include "models/text/words.h"
#include "widgets/common/glyphs.h"
#include "widgets/common/label.h"
#include "widgets/common/section.h"
#include "widgets/common/statebar.h"
#include "widgets/common/style.h"
#include "widgets/panels/logexcerpt.h"
#include "widgets/panels/timeline.h"

#include <QClipboard>
#include <QGridLayout>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMenu>
#include <QPainter>
#include <QPushButton>
#include <QScrollArea>
#include <QToolButton>

using namespace Qt::Literals::StringLiterals;

namespace dosegrid::widgets {

using grid::CellState;

namespace {

// Paths and lists of values have no blanks: allows line breaks after their separators, which cannot be seen.
QString breakable(const QString &value)
{
    QString text;
    text.reserve(value.size() * 2);
    for (const QChar c : value) {
        text += c;
        if (c == u'/' || c == u'_' || c == u',')
            text += QChar(0x200b);
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

void clearGrid(QGridLayout *layout)
{
    while (QLayoutItem *item = layout->takeAt(0)) {
        delete item->widget();
        delete item;
    }
}

} // namespace

CellPanel::CellPanel(const Theme &theme, const Icons &icons, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_icons(icons)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    m_nothing = new Label(theme, TextStyle::Base, Token::Text2,
                          tr("No cell. Click one in the matrix, or use the arrows."), this);
    m_nothing->setWordWrap(true);
    m_nothing->setContentsMargins(12, 12, 12, 12);
    m_nothing->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    m_head = makeHead();
    m_body = new QWidget;
    m_sections = new QVBoxLayout(m_body);
    m_sections->setContentsMargins(0, 0, 0, 0);
    m_sections->setSpacing(0);

    const auto paragraph = [&](Label *&label) {
        label = new Label(theme, TextStyle::Base, Token::Text, m_body);
        label->setWordWrap(true);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
        label->setContentsMargins(24, 0, 12, 2);
        return label;
    };
    addSection(u"why"_s, tr("Why"), paragraph(m_why));
    addSection(u"next"_s, tr("Next"), paragraph(m_next));
    addSection(u"times"_s, tr("Time line"), makeTimeLine());
    addSection(u"execution"_s, tr("Execution"), makeExecution());
    addSection(u"log"_s, tr("Log"), makeLog());
    paragraph(m_inputs)->setFont(monoFont(TextStyle::Secondary));
    addSection(u"inputs"_s, tr("Inputs"), m_inputs);
    auto *output = new QWidget(m_body);
    m_output = new QGridLayout(output);
    m_output->setContentsMargins(24, 0, 12, 2);
    m_output->setHorizontalSpacing(10);
    m_output->setVerticalSpacing(1);
    m_output->setColumnStretch(1, 1);
    addSection(u"output"_s, tr("Output"), output);
    m_sections->addStretch();

    auto *scroll = new QScrollArea(this);
    scroll->setWidget(m_body);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->viewport()->setAutoFillBackground(false);
    m_body->setAutoFillBackground(false);
    m_footer = makeFooter();
    layout->addWidget(m_nothing, 1);
    layout->addWidget(m_head);
    layout->addWidget(scroll, 10);
    layout->addWidget(m_footer);
    setMinimumWidth(280);
    connect(&theme, &Theme::changed, this, [this] {
        if (m_cell)
            m_swatch->setPixmap(swatch(m_theme.colours(), m_dossier.record.state, 18, devicePixelRatioF()));
        update();
    });
    showNothing();
}

QWidget *CellPanel::makeHead()
{
    auto *head = new Ground(m_theme, Token::Base, Ground::Bottom, this);
    m_swatch = new QLabel(head);
    m_state = new Label(m_theme, TextStyle::Title, Token::Text, head);
    m_age = new Label(m_theme, TextStyle::Base, Token::Text2, head);
    m_attempt = new Label(m_theme, TextStyle::Base, Token::Text2, head);
    m_title = new Label(m_theme, TextStyle::Title, Token::Text, head);
    m_title->setWordWrap(true);
    m_place = new Label(m_theme, TextStyle::Base, Token::Text, head);
    m_id = new Label(m_theme, TextStyle::Secondary, Token::Text2, head);
    m_id->setFont(monoFont(TextStyle::Secondary));
    m_id->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto *copy = new QToolButton(head);
    copy->setIcon(m_icons.get(u"edit-copy"_s));
    copy->setToolTip(tr("Copy the id"));
    copy->setAutoRaise(true);
    copy->setIconSize({16, 16});
    copy->setFixedSize(20, 20);
    connect(copy, &QToolButton::clicked, this, [this] { QGuiApplication::clipboard()->setText(m_id->text()); });

    auto *layout = new QVBoxLayout(head);
    layout->setContentsMargins(12, 10, 12, 8);
    layout->setSpacing(3);
    auto *top = new QHBoxLayout;
    top->setSpacing(7);
    top->addWidget(m_swatch);
    top->addWidget(m_state);
    top->addWidget(m_age);
    top->addStretch();
    top->addWidget(m_attempt);
    auto *id = new QHBoxLayout;
    id->setSpacing(4);
    id->addWidget(m_id);
    id->addWidget(copy);
    id->addStretch();
    layout->addLayout(top);
    layout->addSpacing(2);
    layout->addWidget(m_title);
    layout->addWidget(m_place);
    layout->addLayout(id);
    return head;
}

QWidget *CellPanel::makeFooter()
{
    auto *footer = new Ground(m_theme, Token::Dock, Ground::Top, this);
    m_retry = new QPushButton(m_icons.get(u"view-refresh"_s), tr("Retry"), footer);
    m_hold = new QPushButton(tr("Hold"), footer);
    m_skip = new QPushButton(tr("Skip…"), footer);
    m_more = new QPushButton(tr("More"), footer);
    auto *layout = new QHBoxLayout(footer);
    layout->setContentsMargins(12, 10, 12, 10);
    layout->setSpacing(6);
    layout->addWidget(m_retry);
    layout->addWidget(m_hold);
    layout->addWidget(m_skip);
    layout->addStretch();
    layout->addWidget(m_more);
    auto *menu = new QMenu(m_more);
    const auto entry = [&](const QString &text, void (CellPanel::*signal)(grid::CellIndex)) {
        return menu->addAction(text, this, [this, signal] {
            if (m_cell)
                emit(this->*signal)(*m_cell);
        });
    };
    entry(tr("Fetch the output"), &CellPanel::fetchRequested);
    entry(tr("Adopt a file as its output…"), &CellPanel::adoptRequested);
    menu->addSeparator();
    entry(tr("Kill its execution…"), &CellPanel::killRequested);
    m_more->setMenu(menu);
    m_more->setAccessibleName(m_more->text());
    connect(m_retry, &QPushButton::clicked, this, [this] { emit retryRequested(*m_cell); });
    connect(m_skip, &QPushButton::clicked, this, [this] { emit skipRequested(*m_cell); });
    connect(m_hold, &QPushButton::clicked, this, [this] {
        if (m_dossier.record.state == CellState::Held)
            emit releaseRequested(*m_cell);
        else
            emit holdRequested(*m_cell);
    });
    return footer;
}

Section *CellPanel::addSection(const QString &name, const QString &title, QWidget *content)
{
    auto *section = new Section(m_theme, title, content, m_body);
    m_sections->addWidget(section);
    m_byName.insert(name, section);
    m_order += name;
    connect(section, &Section::foldedChanged, this, &CellPanel::foldingChanged);
    return section;
}

QWidget *CellPanel::makeTimeLine()
{
    auto *content = new QWidget(m_body);
    auto *layout = new QVBoxLayout(content);
    layout->setContentsMargins(24, 0, 12, 2);
    layout->setSpacing(4);
    m_timeLine = new TimeLine(m_theme, content);
    layout->addWidget(m_timeLine);
    m_times = new QGridLayout;
    m_times->setHorizontalSpacing(12);
    m_times->setVerticalSpacing(0);
    m_times->setColumnStretch(1, 1);
    layout->addLayout(m_times);
    return content;
}

QWidget *CellPanel::makeExecution()
{
    auto *content = new QWidget(m_body);
    auto *layout = new QVBoxLayout(content);
    layout->setContentsMargins(24, 0, 12, 2);
    layout->setSpacing(4);
    m_execution = new QGridLayout;
    m_execution->setHorizontalSpacing(10);
    m_execution->setVerticalSpacing(1);
    m_execution->setColumnStretch(1, 1);
    layout->addLayout(m_execution);
    m_executionBar = new StateBar(m_theme, content);
    m_executionBar->setFixedHeight(9);
    layout->addWidget(m_executionBar);
    m_executionCounts = new Label(m_theme, TextStyle::Secondary, Token::Text2, content);
    m_executionCounts->setWordWrap(true);
    layout->addWidget(m_executionCounts);
    return content;
}

QWidget *CellPanel::makeLog()
{
    auto *content = new QWidget(m_body);
    auto *layout = new QVBoxLayout(content);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(2);
    m_log = new LogExcerpt(m_theme, content);
    layout->addWidget(m_log);
    auto *links = new QHBoxLayout;
    links->setContentsMargins(24, 0, 12, 0);
    const auto link = [&](const QString &text, bool errorStream) {
        auto *button = new QPushButton(text, content);
        button->setFlat(true);
        connect(button, &QPushButton::clicked, this, [this, errorStream] {
            if (m_cell)
                emit logRequested(*m_cell, errorStream);
        });
        links->addWidget(button);
    };
    link(tr("Output"), false);
    link(tr("Errors"), true);
    links->addStretch();
    layout->addLayout(links);
    return content;
}

void CellPanel::showNothing()
{
    m_cell.reset();
    m_nothing->show();
    m_head->hide();
    m_footer->hide();
    showSections(false);
}

void CellPanel::showSections(bool visible)
{
    m_body->parentWidget()->parentWidget()->setVisible(visible);
    for (Section *section : std::as_const(m_byName))
        section->setVisible(visible);
}

void CellPanel::showCell(const grid::GridSpec &spec, grid::CellIndex cell, const grid::CellRecord &record,
                         CampaignTime now)
{
    const bool isOther = m_cell != cell;
    m_cell = cell;
    m_dossier.record = record;
    m_nothing->hide();
    m_head->show();
    m_footer->show();
    m_dossier.cell = cell;
    fillHead(spec, record, now);
    fillActions(record.state);
    if (!isOther)
        return;
    engine::CellDossier fresh;
    fresh.cell = cell;
    fresh.record = record;
    showDossier(spec, fresh, now);
    m_log->setMessage(record.attempts > 0 ? tr("The log is read when you ask for it.") : QString());
}

void CellPanel::fillHead(const grid::GridSpec &spec, const grid::CellRecord &record, CampaignTime now)
{
    const grid::CellIndex cell = *m_cell;
    m_swatch->setPixmap(
        swatch(m_theme.colours(), record.state, 18, devicePixelRatioF(), progressStep(record.progress)));
    m_state->setText(text::stateName(record.state));
    m_state->setColour(record.state == CellState::Failed ? Token::ErrorText : Token::Text);
    m_age->setText(record.since > 0 ? text::ago(fromMs(record.since), now) : QString());
    m_age->setToolTip(record.since > 0 ? text::exactTime(fromMs(record.since)) : QString());
    m_attempt->setText(record.attempts > 0 ? tr("attempt %1").arg(text::count(record.attempts)) : QString());
    m_title->setText(spec.region(cell).name);
    //: model · particle · energy
    m_place->setText(
        tr("%1 · %2 · %3")
            .arg(spec.model(cell).id, text::particleName(spec.particle(cell)), text::energy(spec.energyEv(cell))));
    m_id->setText(spec.cellId(cell));
}

void CellPanel::showDossier(const grid::GridSpec &spec, const engine::CellDossier &dossier, CampaignTime now)
{
    m_cell = dossier.cell;
    m_dossier = dossier;
    m_nothing->hide();
    m_head->show();
    m_footer->show();
    showSections(true);
    fillHead(spec, dossier.record, now);
    m_why->setText(text::why(dossier));
    m_next->setText(text::next(dossier));
    fillTimes(dossier, now);
    fillExecution(dossier);
    fillOutput(dossier, now);
    fillActions(dossier.record.state);
    m_byName[u"log"_s]->setVisible(dossier.record.attempts > 0);
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
    m_byName[u"times"_s]->setVisible(!dossier.attempts.isEmpty() || !dossier.events.isEmpty());
    const qsizetype first = qMin<qsizetype>(6, dossier.events.size());
    for (qsizetype i = first - 1, row = 0; i >= 0; --i, ++row) {
        engine::EventView event = dossier.events[i];
        event.executionName.clear(); // has its own section
        auto *when = new Label(m_theme, TextStyle::Secondary, Token::Text2, text::moment(event.at, now), m_body);
        when->setToolTip(text::exactTime(event.at));
        auto *what = new Label(m_theme, TextStyle::Secondary, Token::Text, breakable(text::event(event)), m_body);
        what->setWordWrap(true);
        m_times->addWidget(when, int(row), 0, Qt::AlignTop);
        m_times->addWidget(what, int(row), 1);
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
    section->setNote(isBatch ? tr("one batch, %n cell(s)", nullptr, latest.executionCells)
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
    if (!latest.remoteStatus.isEmpty())
        row(tr("status"), latest.remoteStatus, false);
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
            counts += QString(text::count(dossier.executionCounts[state]) + u'\u00a0' + text::stateName(state));
    }
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

void CellPanel::fillActions(CellState state)
{
    const bool on = m_readOnly.isEmpty();
    m_retry->setEnabled(on && (state == CellState::Failed || state == CellState::Skipped));
    m_hold->setText(state == CellState::Held ? tr("Release") : tr("Hold"));
    m_hold->setEnabled(on
                       && (state == CellState::Held || state == CellState::Planned || state == CellState::Submitted));
    m_skip->setEnabled(on && state != CellState::Done && state != CellState::NotApplicable && state != CellState::Open
                       && state != CellState::Skipped);
    m_more->setEnabled(on);
    for (QPushButton *button : {m_retry, m_hold, m_skip, m_more})
        button->setToolTip(m_readOnly);
}

void CellPanel::showLog(const engine::LogText &log)
{
    m_byName[u"log"_s]->setNote(log.isTruncated ? tr("%1, cut").arg(log.source) : log.source);
    if (log.text.isEmpty())
        m_log->setMessage(tr("It is empty."));
    else
        m_log->setLog(log.text);
}

void CellPanel::showLogProblem(const QString &problem)
{
    m_byName[u"log"_s]->setNote({});
    m_log->setMessage(problem);
}

void CellPanel::setReadOnly(const QString &reason)
{
    m_readOnly = reason;
    fillActions(m_dossier.record.state);
}

QStringList CellPanel::foldedSections() const
{
    QStringList names;
    for (const QString &name : m_order) {
        if (m_byName[name]->isFolded())
            names += name;
    }
    return names;
}

void CellPanel::setFoldedSections(const QStringList &names)
{
    for (const QString &name : m_order)
        m_byName[name]->setFolded(names.contains(name));
}

QString CellPanel::logText() const { return m_log->text(); }

void CellPanel::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    // In a narrow dock pictures and words give way to each other, so that no button is cut.
    const auto dress = [this](bool narrow) {
        m_retry->setIcon(narrow ? QIcon() : m_icons.get(u"view-refresh"_s));
        m_more->setText(narrow ? QString() : m_more->accessibleName());
        m_more->setIcon(narrow ? m_icons.get(u"application-menu"_s) : QIcon());
        m_footer->layout()->setContentsMargins(narrow ? 8 : 12, 10, narrow ? 8 : 12, 10);
        m_footer->layout()->setSpacing(narrow ? 4 : 6);
        m_footer->layout()->activate();
    };
    dress(false);
    if (m_footer->layout()->minimumSize().width() > width())
        dress(true);
}

void CellPanel::paintEvent(QPaintEvent *) { QPainter(this).fillRect(rect(), m_theme[Token::Base]); }

} // namespace dosegrid::widgets
