// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/pages/resultspage.h"

#include "models/items/outputsmodel.h"
#include "models/text/units.h"
#include "models/text/words.h"
#include "widgets/common/background.h"
#include "widgets/common/delegates.h"
#include "widgets/common/dialogs.h"
#include "widgets/common/iconsize.h"
#include "widgets/common/label.h"
#include "widgets/common/wraprow.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLineEdit>
#include <QPushButton>
#include <QTableView>
#include <QTimer>
#include <QUrl>

using namespace Qt::Literals::StringLiterals;

namespace dosegrid::widgets {

using items::OutputsModel;

namespace {

constexpr int pauseMs = 1000;

} // namespace

ResultsPage::ResultsPage(const Theme &theme, const Icons &icons, Dialogs &dialogs, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_icons(icons)
    , m_dialogs(dialogs)
    , m_model(new OutputsModel(this))
    , m_table(new QTableView(this))
    , m_pause(new QTimer(this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(makeHead());
    dressTable(m_table, theme);
    m_table->setItemDelegateForColumn(OutputsModel::Verdict, new StateDelegate(theme, m_table));
    m_table->setModel(m_model);
    m_table->setAccessibleName(tr("Results"));
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setSortingEnabled(true);
    m_table->sortByColumn(OutputsModel::Fetched, Qt::DescendingOrder);
    fixWidths(m_table,
              {u"AF/100/gamma/0.0055"_s, u"Thoracic spine, medullary cavity"_s, u"electrons 120 keV"_s,
               u"mmm not checked yet"_s, u"check 11, uncertainty in the source"_s, u"11.0 MB"_s, u"12,345"_s,
               u"mmmmmmmmmmmmm"_s, u"20 Nov 14:32"_s, u""_s},
              OutputsModel::File);
    layout->addWidget(m_table, 1);
    m_empty = new Label(theme, TextStyle::Base, Token::Text2, this);
    m_empty->setAlignment(Qt::AlignCenter);
    layout->addWidget(m_empty, 1);
    layout->addWidget(makeFoot());
    m_pause->setSingleShot(true);
    m_pause->setInterval(pauseMs);
    connect(m_pause, &QTimer::timeout, this, &ResultsPage::renew);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &ResultsPage::refresh);
    connect(m_table, &QTableView::activated, this,
            [this](const QModelIndex &index) { emit cellActivated({index.data(items::CellRole).toUInt()}); });
    refresh();
}

QWidget *ResultsPage::makeHead()
{
    auto *strip = new Ground(m_theme, Token::Window, Ground::Bottom, this);
    auto *row = new WrapRow(strip);
    row->setContentsMargins(10, 4, 10, 4);
    row->setSpacing(8);
    m_summary = new Label(m_theme, TextStyle::Heading, Token::Text, strip);
    m_filter = new QLineEdit(strip);
    m_filter->setPlaceholderText(tr("filter by cell, organ, digest or file"));
    m_filter->setAccessibleName(tr("Filter the results"));
    m_filter->setClearButtonEnabled(true);
    m_filter->addAction(m_icons.get(u"edit-find"_s), QLineEdit::LeadingPosition);
    m_filter->setMinimumWidth(besideText(160));
    m_filter->setMaximumWidth(besideText(320));
    m_verdicts = new QComboBox(strip);
    m_verdicts->setProperty("dosegridFramed", true);
    m_verdicts->setAccessibleName(tr("Verdicts"));
    m_verdicts->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    for (const auto &[name, show] : {std::pair(tr("All verdicts"), OutputsModel::Show::All),
                                     std::pair(tr("Accepted"), OutputsModel::Show::Accepted),
                                     std::pair(tr("To review"), OutputsModel::Show::ToReview),
                                     std::pair(tr("Refused"), OutputsModel::Show::Refused)})
        m_verdicts->addItem(name, int(show));
    m_only = new QCheckBox(strip);
    m_folder = new QPushButton(m_icons.get(u"document-open"_s), tr("Open the folder"), strip);
    m_export = new QPushButton(m_icons.get(u"document-export"_s), tr("Export…"), strip);
    row->addWidget(m_summary);
    row->addSpacing(8);
    row->addWidget(m_filter);
    row->addWidget(m_verdicts);
    row->addWidget(m_only);
    row->addStretch();
    row->addWidget(m_folder);
    row->addWidget(m_export);
    connect(m_filter, &QLineEdit::textChanged, this, &ResultsPage::applyFilter);
    connect(m_verdicts, &QComboBox::currentIndexChanged, this, &ResultsPage::applyFilter);
    connect(m_only, &QCheckBox::toggled, this, &ResultsPage::applyFilter);
    connect(m_export, &QPushButton::clicked, this, &ResultsPage::exportTable);
    connect(m_folder, &QPushButton::clicked, this, [this] {
        if (m_campaign)
            m_dialogs.openUrl(QUrl::fromLocalFile(m_campaign->results().folder()).toString());
    });
    return strip;
}

QWidget *ResultsPage::makeFoot()
{
    auto *strip = new Ground(m_theme, Token::Dock, Ground::Top, this);
    auto *row = new QHBoxLayout(strip);
    row->setContentsMargins(10, 5, 10, 5);
    row->setSpacing(6);
    m_place = new Label(m_theme, TextStyle::Secondary, Token::Text2, strip);
    m_refuse = new QPushButton(tr("Refuse…"), strip);
    m_accept = new QPushButton(tr("Accept…"), strip);
    row->addWidget(m_place, 1);
    row->addWidget(m_refuse);
    row->addWidget(m_accept);
    connect(m_refuse, &QPushButton::clicked, this, [this] { decide(false); });
    connect(m_accept, &QPushButton::clicked, this, [this] { decide(true); });
    return strip;
}

void ResultsPage::setCampaign(CampaignPort *campaign)
{
    if (m_campaign)
        m_campaign->disconnect(this);
    m_campaign = campaign;
    m_isStale = true;
    m_isAsking = false;
    m_model->setOutputs({}, campaign ? campaign->grid().specPtr() : nullptr, {});
    m_selection = {};
    m_only->setChecked(false);
    setSelection({});
    refresh();
    if (!campaign)
        return;
    connect(campaign, &CampaignPort::cellsChanged, this, [this] {
        m_isStale = true;
        if (isVisible() && !m_pause->isActive())
            m_pause->start();
    });
}

void ResultsPage::setSelection(const grid::CellMask &cells)
{
    m_selection = cells;
    m_only->setText(tr("only the selection (%1)").arg(text::count(cells.count())));
    m_only->setEnabled(!cells.isEmpty());
    if (m_only->isChecked())
        applyFilter();
}

void ResultsPage::setReadOnly(const QString &reason)
{
    m_readOnly = reason;
    refresh();
}

void ResultsPage::renew()
{
    if (m_campaign && m_isStale && !m_isAsking)
        ask();
}

void ResultsPage::ask()
{
    CampaignPort *campaign = m_campaign;
    if (!campaign)
        return;
    m_isAsking = true;
    m_isStale = false;
    campaign->record().outputs({this, [this](const Result<QList<engine::OutputRow>> &outputs) {
                                    m_isAsking = false;
                                    CampaignPort *asked = m_campaign;
                                    if (!asked || !outputs.has_value())
                                        return;
                                    const engine::OutputRow *chosen = m_model->output(m_table->currentIndex().row());
                                    const OutputId kept = chosen ? chosen->id : OutputId();
                                    m_model->setOutputs(outputs.value(), asked->grid().specPtr(), asked->now());
                                    if (const int row = kept.isValid() ? m_model->rowOf(kept) : -1; row >= 0)
                                        m_table->setCurrentIndex(m_model->index(row, OutputsModel::Cell));
                                    refresh();
                                    if (m_isStale && isVisible())
                                        m_pause->start();
                                }});
}

void ResultsPage::applyFilter()
{
    const bool only = m_only->isChecked() && m_selection.size() > 0;
    m_model->setFilter(OutputsModel::Show(m_verdicts->currentData().toInt()), m_filter->text().trimmed(),
                       only ? std::optional(m_selection) : std::nullopt);
    refresh();
}

void ResultsPage::refresh()
{
    const int shown = m_model->rowCount();
    m_summary->setText(tr("%1, %2").arg(tr("%1 result(s)", nullptr, shown).arg(text::count(shown)),
                                        text::bytes(double(m_model->bytesShown()))));
    m_table->setVisible(shown > 0);
    m_empty->setVisible(shown == 0);
    m_empty->setText(m_model->totalCount() == 0 ? tr("No results yet. Outputs come here when they have been fetched.")
                                                : tr("No result matches. Remove a filter."));
    m_export->setEnabled(shown > 0);
    m_folder->setEnabled(m_campaign);
    const engine::OutputRow *row = m_model->output(m_table->currentIndex().row());
    const bool mayDecide = row && row->verdict == "review"_L1 && m_readOnly.isEmpty();
    for (QPushButton *button : {m_accept, m_refuse}) {
        button->setEnabled(mayDecide);
        button->setToolTip(!m_readOnly.isEmpty() ? m_readOnly
                           : row && !mayDecide   ? tr("Only an output that is to be reviewed needs a word")
                                                 : QString());
    }
    CampaignPort *campaign = m_campaign;
    m_place->setText(row ? row->localPath : campaign ? campaign->results().folder() : QString());
}

void ResultsPage::decide(bool accept)
{
    if (const engine::OutputRow *row = m_model->output(m_table->currentIndex().row()))
        emit decisionRequested(row->attempt, row->id, accept);
}

QString ResultsPage::summary() const { return m_summary->text(); }

void ResultsPage::exportTable()
{
    m_dialogs.saveFile(
        this, tr("Export the results"), u"dosegrid-results.csv"_s, tr("Table (*.csv)"), [this](const QString &path) {
            writeInPool(this, path, m_model->csvMaker(), [this, path](const std::optional<Error> &error) {
                if (error)
                    m_summary->setText(tr("%1 could not be written").arg(path));
            });
        });
}

} // namespace dosegrid::widgets
