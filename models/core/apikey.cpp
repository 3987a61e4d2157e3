// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/core/apikey.h"

#include <algorithm>

namespace dosegrid {

using namespace Qt::Literals::StringLiterals;

Result<void> checkApiKey(const QString &key)
{
    const auto bad = std::ranges::find_if(key, [](QChar c) { return c.unicode() <= 0x20 || c.unicode() >= 0x7f; });
    if (bad == key.end())
        return {};
    const QString number = QString::number(bad->unicode(), 16).toUpper().rightJustified(4, u'0');
    return Unexpected(Error::badInput(u"%1 U+%2"_s.arg(std::distance(key.begin(), bad) + 1).arg(number), u"api-key"_s));
}

} // namespace dosegrid
