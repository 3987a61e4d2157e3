// SPDX-License-Identifier: GPL-3.0-or-later
// The energies in the headers: above the cells, or with the axes swapped beside them.
#include "widgets/common/statebar.h"
#include "widgets/common/typography.h"
#include "widgets/grid/celltext.h"
#include "widgets/grid/frontiers.h"
#include "widgets/grid/matrixheaders.h"

#include <QPainter>

#include <algorithm>

namespace dosegrid::widgets {

namespace {

constexpr qreal labelSpace = 6;

} // namespace

std::vector<AxisLabel> MatrixHeaders::labels(const LaneBlock &block) const
{
    const bool isDown = m_geometry.isSwapped();
    const bool hasLabels = isDown ? m_geometry.hasRowLabels() : m_geometry.hasColumnLabels();
    const QFont plain = textFont(TextStyle::Caption, m_style.font);
    const QFontMetricsF plainMetrics(plain);
    const QFontMetricsF strongMetrics(semibold(plain));
    const auto startOf = [&](int lane) { return isDown ? m_geometry.rowTop(lane) : m_geometry.columnLeft(lane); };
    const auto endOf = [&](int lane) { return isDown ? m_geometry.rowBottom(lane) : m_geometry.columnRight(lane); };
    const qreal from = logical(startOf(block.lanes.first));
    const qreal to = logical(endOf(block.lanes.last - 1));
    const auto evOf = [&](int i) {
        return m_geometry.spec().energiesEv()[m_geometry.energies()[block.lanes.first + i].energy];
    };
    const QRectF tag = isDown ? rowTag() : columnTag();
    const qreal tagFrom = isDown ? tag.top() + 1 : tag.left() - labelSpace + 2;
    const qreal tagTo = isDown ? tag.bottom() - 1 : tag.right() + labelSpace - 2;

    // Names and tags share a column beside the cells, and above them a line where no bars are between them.
    std::vector<FrontierTag> frontiers;
    if (m_content.metric && !hasLabels)
        frontiers = frontierTags(m_geometry, *m_content.metric, block, strongMetrics);
    std::erase_if(frontiers, [&](const FrontierTag &frontier) {
        return !isDown && frontier.rect.top() > m_rows.label + plainMetrics.descent();
    });

    std::vector<AxisLabel> placed;
    // Whether even the digits have no room among the others: measuring a text takes far longer, and most have none.
    const qreal digitWidth = plainMetrics.horizontalAdvance(u'0') * 0.9;
    const auto isTaken = [&](qreal centre, const QString &text) {
        const qreal half = digitWidth * qreal(std::ranges::count_if(text, [](QChar c) { return c.isDigit(); })) / 2;
        const qreal least = centre - half < from || centre + half > to ? 0 : half;
        return std::ranges::any_of(placed, [&](const AxisLabel &other) {
            return centre - least < other.start + other.length && other.start < centre + least;
        });
    };
    const auto place = [&](int lane, const QString &text, bool strong, const QString &unit = {}) {
        const QFontMetricsF &metrics = strong ? strongMetrics : plainMetrics;
        const qreal centre = logical(startOf(lane) + endOf(lane)) / 2;
        if (!isDown && isTaken(centre, text))
            return false;
        const qreal length = isDown ? metrics.ascent() + metrics.descent()
                                    : std::max(metrics.horizontalAdvance(text), metrics.horizontalAdvance(unit));
        const qreal at = std::max(from, std::min(centre - length / 2, to - length));
        const qreal space = isDown ? (hasLabels ? -3 : 0) : hasLabels ? 1 : labelSpace;
        const auto clashes = [&](qreal first, qreal last) { return at < last + space && first < at + length + space; };
        if (!tag.isNull() && clashes(tagFrom, tagTo))
            return false;
        const auto isUnder = [&](const FrontierTag &frontier) {
            return isDown ? clashes(frontier.rect.top(), frontier.rect.bottom())
                          : clashes(frontier.rect.left(), frontier.rect.right());
        };
        if (std::ranges::any_of(frontiers, isUnder))
            return false;
        for (const AxisLabel &other : placed) {
            if (clashes(other.start, other.start + other.length))
                return false;
        }
        placed.push_back({lane, text, unit, strong, at, length});
        return true;
    };

    if (!m_geometry.axes().isByEnergy()) {
        // Neither ends nor decades: the first that fit, each with its unit. Which ones fit in view is decided from the
        // start of the block, so that they stand still when scrolled.
        const LaneSpan visible = isDown ? m_geometry.visibleRows() : m_geometry.visibleColumns();
        const LaneSpan wanted = common(block.lanes, {hasLabels ? visible.first : block.lanes.first, visible.last});
        for (int lane = wanted.first; lane < wanted.last; ++lane) {
            const qreal centre = logical(startOf(lane) + endOf(lane)) / 2;
            if (!placed.empty() && centre < placed.back().start + placed.back().length)
                continue; // no text is as short as that
            const EnergyText text = energyText(evOf(lane - block.lanes.first), m_style.locale);
            if (m_geometry.hasUnitLine())
                place(lane, text.number, false, text.unit);
            else
                place(lane, text.full(), false);
        }
        return placed;
    }

    // The ends of the axis first: they say what the axis is.
    std::vector<int> decades;
    for (int i = 0; i < block.lanes.count(); ++i) {
        if (isDecade(evOf(i)))
            decades.push_back(i);
    }
    if (decades.size() > 2)
        std::rotate(decades.begin(), decades.end() - 1, decades.end());
    const auto isAlone = [&](const QString &number) {
        return std::ranges::count_if(decades,
                                     [&](int i) { return energyText(evOf(i), m_style.locale).number == number; })
               == 1;
    };
    const auto isNewUnit = [&](int i) {
        return i > 0 && energyText(evOf(i), m_style.locale).unit != energyText(evOf(i - 1), m_style.locale).unit;
    };
    const auto isNarrow = [&](int i, const QString &text) {
        qreal widest = 0;
        for (const int other : {i - 1, std::min(i + 1, block.lanes.count() - 1)})
            widest = std::max(widest, plainMetrics.horizontalAdvance(energyText(evOf(other), m_style.locale).number));
        return (strongMetrics.horizontalAdvance(text) + widest) / 2 + labelSpace
               <= logical(m_geometry.cellSize().width());
    };
    QStringList unitsTold;
    for (const int i : decades) {
        const EnergyText text = energyText(evOf(i), m_style.locale);
        // Above, the corner tells the unit where each has a label, and the label where it changes, without taking the
        // room of another; elsewhere 10 may be keV or MeV.
        const bool tellsUnit = isDown || !hasLabels || (isNewUnit(i) && isNarrow(i, text.full()));
        const bool hasPlace = tellsUnit && place(block.lanes.first + i, text.full(), true);
        if (hasPlace)
            unitsTold << text.unit;
        else if (hasLabels || (isAlone(text.number) && unitsTold.contains(text.unit)))
            place(block.lanes.first + i, text.number, true);
    }
    const int pitch = isDown ? m_geometry.cellSize().height() : m_geometry.cellSize().width();
    // 5 before 2 where both cannot stand: it is farther from the decade's label.
    for (const qint64 digit : {5, 2, 0}) {
        for (int i = 0; i < block.lanes.count(); ++i) {
            const bool wanted = digit == 0 ? hasLabels || pitch >= device(14)
                                           : isRound(evOf(i)) && !isDecade(evOf(i))
                                                 && QString::number(evOf(i)).front().digitValue() == digit;
            if (!wanted || isDecade(evOf(i)))
                continue;
            const EnergyText text = energyText(evOf(i), m_style.locale);
            if (hasLabels || unitsTold.contains(text.unit))
                place(block.lanes.first + i, isDown && hasLabels ? text.full() : text.number, false);
        }
    }
    std::sort(placed.begin(), placed.end(), [](const AxisLabel &a, const AxisLabel &b) { return a.lane < b.lane; });
    return placed;
}

// Decades; in another order what has a name.
bool MatrixHeaders::hasStrongTick(int lane, const std::vector<AxisLabel> &placed) const
{
    if (m_geometry.axes().isByEnergy())
        return isDecade(m_geometry.spec().energiesEv()[m_geometry.energies()[lane].energy]);
    return std::ranges::binary_search(placed, lane, {}, &AxisLabel::lane);
}

void MatrixHeaders::paintEnergiesAbove(QPainter &painter, const LaneBlock &block, qreal left, qreal right) const
{
    const QFont plain = textFont(TextStyle::Caption, m_style.font);
    const std::vector<AxisLabel> placed = labels(block);
    const qreal seenFrom = logical(m_geometry.cellsRect().left());
    const qreal seenTo = logical(m_geometry.viewport().width()) - 1; // letters reach over their advance
    for (const AxisLabel &label : placed) {
        // "100" without its first digit would be another energy.
        if (label.start < seenFrom || label.start + label.length > seenTo)
            continue;
        const bool current = m_geometry.hasColumnLabels() && m_current && m_current->column == label.lane;
        painter.setFont(label.strong || current ? semibold(plain) : plain);
        painter.setPen(colour(current ? Token::Link : label.strong ? Token::Text : Token::Text2));
        if (label.unit.isEmpty()) {
            painter.drawText(QPointF(label.start, m_rows.label), label.text);
            continue;
        }
        const QFontMetricsF metrics(painter.font());
        const auto centred = [&](const QString &line) {
            return label.start + (label.length - metrics.horizontalAdvance(line)) / 2;
        };
        painter.drawText(QPointF(centred(label.text), m_rows.label), label.text);
        painter.drawText(QPointF(centred(label.unit), m_rows.label + m_rows.lineHeight), label.unit);
    }
    if (m_geometry.hasColumnLabels())
        return;
    painter.fillRect(QRectF(left, m_rows.rule, right - left, 1), colour(Token::Border));
    const LaneSpan visible = m_geometry.visibleColumns();
    for (int lane = std::max(visible.first, block.lanes.first); lane < std::min(visible.last, block.lanes.last);
         ++lane) {
        const bool strong = hasStrongTick(lane, placed);
        if (!strong && m_geometry.cellSize().width() < device(4))
            continue;
        const qreal x = std::floor(logical(m_geometry.columnLeft(lane) + m_geometry.columnRight(lane)) / 2);
        const int height = strong ? 5 : 3;
        painter.fillRect(QRectF(x, m_rows.rule - height, 1, height), colour(strong ? Token::Text2 : Token::Border));
    }
}

void MatrixHeaders::paintEnergiesBeside(QPainter &painter, const QRect &clip) const
{
    constexpr qreal bar = 46;
    constexpr qreal barHeight = 12;
    const bool hasLabels = m_geometry.hasRowLabels();
    const qreal width = logical(m_geometry.cellsRect().left());
    const qreal textRight = hasLabels ? width - 8 - bar - 8 : width - 10;
    const LaneSpan lanes = m_geometry.rowsIn(clip.top(), clip.bottom() + 1);
    const auto rowRect = [&](int lane) {
        const int height = std::max(m_geometry.rowBottom(lane) - m_geometry.rowTop(lane), device(2));
        return logical(QRect(0, m_geometry.rowTop(lane), m_geometry.cellsRect().left(), height));
    };
    if (m_content.hover)
        painter.fillRect(rowRect(m_content.hover->row), colour(Token::Tint));
    if (m_current && hasLabels)
        painter.fillRect(rowRect(m_current->row), colour(Token::Tint));
    const QFont plain = textFont(TextStyle::Caption, m_style.font);
    for (const LaneBlock &block : m_geometry.rowBlocks()) {
        if (m_geometry.rowBottom(block.lanes.last - 1) < clip.top()
            || m_geometry.rowTop(block.lanes.first) > clip.bottom())
            continue;
        const LaneSpan shown = common(block.lanes, lanes);
        const std::vector<AxisLabel> placed = labels(block);
        for (const AxisLabel &label : placed) {
            if (label.start + label.length < logical(clip.top()) - 1 || label.start > logical(clip.bottom()) + 1)
                continue;
            const bool isCurrent = hasLabels && m_current && m_current->row == label.lane;
            painter.setFont(label.strong || isCurrent ? semibold(plain) : plain);
            painter.setPen(colour(isCurrent ? Token::Link : label.strong ? Token::Text : Token::Text2));
            const QFontMetricsF metrics(painter.font());
            painter.drawText(QPointF(textRight - metrics.horizontalAdvance(label.text), label.start + metrics.ascent()),
                             label.text);
        }
        for (int lane = shown.first; lane < shown.last; ++lane) {
            const QRectF row = rowRect(lane);
            if (hasLabels) {
                const qreal height = std::min(barHeight, row.height() - 4);
                paintStateBar(painter, m_style.colours, m_content.tallies.rows[std::size_t(lane)],
                              {width - 8 - bar, std::floor(row.center().y() - height / 2), bar, height}, 1);
                continue;
            }
            const bool isStrong = hasStrongTick(lane, placed);
            if (!isStrong && m_geometry.cellSize().height() < device(4))
                continue;
            const qreal y = std::floor(logical(m_geometry.rowTop(lane) + m_geometry.rowBottom(lane)) / 2);
            const int length = isStrong ? 5 : 3;
            painter.fillRect(QRectF(width - 2 - length, y, length, 1), colour(isStrong ? Token::Text2 : Token::Border));
        }
        if (!hasLabels && shown.count() > 0) {
            const LaneSpan line = common(block.lanes, {shown.first - 1, shown.last + 1}); // and the gaps there
            const qreal top = logical(m_geometry.rowTop(line.first));
            painter.fillRect(QRectF(width - 2, top, 1, logical(m_geometry.rowBottom(line.last - 1)) - top),
                             colour(Token::Border));
        }
    }
    if (hasLabels)
        painter.fillRect(QRectF(width - 1, logical(clip.top()), 1, logical(clip.height())), colour(Token::Border));
}

} // namespace dosegrid::widgets
