// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/grid/matrixscene.h"

namespace dosegrid::widgets {

// The whole matrix as a picture: title, legend with counts, headers, cells. No window needed.
struct MatrixPicture
{
    const grid::CampaignTemplate *tmpl = nullptr;
    const grid::GridState *state = nullptr;
    QString title;
    QString note; // beside the title: date, age of the data
    ArrangementChoice arrangement = ArrangementChoice::Automatic;
};

// `size` in logical pixels; the image carries `dpr`.
QImage renderMatrix(const MatrixPicture &picture, QSize size, const MatrixStyle &style, qreal dpr = 1);

} // namespace dosegrid::widgets
