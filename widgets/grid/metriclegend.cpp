// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/grid/metriclegend.h"

#include "models/text/units.h"
#include "widgets/common/typography.h"
#include "widgets/grid/metricwords.h"

#include <QFocusEvent>
#include <QMouseEvent>
#include <QPainter>

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
constexpr int rampHeight = 9;
constexpr int topMargin = 6;
constexpr double keyStep = 1.0 / MetricField::binCount;

} // namespace

MetricLegend::MetricLegend(const Theme &theme, QWidget *parent) : QWidget(parent), m_theme(theme)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setFocusPolicy(Qt::TabFocus);
    setMouseTracking(true);
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

QSize MetricLegend::sizeHint() const
{
    const QFontMetrics heading(textFont(TextStyle::Heading, font()));
    const QFontMetrics caption(textFont(TextStyle::Caption, font()));
    const int words = topMargin + heading.height() + 2 * caption.height() + 6;
    const int drawing = topMargin + histogramHeight + rampHeight + caption.height() + 4;
    return {900, std::max({legendHeight, words, drawing})};
}

void MetricLegend::setLayer(MetricLayerPtr layer)
{
    const bool isSame = layer && m_layer && layer->field.metric == m_layer->field.metric;
    m_layer = std::move(layer);
    if (!isSame)
        m_brush.reset();
    if (m_layer) {
        const Metric metric = m_layer->field.metric;
        setAccessibleName(metricName(metric));
        setAccessibleDescription(QString(metricDefinition(metric) + u". "_s + figures().join(u". "_s)));
    }
    update();
}

void MetricLegend::setCompact(bool compact)
{
    m_compact = compact;
    update();
}

void MetricLegend::clearBrush()
{
    m_brush.reset();
    update();
}

QRect MetricLegend::histogramRect() const
{
    const QFontMetrics heading(textFont(TextStyle::Heading, font()));
    const QFontMetrics caption(textFont(TextStyle::Caption, font()));
    int left = 212;
    if (m_layer) {
        const Metric metric = m_layer->field.metric;
        for (const QString &line : {metricDefinition(metric), scaleLine()})
            left = std::max(left, edge + caption.horizontalAdvance(line) + 24);
        left = std::max(left, edge + heading.horizontalAdvance(metricName(metric)) + 24);
    }
    int right = 0;
    if (!m_compact) {
        for (const QString &line : figures())
            right = std::max(right, caption.horizontalAdvance(line) + 36);
    }
    const int width = std::clamp(this->width() - left - right - edge - 12, 60, widestHistogram);
    return {left, topMargin, width, histogramHeight};
}

QString MetricLegend::scaleLine() const
{
    QString map;
    switch (m_layer->map) {
    case ColourMap::Viridis: map = u"viridis"_s; break;
    case ColourMap::Cividis: map = u"cividis"_s; break;
    case ColourMap::Diverging: map = tr("blue below 1, orange above"); break;
    case ColourMap::Verdicts: return tr("colours of the states");
    }
    switch (m_layer->field.scale.kind()) {
    case MetricScale::Kind::Linear: return tr("linear scale, colours: %1").arg(map);
    case MetricScale::Kind::Log: return tr("log scale, colours: %1").arg(map);
    case MetricScale::Kind::Diverging: return tr("log scale, %1").arg(map);
    case MetricScale::Kind::Categories: break;
    }
    return {};
}

QRect MetricLegend::scaleLineRect() const
{
    const QFontMetrics heading(textFont(TextStyle::Heading, font()));
    const QFontMetrics caption(textFont(TextStyle::Caption, font()));
    return {edge, topMargin + heading.height() + caption.height(), caption.horizontalAdvance(scaleLine()),
            caption.height()};
}

QStringList MetricLegend::figures() const
{
    if (!m_layer)
        return {};
    const MetricField &field = m_layer->field;
    const Metric metric = field.metric;
    if (field.count == 0)
        return {tr("No cell has a value yet.")};
    QStringList lines;
    if (m_brush) {
        const auto [from, to] = brushedValues();
        const QString cells = text::count(statistics::cellsBetween(field, from, to).count());
        //: cells; two values
        lines += tr("%1 cells from %2 to %3")
                     .arg(cells, metricValue(metric, std::max(from, field.least)),
                          metricValue(metric, std::min(to, field.most)));
    } else if (!m_layer->frontiers.empty()) {
        const Frontier &limit = m_layer->frontiers.front();
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
        lines += tr("%1 to %2").arg(metricValue(metric, field.least), metricValue(metric, field.most));
    }
    return lines;
}

double MetricLegend::placeAt(int x) const
{
    const QRect area = histogramRect();
    return std::clamp(double(x - area.left()) / area.width(), 0.0, 1.0);
}

void MetricLegend::setBrush(double from, double to)
{
    m_brush = std::minmax(from, to);
    update();
}

std::pair<double, double> MetricLegend::brushedValues() const
{
    const MetricScale &scale = m_layer->field.scale;
    constexpr double infinity = std::numeric_limits<double>::infinity();
    constexpr double nearEdge = keyStep / 2;
    const auto [from, to] = *m_brush;
    if (scale.kind() == MetricScale::Kind::Categories) // the thirds of the ramp
        return {std::floor(from * 2.999), std::floor(to * 2.999)};
    return {from <= nearEdge ? -infinity : scale.value(from), to >= 1 - nearEdge ? infinity : scale.value(to)};
}

void MetricLegend::emitBrush()
{
    const auto [from, to] = brushedValues();
    emit brushed(from, to);
}

void MetricLegend::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton || !m_layer)
        return;
    const QPoint at = event->position().toPoint();
    const bool hasOther = m_layer->map == ColourMap::Viridis || m_layer->map == ColourMap::Cividis;
    if (hasOther && scaleLineRect().contains(at)) {
        emit otherMapRequested();
        return;
    }
    const QRect area = histogramRect().adjusted(-4, 0, 4, rampHeight + 6);
    if (m_layer->field.count == 0 || !area.contains(at))
        return;
    m_isPressed = true;
    m_pressedAt = placeAt(at.x());
    setBrush(m_pressedAt, m_pressedAt);
}

void MetricLegend::mouseMoveEvent(QMouseEvent *event)
{
    const QPoint at = event->position().toPoint();
    if (m_isPressed)
        setBrush(m_pressedAt, placeAt(at.x()));
    const bool overMap = m_layer && (m_layer->map == ColourMap::Viridis || m_layer->map == ColourMap::Cividis)
                         && scaleLineRect().contains(at);
    const bool overBars = m_layer && histogramRect().adjusted(0, 0, 0, rampHeight + 6).contains(at);
    setCursor(overMap ? Qt::PointingHandCursor : overBars ? Qt::SplitHCursor : Qt::ArrowCursor);
    setToolTip(overMap ? tr("Change the colours") : overBars ? tr("Drag to select by value") : QString());
}

void MetricLegend::mouseReleaseEvent(QMouseEvent *event)
{
    if (!m_isPressed || event->button() != Qt::LeftButton)
        return;
    m_isPressed = false;
    // A click takes the bar under the pointer; on a brushed legend it clears.
    if (m_brush->second - m_brush->first < keyStep / 2) {
        const double bin = std::floor(m_pressedAt * MetricField::binCount) * keyStep;
        setBrush(std::min(bin, 1 - keyStep), std::min(bin + keyStep, 1.0));
    }
    emitBrush();
}

void MetricLegend::keyPressEvent(QKeyEvent *event)
{
    if (!m_layer || m_layer->field.count == 0) {
        QWidget::keyPressEvent(event);
        return;
    }
    const auto [from, to] = m_brush.value_or(std::pair(0.0, keyStep));
    const double step = event->key() == Qt::Key_Left ? -keyStep : keyStep;
    switch (event->key()) {
    case Qt::Key_Left:
    case Qt::Key_Right:
        if (event->modifiers() & Qt::ShiftModifier)
            setBrush(from, std::clamp(to + step, from, 1.0));
        else
            setBrush(std::clamp(from + step, 0.0, 1 - keyStep), std::clamp(to + step, keyStep, 1.0));
        return;
    case Qt::Key_Home: setBrush(0, to); return;
    case Qt::Key_End: setBrush(from, 1); return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (m_brush)
            emitBrush();
        return;
    case Qt::Key_Escape:
        if (m_brush) {
            clearBrush();
            emit brushCleared();
            return;
        }
        break;
    default: break;
    }
    QWidget::keyPressEvent(event);
}

void MetricLegend::focusInEvent(QFocusEvent *event)
{
    m_focusByKey = event->reason() == Qt::TabFocusReason || event->reason() == Qt::BacktabFocusReason;
    update();
}

void MetricLegend::focusOutEvent(QFocusEvent *)
{
    m_focusByKey = false;
    update();
}

void MetricLegend::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::FontChange || event->type() == QEvent::LanguageChange) {
        updateGeometry();
        update();
    }
    QWidget::changeEvent(event);
}

void MetricLegend::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_theme[Token::Alt]);
    painter.fillRect(QRect(0, height() - 1, width(), 1), m_theme[Token::Border]);
    if (!m_layer)
        return;
    const Metric metric = m_layer->field.metric;
    const QFont heading = textFont(TextStyle::Heading, font());
    const QFont caption = textFont(TextStyle::Caption, font());
    const QRect area = histogramRect();
    const int line = QFontMetrics(caption).height();
    int y = topMargin;
    painter.setFont(heading);
    painter.setPen(m_theme[Token::Text]);
    const int titleHeight = QFontMetrics(heading).height();
    painter.drawText(QRect(edge, y, area.left() - 2 * edge, titleHeight), Qt::AlignVCenter, metricName(metric));
    y += titleHeight;
    painter.setFont(caption);
    painter.setPen(m_theme[Token::Text2]);
    painter.drawText(QRect(edge, y, area.left() - 2 * edge, line), Qt::AlignVCenter, metricDefinition(metric));
    painter.drawText(QRect(edge, y + line, area.left() - 2 * edge, line), Qt::AlignVCenter, scaleLine());

    if (m_layer->field.count > 0) {
        paintHistogram(painter, area);
        paintScale(painter, area);
        paintFrontiers(painter, area);
    }
    if (!m_compact || m_layer->field.count == 0) {
        const int left = m_layer->field.count > 0 ? area.right() + 24 : area.left();
        y = topMargin + 2;
        painter.setFont(semibold(caption));
        painter.setPen(m_theme[Token::Text]);
        for (const QString &text : figures()) {
            painter.drawText(QRect(left, y, width() - left, line), Qt::AlignVCenter, text);
            painter.setFont(caption);
            painter.setPen(m_theme[Token::Text2]);
            y += line + 1;
        }
    }
    if (m_focusByKey) {
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(QPen(m_theme[Token::Accent], 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(QRectF(area).adjusted(-5, -3, 5, rampHeight + 3), 4, 4);
    }
}

void MetricLegend::paintHistogram(QPainter &painter, const QRect &area) const
{
    const MetricField &field = m_layer->field;
    const ColourTable table = colourTable(m_layer->map, m_theme.colours());
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
    if (!m_brush)
        return;
    const int from = area.left() + int(m_brush->first * area.width());
    const int to = area.left() + int(m_brush->second * area.width());
    const QRect range(from, area.top() - 2, std::max(1, to - from), area.height() + rampHeight + 4);
    painter.setPen(QPen(m_theme[Token::Halo], 3));
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(range);
    painter.setPen(QPen(m_theme[Token::Accent], 1));
    painter.drawRect(range);
}

void MetricLegend::paintScale(QPainter &painter, const QRect &area) const
{
    const MetricField &field = m_layer->field;
    const QFontMetrics metrics(textFont(TextStyle::Caption, font()));
    const int y = area.bottom() + 1 + rampHeight;
    painter.setFont(textFont(TextStyle::Caption, font()));
    painter.setPen(m_theme[Token::Text2]);
    const bool hasThirds = field.scale.kind() == MetricScale::Kind::Categories;
    const std::vector<double> ticks = field.scale.ticks(9);
    int freeFrom = 0;
    for (std::size_t i = 0; i < ticks.size(); ++i) {
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
            painter.fillRect(QRect(x, y, 1, 3), m_theme[Token::Text2]);
        painter.drawText(QRect(left, y + 2, width + 1, metrics.height()), Qt::AlignVCenter, text);
    }
}

void MetricLegend::paintFrontiers(QPainter &painter, const QRect &area) const
{
    const MetricScale &scale = m_layer->field.scale;
    painter.setFont(semibold(textFont(TextStyle::Caption, font())));
    const QFontMetrics metrics(painter.font());
    for (const Frontier &frontier : m_layer->frontiers) {
        if (frontier.limit <= scale.low() || frontier.limit >= scale.high())
            continue;
        const int x = area.left() + int(scale.place(frontier.limit) * area.width());
        painter.setPen(
            QPen(m_theme[Token::Ink], frontier.isHard ? 2 : 1, frontier.isHard ? Qt::SolidLine : Qt::DashLine));
        painter.drawLine(x, area.top() - 2, x, area.bottom() + rampHeight);
        painter.setPen(m_theme[Token::Text]);
        const int width = metrics.horizontalAdvance(frontier.label);
        const int left = frontier.isHard ? x + 4 : x - 4 - width;
        painter.drawText(QRect(left, area.top() - 5, width + 1, metrics.height()), Qt::AlignVCenter, frontier.label);
    }
}

} // namespace dosegrid::widgets
