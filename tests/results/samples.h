// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/results/checks.h"

#include <QByteArray>
#include <QList>
#include <QString>

namespace dosegrid::results::test {

// Bytes of a file below tests/data/results; fails the test when there is none.
QByteArray sample(const QString &name);
QString samplePath(const QString &name);

enum class EntryType { File, Directory, SymLink, HardLink, Device };
struct Entry
{
    QString path;
    QByteArray content; // of a link: its target
    EntryType type = EntryType::File;
};

enum class Packing { TarGz, Tar, Zip };
void pack(const QString &archivePath, const QList<Entry> &entries, Packing packing = Packing::TarGz);

// An output as if read from an archive with these members; empty bytes leave the member out.
Output outputOf(const QByteArray &table, const QByteArray &statistics, const QByteArray &log = {});

// A cell of the shipped template at 1e8 primaries.
Expectation cell(const QString &model, int region, const QString &particle, qint64 energyEv);

// The table with one field of one row replaced; `column` counts from 0.
QByteArray withField(const QByteArray &table, int regionId, int column, const QByteArray &value);

} // namespace dosegrid::results::test
