// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/pages/failurespage.h"

#include "models/items/causecellsmodel.h"
#include "models/text/csv.h"
#include "models/text/units.h"
#include "models/text/words.h"
#include "widgets/common/background.h"
#include "widgets/common/causedelegates.h"
#include "widgets/common/dialogs.h"
#include "widgets/common/iconsize.h"
#include "widgets/common/label.h"
#include "widgets/common/style.h"
#include "widgets/common/wraprow.h"
#include "widgets/pages/causefeed.h"
#include "widgets/panels/causeplace.h"
#include "widgets/panels/logpanel.h"
#include "widgets/panels/logview.h"
#include "widgets/panels/nearestpanel.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLineEdit>
#include <QPushButton>
#include <QSortFilterProxyModel>
#include <QSplitter>
#include <QStackedLayout>
#include <QTableView>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace dosegrid::widgets {

using engine::CellAction;
using items::CauseCellsModel;
using items::CausesModel;

namespace {

constexpr int causeRow = 37;

// What a cause says in any of its lines.
class CauseFilter final : public QSortFilterProxyModel
{
public:
    using QSortFilterProxyModel::QSortFilterProxyModel;

protected:
    bool filterAcceptsRow(int row, const QModelIndex &parent) const override
    {
        const QModelIndex what = sourceModel()->index(row, CausesModel::What, parent);
        const QString wanted = filterRegularExpression().pattern();
        for (const int role : {int(Qt::DisplayRole), int(items::SecondaryRole), int(Qt::ToolTipRole)}) {
            if (what.data(role).toString().contains(wanted, Qt::CaseInsensitive))
                return true;
        }
        return false;
    }
};

} // namespace

FailuresPage::FailuresPage(const Theme &theme, const Icons &icons, Dialogs &dialogs, CauseFeed &feed, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_icons(icons)
    , m_dialogs(dialogs)
    , m_feed(feed)
    , m_filtered(new CauseFilter(this))
    , m_cellsModel(new CauseCellsModel(this))
{
    m_filtered->setSourceModel(feed.model());
    auto *full = new QWidget(this);
    auto *layout = new QVBoxLayout(full);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(makeHead());
    auto *halves = new QSplitter(Qt::Vertical, full);
    halves->setChildrenCollapsible(false);
    halves->setHandleWidth(1);
    auto *top = new QSplitter(Qt::Horizontal, halves);
    top->setChildrenCollapsible(false);
    top->setHandleWidth(1);
    top->addWidget(makeCauses());
    m_place = new CausePlace(theme, top);
    top->addWidget(m_place);
    top->setSizes({1060, 540});
    top->setStretchFactor(0, 2);
    top->setStretchFactor(1, 1);
    halves->addWidget(top);
    auto *bottom = new QWidget(halves);
    auto *bottomLayout = new QVBoxLayout(bottom);
    bottomLayout->setContentsMargins(0, 0, 0, 0);
    bottomLayout->setSpacing(0);
    bottomLayout->addWidget(makeActions());
    bottomLayout->addWidget(makeBench(), 1);
    halves->addWidget(bottom);
    halves->setStretchFactor(0, 1);
    halves->setStretchFactor(1, 2);
    layout->addWidget(halves, 1);

    auto *empty = new Ground(theme, Token::Base, Ground::NoEdge, this);
    auto *emptyLayout = new QVBoxLayout(empty);
    emptyLayout->addStretch();
    for (const auto &[style, token, words] : {std::tuple(TextStyle::Heading, Token::Text, &m_emptyTitle),
                                              std::tuple(TextStyle::Base, Token::Text2, &m_emptyWords)}) {
        *words = new Label(theme, style, token, empty);
        (*words)->setAlignment(Qt::AlignCenter);
        emptyLayout->addWidget(*words);
    }
    emptyLayout->addStretch();
    m_stack = new QStackedLayout(this);
    m_stack->addWidget(full);
    m_stack->addWidget(empty);

    connect(&feed, &CauseFeed::changed, this, &FailuresPage::onCauses);
    connect(m_log, &LogPanel::logRequested, this, &FailuresPage::askLog);
    connect(m_nearest, &NearestPanel::compareRequested, this, &FailuresPage::compare);
    onCauses();
}

QWidget *FailuresPage::makeHead()
{
    auto *strip = new Ground(m_theme, Token::Window, Ground::Bottom, this);
    auto *row = new WrapRow(strip);
    row->setContentsMargins(10, 4, 10, 4);
    row->setSpacing(8);
    m_headline = new Label(m_theme, TextStyle::Heading, Token::Text, strip);
    m_filter = new QLineEdit(strip);
    m_filter->setPlaceholderText(tr("filter causes and messages"));
    m_filter->setAccessibleName(tr("Filter causes"));
    m_filter->setClearButtonEnabled(true);
    m_filter->addAction(m_icons.get(u"edit-find"_s), QLineEdit::LeadingPosition);
    m_filter->setMinimumWidth(besideText(160));
    m_filter->setMaximumWidth(besideText(320));
    connect(m_filter, &QLineEdit::textChanged, m_filtered, &QSortFilterProxyModel::setFilterFixedString);
    m_export = new QPushButton(m_icons.get(u"document-export"_s), tr("Export…"), strip);
    connect(m_export, &QPushButton::clicked, this, &FailuresPage::exportTable);
    row->addWidget(m_headline);
    row->addSpacing(8);
    row->addWidget(m_filter);
    row->addStretch();
    row->addWidget(m_export);
    return strip;
}

QWidget *FailuresPage::makeCauses()
{
    m_causes = new QTableView(this);
    dressTable(m_causes, m_theme);
    const QFontMetrics first(textFont(TextStyle::Cell));
    const QFontMetrics second(textFont(TextStyle::Caption));
    const int height = std::max(causeRow, first.height() + second.height() + 6);
    m_causes->verticalHeader()->setDefaultSectionSize(height);
    m_causes->setItemDelegate(new TwoLineDelegate(m_theme, m_causes));
    m_causes->setItemDelegateForColumn(CausesModel::Cells, new CountDelegate(m_theme, m_causes));
    m_causes->setItemDelegateForColumn(CausesModel::ByEnergy, new SparkDelegate(m_theme, m_causes));
    m_causes->setModel(m_filtered);
    m_causes->setSelectionMode(QAbstractItemView::SingleSelection);
    m_causes->setAccessibleName(tr("Causes"));
    fixWidths(m_causes,
              {u"C-12"_s, u"50,050 mmmm"_s, u"20 Nov 14:32 m"_s, u"mmmmmmmmmmmm"_s, u"83 of 87 cells of photo"_s},
              CausesModel::What);
    connect(m_causes->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &FailuresPage::onCauseChosen);
    return m_causes;
}

QWidget *FailuresPage::makeActions()
{
    auto *strip = new Ground(m_theme, Token::Dock, Ground::Top | Ground::Bottom, this);
    auto *row = new WrapRow(strip);
    row->setContentsMargins(10, 6, 10, 6);
    row->setSpacing(6);
    m_what = new Label(m_theme, TextStyle::Heading, Token::Text, strip);
    m_cost = new Label(m_theme, TextStyle::Base, Token::Text2, strip);
    m_show = new QPushButton(tr("Show in the matrix"), strip);
    m_skip = new QPushButton(tr("Skip…"), strip);
    m_retry = new QPushButton(m_icons.get(u"view-refresh"_s, Token::AccentText), tr("Retry"), strip);
    setButtonRole(m_retry, ButtonRole::Primary);
    row->addWidget(m_what);
    row->addWidget(m_cost);
    row->addStretch();
    for (QPushButton *button : {m_show, m_skip, m_retry})
        row->addWidget(button);
    connect(m_show, &QPushButton::clicked, this, [this] {
        if (const statistics::Cause *chosen = cause())
            emit cellsShown(chosen->cells);
    });
    connect(m_skip, &QPushButton::clicked, this, [this] {
        if (const statistics::Cause *chosen = cause())
            emit actionRequested(CellAction::Skip, chosen->cells);
    });
    connect(m_retry, &QPushButton::clicked, this, [this] {
        if (const statistics::Cause *chosen = cause())
            emit actionRequested(CellAction::Retry, chosen->cells);
    });
    return strip;
}

QWidget *FailuresPage::makeBench()
{
    auto *bench = new QSplitter(Qt::Horizontal, this);
    bench->setChildrenCollapsible(false);
    bench->setHandleWidth(1);
    auto *list = new QWidget(bench);
    auto *listLayout = new QVBoxLayout(list);
    listLayout->setContentsMargins(0, 0, 0, 0);
    listLayout->setSpacing(0);
    auto *head = new Ground(m_theme, Token::Dock, Ground::Bottom, list);
    auto *row = new QHBoxLayout(head);
    row->setContentsMargins(12, 4, 8, 4);
    m_cellsTitle = new Label(m_theme, TextStyle::Heading, Token::Text, head);
    m_cellsCount = new Label(m_theme, TextStyle::Secondary, Token::Text2, head);
    row->addWidget(m_cellsTitle);
    row->addWidget(m_cellsCount);
    row->addStretch();
    listLayout->addWidget(head);
    m_cells = new QTableView(list);
    dressTable(m_cells, m_theme);
    m_cells->setModel(m_cellsModel);
    m_cells->setSelectionMode(QAbstractItemView::SingleSelection);
    m_cells->setAccessibleName(tr("Cells of the cause"));
    fixWidths(m_cells, {u"MM"_s, u"141"_s, u""_s, u"e−"_s, u"120 keV"_s}, CauseCellsModel::Organ);
    listLayout->addWidget(m_cells, 1);
    m_log = new LogPanel(m_theme, m_icons, bench);
    m_nearest = new NearestPanel(m_theme, bench);
    bench->addWidget(list);
    bench->addWidget(m_log);
    bench->addWidget(m_nearest);
    bench->setSizes({340, 860, 390});
    for (int i = 0; i < 3; ++i)
        bench->setStretchFactor(i, i == 1 ? 1 : 0);
    connect(m_cells->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &FailuresPage::onCellChosen);
    connect(m_cells, &QTableView::activated, this, [this](const QModelIndex &index) {
        if (const auto chosen = m_cellsModel->cellAt(index.row()))
            emit cellActivated(*chosen);
    });
    return bench;
}

void FailuresPage::setCampaign(CampaignPort *campaign)
{
    m_campaign = campaign;
    m_shown.reset();
    m_failedLog.clear();
    m_filter->clear();
    m_log->setCell({}, {}, {});
    m_nearest->setCell(nullptr, {});
    m_cellsModel->setCells(nullptr, {});
    m_place->setCause(nullptr, nullptr);
}

void FailuresPage::setReadOnly(const QString &reason)
{
    m_readOnly = reason;
    fillActions();
}

const statistics::Cause *FailuresPage::cause() const
{
    const QModelIndex index = m_filtered->mapToSource(m_causes->currentIndex());
    return m_feed.model()->cause(index.isValid() ? index.row() : -1);
}

std::optional<grid::CellIndex> FailuresPage::cell() const { return m_shown; }

QString FailuresPage::headline() const { return m_headline->text(); }

QString FailuresPage::emptyWords() const { return QString(m_emptyTitle->text() + u' ' + m_emptyWords->text()); }

bool FailuresPage::isEmpty() const { return m_stack->currentIndex() == 1; }

void FailuresPage::onCauses()
{
    const std::vector<statistics::Cause> &causes = m_feed.model()->causes();
    std::uint32_t cells = 0;
    for (const statistics::Cause &cause : causes)
        cells += cause.count;
    m_stack->setCurrentIndex(causes.empty() ? 1 : 0);
    if (causes.empty())
        countAttempts();
    //: cells; causes
    m_headline->setText(tr("%1, %2").arg(tr("%Ln failed cell(s)", nullptr, int(cells)),
                                         tr("%n cause(s)", nullptr, int(causes.size()))));
    if (!m_causes->currentIndex().isValid() && m_filtered->rowCount() > 0)
        m_causes->setCurrentIndex(m_filtered->index(0, 0));
    onCauseChosen();
}

// Nothing is failed now; what failed before and was tried again stays on record.
void FailuresPage::countAttempts()
{
    const auto say = [this](int failed) {
        m_emptyTitle->setText(failed > 0 ? tr("Nothing is failed now.") : tr("No failures."));
        m_emptyWords->setText(failed > 0 ? tr("%Ln failed attempt(s) are on record; their cells were tried again, or "
                                              "given up.",
                                              nullptr, failed)
                                         : tr("Nothing has failed in this campaign so far."));
    };
    CampaignPort *campaign = m_campaign;
    if (!campaign || !isVisible()) {
        say(0);
        return;
    }
    campaign->record().attempts(
        {m_emptyWords, [say](const Result<QList<engine::AttemptFact>> &attempts) {
             if (attempts.has_value())
                 say(int(std::ranges::count_if(attempts.value(), &engine::AttemptFact::isFailed)));
         }});
}

void FailuresPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (isEmpty())
        countAttempts();
}

void FailuresPage::onCauseChosen()
{
    CampaignPort *campaign = m_campaign;
    const statistics::Cause *chosen = campaign ? cause() : nullptr;
    fillActions();
    m_place->setCause(chosen ? &campaign->grid() : nullptr, chosen);
    m_cellsModel->setCells(chosen ? &campaign->grid() : nullptr, chosen ? chosen->cells : grid::CellMask());
    if (!chosen) {
        m_shown.reset();
        m_log->setCell({}, {}, {});
        m_nearest->setCell(nullptr, {});
        return;
    }
    const int kept = m_shown ? m_cellsModel->rowOf(*m_shown) : -1;
    if (m_cells->currentIndex().row() != std::max(0, kept) || !m_cells->currentIndex().isValid())
        m_cells->setCurrentIndex(m_cellsModel->index(std::max(0, kept), CauseCellsModel::Organ));
    onCellChosen();
}

void FailuresPage::fillActions()
{
    CampaignPort *campaign = m_campaign;
    const statistics::Cause *chosen = campaign ? cause() : nullptr;
    const bool mayAct = chosen && m_readOnly.isEmpty();
    for (QPushButton *button : {m_skip, m_retry}) {
        button->setEnabled(mayAct);
        button->setToolTip(m_readOnly);
    }
    m_show->setEnabled(chosen);
    if (!chosen) {
        m_what->setText({});
        m_cost->setText({});
        m_cellsTitle->setText({});
        m_cellsCount->setText({});
        m_retry->setText(tr("Retry"));
        return;
    }
    const QString code = CausesModel::code(*chosen);
    const QString count = tr("%Ln cell(s)", nullptr, int(chosen->count));
    double seconds = 0;
    chosen->cells.forEach([&](grid::CellIndex cell) { seconds += campaign->predictedSeconds(cell); });
    //: short name of a cause, such as C-7, and the number of its cells
    m_what->setText(tr("%1: %2").arg(code, count));
    m_cost->setText(tr("%1 predicted").arg(text::cpuHours(seconds / 3600)));
    //: %1 is the short name of a cause, such as C-7
    m_cellsTitle->setText(tr("Cells of %1").arg(code));
    m_cellsCount->setText(text::count(chosen->count));
    m_retry->setText(chosen->count == 1 ? tr("Retry it") : tr("Retry these %1").arg(text::count(chosen->count)));
}

void FailuresPage::onCellChosen()
{
    CampaignPort *campaign = m_campaign;
    const auto chosen = m_cellsModel->cellAt(m_cells->currentIndex().row());
    if (!campaign || !chosen || chosen == m_shown)
        return;
    m_shown = chosen;
    m_failedLog.clear();
    const grid::GridSpec &spec = campaign->grid().spec();
    const int attempt = campaign->grid().record(*chosen).attempts;
    m_log->setCell(chosen, tr("%1, attempt %2").arg(spec.cellId(*chosen), text::count(attempt)),
                   m_feed.decidingLine(*chosen));
    m_nearest->setCell(&campaign->grid(), chosen);
}

void FailuresPage::askLog(grid::CellIndex cell, bool errorStream)
{
    CampaignPort *campaign = m_campaign;
    if (!campaign)
        return;
    campaign->record().log(cell, errorStream, {m_log, [this, cell, errorStream](const Result<engine::LogText> &log) {
                                                   if (cell != m_shown || errorStream != m_log->isErrorStream())
                                                       return;
                                                   if (!log.has_value()) {
                                                       m_log->showProblem(text::problem(log.error()));
                                                       return;
                                                   }
                                                   m_log->showLog(log.value());
                                                   if (errorStream)
                                                       return;
                                                   m_failedLog = m_log->view()->lines();
                                                   m_failedSource =
                                                       statistics::withoutNumbersAndPaths(log.value().source);
                                                   if (const auto worked = m_nearest->worked())
                                                       compareLogs(*worked);
                                               }});
}

void FailuresPage::compare(grid::CellIndex failed, grid::CellIndex worked)
{
    using Dossier = Result<engine::CellDossier>;
    const auto ask = [this](grid::CellIndex cell, std::function<void(const Dossier &)> take) {
        if (CampaignPort *campaign = m_campaign)
            campaign->record().cell(cell, {m_nearest, std::move(take)});
    };
    ask(failed, [this, ask, failed, worked](const Dossier &mine) {
        if (!mine.has_value())
            return;
        ask(worked, [this, failed, worked, mine = mine.value()](const Dossier &other) {
            CampaignPort *campaign = m_campaign;
            if (!campaign || !other.has_value() || m_shown != failed || m_nearest->worked() != worked)
                return;
            m_nearest->showFacts(compared(campaign->grid().spec(), mine, other.value(), campaign->now()));
            compareLogs(worked);
        });
    });
}

void FailuresPage::compareLogs(grid::CellIndex worked)
{
    CampaignPort *campaign = m_campaign;
    if (!campaign || m_failedLog.isEmpty())
        return;
    campaign->record().log(worked, false,
                           {m_nearest, [this, worked](const Result<engine::LogText> &log) {
                                // The output of a job and the log in an archive are different things: they part at
                                // once.
                                if (log.has_value() && m_nearest->worked() == worked
                                    && statistics::withoutNumbersAndPaths(log.value().source) == m_failedSource)
                                    m_nearest->showLogs(m_failedLog, log.value().text.split(u'\n'));
                            }});
}

void FailuresPage::showCell(grid::CellIndex cell)
{
    const int row = m_feed.model()->rowOf(cell);
    if (row < 0)
        return;
    m_filter->clear();
    m_shown.reset();
    m_causes->setCurrentIndex(m_filtered->mapFromSource(m_feed.model()->index(row, 0)));
    m_cells->setCurrentIndex(m_cellsModel->index(m_cellsModel->rowOf(cell), CauseCellsModel::Organ));
}

void FailuresPage::nextError() { m_log->nextError(); }

QByteArray FailuresPage::csv() const
{
    QString table = text::csvRow({u"cause"_s, u"cell"_s, u"reason"_s, u"rule"_s, u"exit_code"_s, u"line"_s});
    CampaignPort *campaign = m_campaign;
    if (!campaign)
        return table.toUtf8();
    for (const statistics::Cause &cause : m_feed.model()->causes()) {
        cause.cells.forEach([&](grid::CellIndex cell) {
            table += text::csvRow({CausesModel::code(cause), campaign->grid().spec().cellId(cell), cause.reason,
                                   cause.rule, cause.exitCode ? QString::number(*cause.exitCode) : QString(),
                                   m_feed.decidingLine(cell)});
        });
    }
    return table.toUtf8();
}

void FailuresPage::exportTable()
{
    m_dialogs.saveFile(this, tr("Export the failures"), u"dosegrid-failures.csv"_s, tr("Table (*.csv)"),
                       [this](const QString &path) {
                           writeInPool(
                               this, path, [table = csv()] { return table; },
                               [this, path](const std::optional<Error> &error) {
                                   if (error)
                                       m_headline->setText(tr("%1 could not be written").arg(path));
                               });
                       });
}

} // namespace dosegrid::widgets
