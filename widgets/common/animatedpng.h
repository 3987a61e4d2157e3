// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/clock.h"

#include <QImage>

class QIODevice;

namespace dosegrid::widgets {

// Writes a PNG file whose pictures follow one another for ever: the chunks acTL, fcTL and fdAT of the PNG
// specification, third edition, chapter 11. A reader that does not know them shows the first picture. Of each further
// picture the file holds what differs from the one before. The bytes go to the device as they are made, and no more
// than two pictures are in memory. Any thread.
class AnimatedPng
{
public:
    // `count` pictures will be added, one at least. The device is open, and stays the caller's.
    AnimatedPng(QIODevice &device, int count) : m_device(device), m_count(count) {}

    // For how long it is shown: at most longest. False: the device takes no more, the picture has not the size of the
    // first, or there are too many.
    bool add(const QImage &image, milliseconds shown);
    bool isComplete() const { return m_done == m_count; }

    static constexpr milliseconds longest{65'535};

private:
    void writeHead(const QByteArray &png);
    void writeControl(const QRect &part, milliseconds shown);
    void writeChunk(const char *type, const QByteArray &data);

    QIODevice &m_device;
    int m_count;
    int m_done = 0;
    quint32 m_sequence = 0; // of fcTL and fdAT together
    bool m_isSound = true;
    QImage m_last;
};

} // namespace dosegrid::widgets
