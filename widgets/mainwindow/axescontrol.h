// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/common/campaignport.h"
#include "widgets/grid/axeschoice.h"

#include <QObject>

class QAction;
class QActionGroup;
class QMenu;
class QSettings;

namespace dosegrid::widgets {

class MatrixView;

// Which rows and columns the matrix shows and in which order: the choice, the menu that makes it, and its memory. An
// order by numbers is that of the moment when it was chosen: rows and columns do not move under the pointer.
class AxesControl final : public QObject
{
    Q_OBJECT

public:
    // Becomes a child of `view`; settings must outlive it.
    AxesControl(QSettings &settings, MatrixView *view);

    // After the view has it; shows of it what was chosen. Not owned; null when no campaign is open.
    void setCampaign(const CampaignPort *campaign);

    const AxesChoice &choice() const { return m_choice; }
    void setChoice(const AxesChoice &choice);
    void toggleGroup(const QString &id);
    void toggleSwapped();
    // Shows the models, particles and body systems of these cells; opens the closed ones too when asked.
    void reveal(const grid::CellMask &cells, bool opensGroups);

    // For a menu bar; also what the headers of the matrix open.
    QMenu *menu() const { return m_menu; }
    QAction *swapAction() const { return m_swapped; } // of it

private:
    void read();
    void write();
    void apply();
    void fillOrders();
    void fillEnergyOrders();
    void fillBlockOrders();
    void fillGroups();
    void fillShown();
    bool hasGroups() const { return m_choice.order == RegionOrder::System || m_choice.keepsGroups; }
    // An entry that is checked while `hidden` lacks the name; the last one of its axis cannot be taken away.
    void addShown(const QString &text, const QString &name, QStringList AxesChoice::*hidden, bool isLast);

    QSettings &m_settings;
    MatrixView *m_view;
    const CampaignPort *m_campaign = nullptr;
    AxesChoice m_choice;
    QMenu *m_menu;
    QAction *m_swapped;
    QMenu *m_orders;
    QMenu *m_energyOrders;
    QMenu *m_blockOrders;
    QMenu *m_groups;
    QMenu *m_shown;
    QActionGroup *m_orderGroup;
    QActionGroup *m_energyOrderGroup;
    QActionGroup *m_blockOrderGroup;
    QAction *m_everything;
};

} // namespace dosegrid::widgets
