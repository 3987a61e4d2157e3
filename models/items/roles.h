// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/grid/gridstate.h"

#include <QMetaType>
#include <Qt>

// Roles shared by the item models: raw values, never colours, fonts or icons.
namespace dosegrid::items {

enum Role {
    SortRole = Qt::UserRole, // what a column is sorted by: a number or a string
    StateRole,               // int of grid::CellState
    ProgressRole,            // 0..255 while running
    CountsRole,              // grid::StateCounts, for bars
    CellRole,                // dense index of a cell, quint32
    IdRole,                  // row id of the thing, qint64
    EmphasisRole,            // items::Emphasis
    SecondaryRole,           // a second, quieter text in the same field
    MonospaceRole,           // bool: a platform's name or an id
    ShareRole,               // double 0..1, for bars of counts
    SeriesRole,              // QList<quint32>, for sparklines
    TouchedRole,             // bool: some of its cells are selected in the matrix
};

enum class Emphasis { Normal, Strong, Quiet, NeedsYou };

} // namespace dosegrid::items

Q_DECLARE_METATYPE(dosegrid::grid::StateCounts)
