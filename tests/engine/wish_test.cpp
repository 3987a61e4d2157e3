// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/engine/wish.h"

#include <gtest/gtest.h>

using namespace dosegrid;
using namespace dosegrid::engine;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr std::uint32_t cells = 51'324;

grid::CellMask someCells()
{
    grid::CellMask mask(cells);
    mask.setRange({10}, 30);
    mask.set({91});
    mask.setRange({cells - 2}, 2);
    return mask;
}

} // namespace

TEST(Wish, SelectionsAreKeptAsRanges)
{
    EXPECT_EQ(wish::rangesText(someCells()), u"10-39,91,51322-51323"_s);
    EXPECT_EQ(wish::maskFromRanges(u"10-39,91,51322-51323", cells).value(), someCells());
    EXPECT_TRUE(wish::maskFromRanges(u"", cells).value().isEmpty());
    for (const QStringView wrong : {u"x", u"5-", u"9-3", u"51324", u"1,,2", u"-4"})
        EXPECT_FALSE(wish::maskFromRanges(wrong, cells)) << wrong.toString().toStdString();
}

TEST(Wish, EveryKindComesBackAsItWasWritten)
{
    PlanRequest plan;
    plan.cells = someCells();
    plan.expression = u"organ=kidneys"_s;
    plan.waveName = u"kidneys"_s;
    plan.primaries = 1000;
    plan.seeds = SeedScheme::Legacy;
    plan.moreStatistics = true;
    plan.order = WaveOrder::ByOrgan;
    plan.priority = 3;
    plan.budgetCpuHours = 12.5;
    plan.extraCells = 40;
    plan.outboxDelay = milliseconds(7);
    const QList<wish::Wish> wishes = {wish::Plan{plan},
                                      wish::Act{CellAction::Kill, someCells(), u"state=running"_s, u"wrong macro"_s},
                                      wish::AnswerQuestion{{4}, u"wait"_s},
                                      wish::Pause{{2}, true},
                                      wish::CancelUnsent{{3}},
                                      wish::Connect{{QUrl(u"https://vip.example/rest"_s), u"vip"_s, 3}},
                                      wish::AddInput{u"AF"_s, u"/data/AF.zip"_s, u"AF.zip"_s, QString(64, u'0'), 12},
                                      wish::Adopt{{17}, u"/data/x.tar.gz"_s},
                                      wish::Decide{{5}, {6}, true, u"looked at"_s},
                                      wish::Undo{{8}},
                                      wish::SetPriority{{2}, -4},
                                      wish::Note{someCells(), u"state=failed"_s, u"told Maxime"_s},
                                      wish::Note{someCells(), u"state=failed"_s, {}, true}};
    for (const wish::Wish &w : wishes) {
        const auto back = wish::read(wish::kind(w), wish::payload(w), cells);
        ASSERT_TRUE(back) << wish::kind(w).toStdString() << toLogString(back.error()).toStdString();
        EXPECT_EQ(wish::kind(*back), wish::kind(w));
        EXPECT_EQ(wish::payload(*back), wish::payload(w));
    }
}

TEST(Wish, ANoteHasATextOrTakesTheNotesAway)
{
    const auto read = [](const QJsonObject &more) {
        QJsonObject note{{u"cells"_s, u"1-3"_s}};
        for (auto it = more.begin(); it != more.end(); ++it)
            note.insert(it.key(), it.value());
        return wish::read(u"note"_s, note, cells);
    };
    const auto text = [&](const QJsonObject &more) { return std::get<wish::Note>(read(more).value()).text; };
    EXPECT_EQ(text({{u"text"_s, u" \ttold Maxime\n"_s}}), u"told Maxime"_s);
    const QString longest(longestNote, u'x');
    EXPECT_EQ(text({{u"text"_s, QString(longest + u' ')}}), longest);
    EXPECT_EQ(text({{u"remove"_s, true}}), QString());
    for (const QJsonObject &wrong :
         {QJsonObject(), QJsonObject{{u"text"_s, u" \n"_s}}, QJsonObject{{u"text"_s, QString(longest + u'x')}},
          QJsonObject{{u"text"_s, 7}}, QJsonObject{{u"text"_s, u"told Maxime"_s}, {u"remove"_s, true}}}) {
        const auto refused = read(wrong);
        ASSERT_FALSE(refused);
        EXPECT_EQ(refused.error().kind, Error::Kind::BadInput);
        EXPECT_EQ(refused.error().field, u"text"_s);
    }
    EXPECT_EQ(wish::read(u"note"_s, {{u"cells"_s, u"99999"_s}, {u"text"_s, u"x"_s}}, cells).error().field, u"cells"_s);
    EXPECT_EQ(wish::shownKind(u"note"_s, {{u"text"_s, u"x"_s}}), u"note"_s);
    EXPECT_EQ(wish::shownKind(u"note"_s, {{u"remove"_s, true}}), u"remove-note"_s);
}

TEST(Wish, WhatAnotherProgramWroteWrongIsRefusedByItsField)
{
    EXPECT_EQ(wish::read(u"dance"_s, {}, cells).error().field, u"kind"_s);
    EXPECT_EQ(wish::read(u"act"_s, {{u"action"_s, u"explode"_s}}, cells).error().field, u"action"_s);
    for (const CellAction action : {CellAction::Note, CellAction::RemoveNotes})
        EXPECT_EQ(wish::read(u"act"_s, {{u"action"_s, name(action)}}, cells).error().field, u"action"_s);
    EXPECT_EQ(wish::read(u"act"_s, {{u"action"_s, u"kill"_s}, {u"cells"_s, u"99999"_s}}, cells).error().field,
              u"cells"_s);
    EXPECT_EQ(wish::read(u"connect"_s, {{u"url"_s, u"::"_s}}, cells).error().field, u"url"_s);
    EXPECT_EQ(wish::read(u"adopt"_s, {{u"cell"_s, 51'324}}, cells).error().field, u"cell"_s);
    EXPECT_EQ(wish::read(u"connect"_s, {{u"url"_s, u"http://a/"_s}, {u"limit"_s, 0}}, cells).error().field, u"limit"_s);
    EXPECT_EQ(wish::read(u"input"_s, {{u"sha256"_s, u"00ff"_s}}, cells).error().field, u"sha256"_s);
    QJsonObject plan = wish::payload(wish::Plan{{.waveName = u"w"_s}});
    plan.insert(u"outbox_ms"_s, -1);
    EXPECT_EQ(wish::read(u"plan"_s, plan, cells).error().field, u"outbox_ms"_s);
}
