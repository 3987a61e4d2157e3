// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/ids.h"
#include "models/engine/answer.h"
#include "models/engine/transfers.h"
#include "models/grid/cellkey.h"

#include <QString>

namespace dosegrid::engine {

// Files of results. Fetching itself goes by Actions (CellAction::Fetch).
class Results
{
public:
    virtual ~Results();

    // Folder where this machine keeps the fetched archives of the campaign.
    virtual QString folder() const = 0;
    // What is on its way, as the engine of this program last said; an observer knows of none.
    virtual Transfers transfers() const = 0;
    // Takes a file fetched by other means as the output of `cell`, under the same checks; the file is copied.
    virtual void adopt(grid::CellIndex cell, const QString &filePath, Answer<WishId> answer) = 0;
    // A person's word on an output that needs review.
    virtual void decide(AttemptId attempt, OutputId output, bool accept, const QString &reason,
                        Answer<WishId> answer) = 0;
    // A consistent copy of the campaign file (VACUUM INTO); refuses an existing target.
    virtual void saveCopy(const QString &path, Answer<bool> answer) = 0;
};

} // namespace dosegrid::engine
