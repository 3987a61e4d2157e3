// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/text/statecount.h"

#include <QCoreApplication>

namespace dosegrid::text {

namespace {

struct StateCount
{
    Q_DECLARE_TR_FUNCTIONS(StateCount)
};

} // namespace

QString stateCount(grid::CellState state, std::uint32_t cells)
{
    using grid::CellState;
    const int n = int(cells);
    switch (state) {
    case CellState::Open: return StateCount::tr("%Ln open", "cells in a state", n);
    case CellState::Planned: return StateCount::tr("%Ln planned", "cells in a state", n);
    case CellState::Submitted: return StateCount::tr("%Ln submitted", "cells in a state", n);
    case CellState::Running: return StateCount::tr("%Ln running", "cells in a state", n);
    case CellState::ToFetch: return StateCount::tr("%Ln to fetch", "cells in a state", n);
    case CellState::Done: return StateCount::tr("%Ln done", "cells in a state", n);
    case CellState::Held: return StateCount::tr("%Ln held", "cells in a state", n);
    case CellState::Failed: return StateCount::tr("%Ln failed", "cells in a state", n);
    case CellState::Uncertain: return StateCount::tr("%Ln uncertain", "cells in a state", n);
    case CellState::Skipped: return StateCount::tr("%Ln skipped", "cells in a state", n);
    case CellState::NotApplicable: return StateCount::tr("%Ln n/a", "cells in a state", n);
    }
    return {};
}

} // namespace dosegrid::text
