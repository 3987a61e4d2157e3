// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/platform/textfilter.h"

namespace dosegrid::platform {

namespace {

unsigned byteOf(char c) { return static_cast<unsigned char>(c); }

// Bytes of the sequence that begins so; 0 when none does.
size_t lengthOf(unsigned first)
{
    if (first < 0x80)
        return 1;
    if (first >= 0xc2 && first <= 0xdf)
        return 2;
    if (first >= 0xe0 && first <= 0xef)
        return 3;
    return first >= 0xf0 && first <= 0xf4 ? 4 : 0;
}

// The second byte excludes overlong forms, surrogates and what is beyond Unicode.
bool mayFollow(const std::string &begun, unsigned next)
{
    unsigned low = 0x80;
    unsigned high = 0xbf;
    if (begun.size() == 1) {
        switch (byteOf(begun[0])) {
        case 0xe0: low = 0xa0; break;
        case 0xed: high = 0x9f; break;
        case 0xf0: low = 0x90; break;
        case 0xf4: high = 0x8f; break;
        default: break;
        }
    }
    return next >= low && next <= high;
}

} // namespace

std::string TextFilter::feed(const char *data, size_t size)
{
    std::string out;
    out.reserve(size);
    for (size_t i = 0; i < size; ++i) {
        if (!m_pending.empty()) {
            if (mayFollow(m_pending, byteOf(data[i]))) {
                m_pending += data[i];
                if (m_pending.size() == lengthOf(byteOf(m_pending[0]))) {
                    out += m_pending;
                    m_pending.clear();
                }
                continue;
            }
            m_pending.clear(); // this byte may begin another
        }
        const size_t length = lengthOf(byteOf(data[i]));
        if (length == 1)
            out += data[i];
        else if (length > 1)
            m_pending = data[i];
    }
    return out;
}

} // namespace dosegrid::platform
