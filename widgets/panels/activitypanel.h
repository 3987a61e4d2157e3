// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/causesmodel.h"
#include "models/items/eventsmodel.h"
#include "models/items/jobsmodel.h"
#include "models/items/questionsmodel.h"
#include "models/items/transfersmodel.h"
#include "models/items/wavesmodel.h"
#include "widgets/common/icons.h"

#include <QWidget>

class QCheckBox;
class QTabWidget;
class QTableView;
class QToolButton;

namespace dosegrid::widgets {

class Badge;
class JobsPanel;
class Label;
class QuestionsPanel;

// The turn of a wave among the others.
enum class WavePlace { First, Usual, Last };

// What happens: waves, jobs, causes, transfers, events, questions, one tab each, over the models it is given.
class ActivityPanel final : public QWidget
{
    Q_OBJECT

public:
    enum Tab { Waves, Jobs, Causes, Transfers, Events, Questions };

    ActivityPanel(const Theme &theme, const Icons &icons, items::WavesModel *waves, items::QuestionsModel *questions,
                  QWidget *parent = nullptr);

    void setJobs(items::JobsModel *jobs);
    void setEvents(items::EventsModel *events);
    // Outlives the panel. Call once.
    void setCauses(items::CausesModel *causes);
    // Outlives the panel. Call once.
    void setTransfers(items::TransfersModel *transfers);
    JobsPanel *jobs() const { return m_jobs; }
    void setCurrentCell(std::optional<grid::CellIndex> cell);
    void showTab(Tab tab);
    // The jobs, with those that run in view.
    void showLiveJobs();
    Tab tab() const;
    bool onlySelection() const;
    void setJobCount(qint64 shown, qint64 total);
    void setTransferCount(qint64 count);
    void setQuestionCount(int count);
    // Fewer columns of the waves.
    void setCompact(bool compact);
    // Height of tabs, header and this many rows.
    int heightFor(int rows) const;

signals:
    void cellActivated(dosegrid::grid::CellIndex cell);
    // A person wants to be led to it.
    void cellOpened(dosegrid::grid::CellIndex cell);
    void selectRequested(const std::vector<dosegrid::grid::CellIndex> &cells);
    void causeActivated(int row);
    void causeSelectRequested(int row);
    void waveActivated(dosegrid::WaveId wave);
    void wavePauseRequested(dosegrid::WaveId wave);
    // Before or after all other waves, or where they stand who have no wish; see engine::WaveSummary::priority.
    void wavePlaceRequested(dosegrid::WaveId wave, dosegrid::widgets::WavePlace place);
    void waveCancelRequested(dosegrid::WaveId wave);
    void onlySelectionChanged(bool on);
    void answered(dosegrid::QuestionId question, int choice);
    void reviewRequested(const std::vector<dosegrid::grid::CellIndex> &cells);
    void newWaveRequested();
    void floatRequested();
    void closeRequested();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void fitWaves();
    QTableView *makeWaves(items::WavesModel *waves);
    QWidget *makeCorner();
    void placeBadge(Tab tab, Badge *badge);
    void onTabChanged();
    void onWaveMenu(const QPoint &place);
    void onCauseMenu(const QPoint &place);

    const Theme &m_theme;
    Icons m_icons;
    QTabWidget *m_tabs;
    QTableView *m_waves;
    JobsPanel *m_jobs;
    QTableView *m_causes;
    QTableView *m_transfers;
    QTableView *m_events;
    QCheckBox *m_only;
    QToolButton *m_select; // of the rows of jobs
    Label *m_note;
    Badge *m_jobBadge;
    Badge *m_causeBadge;
    Badge *m_transferBadge;
    Badge *m_questionBadge;
    items::WavesModel *m_wavesModel;
    bool m_compact = false;
};

} // namespace dosegrid::widgets
