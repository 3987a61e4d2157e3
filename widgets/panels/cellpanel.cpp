// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/panels/cellpanel.h"

#include "models/engine/actions.h"
#include "models/text/enginewords.h"
#include "models/text/units.h"
#include "models/text/words.h"
#include "widgets/common/glyphs.h"
#include "widgets/common/iconsize.h"
#include "widgets/common/label.h"
#include "widgets/common/menubutton.h"
#include "widgets/common/section.h"
#include "widgets/common/statebar.h"
#include "widgets/common/style.h"
#include "widgets/panels/causecard.h"
#include "widgets/panels/logexcerpt.h"
#include "widgets/panels/timeline.h"

#include <QClipboard>
#include <QGridLayout>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QMenu>
#include <QPainter>
#include <QPushButton>
#include <QScrollArea>
#include <QToolButton>

using namespace Qt::Literals::StringLiterals;

namespace dosegrid::widgets {

using grid::CellState;

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
    auto *why = new QWidget(m_body);
    auto *whyLines = new QVBoxLayout(why);
    whyLines->setContentsMargins(0, 0, 0, 0);
    whyLines->setSpacing(0);
    whyLines->addWidget(paragraph(m_why));
    m_cause = new CauseCard(theme, why);
    connect(m_cause, &CauseCard::showRequested, this, [this] {
        if (m_cell)
            emit causeRequested(*m_cell);
    });
    whyLines->addWidget(m_cause);
    addSection(u"why"_s, tr("Why"), why);
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
    addSection(u"notes"_s, tr("Notes"), makeNotes());
    m_sections->addStretch();

    auto *scroll = new QScrollArea(this);
    scroll->setAccessibleName(tr("Details of the cell"));
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
            m_swatch->setPixmap(swatch(m_theme.colours(), m_dossier.record.state, 18, devicePixelRatioF(),
                                       progressStep(m_dossier.record.progress)));
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
    copy->setAccessibleName(copy->toolTip());
    copy->setAutoRaise(true);
    copy->setIconSize(iconSize(16));
    copy->setFixedSize(iconSize(20));
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
    m_retryWith = new MenuButton({}, tr("Retry with"), footer);
    m_hold = new QPushButton(tr("Hold"), footer);
    m_skip = new QPushButton(tr("Skip…"), footer);
    m_more = new MenuButton(m_icons.get(u"application-menu"_s), {}, footer);
    auto *layout = new QHBoxLayout(footer);
    layout->setContentsMargins(12, 10, 12, 10);
    layout->setSpacing(6);
    layout->addWidget(m_retry);
    layout->addWidget(m_retryWith);
    layout->addWidget(m_hold);
    layout->addWidget(m_skip);
    layout->addStretch();
    layout->addWidget(m_more);
    QMenu *menu = m_more->popup();
    fillRetryWith(m_retryWith->popup());
    m_retryWithInMore = menu->addMenu(tr("Retry with"));
    fillRetryWith(m_retryWithInMore);
    const auto entry = [&](const QString &text, void (CellPanel::*signal)(grid::CellIndex)) {
        QAction *act = menu->addAction(text, this, [this, signal] {
            if (m_cell)
                emit(this->*signal)(*m_cell);
        });
        m_acts += act;
        return act;
    };
    entry(tr("Fetch the output"), &CellPanel::fetchRequested);
    entry(tr("Adopt a file as its output…"), &CellPanel::adoptRequested);
    m_removeNotes = entry(tr("Take its notes away"), &CellPanel::notesRemovalRequested);
    menu->addAction(m_icons.get(u"edit-copy"_s), tr("Copy a report"), this,
                    [this] { QGuiApplication::clipboard()->setText(report()); });
    menu->addSeparator();
    entry(tr("Kill its execution…"), &CellPanel::killRequested);
    m_more->setAccessibleName(tr("More"));
    m_more->setToolTip(tr("More to do with this cell"));
    m_retryWith->setAccessibleName(m_retryWith->text());
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

void CellPanel::fillRetryWith(QMenu *menu)
{
    const auto entry = [&](const QString &text, SubmitPreset preset) {
        menu->addAction(text, this, [this, preset] {
            if (m_cell)
                emit retryWithRequested(*m_cell, preset);
        });
    };
    entry(tr("Another workflow…"), SubmitPreset::Workflow);
    entry(tr("Other primaries, or more statistics…"), SubmitPreset::MoreStatistics);
    entry(tr("Other options…"), SubmitPreset::None);
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
    const auto link = [&](const QString &text, const QString &what, auto &&follow) {
        auto *button = new QPushButton(text, content);
        button->setFlat(true);
        button->setToolTip(what);
        connect(button, &QPushButton::clicked, this, [this, follow] {
            if (m_cell)
                follow();
        });
        links->addWidget(button);
        return button;
    };
    link(tr("Output"), tr("Read the log here"), [this] { askForLog(false); });
    link(tr("Errors"), tr("Read the error stream here"), [this] { askForLog(true); });
    link(tr("Open"), tr("The whole log, to be searched"), [this] {
        emit logOpened(*m_cell);
    })->setAccessibleName(tr("Open the whole log"));
    links->addStretch();
    layout->addLayout(links);
    return content;
}

QWidget *CellPanel::makeNotes()
{
    auto *content = new QWidget(m_body);
    auto *layout = new QVBoxLayout(content);
    layout->setContentsMargins(24, 0, 12, 2);
    layout->setSpacing(4);
    m_notes = new QGridLayout;
    m_notes->setVerticalSpacing(1);
    layout->addLayout(m_notes);
    m_note = new QLineEdit(content);
    m_note->setPlaceholderText(tr("Add a note…"));
    m_note->setAccessibleName(tr("Note about this cell"));
    m_note->setMaxLength(int(engine::longestNote));
    m_addNote = new QPushButton(tr("Add"), content);
    m_addNote->setAccessibleName(tr("Add the note"));
    auto *line = new QHBoxLayout;
    line->setSpacing(6);
    line->addWidget(m_note, 1);
    line->addWidget(m_addNote);
    layout->addLayout(line);
    connect(m_note, &QLineEdit::returnPressed, this, &CellPanel::addNote);
    connect(m_addNote, &QPushButton::clicked, this, &CellPanel::addNote);
    connect(m_note, &QLineEdit::textChanged, this, [this] { fillActions(m_dossier.record.state); });
    return content;
}

void CellPanel::addNote()
{
    const QString text = m_note->text().trimmed();
    if (!m_cell || text.isEmpty())
        return;
    m_note->clear();
    emit noteRequested(*m_cell, text);
}

void CellPanel::restoreNote(grid::CellIndex cell, const QString &text)
{
    if (m_cell == cell && m_note->text().isEmpty())
        m_note->setText(text);
}

void CellPanel::setCause(const QString &title, const QString &detail, const QString &systematic)
{
    m_cause->setCause(title, detail, systematic);
}

void CellPanel::tellTime(CampaignTime now)
{
    if (!m_cell || !isVisible())
        return;
    fillAge(m_dossier.record, now);
    m_timeLine->setAttempts(m_dossier.attempts, now);
}

void CellPanel::showNothing()
{
    m_cell.reset();
    m_dossier = {};
    m_begunNotes.clear();
    m_note->clear();
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
    fillHead(spec, record, now);
    fillActions(record.state);
    if (!isOther)
        return;
    engine::CellDossier fresh;
    fresh.cell = cell;
    fresh.record = record;
    showDossier(spec, fresh, now);
}

void CellPanel::showDossier(const grid::GridSpec &spec, const engine::CellDossier &dossier, CampaignTime now)
{
    // What was begun is about its cell, and waits there.
    if (m_dossier.cell != dossier.cell) {
        if (!m_note->text().isEmpty())
            m_begunNotes.insert(m_dossier.cell.value, m_note->text());
        m_note->setText(m_begunNotes.take(dossier.cell.value));
    }
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
    fillNotes(dossier, now);
    fillActions(dossier.record.state);
    m_byName[u"log"_s]->setVisible(dossier.record.attempts > 0);
    // A log belongs to an attempt, and is another one while that goes on. Who looks at a failed cell wants it: asked
    // for once.
    const AttemptId latest = dossier.attempts.isEmpty() ? AttemptId() : dossier.attempts.first().id;
    const bool isOver = latest.isValid() && dossier.attempts.first().endedAt.has_value();
    if (const std::tuple shown(dossier.cell.value, latest, isOver); std::exchange(m_logOf, shown) != shown) {
        m_byName[u"log"_s]->setNote({});
        m_logSource.clear();
        m_log->setMessage(dossier.record.attempts > 0 ? tr("The log is read when you ask for it.") : QString());
        if (dossier.record.state == grid::CellState::Failed && latest.isValid() && !m_byName[u"log"_s]->isFolded())
            askForLog(false);
    }
}

void CellPanel::askForLog(bool errorStream)
{
    m_byName[u"log"_s]->setNote({});
    m_log->setMessage(tr("Reading the log…"));
    emit logRequested(*m_cell, errorStream);
}

void CellPanel::showLog(const engine::LogText &log)
{
    m_logSource = log.source;
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
        m_retryWith->setHidden(narrow);
        m_retryWithInMore->menuAction()->setVisible(narrow);
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
