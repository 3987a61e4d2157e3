// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/common/campaignport.h"
#include "widgets/common/icons.h"

#include <QDialog>
#include <QPointer>

namespace dosegrid::widgets {

class LogPanel;

// The whole log of one cell in a window of its own, whatever its state. Stays beside the main window, and shows one
// cell after the other. Deletes itself when closed.
class LogDialog final : public QDialog
{
    Q_OBJECT

public:
    LogDialog(const Theme &theme, const Icons &icons, QWidget *parent);

    // `deciding`: the line on record as the one that decided.
    void showCell(CampaignPort &campaign, grid::CellIndex cell, const QString &deciding);

private:
    void ask(grid::CellIndex cell, bool errorStream);

    LogPanel *m_log;
    QPointer<CampaignPort> m_campaign;
};

} // namespace dosegrid::widgets
