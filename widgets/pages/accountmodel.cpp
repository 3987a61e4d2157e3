// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/pages/accountmodel.h"

#include "models/items/roles.h"
#include "models/text/csv.h"
#include "models/text/units.h"

using namespace Qt::Literals::StringLiterals;

namespace dosegrid::widgets {

void AccountModel::setRows(QList<Row> rows)
{
    beginResetModel();
    m_rows = std::move(rows);
    endResetModel();
}

void AccountModel::setSelected(const QHash<WaveId, std::uint32_t> &cells)
{
    if (cells == m_selected)
        return;
    m_selected = cells;
    if (!m_rows.isEmpty())
        emit dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

int AccountModel::rowCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : int(m_rows.size()); }

int AccountModel::columnCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : ColumnCount; }

std::optional<double> AccountModel::value(const Row &row, int column)
{
    const statistics::Account &a = row.account;
    switch (column) {
    case Simulations: return a.simulations;
    case Hours: return a.productiveHours;
    case WallTime:
        if (!a.firstAccepted || !a.lastEnd)
            return std::nullopt;
        return double(toMs(*a.lastEnd) - toMs(*a.firstAccepted)) / 1000;
    case Productive: return a.productiveSpeedUp;
    case Gross: return a.grossSpeedUp;
    case Efficiency: return a.efficiency;
    case HoursPerCell:
        return a.simulations > 0 ? std::optional<double>(a.productiveHours / a.simulations) : std::nullopt;
    case FailedTries:
        return a.attempts > 0 ? std::optional<double>(double(a.failedAttempts) / a.attempts) : std::nullopt;
    default: return std::nullopt;
    }
}

QVariant AccountModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row &row = m_rows[index.row()];
    const int column = index.column();
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(Qt::Alignment((column == Wave ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter));
    if (role == items::EmphasisRole)
        return QVariant::fromValue(row.isTotal ? items::Emphasis::Strong : items::Emphasis::Normal);
    if (role == items::IdRole)
        return row.wave.value;
    if (const auto selected = m_selected.constFind(row.wave); selected != m_selected.cend()) {
        if (role == items::TouchedRole)
            return true;
        if (role == items::SecondaryRole && column == Wave)
            //: so many cells of a wave are selected in the matrix
            return tr("%1 selected").arg(text::count(*selected));
    }
    if (role != Qt::DisplayRole)
        return {};
    if (column == Wave)
        return row.name;
    const std::optional<double> number = value(row, column);
    if (!number)
        return text::unknown();
    switch (column) {
    case Simulations: return text::count(qint64(*number));
    case Hours: return text::bigHours(*number);
    case WallTime: return text::duration(*number);
    case Efficiency:
    case FailedTries: return text::percent(*number);
    case HoursPerCell: return text::significant(*number);
    default: return text::decimal(*number, 1);
    }
}

QVariant AccountModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(
            Qt::Alignment((section == Wave ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter));
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Wave: return tr("Wave");
    case Simulations: return tr("Simulations");
    case Hours: return tr("CPU‑h");
    case WallTime: return tr("Wall time");
    case Productive: return tr("Productive", "speed-up");
    case Gross: return tr("Gross", "speed-up");
    case Efficiency: return tr("Efficiency");
    case HoursPerCell: return tr("h per cell");
    case FailedTries: return tr("Failed tries");
    default: return {};
    }
}

QByteArray AccountModel::csv() const
{
    QString table =
        text::csvRow({u"wave"_s, u"simulations"_s, u"cpu_hours"_s, u"wall_seconds"_s, u"speedup_productive"_s,
                      u"speedup_gross"_s, u"efficiency"_s, u"hours_per_cell"_s, u"failed_tries"_s});
    for (const Row &row : m_rows) {
        QStringList fields{row.name};
        for (int column = Simulations; column < ColumnCount; ++column) {
            const std::optional<double> number = value(row, column);
            fields << (number ? QString::number(*number, 'g', 10) : QString());
        }
        table += text::csvRow(fields);
    }
    return table.toUtf8();
}

} // namespace dosegrid::widgets
