// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/results/gatelog.h"

#include "tests/results/samples.h"

#include <gtest/gtest.h>

using namespace dosegrid::results;
using namespace dosegrid::results::test;
using namespace Qt::Literals::StringLiterals;

TEST(GateLog, FindsTheSeed)
{
    const GateLog log = scanGateLog(sample(u"gatecl_AM_95_e-_0.05/output.log"_s));
    EXPECT_EQ(log.seed(), std::optional<quint64>(405117238));
    EXPECT_FALSE(log.firstError);
    EXPECT_FALSE(scanGateLog(" Initial seed = abc\n Initial seed 7\n The Initial seed = 5").seed());
    EXPECT_EQ(scanGateLog("Initial seed=18446744073709551615\nInitial seed = 2").initialSeeds,
              QList<quint64>({18446744073709551615ULL, 2}));
}

TEST(GateLog, TheFirstDecidingLineWins)
{
    const GateLog log = scanGateLog("begin\n"
                                    "-------- WWWW ------- G4Exception-START -------- WWWW -------\n"
                                    "*** G4Exception : harmless\n"
                                    "-------- EEEE ------- G4Exception-START -------- EEEE -------\n"
                                    "\n"
                                    "*** G4Exception : GeomNav0003\n"
                                    "Segmentation fault\n");
    ASSERT_TRUE(log.firstError);
    EXPECT_EQ(*log.firstError, (LogFinding{LogCause::Geant4Exception, 6, u"*** G4Exception : GeomNav0003"_s}));
}

TEST(GateLog, AWeakHintGivesWayToARealCause)
{
    const GateLog weak = scanGateLog("rm: cannot remove 'x': No such file or directory\n"
                                     "ls: cannot access 'y': No such file or directory\n");
    ASSERT_TRUE(weak.firstError);
    EXPECT_EQ(weak.firstError->line, 1);
    EXPECT_EQ(weak.firstError->cause, LogCause::InputMissing);
    const GateLog strong = scanGateLog("rm: cannot remove 'x': No such file or directory\n"
                                       "ls: cannot access 'y': No such file or directory\n"
                                       "Gate: error while loading shared libraries: libG4run.so\n");
    ASSERT_TRUE(strong.firstError);
    EXPECT_EQ(strong.firstError->cause, LogCause::GateNotFound);
    EXPECT_EQ(strong.firstError->line, 3);
}

TEST(GateLog, EveryCauseHasALineAndAName)
{
    const QList<std::pair<QByteArray, LogCause>> lines = {
        {"bash: /cvmfs/biomed.egi.eu/vip/gate/setup.sh: No such file or directory", LogCause::GateNotFound},
        {"tar: mac.zip: Could not open file", LogCause::InputMissing},
        {"***** COMMAND NOT FOUND </gate/foo> *****", LogCause::MacroError},
        {"-------- EEEE ------- G4Exception-START -------- EEEE -------", LogCause::Geant4Exception},
        {"terminate called after throwing an instance of 'std::bad_alloc'", LogCause::OutOfMemory},
        {"write error: No space left on device", LogCause::DiskFull},
        {"run.sh: line 8: 17 Aborted (core dumped) Gate main.mac", LogCause::Crash},
        {"run.sh: line 8: 4321 Killed                  Gate main.mac", LogCause::Killed},
    };
    ASSERT_EQ(lines.size(), logCauseCount);
    for (const auto &[line, cause] : lines) {
        const GateLog log = scanGateLog(line);
        ASSERT_TRUE(log.firstError) << line.toStdString();
        EXPECT_EQ(name(log.firstError->cause), name(cause)) << line.toStdString();
        EXPECT_FALSE(name(cause).isEmpty());
    }
}

TEST(GateLog, AnyBytesAreReadInBoundedMemory)
{
    QByteArray noise(3'000'000, '\xff');
    noise += "\n";
    for (int i = 0; i < 2000; ++i)
        noise += "Initial seed = 1\n";
    const GateLog log = scanGateLog(noise);
    EXPECT_EQ(log.initialSeeds.size(), 1000);
    EXPECT_EQ(log.lines, 2001);
}
