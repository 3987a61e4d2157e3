// SPDX-License-Identifier: GPL-3.0-or-later
// The menu at a cell: of the selection when the cell is in it, else of the cell alone, and the selection stays.
#include "models/items/causesmodel.h"
#include "models/text/enginewords.h"
#include "models/text/units.h"
#include "models/text/words.h"
#include "widgets/mainwindow/axescontrol.h"
#include "widgets/mainwindow/mainwindow.h"
#include "widgets/mainwindow/matrixpage.h"
#include "widgets/mainwindow/rows.h"
#include "widgets/pages/causefeed.h"
#include "widgets/pages/failurespage.h"
#include "widgets/panels/submitpreset.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QMenu>

using namespace Qt::Literals::StringLiterals;

namespace dosegrid::widgets {

using engine::CellAction;
using grid::CellMask;

void MainWindow::showCellMenu(QPoint place)
{
    const std::optional<grid::CellIndex> cell = m_matrix->currentCell();
    if (!m_campaign || !cell)
        return;
    const bool ofSelection = m_matrix->selection().test(*cell);
    const CellMask cells = ofSelection ? m_matrix->selection() : maskOf(*cell);
    const grid::CellState state = m_campaign->grid().state(*cell);
    const QString id = m_campaign->grid().spec().cellId(*cell);

    auto *menu = new QMenu(this);
    m_cellMenu = menu;
    menu->setObjectName(u"cellmenu"_s);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setToolTipsVisible(true);
    const std::uint32_t count = cells.count();
    menu->addAction(count == 1 ? tr("%1: %2", "a cell and its state").arg(id, text::stateName(state))
                               : tr("%Ln selected cell(s)", nullptr, int(count)))
        ->setEnabled(false);
    menu->addSeparator();
    addCellActions(menu, cells);
    menu->addSeparator();
    menu->addAction(tr("&Details"), this, [this, shown = *cell] {
        openCellDock();
        showCell(shown);
    });
    if (state == grid::CellState::Failed)
        menu->addAction(m_icons.get(u"dialog-warning"_s), tr("&Why it failed"), this, [this, failed = *cell] {
            showPage(Page::Failures);
            m_failures->showCell(failed);
        });
    menu->addAction(tr("Whole &log"), this, [this, logged = *cell] { openLog(logged); });
    menu->addAction(m_icons.get(u"edit-copy"_s), tr("&Copy %1").arg(id), this,
                    [id] { QGuiApplication::clipboard()->setText(id); });
    addRelated(menu->addMenu(tr("S&elect")), *cell);
    menu->addMenu(m_matrix->axes()->menu());
    menu->addSeparator();
    addCellAction(menu, u"kill"_s, CellAction::Kill, cells);
    menu->popup(place);
}

void MainWindow::addCellActions(QMenu *menu, const CellMask &cells)
{
    const QAction *submits = m_actions[u"submit"_s];
    QAction *sent = menu->addAction(submits->icon(), submits->text(), this, [this, cells] {
        submit(cells, cells == m_matrix->selection() ? m_matrix->expression() : m_matrix->describe(cells),
               SubmitPreset::None);
    });
    const QString whyNot = readOnlyReason(*m_campaign);
    sent->setEnabled(whyNot.isEmpty());
    sent->setToolTip(whyNot);
    addCellAction(menu, u"retry"_s, CellAction::Retry, cells);
    addCellAction(menu, u"hold"_s, CellAction::Hold, cells);
    addCellAction(menu, u"release"_s, CellAction::Release, cells);
    addCellAction(menu, u"fetch"_s, CellAction::Fetch, cells);
    addCellAction(menu, u"skip"_s, CellAction::Skip, cells);
    menu->addSeparator();
    addCellAction(menu, u"note"_s, CellAction::Note, cells);
    addCellAction(menu, u"removenotes"_s, CellAction::RemoveNotes, cells);
}

// Named and drawn as in the menu bar. What one cell does not allow says why; of many cells the action itself does.
void MainWindow::addCellAction(QMenu *menu, const QString &name, CellAction action, const CellMask &cells)
{
    QString whyNot = readOnlyReason(*m_campaign);
    if (whyNot.isEmpty() && cells.count() == 1) {
        const engine::ActionPreview preview = m_campaign->actions().preview(action, cells);
        if (!preview.refused.isEmpty())
            whyNot = text::refusalReason(preview.refused.front().reason);
    }
    QAction *entry = menu->addAction(m_actions[name]->icon(), m_actions[name]->text(), this,
                                     [this, action, cells] { act(action, cells); });
    entry->setEnabled(whyNot.isEmpty());
    entry->setToolTip(whyNot);
}

// Joined to the selection as the mode beside the query field says.
void MainWindow::addRelated(QMenu *menu, grid::CellIndex cell)
{
    const MatrixGeometry &geometry = m_matrix->view()->scene().geometry();
    const auto add = [this, menu](const QString &text, const CellMask &cells) {
        menu->addAction(text, this, [this, cells] { m_matrix->join(cells); });
    };
    if (geometry.isShown(cell)) {
        const LanePoint at = geometry.lanes(cell);
        add(tr("The &row"), allColumns(geometry, {at.row, at.row + 1}));
        add(tr("The &column"), allRows(geometry, {at.column, at.column + 1}));
        add(tr("Connected cells in the same &state"), flood(geometry, m_campaign->grid(), at));
    }
    if (const auto execution = m_matrix->bracket(cell))
        add(tr("The %Ln cell(s) of its &execution", nullptr, int(execution->cells.count())), execution->cells);
    if (const statistics::Cause *cause = m_causes->model()->cause(m_causes->model()->rowOf(cell)))
        add(tr("The %Ln cell(s) that failed for the same c&ause", nullptr, int(cause->cells.count())), cause->cells);
}

} // namespace dosegrid::widgets
