// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QCoreApplication;
class QLocale;

namespace dosegrid {

// Our catalogue and Qt's own for this locale; English needs one too, for plurals.
void installTranslations(QCoreApplication &app, const QLocale &locale);

} // namespace dosegrid
