// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/grid/gridstate.h"
#include "widgets/common/theme.h"

#include <QList>
#include <QRectF>
#include <QWidget>

class QPainter;

namespace dosegrid::widgets {

// One coloured piece of a state bar, in units of its width.
struct BarPiece
{
    grid::CellState state = grid::CellState::Open;
    qreal from = 0;
    qreal to = 0;
};

// Progress grows from the start (done, to fetch, running, submitted, skipped, then planned), trouble from the end
// (held, uncertain, failed, each at least `leastTrouble` wide); open stays between. Counts without n/a make the whole
// width.
QList<BarPiece> barPieces(const grid::StateCounts &counts, qreal width, qreal leastTrouble);

void paintStateBar(QPainter &painter, const ThemeColours &colours, const grid::StateCounts &counts, const QRectF &bar,
                   qreal leastTrouble = 2);

// A state bar as a widget, 12 px high unless its owner says otherwise.
class StateBar final : public QWidget
{
    Q_OBJECT

public:
    explicit StateBar(const Theme &theme, QWidget *parent = nullptr);

    void setCounts(const grid::StateCounts &counts);
    QSize sizeHint() const override { return {120, 12}; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Theme &m_theme;
    grid::StateCounts m_counts;
};

} // namespace dosegrid::widgets
