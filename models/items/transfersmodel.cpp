// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/transfersmodel.h"

#include "models/items/roles.h"
#include "models/text/transferwords.h"
#include "models/text/units.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace dosegrid::items {

using Phase = engine::TransferView::Phase;

TransfersModel::TransfersModel(const Clock &clock, QObject *parent) : QAbstractTableModel(parent), m_clock(clock) {}

int TransfersModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_transfers.list.size()) + (m_transfers.more > 0 ? 1 : 0);
}

int TransfersModel::columnCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : ColumnCount; }

QVariant TransfersModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    if (isMoreRow(index.row())) {
        if (role == EmphasisRole)
            return QVariant::fromValue(Emphasis::Quiet);
        return role == Qt::DisplayRole && index.column() == What
                   ? QVariant(tr("and %1 more").arg(text::count(m_transfers.more)))
                   : QVariant();
    }
    const engine::TransferView &transfer = m_transfers.list[index.row()];
    switch (role) {
    case Qt::DisplayRole: return displayText(transfer, index.column());
    case Qt::ToolTipRole:
        return index.column() == File      ? QVariant(transfer.path)
               : index.column() == Problem ? QVariant(displayText(transfer, Problem))
                                           : QVariant();
    case ShareRole:
        return index.column() == Progress && transfer.total > 0
                   ? QVariant(double(transfer.bytes) / double(transfer.total))
                   : QVariant();
    case CellRole: return transfer.cell ? QVariant(transfer.cell->value) : QVariant();
    case MonospaceRole: return index.column() == File;
    case EmphasisRole:
        return QVariant::fromValue(index.column() == Problem          ? Emphasis::NeedsYou
                                   : transfer.phase == Phase::Waiting ? Emphasis::Quiet
                                                                      : Emphasis::Normal);
    default: return {};
    }
}

QVariant TransfersModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case What: return tr("What");
    case File: return tr("File on the platform");
    case Progress: return tr("Progress");
    case Size: return tr("Size");
    case When: return tr("When");
    case Problem: return tr("Last error");
    default: return {};
    }
}

QString TransfersModel::displayText(const engine::TransferView &transfer, int column) const
{
    switch (column) {
    case What:
        if (transfer.isUpload)
            return tr("input archive, sent");
        return transfer.cell && m_spec ? tr("%1, fetched").arg(m_spec->cellId(*transfer.cell)) : QString();
    case File: return transfer.path.section(u'/', -1);
    case Size:
        if (transfer.total <= 0)
            return text::unknown();
        return transfer.phase == Phase::Moving
                   ? tr("%1 of %2").arg(text::bytes(double(transfer.bytes)), text::bytes(double(transfer.total)))
                   : text::bytes(double(transfer.total));
    case When:
        switch (transfer.phase) {
        case Phase::Moving: return tr("since %1").arg(text::moment(transfer.at, m_clock.now()));
        case Phase::Pausing: return tr("again %1").arg(text::moment(transfer.at, m_clock.now()));
        case Phase::Waiting: return tr("waits since %1").arg(text::moment(transfer.at, m_clock.now()));
        }
        return {};
    case Problem:
        return transfer.error.isEmpty()
                   ? QString()
                   : text::transferProblem(transfer.error, transfer.isUpload ? text::TransferWay::ToPlatform
                                                                             : text::TransferWay::FromPlatform);
    default: return {};
    }
}

void TransfersModel::setTransfers(const engine::Transfers &transfers, const grid::GridSpecPtr &spec)
{
    const bool sameFiles = spec == m_spec && (transfers.more > 0) == (m_transfers.more > 0)
                           && std::ranges::equal(transfers.list, m_transfers.list, {}, &engine::TransferView::path,
                                                 &engine::TransferView::path);
    if (!sameFiles) {
        beginResetModel();
        m_transfers = transfers;
        m_spec = spec;
        endResetModel();
        return;
    }
    const engine::Transfers former = std::exchange(m_transfers, transfers);
    for (int row = 0; row < rowCount(); ++row) {
        const bool differs = isMoreRow(row) ? former.more != transfers.more : former.list[row] != transfers.list[row];
        if (differs)
            emit dataChanged(index(row, 0), index(row, ColumnCount - 1));
    }
}

} // namespace dosegrid::items
