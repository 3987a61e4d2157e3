// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace dosegrid::store {

// Where an engine runs: a machine and the canonical path of its campaign file there.
struct EngineHome
{
    QString machine; // the system's id, or the host name when it has none
    QString host;    // for display only
    QString path;

    bool isValid() const { return !machine.isEmpty(); }
    bool isSamePlace(const EngineHome &other) const { return machine == other.machine && path == other.path; }

    static EngineHome here(const QString &campaignPath);
};

} // namespace dosegrid::store
