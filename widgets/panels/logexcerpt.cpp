// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/panels/logexcerpt.h"

#include "widgets/common/typography.h"

#include <QHelpEvent>
#include <QPainter>
#include <QRegularExpression>
#include <QToolTip>

using namespace Qt::Literals::StringLiterals;

namespace dosegrid::widgets {

namespace {

constexpr int shownLines = 10;
constexpr int numberWidth = 34;

// What names a cause comes before what only announces trouble.
const QRegularExpression &causes()
{
    static const QRegularExpression pattern(
        u"cannot|can't|not found|is not (opened|connected)|denied|no space|refused|killed"_s,
        QRegularExpression::CaseInsensitiveOption);
    return pattern;
}

const QRegularExpression &announcements()
{
    static const QRegularExpression pattern(u"error|exception|abort|fatal"_s,
                                            QRegularExpression::CaseInsensitiveOption);
    return pattern;
}

} // namespace

LogExcerpt::LogExcerpt(const Theme &theme, QWidget *parent) : QWidget(parent), m_theme(theme)
{
    setFont(monoFont(TextStyle::Caption));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAccessibleName(tr("Log"));
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

int LogExcerpt::decidingLine(const QStringList &lines)
{
    for (const QRegularExpression &pattern : {causes(), announcements()}) {
        for (qsizetype i = 0; i < lines.size(); ++i) {
            if (lines[i].contains(pattern))
                return int(i);
        }
    }
    return -1;
}

void LogExcerpt::setLog(const QString &text)
{
    m_lines = text.split(u'\n');
    while (!m_lines.isEmpty() && m_lines.last().isEmpty())
        m_lines.removeLast();
    m_message.clear();
    m_deciding = decidingLine(m_lines);
    const int last = int(m_lines.size());
    m_first = m_deciding < 0 ? qMax(0, last - shownLines) : qBound(0, m_deciding - 3, qMax(0, last - shownLines));
    setToolTip({});
    setAccessibleDescription(m_lines.mid(m_first, shownLines).join(u'\n'));
    updateGeometry();
    update();
}

void LogExcerpt::setMessage(const QString &message)
{
    m_lines.clear();
    m_message = message;
    setAccessibleDescription(message);
    updateGeometry();
    update();
}

QSize LogExcerpt::sizeHint() const
{
    const int lines = m_lines.isEmpty() ? 1 : qMin(shownLines, int(m_lines.size()));
    return {300, lines * (fontMetrics().height() + 1) + 4};
}

void LogExcerpt::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_theme[Token::Base]);
    const int height = fontMetrics().height() + 1;
    if (m_lines.isEmpty()) {
        painter.setFont(textFont(TextStyle::Secondary));
        painter.setPen(m_theme[Token::Text2]);
        painter.drawText(rect().adjusted(12, 0, -6, 0), Qt::AlignVCenter | Qt::AlignLeft | Qt::TextWordWrap, m_message);
        return;
    }
    const int numbers = qMax(numberWidth, fontMetrics().horizontalAdvance(QString::number(m_lines.size())) + 6);
    int y = 2;
    for (int i = m_first; i < qMin(m_first + shownLines, int(m_lines.size())); ++i, y += height) {
        const QRect line(0, y, width(), height);
        const bool decides = i == m_deciding;
        if (decides) {
            painter.fillRect(line, m_theme[Token::ErrorBg]);
            painter.fillRect(QRect(0, y, 3, height), m_theme.state(grid::CellState::Failed).fill);
        }
        painter.setPen(m_theme[Token::Text3]);
        painter.drawText(QRect(0, y, numbers, height), Qt::AlignRight | Qt::AlignVCenter, QString::number(i + 1));
        painter.setPen(m_theme[decides ? Token::ErrorText : Token::Text]);
        const QRect words(numbers + 8, y, width() - numbers - 12, height);
        painter.drawText(words, Qt::AlignLeft | Qt::AlignVCenter,
                         fontMetrics().elidedText(m_lines[i], Qt::ElideRight, words.width()));
    }
}

bool LogExcerpt::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip && !m_lines.isEmpty()) {
        const auto *help = static_cast<QHelpEvent *>(event);
        const int line = m_first + (help->pos().y() - 2) / (fontMetrics().height() + 1);
        QToolTip::showText(help->globalPos(), line < m_lines.size() ? m_lines[line] : QString(), this);
        return true;
    }
    return QWidget::event(event);
}

} // namespace dosegrid::widgets
