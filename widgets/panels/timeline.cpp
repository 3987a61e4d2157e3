// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/panels/timeline.h"

#include "models/text/units.h"
#include "models/text/words.h"
#include "widgets/common/typography.h"

#include <QDateTime>
#include <QLocale>
#include <QPainter>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace dosegrid::widgets {

namespace {

constexpr int gap = 4; // between two bars
constexpr qint64 hourMs = 3'600'000;

// A round step that leaves two to four marks.
qint64 tickStep(qint64 span)
{
    for (const qint64 hours : {1, 2, 6, 12, 24, 48, 120, 240, 720, 2160}) {
        if (span / (hours * hourMs) <= 3)
            return hours * hourMs;
    }
    return 8760 * hourMs;
}

} // namespace

TimeLine::TimeLine(const Theme &theme, QWidget *parent) : QWidget(parent), m_theme(theme)
{
    setFont(textFont(TextStyle::Caption));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAccessibleName(tr("Attempts"));
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

void TimeLine::setAttempts(const QList<engine::AttemptView> &attempts, CampaignTime now)
{
    m_bars.clear();
    QStringList words;
    for (auto attempt = attempts.crbegin(); attempt != attempts.crend(); ++attempt) {
        if (!attempt->acceptedAt)
            continue;
        Bar bar;
        bar.number = attempt->number;
        bar.state = attempt->shownAs;
        bar.accepted = toMs(*attempt->acceptedAt);
        bar.started = attempt->startedAt ? toMs(*attempt->startedAt) : 0;
        bar.ended = attempt->endedAt ? toMs(*attempt->endedAt) : toMs(now);
        if (bar.started > 0 && attempt->predictedSeconds > 0)
            bar.predictedEnd = bar.started + qint64(attempt->predictedSeconds * 1000);
        m_bars += bar;
        const auto took = [](qint64 from, qint64 to) { return text::duration(double(to - from) / 1000); };
        words += bar.started > 0
                     ? tr("Attempt %1, %2: waited %3, ran %4")
                           .arg(QString::number(bar.number), text::stateName(bar.state),
                                took(bar.accepted, bar.started), took(bar.started, bar.ended))
                     : tr("Attempt %1, %2: waited %3")
                           .arg(QString::number(bar.number), text::stateName(bar.state), took(bar.accepted, bar.ended));
    }
    setAccessibleDescription(words.join(u". "_s));
    setVisible(!m_bars.isEmpty());
    updateGeometry();
    update();
}

int TimeLine::barHeight() const { return qMax(15, fontMetrics().height()); }

int TimeLine::rowHeight() const { return barHeight() + gap; }

QSize TimeLine::sizeHint() const { return {300, int(m_bars.size()) * rowHeight() + fontMetrics().height() + 8}; }

void TimeLine::paintEvent(QPaintEvent *)
{
    if (m_bars.isEmpty())
        return;
    QPainter painter(this);
    qint64 from = m_bars.front().accepted;
    qint64 to = from + hourMs;
    for (const Bar &bar : m_bars) {
        from = std::min(from, bar.accepted);
        to = std::max({to, bar.ended, bar.predictedEnd});
    }
    to += (to - from) / 20;
    painter.setFont(font());
    paintAxis(painter, from, to);
    const qreal scale = qreal(width()) / qreal(to - from);
    int y = 2;
    for (const Bar &bar : m_bars) {
        paintBar(painter, bar, y, qreal(from), scale);
        y += rowHeight();
    }
}

void TimeLine::paintAxis(QPainter &painter, qint64 from, qint64 to) const
{
    const int base = int(m_bars.size()) * rowHeight() + 4;
    const qint64 step = tickStep(to - from);
    const QLocale locale;
    const qint64 offset = QDateTime::fromMSecsSinceEpoch(from).offsetFromUtc() * qint64(1000);
    painter.fillRect(0, base, width(), 1, m_theme[Token::Border]);
    for (qint64 tick = ((from + offset) / step + 1) * step - offset; tick < to; tick += step) {
        const int x = int(qreal(tick - from) * width() / qreal(to - from));
        painter.fillRect(x, 0, 1, base, m_theme[Token::Hair]);
        const QDateTime when = QDateTime::fromMSecsSinceEpoch(tick);
        // A day begins with its date, or hours would not tell which day they belong to.
        const bool isDay = step >= 24 * hourMs || when.time() == QTime(0, 0);
        const QString label = isDay ? text::moment(fromMs(tick), fromMs(0)).section(u' ', 0, 1)
                                    : locale.toString(when, QStringLiteral("HH:mm"));
        const int half = fontMetrics().horizontalAdvance(label) / 2 + 2;
        if (x - half < 0 || x + half > width())
            continue;
        painter.setPen(m_theme[Token::Text2]);
        painter.drawText(QRect(x - half, base + 2, 2 * half, fontMetrics().height()), Qt::AlignCenter, label);
    }
}

void TimeLine::paintBar(QPainter &painter, const Bar &bar, int y, qreal from, qreal scale) const
{
    const auto place = [&](qint64 time) { return (qreal(time) - from) * scale; };
    const int barHeight = this->barHeight();
    const qreal top = y + gap / 2.0;
    const qreal waitEnd = place(bar.started > 0 ? bar.started : bar.ended);
    const QRectF waiting(place(bar.accepted) + 0.5, top + 0.5, qMax(2.0, waitEnd - place(bar.accepted)) - 1,
                         barHeight - 1);
    painter.setPen(m_theme[Token::Border2]);
    painter.setBrush(m_theme[Token::Base]);
    painter.drawRect(waiting);
    if (bar.started > 0)
        painter.fillRect(QRectF(waitEnd, top + 2, qMax(3.0, place(bar.ended) - waitEnd), barHeight - 4),
                         m_theme.state(bar.state).fill);
    qreal right = bar.started > 0 ? qMax(place(bar.ended), waitEnd + 3) : waiting.right();
    if (bar.predictedEnd > bar.ended) {
        painter.setPen(QPen(m_theme[Token::Text2], 1, Qt::DotLine));
        painter.drawLine(QPointF(right + 1, top + barHeight / 2.0),
                         QPointF(place(bar.predictedEnd), top + barHeight / 2.0));
        painter.fillRect(QRectF(place(bar.predictedEnd), top + 3, 1, barHeight - 6), m_theme[Token::Text2]);
        right = place(bar.predictedEnd);
    }
    const double waited = double((bar.started > 0 ? bar.started : bar.ended) - bar.accepted) / 1000;
    //: attempt number and how long it waited
    const QString label = tr("%1 waiting %2").arg(text::count(bar.number), text::duration(waited));
    const int wanted = fontMetrics().horizontalAdvance(label) + 8;
    painter.setPen(m_theme[Token::Text2]);
    const int textTop = y + (rowHeight() - fontMetrics().height()) / 2;
    if (wanted <= waiting.width())
        painter.drawText(QPointF(waiting.left() + 4, textTop + fontMetrics().ascent()), label);
    else if (wanted <= width() - right)
        painter.drawText(QPointF(right + 6, textTop + fontMetrics().ascent()), label);
    else if (wanted <= waiting.left())
        painter.drawText(QPointF(waiting.left() - wanted + 2, textTop + fontMetrics().ascent()), label);
    else if (bar.started > 0 && wanted <= place(bar.ended) - waitEnd) {
        // Words need the whole height of the bar.
        painter.fillRect(QRectF(waitEnd, top, place(bar.ended) - waitEnd, barHeight), m_theme.state(bar.state).fill);
        painter.setPen(m_theme.state(bar.state).ink);
        painter.drawText(QPointF(waitEnd + 4, textTop + fontMetrics().ascent()), label);
    }
}

} // namespace dosegrid::widgets
