// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/common/campaignport.h"
#include "widgets/common/icons.h"

#include <QPointer>
#include <QWidget>

class QLineEdit;
class QPushButton;
class QSortFilterProxyModel;
class QStackedLayout;
class QTableView;

namespace dosegrid::items {
class CauseCellsModel;
}
namespace dosegrid::statistics {
struct Cause;
}

namespace dosegrid::widgets {

class CauseFeed;
class CausePlace;
class Dialogs;
class Label;
class LogPanel;
class NearestPanel;

// The bench for failures: causes with their counts, where one of them is, its cells, the log of one cell with the line
// that decides, and the nearest cell that worked. Acts on all cells of a cause; what it asks for is carried out by the
// owner.
class FailuresPage final : public QWidget
{
    Q_OBJECT

public:
    // The feed outlives the page.
    FailuresPage(const Theme &theme, const Icons &icons, Dialogs &dialogs, CauseFeed &feed, QWidget *parent = nullptr);

    void setCampaign(CampaignPort *campaign);
    // Why actions are off; empty turns them on.
    void setReadOnly(const QString &reason);
    // Its cause and its log.
    void showCell(grid::CellIndex cell);
    void nextError();

    const statistics::Cause *cause() const; // the chosen one; nullptr when there is none
    std::optional<grid::CellIndex> cell() const;
    QTableView *causes() const { return m_causes; }
    QTableView *cells() const { return m_cells; }
    QLineEdit *filter() const { return m_filter; }
    LogPanel *log() const { return m_log; }
    NearestPanel *nearest() const { return m_nearest; }
    CausePlace *place() const { return m_place; }
    QPushButton *retryButton() const { return m_retry; }
    QPushButton *skipButton() const { return m_skip; }
    QString headline() const;
    bool isEmpty() const;
    QString emptyWords() const;
    // One line a cell of each cause, as a table of plain values.
    QByteArray csv() const;

signals:
    void actionRequested(dosegrid::engine::CellAction action, const dosegrid::grid::CellMask &cells);
    void cellsShown(const dosegrid::grid::CellMask &cells);
    void cellActivated(dosegrid::grid::CellIndex cell);

protected:
    void showEvent(QShowEvent *event) override;

private:
    QWidget *makeHead();
    QWidget *makeCauses();
    QWidget *makeActions();
    QWidget *makeBench();
    void onCauses();
    void countAttempts();
    void onCauseChosen();
    void onCellChosen();
    void askLog(grid::CellIndex cell, bool errorStream);
    void compare(grid::CellIndex failed, grid::CellIndex worked);
    void compareLogs(grid::CellIndex worked);
    void fillActions();
    void exportTable();

    const Theme &m_theme;
    Icons m_icons;
    Dialogs &m_dialogs;
    CauseFeed &m_feed;
    QPointer<CampaignPort> m_campaign;
    QString m_readOnly;
    QStackedLayout *m_stack = nullptr;
    Label *m_headline = nullptr;
    Label *m_emptyTitle = nullptr;
    Label *m_emptyWords = nullptr;
    QLineEdit *m_filter = nullptr;
    QPushButton *m_export = nullptr;
    QSortFilterProxyModel *m_filtered = nullptr;
    QTableView *m_causes = nullptr;
    CausePlace *m_place = nullptr;
    Label *m_what = nullptr;
    Label *m_cost = nullptr;
    QPushButton *m_show = nullptr;
    QPushButton *m_skip = nullptr;
    QPushButton *m_retry = nullptr;
    Label *m_cellsTitle = nullptr;
    Label *m_cellsCount = nullptr;
    QTableView *m_cells = nullptr;
    items::CauseCellsModel *m_cellsModel = nullptr;
    LogPanel *m_log = nullptr;
    NearestPanel *m_nearest = nullptr;
    QStringList m_failedLog; // of the chosen cell, once it is here
    QString m_failedSource;  // where it is from, without numbers
    std::optional<grid::CellIndex> m_shown;
};

} // namespace dosegrid::widgets
