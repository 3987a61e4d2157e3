// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/grid/cellstate.h"
#include "widgets/common/theme.h"

#include <QStringList>
#include <QWidget>

namespace dosegrid::widgets {

// What the tooltip says of a cell or a block, at most six lines in all. Words come from the caller.
struct CellTip
{
    QString title; // "Cervical spine, spongiosa · AF · photons 120 keV"
    grid::CellState state = grid::CellState::Open;
    QString stateName;
    QString stateFacts; // "34 h ago · attempt 2 of 2"
    QStringList lines;  // at most three: value, times, last message
    QString next;       // what happens next
    QString cause = {}; // why it is in its state, in a clause: part of the cell's name, not a line
    QString enter = {}; // what Return does; without it, details

    bool operator==(const CellTip &) const = default;
};

// A tooltip that can be pinned. Never takes focus; keyboard hints belong to the matrix below.
class MatrixTooltip final : public QWidget
{
    Q_OBJECT

public:
    explicit MatrixTooltip(const Theme &theme, QWidget *parent);

    void setTip(const CellTip &tip);
    // Beside `cell` (global coordinates), inside its screen, not over the cell.
    void showBeside(const QRect &cell);

    bool isPinned() const { return m_pinned; }
    void setPinned(bool pinned);

    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    struct Hint
    {
        QString key;
        QString text;
    };
    QList<Hint> hints() const;
    qreal nextWidth() const;
    qreal paintHints(QPainter &painter, QPointF at) const;

    const Theme &m_theme;
    CellTip m_tip;
    bool m_pinned = false;
};

} // namespace dosegrid::widgets
