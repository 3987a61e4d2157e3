// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/sqlvalue.h"

#include <QJsonDocument>

using namespace Qt::Literals::StringLiterals;

namespace dosegrid::store {

QVariant toSql(const QString &value)
{
    return value.isEmpty() ? QVariant(QMetaType::fromType<QString>()) : QVariant(value);
}

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

bool fromSql(const QVariant &sql, std::uint16_t &value)
{
    const qint64 wide = sql.toLongLong();
    value = std::uint16_t(wide);
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

} // namespace dosegrid::store
