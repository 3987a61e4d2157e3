// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/clock.h"
#include "models/grid/cellkey.h"

#include <QList>
#include <QString>

#include <optional>

namespace dosegrid::engine {

// A file on its way between this machine and the platform, or waiting for it: an output that is fetched, an input
// archive that is sent.
struct TransferView
{
    enum class Phase {
        Moving,
        Pausing, // it failed and is tried again at `at`
        Waiting,
    };
    Phase phase = Phase::Waiting;
    bool isUpload = false;
    std::optional<grid::CellIndex> cell; // of an output
    QString path;                        // on the platform
    qint64 bytes = 0;                    // so far
    qint64 total = 0;                    // 0: not known yet
    CampaignTime at{};                   // began, or is tried again, or began to wait
    QString error;                       // of the last try, untranslated

    bool operator==(const TransferView &) const = default;
};

// What moves first, then what pauses, then what waits; of those only the first ones, the others are `more`.
struct Transfers
{
    QList<TransferView> list;
    int more = 0;

    qsizetype count() const { return list.size() + more; }
    bool operator==(const Transfers &) const = default;
};

} // namespace dosegrid::engine
