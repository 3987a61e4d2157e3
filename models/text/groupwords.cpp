// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/text/groupwords.h"

#include <QCoreApplication>

namespace dosegrid::text {

QString groupName(const QString &name)
{
    // Names are data of the template; these are the shipped ones.
    static const char *const shipped[] = {
        QT_TRANSLATE_NOOP("RegionGroups", "Alimentary"),
        QT_TRANSLATE_NOOP("RegionGroups", "Respiratory"),
        QT_TRANSLATE_NOOP("RegionGroups", "Circulatory"),
        QT_TRANSLATE_NOOP("RegionGroups", "Urinary"),
        QT_TRANSLATE_NOOP("RegionGroups", "Breast, reproductive"),
        QT_TRANSLATE_NOOP("RegionGroups", "Nerves, eyes, glands"),
        QT_TRANSLATE_NOOP("RegionGroups", "Lymphatic"),
        QT_TRANSLATE_NOOP("RegionGroups", "Skeleton, cartilage"),
        QT_TRANSLATE_NOOP("RegionGroups", "Muscle, fat, skin, air"),
    };
    for (const char *known : shipped) {
        if (name == QLatin1StringView(known))
            return QCoreApplication::translate("RegionGroups", known);
    }
    return name;
}

} // namespace dosegrid::text
