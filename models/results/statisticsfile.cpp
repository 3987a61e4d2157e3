// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/results/statisticsfile.h"

#include "models/results/lines.h"
#include "models/results/numbers.h"

#include <QLocale>

#include <algorithm>
#include <cmath>
#include <limits>

using namespace Qt::Literals::StringLiterals;

namespace dosegrid::results {

namespace {

// C style, the day padded with a blank: "Mon Dec  3 10:20:01 2018".
std::optional<QDateTime> parseNodeDate(QByteArrayView text)
{
    const QList<QByteArray> parts = text.toByteArray().simplified().split(' ');
    if (parts.size() != 5)
        return std::nullopt;
    static constexpr QByteArrayView months("JanFebMarAprMayJunJulAugSepOctNovDec");
    const qsizetype month = parts[1].size() == 3 ? months.indexOf(parts[1]) : -1;
    const QTime time = QTime::fromString(QString::fromLatin1(parts[3]), u"HH:mm:ss"_s);
    if (month < 0 || month % 3 != 0 || !time.isValid())
        return std::nullopt;
    const QDate date(parts[4].toInt(), int(month / 3) + 1, parts[2].toInt());
    return date.isValid() ? std::optional(QDateTime(date, time, Qt::UTC)) : std::nullopt;
}

struct Reader
{
    StatisticsFile file;
    bool hasEvents = false;
    bool hasElapsed = false;
    bool ok = true; // false when the value of a known key is none

    template<typename T>
    bool keep(std::optional<T> value, T &into)
    {
        ok = value.has_value();
        if (ok)
            into = *value;
        return ok;
    }

    static std::optional<double> duration(QByteArrayView text)
    {
        const auto value = parseDouble(text);
        return value && std::isfinite(*value) && *value >= 0 ? value : std::nullopt;
    }
    static std::optional<qint64> count(QByteArrayView text)
    {
        const auto value = parseWhole(text);
        return value && *value >= 0 ? value : std::nullopt;
    }
    static std::optional<int> smallCount(QByteArrayView text)
    {
        const auto value = count(text);
        return value && *value <= std::numeric_limits<int>::max() ? std::optional(int(*value)) : std::nullopt;
    }

    void take(QByteArrayView key, QByteArrayView value)
    {
        if (key == "NumberOfEvents") {
            hasEvents = keep(count(value), file.events);
        } else if (key == "NumberOfRun") {
            keep(smallCount(value), file.runs);
        } else if (key == "ElapsedTime") {
            hasElapsed = keep(duration(value), file.elapsedSeconds);
        } else if (key == "ElapsedTimeWoInit") {
            file.elapsedSecondsWoInit = duration(value);
            ok = file.elapsedSecondsWoInit.has_value();
        } else if (key.startsWith("PPS")) {
            // Rates are derived and may be inf or nan when nothing was timed: never worth a refusal.
            file.primariesPerSecond = duration(value);
        } else if (key == "StartDate") {
            file.start = parseNodeDate(value);
        } else if (key == "EndDate") {
            file.end = parseNodeDate(value);
        }
    }
};

constexpr qsizetype longestQuote = 80;

} // namespace

QString name(StatisticsFault::Kind kind)
{
    switch (kind) {
    case StatisticsFault::Kind::Empty: return u"empty"_s;
    case StatisticsFault::Kind::MissingKey: return u"missing-key"_s;
    case StatisticsFault::Kind::BadValue: return u"bad-value"_s;
    }
    return {};
}

Result<StatisticsFile, StatisticsFault> parseStatistics(QByteArrayView text)
{
    using Kind = StatisticsFault::Kind;
    if (text.trimmed().isEmpty())
        return Unexpected(StatisticsFault{Kind::Empty, {}, 0, {}});
    Reader reader;
    Lines lines(text);
    for (QByteArrayView line; lines.next(line);) {
        line = line.trimmed();
        const qsizetype sign = line.indexOf('=');
        if (!line.startsWith('#') || sign < 0)
            continue;
        const QByteArrayView key = line.sliced(1, sign - 1).trimmed();
        const QByteArrayView value = line.sliced(sign + 1).trimmed();
        reader.take(key, value);
        if (!reader.ok) {
            return Unexpected(StatisticsFault{Kind::BadValue, QString::fromUtf8(key), lines.number(),
                                              QString::fromUtf8(value.first(std::min(value.size(), longestQuote)))});
        }
    }
    if (!reader.hasEvents || !reader.hasElapsed) {
        const QString missing = reader.hasEvents ? u"ElapsedTime"_s : u"NumberOfEvents"_s;
        return Unexpected(StatisticsFault{Kind::MissingKey, missing, 0, {}});
    }
    StatisticsFile &file = reader.file;
    if (!file.primariesPerSecond && file.elapsedSecondsWoInit && *file.elapsedSecondsWoInit > 0)
        file.primariesPerSecond = double(file.events) / *file.elapsedSecondsWoInit;
    return file;
}

} // namespace dosegrid::results
