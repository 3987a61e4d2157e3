// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/panels/causeplace.h"

#include "models/items/causesmodel.h"
#include "models/text/units.h"
#include "models/text/words.h"
#include "widgets/common/iconsize.h"
#include "widgets/common/typography.h"

#include <QPainter>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace dosegrid::widgets {

namespace {

constexpr int margin = 12;
constexpr int modelWidth = 18;
constexpr int gap = 6;
constexpr int designFacts = 176;

int factsWidth() { return besideText(designFacts); }
constexpr qreal paleShare = 0.22;

QColor mixed(const QColor &a, const QColor &b, qreal share)
{
    const auto part = [share](int x, int y) { return int(x * share + y * (1 - share)); };
    return {part(a.red(), b.red()), part(a.green(), b.green()), part(a.blue(), b.blue())};
}

} // namespace

CausePlace::CausePlace(const Theme &theme, QWidget *parent) : QWidget(parent), m_theme(theme)
{
    setAccessibleName(tr("Where the cause is"));
    setMinimumSize(besideText(330), besideText(150));
    connect(&theme, &Theme::changed, this, [this] {
        render();
        update();
    });
}

void CausePlace::setCause(const grid::GridState *state, const statistics::Cause *cause)
{
    m_state = cause ? state : nullptr;
    m_energies.clear();
    m_models.clear();
    if (m_state) {
        const grid::GridSpec &spec = m_state->spec();
        const grid::CellMask tried = statistics::triedCells(*m_state);
        m_cells = cause->cells;
        m_states.assign(m_state->states().begin(), m_state->states().end());
        m_energies = statistics::energyCounts(*cause, tried, spec);
        m_models = statistics::modelCounts(*cause, tried, spec);
        //: %1 is the short name of a cause, such as C-7
        m_title = tr("Where %1 is").arg(items::CausesModel::code(*cause));
        m_pattern = items::CausesModel::systematic(*cause, spec);
        m_elsewhere = cause->pattern
                          ? tr("%1 of %2 tried cells elsewhere")
                                .arg(text::count(cause->pattern->elsewhere), text::count(cause->pattern->elsewhereOf))
                          : QString();
    }
    setAccessibleDescription(facts().join(u". "_s));
    render();
    update();
}

QString CausePlace::nameOf(const statistics::PlaceCount &count, bool byModel) const
{
    const grid::GridSpec &spec = m_state->spec();
    if (byModel)
        return spec.models()[*count.place.model].id;
    return text::energy(spec.energiesEv()[*count.place.energy]);
}

QStringList CausePlace::facts() const
{
    if (!m_state)
        return {};
    QStringList lines{m_pattern};
    if (!m_elsewhere.isEmpty())
        lines += m_elsewhere;
    for (const auto &[counts, byModel] : {std::pair(&m_energies, false), std::pair(&m_models, true)}) {
        for (const statistics::PlaceCount &count : *counts)
            lines += tr("%1: %2 of %3").arg(nameOf(count, byModel), text::count(count.cells), text::count(count.of));
    }
    return lines;
}

QRect CausePlace::mapRect() const
{
    const int top = margin + QFontMetrics(textFont(TextStyle::Heading)).height()
                    + QFontMetrics(textFont(TextStyle::Caption)).height() + 6;
    return {margin + modelWidth, top, width() - 2 * margin - modelWidth - factsWidth() - 12, height() - top - margin};
}

QRect CausePlace::blockRect(int model, int particle) const
{
    const grid::GridSpec &spec = m_state->spec();
    const QRect map = mapRect();
    const int wide = (map.width() - gap * (spec.particleCount() - 1)) / spec.particleCount();
    const int high = (map.height() - gap * (spec.modelCount() - 1)) / spec.modelCount();
    return {map.left() + particle * (wide + gap), map.top() + model * (high + gap), wide, high};
}

void CausePlace::resizeEvent(QResizeEvent *) { render(); }

void CausePlace::render()
{
    const qreal dpr = devicePixelRatioF();
    m_image = QImage(size() * dpr, QImage::Format_RGB32);
    m_image.fill(m_theme[Token::Base]);
    if (!m_state)
        return;
    for (int model = 0; model < m_state->spec().modelCount(); ++model) {
        for (int particle = 0; particle < m_state->spec().particleCount(); ++particle)
            renderBlock(model, particle);
    }
    m_image.setDevicePixelRatio(dpr);
}

void CausePlace::renderBlock(int model, int particle)
{
    const grid::GridSpec &spec = m_state->spec();
    const qreal dpr = devicePixelRatioF();
    const QRect logical = blockRect(model, particle);
    const QRect block = QRectF(logical.x() * dpr, logical.y() * dpr, logical.width() * dpr, logical.height() * dpr)
                            .toRect()
                            .intersected(m_image.rect());
    if (block.width() < 2 || block.height() < 2)
        return;
    std::array<QRgb, grid::cellStateCount> pale{};
    for (const grid::CellState state : grid::allCellStates)
        pale[std::size_t(state)] = (state == grid::CellState::NotApplicable
                                        ? m_theme[Token::Base]
                                        : mixed(m_theme.state(state).fill, m_theme[Token::Base], paleShare))
                                       .rgb();
    const QRgb red = m_theme.state(grid::CellState::Failed).fill.rgb();
    // The cells from first to last of an axis that a pixel touches.
    const auto touched = [](int pixel, int pixels, int cells) {
        const int first = pixel * cells / pixels;
        return std::pair(first, std::max(first, ((pixel + 1) * cells + pixels - 1) / pixels - 1));
    };
    for (int y = 0; y < block.height(); ++y) {
        const auto [top, bottom] = touched(y, block.height(), spec.regionCount());
        auto *line = reinterpret_cast<QRgb *>(m_image.scanLine(block.top() + y)) + block.left();
        for (int x = 0; x < block.width(); ++x) {
            const auto [left, right] = touched(x, block.width(), spec.energyCount());
            bool hasCause = false;
            for (int region = top; region <= bottom && !hasCause; ++region) {
                for (int energy = left; energy <= right && !hasCause; ++energy)
                    hasCause = m_cells.test(spec.index(
                        {std::uint16_t(model), std::uint16_t(region), std::uint16_t(particle), std::uint16_t(energy)}));
            }
            const grid::CellIndex corner =
                spec.index({std::uint16_t(model), std::uint16_t(top), std::uint16_t(particle), std::uint16_t(left)});
            line[x] = hasCause ? red : pale[std::size_t(m_states[corner.value])];
        }
    }
}

int CausePlace::paintCounts(QPainter &painter, const QString &title, const std::vector<statistics::PlaceCount> &counts,
                            QRect area) const
{
    painter.setFont(textFont(TextStyle::Caption));
    const int line = painter.fontMetrics().height() + 2;
    painter.setPen(m_theme[Token::Text2]);
    painter.drawText(QRect(area.left(), area.top(), area.width(), line), Qt::AlignVCenter, title);
    int y = area.top() + line;
    const bool byModel = &counts == &m_models;
    int names = 0;
    for (const statistics::PlaceCount &count : counts)
        names = std::max(names, painter.fontMetrics().horizontalAdvance(nameOf(count, byModel)));
    for (const statistics::PlaceCount &count : counts) {
        painter.setPen(m_theme[Token::Text]);
        painter.drawText(QRect(area.left(), y, names + 1, line), Qt::AlignRight | Qt::AlignVCenter,
                         nameOf(count, byModel));
        constexpr int barRoom = 40;
        const int bar = count.of > 0 ? std::max(1, int(barRoom * count.cells / count.of)) : 0;
        painter.fillRect(QRect(area.left() + names + 8, y + line / 2 - 4, bar, 8),
                         m_theme.state(grid::CellState::Failed).fill);
        painter.setPen(m_theme[Token::Text2]);
        painter.drawText(QRect(area.left() + names + 8 + barRoom + 6, y, area.width(), line), Qt::AlignVCenter,
                         tr("%1 of %2").arg(text::count(count.cells), text::count(count.of)));
        y += line;
    }
    return y + 6;
}

void CausePlace::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    if (m_image.size() != size() * devicePixelRatioF())
        render();
    painter.drawImage(0, 0, m_image);
    if (!m_state)
        return;
    const grid::GridSpec &spec = m_state->spec();
    painter.setPen(m_theme[Token::Border]); // an open campaign is paper; its frame is still to be seen
    for (int model = 0; model < spec.modelCount(); ++model) {
        for (int particle = 0; particle < spec.particleCount(); ++particle)
            painter.drawRect(blockRect(model, particle).adjusted(-1, -1, 0, 0));
    }
    painter.setFont(textFont(TextStyle::Heading));
    painter.setPen(m_theme[Token::Text]);
    const QRect map = mapRect();
    const int heading = painter.fontMetrics().height();
    painter.drawText(QRect(margin, margin - 2, width(), heading), Qt::AlignVCenter, m_title);
    painter.setFont(textFont(TextStyle::Caption));
    painter.setPen(m_theme[Token::Text2]);
    for (int particle = 0; particle < spec.particleCount(); ++particle) {
        const QRect block = blockRect(0, particle);
        painter.drawText(QRect(block.left(), margin + heading, block.width(), map.top() - margin - heading),
                         Qt::AlignVCenter, text::particleName(spec.particles()[particle]));
    }
    for (int model = 0; model < spec.modelCount(); ++model) {
        const QRect block = blockRect(model, 0);
        painter.save();
        painter.translate(margin, block.center().y());
        painter.rotate(-90);
        painter.drawText(QRect(-block.height() / 2, 0, block.height(), modelWidth - 4), Qt::AlignCenter,
                         spec.models()[model].id);
        painter.restore();
    }
    const QRect facts(width() - margin - factsWidth(), margin, factsWidth(), height() - 2 * margin);
    painter.setFont(semibold(textFont(TextStyle::Secondary)));
    const QString said = m_elsewhere.isEmpty() ? m_pattern : QString(m_pattern + u'\n' + m_elsewhere);
    const int flags = int(Qt::AlignLeft) | int(Qt::AlignTop) | int(Qt::TextWordWrap);
    const QRect text = painter.boundingRect(facts.adjusted(8, 6, -8, 0), flags, said);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool stands = !m_elsewhere.isEmpty();
    painter.setPen(m_theme[stands ? Token::WarnEdge : Token::Border]);
    painter.setBrush(m_theme[stands ? Token::WarnBg : Token::Alt]);
    painter.drawRoundedRect(QRectF(facts.left() + 0.5, facts.top() + 0.5, facts.width() - 1, text.height() + 12), 4, 4);
    painter.setPen(m_theme[stands ? Token::WarnText : Token::Text2]);
    painter.drawText(text, flags, said);
    painter.setRenderHint(QPainter::Antialiasing, false);
    int y = facts.top() + text.height() + 22;
    y = paintCounts(painter, tr("energy"), m_energies, QRect(facts.left(), y, facts.width(), 0));
    if (y + 40 < facts.bottom())
        paintCounts(painter, tr("model"), m_models, QRect(facts.left(), y, facts.width(), 0));
}

} // namespace dosegrid::widgets
