// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/mainwindow/savedtexts.h"

#include <QUrl>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace dosegrid::widgets {

// A slash in a key would open a group of its own, and the text would be found by nobody.
QString SavedTexts::keyOf(const QString &name) const
{
    return m_group + u'/' + QString::fromLatin1(QUrl::toPercentEncoding(name, QByteArrayLiteral(" ")));
}

QStringList SavedTexts::names() const
{
    m_settings.beginGroup(m_group);
    QStringList names;
    const QStringList keys = m_settings.childKeys();
    for (const QString &key : keys)
        names += QUrl::fromPercentEncoding(key.toUtf8());
    m_settings.endGroup();
    std::sort(names.begin(), names.end(),
              [](const QString &a, const QString &b) { return a.localeAwareCompare(b) < 0; });
    return names;
}

bool SavedTexts::contains(const QString &name) const { return m_settings.contains(keyOf(name)); }

QString SavedTexts::text(const QString &name) const { return m_settings.value(keyOf(name)).toString(); }

void SavedTexts::save(const QString &name, const QString &text) { m_settings.setValue(keyOf(name), text); }

bool SavedTexts::rename(const QString &from, const QString &to)
{
    if (to.isEmpty() || (from != to && contains(to)))
        return false;
    const QString kept = text(from);
    remove(from);
    save(to, kept);
    return true;
}

void SavedTexts::remove(const QString &name) { m_settings.remove(keyOf(name)); }

QString SavedTexts::freeName(const QString &name) const
{
    QString free = name;
    for (int i = 2; contains(free); ++i)
        free = u"%1 (%2)"_s.arg(name).arg(i);
    return free;
}

} // namespace dosegrid::widgets
