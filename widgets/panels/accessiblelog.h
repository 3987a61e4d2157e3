// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAccessibleWidget>

namespace dosegrid::widgets {

class LogView;

// A log as a text for screen readers: read only, of many lines, the cursor at the line that is shown as current.
// Offsets are in characters of the lines joined by line ends; no call joins more than what it is asked for, and words
// and characters look no further than the lines beside theirs.
class AccessibleLog final : public QAccessibleWidget, public QAccessibleTextInterface
{
public:
    explicit AccessibleLog(LogView *view);

    void *interface_cast(QAccessible::InterfaceType type) override;
    QAccessible::State state() const override;

    void selection(int index, int *start, int *end) const override;
    int selectionCount() const override { return 0; }
    void addSelection(int, int) override {}
    void removeSelection(int) override {}
    void setSelection(int, int, int) override {}
    int cursorPosition() const override;
    void setCursorPosition(int position) override;
    QString text(int start, int end) const override;
    using QAccessibleWidget::text; // names and descriptions
    QString textBeforeOffset(int offset, QAccessible::TextBoundaryType boundary, int *start, int *end) const override;
    QString textAfterOffset(int offset, QAccessible::TextBoundaryType boundary, int *start, int *end) const override;
    QString textAtOffset(int offset, QAccessible::TextBoundaryType boundary, int *start, int *end) const override;
    int characterCount() const override;
    QRect characterRect(int offset) const override;
    int offsetAtPoint(const QPoint &point) const override;
    void scrollToSubstring(int start, int end) override;
    QString attributes(int offset, int *start, int *end) const override;

    static void install(); // once is enough, more does no harm
    static void lineMoved(LogView &view);
    static void textChanged(LogView &view);

private:
    LogView *view() const;
    QString wholeLine(int line, int *start, int *end) const;
};

} // namespace dosegrid::widgets
