// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/platform/settings.h"

namespace dosegrid::platform {

using namespace Qt::Literals::StringLiterals;

const QStringList &faultNames()
{
    static const QStringList names{u"post-cut"_s,     u"post-8000"_s,  u"list-8000"_s,     u"get-8000"_s,
                                   u"content-8000"_s, u"simulation"_s, u"infrastructure"_s};
    return names;
}

} // namespace dosegrid::platform
