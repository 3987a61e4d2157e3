// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/plots/plotplaces.h"

#include <qcustomplot.h>

#include <algorithm>
#include <cstdlib>
#include <limits>

namespace dosegrid::widgets {

namespace {

// More than all lines together: what a line does under the legend can be guessed, a word cannot.
constexpr int weightOfText = 1'000'000;

QRectF areaOf(const QCPItemText &text) { return {text.topLeft->pixelPosition(), text.bottomRight->pixelPosition()}; }

QList<QCPItemText *> textsOf(const QCustomPlot &plot)
{
    QList<QCPItemText *> texts;
    for (int i = 0; i < plot.itemCount(); ++i) {
        if (auto *text = qobject_cast<QCPItemText *>(plot.item(i)))
            texts += text;
    }
    return texts;
}

// How many steps along the drawn lines lie within the rectangle, and how much of words.
int covered(const QCustomPlot &plot, const PlotData &data, const QRectF &area)
{
    constexpr int steps = 12;
    int count = 0;
    const auto take = [&](const QList<double> &xs, const QList<double> &ys) {
        QPointF before;
        for (qsizetype i = 0; i < xs.size(); ++i) {
            const QPointF at(plot.xAxis->coordToPixel(xs[i]), plot.yAxis->coordToPixel(ys[i]));
            for (int step = 1; step <= (i > 0 ? steps : 0); ++step)
                count += area.contains(before + (at - before) * step / steps);
            before = at;
        }
    };
    for (const PlotSeries &series : data.series) {
        take(series.x, series.y);
        if (!series.high.isEmpty())
            take(series.x, series.high);
    }
    for (const PlotMark &mark : data.marks) {
        if (mark.kind == PlotMark::Kind::Segment)
            take({mark.x, mark.x2}, {mark.y, mark.y});
        if (mark.kind == PlotMark::Kind::Horizontal)
            take({plot.xAxis->range().lower, plot.xAxis->range().upper}, {mark.y, mark.y});
    }
    const auto texts = textAreas(plot);
    for (const QRectF &text : texts)
        count += text.intersects(area) ? weightOfText : 0;
    return count;
}

// Lines of marks that a text with this area would lie on.
qsizetype crossed(const QCustomPlot &plot, const PlotData &data, const QRectF &area)
{
    return std::ranges::count_if(data.marks, [&](const PlotMark &mark) {
        if (mark.kind != PlotMark::Kind::Segment)
            return false;
        const double y = plot.yAxis->coordToPixel(mark.y);
        return y > area.top() + 1 && y < area.bottom() - 1 && plot.xAxis->coordToPixel(mark.x) < area.right()
               && plot.xAxis->coordToPixel(mark.x2) > area.left();
    });
}

// Of `area` where it would best be, and by whole heights above and below.
QRectF freeArea(const QCustomPlot &plot, const PlotData &data, const QRectF &area, const QList<QRectF> &taken)
{
    constexpr qsizetype worstOfLines = 4; // as far as to be another line's
    const QRectF room(plot.axisRect()->rect());
    qsizetype least = std::numeric_limits<qsizetype>::max();
    QRectF best = area;
    for (const int rows : {0, 1, -1, 2, -2, 3, -3, 4, -4}) {
        const QRectF tried = area.translated(0, -rows * area.height());
        if (rows != 0 && (tried.top() < room.top() || tried.bottom() > room.bottom()))
            continue;
        const QRectF inner = tried.marginsRemoved({0.5, 0.5, 0.5, 0.5}); // those that touch leave each other readable
        const qsizetype hits =
            std::ranges::count_if(taken, [&](const QRectF &other) { return other.intersects(inner); });
        const qsizetype cost = hits * weightOfText + crossed(plot, data, tried) * worstOfLines + std::abs(rows);
        if (cost < least) {
            least = cost;
            best = tried;
        }
    }
    return best;
}

} // namespace

QList<QRectF> textAreas(const QCustomPlot &plot)
{
    QList<QRectF> areas;
    const auto texts = textsOf(plot);
    for (const QCPItemText *text : texts)
        areas += areaOf(*text);
    return areas;
}

void placeTexts(QCustomPlot &plot, const PlotData &data)
{
    const QRectF room(plot.axisRect()->rect());
    const auto texts = textsOf(plot);
    QList<QRectF> taken;
    for (const QCPItemText *text : texts) {
        if (!text->property(placeOfText).isValid())
            taken += areaOf(*text);
    }
    for (QCPItemText *text : texts) {
        const QVariant kept = text->property(placeOfText);
        if (!kept.isValid())
            continue;
        const QPointF place = kept.toPointF();
        text->position->setCoords(place);
        QRectF area = areaOf(*text);
        const double at = area.center().x();
        if (at < room.left() || at > room.right() || area.width() > room.width())
            continue; // its mark is out of sight
        area.moveLeft(std::clamp(area.left(), room.left(), room.right() - area.width()));
        const QRectF wanted = freeArea(plot, data, area, taken);
        taken += wanted;
        const QPointF moved = text->position->pixelPosition() + wanted.center() - areaOf(*text).center();
        text->position->setPixelPosition(moved);
    }
}

LegendCorner legendCorner(const QCustomPlot &plot, const PlotData &data, QSizeF size)
{
    const QRectF room = QRectF(plot.axisRect()->rect()).marginsRemoved(QMarginsF(18, 18, 18, 18));
    int least = std::numeric_limits<int>::max();
    LegendCorner best;
    for (const Qt::Alignment corner : {Qt::AlignTop | Qt::AlignLeft, Qt::AlignTop | Qt::AlignRight,
                                       Qt::AlignBottom | Qt::AlignRight, Qt::AlignBottom | Qt::AlignLeft}) {
        QRectF area(room.topLeft(), size);
        if (corner & Qt::AlignRight)
            area.moveRight(room.right());
        if (corner & Qt::AlignBottom)
            area.moveBottom(room.bottom());
        const int hidden = covered(plot, data, area);
        if (hidden < least) {
            least = hidden;
            best = {corner, area};
        }
    }
    return best;
}

} // namespace dosegrid::widgets
