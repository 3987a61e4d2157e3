// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/common/theme.h"

#include <QWidget>

namespace dosegrid::widgets {

// Big numbers in a row, each with its unit and up to two quiet lines that say what it is and where it comes from.
class FigureStrip final : public QWidget
{
    Q_OBJECT

public:
    struct Figure
    {
        QString value;
        QString unit;
        QString first;
        QString second;
    };

    FigureStrip(const Theme &theme, Token ground, QWidget *parent = nullptr);

    void setFigures(const QList<Figure> &figures);
    QStringList values() const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return {400, sizeHint().height()}; }

protected:
    bool event(QEvent *event) override; // a tool tip for what is cut
    void paintEvent(QPaintEvent *event) override;

private:
    int headWidth(const Figure &figure) const;
    int widthOf(const Figure &figure) const;
    // Space beside a figure, and how wide each is: as its words need, narrower when the strip is too short.
    int space() const;
    QList<int> widths() const;

    const Theme &m_theme;
    Token m_ground;
    QList<Figure> m_figures;
};

} // namespace dosegrid::widgets
