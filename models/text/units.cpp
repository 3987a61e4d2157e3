// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/text/units.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>

#include <cmath>

using namespace Qt::Literals::StringLiterals;

namespace dosegrid::text {

namespace {

struct Units
{
    Q_DECLARE_TR_FUNCTIONS(Units)
};

constexpr char16_t nbsp = u'\u00a0';

QString withUnit(const QString &number, const QString &unit) { return number + nbsp + unit; }

QString signedText(QString text)
{
    if (text.startsWith(u'-'))
        text[0] = u'\u2212';
    return text;
}

QDateTime local(CampaignTime when) { return QDateTime::fromMSecsSinceEpoch(toMs(when)); }

QString dayText(const QDateTime &when, bool withYear)
{
    //: day and abbreviated month, a QLocale date format
    const QString day = Units::tr("d MMM");
    //: day, abbreviated month and year, a QLocale date format
    const QString dayAndYear = Units::tr("d MMM yyyy");
    return QLocale().toString(when, withYear ? dayAndYear : day);
}

QString hourText(const QDateTime &when)
{
    //: hours and minutes, a QLocale time format
    return QLocale().toString(when, Units::tr("HH:mm"));
}

QString energyNumber(qint64 ev, double scale) { return QLocale().toString(double(ev) / scale, 'g', 6); }

} // namespace

QString unknown() { return u"\u2014"_s; }

QString count(qint64 n) { return signedText(QLocale().toString(n)); }

QString decimal(double value, int decimals) { return signedText(QLocale().toString(value, 'f', decimals)); }

QString significant(double value, int digits)
{
    if (value == 0 || !std::isfinite(value))
        return std::isfinite(value) ? u"0"_s : unknown();
    const int magnitude = int(std::floor(std::log10(std::abs(value))));
    return decimal(value, qBound(0, digits - 1 - magnitude, 6));
}

QString percent(double fraction, int decimals) { return withUnit(decimal(fraction * 100, decimals), u"%"_s); }

QString cpuHours(double hours)
{
    //: unit of computing time
    return withUnit(hours < 10 ? significant(hours, 2) : bigHours(hours), Units::tr("CPU\u2011h"));
}

QString bigHours(double hours)
{
    if (hours < 1e6)
        return decimal(hours, hours < 10 && hours != std::round(hours) ? 1 : 0);
    //: millions
    return withUnit(decimal(hours / 1e6, 2), Units::tr("M"));
}

QString hours(double seconds) { return withUnit(significant(seconds / 3600, seconds < 36000 ? 2 : 3), u"h"_s); }

QString limitHours(double hours) { return withUnit(QLocale().toString(hours, 'g', 6), u"h"_s); }

QString duration(double seconds)
{
    if (!std::isfinite(seconds) || seconds < 0)
        return unknown();
    if (seconds < 90)
        return withUnit(count(qRound64(seconds)), u"s"_s);
    if (seconds < 90 * 60)
        return withUnit(count(qRound64(seconds / 60)), u"min"_s);
    const qint64 wholeHours = qRound64(seconds / 3600);
    if (wholeHours < 48)
        return withUnit(count(wholeHours), u"h"_s);
    //: days, as a unit
    const QString days = withUnit(count(wholeHours / 24), Units::tr("d"));
    if (wholeHours >= 24 * 10 || wholeHours % 24 == 0)
        return days;
    return days + nbsp + withUnit(count(wholeHours % 24), u"h"_s);
}

QString bytes(double size)
{
    static const char *const units[] = {QT_TRANSLATE_NOOP("Units", "B"), QT_TRANSLATE_NOOP("Units", "kB"),
                                        QT_TRANSLATE_NOOP("Units", "MB"), QT_TRANSLATE_NOOP("Units", "GB"),
                                        QT_TRANSLATE_NOOP("Units", "TB")};
    int unit = 0;
    while (size >= 999.5 && unit < 4) {
        size /= 1000;
        ++unit;
    }
    return withUnit(unit == 0 || size >= 10 ? count(qRound64(size)) : significant(size, 2),
                    QCoreApplication::translate("Units", units[unit]));
}

QString energy(qint64 ev)
{
    return ev < 1'000'000 ? withUnit(energyNumber(ev, 1e3), u"keV"_s) : withUnit(energyNumber(ev, 1e6), u"MeV"_s);
}

QString energyRange(qint64 fromEv, qint64 toEv)
{
    if (fromEv == toEv)
        return energy(fromEv);
    if (toEv < 1'000'000)
        return withUnit(energyNumber(fromEv, 1e3) + u'\u2013' + energyNumber(toEv, 1e3), u"keV"_s);
    if (fromEv >= 100'000)
        return withUnit(energyNumber(fromEv, 1e6) + u'\u2013' + energyNumber(toEv, 1e6), u"MeV"_s);
    return energy(fromEv) + u" \u2013 " + energy(toEv);
}

QString moment(CampaignTime when, CampaignTime now)
{
    const QDateTime then = local(when);
    const QDateTime today = local(now);
    if (then.date() == today.date())
        return hourText(then);
    const bool otherYear = then.date().year() != today.date().year();
    return dayText(then, otherYear) + u' ' + hourText(then);
}

QString clockTime(CampaignTime when) { return QLocale().toString(local(when), u"HH:mm:ss"_s); }

QString exactTime(CampaignTime when)
{
    const QDateTime then = local(when);
    return dayText(then, true) + u' ' + clockTime(when) + u' ' + then.timeZoneAbbreviation();
}

QString ago(CampaignTime when, CampaignTime now)
{
    const double seconds = double(toMs(now) - toMs(when)) / 1000;
    if (seconds > 48 * 3600)
        return moment(when, now);
    //: an age: "34 h ago"
    return Units::tr("%1 ago").arg(duration(qMax(0.0, seconds)));
}

} // namespace dosegrid::text
