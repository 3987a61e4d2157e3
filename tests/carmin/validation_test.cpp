// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/carmin/validation.h"

#include <gtest/gtest.h>

using namespace Qt::Literals::StringLiterals;
using namespace dosegrid::carmin;

using Reason = InputFault::Reason;

TEST(Validation, Names)
{
    EXPECT_FALSE(checkVipName(u"AF_61 gamma-0p2_n4f2a"_s).has_value());
    const auto dot = checkVipName(u"AF 0.2"_s);
    ASSERT_TRUE(dot.has_value());
    EXPECT_EQ(dot->position, 4);
    EXPECT_EQ(dot->character, u"."_s);
    EXPECT_EQ(checkVipName({})->reason, Reason::Empty);
    EXPECT_EQ(checkVipName(QString(100, u'a')), std::nullopt);
    EXPECT_EQ(checkVipName(QString(101, u'a'))->reason, Reason::TooLong);
}

TEST(Validation, Values)
{
    const auto fault = [](const QString &value) { return checkVipValue(u"f"_s, value); };
    EXPECT_FALSE(fault(u"-a [Source_ID,61][particle,gamma][energy,0.2]"_s).has_value());
    EXPECT_FALSE(fault(u"/vip/My (group)/a.zip?x=1&y:2@+"_s).has_value());
    for (const QChar bad : u"%#*'\";~$!{}|\\<>^\t\n\u00e9"_s) {
        const auto found = fault(u"ab"_s + bad);
        ASSERT_TRUE(found.has_value()) << +bad.cell();
        EXPECT_EQ(found->position, 2);
        EXPECT_EQ(found->character, QString(bad));
    }
    EXPECT_EQ(fault(u"a\U0001F600b"_s)->character, u"\U0001F600"_s);
    EXPECT_EQ(fault({})->reason, Reason::Empty);
    EXPECT_EQ(fault(u"  "_s)->reason, Reason::Empty);
    EXPECT_EQ(fault(u"a@@b"_s)->reason, Reason::SweepMark);
    EXPECT_EQ(fault(QString(256, u'a'))->reason, Reason::TooLong);
}

TEST(Validation, UploadedNamesAsTheServerWritesThem)
{
    EXPECT_EQ(vipCleanedFileName(u" données AF é.zip "_s), u"donnees_AF_e.zip"_s);
    EXPECT_EQ(vipCleanedFileName(u"in-4f2a_1.zip"_s), u"in-4f2a_1.zip"_s);
}

namespace {

PipelineParameter parameter(const char *name, const char *type, bool isOptional = false,
                            std::optional<QString> defaultValue = std::nullopt)
{
    return {QString::fromLatin1(name),
            QString::fromLatin1(name),
            QString::fromLatin1(type),
            isOptional,
            false,
            std::move(defaultValue),
            {}};
}

} // namespace

// carmin-protocol 4.2: VIP refuses no unknown name and no number that its engine cannot read; the execution is killed,
// or never ends.
TEST(Validation, InputsAgainstWhatThePipelineDeclares)
{
    QList<PipelineParameter> declared{parameter("indata", "File"),
                                      parameter("energy", "List"),
                                      parameter("nb", "Int64"),
                                      parameter("share", "Double"),
                                      parameter("fast", "Boolean"),
                                      parameter("phaseSpace", "String", true),
                                      parameter("CPUestimation", "String", false, u"1"_s)};
    declared << parameter("out", "File");
    declared.back().isReturnedValue = true;
    NewExecution execution;
    execution.inputs = {{u"indata"_s, {u"/vip/Home/a.zip"_s}},
                        {u"energy"_s, {u"0.1"_s, u"0.2"_s}},
                        {u"nb"_s, {u"2147483647"_s}},
                        {u"share"_s, {u"1e-3"_s}},
                        {u"fast"_s, {u"true"_s}}};
    ASSERT_FALSE(checkDeclared(declared, execution));

    const auto fault = [&](const QString &input, const QStringList &values) {
        NewExecution other = execution;
        if (values.isEmpty())
            other.inputs.remove(input);
        else
            other.inputs.insert(input, values);
        return checkDeclared(declared, other).value_or(InputFault{{}, {}, Reason::Empty, 0, {}});
    };
    EXPECT_EQ(fault(u"macfile"_s, {u"a.mac"_s}), (InputFault{u"macfile"_s, {}, Reason::NotTaken, 0, {}}));
    EXPECT_EQ(fault(u"out"_s, {u"a"_s}).reason, Reason::NotTaken) << "an output is no input";
    EXPECT_EQ(fault(u"energy"_s, {}), (InputFault{u"energy"_s, {}, Reason::Missing, 0, {}}));
    EXPECT_EQ(fault(u"nb"_s, {u"2147483648"_s}).reason, Reason::NotWhole);
    EXPECT_EQ(fault(u"nb"_s, {u"7"_s, u"1e3"_s}), (InputFault{u"nb"_s, u"1e3"_s, Reason::NotWhole, 0, {}}));
    EXPECT_EQ(fault(u"share"_s, {u"all"_s}).reason, Reason::NotNumber);
    EXPECT_EQ(fault(u"share"_s, {u"inf"_s}).reason, Reason::NotNumber);
    EXPECT_EQ(fault(u"fast"_s, {u"yes"_s}).reason, Reason::NotTruth);
}
