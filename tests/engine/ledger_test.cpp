// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/engine/ledger.h"
#include "models/grid/templatereader.h"
#include "models/store/storethread.h"

#include <gtest/gtest.h>

#include <QTemporaryDir>
#include <QTest>

#include <atomic>

using namespace dosegrid;
using namespace dosegrid::engine;
using namespace Qt::Literals::StringLiterals;

TEST(Ledger, WritesNothingAfterAFailedWrite)
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"c.dosegrid"_s);
    const auto tmpl = grid::loadTemplate(u"opendose"_s);
    ASSERT_TRUE(store::CampaignStore::create(path, {.name = u"c"_s, .campaignId = {}, .templateJson = tmpl->json},
                                             SystemClock()));
    std::atomic<int> faults = 0;
    {
        store::StoreThread store([&] {
            return store::CampaignStore::open(path, {.faultHook = [&](int) { return faults > 0 && faults-- > 0; }});
        });
        auto loaded = store.run([](store::CampaignStore &s) { return LoadedCampaign::read(s); });
        loaded.waitForFinished();
        ASSERT_TRUE(loaded.result());
        Timekeeper time(std::make_shared<SystemClock>());
        Ledger ledger(loaded.result().value(), tmpl->spec(), store, time);
        faults = 1;
        ledger.recordEvent({.kind = u"first"_s});
        ledger.commit();
        // On its way before the first one is known to have failed.
        bool isSecondWritten = false;
        ledger.recordEvent({.kind = u"second"_s});
        ledger.commit([&] { isSecondWritten = true; });
        ASSERT_TRUE(QTest::qWaitFor([&] { return ledger.isBroken(); }));
        store.run([](store::CampaignStore &) { return Result<bool>(true); }).waitForFinished();
        EXPECT_FALSE(isSecondWritten);
    }
    const auto file = store::CampaignStore::open(path, {.mode = store::OpenOptions::Mode::Observe});
    ASSERT_TRUE(file);
    const auto events = (*file)->record().eventsAfter({}, {}, 10);
    ASSERT_TRUE(events);
    for (const store::Event &event : *events)
        EXPECT_NE(event.kind, u"second"_s);
}
