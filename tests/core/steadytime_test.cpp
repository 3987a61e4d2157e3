// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/core/clock.h"
#include "models/core/steadytime.h"

#include <gtest/gtest.h>

#include <QByteArray>

#include <ctime>

using namespace dosegrid;
using namespace std::chrono_literals;

namespace {

class Machine
{
public:
    // What goes by on the wall, asleep or not.
    SteadyTime::Date pass(SteadyTime::Elapsed span, SteadyTime::Elapsed step = 1s)
    {
        SteadyTime::Date last{};
        for (const auto end = m_elapsed + span; m_elapsed < end;) {
            const auto one = std::min<SteadyTime::Elapsed>(step, end - m_elapsed);
            m_elapsed += one;
            m_date += one;
            last = m_time.at(m_date, m_elapsed);
            EXPECT_GE(last, m_former) << "never back";
            m_former = last;
        }
        return last;
    }
    void setDate(SteadyTime::Elapsed by) { m_date += by; }
    SteadyTime::Date date() const { return m_date; }

private:
    SteadyTime::Date m_date{1'700'000'000s};
    SteadyTime::Elapsed m_elapsed = 5s;
    SteadyTime m_time{m_date, m_elapsed};
    SteadyTime::Date m_former = m_date;
};

} // namespace

TEST(SteadyTime, ASleepIsTimeThatWentBy)
{
    Machine machine;
    machine.pass(1min);
    const SteadyTime::Date awake = machine.pass(8h, 8h);
    EXPECT_EQ(awake, machine.date());
}

TEST(SteadyTime, ADateThatIsSetIsReachedSlowlyFromEitherSide)
{
    for (const SteadyTime::Elapsed jump : {SteadyTime::Elapsed(8h), SteadyTime::Elapsed(-8h)}) {
        Machine machine;
        const SteadyTime::Date before = machine.pass(1min);
        machine.setDate(jump);
        const auto gone = machine.pass(10min) - before;
        EXPECT_GE(gone, 8min) << "a pause of ten minutes is over in about ten";
        EXPECT_LE(gone, 12min) << "and no hours have gone by";
        const SteadyTime::Date late = machine.pass(70h, 1min);
        EXPECT_EQ(late, machine.date()) << "in the end it is right";
    }
}

// It is asked again before the first correction has room for a whole millisecond.
TEST(SteadyTime, ReachesItHoweverOftenItIsAsked)
{
    Machine machine;
    machine.setDate(10ms);
    const SteadyTime::Date late = machine.pass(100ms, 1us);
    EXPECT_EQ(late, machine.date());
}

TEST(SystemClock, KnowsNothingOfTimeZones)
{
    const SystemClock clock;
    const QByteArray former = qgetenv("TZ");
    const CampaignTime before = clock.now();
    for (const char *zone : {"Pacific/Kiritimati", "Pacific/Pago_Pago", "Europe/Paris"}) {
        qputenv("TZ", zone);
        ::tzset();
        EXPECT_LT(clock.now() - before, 1min);
        EXPECT_GE(clock.now(), before);
    }
    former.isNull() ? qunsetenv("TZ") : qputenv("TZ", former);
    ::tzset();
}
