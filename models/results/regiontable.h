// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/result.h"

#include <QByteArrayView>
#include <QList>
#include <QString>

namespace dosegrid::results {

// One row of DoseByRegions.txt. Every quantity is a sum over all primaries, never per primary; the uncertainties are
// relative (0.01 is 1 %), 1 when nothing was deposited ("no information"), and not finite when rounding left a
// variance below zero.
struct RegionRow
{
    int id = 0; // ICRP label 0..141, or a combined region from 142 on
    double volumeMm3 = 0;
    double edepMev = 0;
    double stdEdep = 0;
    double sqEdep = 0; // MeV^2
    double doseGy = 0;
    double stdDose = 0;
    double sqDose = 0; // Gy^2
    double hits = 0;   // whole numbers; a double because merged tables may print them with an exponent
    double eventHits = 0;

    bool operator==(const RegionRow &) const = default;
};

struct RegionTable
{
    QList<RegionRow> rows; // ascending id

    const RegionRow *row(int id) const; // nullptr when there is none

    bool operator==(const RegionTable &) const = default;
};

// Why a text is no region table, with the place.
struct TableFault
{
    enum class Kind {
        Empty,
        Header,      // the first line is not the known header
        FieldCount,  // not 10 fields; their number in `text`
        BadNumber,   // not a number
        NotFinite,   // nan or inf in a column other than an uncertainty
        Negative,    // a quantity below zero
        DuplicateId, // the same region twice
        NoRows,
    };
    Kind kind = Kind::Empty;
    int line = 0;   // 1-based
    QString column; // as the header names it: "edep"
    QString text;   // the offending text

    bool operator==(const TableFault &) const = default;
};

QString name(TableFault::Kind kind);

// Parses the table as Gate writes it (tabs) or as the GateLab merger does (tabs in the header, blanks in the rows, no
// newline at the end). Whether the rows are those of a model is a check, not a question of format.
Result<RegionTable, TableFault> parseRegionTable(QByteArrayView text);

} // namespace dosegrid::results
