// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace dosegrid::carmin {

// What stands around the bytes of a chunked body (RFC 9112, 7.1): the length of a chunk before it, an empty line behind
// it, and after the last one the trailer, which is passed over. Pure: whoever has the bytes gives the lines that it
// wants and says how many bytes of a chunk it took.
class ChunkFrame
{
public:
    bool wantsLine() const { return m_step == Step::Size || m_step == Step::End || m_step == Step::Trailer; }
    // Bytes of the chunk in work that are still to come; 0 between chunks.
    qint64 left() const { return m_left; }
    bool isDone() const { return m_step == Step::Done; }
    // Something else stands there: nobody knows where the body goes on.
    bool isBroken() const { return m_step == Step::Broken; }

    void takeLine(const QByteArray &line); // with its end; one without is too long
    void takeBytes(qint64 count);          // at most left()

private:
    enum class Step { Size, Data, End, Trailer, Done, Broken };

    void takeSize(const QByteArray &text);

    Step m_step = Step::Size;
    qint64 m_left = 0;
    qsizetype m_trailer = 0; // bytes of it until now
};

} // namespace dosegrid::carmin
