// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/grid/gridspec.h"
#include "models/store/campaignstore.h"
#include "tests/integration/platformtruth.h"

#include <memory>

// A campaign file looked at by itself, beside the programs that work with it.
class CampaignTruth
{
public:
    explicit CampaignTruth(const QString &path);

    // The file's own check; every cell that the platform ever got is done and has one accepted output; and each of its
    // executions is in the file, with a recorded end.
    void expectExactlyOnce(const PlatformTruth &platform, qsizetype cells);
    // The newest wish; nothing when there is none or the file cannot be read just now.
    std::optional<dosegrid::store::Wish> lastWish();

private:
    int sentExecutionsOf(const QString &cellId, int &accepted);

    dosegrid::store::CampaignStore::Pointer m_store;
    dosegrid::grid::GridSpecPtr m_spec;
};
