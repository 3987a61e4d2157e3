// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/panels/zoomcontrol.h"

#include "widgets/common/iconsize.h"

#include <QHBoxLayout>
#include <QSignalBlocker>
#include <QSlider>
#include <QToolButton>

using namespace Qt::Literals::StringLiterals;

namespace dosegrid::widgets {

namespace {

constexpr int stepsPerStop = 20;

} // namespace

ZoomControl::ZoomControl(const Icons &icons, QWidget *parent)
    : QWidget(parent)
    , m_slider(new QSlider(Qt::Horizontal, this))
{
    const auto button = [&](const QString &icon, const QString &tip) {
        auto *b = new QToolButton(this);
        b->setIcon(icons.get(icon));
        b->setToolTip(tip);
        b->setAccessibleName(tip);
        b->setAutoRaise(true);
        b->setIconSize(iconSize(16));
        b->setFixedSize(iconSize(24));
        b->setFocusPolicy(Qt::TabFocus);
        return b;
    };
    auto *out = button(u"zoom-out"_s, tr("Zoom out"));
    auto *in = button(u"zoom-in"_s, tr("Zoom in"));
    auto *fit = button(u"zoom-fit-best"_s, tr("Fit the whole campaign"));
    m_slider->setFixedWidth(64);
    m_slider->setRange(0, 8 * stepsPerStop);
    m_slider->setSingleStep(stepsPerStop / 4);
    m_slider->setPageStep(stepsPerStop);
    m_slider->setAccessibleName(tr("Zoom"));
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(out);
    layout->addWidget(m_slider);
    layout->addWidget(in);
    layout->addWidget(fit);
    connect(m_slider, &QSlider::valueChanged, this,
            [this](int value) { emit zoomRequested(qreal(value) / stepsPerStop); });
    connect(out, &QToolButton::clicked, m_slider, [this] { m_slider->triggerAction(QSlider::SliderPageStepSub); });
    connect(in, &QToolButton::clicked, m_slider, [this] { m_slider->triggerAction(QSlider::SliderPageStepAdd); });
    connect(fit, &QToolButton::clicked, this, &ZoomControl::fitRequested);
}

void ZoomControl::setMaximum(qreal zoom)
{
    const QSignalBlocker quiet(m_slider);
    m_slider->setMaximum(int(zoom * stepsPerStop));
}

void ZoomControl::setZoom(qreal zoom)
{
    const QSignalBlocker quiet(m_slider);
    m_slider->setValue(qRound(zoom * stepsPerStop));
}

} // namespace dosegrid::widgets
