// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/results/output.h"

#include "models/results/digest.h"
#include "tests/results/samples.h"

#include <QFile>
#include <QTemporaryDir>

#include <gtest/gtest.h>

using namespace dosegrid;
using namespace dosegrid::results;
using namespace dosegrid::results::test;
using namespace Qt::Literals::StringLiterals;

TEST(Output, ReadsBothKindsOfArchive)
{
    const auto batch = readOutput(samplePath(u"gatecl_AF_95_gamma_0.1.tar.gz"_s));
    ASSERT_TRUE(batch);
    ASSERT_FALSE(batch->fault);
    EXPECT_EQ(batch->bytes, 12725);
    EXPECT_EQ(batch->sha256.size(), 64);
    EXPECT_EQ(batch->table->rows.size(), 168);
    EXPECT_EQ(batch->statistics->events, 100'000'000);
    EXPECT_EQ(batch->log->seed(), std::optional<quint64>(3012874655));

    const auto split = readOutput(samplePath(u"gatelab_AF_61_gamma_0.2.tar.gz"_s));
    ASSERT_TRUE(split);
    EXPECT_EQ(split->table->rows.size(), 168);
    EXPECT_EQ(split->statistics->runs, 10);
    EXPECT_FALSE(split->log);
}

TEST(Output, DigestIsSha256)
{
    const QTemporaryDir dir;
    QFile file(dir.filePath(u"abc"_s));
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    file.write("abc");
    file.close();
    EXPECT_EQ(sha256OfFile(file.fileName()).value(), // FIPS 180-2, appendix B.1
              "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    file.write(QByteArray(1'000'000, 'a'));
    file.close();
    EXPECT_EQ(sha256OfFile(file.fileName()).value(), // appendix B.3, several pieces
              "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0");
    EXPECT_EQ(sha256OfFile(dir.filePath(u"none"_s)).error().kind, Error::Kind::NotFound);
}

TEST(Output, TheMergedTableAndItsNeighbourWinOverParts)
{
    const QByteArray table = sample(u"gatelab_part/DoseByRegions.txt"_s);
    const QByteArray part = sample(u"gatelab_part/statSCP.txt"_s);
    QByteArray merged = part;
    merged.replace("NumberOfEvents = 10000000", "NumberOfEvents = 20000000");
    const QTemporaryDir dir;
    const QString path = dir.filePath(u"a.tar.gz"_s);
    pack(path, {{u"stat.log"_s, part}, // of something else: not beside the table
                {u"results/output-0001/DoseByRegions.txt"_s, "part"},
                {u"results/output-0001/stat.log"_s, part},
                {u"results/DoseByRegions.txt"_s, table},
                {u"results/statSCP.txt"_s, merged}});
    const auto output = readOutput(path);
    ASSERT_TRUE(output);
    EXPECT_EQ(output->tableMembers.first(), u"results/DoseByRegions.txt"_s);
    EXPECT_EQ(output->statisticsMembers.first(), u"results/statSCP.txt"_s);
    ASSERT_TRUE(output->table);
    ASSERT_TRUE(output->statistics);
    EXPECT_EQ(output->statistics->events, 20'000'000);
}

TEST(Output, TwoEquallyGoodTablesAreAContradiction)
{
    const QByteArray table = sample(u"gatelab_part/DoseByRegions.txt"_s);
    const QTemporaryDir dir;
    const QString path = dir.filePath(u"a.tar.gz"_s);
    pack(path, {{u"output-0001/DoseByRegions.txt"_s, table}, {u"output-0002/DoseByRegions.txt"_s, table + "\n"}});
    const auto output = readOutput(path);
    ASSERT_TRUE(output);
    EXPECT_TRUE(output->ambiguousTable);
    EXPECT_FALSE(output->table);
    EXPECT_EQ(output->tableMembers.size(), 2);
}

TEST(Output, ADamagedArchiveStillHasItsDigest)
{
    const QTemporaryDir dir;
    QFile file(dir.filePath(u"cut.tar.gz"_s));
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    file.write(sample(u"gatecl_AF_95_gamma_0.1.tar.gz"_s).first(5000));
    file.close();
    const auto output = readOutput(file.fileName());
    ASSERT_TRUE(output);
    ASSERT_TRUE(output->fault);
    EXPECT_EQ(output->fault->kind, ArchiveFault::Kind::Damaged);
    EXPECT_EQ(output->sha256.size(), 64);
    EXPECT_FALSE(output->table);
}
