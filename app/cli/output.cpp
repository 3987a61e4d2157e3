// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/output.h"

#include "models/core/logging.h"
#include "models/text/csv.h"

#include <QJsonDocument>

#include <algorithm>
#include <cstdio>

using namespace Qt::Literals::StringLiterals;

namespace dosegrid::cli {

namespace {

constexpr qsizetype gap = 2;

// Whatever a server said in it: nothing that moves the cursor or changes the colours of a terminal gets there.
void write(FILE *stream, QString text, bool forPeople)
{
    if (forPeople)
        text = withoutControls(text).replace(QChar::Nbsp, u' ').replace(u'\u2011', u'-');
    const QByteArray bytes = text.toUtf8();
    std::fwrite(bytes.constData(), 1, std::size_t(bytes.size()), stream);
}

// JSON itself escapes only those below space.
QString escaped(const QByteArray &json)
{
    const QString text = QString::fromUtf8(json);
    if (withoutControls(text) == text)
        return text;
    QString safe;
    safe.reserve(text.size());
    for (const QChar c : text) {
        if (withoutControls(c) == c)
            safe += c;
        else
            safe += u"\\u%1"_s.arg(int(c.unicode()), 4, 16, QChar(u'0'));
    }
    return safe;
}

} // namespace

void say(const QString &line) { write(stdout, line + u'\n', true); }
void note(const QString &message) { write(stderr, message + u'\n', true); }
void complain(const QString &message) { write(stderr, "dosegrid-cli: "_L1 + message + u'\n', true); }

void printJson(QJsonObject document)
{
    document.insert("schema"_L1, 1);
    write(stdout, escaped(QJsonDocument(document).toJson(QJsonDocument::Indented)), false);
}

void printJsonLine(QJsonObject object)
{
    object.insert("schema"_L1, 1);
    write(stdout, escaped(QJsonDocument(object).toJson(QJsonDocument::Compact)) + u'\n', false);
    std::fflush(stdout); // whoever reads a stream acts on each line
}

Table::Table(QList<Column> columns) : m_columns(std::move(columns)) {}

void Table::add(const QStringList &row)
{
    QStringList cells;
    for (const QString &cell : row)
        cells << oneLine(cell);
    m_rows << cells;
}

void Table::print() const
{
    QStringList titles;
    for (const Column &column : m_columns)
        titles << column.title;
    const bool hasTitles = std::ranges::any_of(titles, [](const QString &title) { return !title.isEmpty(); });
    QList<QStringList> rows = m_rows;
    if (hasTitles)
        rows.prepend(titles);
    QList<qsizetype> widths(m_columns.size(), 0);
    for (const QStringList &row : rows) {
        for (qsizetype i = 0; i < row.size(); ++i)
            widths[i] = std::max(widths[i], row[i].size());
    }
    for (const QStringList &row : rows) {
        QString line;
        for (qsizetype i = 0; i < row.size(); ++i) {
            const bool isLast = i + 1 == row.size();
            if (m_columns[i].align == Align::Right)
                line += row[i].rightJustified(widths[i]);
            else
                line += isLast ? row[i] : row[i].leftJustified(widths[i]);
            if (!isLast)
                line += QString(gap, u' ');
        }
        while (line.endsWith(u' '))
            line.chop(1);
        say(line);
    }
}

void printCsv(const QStringList &fields)
{
    QStringList clean;
    for (const QString &field : fields)
        clean << oneLine(field);
    write(stdout, text::csvRow(clean), false);
}

} // namespace dosegrid::cli
