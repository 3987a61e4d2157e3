// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>
#include <QList>
#include <QMap>
#include <QString>

#include <optional>

namespace dosegrid::results {

// What ended a simulation, as far as its log tells.
enum class LogCause {
    GateNotFound,    // the release or a library of it was not there: CVMFS, loader
    InputMissing,    // a file of the input archive or a download was not there
    MacroError,      // Gate refused a command: wrong macro or missing alias
    Geant4Exception, // a Geant4 exception that is more than a warning
    OutOfMemory,
    DiskFull,
    Crash, // segmentation fault, abort
    Killed,
};

constexpr int logCauseCount = 8;

// "gate-not-found", "geant4-exception" ...
QString name(LogCause cause);

struct LogFinding
{
    LogCause cause = LogCause::Crash;
    int line = 0; // 1-based
    QString text; // the deciding line, trimmed, at most 500 characters

    bool operator==(const LogFinding &) const = default;
};

struct GateLog
{
    // Printed by CLHEP when the acquisition starts ("Initial seed = N"), in the order of the log; one per sub-job when
    // logs were joined. At most 1000 are kept.
    QList<quint64> initialSeeds;
    std::optional<LogFinding> firstError;
    // What Gate was called with, "-a [Source_ID,95][particle,gamma]..."; of each name the first value.
    QMap<QString, QString> aliases;
    int lines = 0;

    std::optional<quint64> seed() const
    {
        return initialSeeds.isEmpty() ? std::nullopt : std::optional<quint64>(initialSeeds.first());
    }
    bool operator==(const GateLog &) const = default;
};

// Reads standard output or error of Gate and of the scripts around it. Any bytes are accepted.
GateLog scanGateLog(QByteArrayView text);

} // namespace dosegrid::results
