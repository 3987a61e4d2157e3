// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/platform/platformclock.h"

#include <gtest/gtest.h>

#include <QFile>
#include <QTemporaryDir>

using namespace dosegrid;
using namespace dosegrid::platform;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qint64 saved = 1'700'000'000'000;
constexpr double factor = 1000.0;

// A clock over a file that says `clean` or not; how far it starts after `saved`.
qint64 startsAfter(const char *clean, CampaignTime floor = {})
{
    QTemporaryDir directory;
    QFile file(directory.filePath(u"clock.json"_s));
    EXPECT_TRUE(file.open(QIODevice::WriteOnly));
    file.write(QByteArray("{\"campaignTimeMs\":1700000000000,\"factor\":1000.0,\"clean\":") + clean + '}');
    file.close();
    return toMs(PlatformClock(file.fileName(), factor, floor).now()) - saved;
}

// Of campaign time, that a slow machine may take between two lines.
constexpr qint64 slack = 200'000;

} // namespace

TEST(PlatformClock, GoesOnFromWhereItStopped)
{
    EXPECT_GE(startsAfter("true"), 0);
    EXPECT_LT(startsAfter("true"), slack) << "the time for which it was down does not count";
}

TEST(PlatformClock, AfterAKillItSkipsWhatMayHavePassedUnsaved) { EXPECT_GE(startsAfter("false"), 250'000); }

TEST(PlatformClock, NeverStartsBeforeWhatOthersHaveSeen)
{
    EXPECT_GE(startsAfter("false", fromMs(saved + 900'000)), 900'000);
}
