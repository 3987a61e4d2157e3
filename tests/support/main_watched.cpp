// SPDX-License-Identifier: GPL-3.0-or-later
// Every event of every test is watched; a finding fails the test in which it was made.
#include "tests/support/guimain.h"
#include "tests/support/watchdog.h"

#include <cstdio>

namespace {

using namespace dosegrid::test;

class Report final : public testing::EmptyTestEventListener
{
public:
    explicit Report(Watchdog &watchdog) : m_watchdog(watchdog) {}

    void OnTestStart(const testing::TestInfo &) override { m_watchdog.take(); }
    void OnTestEnd(const testing::TestInfo &) override
    {
        const QList<Finding> findings = m_watchdog.take();
        for (const Finding &finding : findings)
            ADD_FAILURE() << toString(finding).toStdString();
    }
    void OnTestProgramEnd(const testing::UnitTest &) override
    {
        std::printf("%lld events watched; the slowest took %.1f ms of CPU time: %s\n",
                    static_cast<long long>(m_watchdog.events()), m_watchdog.slowestMs(),
                    m_watchdog.slowest().toUtf8().constData());
    }

private:
    Watchdog &m_watchdog;
};

} // namespace

int main(int argc, char **argv)
{
    return runGuiTests<WatchedApplication>(argc, argv, [](WatchedApplication &app) {
        // The last to be appended hears first that a test has ended: before the printer says that it has passed.
        testing::UnitTest::GetInstance()->listeners().Append(new Report(app.watchdog()));
    });
}
