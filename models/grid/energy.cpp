// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/grid/energy.h"

#include <QLocale>

#include <cmath>

using namespace Qt::Literals::StringLiterals;

namespace dosegrid::grid {

namespace {

// ev / 10^digits as the shortest decimal; exact, because it never goes through a binary fraction.
QString scaled(qint64 ev, int digits)
{
    QString text = QString::number(ev).rightJustified(digits + 1, u'0');
    text.insert(text.size() - digits, u'.');
    while (text.endsWith(u'0'))
        text.chop(1);
    if (text.endsWith(u'.'))
        text.chop(1);
    return text;
}

} // namespace

std::optional<qint64> parseEnergy(QStringView text)
{
    text = text.trimmed();
    double unit = 1e6;
    if (text.endsWith("keV"_L1, Qt::CaseInsensitive)) {
        unit = 1e3;
        text.chop(3);
    } else if (text.endsWith("MeV"_L1, Qt::CaseInsensitive)) {
        text.chop(3);
    } else if (text.endsWith("eV"_L1, Qt::CaseInsensitive)) {
        unit = 1;
        text.chop(2);
    }
    bool ok = false;
    const double value = QLocale::c().toDouble(text.trimmed(), &ok) * unit;
    if (!ok || !std::isfinite(value) || value < 0.5 || value > 1e12)
        return std::nullopt;
    const double whole = std::round(value);
    if (std::abs(value - whole) > 1e-6 * whole)
        return std::nullopt;
    return static_cast<qint64>(whole);
}

QString mevText(qint64 ev) { return scaled(ev, 6); }

QString unitText(qint64 ev)
{
    return ev < 1'000'000 ? QString(scaled(ev, 3) + "keV"_L1) : QString(scaled(ev, 6) + "MeV"_L1);
}

} // namespace dosegrid::grid
