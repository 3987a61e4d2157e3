// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringView>

#include <optional>

namespace dosegrid::grid {

// Energies are integer electronvolts everywhere: texts vary (0.00500, 0.005, 5e-3), integers do not.

// "0.1", "0.1MeV", "100keV", "1e5eV", "5 keV"; without a unit, MeV as Gate writes it. Nothing when it is not a
// positive whole number of eV below 1 TeV.
std::optional<qint64> parseEnergy(QStringView text);

// Shortest decimal in MeV without trailing zeros, as cell ids and Gate write it: "0.005", "0.0055", "1", "10".
QString mevText(qint64 ev);

// As expressions write it: "5.5keV", "120keV", "1.5MeV".
QString unitText(qint64 ev);

} // namespace dosegrid::grid
