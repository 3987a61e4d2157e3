// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/grid/gridstate.h"
#include "widgets/common/accessibletable.h"

#include <QCoreApplication>
#include <QPointer>
#include <QWidget>

namespace dosegrid::widgets {

class StateLegend;

// The counts of a legend that is hidden, for screen readers alone: on a widget that shows something else, without a
// picture of its own. Follows the size of its parent.
class SpokenCounts final : public QWidget
{
    Q_OBJECT

public:
    // `legend` outlives it, or it has none.
    SpokenCounts(StateLegend *legend, QWidget *parent);

    StateLegend *legend() const { return m_legend; }

private:
    QPointer<StateLegend> m_legend;
};

// The counts by state as a table for screen readers: a row for each state; a column for the whole campaign and, when
// its grid is known, one for each model and particle. The chips, which filter, are children too.
class AccessibleLegend final : public AccessibleTable
{
    Q_DECLARE_TR_FUNCTIONS(dosegrid::widgets::AccessibleLegend)

public:
    // The table is on `widget`; the counts are those of `legend`.
    AccessibleLegend(QWidget *widget, StateLegend *legend);

    QString cellText(TablePlace place, QAccessible::Text which) const override;
    QRect cellRect(TablePlace place) const override;
    std::optional<TablePlace> placeAt(QPoint point) const override;
    quint64 structure() const override { return quint64(columnCount()); }

    int rowCount() const override { return grid::cellStateCount; }
    int columnCount() const override;
    QString rowDescription(int row) const override;
    QString columnDescription(int column) const override;

private:
    StateLegend *legend() const { return m_legend; }

    StateLegend *m_legend;
};

} // namespace dosegrid::widgets
