// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/mainwindow/savedsets.h"

#include <QUrl>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace dosegrid::widgets {

namespace {

constexpr QLatin1StringView group("sets");

// A slash in a key would open a group of its own, and the set would be found by nobody.
QString keyOf(const QString &name)
{
    return group + u'/' + QString::fromLatin1(QUrl::toPercentEncoding(name, QByteArrayLiteral(" ")));
}

} // namespace

QStringList SavedSets::names() const
{
    m_settings.beginGroup(group);
    QStringList names;
    const QStringList keys = m_settings.childKeys();
    for (const QString &key : keys)
        names += QUrl::fromPercentEncoding(key.toUtf8());
    m_settings.endGroup();
    std::sort(names.begin(), names.end(),
              [](const QString &a, const QString &b) { return a.localeAwareCompare(b) < 0; });
    return names;
}

QString SavedSets::expression(const QString &name) const { return m_settings.value(keyOf(name)).toString(); }

void SavedSets::save(const QString &name, const QString &expression) { m_settings.setValue(keyOf(name), expression); }

} // namespace dosegrid::widgets
