// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/grid/campaigntemplate.h"
#include "models/statistics/causes.h"
#include "widgets/common/theme.h"

#include <QImage>
#include <QWidget>

namespace dosegrid::widgets {

// Where a cause is: the whole campaign small and pale with its cells in red, and beside it the counts at its energy,
// at the neighbouring ones and in each model. A pixel that one of its cells touches is red.
class CausePlace final : public QWidget
{
    Q_OBJECT

public:
    explicit CausePlace(const Theme &theme, QWidget *parent = nullptr);

    // The state must outlive the next call; null clears. Reads it once, now.
    void setCause(const grid::GridState *state, const statistics::Cause *cause);
    // What stands beside the picture, line by line.
    QStringList facts() const;

    QSize sizeHint() const override { return {520, 260}; }
    QSize minimumSizeHint() const override { return {320, 180}; }

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    QRect mapRect() const;
    QRect blockRect(int model, int particle) const;
    void render();
    void renderBlock(int model, int particle);
    int paintCounts(QPainter &painter, const QString &title, const std::vector<statistics::PlaceCount> &counts,
                    QRect area) const;
    QString nameOf(const statistics::PlaceCount &count, bool byModel) const;

    const Theme &m_theme;
    const grid::GridState *m_state = nullptr;
    grid::CellMask m_cells;
    std::vector<grid::CellState> m_states; // when it was set
    QString m_title;
    QString m_pattern;
    QString m_elsewhere;
    std::vector<statistics::PlaceCount> m_energies;
    std::vector<statistics::PlaceCount> m_models;
    QImage m_image;
};

} // namespace dosegrid::widgets
