// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/results/regiontable.h"

#include "tests/results/samples.h"

#include <gtest/gtest.h>

#include <cmath>

using namespace dosegrid;
using namespace dosegrid::results;
using namespace dosegrid::results::test;
using namespace Qt::Literals::StringLiterals;

namespace {

const QByteArray header = "#id \tvol(mm3) \tedep(MeV) \tstd_edep \tsq_edep \tdose(Gy) \tstd_dose \tsq_dose \tn_hits "
                          "\tn_event_hits\n";

Result<RegionTable, TableFault> parse(const QByteArray &text) { return parseRegionTable(text); }

TableFault faultOf(const QByteArray &text)
{
    const auto table = parse(text);
    EXPECT_FALSE(table);
    return table ? TableFault() : table.error();
}

} // namespace

TEST(RegionTable, ReadsTabsBlanksAndAMixOfBoth)
{
    for (const QByteArray &row : {QByteArray("95\t10.5\t2\t0.01\t3\t4e-9\t0.02\t5e-20\t7\t6\n"),
                                  QByteArray("95 10.5 2 0.01 3 4e-9 0.02 5e-20 7 6"),
                                  QByteArray(" 95\t 10.5 2  0.01\t3 4e-9 0.02 5e-20 7.0 6 \r\n\n")}) {
        const auto table = parse(header + row);
        ASSERT_TRUE(table) << row.toStdString();
        EXPECT_EQ(table->rows, QList<RegionRow>({{95, 10.5, 2, 0.01, 3, 4e-9, 0.02, 5e-20, 7, 6}}));
    }
}

TEST(RegionTable, FindsRowsByIdWhateverTheirOrder)
{
    const auto table = parse(header + "7 1 1 1 1 1 1 1 1 1\n2 5 1 1 1 1 1 1 1 1\n");
    ASSERT_TRUE(table);
    ASSERT_NE(table->row(2), nullptr);
    EXPECT_EQ(table->row(2)->volumeMm3, 5);
    EXPECT_EQ(table->row(3), nullptr);
}

TEST(RegionTable, ToleratesNotANumberInUncertaintiesOnly)
{
    const auto table = parse(header + "1 1 1 -nan 1 1 nan 1 1 1\n2 1 1 inf 1 1 1 1 1 1\n");
    ASSERT_TRUE(table);
    EXPECT_TRUE(std::isnan(table->row(1)->stdEdep));
    EXPECT_EQ(faultOf(header + "1 1 nan 1 1 1 1 1 1 1\n"),
              (TableFault{TableFault::Kind::NotFinite, 2, u"edep"_s, u"nan"_s}));
}

TEST(RegionTable, NamesLineAndColumnOfWhatIsWrong)
{
    using Kind = TableFault::Kind;
    EXPECT_EQ(faultOf("").kind, Kind::Empty);
    EXPECT_EQ(faultOf(header).kind, Kind::NoRows);
    EXPECT_EQ(faultOf("#id vol\n1 1\n"), (TableFault{Kind::Header, 1, {}, u"#id vol"_s}));
    EXPECT_EQ(faultOf(header + "1 1 1 1 1 1 1 1 1\n"), (TableFault{Kind::FieldCount, 2, {}, u"9"_s}));
    EXPECT_EQ(faultOf(header + "1 1 1 1 1 1 1 1 1 1\n2 1 1 1 1 1,5 1 1 1 1\n"),
              (TableFault{Kind::BadNumber, 3, u"dose"_s, u"1,5"_s}));
    EXPECT_EQ(faultOf(header + "x 1 1 1 1 1 1 1 1 1\n"), (TableFault{Kind::BadNumber, 2, u"id"_s, u"x"_s}));
    EXPECT_EQ(faultOf(header + "1 1 -1 1 1 1 1 1 1 1\n"), (TableFault{Kind::Negative, 2, u"edep"_s, u"-1"_s}));
    EXPECT_EQ(faultOf(header + "1 1 1 1 1 1 1 1 1 1\n1 1 1 1 1 1 1 1 1 1\n").kind, Kind::DuplicateId);
    EXPECT_EQ(faultOf(header + "1 1 1 1 1 1 1 1 1 1\n2 1 1 1 1 1 1 1 1 1\n1 1 1 1 1 1 1 1 1 1\n").kind,
              Kind::DuplicateId);
}

TEST(RegionTable, ReadsTheSamples)
{
    const auto female = parseRegionTable(sample(u"gatelab_part/DoseByRegions.txt"_s));
    ASSERT_TRUE(female);
    EXPECT_EQ(female->rows.size(), 168);
    const auto male = parseRegionTable(sample(u"gatecl_AM_95_e-_0.05/DoseByRegions.txt"_s));
    ASSERT_TRUE(male);
    EXPECT_EQ(male->rows.size(), 169);
    EXPECT_DOUBLE_EQ(male->row(95)->edepMev, 4990500);
    const TableFault cut = faultOf(sample(u"bad/DoseByRegions_truncated.txt"_s));
    EXPECT_EQ(cut.kind, TableFault::Kind::FieldCount);
    EXPECT_EQ(cut.line, 91);
}
