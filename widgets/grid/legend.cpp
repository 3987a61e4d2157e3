// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/grid/legend.h"

#include "models/text/units.h"
#include "models/text/words.h"
#include "widgets/common/glyphs.h"
#include "widgets/common/label.h"
#include "widgets/common/typography.h"
#include "widgets/grid/accessiblematrix.h"

#include <QFocusEvent>
#include <QGuiApplication>
#include <QPainter>

#include <algorithm>
#include <cmath>

using dosegrid::grid::CellState;

namespace dosegrid::widgets {

namespace {

constexpr int swatchSize = 14;
constexpr int chipHeight = 22;
constexpr int legendHeight = 28;
constexpr int edge = 8;
constexpr int leastSpace = 2;

// The order of the design, with open in front: what no wave has touched.
constexpr std::array<CellState, grid::cellStateCount> legendOrder = grid::allCellStates;

} // namespace

LegendChip::LegendChip(const Theme &theme, CellState state, QWidget *parent)
    : QAbstractButton(parent)
    , m_theme(theme)
    , m_state(state)
{
    setCheckable(state != CellState::NotApplicable);
    setEnabled(state != CellState::NotApplicable);
    setFocusPolicy(isEnabled() ? Qt::TabFocus : Qt::NoFocus);
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
    rename();
}

void LegendChip::rename()
{
    m_name = text::stateName(m_state);
    m_number = text::count(m_count);
    setText(tr("%1: %2").arg(m_name, m_number));
    setAccessibleName(text());
    updateGeometry();
    update();
}

void LegendChip::setCount(std::uint32_t count)
{
    if (count == m_count)
        return;
    m_count = count;
    rename();
}

void LegendChip::setTight(bool tight)
{
    if (tight == m_tight)
        return;
    m_tight = tight;
    updateGeometry();
    update();
}

QFont LegendChip::nameFont() const { return textFont(m_tight ? TextStyle::Secondary : TextStyle::Base, font()); }

QSize LegendChip::sizeHint() const
{
    const QFontMetricsF plain(nameFont());
    const QFontMetricsF strong(semibold(nameFont()));
    const bool na = m_state == CellState::NotApplicable;
    const qreal width = padding() + swatchSize + gap() + plain.horizontalAdvance(m_name) + gap() - 1
                        + (na ? plain : strong).horizontalAdvance(m_number) + padding();
    return {int(std::ceil(width)), std::max(chipHeight, int(std::ceil(plain.height())) + 4)};
}

void LegendChip::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const bool na = m_state == CellState::NotApplicable;
    painter.setRenderHint(QPainter::Antialiasing);
    if (isChecked() || (underMouse() && isEnabled())) {
        painter.setPen(isChecked() ? QPen(m_theme[Token::InfoEdge], 1) : QPen(Qt::NoPen));
        painter.setBrush(m_theme[Token::Tint]);
        painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
    }
    if (hasFocus() && m_focusByKey) {
        painter.setPen(QPen(m_theme[Token::Accent], 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 4, 4);
    }
    paintSwatch(painter, m_theme.colours(), m_state,
                {qreal(padding()), std::floor((height() - swatchSize) / 2.0), swatchSize, swatchSize});
    const QFont plain = nameFont();
    const bool quiet = na || m_count == 0;
    qreal x = padding() + swatchSize + gap();
    painter.setFont(plain);
    painter.setPen(m_theme[quiet ? Token::Text3 : Token::Text2]);
    painter.drawText(QRectF(x, 0, width(), height()), Qt::AlignVCenter, m_name);
    x += QFontMetricsF(plain).horizontalAdvance(m_name) + gap() - 1;
    painter.setFont(na ? plain : semibold(plain));
    painter.setPen(m_theme[quiet ? Token::Text3 : Token::Text]);
    painter.drawText(QRectF(x, 0, width(), height()), Qt::AlignVCenter, m_number);
}

void LegendChip::focusInEvent(QFocusEvent *event)
{
    m_focusByKey = event->reason() == Qt::TabFocusReason || event->reason() == Qt::BacktabFocusReason;
    QAbstractButton::focusInEvent(event);
}

void LegendChip::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::FontChange)
        rename();
    QAbstractButton::changeEvent(event);
}

StateLegend::StateLegend(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_note(new Label(theme, TextStyle::Base, Token::Text2, this))
{
    m_note->hide();
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    accessibility::install();
    setAccessibleName(tr("States"));
    for (const CellState state : legendOrder) {
        auto *chip = new LegendChip(theme, state, this);
        m_chips[std::size_t(state)] = chip;
        connect(chip, &QAbstractButton::clicked, this, [this, chip] { toggle(chip); });
    }
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
    retranslate();
}

void StateLegend::retranslate()
{
    m_total = tr("%1 to compute").arg(text::count(m_counts.computable()));
    m_note->setText(tr("shared places: most frequent state"));
    m_note->setToolTip(tr("Where several cells share a place, as in a closed body system or on the small map, the most "
                          "frequent of their states is shown, not the worst."));
    arrange();
}

void StateLegend::setCounts(const grid::StateCounts &counts)
{
    if (counts == m_counts)
        return;
    m_counts = counts;
    for (LegendChip *chip : m_chips)
        chip->setCount(counts[chip->state()]);
    retranslate();
}

void StateLegend::setShownStates(StateSet states)
{
    if (states == m_shown)
        return;
    m_shown = states;
    for (LegendChip *chip : m_chips)
        chip->setChecked(states != allStates && (states & setOf(chip->state())));
    emit shownStatesChanged(states);
}

void StateLegend::toggle(LegendChip *chip)
{
    const StateSet one = setOf(chip->state());
    const bool add = QGuiApplication::keyboardModifiers() & Qt::ControlModifier;
    StateSet wanted = one;
    if (m_shown == allStates)
        wanted = one;
    else if (add)
        wanted = m_shown ^ one;
    else if (m_shown == one)
        wanted = allStates;
    if (wanted == 0)
        wanted = allStates;
    // The click has flipped the check mark already; the filter decides.
    chip->setChecked(wanted != allStates && (wanted & one));
    setShownStates(wanted);
}

void StateLegend::setSharedPlace(SharedPlace shared)
{
    m_note->setVisible(shared == SharedPlace::Majority);
    arrange();
}

void StateLegend::setCompact(bool compact)
{
    m_compact = compact;
    arrange();
}

QSize StateLegend::minimumSizeHint() const
{
    return {200, std::max(legendHeight, m_chips.front()->sizeHint().height() + 6)};
}

void StateLegend::resizeEvent(QResizeEvent *) { arrange(); }

void StateLegend::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

// In one line: the total goes first, then spaces shrink, then the chips, then n/a goes, which nobody can click; further
// lines when even that is too narrow. What is said of shared places takes a line of its own rather than room of chips.
void StateLegend::arrange()
{
    LegendChip *na = chip(CellState::NotApplicable);
    const auto widthOf = [this](bool tight) {
        int chips = 0;
        for (LegendChip *chip : m_chips) {
            chip->setTight(tight);
            chips += chip->sizeHint().width();
        }
        return chips;
    };
    const int room = width() - 2 * edge;
    const auto count = int(m_chips.size());
    int chips = widthOf(false);
    if (chips + (count + 1) * leastSpace > room)
        chips = widthOf(true);
    const int spaces = (count + 1) * leastSpace;
    const bool fitsWithoutNa = chips - na->sizeHint().width() + spaces <= room;
    const bool showNa = chips + spaces <= room || !fitsWithoutNa;
    na->setVisible(showNa);
    if (!showNa)
        chips -= na->sizeHint().width();
    const int total = int(QFontMetricsF(textFont(TextStyle::Base, font())).horizontalAdvance(m_total)) + 1;
    const int note = m_note->isHidden() ? 0 : m_note->sizeHint().width() + 16;
    const bool isNoteBeside = chips + (count + 1) * leastSpace + note <= room;
    const bool showTotal = !m_compact && isNoteBeside && chips + note + (count - 1) * leastSpace + 16 + total <= room;
    const int free = room - chips - (isNoteBeside ? note : 0) - (showTotal ? total + 12 : 0);
    const int space = qBound(leastSpace, free / (count + 1), 8);

    int x = edge;
    int y = 0;
    const int lineHeight = minimumSizeHint().height();
    int lines = 1;
    for (const CellState state : legendOrder) {
        LegendChip *chip = m_chips[std::size_t(state)];
        if (chip == na && !showNa) {
            m_lineX = -1;
            continue;
        }
        const QSize size = chip->sizeHint();
        if (state == CellState::NotApplicable)
            x += space;
        if (x > edge && x + size.width() > width() - edge) {
            x = edge;
            y += lineHeight;
            ++lines;
        }
        if (state == CellState::NotApplicable)
            m_lineX = lines == 1 ? x - space : -1;
        chip->setGeometry(x, y + (lineHeight - size.height()) / 2, size.width(), size.height());
        x += size.width() + space;
    }
    if (note > 0) {
        const QSize size = m_note->sizeHint();
        if (x + note > width() - edge) {
            x = edge;
            y += lineHeight;
            ++lines;
        }
        m_note->setGeometry(x + 8, y + (lineHeight - size.height()) / 2, size.width(), size.height());
    }
    m_totalX = showTotal && lines == 1 ? width() - edge - 4 - total : -1;
    setFixedHeight(lines * lineHeight);
    update();
}

void StateLegend::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_theme[Token::Alt]);
    painter.fillRect(QRect(0, height() - 1, width(), 1), m_theme[Token::Border]);
    if (m_lineX > 0)
        painter.fillRect(QRect(m_lineX, 6, 1, minimumSizeHint().height() - 12), m_theme[Token::Border]);
    if (m_totalX > 0) {
        painter.setFont(textFont(TextStyle::Base, font()));
        painter.setPen(m_theme[Token::Text2]);
        painter.drawText(QRect(m_totalX, 0, width(), minimumSizeHint().height()), Qt::AlignVCenter, m_total);
    }
}

} // namespace dosegrid::widgets
