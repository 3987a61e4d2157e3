// SPDX-License-Identifier: GPL-3.0-or-later
// The n-th access to the file fails, for every n: what was asked happens whole or not at all, and asking again works.
#include "tests/store/samplecampaign.h"

#include <gmock/gmock.h>

#include <QDir>
#include <QFile>

using namespace Qt::Literals::StringLiterals;
using testing::ElementsAre;

namespace dosegrid::store {

namespace {

using Faults = CampaignFile;

TEST_F(Faults, CreatingLeavesNothingBehind)
{
    for (int n = 1;; ++n) {
        bool wasHit = false;
        const CreateOptions options{u"Test"_s, {}, "{}", false, [&](int access) {
                                        wasHit = wasHit || access == n;
                                        return access == n;
                                    }};
        const auto store = CampaignStore::create(path(), options, m_clock);
        if (!wasHit) {
            EXPECT_TRUE(isOk(store));
            EXPECT_GT(n, 30);
            return;
        }
        // The file may be complete already: then only opening it failed.
        if (!store && QFile::exists(path())) {
            EXPECT_TRUE(isOk(CampaignStore::open(path())->get()->quickCheck())) << n;
        }
        QFile::remove(path());
        QFile::remove(path(u"c.dosegrid-wal"_s));
        QFile::remove(path(u"c.dosegrid-shm"_s));
        EXPECT_THAT(QDir(m_dir.path()).entryList(QDir::Files), testing::IsEmpty()) << n;
    }
}

TEST_F(Faults, AStoryConvergesWhateverAccessFails)
{
    create().reset();
    const auto story = sampleStory();
    // What the file holds after each batch, without faults.
    std::vector<std::map<QString, QStringList>> pages{dump(path())};
    ASSERT_TRUE(QFile::copy(path(), path(u"clean"_s)));
    {
        const auto store = open();
        for (const Batch &batch : story) {
            ASSERT_TRUE(isOk(store->apply(batch)));
            pages.push_back(dump(path()));
        }
    }
    for (int n = 1;; ++n) {
        const QString file = path(u"n%1"_s.arg(n));
        ASSERT_TRUE(QFile::copy(path(u"clean"_s), file));
        bool wasHit = false;
        const OpenOptions options{OpenOptions::Mode::ReadWrite, false, [&](int access) {
                                      wasHit = wasHit || access == n;
                                      return access == n;
                                  }};
        auto store = CampaignStore::open(file, options);
        if (!store)
            store = CampaignStore::open(file);
        ASSERT_TRUE(isOk(store)) << n;
        for (std::size_t i = 0; i < story.size(); ++i) {
            if ((*store)->apply(story[i]))
                continue;
            ASSERT_TRUE(wasHit);
            ASSERT_EQ(dump(file), pages[i]) << "half a batch after failing access " << n;
            ASSERT_TRUE(isOk((*store)->apply(story[i]))) << n;
        }
        ASSERT_EQ(dump(file), pages.back()) << n;
        if (!wasHit) {
            EXPECT_GT(n, 60);
            return;
        }
        store = Unexpected(Error{});
        QFile::remove(file);
    }
}

TEST_F(Faults, ReadersAndWishesTellTheirErrors)
{
    create().reset();
    {
        const auto store = open();
        for (const Batch &batch : sampleStory())
            ASSERT_TRUE(isOk(store->apply(batch)));
    }
    int failAt = 0;
    int last = 0;
    const auto hook = [&](int access) {
        last = access;
        return access == failAt;
    };
    const auto store = CampaignStore::open(path(), {OpenOptions::Mode::ReadWrite, {}, hook});
    ASSERT_TRUE(isOk(store));
    CampaignStore &s = **store;
    const std::vector<std::function<bool()>> calls = {
        [&] { return s.loadCells().has_value(); },
        [&] { return s.nextIds().has_value(); },
        [&] { return s.quickCheck().has_value(); },
        [&] { return s.dataVersion().has_value(); },
        [&] { return s.engineHome().has_value(); },
        [&] { return s.appendWish({}).has_value(); },
        [&] { return s.record().meta(u"x"_s).has_value(); },
        [&] { return s.record().waveAccounts().has_value(); },
        [&] { return s.record().liveAttempts().has_value(); },
        [&] { return s.saveCopy(path(u"copy"_s)).has_value(); },
    };
    for (std::size_t i = 0; i < calls.size(); ++i) {
        failAt = last + 1;
        EXPECT_FALSE(calls[i]()) << i;
        failAt = 0;
        EXPECT_TRUE(calls[i]()) << i;
    }
    EXPECT_THAT(*s.record().pendingWishes(), testing::SizeIs(1));
}

} // namespace

} // namespace dosegrid::store
