// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/database.h"
#include "models/store/tables.h"

#include <QStringList>

// Statements made from tables.h. Private to this room.
namespace dosegrid::store {

struct Names
{
    QStringList written;
    QStringList read;
    template<typename T>
    void operator()(const char16_t *column, T &&)
    {
        written += QString::fromUtf16(column);
        read += QString::fromUtf16(column);
    }
    template<typename T>
    void operator()(const char16_t *column, Given<T>)
    {
        read += QString::fromUtf16(column);
    }
};

struct Bind
{
    QSqlQuery &query;
    int position = 0;
    template<typename T>
    void operator()(const char16_t *, T &&value)
    {
        query.bindValue(position++, toSql(value));
    }
    template<typename T>
    void operator()(const char16_t *, Given<T>)
    {}
};

struct Read
{
    const QSqlQuery &query;
    int position = 0;
    const char16_t *wrong = nullptr; // the first column that could not be read
    template<typename T>
    void operator()(const char16_t *column, T &&value)
    {
        if (!fromSql(query.value(position++), value) && !wrong)
            wrong = column;
    }
    template<typename T>
    void operator()(const char16_t *column, Given<T> given)
    {
        (*this)(column, given.value);
    }
};

// "INSERT ... " with as many placeholders, replacing a row of the same key.
QString upsertSql(const QString &table, const QStringList &columns, const QString &key);

template<typename Record>
const QString &upsertSql()
{
    static const QString sql = [] {
        Record record;
        Names names;
        Table<Record>::visit(names, record);
        return upsertSql(QString::fromUtf16(Table<Record>::name), names.written,
                         QString::fromUtf16(Table<Record>::key));
    }();
    return sql;
}

// "SELECT t.a, t.b FROM t ", to be followed by joins and conditions; a column "u.c" is of another table.
QString selectSql(const QString &table, const QStringList &columns);

template<typename Record>
const QString &selectSql()
{
    static const QString sql = [] {
        Record record;
        Names names;
        Table<Record>::visit(names, record);
        return selectSql(QString::fromUtf16(Table<Record>::name), names.read);
    }();
    return sql;
}

template<typename Record>
Result<void> upsert(Database &db, const Record &record)
{
    auto query = db.prepare(upsertSql<Record>());
    if (!query)
        return Unexpected(query.error());
    Bind bind{**query};
    Table<Record>::visit(bind, record);
    return db.run(**query);
}

// All rows of `SELECT <columns> FROM <table> <tail>`.
template<typename Record>
Result<std::vector<Record>> select(Database &db, const QString &tail, const QVariantList &values = {})
{
    auto query = db.prepare(QString(selectSql<Record>() + tail));
    if (!query)
        return Unexpected(query.error());
    QSqlQuery &q = **query;
    for (int i = 0; i < int(values.size()); ++i)
        q.bindValue(i, values[i]);
    if (auto ran = db.run(q); !ran)
        return Unexpected(ran.error());
    std::vector<Record> rows;
    while (q.next()) {
        Read read{q};
        Table<Record>::visit(read, rows.emplace_back());
        if (read.wrong) {
            q.finish();
            return Unexpected(errorIn(Error::Kind::Corrupt, QString::fromUtf16(Table<Record>::name), db.path(),
                                      QString::fromUtf16(read.wrong)));
        }
    }
    if (auto ended = db.finish(q); !ended)
        return Unexpected(ended.error());
    return rows;
}

} // namespace dosegrid::store
