// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/grid/energy.h"

#include <gtest/gtest.h>

using namespace dosegrid::grid;
using namespace Qt::Literals::StringLiterals;

TEST(Energy, ReadsEveryTextFormAsTheSameInteger)
{
    for (const QString &text : {u"0.00500"_s, u"0.005"_s, u"5e-3"_s, u"5keV"_s, u"5 keV"_s, u"5000eV"_s, u"0.005MeV"_s})
        EXPECT_EQ(parseEnergy(text), 5000) << text.toStdString();
    EXPECT_EQ(parseEnergy(u"10"), 10'000'000);
}

TEST(Energy, RefusesWhatIsNoWholeNumberOfElectronvolts)
{
    for (const QString &text : {u""_s, u"keV"_s, u"-5keV"_s, u"0"_s, u"abc"_s, u"0.0000005"_s, u"nan"_s, u"1e30"_s})
        EXPECT_FALSE(parseEnergy(text)) << text.toStdString();
}

TEST(Energy, PrintsTheShortestDecimal)
{
    EXPECT_EQ(mevText(5000), u"0.005"_s);
    EXPECT_EQ(mevText(5500), u"0.0055"_s);
    EXPECT_EQ(mevText(1'000'000), u"1"_s);
    EXPECT_EQ(mevText(10'000'000), u"10"_s);
    EXPECT_EQ(unitText(5500), u"5.5keV"_s);
    EXPECT_EQ(unitText(1'500'000), u"1.5MeV"_s);
}
