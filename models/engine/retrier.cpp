// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/engine/retrier.h"

#include "models/core/logging.h"
#include "models/engine/cellqueue.h"
#include "models/engine/lifecycle.h"

#include <map>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace dosegrid::engine {

namespace {

struct Rule
{
    QLatin1StringView kind;
    int most; // tries after the first
    milliseconds first;
    int growth;
};

constexpr Rule rules[] = {
    {reason::infrastructure, 3, 10min, 4}, // 10 min, 40 min, 2 h 40 min
    {reason::noOutput, 1, 1h, 1},
};

} // namespace

std::optional<milliseconds> pauseBeforeRetry(const QString &errorKind, int failures)
{
    for (const Rule &rule : rules) {
        if (errorKind != rule.kind || failures < 1 || failures > rule.most)
            continue;
        milliseconds pause = rule.first;
        for (int n = 1; n < failures; ++n)
            pause *= rule.growth;
        return pause;
    }
    return std::nullopt;
}

void Retrier::afterFailure(const std::vector<grid::CellIndex> &cells)
{
    struct Group
    {
        WaveId wave;
        milliseconds pause;
        auto operator<=>(const Group &) const = default;
    };
    std::map<Group, grid::CellMask> groups;
    for (const grid::CellIndex cell : cells) {
        const QString kind = m_ledger.reasonOf(cell);
        if (const auto pause = pauseBeforeRetry(kind, m_ledger.failuresOf(cell, kind))) {
            const Group group{m_ledger.grid().record(cell).wave, *pause};
            groups.try_emplace(group, m_ledger.grid().spec().cellCount()).first->second.set(cell);
        }
    }
    for (const auto &[group, mask] : groups) {
        const CampaignTime notBefore = m_ledger.now() + group.pause;
        const auto planned = m_queue.enqueue(mask, group.wave, notBefore);
        if (!planned) {
            qCWarning(lcEngine) << "retry:" << toLogString(planned.error());
            continue;
        }
        m_ledger.recordEvent({.kind = u"retry-planned"_s,
                              .wave = group.wave,
                              .detail = {{u"cells"_s, qint64(*planned)}, {u"not_before"_s, toMs(notBefore)}}});
    }
}

} // namespace dosegrid::engine
