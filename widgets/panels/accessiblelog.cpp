// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/panels/accessiblelog.h"

#include "widgets/panels/logview.h"

#include <algorithm>

namespace dosegrid::widgets {

namespace {

QAccessibleInterface *make(const QString &, QObject *object)
{
    auto *view = qobject_cast<LogView *>(object);
    return view ? new AccessibleLog(view) : nullptr;
}

bool isOfLine(QAccessible::TextBoundaryType boundary)
{
    return boundary == QAccessible::LineBoundary || boundary == QAccessible::ParagraphBoundary
           || boundary == QAccessible::SentenceBoundary;
}

// A short text, for what Qt finds in a text by itself: the words and characters around a place.
class Piece final : public QAccessibleTextInterface
{
public:
    explicit Piece(QString text) : m_text(std::move(text)) {}

    void selection(int, int *start, int *end) const override { *start = *end = 0; }
    int selectionCount() const override { return 0; }
    void addSelection(int, int) override {}
    void removeSelection(int) override {}
    void setSelection(int, int, int) override {}
    int cursorPosition() const override { return 0; }
    void setCursorPosition(int) override {}
    QString text(int start, int end) const override { return m_text.mid(start, end - start); }
    int characterCount() const override { return int(m_text.size()); }
    QRect characterRect(int) const override { return {}; }
    int offsetAtPoint(const QPoint &) const override { return -1; }
    void scrollToSubstring(int, int) override {}
    QString attributes(int, int *start, int *end) const override
    {
        *start = *end = 0;
        return {};
    }

private:
    QString m_text;
};

using Asked = QString (QAccessibleTextInterface::*)(int, QAccessible::TextBoundaryType, int *, int *) const;

// Answered by the line of the offset and the two beside it.
QString askAround(const AccessibleLog &log, const LogView &view, int offset, QAccessible::TextBoundaryType boundary,
                  int *start, int *end, Asked asked)
{
    const int line = view.lineAt(offset);
    const int from = view.startOf(std::max(0, line - 1));
    const int to = view.startOf(std::min(line + 2, int(view.lines().size())));
    const Piece piece(log.text(from, to));
    const QString answer = (piece.*asked)(std::clamp(offset - from, 0, piece.characterCount()), boundary, start, end);
    if (*start >= 0)
        *start += from;
    if (*end >= 0)
        *end += from;
    return answer;
}

} // namespace

AccessibleLog::AccessibleLog(LogView *view) : QAccessibleWidget(view, QAccessible::EditableText) {}

LogView *AccessibleLog::view() const { return static_cast<LogView *>(widget()); }

void *AccessibleLog::interface_cast(QAccessible::InterfaceType type)
{
    if (type == QAccessible::TextInterface)
        return static_cast<QAccessibleTextInterface *>(this);
    return QAccessibleWidget::interface_cast(type);
}

QAccessible::State AccessibleLog::state() const
{
    QAccessible::State state = QAccessibleWidget::state();
    state.readOnly = true;
    state.multiLine = true;
    return state;
}

void AccessibleLog::selection(int, int *start, int *end) const { *start = *end = 0; }

int AccessibleLog::cursorPosition() const { return view()->startOf(std::max(0, view()->currentLine())); }

void AccessibleLog::setCursorPosition(int position) { view()->goTo(view()->lineAt(position)); }

int AccessibleLog::characterCount() const
{
    return view()->isEmpty() ? int(view()->message().size()) : view()->startOf(int(view()->lines().size()));
}

QString AccessibleLog::text(int start, int end) const
{
    const int count = characterCount();
    start = std::clamp(start, 0, count);
    end = end < 0 ? count : std::clamp(end, start, count);
    if (view()->isEmpty())
        return view()->message().mid(start, end - start);
    QString text;
    text.reserve(end - start);
    for (int line = view()->lineAt(start); start < end; ++line) {
        const QString whole = view()->lines()[line] + u'\n';
        const QString part = whole.mid(start - view()->startOf(line), end - start);
        text += part;
        start += int(part.size());
    }
    return text;
}

QString AccessibleLog::wholeLine(int line, int *start, int *end) const
{
    *start = *end = -1;
    if (line < 0 || line >= int(view()->lines().size()))
        return {};
    *start = view()->startOf(line);
    *end = view()->startOf(line + 1);
    return text(*start, *end);
}

QString AccessibleLog::textBeforeOffset(int offset, QAccessible::TextBoundaryType boundary, int *start, int *end) const
{
    if (view()->isEmpty() || boundary == QAccessible::NoBoundary)
        return QAccessibleTextInterface::textBeforeOffset(offset, boundary, start, end);
    if (isOfLine(boundary))
        return wholeLine(view()->lineAt(offset) - 1, start, end);
    return askAround(*this, *view(), offset, boundary, start, end, &QAccessibleTextInterface::textBeforeOffset);
}

QString AccessibleLog::textAfterOffset(int offset, QAccessible::TextBoundaryType boundary, int *start, int *end) const
{
    if (view()->isEmpty() || boundary == QAccessible::NoBoundary)
        return QAccessibleTextInterface::textAfterOffset(offset, boundary, start, end);
    if (isOfLine(boundary))
        return wholeLine(view()->lineAt(offset) + 1, start, end);
    return askAround(*this, *view(), offset, boundary, start, end, &QAccessibleTextInterface::textAfterOffset);
}

QString AccessibleLog::textAtOffset(int offset, QAccessible::TextBoundaryType boundary, int *start, int *end) const
{
    if (view()->isEmpty() || boundary == QAccessible::NoBoundary)
        return QAccessibleTextInterface::textAtOffset(offset, boundary, start, end);
    if (isOfLine(boundary))
        return wholeLine(view()->lineAt(offset), start, end);
    return askAround(*this, *view(), offset, boundary, start, end, &QAccessibleTextInterface::textAtOffset);
}

QRect AccessibleLog::characterRect(int offset) const
{
    if (view()->isEmpty() || offset < 0 || offset >= characterCount())
        return {};
    const int line = view()->lineAt(offset);
    const QRect place = view()->characterRect(line, offset - view()->startOf(line));
    return {view()->viewport()->mapToGlobal(place.topLeft()), place.size()};
}

int AccessibleLog::offsetAtPoint(const QPoint &point) const
{
    const auto at = view()->characterAt(view()->viewport()->mapFromGlobal(point));
    return at ? view()->startOf(at->first) + at->second : -1;
}

void AccessibleLog::scrollToSubstring(int start, int) { view()->goTo(view()->lineAt(start)); }

// None; they hold for the whole line.
QString AccessibleLog::attributes(int offset, int *start, int *end) const
{
    wholeLine(view()->isEmpty() ? -1 : view()->lineAt(offset), start, end);
    return {};
}

void AccessibleLog::install() { QAccessible::installFactory(make); }

void AccessibleLog::lineMoved(LogView &view)
{
    if (!QAccessible::isActive() || view.currentLine() < 0)
        return;
    QAccessibleTextCursorEvent event(&view, view.startOf(view.currentLine()));
    QAccessible::updateAccessibility(&event);
}

// Not with the text itself, of which nobody wants to hear all.
void AccessibleLog::textChanged(LogView &view)
{
    if (!QAccessible::isActive())
        return;
    QAccessibleEvent event(&view, QAccessible::VisibleDataChanged);
    QAccessible::updateAccessibility(&event);
}

} // namespace dosegrid::widgets
