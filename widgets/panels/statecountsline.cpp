// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/panels/statecountsline.h"

#include "models/text/statecount.h"
#include "models/text/units.h"
#include "widgets/common/glyphs.h"
#include "widgets/common/typography.h"

#include <QPainter>

using namespace Qt::Literals::StringLiterals;

namespace dosegrid::widgets {

namespace {

constexpr int swatchSize = 14;
constexpr int swatchGap = 5;
constexpr int entryGap = 12;

} // namespace

StateCountsLine::StateCountsLine(const Theme &theme, QWidget *parent) : QWidget(parent), m_theme(theme)
{
    setFont(numericFont(TextStyle::Base));
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

void StateCountsLine::setCounts(const grid::StateCounts &counts)
{
    if (m_counts == counts)
        return;
    m_counts = counts;
    QStringList words;
    for (const grid::CellState state : grid::allCellStates) {
        if (counts[state] > 0)
            words += text::stateCount(state, counts[state]);
    }
    setToolTip(words.join(u" · "_s));
    setAccessibleName(toolTip());
    updateGeometry();
    update();
}

QSize StateCountsLine::sizeHint() const
{
    int width = 0;
    for (const grid::CellState state : grid::allCellStates) {
        if (m_counts[state] > 0)
            width += swatchSize + swatchGap + fontMetrics().horizontalAdvance(text::count(m_counts[state])) + entryGap;
    }
    return {qMax(0, width - entryGap), qMax(swatchSize + 2, fontMetrics().height())};
}

void StateCountsLine::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    int x = 0;
    for (const grid::CellState state : grid::allCellStates) {
        if (m_counts[state] == 0)
            continue;
        paintSwatch(painter, m_theme.colours(), state, QRectF(x, (height() - swatchSize) / 2, swatchSize, swatchSize));
        x += swatchSize + swatchGap;
        const QString number = text::count(m_counts[state]);
        painter.setPen(m_theme[Token::Text]);
        painter.setFont(font());
        painter.drawText(QRect(x, 0, width() - x, height()), Qt::AlignLeft | Qt::AlignVCenter, number);
        x += fontMetrics().horizontalAdvance(number) + entryGap;
    }
}

} // namespace dosegrid::widgets
