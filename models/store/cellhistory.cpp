// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/cellhistory.h"

#include <QtEndian>

#include <bit>

using namespace Qt::Literals::StringLiterals;

namespace dosegrid::store {

namespace {

constexpr qsizetype recordSize = 44;
constexpr int fast = 1; // most of what compressing can win here

class Packer
{
public:
    explicit Packer(char *to) : m_to(to) {}
    template<typename T>
    void put(T value)
    {
        qToLittleEndian(value, m_to);
        m_to += sizeof(T);
    }
    void put(float value) { put(std::bit_cast<quint32>(value)); }

private:
    char *m_to;
};

class Unpacker
{
public:
    explicit Unpacker(const char *from) : m_from(from) {}
    template<typename T>
    T get()
    {
        const T value = qFromLittleEndian<T>(m_from);
        m_from += sizeof(T);
        return value;
    }
    float real() { return std::bit_cast<float>(get<quint32>()); }

private:
    const char *m_from;
};

} // namespace

QByteArray packedCells(const std::vector<grid::CellChange> &cells)
{
    QByteArray plain(qsizetype(cells.size()) * recordSize, Qt::Uninitialized);
    Packer packer(plain.data());
    for (const auto &[cell, record] : cells) {
        packer.put(quint32(cell.value));
        packer.put(quint8(record.state));
        packer.put(quint8(record.flags));
        packer.put(quint16(record.attempts));
        packer.put(quint32(record.wave.value));
        packer.put(quint32(record.execution.value));
        packer.put(qint64(record.since));
        for (const float value : {record.predictedSeconds, record.measuredSeconds, record.waitedSeconds,
                                  record.sourceUncertainty, record.sourceFraction})
            packer.put(value);
    }
    return qCompress(plain, fast);
}

Result<void> unpackCells(const QByteArray &blob, std::vector<grid::CellChange> &cells)
{
    const QByteArray plain = qUncompress(blob);
    if (plain.isEmpty() || plain.size() % recordSize != 0)
        return Unexpected(Error{Error::Kind::Corrupt, u"cell_history"_s, {}, 0, u"cells"_s});
    Unpacker from(plain.constData());
    for (qsizetype i = 0; i < plain.size() / recordSize; ++i) {
        auto &[cell, record] = cells.emplace_back();
        cell.value = from.get<quint32>();
        const auto state = from.get<quint8>();
        if (state >= grid::cellStateCount)
            return Unexpected(Error{Error::Kind::Corrupt, u"cell_history"_s, {}, 0, u"state"_s});
        record.state = grid::allCellStates[state];
        record.flags = from.get<quint8>();
        record.attempts = from.get<quint16>();
        record.wave.value = from.get<quint32>();
        record.execution.value = from.get<quint32>();
        record.since = from.get<qint64>();
        record.predictedSeconds = from.real();
        record.measuredSeconds = from.real();
        record.waitedSeconds = from.real();
        record.sourceUncertainty = from.real();
        record.sourceFraction = from.real();
    }
    return {};
}

} // namespace dosegrid::store
