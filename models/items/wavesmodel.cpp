// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/wavesmodel.h"

#include "models/text/units.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace dosegrid::items {

using grid::CellState;

namespace {

bool isNumber(int column)
{
    return column == WavesModel::Cells || (column >= WavesModel::Done && column <= WavesModel::TimeLeft);
}

double doneShare(const WaveRow &wave)
{
    const auto cells = wave.counts.computable();
    return cells == 0 ? 0.0 : double(wave.counts[CellState::Done]) / double(cells);
}

} // namespace

WavesModel::WavesModel(const Clock &clock, QObject *parent) : QAbstractTableModel(parent), m_clock(clock) {}

int WavesModel::rowCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : int(m_rows.size()); }

int WavesModel::columnCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : ColumnCount; }

QVariant WavesModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const WaveRow &wave = m_rows[std::size_t(index.row())];
    const int column = index.column();
    switch (role) {
    case Qt::DisplayRole: return displayText(wave, column);
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(
            Qt::Alignment((isNumber(column) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter));
    case Qt::ToolTipRole:
        if (column == Wave && wave.priority != 0)
            return tr("%1, priority %2: waves of a higher number go first").arg(wave.name).arg(wave.priority);
        if (column == Cells && m_selected.contains(wave.id))
            return tr("%Ln cell(s) of it are selected in the matrix", nullptr, int(m_selected[wave.id]));
        return column == Ends && wave.end ? QVariant(text::exactTime(*wave.end)) : QVariant();
    case SortRole: return sortKey(wave, column);
    case CountsRole: return column == Progress ? QVariant::fromValue(wave.counts) : QVariant();
    case IdRole: return wave.id.value;
    case TouchedRole: return m_selected.contains(wave.id);
    case SecondaryRole:
        if (column == Wave) {
            const auto selected = m_selected.constFind(wave.id);
            //: so many cells of a wave are selected in the matrix; the name of the wave
            return selected == m_selected.cend() ? wave.name
                                                 : tr("%1 selected · %2").arg(text::count(*selected), wave.name);
        }
        if (column == TimeLeft && wave.secondsLeftBand && !wave.ended)
            return QString(u"± "_s + text::duration(*wave.secondsLeftBand));
        return {};
    case EmphasisRole:
        if (column == Wave || column == SpeedUp || column == Done)
            return QVariant::fromValue(column == Wave ? Emphasis::Strong : Emphasis::Normal);
        if (column == HeldBack && wave.needsYou)
            return QVariant::fromValue(Emphasis::NeedsYou);
        return QVariant::fromValue(column == Predicted || column == Ends || column == HeldBack ? Emphasis::Quiet
                                                                                               : Emphasis::Normal);
    default: return {};
    }
}

QVariant WavesModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= ColumnCount)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(
            Qt::Alignment((isNumber(section) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter));
    if (role == Qt::ToolTipRole && section == SpeedUp)
        return tr(
            "Gross: all CPU hours used ÷ wall time from the first accepted request to the last end seen. The page "
            "of statistics has the productive one, of accepted results alone.");
    if (role == Qt::ToolTipRole && section == Used)
        return tr("Gross: CPU hours of accepted results, measured, and of all that was lost or repeated.");
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Wave: return tr("Wave");
    case Cells: return tr("Cells");
    case Progress: return tr("Progress");
    case Done: return tr("Done");
    case Used: return tr("CPU‑h used");
    case Predicted: return tr("of predicted");
    case SpeedUp: return tr("Speed-up");
    case TimeLeft: return tr("Time left");
    case Ends: return tr("Ends");
    case HeldBack: return tr("Held back by");
    default: return {};
    }
}

QString WavesModel::displayText(const WaveRow &wave, int column) const
{
    switch (column) {
    case Wave: return wave.code;
    case Cells: return text::count(wave.counts.computable());
    case Done: return text::percent(doneShare(wave));
    case Used: return text::bigHours(wave.usedHours);
    case Predicted:
        return wave.ended || wave.predictedHours <= 0 ? text::unknown() : text::bigHours(wave.predictedHours);
    case SpeedUp: return wave.speedUp ? text::decimal(*wave.speedUp, 1) : text::unknown();
    case TimeLeft: return wave.ended || !wave.secondsLeft ? text::unknown() : text::duration(*wave.secondsLeft);
    case Ends:
        if (!wave.end)
            return text::unknown();
        //: a wave is over; %1 is a date
        return wave.ended ? tr("ended %1").arg(text::moment(*wave.end, m_clock.now()))
                          : text::moment(*wave.end, m_clock.now());
    case HeldBack: return wave.heldBack;
    default: return {};
    }
}

QVariant WavesModel::sortKey(const WaveRow &wave, int column) const
{
    switch (column) {
    case Cells: return wave.counts.computable();
    case Progress:
    case Done: return doneShare(wave);
    case Used: return wave.usedHours;
    case Predicted: return wave.predictedHours;
    case SpeedUp: return wave.speedUp.value_or(-1);
    case TimeLeft: return wave.secondsLeft.value_or(-1);
    case Ends: return wave.end ? toMs(*wave.end) : qint64(0);
    default: return displayText(wave, column);
    }
}

void WavesModel::setRows(std::vector<WaveRow> rows)
{
    const auto sameIds = [](const WaveRow &a, const WaveRow &b) { return a.id == b.id; };
    if (rows.size() < m_rows.size() || !std::equal(m_rows.begin(), m_rows.end(), rows.begin(), sameIds)) {
        beginResetModel();
        m_rows = std::move(rows);
        endResetModel();
        return;
    }
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
        if (m_rows[i] == rows[i])
            continue;
        m_rows[i] = rows[i];
        emit dataChanged(index(int(i), 0), index(int(i), ColumnCount - 1));
    }
    if (rows.size() > m_rows.size()) {
        beginInsertRows({}, int(m_rows.size()), int(rows.size()) - 1);
        m_rows = std::move(rows);
        endInsertRows();
    }
}

void WavesModel::setSelected(const QHash<WaveId, std::uint32_t> &cells)
{
    if (cells == m_selected)
        return;
    m_selected = cells;
    if (!m_rows.empty())
        emit dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

const WaveRow *WavesModel::row(int row) const
{
    return row >= 0 && row < int(m_rows.size()) ? &m_rows[std::size_t(row)] : nullptr;
}

} // namespace dosegrid::items
