// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>

#include <array>

namespace dosegrid::widgets {

// How far apart two colours look, and how well one reads on the other.
//
// Sources: CIEDE2000 as in G. Sharma, W. Wu, E. N. Dalal, Color Research and Application 30 (2005) 21; colour-vision
// deficiency as in G. M. Machado, M. M. Oliveira, L. A. F. Fernandes, IEEE TVCG 15 (2009) 1291, severity 1.0; contrast
// and relative luminance as in WCAG 2.2.

// The eyes that look: all three cones, or without those for long (protan), middle (deutan), short waves (tritan).
enum class Vision { Full, Protan, Deutan, Tritan };
constexpr std::array<Vision, 4> allVisions = {Vision::Full, Vision::Protan, Vision::Deutan, Vision::Tritan};

using Triple = std::array<double, 3>;

// Linear sRGB, 0 to 1, as these eyes see the colour.
Triple linearAsSeen(const QColor &colour, Vision vision);
// The same to show to everybody else.
QColor asSeen(const QColor &colour, Vision vision);
// CIELAB of linear sRGB; D65, 2 degrees.
Triple labOf(const Triple &linear);
// Of two colours in CIELAB. 1 is just noticeable side by side.
double ciede2000(const Triple &one, const Triple &two);
double difference(const QColor &one, const QColor &two, Vision vision);

// 1 to 21, whichever of them is the lighter.
double contrast(const QColor &one, const QColor &two);

} // namespace dosegrid::widgets
