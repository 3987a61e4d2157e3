// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

namespace dosegrid::platform {

// What is left of bytes that are decoded as UTF-8 with errors ignored, as Python does it: CARMIN-server stores raw
// uploads so. Fed in pieces; a sequence may be split between two.
class TextFilter
{
public:
    std::string feed(const char *data, size_t size);

private:
    std::string m_pending; // the beginning of a sequence
};

} // namespace dosegrid::platform
