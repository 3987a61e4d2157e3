// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/grid/gridspec.h"
#include "models/workflows/profile.h"

#include <QHash>

#include <optional>
#include <vector>

namespace dosegrid::workflows {

// How a returned file was matched to its cell.
enum class Evidence {
    Name,     // the file name carries the cell's values
    OnlyCell, // the execution carries one cell
};

struct OutputMatch
{
    grid::CellIndex cell;
    QString path;
    Evidence evidence = Evidence::Name;

    bool operator==(const OutputMatch &) const = default;
};

struct OutputMatches
{
    std::vector<OutputMatch> matched;     // one a cell
    std::vector<OutputMatch> doubled;     // further files for a matched cell: a person decides
    QStringList unmatched;                // files that are no output of these cells
    std::vector<grid::CellIndex> missing; // cells without a file

    bool operator==(const OutputMatches &) const = default;
};

// Which of the returned paths (or addresses) is the output of which cell. Energies are compared as values, so "0.10"
// is 0.1; everything else literally. The model is not in GateCL's names: `cells` must be of one execution, whose
// results folder is its own.
OutputMatches matchOutputs(const Profile &profile, const grid::GridSpec &spec,
                           const std::vector<grid::CellIndex> &cells, qint64 primaries, const QStringList &paths);

// The values that a path's file name carries when it has the form of the profile's outputs, by placeholder: "source",
// "particle" ... Nothing when it has not, or when that form tells no cell.
std::optional<QHash<QString, QString>> valuesInName(const Profile &profile, const QString &path);

// The file name that the profile promises for a cell, for display and elimination.
QString expectedOutputName(const Profile &profile, const grid::GridSpec &spec, grid::CellIndex cell, qint64 primaries);

} // namespace dosegrid::workflows
