// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/columns.h"

using namespace Qt::Literals::StringLiterals;

namespace dosegrid::store {

QString upsertSql(const QString &table, const QStringList &columns, const QString &key)
{
    const QStringList marks(columns.size(), u"?"_s);
    QString sql = u"INSERT INTO %1 (%2) VALUES (%3)"_s.arg(table, columns.join(u", "_s), marks.join(u", "_s));
    if (key.isEmpty())
        return sql;
    const QStringList keys = key.split(u", "_s);
    QStringList updates;
    for (const QString &column : columns) {
        if (!keys.contains(column))
            updates += QString(column + u" = excluded."_s + column);
    }
    return QString(sql + u" ON CONFLICT (%1) DO UPDATE SET %2"_s.arg(key, updates.join(u", "_s)));
}

QString selectSql(const QString &table, const QStringList &columns)
{
    QStringList qualified;
    for (const QString &column : columns)
        qualified += column.contains(u'.') ? column : QString(table + u'.' + column);
    return u"SELECT %1 FROM %2 "_s.arg(qualified.join(u", "_s), table);
}

} // namespace dosegrid::store
