// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QString>

#include <compare>

namespace dosegrid {

// An id that cannot be mixed up with an id of another thing. Row ids of the campaign file are 1-based; 0 is "none".
template<typename Tag>
struct RowId
{
    qint64 value = 0;

    bool isValid() const { return value > 0; }
    auto operator<=>(const RowId &) const = default;
    friend size_t qHash(RowId id, size_t seed = 0) { return ::qHash(id.value, seed); }
};

using WaveId = RowId<struct WaveTag>;
using ExecutionId = RowId<struct ExecutionTag>;
using AttemptId = RowId<struct AttemptTag>;
using OutputId = RowId<struct OutputTag>;
using EventId = RowId<struct EventTag>;
using WishId = RowId<struct WishTag>;
using QuestionId = RowId<struct QuestionTag>;
using InputId = RowId<struct InputTag>;

// The identifier that a platform gave to an execution, such as "workflow-k3x9ab"; opaque.
struct RemoteId
{
    QString value;

    bool isValid() const { return !value.isEmpty(); }
    auto operator<=>(const RemoteId &) const = default;
    friend size_t qHash(const RemoteId &id, size_t seed = 0) { return ::qHash(id.value, seed); }
};

} // namespace dosegrid
