// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QMap>
#include <QString>
#include <QStringList>

// What a platform was made to do, by the log of commands that it forces to disk before it answers; read here without
// the platform's code, and without the campaign's.
struct PlatformTruth
{
    struct Launch
    {
        QString name;
        QStringList cells; // "AF/95/gamma/0.1"
    };
    QList<Launch> launches; // in their order

    // `skip`: so many launches are of earlier campaigns.
    static PlatformTruth read(const QString &stateFolder, qsizetype skip = 0);

    bool hasLaunched(const QString &name) const;
    // How many executions ever carried each cell.
    QMap<QString, int> executionsByCell() const;
};
