// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/common/icons.h"

#include <QDialog>

#include <array>

class QGridLayout;
class QLineEdit;
class QPushButton;
class QSettings;
class QTimer;

namespace dosegrid::widgets {

class Dialogs;
class Label;
class VisionCheck;

// The colours of the states, in the theme that is worn when it opens. What is chosen shows at once wherever states are,
// and is judged beneath; kept it goes into the settings, cancelled it is as before. It warns, and never refuses.
class StateColoursDialog final : public QDialog
{
    Q_OBJECT

public:
    StateColoursDialog(Theme &theme, const Icons &icons, Dialogs &dialogs, QSettings &settings,
                       QWidget *parent = nullptr);

    QLineEdit *field(grid::CellState state) const { return row(state).field; }
    QPushButton *colourButton(grid::CellState state) const;
    QPushButton *resetButton(grid::CellState state) const { return row(state).reset; }
    QPushButton *resetAllButton() const { return m_resetAll; }
    QPushButton *cancelButton() const { return m_cancel; }
    QPushButton *keepButton() const { return m_keep; }
    QString contrastText(grid::CellState state) const;
    const VisionCheck *check() const { return m_check; }

    void done(int result) override;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    class Well;
    struct Row
    {
        Well *well = nullptr;
        QLineEdit *field = nullptr;
        Label *contrast = nullptr;
        QPushButton *reset = nullptr;
    };
    const Row &row(grid::CellState state) const { return m_rows[std::size_t(state)]; }
    QWidget *makeMiddle();
    void makeRow(grid::CellState state, QGridLayout &grid, QWidget *panel);
    QWidget *makeFooter();
    QColor fill(grid::CellState state) const;
    void setFill(grid::CellState state, const QColor &fill);
    void takeText(grid::CellState state);
    void finishText(grid::CellState state);
    void setFills(const StateFills &fills);
    void refresh();
    void standBeside(const QWidget &window);

    Theme &m_theme;
    Icons m_icons;
    Dialogs &m_dialogs;
    QSettings &m_settings;
    const ThemeColours m_own; // as the theme is shipped
    const StateFills m_before;
    StateFills m_fills;
    std::array<Row, grid::cellStateCount> m_rows{};
    VisionCheck *m_check = nullptr;
    QPushButton *m_resetAll = nullptr;
    QPushButton *m_cancel = nullptr;
    QPushButton *m_keep = nullptr;
    QTimer *m_preview;
};

} // namespace dosegrid::widgets
