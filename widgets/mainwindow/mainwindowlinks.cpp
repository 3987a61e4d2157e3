// SPDX-License-Identifier: GPL-3.0-or-later
// The selection of the matrix and the tables: each shows what the other has chosen.
#include "models/grid/waveexpression.h"
#include "models/items/causesmodel.h"
#include "models/items/wavesmodel.h"
#include "widgets/mainwindow/mainwindow.h"
#include "widgets/mainwindow/matrixpage.h"
#include "widgets/pages/causefeed.h"
#include "widgets/pages/statisticspage.h"

namespace dosegrid::widgets {

void MainWindow::markSelection()
{
    if (!m_campaign)
        return;
    QHash<WaveId, std::uint32_t> ofWaves;
    const grid::GridState &grid = m_campaign->grid();
    m_matrix->selection().forEach([&](grid::CellIndex cell) {
        if (const WaveId wave = grid.record(cell).wave; wave.isValid())
            ++ofWaves[wave];
    });
    m_wavesModel->setSelected(ofWaves);
    m_statistics->setSelectedOfWaves(ofWaves);
    m_causes->model()->setSelected(m_matrix->selection());
}

void MainWindow::goToCell(grid::CellIndex cell)
{
    showPage(Page::Matrix);
    m_matrix->setCurrentCell(cell);
    showCell(cell);
    m_matrix->view()->setFocus();
}

void MainWindow::joinCells(const std::vector<grid::CellIndex> &cells)
{
    if (m_campaign)
        m_matrix->join(grid::CellMask::of(m_campaign->grid().spec().cellCount(), cells));
}

void MainWindow::joinWave(WaveId wave)
{
    if (!m_campaign)
        return;
    const QList<engine::WaveSummary> waves = m_campaign->waves().list();
    for (const engine::WaveSummary &summary : waves) {
        if (summary.id == wave)
            m_matrix->join(grid::waveExpression(summary.name));
    }
}

void MainWindow::joinCause(int row)
{
    if (const statistics::Cause *cause = m_causes->model()->cause(row))
        m_matrix->join(cause->cells);
}

} // namespace dosegrid::widgets
