// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/grid/cellstate.h"

#include <QColor>

#include <array>

class QSettings;

namespace dosegrid::widgets {

// The states with a colour of their own. Open and n/a are ground.
constexpr std::array<grid::CellState, 9> colouredStates = {
    grid::CellState::Planned, grid::CellState::Submitted, grid::CellState::Running,
    grid::CellState::ToFetch, grid::CellState::Done,      grid::CellState::Held,
    grid::CellState::Failed,  grid::CellState::Uncertain, grid::CellState::Skipped};

// What a person chose instead of a theme's own fills. By state; an invalid colour leaves the theme's.
using StateFills = std::array<QColor, grid::cellStateCount>;

// Of "#51A9FF", with or without the mark; invalid for anything else.
QColor colourOfHex(QStringView text);
QString hexOf(const QColor &colour);

// In the settings, by the name of the theme. What is no colour there is as if it had never been written.
StateFills keptFills(const QSettings &settings, const QString &theme);
void keepFills(QSettings &settings, const QString &theme, const StateFills &fills);

} // namespace dosegrid::widgets
