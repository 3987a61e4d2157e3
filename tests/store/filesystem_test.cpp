// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/filesystem.h"
#include "tests/store/samplecampaign.h"

#include <QFile>

using namespace Qt::Literals::StringLiterals;

namespace dosegrid::store {

namespace {

using Files = CampaignFile;

TEST(FileSystem, KnowsNetworksByTheirNumber)
{
    EXPECT_TRUE(isNetworkFileSystem(0x6969));      // NFS
    EXPECT_TRUE(isNetworkFileSystem(0xfe534d42));  // SMB2
    EXPECT_TRUE(isNetworkFileSystem(0x65735546));  // FUSE
    EXPECT_FALSE(isNetworkFileSystem(0xef53));     // ext4
    EXPECT_FALSE(isNetworkFileSystem(0x01021994)); // tmpfs
}

TEST_F(Files, ArePublishedWholeAndNeverOverAnother)
{
    const auto write = [&](const QString &name, const QByteArray &text) {
        QFile file(path(name));
        return file.open(QIODevice::WriteOnly) && file.write(text) == text.size();
    };
    const auto read = [&](const QString &name) {
        QFile file(path(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    };
    ASSERT_TRUE(write(u"a"_s, "new") && write(u"b"_s, "old"));
    EXPECT_TRUE(isError(publish(path(u"a"_s), path(u"b"_s)), Error::Kind::Exists));
    EXPECT_EQ(read(u"b"_s), "old");
    EXPECT_TRUE(isOk(publish(path(u"a"_s), path(u"c"_s))));
    EXPECT_EQ(read(u"c"_s), "new");
    EXPECT_TRUE(isError(publish(path(u"missing"_s), path(u"d"_s)), Error::Kind::Io));
}

TEST_F(Files, OnANetworkUseARollbackJournal)
{
    create().reset();
    const auto open = [&](bool network) {
        return CampaignStore::open(path(), {OpenOptions::Mode::ReadWrite, network, {}});
    };
    auto store = open(true);
    ASSERT_TRUE(isOk(store));
    EXPECT_TRUE((*store)->isOnNetworkFileSystem());
    Batch batch;
    batch.put(sampleWave());
    EXPECT_TRUE(isOk((*store)->apply(batch)));
    EXPECT_FALSE(QFile::exists(path(u"c.dosegrid-wal"_s)));
    store = Unexpected(Error{});

    store = open(false);
    ASSERT_TRUE(isOk(store));
    EXPECT_FALSE((*store)->isOnNetworkFileSystem());
    batch.put(sampleEvent(u"x"_s, 1, 0));
    EXPECT_TRUE(isOk((*store)->apply(batch)));
    EXPECT_TRUE(QFile::exists(path(u"c.dosegrid-wal"_s)));
}

} // namespace

} // namespace dosegrid::store
