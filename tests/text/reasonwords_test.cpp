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

TEST(ReasonWords, AFileThatWasNeverSeenIsNotNamed)
{
    engine::CellDossier dossier;
    dossier.record.state = grid::CellState::Held;
    dossier.reason = u"output-gone"_s;
    dossier.attempts.append(engine::AttemptView());
    dossier.attempts[0].errorKind = dossier.reason;
    EXPECT_EQ(text::why(dossier), u"The platform announced its output and no longer has it."_s);
    dossier.attempts[0].errorText = u"/vip/Home/one.tar.gz: server, HTTP 404"_s;
    EXPECT_TRUE(text::why(dossier).contains(u" /vip/Home/one.tar.gz: "_s)) << qPrintable(text::why(dossier));
}

TEST(ReasonWords, ACauseIsAClauseOfItsOwnForEveryReason)
{
    QStringList causes;
    for (const char *word : {"held-by-user",
                             "held-by-platform",
                             "too-large-to-fetch",
                             "output-gone",
                             "not-stored",
                             "not-fetched",
                             "over-budget",
                             "needs-review",
                             "refused-by-platform",
                             "output-refused",
                             "infrastructure",
                             "simulation",
                             "no-output",
                             "one-of-several",
                             "deleted-on-platform",
                             "killed",
                             "killed-by-others",
                             "status-unknown",
                             "late",
                             "silent-too-long",
                             "not-on-platform",
                             "another-execution",
                             "identifier-in-use",
                             "given-up",
                             "not-adopted",
                             "no-answer-to-submission"}) {
        causes << text::cellCause(QString::fromLatin1(word));
        EXPECT_NE(causes.back(), QString::fromLatin1(word)) << "a word of the program, not of people";
        EXPECT_FALSE(causes.back().endsWith(u'.') || causes.back().at(0).isUpper()) << causes.back().toStdString();
    }
    EXPECT_EQ(causes.removeDuplicates(), 0);
    EXPECT_TRUE(text::cellCause({}).isEmpty());
    EXPECT_EQ(text::cellCause(u"the node\nburnt"_s), u"the node burnt"_s) << "of a person, in one line";
}

TEST(ReasonWords, TheExitCodeOfAJobSaysWhatOfTheInfrastructureFailed)
{
    EXPECT_EQ(text::cellCause(u"infrastructure"_s, 1), u"inputs download failed"_s);
    EXPECT_EQ(text::cellCause(u"infrastructure"_s, 30), u"output upload failed"_s);
    EXPECT_EQ(text::cellCause(u"infrastructure"_s, 134), text::cellCause(u"infrastructure"_s)) << "none of VIP's";
    EXPECT_EQ(text::cellCause(u"simulation"_s, 1), text::cellCause(u"simulation"_s)) << "another table";

    EXPECT_EQ(text::cellMessage(u"infrastructure"_s, {}, 1), u"inputs download failed (exit 1)"_s);
    EXPECT_EQ(text::cellMessage(u"output-refused"_s, u"volumes-wrong", 0),
              text::outputReason(results::Reason::VolumesWrong));
    EXPECT_EQ(text::cellMessage(u"output-refused"_s, {}, 0), u"output refused"_s) << "before the record has come";
    EXPECT_TRUE(text::cellMessage({}, {}, 0).isEmpty());
}

TEST(ReasonWords, WhatComesNextFollowsTheReason)
{
    grid::CellRecord record;
    record.state = grid::CellState::Held;
    EXPECT_EQ(text::nextStep(record, u"held-by-user"_s, false), u"release it, or skip it"_s);
    EXPECT_EQ(text::nextStep(record, u"held-by-platform"_s, false), u"release it in the portal"_s);
    EXPECT_EQ(text::nextStep(record, u"not-fetched"_s, false), u"fetch it again, or skip it"_s);
    record.flags = grid::NeedsReview;
    EXPECT_EQ(text::nextStep(record, u"needs-review"_s, false), u"accept or refuse its output"_s);
    record = {};
    record.state = grid::CellState::Planned;
    EXPECT_EQ(text::nextStep(record, {}, true), u"sending is paused"_s);
    EXPECT_NE(text::nextStep(record, {}, false), u"sending is paused"_s);
    record.state = grid::CellState::Failed;
    record.wave = WaveId{1};
    EXPECT_EQ(text::nextStep(record, {}, false), u"waits for you: retry or skip"_s);
    record.state = grid::CellState::Done;
    EXPECT_TRUE(text::nextStep(record, {}, false).isEmpty());
}

TEST(ReasonWords, WhatStoppedTheRetriesIsSaidWithTheirNumber)
{
    engine::CellDossier dossier;
    dossier.record.state = grid::CellState::Failed;
    dossier.record.wave = WaveId{1};
    dossier.reason = u"infrastructure"_s;
    EXPECT_FALSE(text::next(dossier).contains(u"rule"_s)) << "it goes on";
    dossier.triesOfRule = 4;
    EXPECT_TRUE(text::next(dossier).contains(u"of the infrastructure stops after 4 tries"_s));
    dossier.reason = u"no-output"_s;
    dossier.triesOfRule = 2;
    EXPECT_TRUE(text::next(dossier).contains(u"without an output stops after 2 tries"_s));
    dossier.record.wave = {};
    EXPECT_FALSE(text::next(dossier).contains(u"rule"_s)) << "it is in no wave";
}
