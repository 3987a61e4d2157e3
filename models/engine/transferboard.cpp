// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/engine/transferboard.h"

#include <algorithm>

namespace dosegrid::engine {

namespace {

constexpr qsizetype mostShown = 200;

} // namespace

void TransferBoard::put(const TransferView &transfer)
{
    const auto known = m_entries.find(transfer.path);
    if (known == m_entries.end())
        m_entries.insert(transfer.path, {m_next++, transfer});
    else if (known->transfer == transfer)
        return;
    else
        known->transfer = transfer;
    emit changed();
}

void TransferBoard::progress(const QString &path, qint64 bytes, qint64 total)
{
    const auto known = m_entries.find(path);
    if (known == m_entries.end())
        return;
    known->transfer.bytes = bytes;
    known->transfer.total = std::max(total, qint64(0));
    emit changed();
}

void TransferBoard::remove(const QString &path)
{
    if (m_entries.remove(path))
        emit changed();
}

void TransferBoard::clear()
{
    if (m_entries.isEmpty())
        return;
    m_entries.clear();
    emit changed();
}

QList<TransferView> TransferBoard::list() const
{
    QList<Entry> entries(m_entries.cbegin(), m_entries.cend());
    std::ranges::sort(entries, {}, &Entry::number);
    QList<TransferView> transfers;
    for (const Entry &entry : entries)
        transfers << entry.transfer;
    return transfers;
}

Transfers arranged(QList<TransferView> transfers)
{
    std::ranges::stable_sort(transfers, {}, &TransferView::phase);
    const auto more = int(std::max<qsizetype>(0, transfers.size() - mostShown));
    transfers.resize(transfers.size() - more);
    return {std::move(transfers), more};
}

} // namespace dosegrid::engine
