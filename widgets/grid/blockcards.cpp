// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/grid/blockcards.h"

#include "models/text/units.h"
#include "models/text/words.h"
#include "widgets/common/glyphs.h"
#include "widgets/common/statebar.h"
#include "widgets/common/typography.h"
#include "widgets/grid/blockvalues.h"
#include "widgets/grid/cellpainter.h"
#include "widgets/grid/celltext.h"
#include "widgets/grid/matrixheaders.h"
#include "widgets/grid/matrixshapes.h"
#include "widgets/grid/metricwords.h"

#include <QCoreApplication>
#include <QPainter>

#include <algorithm>
#include <cmath>

using namespace Qt::Literals::StringLiterals;
using dosegrid::grid::CellState;
using dosegrid::grid::StateCounts;
using dosegrid::statistics::MetricField;
using dosegrid::statistics::MetricScale;

namespace dosegrid::widgets {

namespace {

struct BlockCards
{
    Q_DECLARE_TR_FUNCTIONS(BlockCards)
};

constexpr qreal stateBarHeight = 12;
constexpr qreal histogramHeight = 18;
constexpr qreal rampHeight = 3;

// The first of these texts for which there is room.
QString fitting(const QStringList &texts, const QFont &font, qreal room)
{
    const QFontMetricsF metrics(font);
    const auto fits = [&](const QString &text) { return metrics.horizontalAdvance(text) <= room; };
    const auto found = std::ranges::find_if(texts, fits);
    return found == texts.end() ? QString() : *found;
}

// One card after its frame: everything inside `inner`; nothing below `bottom`.
class Card
{
public:
    Card(QPainter &painter, const MatrixStyle &style, StateSet shown, const QRectF &card, bool hasValues)
        : m_painter(painter)
        , m_style(style)
        , m_shown(shown)
        , m_heading(textFont(TextStyle::Heading, style.font))
        , m_plain(textFont(TextStyle::Secondary, style.font))
        , m_inner(card.adjusted(12, 8, -12, -8))
        , m_bottom(card.bottom())
        , m_lineHeight(std::max(16.0, std::floor(QFontMetricsF(m_plain).height())))
        , m_baseline(std::max(12.0, std::floor(QFontMetricsF(m_plain).ascent())))
        , m_line(barTop() + (hasValues ? histogramHeight + rampHeight + 5 : stateBarHeight + 8))
        , m_lineRight(m_inner.right())
    {
        painter.setPen(QPen(style.colours[Token::Border], 1));
        painter.setBrush(style.colours[Token::Base]);
        painter.drawRoundedRect(card.adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
    }

    // `figures`: the longest first.
    void title(const QString &name, const QStringList &figures)
    {
        m_painter.setFont(m_heading);
        m_painter.setPen(m_style.colours[Token::Text]);
        m_painter.drawText(m_inner, Qt::AlignLeft | Qt::AlignTop, name);
        m_painter.setFont(m_plain);
        m_painter.setPen(m_style.colours[Token::Text2]);
        const qreal room = m_inner.width() - QFontMetricsF(m_heading).horizontalAdvance(name) - 8;
        m_painter.drawText(m_inner, Qt::AlignRight | Qt::AlignTop, fitting(figures, m_plain, room));
    }

    // In the line of counts or words, which gets what room is left; and as a strip along the edge.
    void selection(std::uint32_t selected, std::uint32_t cells)
    {
        if (selected == 0)
            return;
        const qreal length = std::max(3.0, std::floor(m_inner.width() * selected / cells));
        m_painter.fillRect(QRectF(m_inner.left(), m_bottom - 5, length, 3), m_style.colours[Token::Accent]);
        const QFont font = semibold(m_plain);
        const QString number = m_style.locale.toString(selected);
        const QString words = fitting(
            {selected == cells ? BlockCards::tr("all selected")
                               //: cells of a block
                               : BlockCards::tr("%1 of %2 selected").arg(number, m_style.locale.toString(cells)),
             BlockCards::tr("%1 selected").arg(number), number},
            font, m_inner.width() * 0.6);
        const qreal width = QFontMetricsF(font).horizontalAdvance(words);
        if (m_line + m_lineHeight > m_bottom || words.isEmpty())
            return;
        m_painter.setFont(font);
        m_painter.setPen(m_style.colours[Token::Link]);
        m_painter.drawText(QPointF(m_inner.right() - width, m_line + m_baseline), words);
        m_lineRight = m_inner.right() - width - 12;
    }

    void states(const StateCounts &counts)
    {
        const QRectF bar(m_inner.left(), barTop(), m_inner.width(), stateBarHeight);
        paintStateBar(m_painter, m_style.colours, counts, bar);
        QColor veil = m_style.colours[Token::Base];
        veil.setAlphaF(float(1 - dimmedShare));
        for (const BarPiece &piece : barPieces(counts, bar.width(), 2)) {
            if (!isShown(piece.state))
                m_painter.fillRect(QRectF(bar.left() + piece.from, bar.top(), piece.to - piece.from, bar.height()),
                                   veil);
        }
        m_painter.setFont(m_plain);
        qreal x = m_inner.left();
        for (const CellState each : grid::allCellStates) {
            if (counts[each] == 0 || each == CellState::Open || each == CellState::NotApplicable
                || each == CellState::Planned || each == CellState::Done)
                continue;
            const QString number = m_style.locale.toString(counts[each]);
            const qreal width = 14 + 6 + QFontMetricsF(m_plain).horizontalAdvance(number) + 12;
            if (x + width > m_lineRight || m_line + m_lineHeight > m_bottom)
                break; // the tooltip has them all
            m_painter.setOpacity(isShown(each) ? 1 : dimmedShare);
            paintSwatch(m_painter, m_style.colours, each, {x, m_line + std::floor((m_lineHeight - 16) / 2), 14, 14});
            m_painter.setOpacity(1);
            m_painter.setPen(m_style.colours[isShown(each) ? Token::Text : Token::Text3]);
            m_painter.drawText(QPointF(x + 20, m_line + m_baseline), number);
            x += width;
        }
    }

    void values(const BlockValues &block, const MetricLayer &layer)
    {
        histogram(block, layer);
        if (block.count == 0 || m_line + m_lineHeight > m_bottom)
            return;
        m_painter.setFont(m_plain);
        m_painter.setPen(m_style.colours[Token::Text]);
        const qreal room = m_lineRight - m_inner.left();
        m_painter.drawText(QPointF(m_inner.left(), m_line + m_baseline),
                           fitting(words(block, layer.field.metric), m_plain, room));
    }

private:
    bool isShown(CellState state) const { return m_shown & setOf(state); }
    qreal barTop() const { return m_inner.top() + QFontMetricsF(m_heading).height() + 4; }

    // On the scale of the legend, the same for all blocks; as high as its own highest.
    void histogram(const BlockValues &block, const MetricLayer &layer)
    {
        const ColourTable table = colourTable(layer.map, m_style.colours);
        const bool hasThirds = layer.field.scale.kind() == MetricScale::Kind::Categories;
        // As many places each: others would make teeth.
        const int bins = hasThirds ? statistics::verdictCount : m_inner.width() >= 3 * 85 ? 85 : 51;
        std::vector<std::uint32_t> counts(std::size_t(bins), 0);
        for (std::size_t place = 0; place < block.places.size(); ++place)
            counts[place * std::size_t(bins) / block.places.size()] += block.places[place];
        const std::uint32_t highest = std::max(1U, *std::ranges::max_element(counts));
        const qreal base = barTop() + histogramHeight;
        m_painter.setRenderHint(QPainter::Antialiasing, false);
        for (int bin = 0; bin < bins; ++bin) {
            const qreal left = m_inner.left() + std::floor(bin * m_inner.width() / bins);
            const qreal right = m_inner.left() + std::floor((bin + 1) * m_inner.width() / bins);
            const double place = hasThirds ? bin / double(bins - 1) : (bin + 0.5) / bins;
            const QColor colour(table[std::size_t(std::lround(place * (MetricField::noValue - 1)))]);
            m_painter.fillRect(QRectF(left, base, right - left, rampHeight), colour);
            if (const std::uint32_t cells = counts[std::size_t(bin)]; cells > 0) {
                const qreal height = std::max(1.0, std::round(histogramHeight * cells / highest));
                m_painter.fillRect(QRectF(left, base - height, right - left - 1, height), colour);
            }
        }
        if (block.count > 0 && !hasThirds) {
            const qreal x = m_inner.left() + std::floor(layer.field.scale.place(block.median) * (m_inner.width() - 2));
            m_painter.fillRect(QRectF(x, base - histogramHeight, 2, histogramHeight + rampHeight + 2),
                               m_style.colours[Token::Ink]);
        }
        m_painter.setRenderHint(QPainter::Antialiasing);
    }

    QStringList words(const BlockValues &block, statistics::Metric metric) const
    {
        if (metric == statistics::Metric::Verdict) {
            QStringList verdicts;
            for (int verdict = 0; verdict < statistics::verdictCount; ++verdict) {
                const auto place = std::size_t(verdict) * (block.places.size() - 1) / (statistics::verdictCount - 1);
                verdicts +=
                    QString(metricValue(metric, verdict) + u'\u00a0' + m_style.locale.toString(block.places[place]));
            }
            return {verdicts.join(u" · "_s)};
        }
        const QString median = metricValue(metric, block.median);
        //: of the cells of a block: three values
        return {BlockCards::tr("median %1 · %2 to %3")
                    .arg(median, metricValue(metric, block.least), metricValue(metric, block.most)),
                BlockCards::tr("median %1").arg(median), median};
    }

    QPainter &m_painter;
    const MatrixStyle &m_style;
    StateSet m_shown;
    QFont m_heading;
    QFont m_plain;
    QRectF m_inner;
    qreal m_bottom;
    qreal m_lineHeight; // of counts and words
    qreal m_baseline;   // in it
    qreal m_line;       // its top
    qreal m_lineRight;
};

QString blockName(const MatrixGeometry &geometry, int model, int particle)
{
    const grid::GridSpec &spec = geometry.spec();
    return BlockCards::tr("%1, %2").arg(spec.models()[model].id, text::particleName(spec.particles()[particle]));
}

// Below the cards.
void paintLeftOut(QPainter &painter, const MatrixStyle &style, const MatrixGeometry &geometry,
                  const MatrixContent &content, const QRectF &room)
{
    const auto [words, more, isSelected] = MatrixHeaders::leftOut(content, geometry);
    const QFont plain = textFont(TextStyle::Secondary, style.font);
    if (words.isEmpty() || QFontMetricsF(plain).height() > room.height())
        return;
    const auto write = [&](qreal left, const QString &text, const QFont &font, Token token) {
        painter.setFont(font);
        painter.setPen(style.colours[token]);
        painter.drawText(room.adjusted(left, 0, 0, 0), int(Qt::AlignLeft) | int(Qt::AlignTop), text);
        return left + QFontMetricsF(font).horizontalAdvance(text) + 12;
    };
    const qreal next = write(0, words, plain, Token::Text2);
    write(next, more, isSelected ? semibold(plain) : plain, isSelected ? Token::Link : Token::ErrorText);
}

} // namespace

StateCounts blockCounts(const MatrixGeometry &geometry, const grid::GridState &state, int model, int particle)
{
    // Kept by the state, in whatever order the regions stand.
    return geometry.axes().regionOrder.size() == std::size_t(geometry.spec().regionCount())
               ? state.block(model, particle)
               : state.counts(blockMask(geometry, model, particle));
}

void paintBlockCards(QPainter &painter, const MatrixStyle &style, const MatrixGeometry &geometry,
                     const MatrixContent &content)
{
    painter.setRenderHint(QPainter::Antialiasing);
    const qreal dpr = geometry.metrics().dpr;
    const auto number = [&style](std::uint32_t count) { return style.locale.toString(count); };
    const MetricLayer *metric = content.metric.get();
    qreal bottom = 0;
    for (const int model : geometry.axes().models) {
        for (const int particle : geometry.axes().particles) {
            const QRect area = geometry.blockCard(model, particle);
            const QRectF room(QPointF(area.topLeft()) / dpr, QSizeF(area.size()) / dpr);
            bottom = std::max(bottom, room.bottom());
            if (painter.hasClipping() && !room.intersects(painter.clipBoundingRect()))
                continue;
            Card card(painter, style, content.shown, room, metric != nullptr);
            const QString name = blockName(geometry, model, particle);
            const StateCounts counts = blockCounts(geometry, *content.state, model, particle);
            if (!content.selection.isEmpty())
                card.selection((content.selection & blockMask(geometry, model, particle)).count(), counts.computable());
            if (metric) {
                const BlockValues block = BlockValues::of(geometry, *content.state, metric->field, model, particle);
                //: cells with a value, of how many
                card.title(name, {BlockCards::tr("n = %1 of %2").arg(number(block.count), number(block.cells)),
                                  BlockCards::tr("n = %1").arg(number(block.count))});
                card.values(block, *metric);
                continue;
            }
            const double share = counts.computable() ? 100.0 * counts[CellState::Done] / counts.computable() : 0;
            const QString percent = u"%1\u00a0%"_s.arg(style.locale.toString(share, 'f', 1));
            card.title(name, {BlockCards::tr("%1 of %2 done · %3")
                                  .arg(number(counts[CellState::Done]), number(counts.computable()), percent),
                              percent});
            card.states(counts);
        }
    }
    const QSizeF view = QSizeF(geometry.viewport()) / dpr;
    paintLeftOut(painter, style, geometry, content,
                 QRectF(QPointF(12, bottom + 12), QPointF(view.width() - 12, view.height() - 4)));
}

CellTip blockTip(const MatrixGeometry &geometry, const grid::GridState &state, int model, int particle)
{
    StateCounts counts = blockCounts(geometry, state, model, particle);
    CellTip tip;
    tip.title = blockName(geometry, model, particle);
    tip.state = *std::ranges::max_element(grid::allCellStates, {}, [&counts](CellState each) {
        return counts[each] > 0 && each != CellState::NotApplicable ? grid::severity(each) : -1;
    });
    tip.stateName = text::stateName(tip.state);
    tip.stateFacts = text::count(counts[tip.state]);
    counts.byState[std::size_t(tip.state)] = 0;
    constexpr qsizetype inLine = 3; // nine states at most beside the worst: three lines
    const QStringList others = countsWords(counts);
    for (qsizetype i = 0; i < others.size(); i += inLine)
        tip.lines += others.mid(i, inLine).join(u", "_s);
    tip.enter = BlockCards::tr("zoom in");
    return tip;
}

} // namespace dosegrid::widgets
