// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/text/reasonwords.h"

#include "models/text/enginewords.h"

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
