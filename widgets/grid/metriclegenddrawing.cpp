// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/grid/metriclegenddrawing.h"

#include "models/text/units.h"
#include "widgets/common/typography.h"
#include "widgets/grid/metricwords.h"

#include <QPainter>

#include <algorithm>
#include <cmath>
#include <limits>

using namespace Qt::Literals::StringLiterals;

namespace dosegrid::widgets {

using statistics::Metric;
using statistics::MetricField;
using statistics::MetricScale;

namespace {

constexpr int legendHeight = 62;
constexpr int edge = 10;
constexpr int widestHistogram = 640;
constexpr int histogramHeight = 28;
constexpr int topMargin = 6;
constexpr int labelReach = 20; // beyond the ends of the scale

} // namespace

int MetricLegendDrawing::height() const
{
    const QFontMetrics heading(textFont(TextStyle::Heading, font));
    const QFontMetrics caption(textFont(TextStyle::Caption, font));
    const int words = topMargin + heading.height() + 2 * caption.height() + 6;
    const int drawing = topMargin + histogramHeight + rampHeight + caption.height() + 4;
    return std::max({legendHeight, words, drawing});
}

QRect MetricLegendDrawing::histogramRect(int width) const
{
    const QFontMetrics heading(textFont(TextStyle::Heading, font));
    const QFontMetrics caption(textFont(TextStyle::Caption, font));
    int left = 212;
    if (layer) {
        const Metric metric = layer->field.metric;
        for (const QString &line : {metricDefinition(metric), scaleLine()})
            left = std::max(left, edge + caption.horizontalAdvance(line) + 24);
        left = std::max(left, edge + heading.horizontalAdvance(metricName(metric)) + 24);
    }
    int right = 0;
    if (!isCompact) {
        for (const QString &line : figures())
            right = std::max(right, caption.horizontalAdvance(line) + 36);
    }
    return {left, topMargin, std::clamp(width - left - right - edge - 12, 60, widestHistogram), histogramHeight};
}

QString MetricLegendDrawing::scaleLine() const
{
    // Categories are the same at every moment.
    const bool tellsMoment = layer->hasPresentScale && layer->field.scale.kind() != MetricScale::Kind::Categories;
    //: how values of a past moment are coloured: the kind of scale and its colours
    return tellsMoment ? tr("%1 · scale of the present").arg(scaleWords()) : scaleWords();
}

QString MetricLegendDrawing::scaleWords() const
{
    const bool isGrey = colours.isGrey();
    QString map;
    switch (layer->map) {
    case ColourMap::Viridis: map = isGrey ? tr("grey") : u"viridis"_s; break;
    case ColourMap::Cividis: map = isGrey ? tr("grey") : u"cividis"_s; break;
    case ColourMap::Diverging: map = isGrey ? tr("dark below 1, light above") : tr("blue below 1, orange above"); break;
    case ColourMap::Verdicts: return tr("colours of the states");
    }
    switch (layer->field.scale.kind()) {
    case MetricScale::Kind::Linear: return tr("linear scale, colours: %1").arg(map);
    case MetricScale::Kind::Log: return tr("log scale, colours: %1").arg(map);
    case MetricScale::Kind::Diverging: return tr("log scale, %1").arg(map);
    case MetricScale::Kind::Categories: break;
    }
    return {};
}

bool MetricLegendDrawing::hasOtherMap() const
{
    return layer && !colours.isGrey() && (layer->map == ColourMap::Viridis || layer->map == ColourMap::Cividis);
}

QRect MetricLegendDrawing::scaleLineRect() const
{
    const QFontMetrics heading(textFont(TextStyle::Heading, font));
    const QFontMetrics caption(textFont(TextStyle::Caption, font));
    return {edge, topMargin + heading.height() + caption.height(), caption.horizontalAdvance(scaleLine()),
            caption.height()};
}

QStringList MetricLegendDrawing::figures() const
{
    if (!layer)
        return {};
    const MetricField &field = layer->field;
    const Metric metric = field.metric;
    if (field.count == 0)
        return {tr("No cell has a value yet.")};
    QStringList lines;
    if (brush) {
        const auto [from, to] = brushedValues();
        const QString cells = text::count(statistics::cellsBetween(field, from, to).count());
        //: cells; two values
        lines += tr("%1 cells from %2 to %3")
                     .arg(cells, metricValue(metric, std::max(from, field.least)),
                          metricValue(metric, std::min(to, field.most)));
    } else if (!layer->frontiers.empty()) {
        const Frontier &limit = layer->frontiers.front();
        const std::uint32_t above = statistics::countAbove(field, limit.limit);
        lines += tr("%1 cells above %2 (%3)")
                     .arg(text::count(above), limit.label, text::percent(double(above) / field.count));
    } else {
        lines += tr("%1 cell(s) with a value", nullptr, int(field.count)).arg(text::count(field.count));
    }
    if (metric != Metric::Verdict) {
        lines += tr("median %1 · mean %2 · 95 % %3")
                     .arg(metricValue(metric, field.median), metricValue(metric, field.mean),
                          metricValue(metric, field.percentile95));
        const QString range = tr("%1 to %2").arg(metricValue(metric, field.least), metricValue(metric, field.most));
        const bool hasWeak = std::ranges::find(layer->weakColumns, true) != layer->weakColumns.end();
        //: of predictions: the range of values; the hatch marks those that stand on few measurements
        lines += hasWeak
                     ? tr("%1 · white hatch: fewer than %n measured near it", nullptr, int(statistics::fewestMeasured))
                           .arg(range)
                     : range;
    }
    // Lines that are not where they belong say so, in the place of what matters least.
    qsizetype place = lines.size();
    for (const Frontier &frontier : layer->frontiers) {
        if (frontier.movedFrom && place > 1)
            lines[--place] = frontier.note;
    }
    return lines;
}

std::pair<double, double> MetricLegendDrawing::brushedValues() const
{
    constexpr double step = 1.0 / MetricField::binCount;
    const MetricScale &scale = layer->field.scale;
    constexpr double infinity = std::numeric_limits<double>::infinity();
    constexpr double nearEdge = step / 2;
    const auto [from, to] = *brush;
    if (scale.kind() == MetricScale::Kind::Categories) // the thirds of the ramp
        return {std::floor(from * 2.999), std::floor(to * 2.999)};
    return {from <= nearEdge ? -infinity : scale.value(from), to >= 1 - nearEdge ? infinity : scale.value(to)};
}

void MetricLegendDrawing::paint(QPainter &painter, int width) const
{
    const Metric metric = layer->field.metric;
    const QFont heading = textFont(TextStyle::Heading, font);
    const QFont caption = textFont(TextStyle::Caption, font);
    const QRect area = histogramRect(width);
    const int line = QFontMetrics(caption).height();
    int y = topMargin;
    painter.setFont(heading);
    painter.setPen(colours[Token::Text]);
    const int titleHeight = QFontMetrics(heading).height();
    painter.drawText(QRect(edge, y, area.left() - 2 * edge, titleHeight), Qt::AlignVCenter, metricName(metric));
    y += titleHeight;
    painter.setFont(caption);
    painter.setPen(colours[Token::Text2]);
    painter.drawText(QRect(edge, y, area.left() - 2 * edge, line), Qt::AlignVCenter, metricDefinition(metric));
    painter.drawText(QRect(edge, y + line, area.left() - 2 * edge, line), Qt::AlignVCenter, scaleLine());

    if (layer->field.count > 0) {
        paintHistogram(painter, area);
        paintScale(painter, area);
        paintFrontiers(painter, area);
    }
    if (isCompact && layer->field.count > 0)
        return;
    const int left = layer->field.count > 0 ? area.right() + 24 : area.left();
    y = topMargin + 2;
    painter.setFont(semibold(caption));
    painter.setPen(colours[Token::Text]);
    for (const QString &text : figures()) {
        painter.drawText(QRect(left, y, width - left, line), Qt::AlignVCenter, text);
        painter.setFont(caption);
        painter.setPen(colours[Token::Text2]);
        y += line + 1;
    }
}

void MetricLegendDrawing::paintHistogram(QPainter &painter, const QRect &area) const
{
    const MetricField &field = layer->field;
    const ColourTable table = colourTable(layer->map, colours);
    const auto colour = [&](double place) {
        return QColor(table[std::size_t(std::lround(place * (MetricField::noValue - 1)))]);
    };
    const std::uint32_t highest = *std::max_element(field.bins.begin(), field.bins.end());
    const auto left = [&](int bin) { return area.left() + bin * area.width() / MetricField::binCount; };
    const bool hasThirds = field.scale.kind() == MetricScale::Kind::Categories;
    for (int bin = 0; bin < MetricField::binCount; ++bin) {
        const double place = (bin + 0.5) / MetricField::binCount;
        const int x = left(bin);
        const int width = left(bin + 1) - x;
        painter.fillRect(QRect(x, area.bottom() + 1, width, rampHeight), colour(place));
        // Categories stand in the middle of their third; their bars fill it.
        const std::uint32_t cells = hasThirds
                                        ? field.bins[std::size_t(int(place * 3) * (MetricField::binCount - 1) / 2)]
                                        : field.bins[std::size_t(bin)];
        if (cells == 0)
            continue;
        const int height = std::max(1, int(std::lround(double(cells) / highest * (area.height() - 2))));
        painter.fillRect(QRect(x, area.bottom() + 1 - height, std::max(1, width - (hasThirds ? 0 : 1)), height),
                         colour(place));
    }
    if (!brush)
        return;
    const int from = area.left() + int(brush->first * area.width());
    const int to = area.left() + int(brush->second * area.width());
    const QRect range(from, area.top() - 2, std::max(1, to - from), area.height() + rampHeight + 4);
    painter.setPen(QPen(colours[Token::Halo], 3));
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(range);
    painter.setPen(QPen(colours[Token::Accent], 1));
    painter.drawRect(range);
}

void MetricLegendDrawing::paintScale(QPainter &painter, const QRect &area) const
{
    const MetricField &field = layer->field;
    const QFontMetrics metrics(textFont(TextStyle::Caption, font));
    const int y = area.bottom() + 1 + rampHeight;
    painter.setFont(textFont(TextStyle::Caption, font));
    painter.setPen(colours[Token::Text2]);
    const bool hasThirds = field.scale.kind() == MetricScale::Kind::Categories;
    const std::vector<double> ticks = field.scale.ticks(9);
    int freeFrom = 0;
    for (std::size_t i = 0; i < ticks.size(); ++i) {
        if (field.metric == Metric::Attempts && ticks[i] != std::round(ticks[i]))
            continue; // nothing is tried two and a half times
        const double place = hasThirds ? (ticks[i] + 0.5) / statistics::verdictCount : field.scale.place(ticks[i]);
        const bool isLast = i + 1 == ticks.size();
        QString text = metricTick(field.metric, ticks[i]);
        if (const QString unit = metricUnit(field.metric); isLast && !unit.isEmpty())
            text += QString(u'\u00a0' + unit);
        if (hasThirds) {
            const auto bin = std::size_t(i) * (MetricField::binCount - 1) / 2;
            text += QString(u' ' + text::count(field.bins[bin]));
        }
        const int x = area.left() + int(place * area.width());
        const int width = metrics.horizontalAdvance(text);
        const int left = std::clamp(x - width / 2, area.left() - 8, std::max(area.left(), area.right() + 20 - width));
        if (left < freeFrom)
            continue;
        freeFrom = left + width + 8;
        if (!hasThirds)
            painter.fillRect(QRect(x, y, 1, 3), colours[Token::Text2]);
        painter.drawText(QRect(left, y + 2, width + 1, metrics.height()), Qt::AlignVCenter, text);
    }
}

namespace {

// What stands on the scale: the lines of frontiers, and where those that were moved belong.
std::vector<std::pair<int, const Frontier *>> linesOn(const MetricLayer &layer, const QRect &area, bool isOwn)
{
    const MetricScale &scale = layer.field.scale;
    std::vector<std::pair<int, const Frontier *>> lines;
    for (const Frontier &frontier : layer.frontiers) {
        if (isOwn && !frontier.movedFrom)
            continue;
        const double limit = isOwn ? frontier.own() : frontier.limit;
        if (limit > scale.low() && limit < scale.high())
            lines.emplace_back(area.left() + int(scale.place(limit) * area.width()), &frontier);
    }
    std::ranges::stable_sort(lines, {}, [](const auto &line) { return std::pair(line.first, line.second->isHard); });
    return lines;
}

} // namespace

void MetricLegendDrawing::paintFrontiers(QPainter &painter, const QRect &area) const
{
    painter.setFont(semibold(textFont(TextStyle::Caption, font)));
    const QFontMetrics metrics(painter.font());
    for (const auto &[x, frontier] : linesOn(*layer, area, true)) {
        const QRect tick(x - 1, area.bottom() - 3, 3, rampHeight + 4);
        painter.fillRect(tick.adjusted(-1, -1, 1, 0), colours[Token::Halo]);
        painter.fillRect(tick.adjusted(1, 0, -1, 0), colours[Token::Ink]);
    }
    // Of two the lower one has its value at the left, as far as there is room.
    const auto lines = linesOn(*layer, area, false);
    for (const auto &[x, frontier] : lines) {
        painter.setPen(
            QPen(colours[Token::Ink], frontier->isHard ? 2 : 1, frontier->isHard ? Qt::SolidLine : Qt::DashLine));
        painter.drawLine(x, area.top() - 2, x, area.bottom() + rampHeight);
        painter.setPen(colours[Token::Text]);
        const int width = metrics.horizontalAdvance(frontier->label);
        const bool isLower = lines.size() > 1 ? frontier != lines.back().second : !frontier->isHard;
        const bool hasRoom =
            isLower ? x - 4 - width > area.left() - labelReach : x + 4 + width < area.right() + labelReach;
        const int left = isLower == hasRoom ? x - 4 - width : x + 4;
        painter.drawText(QRect(left, area.top() - 5, width + 1, metrics.height()), Qt::AlignVCenter, frontier->label);
    }
}

const Frontier *MetricLegendDrawing::frontierAt(QPoint point, int width) const
{
    const QRect area = histogramRect(width);
    if (!layer || !area.adjusted(0, -5, 0, rampHeight + 2).contains(point))
        return nullptr;
    for (const bool isOwn : {false, true}) {
        for (const auto &[x, frontier] : linesOn(*layer, area, isOwn)) {
            if (std::abs(point.x() - x) <= 3)
                return frontier;
        }
    }
    return nullptr;
}

} // namespace dosegrid::widgets
