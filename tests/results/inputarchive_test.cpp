// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/results/inputarchive.h"

#include "tests/results/samples.h"

#include <gtest/gtest.h>

#include <QFile>
#include <QTemporaryDir>

using namespace Qt::Literals::StringLiterals;

namespace dosegrid::results {

namespace {

using test::Entry;
using test::EntryType;
using test::Packing;

class InputArchive : public testing::Test
{
protected:
    InputArchiveFacts read(const QList<Entry> &entries, Packing packing = Packing::Zip) const
    {
        test::pack(m_path, entries, packing);
        return readInputArchive(m_path).value();
    }
    std::optional<ArchiveFault::Kind> faultOf(const QByteArray &bytes) const
    {
        QFile file(m_path);
        EXPECT_TRUE(file.open(QIODevice::WriteOnly));
        file.write(bytes);
        file.close();
        const auto facts = readInputArchive(m_path).value();
        return facts.fault ? std::optional(facts.fault->kind) : std::nullopt;
    }

    QTemporaryDir m_folder;
    QString m_path = m_folder.filePath(u"input"_s);
};

} // namespace

TEST_F(InputArchive, ItsConfigurationChoosesAmongTheMacrosThatItHolds)
{
    const QList<Entry> both = {{u"mac/main_AF.mac"_s, "/gate/"}, {u"mac/main_AM.mac"_s, "/gate/"}};
    for (const Packing packing : {Packing::Zip, Packing::Tar, Packing::TarGz}) {
        const InputArchiveFacts open = read(both, packing);
        EXPECT_FALSE(open.fault.has_value());
        EXPECT_EQ(open.models, (QStringList{u"AF"_s, u"AM"_s}));
        const InputArchiveFacts chosen = read(both + QList<Entry>{{u"wfl_config.txt"_s, "main_AM.mac\n"}}, packing);
        EXPECT_FALSE(chosen.fault.has_value());
        EXPECT_EQ(chosen.models, QStringList(u"AM"_s));
    }
    EXPECT_TRUE(read({{u"data/AF.txt"_s, "main_AF.mac"}}).models.isEmpty()) << "data is no configuration";
}

TEST_F(InputArchive, WhatIsNoArchiveIsAFault)
{
    EXPECT_EQ(faultOf({}), ArchiveFault::Kind::Empty);
    EXPECT_EQ(faultOf("root:x:0:0:root:/root:/bin/bash\n"), ArchiveFault::Kind::NotAnArchive);
    EXPECT_EQ(read({{u"data"_s, {}, EntryType::Directory}}).fault->kind, ArchiveFault::Kind::Empty);
    read({{u"mac/main_AF.mac"_s, QByteArray(5000, 'x')}}, Packing::TarGz);
    QFile file(m_path);
    ASSERT_TRUE(file.open(QIODevice::ReadOnly));
    const QByteArray whole = file.readAll();
    EXPECT_EQ(faultOf(whole.chopped(20)), ArchiveFault::Kind::Damaged);
    EXPECT_EQ(readInputArchive(m_folder.filePath(u"none"_s)).error().kind, Error::Kind::NotFound);
}

} // namespace dosegrid::results
