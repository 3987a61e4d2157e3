// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/dialogs/submitdialog.h"

#include "models/text/enginewords.h"
#include "models/text/units.h"
#include "models/text/words.h"
#include "widgets/common/delegates.h"
#include "widgets/common/glyphs.h"
#include "widgets/common/label.h"
#include "widgets/common/messagebar.h"
#include "widgets/common/style.h"
#include "widgets/dialogs/planmodel.h"
#include "widgets/panels/figurestrip.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QRegularExpression>
#include <QScrollArea>
#include <QSpinBox>
#include <QTableView>
#include <QTimer>

using namespace Qt::Literals::StringLiterals;

namespace dosegrid::widgets {

namespace {

// People group digits in many ways; only the digits count.
qint64 digitsOf(const QString &text)
{
    QString digits;
    for (const QChar c : text) {
        if (c.isDigit())
            digits += c;
    }
    return digits.toLongLong();
}

} // namespace

SubmitDialog::SubmitDialog(const Theme &theme, const Icons &icons, SubmitContext context, engine::Waves &waves,
                           QWidget *parent)
    : QDialog(parent)
    , m_theme(theme)
    , m_icons(icons)
    , m_context(std::move(context))
    , m_waves(waves)
    , m_figures(new FigureStrip(theme, Token::Base, this))
    , m_model(new PlanModel(m_context.spec, this))
    , m_pause(new QTimer(this))
{
    setWindowTitle(tr("Submit a wave"));
    auto *middle = new QHBoxLayout;
    middle->setSpacing(0);
    middle->addWidget(makeOptions());
    middle->addWidget(new Rule(theme, Qt::Vertical, Token::Border, this));
    middle->addWidget(makeManifest(), 1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_figures);
    layout->addLayout(middle, 1);
    layout->addWidget(makeFooter());
    setMinimumSize(960, 640);
    resize(1084, 800);

    m_pause->setSingleShot(true);
    m_pause->setInterval(200);
    connect(m_pause, &QTimer::timeout, this, &SubmitDialog::askAgain);
    fillFigures();
    updateFooter();
    askAgain();
}

void SubmitDialog::addOption(QVBoxLayout *layout, const QString &name, QWidget *field, Label *hint)
{
    auto *label = new Label(m_theme, TextStyle::Cell, Token::Text2, name, field->parentWidget());
    label->setBuddy(field);
    field->setAccessibleName(name);
    layout->addWidget(label);
    layout->addWidget(field);
    if (hint) {
        hint->setWordWrap(true);
        layout->addWidget(hint);
    }
    layout->addSpacing(10);
}

QWidget *SubmitDialog::makeOptions()
{
    auto *panel = new QWidget;
    auto *layout = new QVBoxLayout(panel);
    layout->setContentsMargins(18, 16, 16, 16);
    layout->setSpacing(3);
    const auto hint = [&](const QString &text) {
        return new Label(m_theme, TextStyle::Caption, Token::Text2, text, panel);
    };
    m_name = new QLineEdit(m_context.suggestedName, panel);
    addOption(layout, tr("Name of the wave"), m_name);
    m_workflow = new QComboBox(panel);
    m_workflow->addItem(tr("Automatic, by predicted time"), u"auto"_s);
    for (const engine::OfferedWorkflow &workflow : std::as_const(m_context.connection.workflows)) {
        if (workflow.isOffered)
            m_workflow->addItem(workflow.pipeline, workflow.id);
    }
    addOption(layout, tr("Workflow"), m_workflow, hint(tr("cells above 12 h each are split into jobs")));
    m_primaries = new QLineEdit(text::count(m_context.primaries), panel);
    addOption(layout, tr("Primaries per cell"), m_primaries);
    m_seeds = new QComboBox(panel);
    for (const engine::SeedScheme scheme : {engine::SeedScheme::Disjoint, engine::SeedScheme::Legacy})
        m_seeds->addItem(text::seedScheme(scheme), int(scheme));
    addOption(layout, tr("Seeds"), m_seeds,
              hint(tr("where the workflow takes a seed; otherwise the platform draws it")));
    m_order = new QComboBox(panel);
    for (const engine::WaveOrder order : {engine::WaveOrder::CheapestFirst, engine::WaveOrder::LongestFirst,
                                          engine::WaveOrder::ByEnergy, engine::WaveOrder::ByOrgan})
        m_order->addItem(text::waveOrder(order), int(order));
    addOption(layout, tr("Order"), m_order);
    m_budget = new QLineEdit(panel);
    m_budget->setPlaceholderText(tr("no limit"));
    addOption(layout, tr("Budget in CPU hours"), m_budget, hint(tr("the wave is held when it is spent")));
    m_delay = new QSpinBox(panel);
    m_delay->setRange(0, 3600);
    m_delay->setValue(10);
    m_delay->setSuffix(u"\u00a0s"_s);
    m_delay->setButtonSymbols(QAbstractSpinBox::NoButtons);
    addOption(layout, tr("Outbox delay"), m_delay);
    layout->addStretch();

    connect(m_name, &QLineEdit::textChanged, this, &SubmitDialog::updateFooter);
    for (QComboBox *box : {m_workflow, m_seeds, m_order})
        connect(box, &QComboBox::currentIndexChanged, m_pause, qOverload<>(&QTimer::start));
    for (QLineEdit *field : {m_primaries, m_budget})
        connect(field, &QLineEdit::textEdited, m_pause, qOverload<>(&QTimer::start));
    connect(m_delay, &QSpinBox::valueChanged, this, &SubmitDialog::updateFooter);

    auto *scroll = new QScrollArea(this);
    scroll->setWidget(panel);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFixedWidth(qMax(264, panel->sizeHint().width() + 12));
    return scroll;
}

QWidget *SubmitDialog::makeManifest()
{
    auto *panel = new QWidget;
    auto *layout = new QVBoxLayout(panel);
    layout->setContentsMargins(16, 14, 18, 14);
    layout->setSpacing(6);
    auto *head = new QHBoxLayout;
    head->addWidget(new Label(m_theme, TextStyle::Heading, Token::Text, tr("What will be sent"), panel));
    head->addStretch();
    const QString at = text::clockTime(m_context.now);
    //: %1 is a time, %2 an expression
    const QString origin = m_context.expression.isEmpty() ? tr("frozen at %1").arg(at)
                                                          : tr("frozen at %1 · %2").arg(at, m_context.expression);
    auto *frozen = new Label(m_theme, TextStyle::Secondary, Token::Text2, origin, panel);
    frozen->setMinimumWidth(50);
    frozen->setAlignment(Qt::AlignRight);
    head->addWidget(frozen, 1);
    layout->addLayout(head);

    m_table = new QTableView(panel);
    dressTable(m_table, m_theme);
    m_table->setFrameShape(QFrame::StyledPanel);
    m_table->setModel(m_model);
    m_table->setSelectionMode(QAbstractItemView::NoSelection);
    m_table->setFocusPolicy(Qt::NoFocus);
    m_table->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_table->setAccessibleName(tr("What will be sent"));
    fixWidths(m_table,
              {u"AF, electrons mm"_s, u"141 × 91 mm"_s, u"5 keV – 10 MeV"_s, u"50,050"_s, u"50,050"_s, u"500,050"_s,
               u"1,190,050"_s, u"106.3 h"_s},
              PlanModel::Energies);
    layout->addWidget(m_table);

    auto *why = new QHBoxLayout;
    why->addWidget(new Label(m_theme, TextStyle::Heading, Token::Text, tr("Left out, and why"), panel));
    why->addStretch();
    m_leftOutNote = new Label(m_theme, TextStyle::Secondary, Token::Text2, panel);
    why->addWidget(m_leftOutNote);
    layout->addSpacing(8);
    layout->addLayout(why);
    auto *card = new Ground(m_theme, Token::Base, Ground::Card, panel);
    m_leftOut = new QVBoxLayout(card);
    m_leftOut->setContentsMargins(10, 3, 10, 3);
    m_leftOut->setSpacing(0);
    layout->addWidget(card);
    layout->addSpacing(8);
    m_note = new MessageBar(m_theme, m_icons, panel);
    layout->addWidget(m_note);
    layout->addStretch();

    auto *scroll = new QScrollArea(this);
    scroll->setWidget(panel);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    return scroll;
}

QWidget *SubmitDialog::makeFooter()
{
    auto *footer = new Ground(m_theme, Token::Dock, Ground::Top, this);
    m_typeLabel = new Label(m_theme, TextStyle::Base, Token::Text, footer);
    m_typed = new QLineEdit(footer);
    m_typed->setFixedWidth(80);
    m_outbox = new Label(m_theme, TextStyle::Base, Token::Text2, footer);
    m_outbox->setWordWrap(true);
    m_cancel = new QPushButton(tr("Cancel"), footer);
    m_submit = new QPushButton(footer);
    setButtonRole(m_submit, ButtonRole::Primary);
    m_submit->setIcon(m_icons.get(u"document-send"_s, Token::AccentText));
    m_submit->setAutoDefault(false);
    m_cancel->setDefault(true);

    auto *first = new QHBoxLayout;
    first->setSpacing(10);
    first->addWidget(m_typeLabel);
    first->addWidget(m_typed);
    first->addWidget(m_outbox, 1);
    auto *second = new QHBoxLayout;
    second->addStretch();
    second->addWidget(m_cancel);
    second->addSpacing(6);
    second->addWidget(m_submit);
    auto *layout = new QVBoxLayout(footer);
    layout->setContentsMargins(18, 10, 18, 10);
    layout->setSpacing(8);
    layout->addLayout(first);
    layout->addLayout(second);
    connect(m_typed, &QLineEdit::textChanged, this, &SubmitDialog::updateFooter);
    connect(m_cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_submit, &QPushButton::clicked, this, &SubmitDialog::send);
    return footer;
}

engine::PlanRequest SubmitDialog::request() const
{
    engine::PlanRequest request;
    request.cells = m_context.cells;
    request.expression = m_context.expression;
    request.waveName = m_name->text().trimmed();
    request.workflow = m_workflow->currentData().toString();
    request.primaries = digitsOf(m_primaries->text());
    request.seeds = engine::SeedScheme(m_seeds->currentData().toInt());
    request.order = engine::WaveOrder(m_order->currentData().toInt());
    request.budgetCpuHours = double(digitsOf(m_budget->text()));
    request.outboxDelay = std::chrono::seconds(m_delay->value());
    return request;
}

void SubmitDialog::askAgain()
{
    const int question = ++m_asked;
    m_waves.preview(request(), {this, [this, question](const Result<engine::PlanPreview> &preview) {
                                    if (question == m_asked)
                                        onPreview(preview);
                                }});
}

void SubmitDialog::onPreview(const Result<engine::PlanPreview> &preview)
{
    m_hasPreview = preview.has_value();
    if (!preview.has_value()) {
        m_note->show(MessageBar::Kind::Error, text::problem(preview.error()));
        updateFooter();
        return;
    }
    m_preview = preview.value();
    m_model->setPreview(m_preview);
    m_table->clearSpans();
    for (const int row : m_model->headings())
        m_table->setSpan(row, 0, 1, PlanModel::ColumnCount);
    const int rows = m_model->rowCount();
    m_table->setFixedHeight(m_table->horizontalHeader()->height()
                            + qMax(1, rows) * m_table->verticalHeader()->defaultSectionSize() + 2);
    fillFigures();
    fillLeftOut();

    if (m_preview.cells == 0)
        m_note->show(MessageBar::Kind::Warning, tr("Nothing of this selection can be sent."));
    else if (m_preview.tooLargeToFetch > 0)
        m_note->show(MessageBar::Kind::Warning,
                     tr("%n output(s) will be larger than the platform lets one download: held with their path, "
                        "until a file fetched by other means is adopted.",
                        nullptr, int(m_preview.tooLargeToFetch)));
    else if (m_preview.unionWithParts)
        m_note->show(MessageBar::Kind::Warning, tr("A combined region and some of its parts are both in this wave."));
    else if (m_preview.executions > m_context.connection.settings.executionLimit)
        m_note->show(MessageBar::Kind::Info,
                     tr("At most %n execution(s) at once; the others follow as places come free.", nullptr,
                        m_context.connection.settings.executionLimit));
    else
        m_note->clear();
    updateFooter();
}

void SubmitDialog::fillFigures()
{
    const engine::PlanPreview &p = m_preview;
    const QString none = text::unknown();
    const auto value = [&](const QString &text) { return m_hasPreview ? text : none; };
    const double seconds = double(p.timeToFinish.count()) / 1000;
    QStringList kinds;
    if (p.batches > 0)
        kinds += tr("%1 batch(es)", nullptr, p.batches).arg(text::count(p.batches));
    if (p.splits > 0)
        kinds += tr("%1 split(s)", nullptr, p.splits).arg(text::count(p.splits));
    m_figures->setFigures(
        {{value(tr("%1 cell(s)", nullptr, int(p.cells)).arg(text::count(p.cells))),
          {},
          tr("of %1 selected").arg(text::count(m_context.cells.count())),
          p.selected > p.cells ? tr("%1 left out, see below").arg(text::count(p.selected - p.cells)) : QString()},
         {value(tr("%1 execution(s)", nullptr, p.executions).arg(text::count(p.executions))),
          {},
          kinds.join(u" + "_s),
          tr("%1 job(s)", nullptr, p.jobs).arg(text::count(p.jobs))},
         {value(text::cpuHours(p.cpuHours)),
          {},
          tr("predicted"),
          tr("longest cell %1").arg(text::hours(p.longestHours * 3600))},
         {value(QString(u"≈ " + text::bytes(p.outputBytes))),
          {},
          tr("output to fetch"),
          tr("%1 are free here").arg(text::bytes(double(m_context.diskFreeBytes)))},
         {value(text::duration(seconds)),
          {},
          tr("from first start to end"),
          tr("mean %1 cores, simulated").arg(text::count(qRound64(p.meanCores)))},
         {value(p.timeToFinish.count() > 0 ? text::moment(m_context.now + p.timeToFinish, m_context.now) : none),
          {},
          tr("ends, when started now"),
          tr("simulated queue")}});
}

void SubmitDialog::fillLeftOut()
{
    while (QLayoutItem *item = m_leftOut->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    const std::uint32_t leftOut = m_preview.selected - m_preview.cells;
    m_leftOutNote->setText(tr("%1 of %2 cells").arg(text::count(leftOut), text::count(m_preview.selected)));
    if (m_preview.leftOut.isEmpty())
        m_leftOut->addWidget(new Label(m_theme, TextStyle::Cell, Token::Text2, tr("Nothing is left out."), this));
    for (const engine::LeftOut &entry : std::as_const(m_preview.leftOut)) {
        auto *row = new QWidget(this);
        auto *line = new QHBoxLayout(row);
        line->setContentsMargins(0, 1, 0, 1);
        line->setSpacing(6);
        const grid::CellState state = text::leftOutState(entry.reason);
        auto *icon = new QLabel(row);
        icon->setPixmap(swatch(m_theme.colours(), state, 14, devicePixelRatioF()));
        auto *name = new Label(m_theme, TextStyle::Cell, Token::Text, text::stateName(state), row);
        name->setFixedWidth(name->fontMetrics().horizontalAdvance(u"mmmmmmmmmm"_s));
        auto *count = new Label(m_theme, TextStyle::Cell, Token::Text, text::count(entry.cells), row);
        count->setFixedWidth(count->fontMetrics().horizontalAdvance(u"500,050"_s));
        count->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
        auto *reason =
            new Label(m_theme, TextStyle::Cell, Token::Text2, text::leftOutReason(entry.reason, entry.detail), row);
        auto *show = new QPushButton(tr("Show"), row);
        show->setFlat(true);
        show->setAutoDefault(false);
        const grid::CellMask mask = entry.mask;
        connect(show, &QPushButton::clicked, this, [this, mask] { emit cellsShown(mask); });
        line->addWidget(icon);
        line->addWidget(name);
        line->addWidget(count);
        line->addSpacing(8);
        line->addWidget(reason, 1);
        line->addWidget(show);
        m_leftOut->addWidget(row);
    }
}

void SubmitDialog::updateFooter()
{
    const bool mustType = m_preview.cells > cellsToType || m_preview.cpuHours > hoursToType;
    m_typeLabel->setVisible(mustType);
    if (mustType && !m_typed->isVisible())
        m_typed->setFocus();
    m_typed->setVisible(mustType);
    m_typeLabel->setText(m_preview.cells > cellsToType
                             ? tr("More than 500 cells: type %1 to confirm").arg(m_preview.cells)
                             : tr("More than 1,000 CPU hours: type %1 to confirm").arg(m_preview.cells));
    m_outbox->setText(
        tr("After Submit everything waits %1 s in the outbox; cancelling there costs nothing.").arg(m_delay->value()));
    m_submit->setText(tr("Submit %1 cell(s)", nullptr, int(m_preview.cells)).arg(text::count(m_preview.cells)));
    const bool typed = !mustType || digitsOf(m_typed->text()) == qint64(m_preview.cells);
    m_submit->setEnabled(m_hasPreview && m_preview.cells > 0 && typed && !m_name->text().trimmed().isEmpty());
    // Return is safe until the number was typed; whoever typed it has confirmed.
    (mustType && m_submit->isEnabled() ? m_submit : m_cancel)->setDefault(true);
}

void SubmitDialog::send()
{
    m_submit->setEnabled(false);
    m_waves.submit(request(), {this, [this](const Result<WishId> &wish) {
                                   if (!wish.has_value()) {
                                       m_note->show(MessageBar::Kind::Error, text::problem(wish.error()));
                                       updateFooter();
                                       return;
                                   }
                                   emit submitted(wish.value());
                                   accept();
                               }});
}

} // namespace dosegrid::widgets
