// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/common/campaignport.h"

#include <QSet>

class QTimer;

namespace dosegrid::items {
class JobsModel;
}

namespace dosegrid::widgets {

// Brings to the table of jobs what the platform said of each: of all cells at start, then of those that changed, at
// most twice a second and never two questions at once. Lives with its model; the campaign outlives it.
class JobFeed final : public QObject
{
    Q_OBJECT

public:
    JobFeed(CampaignPort &campaign, items::JobsModel &model, QObject *parent = nullptr);

    void note(std::span<const grid::CellChange> changes);

signals:
    void told(); // the model has it

private:
    void ask();

    CampaignPort &m_campaign;
    items::JobsModel &m_model;
    QTimer *m_pause;
    QSet<std::uint32_t> m_changed;
    bool m_wantsAll = true;
    bool m_isAsking = false;
};

} // namespace dosegrid::widgets
