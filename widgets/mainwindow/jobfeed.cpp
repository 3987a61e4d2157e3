// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/mainwindow/jobfeed.h"

#include "models/items/jobsmodel.h"

#include <QTimer>

namespace dosegrid::widgets {

JobFeed::JobFeed(CampaignPort &campaign, items::JobsModel &model, QObject *parent)
    : QObject(parent)
    , m_campaign(campaign)
    , m_model(model)
    , m_pause(new QTimer(this))
{
    m_pause->setSingleShot(true);
    m_pause->setInterval(500);
    connect(m_pause, &QTimer::timeout, this, &JobFeed::ask);
    ask();
}

void JobFeed::note(std::span<const grid::CellChange> changes)
{
    for (const grid::CellChange &change : changes)
        m_changed << change.cell.value;
    if (!m_pause->isActive() && !m_isAsking)
        m_pause->start();
}

void JobFeed::ask()
{
    std::vector<grid::CellIndex> cells;
    if (!m_wantsAll) {
        for (const std::uint32_t cell : std::as_const(m_changed))
            cells.push_back({cell});
        if (cells.empty())
            return;
    }
    m_changed.clear();
    m_isAsking = true;
    m_campaign.record().jobs(cells, {this, [this](const Result<QList<engine::JobView>> &jobs) {
                                         m_isAsking = false;
                                         m_wantsAll = m_wantsAll && !jobs.has_value();
                                         if (jobs.has_value()) {
                                             m_model.addJobs(jobs.value());
                                             emit told();
                                         }
                                         if (!m_changed.isEmpty())
                                             m_pause->start();
                                     }});
}

} // namespace dosegrid::widgets
