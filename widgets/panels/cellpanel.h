// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/engine/record.h"
#include "models/grid/gridspec.h"
#include "widgets/common/icons.h"
#include "widgets/panels/submitpreset.h"

#include <QHash>
#include <QWidget>

#include <tuple>

class QFormLayout;
class QGridLayout;
class QLabel;
class QLineEdit;
class QMenu;
class QPushButton;
class QVBoxLayout;

namespace dosegrid::widgets {

class ElidedLabel;
class MenuButton;
class CauseCard;
class Label;
class LogExcerpt;
class Section;
class Segment;
class StateBar;
class TimeLine;

// Everything about the current cell: what it is, why, what comes next, when, where, its log and its output. Plain data
// in, wishes out; it asks nobody.
class CellPanel final : public QWidget
{
    Q_OBJECT

public:
    CellPanel(const Theme &theme, const Icons &icons, QWidget *parent = nullptr);

    // One sentence instead of a cell.
    void showNothing();
    // At once, from the grid, before the dossier has been read from the file.
    void showCell(const grid::GridSpec &spec, grid::CellIndex cell, const grid::CellRecord &record, CampaignTime now);
    void showDossier(const grid::GridSpec &spec, const engine::CellDossier &dossier, CampaignTime now);
    void showLog(const engine::LogText &log);
    void showLogProblem(const QString &problem);

    std::optional<grid::CellIndex> cell() const { return m_cell; }
    // Why actions are off (an observer of a read-only file ...); empty turns them on.
    void setReadOnly(const QString &reason);
    QStringList foldedSections() const;
    void setFoldedSections(const QStringList &names);
    // What was written into the line for a note and could not be recorded, unless something else is there by now.
    void restoreNote(grid::CellIndex cell, const QString &text);
    // What others have too, of a cell that failed; without a title there is none.
    void setCause(const QString &title, const QString &detail, const QString &systematic);
    // What ages, while nothing else changes.
    void tellTime(CampaignTime now);
    QString logText() const;
    // Everything that is shown, as plain text.
    QString report() const;

signals:
    void retryRequested(dosegrid::grid::CellIndex cell);
    // As a new wave of the cell alone, with other options.
    void retryWithRequested(dosegrid::grid::CellIndex cell, dosegrid::widgets::SubmitPreset preset);
    void holdRequested(dosegrid::grid::CellIndex cell);
    void releaseRequested(dosegrid::grid::CellIndex cell);
    void skipRequested(dosegrid::grid::CellIndex cell);
    void killRequested(dosegrid::grid::CellIndex cell);
    void fetchRequested(dosegrid::grid::CellIndex cell);
    void adoptRequested(dosegrid::grid::CellIndex cell);
    void noteRequested(dosegrid::grid::CellIndex cell, const QString &text);
    void notesRemovalRequested(dosegrid::grid::CellIndex cell);
    void logRequested(dosegrid::grid::CellIndex cell, bool errorStream);
    void logOpened(dosegrid::grid::CellIndex cell);
    void executionRequested(const std::vector<dosegrid::grid::CellIndex> &cells);
    void decisionRequested(dosegrid::AttemptId attempt, dosegrid::OutputId output, bool accept);
    void causeRequested(dosegrid::grid::CellIndex cell);
    void foldingChanged();

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    QWidget *makeHead();
    QWidget *makeFooter();
    Section *addSection(const QString &name, const QString &title, QWidget *content);
    QWidget *makeTimeLine();
    QWidget *makeExecution();
    QWidget *makeLog();
    QWidget *makeNotes();
    void addNote();
    void askForLog(bool errorStream);
    void fillHead(const grid::GridSpec &spec, const grid::CellRecord &record, CampaignTime now);
    void fillAge(const grid::CellRecord &record, CampaignTime now);
    void fillTimes(const engine::CellDossier &dossier, CampaignTime now);
    void fillExecution(const engine::CellDossier &dossier);
    void fillOutput(const engine::CellDossier &dossier, CampaignTime now);
    void fillNotes(const engine::CellDossier &dossier, CampaignTime now);
    void fillActions(grid::CellState state);
    void fillRetryWith(QMenu *menu);
    void showSections(bool visible);

    const Theme &m_theme;
    Icons m_icons;
    std::optional<grid::CellIndex> m_cell;
    engine::CellDossier m_dossier;
    std::tuple<std::uint32_t, AttemptId, bool> m_logOf; // cell and attempt whose log is shown, and whether it was over
    QString m_readOnly;

    QWidget *m_head = nullptr;
    QWidget *m_footer = nullptr;
    QLabel *m_swatch = nullptr;
    Label *m_state = nullptr;
    Label *m_age = nullptr;
    Label *m_attempt = nullptr;
    Label *m_title = nullptr;
    Label *m_place = nullptr;
    Label *m_id = nullptr;
    Label *m_nothing = nullptr;
    QWidget *m_body = nullptr;
    QVBoxLayout *m_sections = nullptr;
    QHash<QString, Section *> m_byName;
    QStringList m_order;
    Label *m_why = nullptr;
    CauseCard *m_cause = nullptr;
    Label *m_next = nullptr;
    TimeLine *m_timeLine = nullptr;
    QGridLayout *m_times = nullptr;
    QGridLayout *m_execution = nullptr;
    StateBar *m_executionBar = nullptr;
    Label *m_executionCounts = nullptr;
    LogExcerpt *m_log = nullptr;
    Label *m_inputs = nullptr;
    QGridLayout *m_output = nullptr;
    QGridLayout *m_notes = nullptr;
    QLineEdit *m_note = nullptr;
    QHash<std::uint32_t, QString> m_begunNotes; // by cell: not recorded yet
    QPushButton *m_addNote = nullptr;
    QAction *m_removeNotes = nullptr;
    QPushButton *m_retry = nullptr;
    QPushButton *m_hold = nullptr;
    QPushButton *m_skip = nullptr;
    MenuButton *m_retryWith = nullptr;
    QMenu *m_retryWithInMore = nullptr; // where the button has no room
    MenuButton *m_more = nullptr;
    QList<QAction *> m_acts; // in the menu
    QString m_logSource;
};

} // namespace dosegrid::widgets
