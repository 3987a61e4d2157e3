// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include <functional>

namespace dosegrid {

// SIGINT, SIGTERM and SIGHUP as a call in the event loop, once; the same signal again ends the process at once, as a
// person expects of a second Ctrl+C. One object in the process.
class StopSignals final : public QObject
{
public:
    explicit StopSignals(std::function<void()> onStop, QObject *parent = nullptr);
    ~StopSignals() override;

private:
    std::function<void()> m_onStop;
};

} // namespace dosegrid
