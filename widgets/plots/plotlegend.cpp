// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/plots/plotlegend.h"

#include "widgets/common/typography.h"

#include <QFocusEvent>
#include <QFontMetricsF>
#include <QGuiApplication>
#include <QPainter>

#include <algorithm>
#include <cmath>

using namespace Qt::Literals::StringLiterals;

namespace dosegrid::widgets {

namespace {

constexpr int swatchWidth = 18;
constexpr int gap = 6;
constexpr int padding = 4;
constexpr int figureGap = 14;

QFont nameFont() { return textFont(TextStyle::Caption); }
QFont figureFont() { return semibold(textFont(TextStyle::Caption)); }

int widthOf(const QString &text, const QFont &font)
{
    return int(std::ceil(QFontMetricsF(font).horizontalAdvance(text)));
}

void paintSwatch(QPainter &painter, const QRectF &area, const PlotSeries &series, const QColor &colour)
{
    const bool isFilled = series.kind == PlotSeries::Kind::Area || series.kind == PlotSeries::Kind::Steps;
    const qreal middle = isFilled ? area.top() + 2 : area.center().y();
    if (isFilled) {
        QColor fill = colour;
        fill.setAlphaF(0.22F);
        painter.fillRect(QRectF(area.left(), middle, area.width(), area.bottom() - middle), fill);
    }
    QPen pen(colour, 1.6);
    if (series.isDashed)
        pen.setDashPattern({4, 2.5});
    painter.setPen(pen);
    painter.drawLine(QPointF(area.left(), middle), QPointF(area.right(), middle));
}

} // namespace

QColor seriesColour(const ThemeColours &colours, int index)
{
    return index < 0 ? colours.reference() : colours.series()[index % colours.series().size()];
}

PlotLegendEntry::PlotLegendEntry(const Theme &theme, QWidget *parent) : QAbstractButton(parent), m_theme(theme)
{
    setCheckable(true);
    setFocusPolicy(Qt::TabFocus);
}

void PlotLegendEntry::setSeries(const PlotSeries &series)
{
    m_series = series;
    m_series.x.clear();
    m_series.y.clear();
    m_series.high.clear();
    setText(series.name);
    //: a series in the legend of a plot: its name, and how much there is of it
    setAccessibleName(series.figureWords.isEmpty() ? series.name : tr("%1: %2").arg(series.name, series.figureWords));
    update();
}

void PlotLegendEntry::setRoom(int name, int figure)
{
    m_nameRoom = name;
    m_figureRoom = figure;
}

int PlotLegendEntry::nameWidth() const { return widthOf(m_series.name, nameFont()); }

int PlotLegendEntry::figureWidth() const
{
    return m_series.figure.isEmpty() ? 0 : widthOf(m_series.figure, figureFont());
}

void PlotLegendEntry::setQuiet(bool quiet)
{
    m_isQuiet = quiet;
    update();
}

void PlotLegendEntry::setHovered(bool hovered)
{
    if (hovered == m_isHovered)
        return;
    m_isHovered = hovered;
    update();
}

QSize PlotLegendEntry::sizeHint() const
{
    const int figure = m_figureRoom > 0 ? figureGap + m_figureRoom : 0;
    return {padding + swatchWidth + gap + m_nameRoom + figure + padding,
            int(std::ceil(QFontMetricsF(nameFont()).height())) + 3};
}

void PlotLegendEntry::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    if (isChecked() || (m_isHovered && isEnabled())) {
        painter.setPen(isChecked() ? QPen(m_theme[Token::InfoEdge], 1) : QPen(Qt::NoPen));
        painter.setBrush(m_theme[Token::Tint]);
        painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
    }
    if (hasFocus() && m_focusByKey) {
        painter.setPen(QPen(m_theme[Token::Accent], 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 4, 4);
    }
    const QRectF swatch(padding, height() / 2.0 - 5, swatchWidth, 10);
    paintSwatch(painter, swatch, m_series, seriesColour(m_theme.colours(), m_series.colour));
    const QRectF words = QRectF(rect()).adjusted(padding + swatchWidth + gap, 0, -padding, 0);
    painter.setFont(nameFont());
    painter.setPen(m_theme[m_isQuiet ? Token::Text3 : Token::Text]);
    painter.drawText(words, int(Qt::AlignLeft) | int(Qt::AlignVCenter), m_series.name);
    painter.setFont(figureFont());
    painter.drawText(words, int(Qt::AlignRight) | int(Qt::AlignVCenter), m_series.figure);
}

void PlotLegendEntry::focusInEvent(QFocusEvent *event)
{
    m_focusByKey = event->reason() == Qt::TabFocusReason || event->reason() == Qt::BacktabFocusReason;
    QAbstractButton::focusInEvent(event);
}

void PlotLegendEntry::focusOutEvent(QFocusEvent *event)
{
    m_focusByKey = false;
    QAbstractButton::focusOutEvent(event);
}

PlotLegend::PlotLegend(const Theme &theme, QWidget *parent) : QWidget(parent), m_theme(theme)
{
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setAccessibleName(tr("Legend"));
    hide();
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

void PlotLegend::setSeries(const QList<PlotSeries> &series)
{
    QList<PlotSeries> named;
    std::copy_if(series.cbegin(), series.cend(), std::back_inserter(named),
                 [](const PlotSeries &s) { return !s.name.isEmpty(); });
    while (m_entries.size() > named.size())
        delete m_entries.takeLast();
    while (m_entries.size() < named.size()) {
        auto *entry = new PlotLegendEntry(m_theme, this);
        entry->show();
        connect(entry, &QAbstractButton::clicked, this,
                [this, entry] { toggle(entry, QGuiApplication::keyboardModifiers().testFlag(Qt::ControlModifier)); });
        m_entries += entry;
    }
    m_names.clear();
    for (qsizetype i = 0; i < named.size(); ++i) {
        m_entries[i]->setSeries(named[i]);
        // One alone has nothing that it could be told from.
        m_entries[i]->setEnabled(named.size() > 1);
        m_names += named[i].name;
    }
    m_shown.removeIf([this](const QString &name) { return !m_names.contains(name); });
    setVisible(!named.isEmpty());
    mark();
    arrange();
}

void PlotLegend::mark()
{
    for (qsizetype i = 0; i < m_entries.size(); ++i) {
        m_entries[i]->setChecked(m_shown.contains(m_names[i]));
        m_entries[i]->setQuiet(!isShown(m_names[i]));
    }
}

void PlotLegend::toggle(const PlotLegendEntry *entry, bool isAdding)
{
    const qsizetype at = std::find(m_entries.cbegin(), m_entries.cend(), entry) - m_entries.cbegin();
    if (at == m_entries.size() || !entry->isEnabled())
        return;
    const QString &name = m_names[at];
    if (isAdding && m_shown.contains(name))
        m_shown.remove(name);
    else if (isAdding)
        m_shown.insert(name);
    else if (m_shown == QSet<QString>{name})
        m_shown.clear();
    else
        m_shown = {name};
    if (m_shown.size() == m_names.size())
        m_shown.clear();
    // The click may have flipped the check mark already; the filter decides.
    mark();
    emit shownChanged();
}

PlotLegendEntry *PlotLegend::entryAt(QPoint point) const
{
    const auto found = std::find_if(m_entries.cbegin(), m_entries.cend(), [point](const PlotLegendEntry *entry) {
        return entry->isEnabled() && entry->geometry().contains(point);
    });
    return isVisible() && found != m_entries.cend() ? *found : nullptr;
}

void PlotLegend::setHovered(const PlotLegendEntry *hovered)
{
    for (PlotLegendEntry *entry : std::as_const(m_entries))
        entry->setHovered(entry == hovered);
}

QSize PlotLegend::sizeHint() const
{
    QSize size(0, 0);
    for (const PlotLegendEntry *entry : m_entries) {
        const QSize one = entry->sizeHint();
        size = {std::max(size.width(), one.width()), size.height() + one.height()};
    }
    return size;
}

void PlotLegend::arrange()
{
    int name = 0;
    int figure = 0;
    for (const PlotLegendEntry *entry : std::as_const(m_entries)) {
        name = std::max(name, entry->nameWidth());
        figure = std::max(figure, entry->figureWidth());
    }
    int y = 0;
    for (PlotLegendEntry *entry : std::as_const(m_entries)) {
        entry->setRoom(name, figure);
        const QSize size = entry->sizeHint();
        entry->setGeometry(0, y, size.width(), size.height());
        y += size.height();
    }
    resize(sizeHint());
}

void PlotLegend::paintEvent(QPaintEvent *)
{
    QColor ground = m_theme[Token::Base];
    ground.setAlphaF(0.8F);
    QPainter(this).fillRect(rect(), ground);
}

void PlotLegend::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::FontChange || event->type() == QEvent::ApplicationFontChange)
        arrange();
    QWidget::changeEvent(event);
}

} // namespace dosegrid::widgets
