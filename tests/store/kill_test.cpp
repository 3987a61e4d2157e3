// SPDX-License-Identifier: GPL-3.0-or-later
// A program that writes is killed with SIGKILL.
#include "tests/store/samplecampaign.h"
#include "tests/store/victimprocess.h"

#include <gmock/gmock.h>

#include <QFile>

using namespace Qt::Literals::StringLiterals;

namespace dosegrid::store {

namespace {

using Kill = CampaignFile;

TEST_F(Kill, AtAnyAccessLeavesWholeBatches)
{
    create().reset();
    ASSERT_TRUE(QFile::copy(path(), path(u"clean"_s)));
    const auto story = sampleStory();
    std::vector<std::map<QString, QStringList>> pages{dump(path())};
    {
        const auto store = open();
        for (const Batch &batch : story) {
            ASSERT_TRUE(isOk(store->apply(batch)));
            pages.push_back(dump(path()));
        }
    }
    for (int n = 1;; n += 3) {
        const QString file = path(u"n%1"_s.arg(n));
        ASSERT_TRUE(QFile::copy(path(u"clean"_s), file));
        VictimProcess victim({u"story"_s, file, QString::number(n)});
        ASSERT_TRUE(victim.waitForEnd());
        const std::size_t applied = std::size_t(victim.rest().size());
        if (!victim.wasKilled()) {
            EXPECT_EQ(victim.exitCode(), 0);
            EXPECT_EQ(applied, story.size());
            return;
        }
        ASSERT_EQ(dump(file), pages[applied]) << "killed at access " << n;
        const auto store = CampaignStore::open(file);
        ASSERT_TRUE(isOk(store)) << n;
        ASSERT_TRUE(isOk((*store)->quickCheck())) << n;
        for (std::size_t i = applied; i < story.size(); ++i)
            ASSERT_TRUE(isOk((*store)->apply(story[i]))) << n;
        ASSERT_EQ(dump(file), pages.back()) << n;
    }
}

TEST_F(Kill, InTheMiddleOfWritingLeavesTheLastWholeBatch)
{
    create().reset();
    for (int round = 0; round < 5; ++round) {
        VictimProcess victim({u"churn"_s, path()});
        qint64 seen = 0;
        for (int lines = 0; lines < 3 + 7 * round; ++lines) {
            seen = victim.line().toLongLong();
            ASSERT_GT(seen, 0);
        }
        victim.kill();
        const QStringList rest = victim.rest();
        if (!rest.isEmpty() && rest.last().toLongLong() > seen)
            seen = rest.last().toLongLong();
        const auto store = open();
        ASSERT_TRUE(isOk(store->quickCheck()));
        const auto cells = store->loadCells()->cells;
        ASSERT_THAT(cells, testing::SizeIs(200));
        for (const auto &change : cells)
            ASSERT_EQ(change.record.since, cells.front().record.since) << "half a batch";
        // What it said it wrote is there; one more may be.
        EXPECT_GE(cells.front().record.since, seen);
        EXPECT_LE(cells.front().record.since, seen + 1);
    }
}

} // namespace

} // namespace dosegrid::store
