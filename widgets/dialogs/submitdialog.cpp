// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/dialogs/submitdialog.h"

#include "models/text/enginewords.h"
#include "models/text/units.h"
#include "models/text/words.h"
#include "widgets/common/background.h"
#include "widgets/common/delegates.h"
#include "widgets/common/dialogs.h"
#include "widgets/common/glyphs.h"
#include "widgets/common/iconsize.h"
#include "widgets/common/label.h"
#include "widgets/common/messagebar.h"
#include "widgets/common/screenfit.h"
#include "widgets/common/style.h"
#include "widgets/dialogs/digits.h"
#include "widgets/dialogs/planexport.h"
#include "widgets/dialogs/planmodel.h"
#include "widgets/dialogs/queuechart.h"
#include "widgets/panels/figurestrip.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QSpinBox>
#include <QTableView>
#include <QTimer>

using namespace Qt::Literals::StringLiterals;

namespace dosegrid::widgets {

SubmitDialog::SubmitDialog(const Theme &theme, const Icons &icons, Dialogs &dialogs, SubmitContext context,
                           engine::Waves &waves, QWidget *parent)
    : QDialog(parent)
    , m_theme(theme)
    , m_icons(icons)
    , m_dialogs(dialogs)
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
    fitToScreen(*this, {besideText(1084), besideText(828)}, {besideText(960), besideText(640)});

    m_pause->setSingleShot(true);
    m_pause->setInterval(200);
    connect(m_pause, &QTimer::timeout, this, &SubmitDialog::askAgain);
    connect(m_model, &PlanModel::excludedChanged, this, &SubmitDialog::askForTicked);
    applyPreset();
    fillFigures();
    updateFooter();
    askAgain();
}

void SubmitDialog::applyPreset()
{
    switch (m_context.preset) {
    case SubmitPreset::None: break;
    case SubmitPreset::Workflow: m_workflow->setFocus(); break;
    case SubmitPreset::MoreStatistics:
        m_moreStatistics->setChecked(true);
        m_primaries->setFocus();
        break;
    }
}

engine::PlanRequest SubmitDialog::wholeRequest() const
{
    engine::PlanRequest request;
    request.cells = m_context.cells;
    request.expression = m_context.expression;
    request.waveName = m_name->text().trimmed();
    request.workflow = m_workflow->currentData().toString();
    request.primaries = digitsOf(m_primaries->text());
    request.seeds = engine::SeedScheme(m_seeds->currentData().toInt());
    request.moreStatistics = m_moreStatistics->isChecked();
    request.order = engine::WaveOrder(m_order->currentData().toInt());
    request.priority = m_priority->value();
    request.extraCells = m_extra->value();
    request.budgetCpuHours = double(digitsOf(m_budget->text()));
    request.outboxDelay = std::chrono::seconds(m_delay->value());
    return request;
}

engine::PlanRequest SubmitDialog::request() const
{
    engine::PlanRequest request = wholeRequest();
    if (m_model->excluded().isEmpty())
        return request;
    request.cells = m_context.cells - m_model->excluded();
    request.extraCells = 0; // they would come from the lines that are not ticked
    request.expression = m_context.describe ? m_context.describe(request.cells) : QString();
    return request;
}

void SubmitDialog::askAgain()
{
    const int question = ++m_asked;
    m_waves.preview(wholeRequest(), {this, [this, question](const Result<engine::PlanPreview> &preview) {
                                         if (question == m_asked)
                                             onWhole(preview);
                                     }});
}

void SubmitDialog::onWhole(const Result<engine::PlanPreview> &preview)
{
    if (preview.has_value()) {
        m_whole = preview.value();
        m_model->setPreview(m_whole, m_model->excluded());
        m_table->clearSpans();
        for (const int row : m_model->headings())
            m_table->setSpan(row, 0, 1, PlanModel::ColumnCount);
        const int rows = m_model->rowCount();
        m_table->setFixedHeight(m_table->horizontalHeader()->height()
                                + qMax(1, rows) * m_table->verticalHeader()->defaultSectionSize() + 2);
    }
    if (m_model->excluded().isEmpty() || !preview.has_value())
        onPreview(preview);
    else
        askForTicked();
}

void SubmitDialog::askForTicked()
{
    if (m_model->excluded().isEmpty()) {
        ++m_asked;
        onPreview(m_whole);
        return;
    }
    const int question = ++m_asked;
    m_hasPreview = false; // nothing can be sent by figures of another choice
    updateFooter();
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
    m_model->setTotal(m_preview);
    fillFigures();
    fillLeftOut();
    m_chart->setRuns(m_preview.runs, m_context.now);
    m_whenHead->setVisible(!m_preview.runs.isEmpty());
    m_whenCard->setVisible(!m_preview.runs.isEmpty());
    fillNote();
    updateFooter();
}

void SubmitDialog::fillNote()
{
    if (m_preview.refusal)
        m_note->show(MessageBar::Kind::Error, text::problem(*m_preview.refusal));
    else if (m_preview.cells == 0)
        m_note->show(MessageBar::Kind::Warning, tr("Nothing of this selection can be sent."));
    else if (m_preview.tooLargeToFetch > 0)
        m_note->show(MessageBar::Kind::Warning,
                     tr("%n output(s) will be larger than the platform lets one download: held with their path, "
                        "until a file fetched by other means is adopted.",
                        nullptr, int(m_preview.tooLargeToFetch)));
    else if (m_context.isPaused)
        m_note->show(MessageBar::Kind::Warning,
                     tr("The engine is paused: the wave is kept, and leaves when you resume."));
    else if (m_preview.unionWithParts)
        m_note->show(MessageBar::Kind::Warning, tr("A combined region and some of its parts are both in this wave."));
    else if (m_preview.executions > m_context.connection.settings.executionLimit)
        m_note->show(MessageBar::Kind::Info,
                     tr("At most %n execution(s) at once; the others follow as places come free.", nullptr,
                        m_context.connection.settings.executionLimit));
    else
        m_note->clear();
}

std::uint32_t SubmitDialog::leftOut() const { return m_context.cells.count() - (m_preview.cells - m_preview.extra); }

void SubmitDialog::fillFigures()
{
    const engine::PlanPreview &p = m_preview;
    //: %1 is a number of cells, %2 "3 executions"
    m_extraHint->setText(
        p.extra > 0 ? tr("%1 go with the others and save %2")
                          .arg(text::count(p.extra), tr("%Ln execution(s)", nullptr, p.executionsSaved))
        : !m_model->excluded().isEmpty() ? tr("none while a line is not ticked")
                                         : tr("open cells of each model and particle, where they save executions"));
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
          leftOut() > 0 && m_hasPreview ? tr("%1 left out, see below").arg(text::count(leftOut())) : QString()},
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
    const std::uint32_t selected = m_context.cells.count();
    m_leftOutNote->setText(tr("%1 of %2 cells").arg(text::count(leftOut()), text::count(selected)));
    for (const engine::LeftOut &entry : std::as_const(m_whole.leftOut)) {
        const grid::CellState state = text::leftOutState(entry.reason);
        m_leftOut->addWidget(leftOutRow(state, text::stateName(state), entry.cells,
                                        text::leftOutReason(entry.reason, entry.detail), entry.mask));
    }
    if (const grid::CellMask &excluded = m_model->excluded(); !excluded.isEmpty()) {
        const grid::CellState state = grid::CellState::Open;
        m_leftOut->addWidget(leftOutRow(state, text::stateName(state), excluded.count(),
                                        tr("their line is not ticked; they stay as they are"), excluded));
    }
    if (m_leftOut->count() == 0) // isEmpty() is also true while the rows are not shown yet
        m_leftOut->addWidget(new Label(m_theme, TextStyle::Cell, Token::Text2, tr("Nothing is left out."), this));
}

QWidget *SubmitDialog::leftOutRow(grid::CellState state, const QString &stateName, std::uint32_t cells,
                                  const QString &why, const grid::CellMask &mask)
{
    auto *row = new QWidget(this);
    auto *line = new QHBoxLayout(row);
    line->setContentsMargins(0, 1, 0, 1);
    line->setSpacing(6);
    auto *icon = new QLabel(row);
    icon->setPixmap(swatch(m_theme.colours(), state, 14, devicePixelRatioF()));
    auto *name = new Label(m_theme, TextStyle::Cell, Token::Text, stateName, row);
    name->setFixedWidth(name->fontMetrics().horizontalAdvance(u"mmmmmmmmmm"_s));
    auto *count = new Label(m_theme, TextStyle::Cell, Token::Text, text::count(cells), row);
    count->setFixedWidth(count->fontMetrics().horizontalAdvance(u"500,050"_s));
    count->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    auto *reason = new Label(m_theme, TextStyle::Cell, Token::Text2, why, row);
    auto *show = new QPushButton(tr("Show"), row);
    show->setFlat(true);
    show->setAutoDefault(false);
    show->setToolTip(tr("Select these cells in the matrix; the plan keeps its own"));
    show->setAccessibleName(tr("Show: %1").arg(why));
    connect(show, &QPushButton::clicked, this, [this, mask] { emit cellsShown(mask); });
    line->addWidget(icon);
    line->addWidget(name);
    line->addWidget(count);
    line->addSpacing(8);
    line->addWidget(reason, 1);
    line->addWidget(show);
    return row;
}

void SubmitDialog::updateFooter()
{
    const bool mustType = m_preview.cells > cellsToType || m_preview.cpuHours > hoursToType;
    m_typeLabel->setVisible(mustType);
    const bool isAsked = mustType && m_typed->isHidden();
    m_typed->setVisible(mustType);
    // Whoever changes an option meanwhile keeps the focus there.
    if (isAsked && (!focusWidget() || !m_wasAsked))
        m_typed->setFocus();
    m_wasAsked |= isAsked;
    m_typeLabel->setText(m_preview.cells > cellsToType
                             ? tr("More than 500 cells: type %1 to confirm").arg(m_preview.cells)
                             : tr("More than 1,000 CPU hours: type %1 to confirm").arg(m_preview.cells));
    m_outbox->setText(
        tr("After Submit everything waits %1 s in the outbox; cancelling there costs nothing.").arg(m_delay->value()));
    m_submit->setText(tr("Submit %1 cell(s)", nullptr, int(m_preview.cells)).arg(text::count(m_preview.cells)));
    const bool typed = !mustType || digitsOf(m_typed->text()) == qint64(m_preview.cells);
    m_save->setEnabled(m_hasPreview && m_preview.cells > 0);
    m_submit->setEnabled(m_hasPreview && m_preview.cells > 0 && !m_preview.refusal && typed
                         && !m_name->text().trimmed().isEmpty());
    // Return is safe until the number was typed; whoever typed it has confirmed.
    (mustType && m_submit->isEnabled() ? m_submit : m_cancel)->setDefault(true);
}

void SubmitDialog::savePlan()
{
    const SavedPlan plan{request(), m_preview, m_context.now};
    m_dialogs.saveFile(this, tr("Save the plan"), QString(plan.request.waveName + u".json"),
                       tr("Plan (*.json);;Table (*.csv)"), [this, plan](const QString &path) {
                           const bool isTable = path.endsWith(".csv"_L1, Qt::CaseInsensitive);
                           writeInPool(
                               this, path,
                               [plan, isTable, spec = m_context.spec] {
                                   return isTable ? planCsv(plan, *spec) : planJson(plan, *spec);
                               },
                               [this, path](const std::optional<Error> &error) {
                                   if (error)
                                       m_note->show(MessageBar::Kind::Error, text::problem(*error));
                                   else
                                       m_note->show(MessageBar::Kind::Info, tr("Saved as %1").arg(path));
                               });
                       });
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
