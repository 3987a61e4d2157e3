// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/common/translator.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <QTranslator>

using namespace Qt::Literals::StringLiterals;

namespace dosegrid {

void installTranslations(QCoreApplication &app, const QLocale &locale)
{
    const bool isKnown = locale.language() == QLocale::French || locale.language() == QLocale::English;
    const QLocale used = isKnown ? locale : QLocale(QLocale::English, QLocale::UnitedKingdom);
    QLocale::setDefault(used);
    auto *qt = new QTranslator(&app);
    if (qt->load(used, u"qtbase"_s, u"_"_s, QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        QCoreApplication::installTranslator(qt);
    auto *own = new QTranslator(&app);
    if (own->load(used, u"dosegrid"_s, u"_"_s, u":/i18n"_s))
        QCoreApplication::installTranslator(own);
}

} // namespace dosegrid
