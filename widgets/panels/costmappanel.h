// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/engine/waves.h"
#include "models/statistics/costmap.h"
#include "widgets/common/campaignport.h"
#include "widgets/common/theme.h"

#include <QPointer>
#include <QWidget>

#include <memory>
#include <vector>

class QGridLayout;
class QTimer;

namespace dosegrid::widgets {

class Label;
class PlotCanvas;
class Section;

// What cells are predicted to cost: run time against energy, and what would follow if those in no wave were submitted.
// Of the selection, or of the whole campaign while nothing is selected. Only while it is visible; predictions are
// collected once a campaign in the GUI thread, the rest is computed off it. The plan is that of the Submit dialog with
// nothing changed.
class CostMapPanel final : public QWidget
{
    Q_OBJECT

public:
    explicit CostMapPanel(const Theme &theme, QWidget *parent = nullptr);

    void setCampaign(CampaignPort *campaign);
    // No cell: the whole campaign.
    void setSelection(const grid::CellMask &cells);
    // CPU hours that are marked: where the grid ends a job, and above what a cell is split into jobs.
    void setLimits(double gridHours, double splitHours);

    const PlotCanvas &plot() const { return *m_plot; }
    // What is told of the plan, a line each: what it is, then its figures.
    QStringList lines() const { return m_lines; }

protected:
    void showEvent(QShowEvent *event) override;

private:
    using Hours = std::shared_ptr<const std::vector<float>>;
    using Curves = std::vector<statistics::CostCurve>;

    void renewSoon();
    void renewForConnection();
    void renew();
    void askPlan(int asked, const grid::CellMask &open, const Hours &hours);
    void finish();
    void showCurves(const grid::GridSpec &spec, const Curves &curves, bool isSelection);
    void showPlan(const engine::PlanPreview &plan, const statistics::CostSum &aboveGrid);
    void say(const QString &what, const QString &cells, const QString &hours, bool isSub = false);
    void clearLines();

    const Theme &m_theme;
    Section *m_curves;
    Section *m_follows;
    PlotCanvas *m_plot;
    Label *m_nothing;
    QWidget *m_table;
    QGridLayout *m_grid;
    QTimer *m_pause;
    QPointer<CampaignPort> m_campaign;
    grid::CellMask m_selection;
    Hours m_hours;           // predicted, of each cell; the cost model of a campaign stays
    QStringList m_connected; // what plans go by of the connection
    QStringList m_lines;
    double m_gridHours = 0;
    double m_splitHours = 0;
    int m_asked = 0; // answers of former campaigns are dropped
    bool m_isUnderWay = false;
    bool m_isOutdated = false; // what is under way
};

} // namespace dosegrid::widgets
