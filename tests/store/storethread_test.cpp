// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/storethread.h"
#include "tests/store/samplecampaign.h"

#include <gmock/gmock.h>

#include <QObject>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using testing::ElementsAre;

namespace dosegrid::store {

namespace {

class Thread : public CampaignFile
{
protected:
    Thread() { create().reset(); }
    StoreThread::Opener opener() const
    {
        return [file = path()] { return CampaignStore::open(file); };
    }
};

TEST_F(Thread, WorksInOrderAndFinishesWhatItWasGiven)
{
    std::vector<int> order;
    std::set<std::thread::id> threads;
    QFuture<Result<void>> last;
    {
        StoreThread thread(opener());
        for (int i = 0; i < 100; ++i) {
            last = thread.run([&, i](CampaignStore &store) -> Result<void> {
                order.push_back(i);
                threads.insert(std::this_thread::get_id());
                Batch batch;
                batch.setMeta(u"n"_s, QString::number(i));
                return store.apply(batch);
            });
        }
    }
    ASSERT_TRUE(last.isFinished());
    EXPECT_TRUE(isOk(last.result()));
    EXPECT_TRUE(std::is_sorted(order.begin(), order.end()));
    EXPECT_EQ(order.size(), 100U);
    EXPECT_EQ(threads.size(), 1U);
    EXPECT_EQ(threads.count(std::this_thread::get_id()), 0U);
    EXPECT_EQ(*open()->record().meta(u"n"_s), u"99"_s);
}

TEST_F(Thread, TakesWorkFromAnyThread)
{
    StoreThread thread(opener());
    std::vector<std::thread> givers;
    for (int giver = 0; giver < 4; ++giver) {
        givers.emplace_back([&thread] {
            for (int i = 0; i < 25; ++i) {
                Batch batch;
                batch.put(sampleEvent(u"x"_s, 1, 0));
                EXPECT_TRUE(isOk(thread.apply(std::move(batch)).result()));
            }
        });
    }
    for (std::thread &giver : givers)
        giver.join();
    const auto events =
        thread.run([](CampaignStore &store) { return store.record().eventsAfter({}, {}, 1000); }).result();
    ASSERT_TRUE(isOk(events));
    EXPECT_EQ(events->size(), 100U);
}

TEST_F(Thread, ContinuesInTheThreadOfTheContext)
{
    StoreThread thread(opener());
    QObject context;
    std::thread::id continuedIn;
    QString name;
    thread.run([](CampaignStore &store) -> Result<QString> { return store.info().name; })
        .then(&context, [&](const Result<QString> &result) {
            continuedIn = std::this_thread::get_id();
            name = result.value_or(QString());
        });
    EXPECT_TRUE(QTest::qWaitFor([&] { return !name.isEmpty(); }, 5000));
    EXPECT_EQ(name, u"Test"_s);
    EXPECT_EQ(continuedIn, std::this_thread::get_id());
}

TEST_F(Thread, TellsEveryoneThatItCouldNotOpen)
{
    StoreThread thread([file = path(u"missing"_s)] { return CampaignStore::open(file); });
    EXPECT_TRUE(isError(thread.apply({}).result(), Error::Kind::NotFound));
    EXPECT_TRUE(
        isError(thread.run([](CampaignStore &store) { return store.nextIds(); }).result(), Error::Kind::NotFound));
}

} // namespace

} // namespace dosegrid::store
