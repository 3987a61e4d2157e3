// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/causesmodel.h"
#include "widgets/common/campaignport.h"

#include <QHash>
#include <QPointer>

class QTimer;

namespace dosegrid::widgets {

// Keeps the causes of failures up to date: asks for the records of the failed cells when failed cells come or go, at
// most once a second, and groups them in the pool on a copy of the grid. Never two questions at once.
class CauseFeed final : public QObject
{
    Q_OBJECT

public:
    explicit CauseFeed(QObject *parent = nullptr);

    void setCampaign(CampaignPort *campaign);
    items::CausesModel *model() const { return m_model; }
    // The line on record as the one that decided; empty when none is.
    QString decidingLine(grid::CellIndex cell) const { return m_lines.value(cell.value); }

signals:
    void changed();

private:
    void note(std::span<const grid::CellChange> changes);
    void ask();
    void group(const QList<engine::JobView> &jobs);
    void take(std::vector<statistics::Cause> causes);

    items::CausesModel *m_model;
    QTimer *m_pause;
    QPointer<CampaignPort> m_campaign;
    grid::CellMask m_failed; // as of the last question
    QHash<std::uint32_t, QString> m_lines;
    bool m_isBusy = false;
    int m_asked = 0;
};

} // namespace dosegrid::widgets
