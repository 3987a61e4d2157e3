// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/text/evidencewords.h"

#include <gtest/gtest.h>

using namespace dosegrid;
using namespace Qt::Literals::StringLiterals;

TEST(EvidenceWords, FactsAreLinesThatAPersonCanRead)
{
    engine::QuestionView question;
    question.evidence =
        QStringList{u"error: "_s,       u"hours: 6.0833333"_s, u"in_results_folder: "_s, u"jobs_seen: 0"_s,
                    u"lists_read: 4"_s, u"found_name: a: b"_s, u"of_a_newer_one: 3"_s};
    EXPECT_EQ(
        text::evidence(question),
        (QStringList{u"For 6.08 h"_s, u"Its results folder is empty"_s,
                     u"No job was ever seen: a platform kills so what it cannot start, such as inputs that it "
                     u"refuses"_s,
                     u"Lists read in which it is not: 4"_s, u"Name of the other one: a: b"_s, u"of_a_newer_one: 3"_s}));
    question.evidence = QStringList{u"jobs_seen: 3"_s, u"sent_at: 1770110100000"_s};
    const QStringList lines = text::evidence(question);
    ASSERT_EQ(lines.size(), 2);
    EXPECT_EQ(lines[0], u"Jobs that were seen: 3"_s);
    EXPECT_TRUE(lines[1].contains(u"2026"_s)) << lines[1].toStdString();
}
