// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/results/gatelog.h"

#include "models/results/lines.h"

#include <algorithm>
#include <array>
#include <charconv>

using namespace Qt::Literals::StringLiterals;

namespace dosegrid::results {

namespace {

// A line that holds `mark`, and `also` when there is one, decides. The order matters only within one line: the first
// deciding line of the log wins, except that a weak one, which scripts print for harmless reasons too, gives way to a
// later strong one.
struct LogRule
{
    LogCause cause;
    QByteArrayView mark;
    QByteArrayView also = {};
    bool weak = false;
};

// Wordings: Geant4 (exception frames, UI manager), glibc and its loader, bash, the kernel, curl and the CVMFS client.
constexpr std::array rules = {
    LogRule{LogCause::Geant4Exception, "EEEE", "G4Exception-START"}, // warnings have WWWW in the frame
    LogRule{LogCause::MacroError, "COMMAND NOT FOUND", "*****"},
    LogRule{LogCause::MacroError, "llegal parameter", "*****"},
    LogRule{LogCause::MacroError, "parameter value is not listed", "*****"},
    LogRule{LogCause::MacroError, "Batch is interrupted", "*****"},
    LogRule{LogCause::GateNotFound, "/cvmfs/", "No such file or directory"},
    LogRule{LogCause::GateNotFound, "/cvmfs/", "Transport endpoint is not connected"},
    LogRule{LogCause::GateNotFound, "/cvmfs/", "Input/output error"},
    LogRule{LogCause::GateNotFound, "/cvmfs/", "Too many levels of symbolic links"},
    LogRule{LogCause::GateNotFound, "error while loading shared libraries"},
    LogRule{LogCause::GateNotFound, "Gate: command not found"},
    LogRule{LogCause::OutOfMemory, "std::bad_alloc"},
    LogRule{LogCause::OutOfMemory, "Cannot allocate memory"},
    LogRule{LogCause::OutOfMemory, "Out of memory"},
    LogRule{LogCause::OutOfMemory, "oom-kill"},
    LogRule{LogCause::DiskFull, "No space left on device"},
    LogRule{LogCause::DiskFull, "Disk quota exceeded"},
    LogRule{LogCause::Crash, "Segmentation fault"},
    LogRule{LogCause::Crash, "segmentation violation"},
    LogRule{LogCause::Crash, "*** Break ***"},
    LogRule{LogCause::Crash, "terminate called"},
    LogRule{LogCause::Crash, "Aborted", "core dumped"},
    LogRule{LogCause::Crash, "G4Exception", "Abort"},
    LogRule{LogCause::Killed, " Killed "},
    LogRule{LogCause::Killed, "CANCELLED AT", "DUE TO TIME LIMIT"},
    LogRule{LogCause::InputMissing, "No such file or directory", {}, true},
    LogRule{LogCause::InputMissing, "cannot find file", {}, true},
    LogRule{LogCause::InputMissing, "Could not open file", {}, true},
};

constexpr qsizetype longestText = 500;
constexpr qsizetype longestScanned = 8192; // of one line; a deciding mark stands near its beginning
constexpr int mostSeeds = 1000;

QString shown(QByteArrayView line) { return QString::fromUtf8(line.trimmed()).left(longestText); }

const LogRule *deciding(QByteArrayView line)
{
    const auto decides = [line](const LogRule &rule) {
        return line.contains(rule.mark) && (rule.also.isEmpty() || line.contains(rule.also));
    };
    const auto found = std::find_if(rules.cbegin(), rules.cend(), decides);
    return found == rules.cend() ? nullptr : found;
}

std::optional<quint64> seedIn(QByteArrayView line)
{
    constexpr QByteArrayView key("Initial seed");
    const QByteArrayView trimmed = line.trimmed();
    if (!trimmed.startsWith(key))
        return std::nullopt;
    const QByteArrayView rest = trimmed.sliced(key.size()).trimmed();
    if (!rest.startsWith('='))
        return std::nullopt;
    const QByteArrayView digits = rest.sliced(1).trimmed();
    quint64 seed = 0;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), seed);
    return error == std::errc() && end == digits.data() + digits.size() ? std::optional(seed) : std::nullopt;
}

QMap<QString, QString> aliasesIn(QByteArrayView line)
{
    QMap<QString, QString> aliases;
    for (qsizetype option = line.indexOf("-a"); option >= 0; option = line.indexOf("-a", option + 2)) {
        QByteArrayView rest = line.sliced(option + 2);
        while (!rest.isEmpty() && (rest.front() == ' ' || rest.front() == '"' || rest.front() == '\''))
            rest = rest.sliced(1);
        while (rest.startsWith('[')) {
            const qsizetype comma = rest.indexOf(',');
            const qsizetype end = rest.indexOf(']');
            if (comma < 0 || end < comma)
                break;
            aliases.insert(QString::fromUtf8(rest.sliced(1, comma - 1)).trimmed(),
                           QString::fromUtf8(rest.sliced(comma + 1, end - comma - 1)).trimmed());
            rest = rest.sliced(end + 1);
        }
    }
    return aliases;
}

} // namespace

QString name(LogCause cause)
{
    switch (cause) {
    case LogCause::GateNotFound: return u"gate-not-found"_s;
    case LogCause::InputMissing: return u"input-missing"_s;
    case LogCause::MacroError: return u"macro-error"_s;
    case LogCause::Geant4Exception: return u"geant4-exception"_s;
    case LogCause::OutOfMemory: return u"out-of-memory"_s;
    case LogCause::DiskFull: return u"disk-full"_s;
    case LogCause::Crash: return u"crash"_s;
    case LogCause::Killed: return u"killed"_s;
    }
    return {};
}

GateLog scanGateLog(QByteArrayView text)
{
    GateLog log;
    bool frameOpen = false; // the frame of an exception was read; its first line names it
    bool weak = false;
    Lines lines(text);
    for (QByteArrayView whole; lines.next(whole);) {
        const QByteArrayView line = whole.first(std::min(whole.size(), longestScanned));
        if (log.initialSeeds.size() < mostSeeds) {
            if (const auto seed = seedIn(line))
                log.initialSeeds << *seed;
        }
        for (const auto &[key, value] : aliasesIn(line).asKeyValueRange()) {
            if (!log.aliases.contains(key))
                log.aliases.insert(key, value);
        }
        if (frameOpen && !line.trimmed().isEmpty()) {
            log.firstError->line = lines.number();
            log.firstError->text = shown(line);
            frameOpen = false;
        } else if (!log.firstError || weak) {
            const LogRule *rule = deciding(line);
            if (!rule || (weak && rule->weak))
                continue;
            log.firstError = LogFinding{rule->cause, lines.number(), shown(line)};
            frameOpen = rule->cause == LogCause::Geant4Exception;
            weak = rule->weak;
        }
    }
    log.lines = lines.number();
    return log;
}

} // namespace dosegrid::results
