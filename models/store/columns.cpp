// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/columns.h"

#include <QJsonDocument>

using namespace Qt::Literals::StringLiterals;

namespace dosegrid::store {

QVariant toSql(const QString &value)
{
    return value.isEmpty() ? QVariant(QMetaType::fromType<QString>()) : QVariant(value);
}

QVariant toSql(const QByteArray &value) { return QString::fromUtf8(value); }

QVariant toSql(const QJsonObject &value)
{
    return QString::fromUtf8(QJsonDocument(value).toJson(QJsonDocument::Compact));
}

QVariant toSql(const QJsonArray &value)
{
    return QString::fromUtf8(QJsonDocument(value).toJson(QJsonDocument::Compact));
}

QVariant toSql(const QList<int> &value)
{
    QJsonArray array;
    for (const int i : value)
        array.append(i);
    return toSql(array);
}

bool fromSql(const QVariant &sql, QString &value)
{
    value = sql.toString();
    return true;
}

bool fromSql(const QVariant &sql, QJsonObject &value)
{
    value = {};
    if (sql.isNull())
        return true;
    const auto document = QJsonDocument::fromJson(sql.toString().toUtf8());
    value = document.object();
    return document.isObject();
}

bool fromSql(const QVariant &sql, QJsonArray &value)
{
    value = {};
    if (sql.isNull())
        return true;
    const auto document = QJsonDocument::fromJson(sql.toString().toUtf8());
    value = document.array();
    return document.isArray();
}

bool fromSql(const QVariant &sql, QList<int> &value)
{
    value.clear();
    QJsonArray array;
    if (!fromSql(sql, array))
        return false;
    for (const auto &i : array)
        value.append(i.toInt());
    return true;
}

bool fromSql(const QVariant &sql, bool &value)
{
    value = sql.toLongLong() != 0;
    return true;
}

bool fromSql(const QVariant &sql, int &value)
{
    const qint64 wide = sql.toLongLong();
    value = int(wide);
    return value == wide;
}

bool fromSql(const QVariant &sql, qint64 &value)
{
    value = sql.toLongLong();
    return true;
}

bool fromSql(const QVariant &sql, double &value)
{
    value = sql.toDouble();
    return true;
}

bool fromSql(const QVariant &sql, CampaignTime &value)
{
    value = fromMs(sql.toLongLong());
    return true;
}

bool fromSql(const QVariant &sql, milliseconds &value)
{
    value = milliseconds(sql.toLongLong());
    return true;
}

bool fromSql(const QVariant &sql, float &value)
{
    value = float(sql.toDouble());
    return true;
}

bool fromSql(const QVariant &sql, std::uint8_t &value)
{
    const qint64 wide = sql.toLongLong();
    value = std::uint8_t(wide);
    return value == wide;
}

bool fromSql(const QVariant &sql, grid::CellState &value)
{
    const auto known = grid::cellStateFromName(sql.toString());
    if (known)
        value = *known;
    return known.has_value();
}

bool fromSql(const QVariant &sql, grid::CellIndex &value)
{
    const qint64 wide = sql.toLongLong();
    value.value = std::uint32_t(wide);
    return wide == qint64(value.value);
}

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
