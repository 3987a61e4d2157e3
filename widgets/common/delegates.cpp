// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/common/delegates.h"

#include "models/items/roles.h"
#include "widgets/common/glyphs.h"
#include "widgets/common/statebar.h"
#include "widgets/common/style.h"
#include "widgets/common/typography.h"

#include <QApplication>
#include <QHeaderView>
#include <QMouseEvent>
#include <QPainter>
#include <QScrollBar>
#include <QStyleOptionButton>
#include <QTableView>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace dosegrid::widgets {

namespace {

constexpr int rowHeight = 22;
constexpr int margin = 8;
constexpr int boxSide = 15;

items::Emphasis emphasisOf(const QModelIndex &index)
{
    return index.data(items::EmphasisRole).value<items::Emphasis>();
}

bool isSelected(const QStyleOptionViewItem &option) { return option.state.testFlag(QStyle::State_Selected); }

} // namespace

TableDelegate::TableDelegate(const Theme &theme, QObject *parent) : QStyledItemDelegate(parent), m_theme(theme) {}

QSize TableDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const int width = option.fontMetrics.horizontalAdvance(index.data().toString()) + 2 * margin;
    return {width, qMax(rowHeight, option.fontMetrics.height() + 4)};
}

void TableDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    painter->save();
    const QRect r = option.rect;
    if (isSelected(option))
        painter->fillRect(r, m_theme[Token::Sel]);
    else if (index.data(items::TouchedRole).toBool())
        painter->fillRect(r, m_theme[Token::Tint]);
    painter->fillRect(QRect(r.left(), r.bottom(), r.width(), 1), m_theme[Token::Hair]);
    QFont font = index.data(items::MonospaceRole).toBool() ? monoFont(TextStyle::Cell) : numericFont(TextStyle::Cell);
    if (emphasisOf(index) == items::Emphasis::Strong)
        font = semibold(font);
    painter->setFont(font);
    painter->setPen(textColour(option, index));
    QRect content = r.adjusted(margin, 0, -margin, -1);
    if (const QVariant check = index.data(Qt::CheckStateRole); check.isValid()) {
        QStyleOptionButton box;
        box.rect = QRect(content.left(), content.center().y() - boxSide / 2 + 1, boxSide, boxSide);
        box.state = QStyle::State_Enabled | (check.toInt() == Qt::Checked ? QStyle::State_On : QStyle::State_Off);
        box.palette = option.palette;
        const QStyle *style = option.widget ? option.widget->style() : QApplication::style();
        style->drawPrimitive(QStyle::PE_IndicatorCheckBox, &box, painter, option.widget);
        if (option.state.testFlag(QStyle::State_HasFocus)) {
            painter->setPen(QPen(m_theme[Token::Accent], 1));
            painter->setBrush(Qt::NoBrush);
            painter->drawRect(box.rect.adjusted(-2, -2, 1, 1));
            painter->setPen(textColour(option, index));
        }
        content.setLeft(content.left() + boxSide + 6);
    }
    paintContent(painter, option, index, content);
    painter->restore();
}

bool TableDelegate::editorEvent(QEvent *event, QAbstractItemModel *model, const QStyleOptionViewItem &option,
                                const QModelIndex &index)
{
    if (!(model->flags(index) & Qt::ItemIsUserCheckable))
        return QStyledItemDelegate::editorEvent(event, model, option, index);
    bool wanted = false;
    if (event->type() == QEvent::MouseButtonRelease)
        wanted = static_cast<QMouseEvent *>(event)->button() == Qt::LeftButton;
    else if (event->type() == QEvent::KeyPress)
        wanted = static_cast<QKeyEvent *>(event)->key() == Qt::Key_Space;
    if (!wanted)
        return false;
    const bool isChecked = index.data(Qt::CheckStateRole).toInt() == Qt::Checked;
    return model->setData(index, isChecked ? Qt::Unchecked : Qt::Checked, Qt::CheckStateRole);
}

void TableDelegate::paintContent(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index,
                                 const QRect &area) const
{
    const QString text = index.data().toString();
    const QString secondary = index.data(items::SecondaryRole).toString();
    const QVariant alignment = index.data(Qt::TextAlignmentRole);
    const Qt::Alignment align =
        alignment.isValid() ? alignment.value<Qt::Alignment>() : Qt::Alignment(Qt::AlignLeft | Qt::AlignVCenter);
    const QFontMetrics metrics(painter->font());
    const auto elide = index.data(items::MonospaceRole).toBool() ? Qt::ElideMiddle : Qt::ElideRight;
    if (secondary.isEmpty()) {
        painter->drawText(area, int(align), metrics.elidedText(text, elide, area.width()));
        return;
    }
    const int gap = metrics.horizontalAdvance(u' ') + 2;
    const QFont quiet = numericFont(TextStyle::Cell);
    const QFontMetrics quietMetrics(quiet);
    const int first = metrics.horizontalAdvance(text);
    const int second = quietMetrics.horizontalAdvance(secondary);
    const int wanted = first + gap + second;
    const int left = align & Qt::AlignRight ? qMax(area.left(), area.right() + 1 - wanted) : area.left();
    painter->drawText(QRect(left, area.top(), first, area.height()), Qt::AlignVCenter | Qt::AlignLeft, text);
    // Advances are rounded; two pixels of the margin keep an exact fit from being elided.
    const QRect rest(left + first + gap, area.top(), area.right() + 3 - left - first - gap, area.height());
    painter->setFont(quiet);
    if (align & Qt::AlignRight && !isSelected(option))
        painter->setPen(m_theme[Token::Text2]);
    painter->drawText(rest, Qt::AlignVCenter | Qt::AlignLeft,
                      quietMetrics.elidedText(secondary, Qt::ElideRight, rest.width()));
}

QColor TableDelegate::textColour(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const items::Emphasis emphasis = emphasisOf(index);
    if (emphasis == items::Emphasis::NeedsYou)
        return m_theme[Token::ErrorText];
    if (isSelected(option))
        return m_theme[Token::SelText];
    return m_theme[emphasis == items::Emphasis::Quiet ? Token::Text2 : Token::Text];
}

void StateDelegate::paintContent(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index,
                                 const QRect &area) const
{
    const QVariant state = index.data(items::StateRole);
    if (!state.isValid()) {
        TableDelegate::paintContent(painter, option, index, area);
        return;
    }
    constexpr int side = 14;
    const QRectF square(area.left(), area.center().y() - side / 2 + 1, side, side);
    paintSwatch(*painter, theme().colours(), grid::CellState(state.toInt()), square,
                progressStep(index.data(items::ProgressRole).toInt()));
    painter->setPen(textColour(option, index));
    painter->drawText(area.adjusted(side + 5, 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter, index.data().toString());
}

void BarDelegate::paintContent(QPainter *painter, const QStyleOptionViewItem &, const QModelIndex &index,
                               const QRect &area) const
{
    const QVariant counts = index.data(items::CountsRole);
    if (counts.isValid())
        paintStateBar(*painter, theme().colours(), counts.value<grid::StateCounts>(),
                      QRectF(area.left(), area.center().y() - 6, area.width(), 12));
}

void ShareDelegate::paintContent(QPainter *painter, const QStyleOptionViewItem &, const QModelIndex &index,
                                 const QRect &area) const
{
    const QVariant share = index.data(items::ShareRole);
    if (!share.isValid())
        return;
    const QRect groove(area.left(), area.center().y() - 3, area.width(), 8);
    painter->fillRect(groove, theme()[Token::Border2]);
    const double part = std::clamp(share.toDouble(), 0.0, 1.0);
    painter->fillRect(QRect(groove.topLeft(), QSize(int(part * groove.width()), groove.height())),
                      theme()[Token::Accent]);
}

void dressTable(QTableView *table, const Theme &theme)
{
    table->setItemDelegate(new TableDelegate(theme, table));
    QObject::connect(&theme, &Theme::changed, table->viewport(), qOverload<>(&QWidget::update));
    table->setFont(textFont(TextStyle::Cell));
    table->setShowGrid(false);
    table->setWordWrap(false);
    table->setFrameShape(QFrame::NoFrame);
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table->setCornerButtonEnabled(false);
    table->setTabKeyNavigation(false);
    table->setVerticalScrollMode(QAbstractItemView::ScrollPerItem);
    table->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    table->verticalHeader()->hide();
    const int height = qMax(rowHeight, table->fontMetrics().height() + 4);
    table->verticalHeader()->setMinimumSectionSize(height);
    table->verticalHeader()->setDefaultSectionSize(height);
    table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    QHeaderView *header = table->horizontalHeader();
    header->setFont(textFont(TextStyle::Secondary));
    header->setHighlightSections(false);
    header->setMinimumSectionSize(24);
    header->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    header->setFixedHeight(qMax(rowHeight, header->fontMetrics().height() + 6));
}

void fixWidths(QTableView *table, const QStringList &samples, int stretching)
{
    QHeaderView *header = table->horizontalHeader();
    const QFontMetrics cells(numericFont(TextStyle::Cell));
    const QFontMetrics titles(header->font());
    for (int column = 0; column < samples.size() && column < header->count(); ++column) {
        const QString title = table->model()->headerData(column, Qt::Horizontal).toString();
        const int sort = table->isSortingEnabled() ? 16 : 0;
        header->resizeSection(column,
                              qMax(cells.horizontalAdvance(samples[column]), titles.horizontalAdvance(title) + sort)
                                  + 2 * margin + 2);
        header->setSectionResizeMode(column, column == stretching ? QHeaderView::Stretch : QHeaderView::Interactive);
    }
}

} // namespace dosegrid::widgets
