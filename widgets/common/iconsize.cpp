// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/common/iconsize.h"

#include <QApplication>
#include <QFontMetricsF>

namespace dosegrid::widgets {

namespace {

constexpr qreal designLine = 19; // height of a line of the design's font at 10 pt

} // namespace

int besideText(int designed)
{
    return qRound(designed * qMax(1.0, QFontMetricsF(QApplication::font()).height() / designLine));
}

QSize iconSize(int designed) { return {besideText(designed), besideText(designed)}; }

} // namespace dosegrid::widgets
