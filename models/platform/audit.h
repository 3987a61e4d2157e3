// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/result.h"

#include <QString>
#include <QStringList>

#include <map>
#include <vector>

namespace dosegrid::platform {

// What the records of a platform prove about its clients: was any point of the campaign, or any name, ever in two live
// executions at the same time. An execution lives from its launch until it left Running.
struct Audit
{
    struct Overlap
    {
        QString what;  // a name, or model/region/particle/energy in MeV
        QString first; // identifiers
        QString second;
    };

    int executions = 0;
    int live = 0;
    std::vector<Overlap> names;
    std::vector<Overlap> cells;
    QStringList namesUsedTwice;         // ever, live or not
    std::map<QString, int> calls;       // by operation, such as "POST /executions"
    std::map<QString, int> failedCalls; // of those, answered with 400 or more, or cut

    bool isClean() const { return cells.empty(); }
};

// Only reads; the platform may be running.
Result<Audit> auditState(const QString &stateDirectory);

// One JSON document with "schema": 1.
QString toJsonText(const Audit &audit);

} // namespace dosegrid::platform
