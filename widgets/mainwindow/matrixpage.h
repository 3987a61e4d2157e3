// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/grid/expression.h"
#include "widgets/common/campaignport.h"
#include "widgets/common/icons.h"
#include "widgets/common/messagebar.h"
#include "widgets/grid/matrixview.h"
#include "widgets/mainwindow/celltip.h"

#include <QWidget>

class QAction;
class QSettings;
class QTimer;
class QToolButton;

namespace dosegrid::widgets {

class AxesControl;
class CampaignWords;
class Dialogs;
class FrontierControl;
class MenuButton;
class MetricMode;
class QueryField;
class SavedControl;
class SelectionBar;
class StateLegend;
class Troubles;
class ZoomControl;

// What a person sees of the matrix and chose in it.
struct Outlook
{
    grid::CellMask selection;
    QString expression;
    std::optional<grid::CellIndex> current;
    std::optional<statistics::Metric> metric;
    StateSet shown = allStates;
    QSize cell; // device pixels; none: the whole campaign
    QPoint origin;
};

// The middle of the window: query row, legend, messages, matrix, selection bar. Holds the selection, as cells and as
// the expression that made it.
class MatrixPage final : public QWidget
{
    Q_OBJECT

public:
    MatrixPage(const Theme &theme, const Icons &icons, Dialogs &dialogs, QSettings &settings,
               QWidget *parent = nullptr);

    // Not owned; null when no campaign is open.
    void setCampaign(CampaignPort *campaign);
    // What a person sees and chose, to be kept while the campaign is exchanged for another moment of it.
    Outlook outlook() const;
    void setOutlook(const Outlook &outlook);
    CampaignPort *campaign() const { return m_campaign; }
    void setActing(bool mayAct, const QString &whyNot);
    void setCompact(bool compact);

    const grid::CellMask &selection() const { return m_selection; }
    // Empty without a selection only: every cell has words too, and what no cell matches keeps its own.
    QString expression() const { return m_expression; }
    std::optional<grid::CellIndex> currentCell() const { return m_view->currentCell(); }
    void select(const grid::CellMask &cells);
    // The expression of these cells; empty for none.
    QString describe(const grid::CellMask &cells) const;
    // The execution of a cell, when others are in it.
    std::optional<ExecutionBracket> bracket(grid::CellIndex cell) const;
    // Empty: nothing. What only the record tells selects once that has been read; the former selection stays until
    // then.
    void select(const QString &expression);
    // As the mode beside the query field says: instead of the selection, or added to it, taken from it, or in both.
    void join(const grid::CellMask &cells);
    void join(const QString &expression);
    // The same for cells of the highest values of a metric, in its words.
    void joinHighest(statistics::Metric metric, std::span<const float> values, const grid::CellMask &cells);
    // Why this is no expression for the campaign; none when it is one.
    std::optional<grid::ExpressionError> problemOf(const QString &expression) const;
    // Says so, and offers to show it, when it is not among the rows and columns.
    void setCurrentCell(grid::CellIndex cell);
    void clearSelection();

    // What is on record of cells beside their states.
    using SayingsSource = std::function<CellSayings(grid::CellIndex)>;
    void setSayingsSource(SayingsSource source) { m_sayings = std::move(source); }

    // A selection drawn on the scale of a metric or on a plot lasts until clearBrush(), which selects what was selected
    // before, or until any other selection, which only takes the frame away. `term` as MetricMode gives it.
    enum class Brush { None, Scale, Plot };
    void brush(Brush on, const grid::CellMask &cells, const QString &term);
    Brush brushed() const { return m_brush; }
    // What a brush on a plot began with; without one, the selection.
    const grid::CellMask &brushedFrom() const { return m_brush == Brush::Plot ? m_beforeBrush : m_selection; }
    void clearBrush();
    // Shown beside the colours while it can do something.
    void setBrushAction(QAction *clearBrush);

    MatrixView *view() const { return m_view; }
    QueryField *query() const { return m_query; }
    SelectionBar *bar() const { return m_bar; }
    StateLegend *legend() const { return m_legend; }
    MetricMode *metricMode() const { return m_metric; }
    AxesControl *axes() const { return m_axes; }
    FrontierControl *frontiers() const { return m_frontiers; }
    SavedControl *saved() const { return m_saved; }
    // What passes.
    MessageBar *messages() const { return m_messages; }
    // What lasts; kept from moment to moment of a campaign.
    Troubles *troubles() const { return m_troubles; }
    MessageBar *outbox() const { return m_outbox; }

signals:
    void selectionChanged();
    void brushChanged();
    void currentCellChanged(dosegrid::grid::CellIndex cell);
    void cellActivated(dosegrid::grid::CellIndex cell);
    void submitRequested();
    void retryRequested();
    void leftOutRequested();
    void keyMapRequested();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    QWidget *makeQueryRow(const Icons &icons);
    grid::ExpressionScope scope() const;
    void takeWords(const QString &expression);
    void joinWords(const QString &expression, SelectionMode mode);
    void sayNotRead(const QString &expression, const Error &error, std::function<void()> again);
    void takeSelection(const grid::CellMask &cells, const QString &expression);
    void onViewSelection(const grid::CellMask &cells);
    void takeBrushed(const grid::CellMask &brushed, const QString &term);
    void withdrawBrush();
    void onCellsChanged(std::span<const grid::CellChange> changes);
    void offer(const QString &text, const QString &action, std::function<void()> act,
               MessageBar::Kind kind = MessageBar::Kind::Info);
    void withdrawOffer();
    void reveal(grid::CellIndex cell);
    void onNoFailureShown();
    void refreshCounts();
    void refreshBar();
    // How many cells that cannot exist the expression names.
    void countNotApplicable();
    CellTip tip(grid::CellIndex cell) const;

    const Theme &m_theme;
    CampaignPort *m_campaign = nullptr;
    grid::CellMask m_selection;
    QString m_expression;
    std::optional<std::pair<QString, std::uint32_t>> m_notApplicable; // of an expression
    QString m_awaited; // words that select once the record has been read; none
    int m_joining = 0; // words that join then
    Brush m_brush = Brush::None;
    bool m_isBrushing = false;
    grid::CellMask m_beforeBrush;
    QString m_expressionBeforeBrush;
    QToolButton *m_clearBrush = nullptr;
    bool m_mayAct = true;
    QString m_whyNot;
    QueryField *m_query = nullptr;
    QWidget *m_colour = nullptr; // the word before the choice of colours
    MenuButton *m_mode = nullptr;
    MenuButton *m_sets = nullptr;
    ZoomControl *m_zoom = nullptr;
    StateLegend *m_legend;
    Troubles *m_troubles;
    MessageBar *m_messages;
    MessageBar *m_outbox;
    MatrixView *m_view;
    SelectionBar *m_bar;
    MetricMode *m_metric;
    CampaignWords *m_words;
    AxesControl *m_axes;
    FrontierControl *m_frontiers;
    SavedControl *m_saved;
    QTimer *m_refresh;
    QTimer *m_count; // of cells that cannot exist, on the next turn
    SayingsSource m_sayings;
    QString m_offerText; // of the message whose button does m_offer
    std::function<void()> m_offer;
};

} // namespace dosegrid::widgets
