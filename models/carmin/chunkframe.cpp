// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/carmin/chunkframe.h"

#include <QList>

#include <algorithm>

namespace dosegrid::carmin {

namespace {

constexpr qsizetype longestTrailer = 32 << 10;
constexpr qsizetype mostDigits = 15; // any number of them is below 2^63

bool isHex(char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F'); }

} // namespace

void ChunkFrame::takeLine(const QByteArray &line)
{
    const bool isWhole = line.endsWith('\n');
    const QByteArray text = line.trimmed();
    if (!isWhole)
        m_step = Step::Broken;
    else if (m_step == Step::Size)
        takeSize(text);
    else if (m_step == Step::End)
        m_step = text.isEmpty() ? Step::Size : Step::Broken;
    else if (m_step == Step::Trailer && text.isEmpty())
        m_step = Step::Done;
    else if (m_step == Step::Trailer && (m_trailer += line.size()) > longestTrailer)
        m_step = Step::Broken;
}

// "1a2b;name=value". Digits and nothing else: no sign, no "0x".
void ChunkFrame::takeSize(const QByteArray &text)
{
    QByteArray digits = text.split(';').front().trimmed();
    while (digits.size() > 1 && digits.startsWith('0'))
        digits.remove(0, 1);
    if (digits.isEmpty() || digits.size() > mostDigits || !std::ranges::all_of(digits, isHex)) {
        m_step = Step::Broken;
        return;
    }
    m_left = digits.toLongLong(nullptr, 16);
    m_step = m_left > 0 ? Step::Data : Step::Trailer;
}

void ChunkFrame::takeBytes(qint64 count)
{
    m_left -= count;
    if (m_left == 0 && m_step == Step::Data)
        m_step = Step::End;
}

} // namespace dosegrid::carmin
