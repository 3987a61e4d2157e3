// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/grid/gridspec.h"

namespace dosegrid::grid {

// Every computable cell in words: a term over all models. The grammar takes the empty text for the same, which cannot
// be told from nothing at all.
inline QString everyCell(const GridSpec &spec)
{
    QStringList models;
    for (const Model &model : spec.models())
        models << model.id;
    return QStringLiteral("model=") + models.join(u',');
}

} // namespace dosegrid::grid
