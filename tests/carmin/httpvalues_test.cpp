// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/carmin/httpvalues.h"

#include <gtest/gtest.h>

#include <ctime>

using namespace dosegrid;
using namespace dosegrid::carmin;
using namespace std::chrono_literals;

TEST(HttpValues, DatesAreOfGreenwichWhereverWeAre)
{
    const QByteArray zone = qgetenv("TZ");
    // 02:30 on this day does not exist there.
    qputenv("TZ", "Europe/Paris");
    tzset();
    EXPECT_EQ(httpDate("Sun, 29 Mar 2026 02:30:00 GMT"), fromMs(1'774'751'400'000));
    zone.isNull() ? qunsetenv("TZ") : qputenv("TZ", zone);
    tzset();
    EXPECT_EQ(httpDate(" Tue, 03 Feb 2026 09:15:00 GMT"), fromMs(1'770'110'100'000));
    for (const char *text : {"", "soon", "Tue, 03 Feb 2026", "Tue, 31 Feb 2026 09:15:00 GMT",
                             "Tue, 03 Feb 2026 25:15:00 GMT", "Tue, 03 Feb 2026 09:15:00 CET"})
        EXPECT_FALSE(httpDate(text).has_value()) << text;
}

TEST(HttpValues, ARangeTellsWhatItTells)
{
    const auto range = [](const char *text) {
        BodyHead head;
        readContentRange(text, head);
        return std::pair(head.offset, head.fileLength);
    };
    EXPECT_EQ(range("bytes 200-1023/146515"), std::pair(qint64(200), qint64(146515)));
    EXPECT_EQ(range("bytes 200-1023/*"), std::pair(qint64(200), qint64(-1)));
    EXPECT_EQ(range("bytes -5-9/-3"), std::pair(qint64(0), qint64(-1)));
    EXPECT_EQ(range("items 1-2/3"), std::pair(qint64(0), qint64(-1)));
}

TEST(HttpValues, APauseIsNeverNegativeNorEndless)
{
    EXPECT_EQ(retryAfter("7", {}), 7s);
    EXPECT_EQ(retryAfter(" 999999999 ", {}), 24h);
    EXPECT_EQ(retryAfter("-1", {}), 0s);
    EXPECT_EQ(retryAfter("Tue, 03 Feb 2026 10:00:00 GMT", "Tue, 03 Feb 2026 10:01:00 GMT"), 0s);
    EXPECT_EQ(retryAfter("Tue, 03 Feb 2026 10:00:00 GMT", {}), 0s);
}
