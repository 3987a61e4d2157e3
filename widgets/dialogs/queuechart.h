// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/clock.h"
#include "models/engine/waves.h"
#include "widgets/common/theme.h"

#include <QWidget>

namespace dosegrid::widgets {

// When a plan would run, as the simulated queue tells: one bar for the batches, one for the splits, from the first
// start to the last end, with the number of jobs; days below. Predicted throughout.
class QueueChart final : public QWidget
{
    Q_OBJECT

public:
    explicit QueueChart(const Theme &theme, QWidget *parent = nullptr);

    void setRuns(const QList<engine::PlannedRun> &runs, CampaignTime start);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    struct Bar
    {
        QString name;
        QString note;
        double from = 0; // seconds after the start
        double to = 0;
        bool isSplit = false;
    };
    int noteWidth(const Bar &bar) const;
    void paintAxis(QPainter &painter, qreal left, qreal right, qreal scale) const; // pixels a second

    const Theme &m_theme;
    QList<Bar> m_bars;
    CampaignTime m_start{};
};

} // namespace dosegrid::widgets
