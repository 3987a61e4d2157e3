// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/engine/record.h"
#include "models/engine/waves.h"
#include "models/grid/gridstate.h"
#include "models/statistics/account.h"
#include "models/statistics/curves.h"
#include "widgets/common/icons.h"

#include <QWidget>

#include <functional>
#include <map>

class QAction;
class QCheckBox;
class QComboBox;
class QTableView;
class QToolButton;

namespace dosegrid::widgets {

class AccountModel;
class Dialogs;
class FigureStrip;
class Label;
class PlotCanvas;
class PlotPanel;
struct PlotBrush;

// All that the statistics are computed from. `state` must live until the next facts.
struct StatisticsFacts
{
    const grid::GridState *state = nullptr;
    QList<engine::WaveSummary> waves;
    QList<engine::AttemptFact> attempts;
    QList<engine::CoreSample> samples;
    std::function<double(grid::CellIndex)> predictedSeconds;
    double predictedCpuHours = 0; // of the whole campaign
    int runningJobs = 0;
    int liveExecutions = 0;
    std::optional<CampaignTime> dataAsOf;
    CampaignTime now{};
};

// CPU hours, cores, run times and the account by wave, each with its definition, sample size and age.
class StatisticsPage final : public QWidget
{
    Q_OBJECT

public:
    StatisticsPage(const Theme &theme, const Icons &icons, Dialogs &dialogs, QWidget *parent = nullptr);

    void setFacts(StatisticsFacts facts);
    void setSelection(const grid::CellMask &cells);
    // The frame on the scatter goes; nothing is emitted.
    void withdrawBrush();
    // Shown among the filters while it can do something.
    void setBrushAction(QAction *clearBrush);
    PlotCanvas *scatter() const { return m_scatter; }
    QStringList figures() const;
    AccountModel *account() const { return m_account; }

    // All plots as PNG and CSV and the table as CSV; the first file that could not be written, or nothing.
    QString exportAll(const QString &folder) const;

signals:
    // Cells drawn around on the scatter of energy and time; `term` says the same in the selection grammar, empty when
    // it has no words for the filters.
    void brushed(const dosegrid::grid::CellMask &cells, const QString &term);
    void brushCleared();

private:
    QWidget *makeFilters();
    void onBrushed(const PlotBrush &brush);
    std::vector<int> shownParticles() const;
    QWidget *makeWaves();
    void refill();
    void fillSamples();
    void fillFilters();
    std::vector<statistics::AttemptFact> filteredAttempts() const;
    grid::CellMask filteredCells() const;
    void fillFigures(const statistics::Account &total);
    void fillAccount(const std::vector<statistics::AttemptFact> &attempts, const statistics::Account &total);
    QString ageText() const;

    const Theme &m_theme;
    Icons m_icons;
    Dialogs &m_dialogs;
    StatisticsFacts m_facts;
    grid::CellMask m_selection;
    QComboBox *m_waves = nullptr;
    QComboBox *m_models = nullptr;
    QComboBox *m_particles = nullptr;
    QCheckBox *m_only = nullptr;
    FigureStrip *m_figures = nullptr;
    PlotPanel *m_cumulative = nullptr;
    PlotPanel *m_cores = nullptr;
    PlotPanel *m_runTimes = nullptr;
    PlotCanvas *m_scatter = nullptr; // of m_runTimes
    QToolButton *m_clearBrush = nullptr;
    AccountModel *m_account = nullptr;
    QTableView *m_table = nullptr;
    Label *m_tableFooter = nullptr;
    Label *m_tableAge = nullptr;
};

} // namespace dosegrid::widgets
