// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/results/archive.h"
#include "models/results/gatelog.h"
#include "models/results/regiontable.h"
#include "models/results/statisticsfile.h"

#include <optional>

namespace dosegrid::results {

struct ImageFile
{
    QString path; // in the archive
    qint64 bytes = 0;

    bool operator==(const ImageFile &) const = default;
};

// Everything that was read from one output file, before any judgement. A value; may be made and used on any thread.
struct Output
{
    QString path;
    qint64 bytes = 0;
    QByteArray sha256; // hex

    std::optional<ArchiveFault> fault; // the archive is not readable to its end; the rest is empty then
    int memberCount = 0;
    qint64 unpackedBytes = 0;

    // Members that could be the wanted one, best first: the table nearest to the root; the statistics beside it, and
    // stat.log before statSCP.txt before other names. Two equally good ones of different content are a contradiction
    // that check 2 refuses; neither is parsed then.
    QStringList tableMembers;
    QStringList statisticsMembers;
    bool ambiguousTable = false;
    bool ambiguousStatistics = false;

    std::optional<RegionTable> table;
    std::optional<TableFault> tableFault;
    std::optional<StatisticsFile> statistics;
    std::optional<StatisticsFault> statisticsFault;
    std::optional<GateLog> log;
    QList<ImageFile> images;
};

// Reads `path` once for its digest and once for its content. Error only when the operating system refuses to read the
// file: that says nothing about the output. Everything wrong with the output itself is in the value.
Result<Output> readOutput(const QString &path, const ArchiveLimits &limits = {});

} // namespace dosegrid::results
