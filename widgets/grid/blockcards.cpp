// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/grid/blockcards.h"

#include "models/text/words.h"
#include "widgets/common/glyphs.h"
#include "widgets/common/statebar.h"
#include "widgets/common/typography.h"
#include "widgets/grid/blockvalues.h"
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

constexpr qreal lineHeight = 16;
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
    Card(QPainter &painter, const MatrixStyle &style, const QRectF &card)
        : m_painter(painter)
        , m_style(style)
        , m_heading(textFont(TextStyle::Heading, style.font))
        , m_plain(textFont(TextStyle::Secondary, style.font))
        , m_inner(card.adjusted(12, 8, -12, -8))
        , m_bottom(card.bottom())
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

    void states(const StateCounts &counts)
    {
        paintStateBar(m_painter, m_style.colours, counts, {m_inner.left(), barTop(), m_inner.width(), stateBarHeight});
        qreal x = m_inner.left();
        const qreal line = barTop() + stateBarHeight + 8;
        for (const CellState each : grid::allCellStates) {
            if (counts[each] == 0 || each == CellState::Open || each == CellState::NotApplicable
                || each == CellState::Planned || each == CellState::Done)
                continue;
            const QString number = m_style.locale.toString(counts[each]);
            const qreal width = 14 + 6 + QFontMetricsF(m_plain).horizontalAdvance(number) + 12;
            if (x + width > m_inner.right() || line + lineHeight > m_bottom)
                break;
            paintSwatch(m_painter, m_style.colours, each, {x, line, 14, 14});
            m_painter.setPen(m_style.colours[Token::Text]);
            m_painter.drawText(QPointF(x + 20, line + 12), number);
            x += width;
        }
    }

    void values(const BlockValues &block, const MetricLayer &layer)
    {
        histogram(block, layer);
        const qreal line = barTop() + histogramHeight + rampHeight + 5;
        if (block.count == 0 || line + lineHeight > m_bottom)
            return;
        m_painter.setFont(m_plain);
        m_painter.setPen(m_style.colours[Token::Text]);
        m_painter.drawText(QRectF(m_inner.left(), line, m_inner.width(), lineHeight),
                           int(Qt::AlignLeft) | int(Qt::AlignVCenter),
                           fitting(words(block, layer.field.metric), m_plain, m_inner.width()));
    }

private:
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
    QFont m_heading;
    QFont m_plain;
    QRectF m_inner;
    qreal m_bottom;
};

} // namespace

void paintBlockCards(QPainter &painter, const MatrixStyle &style, const MatrixGeometry &geometry,
                     const grid::GridState &state, const MetricLayer *metric)
{
    painter.setRenderHint(QPainter::Antialiasing);
    const grid::GridSpec &spec = geometry.spec();
    const qreal dpr = geometry.metrics().dpr;
    const auto number = [&style](std::uint32_t count) { return style.locale.toString(count); };
    for (const int model : geometry.axes().models) {
        for (const int particle : geometry.axes().particles) {
            const QRect area = geometry.blockCard(model, particle);
            Card card(painter, style, QRectF(QPointF(area.topLeft()) / dpr, QSizeF(area.size()) / dpr));
            const QString name =
                BlockCards::tr("%1, %2").arg(spec.models()[model].id, text::particleName(spec.particles()[particle]));
            if (metric) {
                const BlockValues block = BlockValues::of(geometry, state, metric->field, model, particle);
                //: cells with a value, of how many
                card.title(name, {BlockCards::tr("n = %1 of %2").arg(number(block.count), number(block.cells)),
                                  BlockCards::tr("n = %1").arg(number(block.count))});
                card.values(block, *metric);
                continue;
            }
            const StateCounts counts = geometry.axes().isWhole() ? state.block(model, particle)
                                                                 : state.counts(blockMask(geometry, model, particle));
            const double share = counts.computable() ? 100.0 * counts[CellState::Done] / counts.computable() : 0;
            const QString percent = u"%1\u00a0%"_s.arg(style.locale.toString(share, 'f', 1));
            card.title(name, {BlockCards::tr("%1 of %2 done · %3")
                                  .arg(number(counts[CellState::Done]), number(counts.computable()), percent),
                              percent});
            card.states(counts);
        }
    }
}

} // namespace dosegrid::widgets
