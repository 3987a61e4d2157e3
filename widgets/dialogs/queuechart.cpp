// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/dialogs/queuechart.h"

#include "models/text/units.h"
#include "widgets/common/typography.h"

#include <QDateTime>
#include <QLocale>
#include <QPainter>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace dosegrid::widgets {

namespace {

constexpr int rowHeight = 18;
constexpr int barHeight = 11;
constexpr int margin = 10;
constexpr double hour = 3600;

// A round step that leaves two to seven marks.
double tickStep(double span)
{
    for (const double hours : {1.0, 2.0, 6.0, 12.0, 24.0, 48.0, 120.0, 240.0, 720.0, 2160.0}) {
        if (span / (hours * hour) <= 7)
            return hours * hour;
    }
    return 8760 * hour;
}

} // namespace

QueueChart::QueueChart(const Theme &theme, QWidget *parent) : QWidget(parent), m_theme(theme)
{
    setFont(textFont(TextStyle::Caption));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAccessibleName(tr("When it runs"));
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

void QueueChart::setRuns(const QList<engine::PlannedRun> &runs, CampaignTime start)
{
    m_bars.clear();
    m_start = start;
    QStringList words;
    for (const engine::PlannedRun &run : runs) {
        Bar bar;
        bar.isSplit = run.isSplit;
        bar.name = run.isSplit ? tr("%1 split(s)", nullptr, run.executions).arg(text::count(run.executions))
                               : tr("%1 batch(es)", nullptr, run.executions).arg(text::count(run.executions));
        //: beside a bar: jobs of it, and how many of them run at once on average
        bar.note = tr("%1 job(s), about %2 at a time", nullptr, run.jobs)
                       .arg(text::count(run.jobs), text::count(qMax<qint64>(1, qRound64(run.meanJobs))));
        bar.from = double(run.from.count()) / 1000;
        bar.to = double(run.to.count()) / 1000;
        words += QString(bar.name + u": " + bar.note + u"; " + text::duration(bar.to - bar.from));
        m_bars += bar;
    }
    setAccessibleDescription(words.join(u'\n'));
    setToolTip(words.join(u'\n'));
    updateGeometry();
    update();
}

QSize QueueChart::sizeHint() const
{
    return {360, 2 * 6 + int(m_bars.size()) * rowHeight + fontMetrics().height() + 6};
}

void QueueChart::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setFont(font());
    int names = 0;
    double span = 0;
    for (const Bar &bar : m_bars) {
        names = qMax(names, fontMetrics().horizontalAdvance(bar.name));
        span = qMax(span, bar.to);
    }
    if (span <= 0)
        return;
    // Every note stands beside its bar: the longest bar ends where its note still has room.
    const qreal left = margin + names + 8;
    const qreal right = width() - margin;
    qreal scale = (right - left) / (span * 1.05);
    for (const Bar &bar : m_bars) {
        if (bar.to > 0)
            scale = qMin(scale, qMax((right - left) / 4, right - left - noteWidth(bar)) / bar.to);
    }
    paintAxis(painter, left, right, scale);
    int y = 6;
    for (const Bar &bar : m_bars) {
        const QRectF row(0, y, width(), rowHeight);
        painter.setPen(m_theme[Token::Text2]);
        painter.drawText(QRectF(margin, y, names, rowHeight), int(Qt::AlignRight) | int(Qt::AlignVCenter), bar.name);
        const QRectF box(left + bar.from * scale, row.center().y() - barHeight / 2.0,
                         qMax(2.0, (bar.to - bar.from) * scale), barHeight);
        QColor fill = m_theme.colours().series().front();
        if (bar.isSplit)
            fill.setAlphaF(0.6F);
        painter.fillRect(box, fill);
        painter.drawText(QRectF(box.right() + 6, y, right - box.right() - 6, rowHeight),
                         int(Qt::AlignLeft) | int(Qt::AlignVCenter), bar.note);
        y += rowHeight;
    }
}

int QueueChart::noteWidth(const Bar &bar) const { return fontMetrics().horizontalAdvance(bar.note) + 12; }

void QueueChart::paintAxis(QPainter &painter, qreal left, qreal right, qreal scale) const
{
    const double span = (right - left) / scale;
    const int base = 6 + int(m_bars.size()) * rowHeight + 2;
    painter.fillRect(QRectF(left, base, right - left, 1), m_theme[Token::Border]);
    const double step = tickStep(span);
    const double start = double(toMs(m_start)) / 1000;
    const int offset = QDateTime::fromMSecsSinceEpoch(toMs(m_start)).offsetFromUtc();
    const QLocale locale;
    for (double tick = (std::floor((start + offset) / step) + 1) * step - offset; tick < start + span; tick += step) {
        const qreal x = std::floor(left + (tick - start) * scale);
        painter.fillRect(QRectF(x, 4, 1, base - 4), m_theme[Token::Hair]);
        const QDateTime when = QDateTime::fromSecsSinceEpoch(qint64(tick));
        const QString label = step >= 24 * hour || when.time() == QTime(0, 0)
                                  //: short day of an axis: Qt date format, "Thu 26"
                                  ? locale.toString(when.date(), tr("ddd d"))
                                  : locale.toString(when, u"HH:mm"_s);
        const int half = fontMetrics().horizontalAdvance(label) / 2 + 2;
        if (x - half < left || x + half > right)
            continue;
        painter.setPen(m_theme[Token::Text2]);
        painter.drawText(QRectF(x - half, base + 3, 2 * half, fontMetrics().height()), Qt::AlignCenter, label);
    }
}

} // namespace dosegrid::widgets
