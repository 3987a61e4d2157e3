// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/mainwindow/frontiercontrol.h"

#include "widgets/grid/frontierwords.h"
#include "widgets/grid/matrixview.h"
#include "widgets/mainwindow/frontierdialog.h"
#include "widgets/mainwindow/metricmode.h"

#include <QAction>

#include <algorithm>

namespace dosegrid::widgets {

using statistics::Metric;

namespace {

constexpr int margin = 24;

} // namespace

FrontierControl::FrontierControl(const Theme &theme, MetricMode *metric, MatrixView *view)
    : QObject(view)
    , m_theme(theme)
    , m_metric(metric)
    , m_view(view)
    , m_action(new QAction(tr("&Lines over predicted hours…"), this))
{
    m_action->setEnabled(false);
    connect(m_action, &QAction::triggered, this, &FrontierControl::open);
    connect(view, &MatrixView::frontierDragged, this, &FrontierControl::move);
    connect(view, &MatrixView::frontierDropped, this, [this] { m_metric->setFrontiers(m_metric->frontiers()); });
    connect(view, &MatrixView::frontierResetRequested, this, &FrontierControl::reset);
    connect(metric, &MetricMode::layerChanged, this, &FrontierControl::fill);
    // Later: a campaign that is exchanged for another moment of it shows the same metric again at once.
    const auto closeWithoutLines = [this] {
        if (m_dialog && m_metric->metric() != Metric::PredictedHours)
            m_dialog->close();
    };
    connect(metric, &MetricMode::modeChanged, this, closeWithoutLines, Qt::QueuedConnection);
}

void FrontierControl::setCampaignOpen(bool isOpen) { m_action->setEnabled(isOpen); }

void FrontierControl::open()
{
    m_metric->setMetric(Metric::PredictedHours);
    FrontierDialog *dialog = m_dialog;
    if (!dialog) {
        dialog = new FrontierDialog(m_theme, m_view->window());
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        connect(dialog, &FrontierDialog::hoursChanged, m_metric, &MetricMode::setFrontiers);
        connect(dialog, &FrontierDialog::aboveRequested, m_view, [this](int which) { m_view->selectAbove(which); });
        m_dialog = dialog;
        fill();
        // In a corner: the lines are to be seen.
        dialog->adjustSize();
        const QPoint corner(m_view->width() - dialog->width(), m_view->height() - dialog->height());
        dialog->move(m_view->mapToGlobal(corner) - QPoint(margin, margin));
    }
    dialog->show();
    dialog->raise();
    dialog->activateWindow();
}

void FrontierControl::move(int which, double hours)
{
    FrontierHours moved = m_metric->frontiers();
    moved[which] = std::clamp(hours, FrontierHours::least, FrontierHours::most);
    m_metric->moveFrontiers(moved);
}

void FrontierControl::reset(int which)
{
    FrontierHours moved = m_metric->frontiers();
    moved[which] = FrontierHours::own(which);
    m_metric->setFrontiers(moved);
}

void FrontierControl::fill()
{
    if (!m_dialog)
        return;
    m_dialog->setHours(m_metric->frontiers());
    const MatrixGeometry &geometry = m_view->scene().geometry();
    const MetricLayerPtr layer = m_metric->layer();
    for (int which = 0; layer && !geometry.isEmpty() && which < int(layer->frontiers.size()); ++which) {
        const Frontier &frontier = layer->frontiers[std::size_t(which)];
        m_dialog->setWords(which, frontier.meaning, frontierShare(geometry, *layer, frontier));
    }
}

} // namespace dosegrid::widgets
