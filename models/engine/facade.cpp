// SPDX-License-Identifier: GPL-3.0-or-later
// The facade's narrow interfaces: their destructors and the definitions that belong to their values.
#include "models/carmin/endpoint.h"
#include "models/engine/actions.h"
#include "models/engine/connection.h"
#include "models/engine/record.h"
#include "models/engine/results.h"
#include "models/engine/waves.h"

#include <algorithm>

namespace dosegrid::engine {

Waves::~Waves() = default;
Actions::~Actions() = default;
Connection::~Connection() = default;
Record::~Record() = default;
Results::~Results() = default;

std::optional<double> WaveSummary::speedUp(bool gross) const
{
    if (!firstAccepted || !lastEnd || *lastEnd <= *firstAccepted)
        return std::nullopt;
    const double hours = std::chrono::duration<double, std::ratio<3600>>(*lastEnd - *firstAccepted).count();
    return (productiveCpuHours + (gross ? lostCpuHours : 0)) / hours;
}

bool ConnectionSettings::isUnencrypted() const
{
    return url.scheme() == QLatin1StringView("http") && !carmin::isLoopbackHost(url.host());
}

bool ConnectionReport::passed() const { return !steps.isEmpty() && std::ranges::all_of(steps, &Step::passed); }

} // namespace dosegrid::engine
