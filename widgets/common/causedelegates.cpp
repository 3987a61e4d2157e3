// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/common/causedelegates.h"

#include "models/items/roles.h"
#include "widgets/common/typography.h"

#include <QPainter>

#include <algorithm>

namespace dosegrid::widgets {

namespace {

bool isSelected(const QStyleOptionViewItem &option) { return option.state.testFlag(QStyle::State_Selected); }

} // namespace

void TwoLineDelegate::paintContent(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index,
                                   const QRect &area) const
{
    const QString first = index.data().toString();
    const QString second = index.data(items::SecondaryRole).toString();
    const QFontMetrics metrics(painter->font());
    if (second.isEmpty()) {
        painter->drawText(area, int(Qt::AlignLeft) | int(Qt::AlignVCenter) | int(Qt::TextWordWrap), first);
        return;
    }
    const QFont quiet = textFont(TextStyle::Caption);
    const QFontMetrics quietMetrics(quiet);
    const int top = area.top() + (area.height() - metrics.height() - quietMetrics.height()) / 2;
    painter->drawText(QRect(area.left(), top, area.width(), metrics.height()), Qt::AlignLeft | Qt::AlignVCenter,
                      metrics.elidedText(first, Qt::ElideRight, area.width()));
    painter->setFont(quiet);
    if (!isSelected(option))
        painter->setPen(theme()[Token::Text2]);
    painter->drawText(QRect(area.left(), top + metrics.height(), area.width(), quietMetrics.height()),
                      Qt::AlignLeft | Qt::AlignVCenter, quietMetrics.elidedText(second, Qt::ElideMiddle, area.width()));
}

void OneLineDelegate::paintContent(QPainter *painter, const QStyleOptionViewItem &, const QModelIndex &index,
                                   const QRect &area) const
{
    painter->drawText(area, Qt::AlignLeft | Qt::AlignVCenter,
                      painter->fontMetrics().elidedText(index.data().toString(), Qt::ElideRight, area.width()));
}

void CountDelegate::paintContent(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index,
                                 const QRect &area) const
{
    const QFontMetrics metrics(painter->font());
    const int room = metrics.horizontalAdvance(QStringLiteral("50,050"));
    painter->drawText(QRect(area.left(), area.top(), room, area.height()), Qt::AlignRight | Qt::AlignVCenter,
                      index.data().toString());
    const int left = area.left() + room + 6;
    int right = area.right();
    if (const QString second = index.data(items::SecondaryRole).toString(); !second.isEmpty()) {
        const QFont quiet = textFont(TextStyle::Caption);
        const int wanted = std::min(QFontMetrics(quiet).horizontalAdvance(second), right - left);
        painter->setFont(quiet);
        if (!isSelected(option))
            painter->setPen(theme()[Token::Text2]);
        painter->drawText(QRect(right - wanted + 1, area.top(), wanted, area.height()),
                          Qt::AlignLeft | Qt::AlignVCenter,
                          QFontMetrics(quiet).elidedText(second, Qt::ElideRight, wanted));
        right -= wanted + 6;
    }
    const double share = index.data(items::ShareRole).toDouble();
    const int width = std::max(1, int(share * (right - left)));
    painter->fillRect(QRect(left, area.center().y() - 3, width, 8), theme().state(grid::CellState::Failed).fill);
}

void SparkDelegate::paintContent(QPainter *painter, const QStyleOptionViewItem &, const QModelIndex &index,
                                 const QRect &area) const
{
    const auto series = index.data(items::SeriesRole).value<QList<quint32>>();
    if (series.isEmpty())
        return;
    const quint32 most = std::max(1U, *std::max_element(series.begin(), series.end()));
    const int margin = area.height() > 30 ? 7 : 3;
    const int base = area.bottom() - margin;
    const int height = area.height() - 2 * margin - 2;
    painter->fillRect(QRect(area.left(), base, area.width(), 1), theme()[Token::Border2]);
    const QColor colour = theme().state(grid::CellState::Failed).fill;
    for (qsizetype i = 0; i < series.size(); ++i) {
        if (series[i] == 0)
            continue;
        const int x = area.left() + int(i * area.width() / series.size());
        const int next = area.left() + int((i + 1) * area.width() / series.size());
        const int bar = std::max(1, int(quint64(series[i]) * quint64(height) / most));
        painter->fillRect(QRect(x, base - bar, std::max(1, next - x), bar), colour);
    }
}

} // namespace dosegrid::widgets
