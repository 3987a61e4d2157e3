// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/common/theme.h"
#include "widgets/common/typography.h"

#include <QLabel>

namespace dosegrid::widgets {

// A label of one text style and one colour token that follows the theme. Plain text unless the owner says otherwise.
class Label final : public QLabel
{
    Q_OBJECT

public:
    Label(const Theme &theme, TextStyle style, Token colour = Token::Text, QWidget *parent = nullptr);
    Label(const Theme &theme, TextStyle style, Token colour, const QString &text, QWidget *parent = nullptr);

    void setColour(Token colour);

private:
    void recolour();

    const Theme &m_theme;
    Token m_colour;
};

// A thin line between regions.
class Rule final : public QWidget
{
    Q_OBJECT

public:
    Rule(const Theme &theme, Qt::Orientation orientation, Token colour = Token::Border, QWidget *parent = nullptr);
    QSize sizeHint() const override { return {1, 1}; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Theme &m_theme;
    Token m_colour;
};

// A plain ground with optional edge lines, for strips and cards.
class Ground final : public QWidget
{
    Q_OBJECT

public:
    enum Edge { NoEdge = 0, Top = 1, Bottom = 2, Left = 4, Right = 8, Card = 16 };

    Ground(const Theme &theme, Token fill, int edges = NoEdge, QWidget *parent = nullptr);
    void setColours(Token fill, Token edge);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Theme &m_theme;
    Token m_fill;
    Token m_edge = Token::Border;
    int m_edges;
};

} // namespace dosegrid::widgets
