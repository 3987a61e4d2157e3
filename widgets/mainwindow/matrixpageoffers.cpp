// SPDX-License-Identifier: GPL-3.0-or-later
// What the page says of itself in passing, and offers to do about it.
#include "models/text/words.h"
#include "widgets/mainwindow/axescontrol.h"
#include "widgets/mainwindow/matrixpage.h"

using namespace Qt::Literals::StringLiterals;

namespace dosegrid::widgets {

void MatrixPage::setCurrentCell(grid::CellIndex cell)
{
    m_view->setCurrentCell(cell);
    if (!m_campaign)
        return;
    const MatrixGeometry &geometry = m_view->scene().geometry();
    const QString title = text::cellTitle(geometry.spec(), cell);
    const LanePoint at = geometry.lanes(cell);
    if (!at.isShown())
        offer(tr("%1 is left out of the matrix.").arg(title), tr("Show it"), [this, cell] { reveal(cell); });
    else if (const Lane &lane = geometry.regions()[geometry.regionLane(at)]; lane.isClosed())
        //: a cell; a body system
        offer((geometry.isSwapped() ? tr("%1 is in “%2”, which is closed to one column.")
                                    : tr("%1 is in “%2”, which is closed to one row."))
                  .arg(title, geometry.axes().groups[std::size_t(lane.group)].name),
              tr("Open it"), [this, cell] { reveal(cell); });
}

void MatrixPage::reveal(grid::CellIndex cell)
{
    m_axes->reveal(grid::CellMask::of(m_campaign->grid().spec().cellCount(), {cell}), true);
    m_view->setCurrentCell({});
    m_view->setCurrentCell(cell); // into view
}

void MatrixPage::onNoFailureShown()
{
    if (!m_campaign)
        return;
    const grid::CellMask failed = m_campaign->grid().maskOf(grid::CellState::Failed);
    if (failed.isEmpty())
        offer(tr("No cell has failed."), tr("Close"), {});
    else
        offer(tr("%Ln failed cell(s), in what is left out of the matrix.", nullptr, int(failed.count())),
              tr("Show them"), [this, failed] {
                  m_axes->reveal(failed, false);
                  m_view->goToFailed(true);
              });
}

void MatrixPage::offer(const QString &text, const QString &action, std::function<void()> act, MessageBar::Kind kind)
{
    m_offerText = text;
    m_offer = std::move(act);
    m_messages->show(kind, text, action);
}

// Another message may have taken the place meanwhile.
void MatrixPage::withdrawOffer()
{
    if (!m_offerText.isEmpty() && m_messages->text() == m_offerText)
        m_messages->clear();
    m_offerText.clear();
    m_offer = {};
}

} // namespace dosegrid::widgets
