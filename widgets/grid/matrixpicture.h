// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/result.h"
#include "widgets/grid/matrixscene.h"

#include <atomic>

namespace dosegrid::widgets {

// The whole matrix as a picture: title, legend with counts or scale, headers, cells, and below what it shows. No
// window needed, any thread.
struct MatrixPicture
{
    const grid::CampaignTemplate *tmpl = nullptr;
    const grid::GridState *state = nullptr;
    QString title;
    QString note; // beside the title: the moment that is shown
    ArrangementChoice arrangement = ArrangementChoice::Automatic;
    MetricLayerPtr metric = nullptr; // null: states
    StateSet shown = allStates;
    SharedPlace shared = SharedPlace::Worst;
    grid::CellMask selection{};       // outlined; of size 0: none
    QString selectionExpression{};    // named below; empty: not named
    std::optional<MatrixAxes> axes{}; // a part of the campaign's, arranged; none: all of them
};

// `size` in logical pixels; the image carries `dpr`.
QImage renderMatrix(const MatrixPicture &picture, QSize size, const MatrixStyle &style, qreal dpr = 1);

// How large a picture file is. Its text is as on a screen of 96 dpi, times `textScale`.
struct PictureSize
{
    QSizeF inches{1600 / 96.0, 1000 / 96.0};
    int dpi = 96; // of a PNG
    qreal textScale = 1;

    static PictureSize pixels(QSize size) { return {QSizeF(size) / 96}; }
    static PictureSize millimetres(QSizeF size) { return {size / 25.4}; }
    QSize layout() const; // logical pixels
    QSize pixels() const; // of a PNG
};

// As a PNG file has it.
QImage renderMatrix(const MatrixPicture &picture, const PictureSize &size, const MatrixStyle &style);

enum class PictureFormat : std::uint8_t { Png, Svg, Pdf };
// By the ending of a file name.
std::optional<PictureFormat> pictureFormat(const QString &path);

// Writes the picture by the ending of `path`; SVG and PDF are made of text and rectangles. A file that cannot be
// written, or a `cancelled` that becomes true, leaves what was there before: Io, Cancelled, or BadInput for another
// ending, or a picture of more than 400 million pixels or without room for its words.
Result<void> saveMatrix(const MatrixPicture &picture, const PictureSize &size, const MatrixStyle &style,
                        const QString &path, const std::atomic_bool *cancelled = nullptr);

} // namespace dosegrid::widgets
