// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/grid/gridstate.h"

#include <QFontMetricsF>
#include <QLocale>
#include <QRectF>

namespace dosegrid::widgets {

// What a cell says at L3: hours measured, hours predicted, share of the predicted time, number of tries, or how many
// cells it stands for.
// Small and comparable, so that drawn texts can be kept by it.
struct CellText
{
    enum class Kind : std::uint8_t { None, Measured, Predicted, Percent, Tries, Cells };
    Kind kind = Kind::None;
    std::uint32_t value = 0; // hours in tenths, per cent, tries, or cells

    bool operator==(const CellText &) const = default;
};

CellText cellText(const grid::CellRecord &record);
// "6.9", "12", "62%", "×2"; empty for None.
QString toString(CellText text, const QLocale &locale);

// Where that stands beside the glyph of a cell, `isPushed` below its overlays; logical pixels.
QRectF numberRoom(const QRectF &cell, CellText::Kind kind, bool isPushed);
// Numbers stand whole or not at all: a part of one would be another one.
bool fits(const QString &number, const QFontMetricsF &font, QSizeF room);

// "done: 12,004", "failed: 248": what there is of each; n/a is not told.
QStringList countsWords(const grid::StateCounts &counts);
// All of them, with commas between.
QString countsText(const grid::StateCounts &counts);

// Energies as axes and tags write them: number and unit apart, MeV from 1 MeV on.
struct EnergyText
{
    QString number;
    QString unit;
    QString full() const; // "120 keV", with a no-break space
};
EnergyText energyText(qint64 ev, const QLocale &locale);
bool isDecade(qint64 ev);
// 1, 2 or 5 times a power of ten: the labelled ticks.
bool isRound(qint64 ev);

} // namespace dosegrid::widgets
