// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/clock.h"
#include "models/core/result.h"
#include "models/grid/gridstate.h"

#include <QByteArray>

#include <vector>

namespace dosegrid::store {

// Every change of every cell, in the order in which it was written.
struct CellHistory
{
    struct Step // of one transaction
    {
        CampaignTime at{};
        std::uint32_t end = 0; // its changes are those from the end of the former step
    };
    CampaignTime from{};                  // what was before is not known
    std::vector<grid::CellChange> before; // what was not open then
    std::vector<Step> steps;
    std::vector<grid::CellChange> changes;
};

// The cells of one transaction as a blob, and back. zlib (as qCompress writes it) over records of 44 bytes, little
// endian: cell u32, state u8 (its place in grid::allCellStates), flags u8, attempts u16, wave u32, execution u32,
// since i64 in ms, then float32 predicted, measured, waited seconds, source uncertainty, source fraction. New fields
// make a new table. Progress is not in the record: it follows from the time.
QByteArray packedCells(const std::vector<grid::CellChange> &cells);
// Appends to `cells`; Corrupt when it is none of ours.
Result<void> unpackCells(const QByteArray &blob, std::vector<grid::CellChange> &cells);

} // namespace dosegrid::store
