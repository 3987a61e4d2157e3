// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/jobsmodel.h"

#include "models/text/enginewords.h"
#include "models/text/templatewords.h"
#include "models/text/units.h"
#include "models/text/words.h"

#include <algorithm>
#include <utility>

namespace dosegrid::items {

using grid::CellIndex;
using grid::CellState;

namespace {

// More cells than these that join at once, or in more places, are not worth finding a place for each.
constexpr std::size_t mostPlaced = 512;
constexpr std::size_t mostRuns = 32;

} // namespace

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
    if (column < 0 || column >= ColumnCount)
        return;
    emit layoutAboutToBeChanged({}, VerticalSortHint);
    const QModelIndexList before = persistentIndexList();
    std::vector<CellIndex> persistentCells;
    for (const QModelIndex &index : before)
        persistentCells.push_back(m_rows[std::size_t(index.row())]);

    m_column = column;
    m_order = order;
    arrange(m_rows);
    renumber();

    QModelIndexList after;
    for (qsizetype i = 0; i < before.size(); ++i)
        after.append(index(rowOf(persistentCells[std::size_t(i)]), before[i].column()));
    changePersistentIndexList(before, after);
    emit layoutChanged({}, VerticalSortHint);
}

// Keys are made once a row, not once a comparison.
void JobsModel::arrange(std::vector<CellIndex> &rows) const
{
    if (isInGridOrder()) {
        std::ranges::sort(rows);
        return;
    }
    const auto by = [&](auto keyOf) {
        std::vector<std::pair<decltype(keyOf(CellIndex{})), CellIndex>> keyed;
        keyed.reserve(rows.size());
        for (const CellIndex cell : rows)
            keyed.emplace_back(keyOf(cell), cell);
        std::ranges::sort(
            keyed, [this](const auto &a, const auto &b) { return precedes(a.first, a.second, b.first, b.second); });
        std::ranges::transform(keyed, rows.begin(), [](const auto &row) { return row.second; });
    };
    if (hasTextKeys())
        by([this](CellIndex cell) { return displayText(cell, m_column); });
    else
        by([this](CellIndex cell) { return numberKey(cell, m_column); });
}

std::size_t JobsModel::placeOf(CellIndex cell) const
{
    const auto by = [&](auto keyOf) {
        const auto key = keyOf(cell);
        const auto place =
            std::ranges::partition_point(m_rows, [&](CellIndex row) { return !precedes(key, cell, keyOf(row), row); });
        return std::size_t(place - m_rows.begin());
    };
    return hasTextKeys() ? by([this](CellIndex row) { return displayText(row, m_column); })
                         : by([this](CellIndex row) { return numberKey(row, m_column); });
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
    if (!isInGridOrder())
        arrange(m_rows);
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
    insert(std::move(joined));
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

QString JobsModel::execution(CellIndex cell) const
{
    const auto said = m_jobs.constFind(cell.value);
    return said == m_jobs.cend() || said->of != m_state.record(cell).execution ? QString() : said->execution;
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

void JobsModel::insert(std::vector<CellIndex> cells)
{
    std::ranges::sort(cells);
    cells.erase(std::unique(cells.begin(), cells.end()), cells.end());
    if (cells.empty())
        return;
    std::vector<std::pair<std::size_t, CellIndex>> places;
    if (cells.size() <= mostPlaced) {
        arrange(cells);
        for (const CellIndex cell : cells)
            places.emplace_back(placeOf(cell), cell);
        std::ranges::stable_sort(places, {}, [](const auto &place) { return place.first; });
    }
    std::size_t runs = 0;
    for (std::size_t i = 0; i < places.size(); ++i)
        runs += std::size_t(i == 0 || places[i].first != places[i - 1].first);
    if (places.empty() || runs > mostRuns) {
        const int first = int(m_rows.size());
        beginInsertRows({}, first, first + int(cells.size()) - 1);
        m_rows.insert(m_rows.end(), cells.begin(), cells.end());
        renumber();
        endInsertRows();
        sort(m_column, m_order);
        return;
    }
    // The last run first: the places before it stay what they were.
    for (std::size_t end = places.size(); end > 0;) {
        std::size_t begin = end;
        while (begin > 0 && places[begin - 1].first == places[end - 1].first)
            --begin;
        std::vector<CellIndex> run;
        for (std::size_t i = begin; i < end; ++i)
            run.push_back(places[i].second);
        const std::size_t place = places[begin].first;
        beginInsertRows({}, int(place), int(place + run.size()) - 1);
        m_rows.insert(m_rows.begin() + std::ptrdiff_t(place), run.begin(), run.end());
        renumber();
        endInsertRows();
        end = begin;
    }
}

} // namespace dosegrid::items
