// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/grid/gridstate.h"
#include "widgets/common/icons.h"

#include <QWidget>

class QPushButton;

namespace dosegrid::widgets {

class Label;
class Segment;
class StateCountsLine;

// What the bar under the matrix says of the selection. Hours are predicted CPU hours.
struct SelectionSummary
{
    std::uint32_t cells = 0;  // 0: nothing is selected ...
    bool matchesNone = false; // ... because the expression matches nothing
    bool isBeingRead = false; // what is meant is not known yet: of the selection until then nothing is said
    grid::StateCounts counts;
    double predictedHours = 0;
    double longestHours = 0;
    double outputBytes = 0;
    std::uint32_t wouldSubmit = 0;
    std::uint32_t notApplicable = 0; // named by the expression; counted in `cells` only when they were asked for
    std::uint32_t notShown = 0;      // of `cells`: their rows or columns are left out of the matrix
    std::uint32_t campaignCells = 0;
    bool mayAct = true;
    QString whyNot; // tool tip of the button when not
};

// How many cells, also of those that nobody sees, by state, cost, what would be sent and what not, and the one main
// button. Too narrow, it gives up in this order: longest, output, the left-out words, Clear.
class SelectionBar final : public QWidget
{
    Q_OBJECT

public:
    SelectionBar(const Theme &theme, const Icons &icons, QWidget *parent = nullptr);

    enum class Main { None, Submit, Retry };

    void setSummary(const SelectionSummary &summary);
    Main mainAction() const { return m_main; }
    QString mainText() const;
    QString wouldText() const;
    QString notShownText() const;
    QString helpText() const;

    QSize minimumSizeHint() const override;

signals:
    void submitRequested();
    void retryRequested();
    void clearRequested();
    void leftOutRequested();

protected:
    void resizeEvent(QResizeEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    QStringList leftOutWords(const SelectionSummary &summary, std::uint32_t sent) const;
    void giveWay();

    const Theme &m_theme;
    Icons m_icons;
    Main m_main = Main::None;
    bool m_hasSelection = false;
    bool m_matchesNone = false;
    bool m_isBeingRead = false;
    bool m_hasNotShown = false;
    Label *m_help;
    Label *m_keys;
    Label *m_cells;
    Label *m_notShown;
    StateCountsLine *m_states;
    Segment *m_hours;
    Segment *m_longest;
    Segment *m_output;
    Segment *m_would;
    Segment *m_leftOut;
    QList<QWidget *> m_rules;
    QPushButton *m_clear;
    QPushButton *m_button;
};

} // namespace dosegrid::widgets
