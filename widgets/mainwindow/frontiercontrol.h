// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/common/theme.h"

#include <QObject>
#include <QPointer>

class QAction;

namespace dosegrid::widgets {

class FrontierDialog;
class MatrixView;
class MetricMode;

// Moves the lines over predicted CPU hours: by their handles in the matrix, and by numbers in a small window that stays
// open beside it.
class FrontierControl final : public QObject
{
    Q_OBJECT

public:
    // Becomes a child of `view`.
    FrontierControl(const Theme &theme, MetricMode *metric, MatrixView *view);

    // For a menu; off while no campaign is open. Colours the cells by predicted hours when they are not.
    QAction *action() const { return m_action; }
    void setCampaignOpen(bool isOpen);

private:
    void open();
    void move(int which, double hours);
    void reset(int which);
    void fill();

    const Theme &m_theme;
    MetricMode *m_metric;
    MatrixView *m_view;
    QAction *m_action;
    QPointer<FrontierDialog> m_dialog;
};

} // namespace dosegrid::widgets
