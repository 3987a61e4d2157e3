// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/results/regiontable.h"

#include "models/results/lines.h"
#include "models/results/numbers.h"

#include <QVarLengthArray>

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

using namespace Qt::Literals::StringLiterals;

namespace dosegrid::results {

namespace {

struct Column
{
    const char *header;
    const char *name;
    double RegionRow::*value;
    bool mayBeNan;
};

constexpr int columnCount = 10;
// Column 0 is the id.
constexpr std::array<Column, columnCount> columns = {{
    {"#id", "id", nullptr, false},
    {"vol(mm3)", "vol", &RegionRow::volumeMm3, false},
    {"edep(MeV)", "edep", &RegionRow::edepMev, false},
    {"std_edep", "std_edep", &RegionRow::stdEdep, true},
    {"sq_edep", "sq_edep", &RegionRow::sqEdep, false},
    {"dose(Gy)", "dose", &RegionRow::doseGy, false},
    {"std_dose", "std_dose", &RegionRow::stdDose, true},
    {"sq_dose", "sq_dose", &RegionRow::sqDose, false},
    {"n_hits", "n_hits", &RegionRow::hits, false},
    {"n_event_hits", "n_event_hits", &RegionRow::eventHits, false},
}};

using Fields = QVarLengthArray<QByteArrayView, columnCount + 2>;

Fields split(QByteArrayView line)
{
    const auto isBlank = [](char c) { return c == ' ' || c == '\t'; };
    Fields fields;
    const char *at = line.begin();
    while (true) {
        at = std::find_if_not(at, line.end(), isBlank);
        if (at == line.end())
            return fields;
        const char *end = std::find_if(at, line.end(), isBlank);
        fields.append(QByteArrayView(at, end));
        at = end;
    }
}

constexpr qsizetype longestQuote = 80; // of an offending text

QString quote(QByteArrayView text) { return QString::fromUtf8(text.first(std::min(text.size(), longestQuote))); }

TableFault fault(TableFault::Kind kind, int line, const char *column = "", QByteArrayView text = {})
{
    return {kind, line, QString::fromLatin1(column), quote(text)};
}

bool isHeader(const Fields &fields)
{
    return std::equal(fields.cbegin(), fields.cend(), columns.cbegin(), columns.cend(),
                      [](QByteArrayView field, const Column &column) { return field == column.header; });
}

Result<RegionRow, TableFault> parseRow(const Fields &fields, int line)
{
    using Kind = TableFault::Kind;
    if (fields.size() != columnCount)
        return Unexpected(fault(Kind::FieldCount, line, "", QByteArray::number(fields.size())));
    RegionRow row;
    const auto id = parseWhole(fields[0]);
    if (!id || *id > std::numeric_limits<int>::max())
        return Unexpected(fault(Kind::BadNumber, line, columns[0].name, fields[0]));
    if (*id < 0)
        return Unexpected(fault(Kind::Negative, line, columns[0].name, fields[0]));
    row.id = int(*id);
    for (std::size_t i = 1; i < columns.size(); ++i) {
        const QByteArrayView field = fields[qsizetype(i)];
        const auto value = parseDouble(field);
        if (!value)
            return Unexpected(fault(Kind::BadNumber, line, columns[i].name, field));
        if (!std::isfinite(*value) && !columns[i].mayBeNan)
            return Unexpected(fault(Kind::NotFinite, line, columns[i].name, field));
        if (*value < 0 && std::isfinite(*value))
            return Unexpected(fault(Kind::Negative, line, columns[i].name, field));
        row.*columns[i].value = *value;
    }
    return row;
}

} // namespace

QString name(TableFault::Kind kind)
{
    switch (kind) {
    case TableFault::Kind::Empty: return u"empty"_s;
    case TableFault::Kind::Header: return u"header"_s;
    case TableFault::Kind::FieldCount: return u"field-count"_s;
    case TableFault::Kind::BadNumber: return u"bad-number"_s;
    case TableFault::Kind::NotFinite: return u"not-finite"_s;
    case TableFault::Kind::Negative: return u"negative"_s;
    case TableFault::Kind::DuplicateId: return u"duplicate-id"_s;
    case TableFault::Kind::NoRows: return u"no-rows"_s;
    }
    return {};
}

const RegionRow *RegionTable::row(int id) const
{
    const auto found = std::lower_bound(rows.cbegin(), rows.cend(), id,
                                        [](const RegionRow &row, int wanted) { return row.id < wanted; });
    return found != rows.cend() && found->id == id ? &*found : nullptr;
}

Result<RegionTable, TableFault> parseRegionTable(QByteArrayView text)
{
    Lines lines(text);
    QByteArrayView line;
    if (!lines.next(line))
        return Unexpected(fault(TableFault::Kind::Empty, 0));
    if (!isHeader(split(line)))
        return Unexpected(fault(TableFault::Kind::Header, 1, "", line));

    RegionTable table;
    while (lines.next(line)) {
        const Fields fields = split(line);
        if (fields.isEmpty())
            continue;
        auto row = parseRow(fields, lines.number());
        if (!row)
            return Unexpected(row.error());
        table.rows.append(*std::move(row));
        const qsizetype count = table.rows.size();
        if (count > 1 && table.rows[count - 2].id == table.rows[count - 1].id)
            return Unexpected(fault(TableFault::Kind::DuplicateId, lines.number(), columns[0].name, fields[0]));
    }
    if (table.rows.isEmpty())
        return Unexpected(fault(TableFault::Kind::NoRows, lines.number()));
    const auto byId = [](const RegionRow &a, const RegionRow &b) { return a.id < b.id; };
    std::sort(table.rows.begin(), table.rows.end(), byId);
    const auto twice = std::adjacent_find(table.rows.cbegin(), table.rows.cend(),
                                          [](const RegionRow &a, const RegionRow &b) { return a.id == b.id; });
    if (twice != table.rows.cend())
        return Unexpected(fault(TableFault::Kind::DuplicateId, 0, columns[0].name, QByteArray::number(twice->id)));
    return table;
}

} // namespace dosegrid::results
