// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/grid/matrixcontent.h"

#include <QCoreApplication>
#include <QImage>

class QPainter;

namespace dosegrid::widgets {

class Fills;

// A label on the energy axis, in logical pixels along it.
struct AxisLabel
{
    int lane = 0;
    QString text;
    QString unit;        // under it; else the text has it, or others tell it
    bool strong = false; // decade
    qreal start = 0;
    qreal length = 0;
    bool operator==(const AxisLabel &) const = default;
};

// Paints the sticky headers and the bars of the matrix into an opaque image, clipped to `clip`: column header with
// titles, energies, ticks and state bars; row header with models, groups or regions; bars of regions at the right. With
// the axes swapped groups or regions are above, energies and particles beside.
class MatrixHeaders
{
    Q_DECLARE_TR_FUNCTIONS(dosegrid::widgets::MatrixHeaders)

public:
    MatrixHeaders(const MatrixStyle &style, const MatrixGeometry &geometry, const MatrixContent &content);

    void paint(QImage &image, const QRect &clip) const;
    // The same in lines and letters, without what only a pointer or a current cell asks for; logical pixels.
    void paint(QPainter &painter) const;

    // The energy labels of one block that fit beside each other: decades first, their unit when there is room, then
    // 1, 2 and 5; in an order that is not theirs those in view, each with its unit. One a lane where lanes have
    // labels. None under the tag of the current lane. Public for tests.
    std::vector<AxisLabel> labels(const LaneBlock &block) const;

    // The model in the titles of blocks, before the particle, where no band tells it; else empty.
    QString modelInTitle() const;

    // What is not on screen may still be selected and acted on.
    struct LeftOut
    {
        QString words; // empty: nothing is left out
        QString more;  // what of it is selected, else what failed
        bool isSelected = false;
    };
    static LeftOut leftOut(const MatrixContent &content, const MatrixGeometry &geometry);

private:
    struct Parts
    {
        QRect columns;
        QRect rows;
        QRect corner;
        QRect bars;
    };
    // The name of a body system above its columns; names too long for them take turns on two lines.
    struct GroupLabel
    {
        int group = 0;
        int line = 0; // from below
        qreal start = 0;
        qreal length = 0;
    };
    Parts partsIn(const QRect &clip) const;
    QString blockTitle(const LaneBlock &block) const;
    QString blockName(const LaneBlock &block) const;
    QString blockProgress(const LaneBlock &block, qreal room) const;
    void paintColumns(QPainter &painter) const;
    void paintColumnBlock(QPainter &painter, const LaneBlock &block) const;
    bool hasStrongTick(int lane, const std::vector<AxisLabel> &placed) const;
    void paintEnergiesAbove(QPainter &painter, const LaneBlock &block, qreal left, qreal right) const;
    void paintGroupsAbove(QPainter &painter, const LaneBlock &block) const;
    void paintRegionsAbove(QPainter &painter, const LaneBlock &block) const;
    std::vector<GroupLabel> groupLabels(const LaneBlock &block) const;
    void paintColumnBars(Fills &fills, const QRect &clip) const;
    void paintRows(QPainter &painter, const Parts &parts, bool isClipped) const;
    void paintGroupsBeside(QPainter &painter, const QRect &clip) const;
    void paintBracketsBeside(QPainter &painter, const QRect &clip, qreal left) const;
    void paintBracketsAbove(QPainter &painter, const LaneBlock &block) const;
    void paintRegionsBeside(QPainter &painter, const QRect &clip) const;
    void paintEnergiesBeside(QPainter &painter, const QRect &clip) const;
    void paintBand(QPainter &painter, const QRect &clip) const;
    std::pair<QString, QString> bandWords(const LaneBlock &block) const; // set off from each other
    void paintCorner(QPainter &painter) const;
    void paintLeftOut(QPainter &painter) const;
    void paintClosedMark(QPainter &painter, QPointF centre) const;
    int selectedRegions(LaneSpan lanes) const;
    void paintRowBars(Fills &fills, const QRect &clip) const;
    void paintMarks(Fills &fills, const QRect &clip) const;
    void paintTags(QPainter &painter) const;
    void paintTag(QPainter &painter, const QRectF &rect, const QString &text) const;
    QString tagText(const Lane &lane) const;
    QRectF columnTag(QString *text = nullptr) const;
    QRectF rowTag(QString *text = nullptr) const;
    // Of the column header, logical pixels.
    qreal rule() const;
    qreal lastLabel() const; // baseline
    qreal barsTop() const;
    QRectF logical(const QRect &rect) const;
    qreal logical(int device) const { return device / m_geometry.metrics().dpr; }
    int device(qreal logicalPixels) const { return qRound(logicalPixels * m_geometry.metrics().dpr); }
    QColor colour(Token token) const { return m_style.colours[token]; }

    const MatrixStyle &m_style;
    const MatrixGeometry &m_geometry;
    const MatrixContent &m_content;
    HeaderRows m_rows;
    std::optional<LanePoint> m_current;
};

} // namespace dosegrid::widgets
