// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/result.h"

#include <QByteArrayView>
#include <QDateTime>
#include <QString>

#include <optional>

namespace dosegrid::results {

// What the statistics actor of Gate wrote (stat.log), or what GateLab's mergers made of several (statSCP.txt).
struct StatisticsFile
{
    qint64 events = 0;         // NumberOfEvents: primaries simulated
    int runs = 1;              // NumberOfRun; in merged files the number of merged sub-jobs
    double elapsedSeconds = 0; // ElapsedTime: wall time of one single-threaded process, summed over sub-jobs
    std::optional<double> elapsedSecondsWoInit;
    std::optional<double> primariesPerSecond; // as written, else events / elapsedSecondsWoInit
    // Local time of the node, zone unknown: only the difference means something. Carried as UTC.
    std::optional<QDateTime> start;
    std::optional<QDateTime> end;

    bool operator==(const StatisticsFile &) const = default;
};

struct StatisticsFault
{
    enum class Kind {
        Empty,
        MissingKey, // cut short: NumberOfEvents or ElapsedTime is not there
        BadValue,
    };
    Kind kind = Kind::Empty;
    QString key;
    int line = 0; // 1-based, 0 when the key is missing
    QString text; // the offending value

    bool operator==(const StatisticsFault &) const = default;
};

QString name(StatisticsFault::Kind kind);

// Lines "# Key = value", padded or not; unknown keys and other lines are ignored.
Result<StatisticsFile, StatisticsFault> parseStatistics(QByteArrayView text);

} // namespace dosegrid::results
