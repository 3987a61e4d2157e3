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
    // The state that the facts are of is about to go: nothing is computed until the next ones.
    void forgetFacts() { m_facts.state = nullptr; }
    // All figures and plots are of these cells, of all when there are none, while the page follows the selection. The
    // scatter is of `brushedFrom`: a brush on it would hide what it may still take in.
    void setSelection(const grid::CellMask &cells, const grid::CellMask &brushedFrom);
    void setFollowingSelection(bool follows);
    void setSelectedOfWaves(const QHash<WaveId, std::uint32_t> &cells);
    // The frame on the scatter goes; nothing is emitted.
    void withdrawBrush();
    // Shown among the filters while it can do something.
    void setBrushAction(QAction *clearBrush);
    PlotCanvas *scatter() const { return m_scatter; }
    const PlotPanel &cores() const { return *m_cores; }
    QStringList figures() const;
    AccountModel *account() const { return m_account; }
    QTableView *accountTable() const { return m_table; }

    // All plots as PNG and CSV and the table as CSV; the first file that could not be written, or nothing.
    QString exportAll(const QString &folder) const;

signals:
    void followingSelectionChanged(bool follows);
    // Cells drawn around on the scatter of energy and time; `term` says the same in the selection grammar, empty when
    // it has no words for the filters.
    void brushed(const dosegrid::grid::CellMask &cells, const QString &term);
    void brushCleared();
    // Its row in the account; no valid one for the row of the campaign.
    void waveActivated(dosegrid::WaveId wave);

private:
    QWidget *makeFilters();
    void onBrushed(const PlotBrush &brush);
    std::vector<int> shownParticles() const;
    QWidget *makeWaves();
    void refill();
    void fillSamples();
    void fillFilters();
    bool isOfSelection() const;
    bool isFiltered() const;
    QString ofWhat(const QString &sample) const;
    grid::CellMask filteredCells(const grid::CellMask &selection) const;
    std::vector<statistics::AttemptFact> filteredAttempts(const grid::CellMask &selection) const;
    grid::CellMask scatteredCells() const;
    void fillCores(const std::vector<statistics::AttemptFact> &attempts,
                   const std::map<WaveId, statistics::Account> &byWave);
    void fillFigures(const statistics::Account &total);
    void fillAccount(const std::map<WaveId, statistics::Account> &byWave, const statistics::Account &total);
    QString ageText() const;

    const Theme &m_theme;
    Icons m_icons;
    Dialogs &m_dialogs;
    StatisticsFacts m_facts;
    grid::CellMask m_selection;
    grid::CellMask m_scattered; // the selection as far as the scatter follows it
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
