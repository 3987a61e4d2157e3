// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/common/icons.h"

#include <QWidget>

class QSlider;

namespace dosegrid::widgets {

// Minus, slider, plus and fit. Zoom 0 is the fit, each whole number a stop of the matrix.
class ZoomControl final : public QWidget
{
    Q_OBJECT

public:
    explicit ZoomControl(const Icons &icons, QWidget *parent = nullptr);

    void setMaximum(qreal zoom);
    void setZoom(qreal zoom); // does not emit

signals:
    void zoomRequested(qreal zoom);
    void fitRequested();

private:
    QSlider *m_slider;
};

} // namespace dosegrid::widgets
