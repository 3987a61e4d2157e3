// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/jobsmodel.h"

#include "models/text/enginewords.h"
#include "models/text/templatewords.h"
#include "models/text/units.h"
#include "models/text/words.h"

#include <algorithm>
#include <numeric>

namespace dosegrid::items {

using grid::CellIndex;
using grid::CellState;

JobsModel::JobsModel(const grid::GridState &state, QObject *parent) : QAbstractTableModel(parent), m_state(state)
{
    fill();
}

int JobsModel::rowCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : int(m_rows.size()); }

int JobsModel::columnCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : ColumnCount; }

QVariant JobsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const CellIndex cell = m_rows[std::size_t(index.row())];
    const int column = index.column();
    switch (role) {
    case Qt::DisplayRole: return displayText(cell, column);
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(
            Qt::Alignment((column >= Number && column <= Exit ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter));
    case SortRole:
        if (column == Execution || column == Message)
            return displayText(cell, column);
        return numberKey(cell, column);
    case StateRole: return column == State ? QVariant(int(m_state.state(cell))) : QVariant();
    case ProgressRole: return int(m_state.record(cell).progress);
    case CellRole: return cell.value;
    case EmphasisRole:
        return QVariant::fromValue(column == State && m_state.state(cell) == CellState::Failed ? Emphasis::NeedsYou
                                                                                               : Emphasis::Normal);
    case MonospaceRole: return column == Cell || column == Execution;
    default: return {};
    }
}

QVariant JobsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= ColumnCount)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(
            Qt::Alignment((section >= Number && section <= Exit ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter));
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Cell: return tr("Cell");
    case Organ: return tr("Organ");
    case State: return tr("State");
    case Execution: return tr("Execution");
    case Number: return tr("Job");
    case Attempt: return tr("Attempt");
    case Waited: return tr("Waited");
    case Ran: return tr("Ran");
    case Predicted: return tr("Predicted");
    case Exit: return tr("Exit", "exit code of a job");
    case Message: return tr("Message");
    default: return {};
    }
}

QString JobsModel::displayText(CellIndex cell, int column) const
{
    const grid::CellRecord &record = m_state.record(cell);
    const auto duration = [](double seconds) { return seconds > 0 ? text::duration(seconds) : text::unknown(); };
    switch (column) {
    case Cell: return m_state.spec().cellId(cell);
    case Organ: return text::templateName(m_state.spec().region(cell).name);
    case State: return text::stateName(record.state);
    case Attempt: return record.attempts > 0 ? text::count(record.attempts) : text::unknown();
    case Ran: return duration(double(record.measuredSeconds));
    case Predicted: return record.predictedSeconds > 0 ? text::hours(double(record.predictedSeconds)) : text::unknown();
    default: break;
    }
    const Job said = job(cell);
    switch (column) {
    case Execution: return said.execution.isEmpty() ? text::unknown() : said.execution;
    case Number:
        if (said.count == 0)
            return text::unknown();
        //: place of a job in its execution, "19 / 41"
        return tr("%1 / %2").arg(said.number > 0 ? text::count(said.number) : text::unknown(), text::count(said.count));
    case Waited: return said.waitedSeconds ? text::duration(*said.waitedSeconds) : text::unknown();
    case Exit: return said.exitCode ? text::count(*said.exitCode) : text::unknown();
    case Message: return said.message;
    default: return {};
    }
}

double JobsModel::numberKey(CellIndex cell, int column) const
{
    const grid::CellRecord &record = m_state.record(cell);
    switch (column) {
    case Cell: return cell.value;
    case Organ: return m_state.spec().key(cell).region;
    case State: return grid::severity(record.state);
    case Attempt: return record.attempts;
    case Ran: return double(record.measuredSeconds);
    case Predicted: return double(record.predictedSeconds);
    default: break;
    }
    const Job said = job(cell);
    if (column == Number)
        return said.number > 0 ? said.number : said.count - 1e9; // places not known come first, by size
    if (column == Waited)
        return said.waitedSeconds.value_or(-1);
    return said.exitCode.value_or(-1);
}

void JobsModel::sort(int column, Qt::SortOrder order)
{
    if (column < 0 || column >= ColumnCount || m_rows.empty())
        return;
    emit layoutAboutToBeChanged({}, VerticalSortHint);
    const QModelIndexList before = persistentIndexList();
    std::vector<CellIndex> persistentCells;
    for (const QModelIndex &index : before)
        persistentCells.push_back(m_rows[std::size_t(index.row())]);

    // Keys are made once a row, not once a comparison; equal keys stand in the order of the grid.
    std::sort(m_rows.begin(), m_rows.end());
    std::vector<std::size_t> places(m_rows.size());
    std::iota(places.begin(), places.end(), std::size_t(0));
    const auto arrange = [&](const auto &keys) {
        if (order == Qt::AscendingOrder)
            std::stable_sort(places.begin(), places.end(), [&](auto a, auto b) { return keys[a] < keys[b]; });
        else
            std::stable_sort(places.begin(), places.end(), [&](auto a, auto b) { return keys[b] < keys[a]; });
    };
    if (column == Execution || column == Message) {
        std::vector<QString> keys;
        for (const CellIndex cell : m_rows)
            keys.push_back(displayText(cell, column));
        arrange(keys);
    } else {
        std::vector<double> keys;
        for (const CellIndex cell : m_rows)
            keys.push_back(numberKey(cell, column));
        arrange(keys);
    }
    std::vector<CellIndex> sorted;
    sorted.reserve(m_rows.size());
    for (const std::size_t place : places)
        sorted.push_back(m_rows[place]);
    m_rows = std::move(sorted);
    renumber();

    QModelIndexList after;
    for (qsizetype i = 0; i < before.size(); ++i)
        after.append(index(rowOf(persistentCells[std::size_t(i)]), before[i].column()));
    changePersistentIndexList(before, after);
    emit layoutChanged({}, VerticalSortHint);
}

void JobsModel::setFilter(std::optional<grid::CellMask> mask)
{
    if (m_filter == mask)
        return;
    m_filter = std::move(mask);
    reset();
}

int JobsModel::totalCount() const
{
    const grid::StateCounts &total = m_state.total();
    return int(total.computable() - total[CellState::Open]);
}

void JobsModel::reset()
{
    beginResetModel();
    fill();
    endResetModel();
}

std::optional<CellIndex> JobsModel::cellAt(int row) const
{
    if (row < 0 || row >= int(m_rows.size()))
        return std::nullopt;
    return m_rows[std::size_t(row)];
}

int JobsModel::rowOf(CellIndex cell) const { return cell.value < m_rowOf.size() ? m_rowOf[cell.value] : -1; }

bool JobsModel::isListed(CellIndex cell) const
{
    const CellState state = m_state.state(cell);
    return state != CellState::Open && state != CellState::NotApplicable && (!m_filter || m_filter->test(cell));
}

void JobsModel::fill()
{
    m_rows.clear();
    for (CellIndex cell; cell.value < m_state.spec().cellCount(); ++cell.value) {
        if (isListed(cell))
            m_rows.push_back(cell);
    }
    renumber();
}

void JobsModel::renumber()
{
    m_rowOf.assign(m_state.spec().cellCount(), -1);
    for (std::size_t row = 0; row < m_rows.size(); ++row)
        m_rowOf[m_rows[row].value] = int(row);
}

void JobsModel::cellsChanged(std::span<const grid::CellChange> changes)
{
    // What was taken back before it was sent, or is looked at earlier in time, has no job.
    for (const grid::CellChange &change : changes) {
        if (rowOf(change.cell) >= 0 && !isListed(change.cell)) {
            reset();
            return;
        }
    }
    std::vector<int> rows;
    std::vector<CellIndex> joined;
    for (const grid::CellChange &change : changes) {
        const int row = rowOf(change.cell);
        if (row >= 0)
            rows.push_back(row);
        else if (isListed(change.cell))
            joined.push_back(change.cell);
    }
    announce(std::move(rows));
    append(joined);
}

void JobsModel::addJobs(const QList<engine::JobView> &jobs)
{
    std::vector<int> rows;
    for (const engine::JobView &view : jobs) {
        Job said{view.execution, view.remoteId,      view.jobNumber, view.jobs,
                 view.exitCode,  view.waitedSeconds, view.errorKind, text::jobMessage(view)};
        Job &known = m_jobs[view.cell.value];
        if (known == said)
            continue;
        known = std::move(said);
        if (const int row = rowOf(view.cell); row >= 0)
            rows.push_back(row);
    }
    announce(std::move(rows));
}

JobsModel::Job JobsModel::job(CellIndex cell) const { return m_jobs.value(cell.value); }

JobsModel::Fault JobsModel::fault(CellIndex cell) const
{
    const auto said = m_jobs.constFind(cell.value);
    if (said == m_jobs.cend() || said->of != m_state.record(cell).execution)
        return {};
    return {said->rule, said->exitCode};
}

void JobsModel::announce(std::vector<int> rows)
{
    if (rows.empty())
        return;
    std::sort(rows.begin(), rows.end());
    if (rows.size() > m_rows.size() / 2) {
        emit dataChanged(index(rows.front(), 0), index(rows.back(), ColumnCount - 1));
        return;
    }
    for (std::size_t first = 0; first < rows.size();) {
        std::size_t last = first;
        while (last + 1 < rows.size() && rows[last + 1] <= rows[last] + 1)
            ++last;
        emit dataChanged(index(rows[first], 0), index(rows[last], ColumnCount - 1));
        first = last + 1;
    }
}

void JobsModel::append(const std::vector<CellIndex> &cells)
{
    std::vector<CellIndex> fresh = cells;
    std::sort(fresh.begin(), fresh.end());
    fresh.erase(std::unique(fresh.begin(), fresh.end()), fresh.end());
    if (fresh.empty())
        return;
    const int first = int(m_rows.size());
    beginInsertRows({}, first, first + int(fresh.size()) - 1);
    for (const CellIndex cell : fresh) {
        m_rowOf[cell.value] = int(m_rows.size());
        m_rows.push_back(cell);
    }
    endInsertRows();
}

} // namespace dosegrid::items
