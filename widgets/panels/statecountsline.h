// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/grid/gridstate.h"
#include "widgets/common/theme.h"

#include <QWidget>

namespace dosegrid::widgets {

// Swatch and count for each state that occurs, in the order of a cell's life; the tool tip has the words.
class StateCountsLine final : public QWidget
{
    Q_OBJECT

public:
    explicit StateCountsLine(const Theme &theme, QWidget *parent = nullptr);

    void setCounts(const grid::StateCounts &counts);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Theme &m_theme;
    grid::StateCounts m_counts;
};

} // namespace dosegrid::widgets
