// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/engine/record.h"
#include "widgets/common/icons.h"

#include <QWidget>

class QLineEdit;
class QTabBar;
class QToolButton;

namespace dosegrid::widgets {

class Label;
class LogView;

// The log of one cell with its two streams, search by words or expression, and the line that decides. Asks for logs
// by a signal; plain data in.
class LogPanel final : public QWidget
{
    Q_OBJECT

public:
    LogPanel(const Theme &theme, const Icons &icons, QWidget *parent = nullptr);

    // Whose log is wanted; asks for it. `deciding`: the line on record as the one that decided.
    void setCell(std::optional<grid::CellIndex> cell, const QString &title, const QString &deciding);
    std::optional<grid::CellIndex> cell() const { return m_cell; }
    bool isErrorStream() const;
    void showLog(const engine::LogText &log);
    void showProblem(const QString &problem);

    LogView *view() const { return m_view; }
    QLineEdit *search() const { return m_search; }
    QString footer() const;
    void nextError();

signals:
    void logRequested(dosegrid::grid::CellIndex cell, bool errorStream);

private:
    QWidget *makeHead();
    QWidget *makeSearchRow(const Icons &icons);
    void ask();
    void applySearch();
    void onMoved();

    const Theme &m_theme;
    QTabBar *m_streams = nullptr;
    Label *m_source = nullptr;
    QLineEdit *m_search = nullptr;
    QToolButton *m_expression = nullptr;
    Label *m_hits = nullptr;
    LogView *m_view = nullptr;
    Label *m_footer = nullptr;
    std::optional<grid::CellIndex> m_cell;
    QString m_title;
    QString m_deciding;
};

} // namespace dosegrid::widgets
