// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/common/theme.h"

#include <QStyledItemDelegate>

class QTableView;

namespace dosegrid::widgets {

// Rows of our tables: 22 px, quiet secondary text after the first, emphasis by the model's EmphasisRole, platform
// names in the fixed font, a hair line below, no focus rectangle. Colours from the Theme, which must outlive it.
class TableDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    explicit TableDelegate(const Theme &theme, QObject *parent = nullptr);

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    // A checkable field is ticked by a click anywhere in it, and by Space.
    bool editorEvent(QEvent *event, QAbstractItemModel *model, const QStyleOptionViewItem &option,
                     const QModelIndex &index) override;

protected:
    // What stands on the row's ground; `area` is the field without its margins.
    virtual void paintContent(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index,
                              const QRect &area) const;
    QColor textColour(const QStyleOptionViewItem &option, const QModelIndex &index) const;
    const Theme &theme() const { return m_theme; }

private:
    const Theme &m_theme;
};

// Always glyph and word.
class StateDelegate final : public TableDelegate
{
    Q_OBJECT

public:
    using TableDelegate::TableDelegate;

protected:
    void paintContent(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index,
                      const QRect &area) const override;
};

// A state bar of the CountsRole, 12 px high.
class BarDelegate final : public TableDelegate
{
    Q_OBJECT

public:
    using TableDelegate::TableDelegate;

protected:
    void paintContent(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index,
                      const QRect &area) const override;
};

// A bar of the ShareRole, 8 px high; nothing where there is none.
class ShareDelegate final : public TableDelegate
{
    Q_OBJECT

public:
    using TableDelegate::TableDelegate;

protected:
    void paintContent(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index,
                      const QRect &area) const override;
};

// The looks that all tables share: row height, no grid, whole rows, delegate.
void dressTable(QTableView *table, const Theme &theme);
// Widths for these samples and for the headers, from the table's fonts; the column `stretching` takes the rest.
void fixWidths(QTableView *table, const QStringList &samples, int stretching);

} // namespace dosegrid::widgets
