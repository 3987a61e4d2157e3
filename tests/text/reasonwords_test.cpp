// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/text/reasonwords.h"

#include "models/text/enginewords.h"
#include "models/text/words.h"

#include <gtest/gtest.h>

using namespace dosegrid;
using namespace Qt::Literals::StringLiterals;

TEST(ReasonWords, EveryReasonOfAVerdictHasItsOwnSentence)
{
    QStringList sentences;
    for (int i = 1; i < results::reasonCount; ++i)
        sentences << text::outputReason(results::Reason(i));
    EXPECT_EQ(sentences.removeDuplicates(), 0);
    for (const QString &sentence : sentences)
        EXPECT_TRUE(sentence.size() > 10 && sentence.endsWith(u'.')) << sentence.toStdString();
    EXPECT_TRUE(text::outputReason(results::Reason::None).isEmpty());
}

TEST(ReasonWords, ARefusedPlanNamesTheCells)
{
    const auto words = [](const QString &pairs) {
        return text::problem(Error{Error::Kind::WrongState, pairs, {}, 0, u"seeds"_s});
    };
    EXPECT_EQ(words(u"AF/95/e-/10 AM/95/e-/10"_s),
              u"Refused: cells would share seeds, so their results would not be independent: AF/95/e-/10 and "
              "AM/95/e-/10. Leave one of each pair out, or submit it by itself with other seeds."_s);
    const QString many = words(QStringList(8, u"AF/1/e-/1 AF/2/e-/1"_s).join(u", "_s));
    EXPECT_EQ(many.count(u"AF/1/e-/1 and AF/2/e-/1"_s), 5);
    EXPECT_TRUE(many.contains(u"3 other pair"_s)) << many.toStdString();
    EXPECT_NE(text::leftOutReason(engine::LeftOutReason::NoSeedRange, u"replicate=10"_s),
              text::leftOutReason(engine::LeftOutReason::NoSeedRange, u"organ=173"_s));
}

TEST(ReasonWords, EveryCheckAndCauseHasAName)
{
    EXPECT_EQ(text::checkName(4), u"check 4, right model"_s);
    EXPECT_EQ(text::checkName(18), u"check 18"_s);
    QStringList names;
    for (int number = 1; number <= 14; ++number)
        names << text::checkName(number);
    for (int i = 0; i < results::logCauseCount; ++i)
        names << text::logCause(results::LogCause(i));
    EXPECT_EQ(names.removeDuplicates(), 0);
    EXPECT_FALSE(names.contains(QString()));
}

TEST(ReasonWords, ACellSaysWhyItsOutputWasNotAccepted)
{
    EXPECT_EQ(text::cellReason(u"output-refused", u"volumes-wrong"), text::outputReason(results::Reason::VolumesWrong));
    EXPECT_EQ(text::cellReason(u"output-refused", u"a word of a newer program"), u"Its output was refused."_s);
    EXPECT_EQ(text::cellReason(u"needs-review"), u"Its output needs a look: accept or refuse it."_s);
    EXPECT_TRUE(text::cellReason(u"a word of a newer program").isEmpty());

    engine::CellDossier dossier;
    dossier.record.state = grid::CellState::Failed;
    dossier.reason = u"output-refused"_s;
    engine::AttemptView attempt;
    attempt.errorKind = u"table-missing"_s;
    dossier.attempts << attempt;
    EXPECT_EQ(text::why(dossier), u"Its archive holds no region table."_s);
    dossier.reason = u"a word of a newer program"_s;
    EXPECT_EQ(text::why(dossier), dossier.reason);
}
