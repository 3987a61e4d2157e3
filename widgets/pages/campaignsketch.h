// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/common/theme.h"

#include <QWidget>

namespace dosegrid::widgets {

// A campaign in one drawing: two models, two particles, one wave on its way, and the states a cell goes through.
class CampaignSketch final : public QWidget
{
    Q_OBJECT

public:
    explicit CampaignSketch(const Theme &theme, QWidget *parent = nullptr);

    QSize sizeHint() const override { return {740, 380}; }
    QSize minimumSizeHint() const override { return {520, 330}; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void paintBlocks(QPainter &painter, const QRect &area) const;
    void paintWave(QPainter &painter, const QRect &block) const;
    int paintChain(QPainter &painter, int y) const;

    const Theme &m_theme;
};

} // namespace dosegrid::widgets
