// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/eventsmodel.h"

#include "models/text/units.h"

#include <iterator>

namespace dosegrid::items {

EventsModel::EventsModel(grid::GridSpecPtr spec, const Clock &clock, QObject *parent)
    : QAbstractTableModel(parent)
    , m_spec(std::move(spec))
    , m_clock(clock)
{}

int EventsModel::rowCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : int(m_events.size()); }

int EventsModel::columnCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : ColumnCount; }

QVariant EventsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const EventRow &event = at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        switch (index.column()) {
        case When: return text::moment(event.when, m_clock.now());
        case Who: return event.who.isEmpty() ? tr("engine", "who did it") : event.who;
        case Cell: return event.cell ? m_spec->cellId(*event.cell) : QString();
        case What: return event.text;
        default: return {};
        }
    case Qt::ToolTipRole: return index.column() == When ? text::exactTime(event.when) : event.text;
    case SortRole: return toMs(event.when);
    case IdRole: return event.id.value;
    case CellRole: return event.cell ? QVariant(event.cell->value) : QVariant();
    case EmphasisRole:
        return QVariant::fromValue(index.column() == What  ? event.emphasis
                                   : index.column() == Who ? Emphasis::Quiet
                                                           : Emphasis::Normal);
    case MonospaceRole: return index.column() == Cell;
    default: return {};
    }
}

QVariant EventsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(Qt::Alignment(Qt::AlignLeft | Qt::AlignVCenter));
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case When: return tr("Time");
    case Who: return tr("By", "who did it");
    case Cell: return tr("Cell");
    case What: return tr("What happened");
    default: return {};
    }
}

void EventsModel::addNewer(std::vector<EventRow> events)
{
    const EventId last = m_events.empty() ? EventId{} : m_events.back().id;
    std::erase_if(events, [&](const EventRow &event) { return event.id <= last; });
    if (events.empty())
        return;
    beginInsertRows({}, 0, int(events.size()) - 1);
    std::move(events.begin(), events.end(), std::back_inserter(m_events));
    endInsertRows();
}

void EventsModel::addOlder(std::vector<EventRow> events)
{
    if (!m_events.empty())
        std::erase_if(events, [&](const EventRow &event) { return event.id >= m_events.front().id; });
    if (events.empty())
        return;
    const int first = int(m_events.size());
    beginInsertRows({}, first, first + int(events.size()) - 1);
    m_events.insert(m_events.begin(), std::make_move_iterator(events.begin()), std::make_move_iterator(events.end()));
    endInsertRows();
}

void EventsModel::clear()
{
    beginResetModel();
    m_events.clear();
    endResetModel();
}

} // namespace dosegrid::items
