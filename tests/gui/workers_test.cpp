// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/common/workers.h"

#include <gtest/gtest.h>

#include <QSemaphore>
#include <QThread>

#include <algorithm>
#include <atomic>
#include <thread>
#include <vector>

namespace dosegrid::widgets {

TEST(WorkersTest, EachPartIsDoneOnceAndAllBeforeTheyReturn)
{
    Workers workers(3);
    ASSERT_EQ(workers.count(), 3);
    for (const int parts : {0, 1, 2, 3, 100}) {
        std::vector<std::atomic_int> done(std::size_t(std::max(parts, 1)));
        workers.share(parts, [&](int, int part) { ++done[std::size_t(part)]; });
        for (int part = 0; part < parts; ++part)
            EXPECT_EQ(done[std::size_t(part)], 1) << part << " of " << parts;
    }
}

TEST(WorkersTest, EveryWorkerHelpsAndNoneIsTwoAtATime)
{
    Workers workers(3);
    std::vector<std::atomic_int> at(3);
    std::vector<QThread *> threads(3, nullptr);
    std::atomic_bool isTwice = false;
    QSemaphore met;
    workers.share(9, [&](int worker, int part) {
        isTwice = isTwice || ++at[std::size_t(worker)] > 1;
        threads[std::size_t(worker)] = QThread::currentThread();
        if (part < 3) { // nobody has a second one before all have the first
            met.release();
            met.acquire(3);
            met.release(3);
        }
        --at[std::size_t(worker)];
    });
    EXPECT_FALSE(isTwice);
    EXPECT_EQ(threads[0], QThread::currentThread());
    EXPECT_TRUE(threads[1] && threads[2] && threads[1] != threads[2] && threads[1] != threads[0]);
}

TEST(WorkersTest, NobodyWaitsForAThreadWithoutAPart)
{
    // Both threads are held back until the caller has done all alone.
    Workers workers(3);
    QSemaphore held;
    QSemaphore begun;
    std::thread other([&] {
        workers.share(3, [&](int worker, int) {
            if (worker > 0)
                begun.release();
            held.acquire();
        });
    });
    begun.acquire(2);
    std::atomic_int done = 0;
    workers.share(50, [&](int worker, int) {
        EXPECT_EQ(worker, 0);
        ++done;
    });
    EXPECT_EQ(done, 50);
    held.release(3);
    other.join();
}

TEST(WorkersTest, WithoutThemOneDoesAll)
{
    std::vector<int> order;
    Workers::share(nullptr, 4, [&](int worker, int part) {
        EXPECT_EQ(worker, 0);
        order.push_back(part);
    });
    EXPECT_EQ(order, (std::vector{0, 1, 2, 3}));
}

} // namespace dosegrid::widgets
