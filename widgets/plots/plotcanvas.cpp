// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/plots/plotcanvas.h"

#include "widgets/common/typography.h"
#include "widgets/plots/plotlegend.h"
#include "widgets/plots/plotplaces.h"

#include <QDateTime>
#include <QLocale>
#include <QSaveFile>
#include <QVBoxLayout>

#include <qcustomplot.h>

#include <cmath>
#include <limits>

using namespace Qt::Literals::StringLiterals;

namespace dosegrid::widgets {

namespace {

// QCustomPlot draws within the resize event: a page of plots would draw them all in one event of the window.
class DeferredPlot final : public QCustomPlot
{
public:
    using QCustomPlot::QCustomPlot;

protected:
    void resizeEvent(QResizeEvent *) override
    {
        setViewport(rect());
        // Ticks are chosen by the room that the former layout had.
        for (const auto phase :
             {QCPLayoutElement::upPreparation, QCPLayoutElement::upMargins, QCPLayoutElement::upLayout})
            plotLayout()->update(phase);
        replot(rpQueuedReplot);
    }
};

// Decades labelled 1, 3, 10 as in the collaboration's figures; energies carry their unit, and leave out what is between
// the decades where labels would touch.
class DecadeTicker final : public QCPAxisTicker
{
public:
    DecadeTicker(const QCPAxis &axis, bool isEnergy) : m_axis(axis), m_isEnergy(isEnergy) {}

protected:
    double getTickStep(const QCPRange &range) override { return range.size(); }
    int getSubTickCount(double) override { return 0; }
    QVector<double> createTickVector(double, const QCPRange &range) override
    {
        QVector<double> ticks;
        const double decades = std::log10(range.upper / qMax(range.lower, 1e-12));
        // The nearest two of a decade are at 1 and 2.
        const double room = std::log10(2.0) * m_axis.axisRect()->width() / qMax(decades, 1e-3);
        const bool hasRoom = room > QFontMetricsF(m_axis.tickLabelFont()).horizontalAdvance(u"100\u00a0keV"_s);
        for (int exponent = int(std::floor(std::log10(qMax(range.lower, 1e-12)))); exponent <= 12; ++exponent) {
            for (const double factor : {1.0, 2.0, 3.0, 5.0}) {
                const double tick = factor * std::pow(10, exponent);
                const bool wanted = factor == 1.0 || (m_isEnergy ? factor != 3.0 && hasRoom : factor == 3.0);
                if (wanted && tick >= range.lower * 0.999 && tick <= range.upper * 1.001)
                    ticks += tick;
            }
            if (std::pow(10, exponent) > range.upper)
                break;
        }
        return ticks;
    }
    QString getTickLabel(double tick, const QLocale &, QChar, int) override
    {
        const QLocale locale;
        if (!m_isEnergy)
            return locale.toString(tick, 'g', 6);
        const bool kilo = tick < 0.9995;
        const QString number = locale.toString(kilo ? tick * 1000 : tick, 'g', 4);
        const double mantissa = tick / std::pow(10, std::floor(std::log10(tick) + 1e-9));
        if (mantissa > 1.5)
            return number;
        return number + u'\u00a0' + (kilo ? u"keV"_s : u"MeV"_s);
    }

private:
    const QCPAxis &m_axis; // owns this
    bool m_isEnergy;
};

class DayTicker final : public QCPAxisTickerDateTime
{
protected:
    QString getTickLabel(double tick, const QLocale &, QChar, int) override
    {
        const QDateTime when = QDateTime::fromMSecsSinceEpoch(qint64(tick * 1000));
        const QLocale locale;
        const double step = mDateStrategy == dsNone ? getTickStep(mRange) : 86400;
        // The first tick of a day tells the day, and the others the time: two would else be called alike.
        const bool isTime = when.time().msecsSinceStartOfDay() / 1000.0 >= step;
        return locale.toString(when, isTime ? u"HH:mm"_s : u"d MMM"_s);
    }
    QVector<double> createTickVector(double step, const QCPRange &range) override
    {
        mRange = range;
        return QCPAxisTickerDateTime::createTickVector(step, range);
    }

private:
    QCPRange mRange;
};

class GroupedTicker final : public QCPAxisTicker
{
protected:
    QString getTickLabel(double tick, const QLocale &, QChar, int) override
    {
        return QLocale().toString(tick, 'f', std::abs(tick - std::round(tick)) > 1e-9 ? 1 : 0);
    }
};

void dressAxis(QCPAxis *axis, const ThemeColours &colours, AxisKind kind)
{
    const QFont font = textFont(TextStyle::Caption);
    axis->setBasePen(QPen(colours[Token::Border2]));
    axis->setTickPen(QPen(colours[Token::Border2]));
    axis->setSubTickPen(Qt::NoPen);
    axis->setTickLength(0, 3);
    axis->setTickLabelColor(colours[Token::Text2]);
    axis->setTickLabelFont(font);
    axis->grid()->setPen(QPen(colours[Token::Hair]));
    axis->grid()->setZeroLinePen(QPen(colours[Token::Hair]));
    axis->grid()->setSubGridVisible(false);
    axis->setScaleType(kind == AxisKind::Log || kind == AxisKind::Energy ? QCPAxis::stLogarithmic : QCPAxis::stLinear);
    switch (kind) {
    case AxisKind::Linear: axis->setTicker(QSharedPointer<GroupedTicker>::create()); break;
    case AxisKind::Log: axis->setTicker(QSharedPointer<DecadeTicker>::create(*axis, false)); break;
    case AxisKind::Energy: axis->setTicker(QSharedPointer<DecadeTicker>::create(*axis, true)); break;
    case AxisKind::Time: axis->setTicker(QSharedPointer<DayTicker>::create()); break;
    }
    axis->ticker()->setTickCount(kind == AxisKind::Time ? 7 : 5);
}

void addSeries(QCustomPlot &plot, const PlotSeries &series, const ThemeColours &colours)
{
    const QColor colour = seriesColour(colours, series.colour);
    QColor pale = colour;
    pale.setAlphaF(0.15F);
    QCPGraph *graph = plot.addGraph();
    graph->setData(series.x, series.y, false);
    graph->setName(series.figureWords.isEmpty() ? series.name : u"%1  %2"_s.arg(series.name, series.figureWords));
    QPen pen(colour, 1.6);
    if (series.isDashed)
        pen.setDashPattern({4, 2.5});
    graph->setPen(pen);
    switch (series.kind) {
    case PlotSeries::Kind::Line: break;
    case PlotSeries::Kind::Area: {
        QColor fill = colour;
        fill.setAlphaF(0.22F);
        graph->setBrush(fill);
        break;
    }
    case PlotSeries::Kind::Steps: {
        QColor fill = colour;
        fill.setAlphaF(0.22F);
        graph->setLineStyle(QCPGraph::lsStepLeft);
        graph->setBrush(fill);
        graph->setPen(QPen(colour, 1.2));
        break;
    }
    case PlotSeries::Kind::Points: {
        QColor light = colour;
        light.setAlphaF(0.55F);
        graph->setLineStyle(QCPGraph::lsNone);
        const bool square = series.colour % 2 == 1;
        graph->setScatterStyle(QCPScatterStyle(square ? QCPScatterStyle::ssSquare : QCPScatterStyle::ssDisc,
                                               QPen(light, 1), square ? QBrush(Qt::NoBrush) : QBrush(light), 3.5));
        break;
    }
    case PlotSeries::Kind::Band: {
        graph->setPen(Qt::NoPen);
        QCPGraph *upper = plot.addGraph();
        upper->setData(series.x, series.high, false);
        upper->setPen(Qt::NoPen);
        upper->setBrush(pale);
        upper->setChannelFillGraph(graph);
        upper->removeFromLegend();
        break;
    }
    }
    if (series.name.isEmpty())
        graph->removeFromLegend();
}

void addMark(QCustomPlot &plot, const PlotMark &mark, const ThemeColours &colours)
{
    QPen pen(colours[Token::Text], 1.3);
    if (mark.isDashed)
        pen.setDashPattern({2, 2});
    if (mark.kind != PlotMark::Kind::Text) {
        auto *line = new QCPItemLine(&plot);
        line->setPen(pen);
        QCPItemPosition *const ends[] = {line->start, line->end};
        for (QCPItemPosition *end : ends) {
            end->setTypeX(mark.kind == PlotMark::Kind::Horizontal ? QCPItemPosition::ptAxisRectRatio
                                                                  : QCPItemPosition::ptPlotCoords);
            end->setTypeY(mark.kind == PlotMark::Kind::Vertical ? QCPItemPosition::ptAxisRectRatio
                                                                : QCPItemPosition::ptPlotCoords);
        }
        const bool vertical = mark.kind == PlotMark::Kind::Vertical;
        const bool horizontal = mark.kind == PlotMark::Kind::Horizontal;
        line->start->setCoords(horizontal ? 0 : mark.x, vertical ? 0 : mark.y);
        line->end->setCoords(vertical ? mark.x : horizontal ? 1 : mark.x2, vertical ? 1 : mark.y);
    }
    if (mark.text.isEmpty())
        return;
    auto *text = new QCPItemText(&plot);
    text->setText(mark.text);
    text->setColor(colours[Token::Text]);
    text->setFont(mark.kind == PlotMark::Kind::Text ? textFont(TextStyle::Caption)
                                                    : semibold(textFont(TextStyle::Caption)));
    text->setPadding({4, 1, 4, 1});
    QColor ground = colours[Token::Base];
    ground.setAlphaF(0.75F);
    text->setBrush(ground);
    if (mark.kind == PlotMark::Kind::Vertical) {
        text->position->setTypeY(QCPItemPosition::ptAxisRectRatio);
        text->position->setCoords(mark.x, 0);
        text->setPositionAlignment(Qt::AlignTop | Qt::AlignRight);
    } else if (mark.kind == PlotMark::Kind::Horizontal) {
        text->position->setTypeX(QCPItemPosition::ptAxisRectRatio);
        text->position->setCoords(0, mark.y);
        text->setPositionAlignment(Qt::AlignBottom | Qt::AlignLeft);
    } else {
        const double x = mark.kind == PlotMark::Kind::Segment ? (mark.x + mark.x2) / 2 : mark.x;
        text->setProperty(placeOfText, QPointF(x, mark.y));
        text->position->setCoords(x, mark.y);
        text->setPositionAlignment(Qt::AlignBottom | Qt::AlignHCenter);
    }
}

void fitAxes(QCustomPlot &plot, const PlotData &data)
{
    double left = std::numeric_limits<double>::infinity();
    double right = -left;
    double bottom = left;
    double top = -left;
    const auto take = [](double value, double &low, double &high) {
        if (std::isfinite(value)) {
            low = qMin(low, value);
            high = qMax(high, value);
        }
    };
    for (const PlotSeries &series : data.series) {
        for (const double x : series.x)
            take(x, left, right);
        for (const double y : series.y)
            take(y, bottom, top);
        for (const double y : series.high)
            take(y, bottom, top);
    }
    for (const PlotMark &mark : data.marks) {
        if (mark.kind == PlotMark::Kind::Horizontal || mark.kind == PlotMark::Kind::Segment)
            take(mark.y, bottom, top);
        if (mark.kind == PlotMark::Kind::Vertical && left < right)
            take(mark.x, left, right);
    }
    if (!(left < right))
        right = std::isfinite(left) ? left + 1 : left = 0, right = qMax(right, left + 1);
    const bool logY = data.yAxis == AxisKind::Log;
    if (!(bottom <= top)) {
        bottom = logY ? 0.1 : 0;
        top = 1;
    }
    plot.xAxis->setRange(left, right);
    if (logY)
        plot.yAxis->setRange(qMax(bottom, 1e-6) / 1.25, top * 1.5);
    else
        plot.yAxis->setRange(qMin(0.0, bottom), top > 0 ? top * 1.14 : 1);
}

void populate(QCustomPlot &plot, const PlotData &data, const ThemeColours &colours)
{
    plot.clearItems();
    plot.clearGraphs();
    plot.setBackground(colours[Token::Base]);
    plot.axisRect()->setBackground(colours[Token::Base]);
    dressAxis(plot.xAxis, colours, data.xAxis);
    dressAxis(plot.yAxis, colours, data.yAxis);
    for (const PlotSeries &series : data.series)
        addSeries(plot, series, colours);
    for (const PlotMark &mark : data.marks)
        addMark(plot, mark, colours);

    auto *unit = new QCPItemText(&plot);
    unit->setText(data.yName);
    unit->setFont(textFont(TextStyle::Caption));
    unit->setColor(colours[Token::Text2]);
    unit->position->setType(QCPItemPosition::ptAxisRectRatio);
    unit->position->setCoords(0, 0);
    unit->setPositionAlignment(Qt::AlignTop | Qt::AlignLeft);
    unit->setPadding({4, 0, 0, 0});

    bool named = false;
    for (const PlotSeries &series : data.series)
        named = named || !series.name.isEmpty();
    plot.legend->setVisible(named);
    plot.legend->setFont(textFont(TextStyle::Caption));
    plot.legend->setTextColor(colours[Token::Text]);
    QColor ground = colours[Token::Base];
    ground.setAlphaF(0.8F);
    plot.legend->setBrush(ground);
    plot.legend->setBorderPen(Qt::NoPen);
    plot.legend->setIconSize(18, 10);
    plot.legend->setRowSpacing(0);
    plot.axisRect()->insetLayout()->setInsetAlignment(0, Qt::AlignTop | Qt::AlignLeft);
    plot.axisRect()->insetLayout()->setMargins({18, 18, 18, 18});
}

// The whole plot on a page of its own, in the light theme, with the axes of the one on screen.
void fillPage(QCustomPlot &plot, const PlotData &data, const QCustomPlot &screen)
{
    populate(plot, data, ThemeColours::shipped(u"light"_s));
    plot.xAxis->setRange(screen.xAxis->range());
    plot.yAxis->setRange(screen.yAxis->range());
    QObject::connect(&plot, &QCustomPlot::afterLayout, &plot, [&plot, data] {
        placeTexts(plot, data);
        QCPLayoutInset *inset = plot.axisRect()->insetLayout();
        inset->setInsetAlignment(0, legendCorner(plot, data, plot.legend->minimumOuterSizeHint()).alignment);
        inset->update(QCPLayoutElement::upLayout);
    });
}

} // namespace

PlotCanvas::PlotCanvas(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_plot(new DeferredPlot(this))
    , m_legend(new PlotLegend(theme, m_plot))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_plot);
    m_plot->setFocusPolicy(Qt::NoFocus); // it has no keys
    m_plot->setInteractions(QCP::iRangeDrag | QCP::iRangeZoom);
    connect(m_plot, &QCustomPlot::mousePress, this, &PlotCanvas::press);
    connect(m_plot, &QCustomPlot::mouseMove, this, &PlotCanvas::drag);
    connect(m_plot, &QCustomPlot::mouseRelease, this, &PlotCanvas::release);
    connect(m_plot, &QCustomPlot::mouseDoubleClick, this, [this](QMouseEvent *event) {
        if (legendEntryAt(event->position()))
            press(event); // the second of two clicks
        else
            fit();
    });
    connect(m_legend, &PlotLegend::shownChanged, this, &PlotCanvas::showFiltered);
    connect(&theme, &Theme::changed, this, [this] {
        if (m_theme.colours().name() != m_drawnIn) // plots have no colours of states
            redraw();
    });
    connect(m_plot, &QCustomPlot::afterLayout, this, [this] {
        placeTexts(*m_plot, m_data);
        // By all series: it stays where it is, whatever it keeps back.
        const QRectF area = legendCorner(*m_plot, m_data, m_legend->size()).area;
        m_legend->move(qMax(0, qRound(area.left())), qMax(0, qRound(area.top())));
    });
    redraw();
}

void PlotCanvas::setData(PlotData data)
{
    const bool keepsView = ranges() != m_fitted && data.xAxis == m_data.xAxis && data.yAxis == m_data.yAxis;
    m_data = std::move(data);
    m_legend->setSeries(m_data.series);
    keepsView ? showFiltered() : redraw();
}

std::array<double, 4> PlotCanvas::ranges() const
{
    const QCPRange x = m_plot->xAxis->range();
    const QCPRange y = m_plot->yAxis->range();
    return {x.lower, x.upper, y.lower, y.upper};
}

bool PlotCanvas::isShown(const PlotSeries &series) const
{
    return series.entry().isEmpty() || m_legend->isShown(series.entry());
}

PlotData PlotCanvas::shownData() const
{
    PlotData shown = m_data;
    shown.series.removeIf([this](const PlotSeries &series) { return !isShown(series); });
    return shown;
}

void PlotCanvas::showFiltered()
{
    const QCPRange x = m_plot->xAxis->range();
    const QCPRange y = m_plot->yAxis->range();
    redraw();
    m_plot->xAxis->setRange(x);
    m_plot->yAxis->setRange(y);
}

void PlotCanvas::redraw()
{
    m_drawnIn = m_theme.colours().name();
    populate(*m_plot, shownData(), m_theme.colours());
    fitToData();
    m_plot->legend->setVisible(false); // m_legend stands for it
    if (m_isBrushable)
        addBrushItems();
    m_plot->replot(QCustomPlot::rpQueuedReplot);
}

void PlotCanvas::fitToData()
{
    fitAxes(*m_plot, m_data);
    m_fitted = ranges();
}

void PlotCanvas::fit()
{
    fitToData();
    m_plot->replot(QCustomPlot::rpQueuedReplot);
}

QList<QRectF> PlotCanvas::texts() const { return textAreas(*m_plot); }

bool PlotCanvas::savePng(const QString &path) const
{
    QCustomPlot plot;
    fillPage(plot, shownData(), *m_plot);
    return plot.savePng(path, 900, 560, 2.0);
}

bool PlotCanvas::savePdf(const QString &path, const QString &title) const
{
    QCustomPlot plot;
    fillPage(plot, shownData(), *m_plot);
    return plot.savePdf(path, 620, 400, QCP::epAllowCosmetic, u"Dosegrid"_s, title);
}

bool PlotCanvas::saveCsv(const QString &path) const
{
    QSaveFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(m_data.csv()) >= 0 && file.commit();
}

} // namespace dosegrid::widgets
