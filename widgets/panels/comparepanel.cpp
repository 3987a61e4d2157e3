// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/panels/comparepanel.h"

#include "models/items/comparisonmodel.h"
#include "models/text/units.h"
#include "models/text/words.h"
#include "widgets/common/delegates.h"
#include "widgets/common/glyphs.h"
#include "widgets/common/iconsize.h"
#include "widgets/common/label.h"
#include "widgets/common/typography.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QPainter>
#include <QTableView>
#include <QToolButton>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace dosegrid::widgets {

using items::ComparisonModel;

ComparePanel::ComparePanel(const Theme &theme, const Icons &icons, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_icons(icons)
    , m_model(new ComparisonModel(this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(makeHead(0));
    layout->addWidget(makeHead(1));
    auto *summary = new QHBoxLayout;
    summary->setContentsMargins(12, 6, 12, 6);
    m_count = new Label(theme, TextStyle::Base, Token::Text2, this);
    m_only = new QCheckBox(tr("only differences"), this);
    connect(m_only, &QCheckBox::toggled, m_model, &ComparisonModel::setOnlyDifferences);
    summary->addWidget(m_count);
    summary->addStretch();
    summary->addWidget(m_only);
    layout->addLayout(summary);
    m_table = new QTableView(this);
    m_table->setAccessibleName(tr("Comparison of two cells"));
    m_table->setModel(m_model);
    dressTable(m_table, theme);
    m_table->setItemDelegate(new StateDelegate(theme, m_table));
    m_table->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    QHeaderView *header = m_table->horizontalHeader();
    QStringList names;
    for (const items::CellFact fact : items::allCellFacts())
        names += items::factName(fact);
    const QString longest = *std::ranges::max_element(names, {}, [](const QString &name) {
        return QFontMetrics(numericFont(TextStyle::Cell)).horizontalAdvance(name);
    });
    fixWidths(m_table, {longest, u"≠"_s}, ComparisonModel::First);
    header->setSectionResizeMode(ComparisonModel::First, QHeaderView::Stretch);
    header->setSectionResizeMode(ComparisonModel::Second, QHeaderView::Stretch);
    header->setTextElideMode(Qt::ElideMiddle);
    layout->addWidget(m_table, 1);
    connect(&theme, &Theme::changed, this, [this] {
        for (std::size_t side = 0; m_spec && side < 2; ++side)
            m_heads[side].swatch->setPixmap(
                swatch(m_theme.colours(), m_cells[side].record.state, 18, devicePixelRatioF()));
        update();
    });
}

QWidget *ComparePanel::makeHead(int side)
{
    Head &head = m_heads[std::size_t(side)];
    auto *ground = new Ground(m_theme, Token::Base, Ground::Bottom, this);
    head.swatch = new QLabel(ground);
    head.title = new Label(m_theme, TextStyle::Heading, Token::Text, ground);
    head.title->setWordWrap(true);
    head.state = new Label(m_theme, TextStyle::Base, Token::Text2, ground);
    head.state->setWordWrap(true);
    const auto button = [&](const QString &icon, const QString &name) {
        auto *made = new QToolButton(ground);
        made->setAccessibleName(name); // with its cell, once there is one
        made->setIcon(m_icons.get(icon));
        made->setAutoRaise(true);
        made->setIconSize(iconSize(16));
        made->setFixedSize(iconSize(22));
        return made;
    };
    head.show = button(u"view-grid"_s, tr("Go to the cell in the matrix"));
    head.release = button(u"window-close"_s, tr("Let go of the cell"));
    connect(head.show, &QToolButton::clicked, this, [this, side] { emit cellChosen(m_cells[std::size_t(side)].cell); });
    connect(head.release, &QToolButton::clicked, this,
            [this, side] { emit releaseRequested(m_cells[std::size_t(side)].cell); });
    auto *layout = new QHBoxLayout(ground);
    layout->setContentsMargins(12, 6, 6, 6);
    layout->setSpacing(7);
    auto *words = new QVBoxLayout;
    words->setSpacing(1);
    words->addWidget(head.title);
    words->addWidget(head.state);
    layout->addWidget(head.swatch, 0, Qt::AlignTop);
    layout->addLayout(words, 1);
    layout->addWidget(head.show, 0, Qt::AlignTop);
    layout->addWidget(head.release, 0, Qt::AlignTop);
    return ground;
}

void ComparePanel::showCells(const grid::GridSpecPtr &spec, const engine::CellDossier &first,
                             const engine::CellDossier &second, CampaignTime now)
{
    const std::array<engine::CellDossier, 2> cells = {first, second};
    for (std::size_t side = 0; side < 2; ++side) {
        if (m_spec == spec && m_cells[side].cell == cells[side].cell) { // until its record is read anew
            m_cells[side].record = cells[side].record;
            m_cells[side].reason = cells[side].reason;
        } else {
            m_cells[side] = cells[side];
        }
    }
    m_spec = spec;
    renew(now);
}

void ComparePanel::showDossier(const engine::CellDossier &dossier, CampaignTime now)
{
    if (!m_spec)
        return;
    for (engine::CellDossier &cell : m_cells) {
        if (cell.cell == dossier.cell)
            cell = dossier;
    }
    renew(now);
}

void ComparePanel::renew(CampaignTime now)
{
    for (std::size_t side = 0; side < 2; ++side) {
        const engine::CellDossier &cell = m_cells[side];
        const Head &head = m_heads[side];
        const QString id = m_spec->cellId(cell.cell);
        head.swatch->setPixmap(swatch(m_theme.colours(), cell.record.state, 18, devicePixelRatioF()));
        head.title->setText(text::cellTitle(*m_spec, cell.cell));
        const QString state = text::stateName(cell.record.state);
        const QString why = items::factValue(items::CellFact::Why, *m_spec, cell, now);
        //: of a cell: its state, and why it is in it
        head.state->setText(why == text::unknown() ? state : tr("%1: %2").arg(state, why));
        head.show->setToolTip(tr("Go to %1 in the matrix").arg(id));
        head.release->setToolTip(tr("Let go of %1").arg(id));
        head.show->setAccessibleName(head.show->toolTip());
        head.release->setAccessibleName(head.release->toolTip());
    }
    m_model->setCells(m_spec, m_cells[0], m_cells[1], now);
    m_count->setText(tr("%n difference(s)", nullptr, m_model->differences()));
}

QStringList ComparePanel::text() const
{
    QStringList lines;
    const auto at = [this](int row, int column) { return m_model->index(row, column).data().toString(); };
    for (int row = 0; row < m_model->rowCount(); ++row)
        lines += u"%1%2: %3 | %4"_s.arg(at(row, ComparisonModel::Differs), at(row, ComparisonModel::Fact),
                                        at(row, ComparisonModel::First), at(row, ComparisonModel::Second));
    return lines;
}

void ComparePanel::paintEvent(QPaintEvent *) { QPainter(this).fillRect(rect(), m_theme[Token::Base]); }

} // namespace dosegrid::widgets
