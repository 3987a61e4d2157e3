// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/common/wraprow.h"

#include <QHash>
#include <QStyle>
#include <QWidget>

#include <algorithm>

namespace dosegrid::widgets {

namespace {

bool isSpace(const QLayoutItem *item) { return const_cast<QLayoutItem *>(item)->spacerItem() != nullptr; }

bool wantsMore(const QLayoutItem *item)
{
    if (item->expandingDirections().testFlag(Qt::Horizontal))
        return true;
    const QWidget *widget = const_cast<QLayoutItem *>(item)->widget();
    return widget && widget->sizePolicy().horizontalStretch() > 0;
}

// Below this it is cut.
int least(const QLayoutItem *item) { return wantsMore(item) ? item->minimumSize().width() : item->sizeHint().width(); }

} // namespace

WrapRow::~WrapRow() { qDeleteAll(m_items); }

void WrapRow::addSpacing(int width) { addItem(new QSpacerItem(width, 0, QSizePolicy::Fixed, QSizePolicy::Minimum)); }

void WrapRow::addStretch() { addItem(new QSpacerItem(0, 0, QSizePolicy::Expanding, QSizePolicy::Minimum)); }

void WrapRow::addItem(QLayoutItem *item)
{
    m_items += item;
    invalidate();
}

QLayoutItem *WrapRow::itemAt(int index) const { return m_items.value(index); }

QLayoutItem *WrapRow::takeAt(int index) { return index >= 0 && index < count() ? m_items.takeAt(index) : nullptr; }

QList<WrapRow::Line> WrapRow::lines(int width) const
{
    const QMargins margins = contentsMargins();
    const int room = width - margins.left() - margins.right();
    QList<Line> result(1);
    for (QLayoutItem *item : m_items) {
        if (item->isEmpty() && !isSpace(item))
            continue;
        const int gap = result.last().items.isEmpty() || isSpace(item) ? 0 : spacing();
        if (!isSpace(item) && !result.last().items.isEmpty() && result.last().width + gap + least(item) > room)
            result.emplace_back();
        Line &line = result.last();
        if (line.items.isEmpty() && isSpace(item) && result.size() > 1)
            continue; // what it kept apart stands on two lines
        line.width += (line.items.isEmpty() || isSpace(item) ? 0 : spacing()) + least(item);
        line.height = std::max(line.height, item->sizeHint().height());
        line.items += item;
    }
    return result;
}

int WrapRow::heightForWidth(int width) const
{
    const QMargins margins = contentsMargins();
    const QList<Line> rows = lines(width);
    int height = margins.top() + margins.bottom() + int(rows.size() - 1) * spacing();
    for (const Line &line : rows)
        height += line.height;
    return height;
}

QSize WrapRow::sizeHint() const
{
    const QList<Line> one = lines(QLAYOUTSIZE_MAX);
    const QMargins margins = contentsMargins();
    return {one.front().width + margins.left() + margins.right(),
            one.front().height + margins.top() + margins.bottom()};
}

QSize WrapRow::minimumSize() const
{
    QSize size;
    for (const QLayoutItem *item : m_items) {
        if (!item->isEmpty() && !isSpace(item))
            size = size.expandedTo({least(item), item->minimumSize().height()});
    }
    const QMargins margins = contentsMargins();
    return size + QSize(margins.left() + margins.right(), margins.top() + margins.bottom());
}

void WrapRow::setGeometry(const QRect &rect)
{
    QLayout::setGeometry(rect);
    const QMargins margins = contentsMargins();
    int y = rect.top() + margins.top();
    const QList<Line> rows = lines(rect.width());
    for (const Line &line : rows) {
        // A single row has all the height there is.
        const int height = rows.size() == 1 ? rect.height() - margins.top() - margins.bottom() : line.height;
        place(line, QRect(rect.left() + margins.left(), y, rect.width() - margins.left() - margins.right(), height));
        y += height + spacing();
    }
}

void WrapRow::place(const Line &line, const QRect &row) const
{
    // Widgets have what is left up to what they may have, then stretches.
    int left = std::max(0, row.width() - line.width);
    QHash<const QLayoutItem *, int> more;
    for (const bool spaces : {false, true}) {
        QList<const QLayoutItem *> takers;
        for (const QLayoutItem *item : line.items) {
            if (wantsMore(item) && isSpace(item) == spaces)
                takers += item;
        }
        std::sort(takers.begin(), takers.end(), [](const QLayoutItem *a, const QLayoutItem *b) {
            return a->maximumSize().width() - least(a) < b->maximumSize().width() - least(b);
        });
        for (qsizetype i = 0; i < takers.size(); ++i) {
            const int share =
                std::min(left / int(takers.size() - i), takers[i]->maximumSize().width() - least(takers[i]));
            more[takers[i]] = share;
            left -= share;
        }
    }
    int x = row.left();
    bool isFirst = true;
    for (QLayoutItem *item : line.items) {
        const int width = least(item) + more.value(item);
        if (isSpace(item)) {
            x += width;
            continue;
        }
        x += isFirst ? 0 : spacing();
        isFirst = false;
        const int height = std::min({item->sizeHint().height(), item->maximumSize().height(), row.height()});
        item->setGeometry(QStyle::visualRect(parentWidget() ? parentWidget()->layoutDirection() : Qt::LeftToRight, row,
                                             QRect(x, row.top() + (row.height() - height) / 2, width, height)));
        x += width;
    }
}

} // namespace dosegrid::widgets
