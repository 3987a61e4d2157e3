// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/engine/timekeeper.h"

#include <QTimer>

#include <algorithm>
#include <limits>

namespace dosegrid::engine {

Timekeeper::Timekeeper(std::shared_ptr<const Clock> clock, QObject *parent) : QObject(parent), m_clock(std::move(clock))
{}

void Timekeeper::setClock(std::shared_ptr<const Clock> clock)
{
    m_clock = std::move(clock);
    emit clockChanged();
}

milliseconds Timekeeper::wallFor(milliseconds span) const
{
    const milliseconds wall = std::max(m_clock->wallFor(span), shortestWait);
    return std::min<milliseconds>(wall, milliseconds(std::numeric_limits<int>::max()));
}

void Timekeeper::after(milliseconds span, QObject *context, std::function<void()> f)
{
    QTimer::singleShot(int(wallFor(span).count()), context, std::move(f));
}

} // namespace dosegrid::engine
