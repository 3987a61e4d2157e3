// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/clock.h"
#include "models/core/ids.h"
#include "models/items/roles.h"

#include <QAbstractTableModel>

#include <optional>
#include <vector>

namespace dosegrid::items {

struct EventRow
{
    EventId id;
    CampaignTime when;
    Emphasis emphasis = Emphasis::Normal; // NeedsYou for errors, Quiet for routine
    QString who;                          // a user's name, empty for the engine
    QString text;
    std::optional<grid::CellIndex> cell;
};

// The campaign's log, newest first. Rows are only added: fresh ones above, older ones below.
class EventsModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { When, Who, Cell, What, ColumnCount };

    EventsModel(grid::GridSpecPtr spec, const Clock &clock, QObject *parent = nullptr);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

    // Both in ascending time; rows already known by id are ignored.
    void addNewer(std::vector<EventRow> events);
    void addOlder(std::vector<EventRow> events);
    void clear();

private:
    const EventRow &at(int row) const { return m_events[m_events.size() - 1 - std::size_t(row)]; }

    grid::GridSpecPtr m_spec;
    const Clock &m_clock;
    std::vector<EventRow> m_events; // ascending, so that news are appended
};

} // namespace dosegrid::items
