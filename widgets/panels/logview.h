// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/common/theme.h"

#include <QAbstractScrollArea>
#include <QList>
#include <QRegularExpression>
#include <QStringList>

#include <optional>
#include <utility>

namespace dosegrid::widgets {

// A log with line numbers. The line that decides a failure stands out, lines that speak of trouble are coloured, hits
// of the search are marked in the text and in the overview at the right. Paints only the lines in view.
class LogView final : public QAbstractScrollArea
{
    Q_OBJECT

public:
    explicit LogView(const Theme &theme, QWidget *parent = nullptr);

    // `deciding` is the line that is known to have decided, as a text; without it the first that names a cause. Shows
    // that line, or the end.
    void setLog(const QString &text, const QString &deciding = {});
    void setMessage(const QString &message);
    const QStringList &lines() const { return m_lines; }
    bool isEmpty() const { return m_lines.isEmpty(); }
    const QString &message() const { return m_message; } // in place of a log

    // Characters of the lines joined by line ends. The line after the last begins at the end.
    int startOf(int line) const { return m_starts.value(line); }
    int lineAt(int offset) const; // a line that there is, or 0
    // In the viewport; a line end is as wide as a character.
    QRect characterRect(int line, int column) const;
    std::optional<std::pair<int, int>> characterAt(QPoint place) const; // line and column

    // 0-based; -1 when none.
    int decidingLine() const { return m_deciding; }
    // That line is the one on record; otherwise it is only the first that names a cause.
    bool isDecidingOnRecord() const { return m_isOnRecord; }
    const QList<int> &troubleLines() const { return m_trouble; }
    int currentLine() const { return m_current; }
    int firstLineInView() const;

    // Lines with a hit; an invalid expression has none.
    void setSearch(const QRegularExpression &pattern);
    const QList<int> &hits() const { return m_hits; }
    // Place of the current line among the hits, from 1; 0 when it is none.
    int hitNumber() const;

    void goTo(int line);
    void nextHit(bool forward);
    void nextError();

signals:
    void moved();

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;

private:
    int lineHeight() const;
    int linesInView() const;
    void updateBars();
    void paintLine(QPainter &painter, int line, const QRect &area) const;
    void paintOverview(QPainter &painter) const;

    const Theme &m_theme;
    QStringList m_lines;
    QList<int> m_starts; // of each line, and the end
    QString m_message;
    QList<int> m_trouble; // ascending
    QList<int> m_hits;    // ascending
    QRegularExpression m_pattern;
    int m_deciding = -1;
    bool m_isOnRecord = false;
    int m_current = -1;
    int m_widest = 0; // characters
};

} // namespace dosegrid::widgets
