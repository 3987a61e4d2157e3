// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/common/delegates.h"

namespace dosegrid::widgets {

// Two lines: the DisplayRole, and under it, quieter, the SecondaryRole. Wraps the first when there is no second.
class TwoLineDelegate final : public TableDelegate
{
    Q_OBJECT

public:
    using TableDelegate::TableDelegate;

protected:
    void paintContent(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index,
                      const QRect &area) const override;
};

// The DisplayRole alone, where rows are too low for a second line.
class OneLineDelegate final : public TableDelegate
{
    Q_OBJECT

public:
    using TableDelegate::TableDelegate;

protected:
    void paintContent(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index,
                      const QRect &area) const override;
};

// A number and after it a bar as long as its ShareRole, in the colour of failed cells.
class CountDelegate final : public TableDelegate
{
    Q_OBJECT

public:
    using TableDelegate::TableDelegate;

protected:
    void paintContent(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index,
                      const QRect &area) const override;
};

// The SeriesRole as bars on a line, one a bin, at least a pixel high where there is something.
class SparkDelegate final : public TableDelegate
{
    Q_OBJECT

public:
    using TableDelegate::TableDelegate;

protected:
    void paintContent(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index,
                      const QRect &area) const override;
};

} // namespace dosegrid::widgets
