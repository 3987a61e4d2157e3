// SPDX-License-Identifier: GPL-3.0-or-later
// The n-th operation on a file fails under dosegrid-cli, for each n: the disk is full for a moment or from then on, or
// may not be written. It may stop, but not crash; when there is room again, started anew it has to end with every cell
// computed exactly once.
//
// The whole takes an hour (target file_faults): DOSEGRID_FILE_FAULT_STRIDE=1 lets each operation fail.
#include "tests/integration/troubledrun.h"

#include <cerrno>

using namespace Qt::Literals::StringLiterals;

namespace {

struct Trouble
{
    const char *name;
    int number;
    int operations;
};

class HinderedRun : public TroubledRun, public testing::WithParamInterface<Trouble>
{
protected:
    HinderedRun() : TroubledRun({"Sound", {}, {}}) {}

    QMap<QString, QString> trouble(int at, const QString &log) const
    {
        return {{u"LD_PRELOAD"_s, QStringLiteral(DOSEGRID_CRASHPOINTS)},
                {u"DOSEGRID_CRASH_LOG"_s, log},
                {u"DOSEGRID_FAIL_AT"_s, QString::number(at)},
                {u"DOSEGRID_FAIL_FOR"_s, QString::number(GetParam().operations)},
                {u"DOSEGRID_FAIL_WITH"_s, QString::number(GetParam().number)}};
    }
    static bool hasFailed(const QString &log)
    {
        QFile file(log);
        return file.open(QIODevice::ReadOnly) && file.readAll().contains(" failed\n");
    }
};

} // namespace

TEST_P(HinderedRun, ComputesEveryCellOnceWhicheverOperationFailed)
{
    const int stride = fromEnvironment("DOSEGRID_FILE_FAULT_STRIDE", 97);
    int rounds = 0;
    for (int at = stride == 1 ? 1 : stride / 3; !HasFailure(); at += stride) {
        SCOPED_TRACE(testing::Message() << "operation " << at);
        beginAnew();
        const QString log = m_cli.path(u"operations"_s);
        QFile::remove(log);
        EXPECT_EQ(runWith(trouble(at, log)), QProcess::NormalExit) << "it crashed";
        const bool wasHit = hasFailed(log);
        goOnAndExpectExactlyOnce();
        if (!wasHit)
            break;
        ++rounds;
    }
    RecordProperty("rounds", rounds);
    EXPECT_GT(rounds, 100 / stride);
}

INSTANTIATE_TEST_SUITE_P(Troubles, HinderedRun,
                         testing::Values(Trouble{"FullForAMoment", ENOSPC, 1}, Trouble{"StaysFull", ENOSPC, 1'000'000},
                                         Trouble{"NotPermitted", EACCES, 1}, Trouble{"Broken", EIO, 1}),
                         [](const auto &trouble) { return std::string(trouble.param.name); });
