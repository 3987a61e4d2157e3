// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>
#include <QStringList>

// What a plot shows, as plain data: made without a window, drawn by PlotCanvas, written as CSV.
namespace dosegrid::widgets {

// Time in seconds since the epoch, energy in MeV, anything else as it is.
enum class AxisKind { Linear, Log, Time, Energy };

struct PlotSeries
{
    enum class Kind { Line, Area, Steps, Points, Band };
    // Colour of the theme: 0 photons, 1 electrons, then others in order; Reference for lines of comparison.
    static constexpr int reference = -1;

    Kind kind = Kind::Line;
    QString name; // empty: not in the legend
    int colour = 0;
    bool isDashed = false;
    QList<double> x;
    QList<double> y;          // NaN breaks the line
    QList<double> high;       // of a band, from y to high
    QString with = {};        // without a name: the series whose entry of the legend it goes with
    QString figure = {};      // beside the name in the legend: how much there is of it
    QString figureWords = {}; // the same with its unit, for who hears it
    qint64 sample = 0;        // how many attempts or cells it is made of
    int subject = -1;         // what it is about, for who made it
    const QString &entry() const { return name.isEmpty() ? with : name; }
};

struct PlotMark
{
    enum class Kind { Vertical, Horizontal, Segment, Text } kind = Kind::Vertical;
    double x = 0;
    double y = 0;
    double x2 = 0; // end of a segment
    QString text;
    bool isDashed = false;
};

struct PlotData
{
    AxisKind xAxis = AxisKind::Linear;
    AxisKind yAxis = AxisKind::Linear;
    QString xName; // with its unit, for CSV
    QString yName; // stands at the top of the axis
    QList<PlotSeries> series;
    QList<PlotMark> marks;

    bool isEmpty() const;
    // Header line, then one line a point: series, x, y and high; numbers in the C locale, UTF-8.
    QByteArray csv() const;
    // A sentence a named series for who cannot see the plot: how many points, least, greatest and last value.
    QStringList figures() const;
};

} // namespace dosegrid::widgets
