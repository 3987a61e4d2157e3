// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/mainwindow/metriclayers.h"

#include <QDialog>

#include <array>

class QDoubleSpinBox;
class QGridLayout;
class QPushButton;

namespace dosegrid::widgets {

class Label;
class Theme;

// Where the lines over predicted CPU hours stand, as numbers; what is typed is shown at once. Blocks nothing.
class FrontierDialog final : public QDialog
{
    Q_OBJECT

public:
    explicit FrontierDialog(const Theme &theme, QWidget *parent);

    void setHours(const FrontierHours &hours); // tells nobody
    // What a line stands for, and how much is above it.
    void setWords(int which, const QString &meaning, const QString &share);

signals:
    void hoursChanged(const dosegrid::widgets::FrontierHours &hours);
    void aboveRequested(int which);

private:
    struct Line
    {
        QDoubleSpinBox *hours = nullptr;
        QPushButton *select = nullptr;
        Label *meaning = nullptr;
        Label *share = nullptr;
    };
    Line addLine(const Theme &theme, QGridLayout &grid, int which);
    QWidget *makeFooter(const Theme &theme);
    FrontierHours hours() const;
    void onChanged();

    std::array<Line, FrontierHours::count> m_lines;
    QPushButton *m_reset = nullptr;
};

} // namespace dosegrid::widgets
