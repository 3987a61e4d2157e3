// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/common/theme.h"

#include <array>

namespace dosegrid::widgets {

// Maps for metrics. The sequential ones run the same way in every theme: bright is much.
enum class ColourMap : std::uint8_t {
    Viridis,
    Cividis,
    Diverging, // its middle is the theme's
    Verdicts,  // accepted, to review, refused: the colours of done, held, failed
};

// Entries 0..254 along the scale of a metric; 255 is for no value and holds the ground. In a theme without hues every
// map but that of verdicts is a ramp from dark to light.
using ColourTable = std::array<QRgb, 256>;
ColourTable colourTable(ColourMap map, const ThemeColours &colours);

// Black or white, whichever reads better on `fill`.
QColor inkOn(QRgb fill);

} // namespace dosegrid::widgets
