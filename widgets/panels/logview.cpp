// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/panels/logview.h"

#include "widgets/common/typography.h"
#include "widgets/panels/accessiblelog.h"
#include "widgets/panels/logexcerpt.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QScrollBar>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace dosegrid::widgets {

namespace {

constexpr int numberWidth = 44;
constexpr int overviewWidth = 14;
constexpr int textLeft = numberWidth + 12;

const QRegularExpression &troublePattern()
{
    static const QRegularExpression pattern(
        u"error|exception|abort|fatal|cannot|can't|not found|is not (opened|connected)|denied|no space|killed|segmentation"_s,
        QRegularExpression::CaseInsensitiveOption);
    return pattern;
}

bool hasPattern(const QRegularExpression &pattern) { return pattern.isValid() && !pattern.pattern().isEmpty(); }

} // namespace

LogView::LogView(const Theme &theme, QWidget *parent) : QAbstractScrollArea(parent), m_theme(theme)
{
    AccessibleLog::install(); // before anything asks for the interface, which is kept
    setFrameShape(QFrame::NoFrame);
    setFont(monoFont(TextStyle::Secondary));
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(tr("Log"));
    connect(&theme, &Theme::changed, viewport(), qOverload<>(&QWidget::update));
}

void LogView::setLog(const QString &text, const QString &deciding)
{
    m_lines = text.split(u'\n');
    while (!m_lines.isEmpty() && m_lines.last().isEmpty())
        m_lines.removeLast();
    m_starts = {0};
    m_starts.reserve(m_lines.size() + 1);
    for (const QString &line : std::as_const(m_lines))
        m_starts += m_starts.last() + int(line.size()) + 1;
    m_message.clear();
    m_trouble.clear();
    m_widest = 0;
    m_deciding = -1;
    const QString wanted = deciding.trimmed();
    for (int i = 0; i < int(m_lines.size()); ++i) {
        m_widest = std::max(m_widest, int(m_lines[i].size()));
        if (m_lines[i].contains(troublePattern()))
            m_trouble += i;
        // The recorded line is trimmed and cut; the log has it whole.
        if (m_deciding < 0 && !wanted.isEmpty() && m_lines[i].trimmed().startsWith(wanted))
            m_deciding = i;
    }
    m_isOnRecord = m_deciding >= 0;
    if (!m_isOnRecord)
        m_deciding = LogExcerpt::decidingLine(m_lines);
    setSearch(m_pattern);
    updateBars();
    AccessibleLog::textChanged(*this);
    goTo(m_deciding >= 0 ? m_deciding : int(m_lines.size()) - 1);
}

void LogView::setMessage(const QString &message)
{
    m_lines.clear();
    m_starts.clear();
    m_trouble.clear();
    m_hits.clear();
    m_deciding = m_current = -1;
    m_message = message;
    AccessibleLog::textChanged(*this);
    updateBars();
    viewport()->update();
    emit moved();
}

void LogView::setSearch(const QRegularExpression &pattern)
{
    m_pattern = pattern;
    m_hits.clear();
    if (hasPattern(m_pattern)) {
        for (int i = 0; i < int(m_lines.size()); ++i) {
            if (m_lines[i].contains(m_pattern))
                m_hits += i;
        }
    }
    viewport()->update();
    emit moved();
}

int LogView::hitNumber() const
{
    const auto found = std::lower_bound(m_hits.begin(), m_hits.end(), m_current);
    return found != m_hits.end() && *found == m_current ? int(found - m_hits.begin()) + 1 : 0;
}

void LogView::goTo(int line)
{
    m_current = m_lines.isEmpty() ? -1 : std::clamp(line, 0, int(m_lines.size()) - 1);
    if (m_current >= 0) {
        const int first = verticalScrollBar()->value();
        const int margin = std::min(3, linesInView() / 4);
        if (m_current < first + margin || m_current >= first + linesInView() - margin)
            verticalScrollBar()->setValue(m_current - linesInView() / 2);
    }
    viewport()->update();
    AccessibleLog::lineMoved(*this);
    emit moved();
}

void LogView::nextHit(bool forward)
{
    if (m_hits.isEmpty())
        return;
    if (forward) {
        const auto next = std::upper_bound(m_hits.begin(), m_hits.end(), m_current);
        goTo(next == m_hits.end() ? m_hits.first() : *next);
        return;
    }
    const auto here = std::lower_bound(m_hits.begin(), m_hits.end(), m_current);
    goTo(here == m_hits.begin() ? m_hits.last() : *std::prev(here));
}

// To the next place of trouble: lines that follow each other are one place.
void LogView::nextError()
{
    if (m_trouble.isEmpty())
        return;
    int next = m_trouble.first();
    for (qsizetype i = 1; i < m_trouble.size(); ++i) {
        if (m_trouble[i] > m_current && m_trouble[i] > m_trouble[i - 1] + 1) {
            next = m_trouble[i];
            break;
        }
    }
    goTo(m_trouble.first() > m_current ? m_trouble.first() : next);
}

int LogView::lineAt(int offset) const
{
    const auto after = std::upper_bound(m_starts.begin(), m_starts.end(), offset);
    return std::clamp(int(after - m_starts.begin()) - 1, 0, std::max(0, int(m_lines.size()) - 1));
}

QRect LogView::characterRect(int line, int column) const
{
    const int advance = fontMetrics().horizontalAdvance(u'0');
    return {textLeft - horizontalScrollBar()->value() + column * advance, (line - firstLineInView()) * lineHeight(),
            advance, lineHeight()};
}

std::optional<std::pair<int, int>> LogView::characterAt(QPoint place) const
{
    const int line = firstLineInView() + place.y() / lineHeight();
    const int x = place.x() - textLeft + horizontalScrollBar()->value();
    if (!viewport()->rect().contains(place) || line >= int(m_lines.size()) || x < 0)
        return std::nullopt;
    const int column = x / fontMetrics().horizontalAdvance(u'0');
    return column > int(m_lines[line].size()) ? std::nullopt : std::optional(std::pair(line, column));
}

int LogView::lineHeight() const { return fontMetrics().height() + 1; }

int LogView::linesInView() const { return std::max(1, viewport()->height() / lineHeight()); }

int LogView::firstLineInView() const { return verticalScrollBar()->value(); }

void LogView::updateBars()
{
    verticalScrollBar()->setRange(0, std::max(0, int(m_lines.size()) - linesInView()));
    verticalScrollBar()->setPageStep(linesInView());
    const int wanted = textLeft + m_widest * fontMetrics().horizontalAdvance(u'0') + overviewWidth + 8;
    horizontalScrollBar()->setRange(0, std::max(0, wanted - viewport()->width()));
    horizontalScrollBar()->setPageStep(viewport()->width());
    horizontalScrollBar()->setSingleStep(fontMetrics().horizontalAdvance(u'0') * 4);
}

void LogView::resizeEvent(QResizeEvent *) { updateBars(); }

void LogView::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::FontChange)
        updateBars();
    QAbstractScrollArea::changeEvent(event);
}

void LogView::mousePressEvent(QMouseEvent *event)
{
    const QPoint at = event->position().toPoint();
    if (at.x() >= viewport()->width() - overviewWidth && !m_lines.isEmpty())
        goTo(int(qint64(at.y()) * m_lines.size() / std::max(1, viewport()->height())));
    else if (const int line = firstLineInView() + at.y() / lineHeight(); line < int(m_lines.size()))
        goTo(line);
}

void LogView::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Up: goTo(m_current - 1); return;
    case Qt::Key_Down: goTo(m_current + 1); return;
    case Qt::Key_PageUp: goTo(m_current - linesInView()); return;
    case Qt::Key_PageDown: goTo(m_current + linesInView()); return;
    case Qt::Key_Home: goTo(0); return;
    case Qt::Key_End: goTo(int(m_lines.size()) - 1); return;
    default: QAbstractScrollArea::keyPressEvent(event);
    }
}

void LogView::paintEvent(QPaintEvent *)
{
    QPainter painter(viewport());
    painter.setFont(font());
    painter.fillRect(viewport()->rect(), m_theme[Token::Base]);
    if (m_lines.isEmpty()) {
        painter.setFont(textFont(TextStyle::Base));
        painter.setPen(m_theme[Token::Text2]);
        painter.drawText(viewport()->rect().adjusted(16, 12, -16, 0),
                         int(Qt::AlignTop) | int(Qt::AlignLeft) | int(Qt::TextWordWrap), m_message);
        return;
    }
    const int height = lineHeight();
    const int first = firstLineInView();
    for (int line = first; line < std::min(int(m_lines.size()), first + linesInView() + 1); ++line)
        paintLine(painter, line, QRect(0, (line - first) * height, viewport()->width(), height));
    paintOverview(painter);
}

void LogView::paintLine(QPainter &painter, int line, const QRect &area) const
{
    const bool decides = line == m_deciding;
    const bool isTrouble = std::binary_search(m_trouble.begin(), m_trouble.end(), line);
    if (decides) {
        painter.fillRect(area, m_theme[Token::ErrorBg]);
        painter.fillRect(QRect(0, area.top(), 3, area.height()), m_theme.state(grid::CellState::Failed).fill);
    } else if (line == m_current) {
        painter.fillRect(area, m_theme[Token::Tint]);
    }
    const QString &text = m_lines[line];
    const int left = textLeft - horizontalScrollBar()->value();
    painter.save();
    painter.setClipRect(area.adjusted(textLeft - 6, 0, -overviewWidth, 0));
    if (hasPattern(m_pattern)) {
        const int advance = fontMetrics().horizontalAdvance(u'0');
        for (auto it = m_pattern.globalMatch(text); it.hasNext();) {
            const QRegularExpressionMatch hit = it.next();
            painter.fillRect(QRect(left + int(hit.capturedStart()) * advance, area.top(),
                                   int(hit.capturedLength()) * advance, area.height()),
                             m_theme[Token::SearchHit]);
        }
    }
    painter.setPen(m_theme[isTrouble || decides ? Token::ErrorText : Token::Text]);
    painter.drawText(QRect(left, area.top(), m_widest * 20 + 100, area.height()), Qt::AlignLeft | Qt::AlignVCenter,
                     text);
    if (hasPattern(m_pattern)) { // the hit itself in the ink that goes with its ground
        const int advance = fontMetrics().horizontalAdvance(u'0');
        painter.setPen(m_theme[Token::SearchHitText]);
        for (auto it = m_pattern.globalMatch(text); it.hasNext();) {
            const QRegularExpressionMatch hit = it.next();
            painter.drawText(QRect(left + int(hit.capturedStart()) * advance, area.top(), area.width(), area.height()),
                             Qt::AlignLeft | Qt::AlignVCenter, hit.captured());
        }
    }
    painter.restore();
    painter.setPen(m_theme[Token::Text3]);
    painter.drawText(QRect(0, area.top(), numberWidth, area.height()), Qt::AlignRight | Qt::AlignVCenter,
                     QString::number(line + 1));
}

void LogView::paintOverview(QPainter &painter) const
{
    const QRect strip(viewport()->width() - overviewWidth, 0, overviewWidth, viewport()->height());
    painter.fillRect(strip, m_theme[Token::Alt]);
    const auto mark = [&](int line, const QColor &colour, int height) {
        const int y = int(qint64(line) * strip.height() / m_lines.size());
        painter.fillRect(QRect(strip.left() + 2, y, strip.width() - 4, height), colour);
    };
    for (const int line : m_trouble)
        mark(line, m_theme[Token::ErrorEdge], 1);
    for (const int line : m_hits)
        mark(line, m_theme[Token::WarnEdge], 2);
    if (m_deciding >= 0)
        mark(m_deciding, m_theme.state(grid::CellState::Failed).fill, 3);
    const int first = int(qint64(firstLineInView()) * strip.height() / m_lines.size());
    const int shown = std::max(6, int(qint64(linesInView()) * strip.height() / m_lines.size()));
    painter.setPen(m_theme[Token::Border2]);
    painter.drawRect(QRect(strip.left(), first, strip.width() - 1, std::min(shown, strip.height() - first - 1)));
}

} // namespace dosegrid::widgets
