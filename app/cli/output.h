// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QList>
#include <QString>
#include <QStringList>

// What leaves the program: results on stdout, messages on stderr, both in UTF-8.
namespace dosegrid::cli {

// A line of the result, for people. No-break spaces and hyphens become plain ones, so that text tools work.
void say(const QString &line = {});
// A message on stderr as it is.
void note(const QString &message);
// The same with the program's name before it: something is wrong.
void complain(const QString &message);

// The one document of a command, or one line of a stream; "schema": 1 is added.
void printJson(QJsonObject document);
void printJsonLine(QJsonObject object);

// Columns for people: the first is aligned to the left, the others as asked for.
class Table
{
public:
    enum class Align { Left, Right };
    struct Column
    {
        QString title;
        Align align = Align::Left;
    };

    explicit Table(QList<Column> columns);
    void add(const QStringList &row);
    bool isEmpty() const { return m_rows.isEmpty(); }
    void print() const;

private:
    QList<Column> m_columns;
    QList<QStringList> m_rows;
};

// RFC 4180. A text that a spreadsheet would run as a formula gets an apostrophe before it.
void printCsv(const QStringList &fields);

} // namespace dosegrid::cli
