// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/records.h"

#include <QVariant>

#include <array>

// Single values of records and how SQLite holds them. Private to this room.
namespace dosegrid::store {

// The stored names of an enum's values, in the order of the enum.
template<typename E>
struct WordList;

template<>
struct WordList<ExecutionPhase>
{
    static constexpr std::array words = {u"planned", u"outbox", u"sending", u"doubt",    u"live",
                                         u"killing", u"ended",  u"closed",  u"cancelled"};
};
template<>
struct WordList<AttemptPhase>
{
    static constexpr std::array words = {u"planned", u"outbox",   u"sending", u"doubt",     u"waiting",
                                         u"running", u"to-fetch", u"fetched", u"accepted",  u"review",
                                         u"refused", u"failed",   u"lost",    u"cancelled", u"skipped"};
};
template<>
struct WordList<SeedOrigin>
{
    static constexpr std::array words = {u"assigned", u"drawn", u"read"};
};
template<>
struct WordList<Outcome>
{
    static constexpr std::array words = {u"accepted", u"review", u"refused"};
};
template<>
struct WordList<WishState>
{
    static constexpr std::array words = {u"pending", u"done", u"refused"};
};

template<typename E>
struct Words
{
    static QString name(E value) { return QString::fromUtf16(WordList<E>::words[std::size_t(value)]); }
    static std::optional<E> value(QStringView text)
    {
        for (std::size_t i = 0; i < WordList<E>::words.size(); ++i) {
            if (text == QStringView(WordList<E>::words[i]))
                return E(i);
        }
        return std::nullopt;
    }
};

template<typename E>
concept StoredEnum = requires
{
    WordList<E>::words;
};

// One value as SQLite takes it; empty strings, invalid ids and empty optionals become NULL, except in the columns that
// are NOT NULL by their type (see Text).
QVariant toSql(const QString &value);
QVariant toSql(const QJsonObject &value);
QVariant toSql(const QJsonArray &value);
QVariant toSql(const QList<int> &value);
inline QVariant toSql(const RemoteId &value) { return toSql(value.value); }
inline QVariant toSql(bool value) { return value ? 1 : 0; }
inline QVariant toSql(int value) { return value; }
inline QVariant toSql(qint64 value) { return value; }
inline QVariant toSql(double value) { return value; }
inline QVariant toSql(CampaignTime value) { return toMs(value); }
inline QVariant toSql(milliseconds value) { return qint64(value.count()); }
inline QVariant toSql(float value) { return double(value); }
inline QVariant toSql(std::uint8_t value) { return int(value); }
inline QVariant toSql(std::uint16_t value) { return int(value); }
inline QVariant toSql(grid::CellState value) { return grid::name(value); }
inline QVariant toSql(grid::CellIndex value) { return qint64(value.value); }
template<typename Tag>
QVariant toSql(RowId<Tag> value)
{
    return value.isValid() ? QVariant(value.value) : QVariant(QMetaType::fromType<qint64>());
}
template<StoredEnum E>
QVariant toSql(E value)
{
    return Words<E>::name(value);
}
template<typename T>
QVariant toSql(const std::optional<T> &value)
{
    return value ? toSql(*value) : QVariant(QMetaType::fromType<qint64>());
}

// Reads one value; false when a word is unknown or a text is not what it should be.
bool fromSql(const QVariant &sql, QString &value);
bool fromSql(const QVariant &sql, QJsonObject &value);
bool fromSql(const QVariant &sql, QJsonArray &value);
bool fromSql(const QVariant &sql, QList<int> &value);
bool fromSql(const QVariant &sql, bool &value);
bool fromSql(const QVariant &sql, int &value);
bool fromSql(const QVariant &sql, qint64 &value);
bool fromSql(const QVariant &sql, double &value);
bool fromSql(const QVariant &sql, CampaignTime &value);
bool fromSql(const QVariant &sql, milliseconds &value);
bool fromSql(const QVariant &sql, float &value);
bool fromSql(const QVariant &sql, std::uint8_t &value);
bool fromSql(const QVariant &sql, std::uint16_t &value);
bool fromSql(const QVariant &sql, grid::CellState &value);
bool fromSql(const QVariant &sql, grid::CellIndex &value);
inline bool fromSql(const QVariant &sql, RemoteId &value) { return fromSql(sql, value.value); }
template<typename Tag>
bool fromSql(const QVariant &sql, RowId<Tag> &value)
{
    value.value = sql.toLongLong();
    return true;
}
template<StoredEnum E>
bool fromSql(const QVariant &sql, E &value)
{
    const auto known = Words<E>::value(sql.toString());
    if (known)
        value = *known;
    return known.has_value();
}
template<typename T>
bool fromSql(const QVariant &sql, std::optional<T> &value)
{
    value.reset();
    return sql.isNull() || fromSql(sql, value.emplace());
}

// A text column that is NOT NULL: an empty string stays one.
template<typename S>
struct Text
{
    explicit Text(S &text) : value(text) {}
    S &value;
};
template<typename S>
QVariant toSql(Text<S> text)
{
    return text.value.isNull() ? QVariant(QString(QLatin1String(""))) : QVariant(text.value);
}
inline bool fromSql(const QVariant &sql, Text<QString> text) { return fromSql(sql, text.value); }

// A row id that the file gives: not written, but read.
template<typename T>
struct Given
{
    explicit Given(T &id) : value(id) {}
    T &value;
};

// The row id of a table with one row.
struct OneRow
{};
inline QVariant toSql(OneRow) { return 1; }
inline bool fromSql(const QVariant &, OneRow) { return true; }

} // namespace dosegrid::store
