// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/results/archive.h"

#include "tests/results/samples.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QtEndian>

#include <gtest/gtest.h>

using namespace dosegrid;
using namespace dosegrid::results;
using namespace dosegrid::results::test;
using namespace Qt::Literals::StringLiterals;

namespace {

class Archive : public ::testing::Test
{
protected:
    QString path(const QString &name = u"a.tar.gz"_s) const { return m_dir.filePath(name); }
    QString write(const QByteArray &bytes, const QString &name = u"raw"_s) const
    {
        QFile file(path(name));
        EXPECT_TRUE(file.open(QIODevice::WriteOnly));
        file.write(bytes);
        return file.fileName();
    }
    static std::optional<ArchiveFault> faultOf(const QString &archive, const ArchiveLimits &limits = {})
    {
        const auto content = readArchive(archive, limits);
        EXPECT_TRUE(content);
        return content ? content->fault : std::nullopt;
    }
    static std::optional<ArchiveFault::Kind> kindOf(const QString &archive, const ArchiveLimits &limits = {})
    {
        const auto fault = faultOf(archive, limits);
        return fault ? std::optional(fault->kind) : std::nullopt;
    }

    QTemporaryDir m_dir;
};

using Kind = ArchiveFault::Kind;

} // namespace

TEST_F(Archive, HoldsTheWantedTextsAndSizesTheRest)
{
    for (const Packing packing : {Packing::TarGz, Packing::Tar, Packing::Zip}) {
        pack(path(),
             {{u"results"_s, {}, EntryType::Directory},
              {u"./results/DoseByRegions.txt"_s, "table"},
              {u"results/statSCP.txt"_s, "statistics"},
              {u"results/output-Dose.raw"_s, QByteArray(200'000, 'x')},
              {u"output.log"_s, "log"}},
             packing);
        const auto content = readArchive(path());
        ASSERT_TRUE(content);
        ASSERT_FALSE(content->fault) << name(content->fault->kind).toStdString();
        EXPECT_EQ(content->members,
                  QList<Member>({{u"results/DoseByRegions.txt"_s, MemberKind::RegionTable, 5, "table", false},
                                 {u"results/statSCP.txt"_s, MemberKind::Statistics, 10, "statistics", false},
                                 {u"results/output-Dose.raw"_s, MemberKind::ImageData, 200'000, {}, false},
                                 {u"output.log"_s, MemberKind::Log, 3, "log", false}}));
        EXPECT_EQ(content->unpackedBytes, 200'018);
    }
}

TEST_F(Archive, KnowsMembersByBaseName)
{
    EXPECT_EQ(memberKind(u"a/b/DoseByRegions.txt"), MemberKind::RegionTable);
    EXPECT_EQ(memberKind(u"stat.log"), MemberKind::Statistics);
    EXPECT_EQ(memberKind(u"output-0003/output-writePhS-stat.txt"), MemberKind::Statistics);
    EXPECT_EQ(memberKind(u"stat/notes.txt"), MemberKind::Other);
    EXPECT_EQ(memberKind(u"output/statue.png"), MemberKind::Other);
    EXPECT_EQ(memberKind(u"x/output.log"), MemberKind::Log);
}

TEST_F(Archive, ACutOneIsDamagedWhereverItWasCut)
{
    for (const QString &name : {u"gatecl_AF_95_gamma_0.1.tar.gz"_s, u"gatelab_AF_61_gamma_0.2.tar.gz"_s}) {
        const QByteArray whole = sample(name);
        EXPECT_FALSE(faultOf(samplePath(name)));
        for (qsizetype size = 0; size < whole.size(); size += 1024) {
            const auto kind = kindOf(write(whole.first(size)));
            ASSERT_EQ(kind, size == 0 ? Kind::Empty : Kind::Damaged) << name.toStdString() << " cut at " << size;
        }
        for (const qsizetype missing : {1, 4, 8, 9, 20})
            ASSERT_EQ(kindOf(write(whole.chopped(missing))), Kind::Damaged) << missing << " bytes missing";
    }
}

TEST_F(Archive, APlainTarOrZipThatWasCutIsDamagedToo)
{
    const QList<Entry> entries{{u"output/DoseByRegions.txt"_s, sample(u"gatelab_part/DoseByRegions.txt"_s)},
                               {u"output/stat.log"_s, "x"}};
    for (const Packing packing : {Packing::Tar, Packing::Zip}) {
        pack(path(), entries, packing);
        QFile file(path());
        ASSERT_TRUE(file.open(QIODevice::ReadOnly));
        const QByteArray whole = file.readAll();
        for (qsizetype size = 512; size + 1024 < whole.size(); size += 512) {
            const auto kind = kindOf(write(whole.first(size)));
            ASSERT_TRUE(kind) << int(packing) << " cut at " << size;
        }
    }
}

TEST_F(Archive, AFlippedBitIsDamage)
{
    const QByteArray whole = sample(u"gatecl_AF_95_gamma_0.1.tar.gz"_s);
    constexpr qsizetype afterHeader = 100; // which holds the name of the file, that nobody reads
    for (qsizetype at = afterHeader; at < whole.size(); at += 501) {
        QByteArray flipped = whole;
        flipped[at] = char(flipped[at] ^ 0x10);
        ASSERT_TRUE(faultOf(write(flipped))) << "bit flipped at " << at;
    }
}

TEST_F(Archive, WhatIsNoArchiveIsCalledThat)
{
    EXPECT_EQ(kindOf(write("<html>502 Bad Gateway</html>")), Kind::NotAnArchive);
    EXPECT_EQ(kindOf(write(QByteArray(100'000, 'x'))), Kind::NotAnArchive);
    EXPECT_EQ(kindOf(write("x")), Kind::NotAnArchive);
    pack(path(), {});
    EXPECT_EQ(kindOf(path()), Kind::Empty);
    pack(path(), {{u"output"_s, {}, EntryType::Directory}});
    EXPECT_EQ(kindOf(path()), Kind::Empty);
}

TEST_F(Archive, NamesThatLeaveTheFolderAreRefused)
{
    for (const QString &bad : {u"/etc/passwd"_s, u"../up"_s, u"a/../../b"_s, u"a/.."_s, u"..\\up"_s, u"a\nb"_s}) {
        for (const Packing packing : {Packing::TarGz, Packing::Zip}) {
            pack(path(), {{u"output/ok.txt"_s, "ok"}, {bad, "bad"}}, packing);
            EXPECT_EQ(kindOf(path()), Kind::UnsafeName) << bad.toStdString();
            const auto extracted = extractArchive(path(), path(u"out"_s));
            ASSERT_TRUE(extracted);
            EXPECT_TRUE(extracted->fault);
            EXPECT_FALSE(QFileInfo::exists(path(u"out"_s)));
            EXPECT_FALSE(QFileInfo::exists(path(u"up"_s)));
        }
    }
    pack(path(), {{u"a..b/..c"_s, "fine"}});
    EXPECT_FALSE(faultOf(path()));
}

TEST_F(Archive, LinksAndDevicesAreRefused)
{
    pack(path(), {{u"output"_s, "/etc", EntryType::SymLink}, {u"output/passwd"_s, "x"}});
    EXPECT_EQ(faultOf(path()), (ArchiveFault{Kind::NotAFile, u"output"_s, {}, 0}));
    pack(path(), {{u"a"_s, "x"}, {u"b"_s, "a", EntryType::HardLink}});
    EXPECT_EQ(kindOf(path()), Kind::NotAFile);
    pack(path(), {{u"null"_s, {}, EntryType::Device}});
    EXPECT_EQ(kindOf(path()), Kind::NotAFile);
}

TEST_F(Archive, OneNameTwiceIsRefused)
{
    pack(path(), {{u"stat.log"_s, "a"}, {u"./stat.log"_s, "b"}});
    EXPECT_EQ(faultOf(path()), (ArchiveFault{Kind::DuplicateName, u"stat.log"_s, {}, 0}));
}

TEST_F(Archive, BombsAreStoppedAtTheLimit)
{
    ArchiveLimits limits;
    limits.memberBytes = 1'000'000;
    limits.totalBytes = 3'000'000;
    limits.textBytes = 500'000;
    limits.members = 20;

    const QByteArray zeros(1'000'001, '\0');
    for (const Packing packing : {Packing::TarGz, Packing::Zip}) {
        pack(path(), {{u"big.raw"_s, zeros}}, packing);
        EXPECT_EQ(faultOf(path(), limits), (ArchiveFault{Kind::TooLarge, u"big.raw"_s, {}, 1'000'000}));
    }
    QList<Entry> many;
    for (int i = 0; i < 4; ++i)
        many.append({u"%1.raw"_s.arg(i), zeros.first(900'000)});
    pack(path(), many);
    EXPECT_EQ(faultOf(path(), limits), (ArchiveFault{Kind::TooLarge, u"3.raw"_s, {}, 3'000'000}));
    pack(path(), {{u"stat.log"_s, zeros.first(600'000)}});
    EXPECT_EQ(faultOf(path(), limits), (ArchiveFault{Kind::TooLarge, u"stat.log"_s, {}, 500'000}));
    many.clear();
    for (int i = 0; i < 21; ++i)
        many.append({QString::number(i), "x"});
    pack(path(), many);
    EXPECT_EQ(faultOf(path(), limits), (ArchiveFault{Kind::TooManyMembers, {}, {}, 20}));
}

TEST_F(Archive, ABombThatLiesAboutItsSizeIsStoppedToo)
{
    constexpr quint32 size = 5'000'000;
    pack(path(), {{u"big.raw"_s, QByteArray(size, '\0')}}, Packing::Zip);
    QFile file(path());
    ASSERT_TRUE(file.open(QIODevice::ReadOnly));
    QByteArray bytes = file.readAll();
    const auto littleEndian = [](quint32 n) {
        QByteArray text(sizeof n, '\0');
        qToLittleEndian(n, text.data());
        return text;
    };
    ASSERT_TRUE(bytes.contains(littleEndian(size)));
    bytes.replace(littleEndian(size), littleEndian(10));
    ArchiveLimits limits;
    limits.memberBytes = 1'000'000;
    EXPECT_EQ(faultOf(write(bytes), limits), (ArchiveFault{Kind::TooLarge, u"big.raw"_s, {}, 1'000'000}));
}

TEST_F(Archive, ALongLogIsCutNotRefused)
{
    ArchiveLimits limits;
    limits.textBytes = 100'000;
    pack(path(), {{u"output.log"_s, QByteArray(300'000, 'l')}});
    const auto content = readArchive(path(), limits);
    ASSERT_TRUE(content && !content->fault);
    EXPECT_EQ(content->members.first().content.size(), 100'000);
    EXPECT_TRUE(content->members.first().cut);
    EXPECT_EQ(content->members.first().bytes, 300'000);
}

TEST_F(Archive, AMissingFileIsAnErrorNotAFault)
{
    const auto missing = readArchive(path(u"none"_s));
    ASSERT_FALSE(missing);
    EXPECT_EQ(missing.error().kind, Error::Kind::NotFound);
    EXPECT_FALSE(readArchive(m_dir.path())); // a folder
}

TEST_F(Archive, ExtractsIntoANewFolderOnly)
{
    const QString archive = samplePath(u"gatecl_AF_95_gamma_0.1.tar.gz"_s);
    const QString folder = path(u"out"_s);
    const auto extracted = extractArchive(archive, folder);
    ASSERT_TRUE(extracted && !extracted->fault);
    EXPECT_EQ(QFileInfo(folder + u"/output/DoseByRegions.txt"_s).size(), 24227);
    EXPECT_EQ(QFileInfo(folder + u"/output.log"_s).size(), 416);
    const auto again = extractArchive(archive, folder);
    ASSERT_FALSE(again);
    EXPECT_EQ(again.error().kind, Error::Kind::Exists);
}
