// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMap>
#include <QString>
#include <QStringList>

namespace dosegrid::platform::tests {

// The checklist of the platform, and the tests whose names begin with the number of an item.
struct Conformance
{
    struct Item
    {
        QString chapter;
        QString what;
        QStringList tests; // "Suite.Item01_Name"
    };

    QMap<int, Item> items;
    QStringList strays; // tests of numbers that the checklist does not have

    // Reads checklist.txt and the *_test.cpp of tests/platform under the top of the sources.
    static Conformance read(const QString &sources);
    QStringList holes() const;
    // docs/carmin-conformance.md
    QString page() const;
};

} // namespace dosegrid::platform::tests
