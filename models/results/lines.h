// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>

namespace dosegrid::results {

// Walks the lines of a text without copying it; CR LF counts as LF, and a last line needs no end.
class Lines
{
public:
    explicit Lines(QByteArrayView text) : m_rest(text) {}

    bool next(QByteArrayView &line)
    {
        if (m_rest.isEmpty())
            return false;
        const qsizetype end = m_rest.indexOf('\n');
        line = end < 0 ? m_rest : m_rest.first(end);
        m_rest = end < 0 ? QByteArrayView() : m_rest.sliced(end + 1);
        if (line.endsWith('\r'))
            line.chop(1);
        ++m_number;
        return true;
    }
    int number() const { return m_number; } // 1-based, of the line that next() gave

private:
    QByteArrayView m_rest;
    int m_number = 0;
};

} // namespace dosegrid::results
