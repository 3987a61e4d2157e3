// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/dialogs/planmodel.h"

#include "models/items/roles.h"
#include "models/text/enginewords.h"
#include "models/text/units.h"
#include "models/text/words.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace dosegrid::widgets {

namespace {

void addSeeds(engine::PlannedSeeds &sum, const engine::PlannedSeeds &more)
{
    if (more.count == 0)
        return;
    sum.first = sum.count == 0 ? more.first : std::min(sum.first, more.first);
    sum.last = std::max(sum.last, more.last);
    sum.count += more.count;
}

} // namespace

PlanModel::PlanModel(grid::GridSpecPtr spec, QObject *parent)
    : QAbstractTableModel(parent)
    , m_spec(std::move(spec))
    , m_excluded(m_spec->cellCount())
{}

void PlanModel::setPreview(const engine::PlanPreview &all, const grid::CellMask &excluded)
{
    beginResetModel();
    m_rows.clear();
    m_excluded = excluded;
    QList<engine::PlanLine> lines = all.lines;
    std::stable_sort(lines.begin(), lines.end(), [](const auto &a, const auto &b) {
        return std::tuple(a.isSplit, a.pipeline) < std::tuple(b.isSplit, b.pipeline);
    });
    QString pipeline;
    std::size_t heading = 0;
    for (const engine::PlanLine &line : std::as_const(lines)) {
        if (line.pipeline != pipeline) {
            heading = m_rows.size();
            m_rows.push_back({Row::Kind::Heading, line});
        } else {
            addSeeds(m_rows[heading].line.seeds, line.seeds);
        }
        pipeline = line.pipeline;
        m_rows.push_back({Row::Kind::Line, line});
    }
    if (!lines.isEmpty())
        m_rows.push_back({Row::Kind::Total, {}});
    endResetModel();
    setTotal(all);
}

void PlanModel::setTotal(const engine::PlanPreview &total)
{
    if (m_rows.empty() || m_rows.back().kind != Row::Kind::Total)
        return;
    engine::PlanLine &line = m_rows.back().line;
    line.cells = total.cells;
    line.executions = total.executions;
    line.jobs = total.jobs;
    line.cpuHours = total.cpuHours;
    line.longestHours = total.longestHours;
    const int row = int(m_rows.size()) - 1;
    emit dataChanged(index(row, 0), index(row, ColumnCount - 1));
}

bool PlanModel::isTicked(const Row &row) const { return (row.line.mask & m_excluded).isEmpty(); }

Qt::ItemFlags PlanModel::flags(const QModelIndex &index) const
{
    const Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    const bool isLine = index.isValid() && m_rows[std::size_t(index.row())].kind == Row::Kind::Line;
    return isLine && index.column() == What ? flags | Qt::ItemIsUserCheckable : flags;
}

bool PlanModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::CheckStateRole || !(flags(index) & Qt::ItemIsUserCheckable))
        return false;
    const Row &row = m_rows[std::size_t(index.row())];
    const bool tick = value.toInt() == Qt::Checked;
    if (tick == isTicked(row))
        return true;
    m_excluded = tick ? m_excluded - row.line.mask : m_excluded | row.line.mask;
    emit dataChanged(this->index(index.row(), 0), this->index(index.row(), ColumnCount - 1));
    emit excludedChanged();
    return true;
}

QList<int> PlanModel::headings() const
{
    QList<int> rows;
    for (std::size_t row = 0; row < m_rows.size(); ++row) {
        if (m_rows[row].kind == Row::Kind::Heading)
            rows += int(row);
    }
    return rows;
}

int PlanModel::rowCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : int(m_rows.size()); }

int PlanModel::columnCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : ColumnCount; }

QVariant PlanModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row &row = m_rows[std::size_t(index.row())];
    const int column = index.column();
    switch (role) {
    case Qt::DisplayRole: return display(row, column);
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(
            Qt::Alignment((column >= Cells ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter));
    case Qt::CheckStateRole:
        return row.kind == Row::Kind::Line && column == What ? QVariant(isTicked(row) ? Qt::Checked : Qt::Unchecked)
                                                             : QVariant();
    case items::EmphasisRole:
        if (row.kind != Row::Kind::Line)
            return QVariant::fromValue(items::Emphasis::Strong);
        return QVariant::fromValue(column == Energies || !isTicked(row) ? items::Emphasis::Quiet
                                                                        : items::Emphasis::Normal);
    case items::SecondaryRole:
        if (row.kind != Row::Kind::Heading || column != What)
            return {};
        return QString(
            (row.line.isSplit ? tr("one cell each, split into jobs") : tr("batches of many cells, one job a cell"))
            + u" · " + text::plannedSeeds(row.line.seeds));
    default: return {};
    }
}

QVariant PlanModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(
            Qt::Alignment((section >= Cells ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter));
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case What: return tr("Model, particle");
    case Product: return tr("Sources × energies");
    case Energies: return tr("Energies");
    case Cells: return tr("Cells");
    case Executions: return tr("Executions");
    case Jobs: return tr("Jobs");
    case Hours: return tr("CPU‑h");
    case Longest: return tr("Longest");
    default: return {};
    }
}

QString PlanModel::display(const Row &row, int column) const
{
    const engine::PlanLine &line = row.line;
    if (row.kind == Row::Kind::Heading)
        return column == What ? line.pipeline : QString();
    const bool isTotal = row.kind == Row::Kind::Total;
    switch (column) {
    case What:
        return isTotal ? tr("Total")
                       //: model, particle
                       : tr("%1, %2").arg(m_spec->models()[line.model].id,
                                          text::particleName(m_spec->particles()[line.particle]));
    case Product: return isTotal ? QString() : QString(text::count(line.sources) + u" × " + text::count(line.energies));
    case Energies: return isTotal ? QString() : text::energyRange(line.fromEv, line.toEv);
    case Cells: return text::count(line.cells);
    case Executions: return text::count(line.executions);
    case Jobs: return text::count(line.jobs);
    case Hours: return text::bigHours(line.cpuHours);
    case Longest: return text::hours(line.longestHours * 3600);
    default: return {};
    }
}

} // namespace dosegrid::widgets
