// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/engine/record.h"
#include "widgets/common/theme.h"

#include <QWidget>

namespace dosegrid::widgets {

// One bar an attempt: waiting hollow, running filled in the colour of how it ended, predicted end dotted and ticked.
class TimeLine final : public QWidget
{
    Q_OBJECT

public:
    explicit TimeLine(const Theme &theme, QWidget *parent = nullptr);

    // Newest first, as the dossier has them; shown oldest first.
    void setAttempts(const QList<engine::AttemptView> &attempts, CampaignTime now);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return {120, sizeHint().height()}; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    int barHeight() const;
    int rowHeight() const;
    struct Bar
    {
        int number = 0;
        qint64 accepted = 0;
        qint64 started = 0; // 0: still waiting
        qint64 ended = 0;   // now while it runs
        qint64 predictedEnd = 0;
        grid::CellState state = grid::CellState::Open;
    };
    void paintBar(QPainter &painter, const Bar &bar, int y, qreal from, qreal scale) const;
    void paintAxis(QPainter &painter, qint64 from, qint64 to) const;

    const Theme &m_theme;
    QList<Bar> m_bars;
};

} // namespace dosegrid::widgets
