// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/engine/record.h"
#include "models/grid/gridspec.h"
#include "widgets/common/icons.h"

#include <QWidget>

#include <array>

class QCheckBox;
class QLabel;
class QPushButton;
class QTableView;
class QToolButton;

namespace dosegrid::items {
class ComparisonModel;
}

namespace dosegrid::widgets {

class Label;

// Two cells side by side: a line for each, then a table of facts in which what differs has a sign and stands out. Plain
// data in, wishes out; it asks nobody.
class ComparePanel final : public QWidget
{
    Q_OBJECT

public:
    ComparePanel(const Theme &theme, const Icons &icons, QWidget *parent = nullptr);

    // At once, from the grid; what their records say follows. A record that has come stays while its cell does.
    void showCells(const grid::GridSpecPtr &spec, const engine::CellDossier &first, const engine::CellDossier &second,
                   CampaignTime now);
    // Of one of the two; of another cell it is late and not shown.
    void showDossier(const engine::CellDossier &dossier, CampaignTime now);
    QTableView *table() const { return m_table; }
    QCheckBox *onlyDifferences() const { return m_only; }
    QToolButton *releaseButton(int side) const { return m_heads[std::size_t(side)].release; }
    // "energy: 120 keV | 110 keV", with the sign before lines that differ.
    QStringList text() const;

signals:
    void cellChosen(dosegrid::grid::CellIndex cell);
    void releaseRequested(dosegrid::grid::CellIndex cell);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    struct Head
    {
        QLabel *swatch = nullptr;
        Label *title = nullptr;
        Label *state = nullptr;
        QToolButton *show = nullptr;
        QToolButton *release = nullptr;
    };
    QWidget *makeHead(int side);
    void renew(CampaignTime now);

    const Theme &m_theme;
    Icons m_icons;
    grid::GridSpecPtr m_spec;
    std::array<engine::CellDossier, 2> m_cells;
    std::array<Head, 2> m_heads;
    Label *m_count = nullptr;
    QCheckBox *m_only = nullptr;
    items::ComparisonModel *m_model;
    QTableView *m_table = nullptr;
};

} // namespace dosegrid::widgets
