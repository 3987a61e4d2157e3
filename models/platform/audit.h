// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/result.h"

#include <QString>
#include <QStringList>

#include <map>
#include <vector>

namespace dosegrid::platform {

// What the records of a platform prove about its clients: was any point of the campaign, or any name, ever in two live
// executions at the same time; how often they called; and whether a key went where it does not belong. An execution
// lives from its launch until it left Running, or was removed.
struct Audit
{
    struct Overlap
    {
        QString what;  // a name, or model/region/particle/energy in MeV
        QString first; // identifiers
        QString second;
    };

    struct Rate
    {
        int calls = 0;
        int failed = 0;           // answered with 400 or more, or cut
        double meanPerMinute = 0; // of campaign time, over the span of the journal
        int peakPerMinute = 0;    // in the busiest minute
    };

    int executions = 0;
    int live = 0;
    bool knowsCells = true; // false for a journal without the records beside it
    std::vector<Overlap> names;
    std::vector<Overlap> cells;
    QStringList namesUsedTwice;                     // ever, live or not
    std::map<QString, QStringList> inputsUsedTwice; // hash of the inputs -> executions, ever
    std::map<QString, Rate> calls;                  // by operation, such as "POST /executions"
    int requests = 0;
    int keysOnForeignHosts = 0; // requests with a key that named another host than the platform's
    int unknownKeys = 0;        // requests with a key that is none, such as another platform's
    int faults = 0;             // requests that a fault struck
    int unreadable = 0;         // lines that are none of a journal

    bool isClean() const { return cells.empty(); }
};

// `path`: a state directory, or a journal of requests in it or on its own. Only reads; the platform may be running.
// NotFound where no platform has run, BadInput for a file that is no journal.
Result<Audit> auditJournal(const QString &path);

// One JSON document with "schema": 1.
QString toJsonText(const Audit &audit);
// The same for the terminal of a developer. What strangers wrote cannot steer it: a line stays one line, and control
// characters and marks of direction are shown as dots.
QString toPlainText(const Audit &audit);

} // namespace dosegrid::platform
