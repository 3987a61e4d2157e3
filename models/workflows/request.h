// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/result.h"
#include "models/grid/gridspec.h"
#include "models/workflows/profile.h"

#include <QMap>

#include <optional>
#include <vector>

namespace dosegrid::workflows {

// What a request needs besides the cells.
struct RequestContext
{
    QString name;      // from executionName()
    QString inputPath; // of the input archive on the platform, of the model of these cells
    QString resultsFolder;
    qint64 primaries = 0;
    std::optional<qint64> seed;            // assigned: of the only cell
    QString classValue;                    // split profiles: value of the chosen SubJobClass
    QMap<QString, QString> constants = {}; // instead of the profile's: "macro", "release"
    bool hasFolderOfItsOwn = false;        // the platform gives every execution one, and is told none
};

// An execution to create. Several values of one input are a sweep: one job for each, cross product of the lists.
struct ExecutionRequest
{
    QString name;
    QString pipeline;
    QMap<QString, QStringList> inputs;
    QString resultsFolder;

    bool operator==(const ExecutionRequest &) const = default;
};

// The cells must be of one model and particle; of a batch profile exactly a product sources x energies, of a split
// profile one cell. Else WrongState. What VIP would refuse (carmin-protocol 4.1 and 4.2: characters, length, a results
// folder or seed that is missing) is BadInput with the input's name in `field`; a request that is returned passes.
Result<ExecutionRequest> makeRequest(const Profile &profile, const grid::GridSpec &spec,
                                     const std::vector<grid::CellIndex> &cells, const RequestContext &context);

// Whether VIP lets it through as a value of an input, by its characters and length.
bool isValueAllowed(const QString &value);

// "OD_AF_gamma_b12x30_k3x9ab" or "OD_AF_95_gamma_0p1_n10_k3x9ab": only [0-9A-Za-z_-], at most 100 characters, as VIP
// wants names (no dot). The nonce makes it findable in a list.
QString executionName(const Profile &profile, const grid::GridSpec &spec, const std::vector<grid::CellIndex> &cells,
                      int subJobs, const QString &nonce);

} // namespace dosegrid::workflows
