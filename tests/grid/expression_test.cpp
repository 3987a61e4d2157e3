// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/grid/expression.h"
#include "models/grid/figures.h"

#include "models/core/random.h"
#include "models/grid/templatereader.h"

#include <gtest/gtest.h>

#include <limits>

using namespace Qt::Literals::StringLiterals;

namespace dosegrid::grid {

namespace {

class Expressions : public testing::Test
{
protected:
    Expressions() : Expressions(false) {}
    explicit Expressions(bool withCombined)
        : tmpl(loadTemplate(u"opendose"_s).value())
        , spec(tmpl.spec(withCombined))
        , state(spec)
        , scope{tmpl, state, {}, {}, {}}
    {}

    CellMask mask(QStringView text) const
    {
        const auto result = evaluate(text, scope);
        EXPECT_TRUE(result.has_value()) << text.toString().toStdString();
        return result ? *result : CellMask(spec->cellCount());
    }
    ExpressionError error(QStringView text) const
    {
        const auto result = evaluate(text, scope);
        EXPECT_FALSE(result.has_value()) << text.toString().toStdString();
        return result ? ExpressionError{} : result.error();
    }
    void expectSame(const CellMask &wanted) const
    {
        const QString text = describe(wanted, scope);
        EXPECT_TRUE(mask(text) == wanted) << text.toStdString();
    }
    CellMask random(SeededRandom &chance, int rectangles) const
    {
        CellMask mask(spec->cellCount());
        for (int i = 0; i < rectangles; ++i) {
            const int rows = 1 + int(chance.unit() * 40);
            const int columns = 1 + int(chance.unit() * 60);
            const int top = int(chance.unit() * (spec->rowCount() - rows));
            const int left = int(chance.unit() * (spec->columnCount() - columns));
            for (int row = top; row < top + rows; ++row)
                mask.setRange(spec->at(row, left), std::uint32_t(columns), chance.unit() < 0.9);
        }
        return mask;
    }

    CampaignTemplate tmpl;
    GridSpecPtr spec;
    GridState state;
    ExpressionScope scope;
};

class ExpressionsWithCombined : public Expressions
{
protected:
    ExpressionsWithCombined() : Expressions(true) {}
};

} // namespace

TEST_F(Expressions, BlankIsEveryCellThatCanExist)
{
    EXPECT_EQ(mask(u"").count(), 50'050U);
    EXPECT_EQ(mask(u"  ").count(), 50'050U);
}

TEST_F(Expressions, TermsIntersectValuesUnite)
{
    EXPECT_EQ(mask(u"model=AF organ=kidneys particle=gamma energy=5keV..60keV").count(), 6U * 30);
    EXPECT_EQ(mask(u"model=AF organ=kidneys,liver particle=gamma energy=5keV..60keV").count(), 7U * 30);
    EXPECT_EQ(mask(u"organ=89..94"), mask(u"organ=kidneys"));
    EXPECT_EQ(mask(u"organ=95"), mask(u"organ=Liver"));
    EXPECT_EQ(mask(u"organ=..3").count(), 2U * 3 * 182);
    EXPECT_EQ(mask(u"organ=140..").count(), 2U * 2 * 182);
    EXPECT_EQ(mask(u"particle=photons"), mask(u"particle=gamma"));
    EXPECT_EQ(mask(u"model=AF , AM"), mask(u""));
    EXPECT_EQ(mask(u"organ=kidney-left-cortex"), mask(u"organ=89"));
}

TEST_F(Expressions, GroupsUniteAndNegationTakesTheComplement)
{
    EXPECT_EQ(mask(u"organ=liver | organ=kidneys"), mask(u"organ=liver,kidneys"));
    EXPECT_EQ(mask(u"!model=AF"), mask(u"model=AM"));
    EXPECT_EQ(mask(u"organ=kidneys !organ=89,90").count(), 2U * 4 * 182);
    EXPECT_EQ(mask(u"!AF/95/gamma/0.1").count(), 50'049U);
}

TEST_F(Expressions, EnergiesInAnyUnit)
{
    EXPECT_EQ(mask(u"energy=100keV"), mask(u"energy=0.1"));
    EXPECT_EQ(mask(u"energy=0.1MeV").count(), 275U * 2);
    EXPECT_EQ(mask(u"energy=..60keV").count(), 275U * 2 * 30);
    EXPECT_EQ(mask(u"energy=0.8..").count(), 275U * 2 * 31);
    EXPECT_EQ(mask(u"energy=61keV..64keV").count(), 0U);
}

TEST_F(Expressions, CellIds)
{
    const CellMask one = mask(u"AF/95/gamma/0.1");
    ASSERT_EQ(one.count(), 1U);
    EXPECT_EQ(spec->cellId(one.cells().front()), u"AF/95/gamma/0.1"_s);
    EXPECT_EQ(mask(u"AF/95/gamma/0.1,AF/95/e-/0.1").count(), 2U);
}

TEST_F(Expressions, StateWaveAndAttempts)
{
    const CellIndex cell = spec->cellFromId(u"AF/95/gamma/0.1").value();
    CellRecord record;
    record.state = CellState::Failed;
    record.wave = WaveId{7};
    record.attempts = 3;
    state.set(cell, record);
    scope.waveNames = {u"kidneys low"_s};
    scope.waveByName = [](QStringView name) { return name == u"kidneys low" ? WaveId{7} : WaveId{}; };

    const CellMask one = CellMask::of(spec->cellCount(), {cell});
    EXPECT_EQ(mask(u"state=failed"), one);
    EXPECT_EQ(mask(u"state=FAILED,done"), one);
    EXPECT_EQ(mask(u"wave=\"kidneys low\""), one);
    EXPECT_EQ(mask(u"attempts=2.."), one);
    EXPECT_EQ(mask(u"attempts=3"), one);
    EXPECT_EQ(mask(u"attempts=..2").count(), 50'049U);
    EXPECT_EQ(mask(u"!state=failed").count(), 50'049U);
    EXPECT_EQ(error(u"wave=kidney").kind, ExpressionError::Kind::UnknownValue);
}

TEST_F(Expressions, WhatACellIsMarkedWith)
{
    const auto mark = [this](QStringView id, int flags) {
        CellRecord record;
        record.state = CellState::Failed;
        record.flags = std::uint8_t(flags);
        const CellIndex cell = spec->cellFromId(id).value();
        state.set(cell, record);
        return CellMask::of(spec->cellCount(), {cell});
    };
    const CellMask noted = mark(u"AF/95/gamma/0.1", HasNote);
    const CellMask both = mark(u"AF/95/gamma/0.12", HasNote | Retrying);
    const CellMask late = mark(u"AF/95/e-/0.1", Late);
    const CellMask review = mark(u"AM/95/e-/0.1", NeedsReview);
    EXPECT_EQ(mask(u"flag=note"), noted | both);
    EXPECT_EQ(mask(u"flag=NOTE,late"), noted | both | late);
    EXPECT_EQ(mask(u"flag=note flag=retrying"), both);
    EXPECT_EQ(mask(u"flag=review"), review);
    EXPECT_EQ(mask(u"state=failed !flag=note"), late | review);
    EXPECT_EQ(mask(u"!flag=note").count(), 50'048U);
    EXPECT_EQ(error(u"flag=notes").kind, ExpressionError::Kind::UnknownValue);
    EXPECT_EQ(error(u"flag=notes").key, u"flag"_s);
    EXPECT_EQ(error(u"flag=notes").suggestions, QStringList{u"note"_s});
    EXPECT_EQ(error(u"flag=late..note").kind, ExpressionError::Kind::BadRange);
}

TEST_F(Expressions, WhatWasMeasuredInRanges)
{
    const CellIndex cell = spec->cellFromId(u"AF/95/gamma/0.1").value();
    CellRecord record;
    record.state = CellState::Done;
    record.measuredSeconds = 7200;
    record.predictedSeconds = 3600;
    record.waitedSeconds = 90;
    record.sourceUncertainty = 0.05F;
    record.sourceFraction = 0.25F;
    state.set(cell, record);
    const CellMask one = CellMask::of(spec->cellCount(), {cell});
    for (const QStringView text : std::initializer_list<QStringView>{
             u"cpu=2h..", u"cpu=..2h", u"cpu=119min..121min", u"cpu=2..3", u"cpu=0.05d..1d", u"CPU=0.1s..",
             u"ratio=2..", u"ratio=..2.5", u"waited=..2min", u"waited=90s..90s", u"uncertainty=4.9%..",
             u"uncertainty=0.049..0.051", u"fraction=25%..100%", u"cpu=..1h,2h.. organ=liver", u"cpu=1e-3h.."})
        EXPECT_EQ(mask(text), one) << text.toString().toStdString();
    for (const QStringView text : std::initializer_list<QStringView>{u"cpu=2.1h..", u"cpu=..1h", u"ratio=..1",
                                                                     u"waited=2min..", u"uncertainty=..4%"})
        EXPECT_TRUE(mask(text).isEmpty()) << "unknown is not little: " << text.toString().toStdString();
    EXPECT_EQ(mask(u"!cpu=..3h").count(), 50'049U) << "the complement has those of which nothing is known";
    for (const QStringView text :
         std::initializer_list<QStringView>{u"cpu=2h", u"cpu=fast..", u"cpu=5%..", u"ratio=2h..", u"uncertainty=5h..",
                                            u"cpu=3h..2h", u"cpu=-1h..", u"waited=1y.."})
        EXPECT_EQ(error(text).kind, ExpressionError::Kind::BadRange) << text.toString().toStdString();
    EXPECT_EQ(error(u"cpus=2h..").suggestions, QStringList{u"cpu"_s});
    EXPECT_EQ(completions(u"un", 2, scope), QStringList{u"uncertainty="_s});
    EXPECT_TRUE(completions(u"cpu=", 4, scope).isEmpty());
}

TEST_F(Expressions, FiguresInRangesAndWords)
{
    const CellIndex cell = spec->cellFromId(u"AF/95/gamma/0.1").value();
    const CellIndex other = spec->cellFromId(u"AF/95/gamma/0.2").value();
    QList<Figure> asked;
    const FigureSource source = [&](Figure figure) {
        asked << figure;
        std::vector<float> values(spec->cellCount(), std::numeric_limits<float>::quiet_NaN());
        const auto set = [&](float one, float two) {
            values[cell.value] = one;
            values[other.value] = two;
        };
        switch (figure) {
        case Figure::Predicted: set(3.2F, 24); break;
        case Figure::Wall: set(0.5F, 30); break;
        case Figure::Age: set(0, 49); break;
        case Figure::Speed: set(1234.5F, 20); break;
        case Figure::Size: set(1'500'000, 900); break;
        case Figure::Verdict: set(1, 2); break;
        }
        return values;
    };
    const auto mask = [&](QStringView text) { return evaluate(text, scope, source).value(); };
    const auto error = [&](QStringView text) { return evaluate(text, scope, source).error(); };
    const CellMask one = CellMask::of(spec->cellCount(), {cell});
    const CellMask two = CellMask::of(spec->cellCount(), {other});
    for (const QStringView text : std::initializer_list<QStringView>{
             u"predicted=..3.2h", u"predicted=3.2..3.2h", u"predicted=192min..192min", u"wall=..30min", u"age=..1d",
             u"speed=1e3..", u"speed=1234..1235", u"size=1MB..2mb", u"size=1500kB..", u"size=1500000B..", u"size=901..",
             u"verdict=review", u"verdict=Review,accepted", u"!verdict=refused verdict=review,refused"})
        EXPECT_EQ(mask(text), one) << text.toString().toStdString();
    for (const QStringView text : std::initializer_list<QStringView>{
             u"predicted=24h..", u"predicted=1d..24", u"wall=1d..", u"age=2d..", u"speed=..20", u"size=..1kB",
             u"verdict=refused", u"predicted=10h.. wall=10h..", u"predicted=24h.. | size=..1kB"})
        EXPECT_EQ(mask(text), two) << text.toString().toStdString();
    EXPECT_EQ(mask(u"!predicted=0..").count(), 50'048U) << "the complement has those of which nothing is known";
    for (const QStringView text : std::initializer_list<QStringView>{u"predicted=24h", u"predicted=5%..", u"age=1y..",
                                                                     u"speed=10h..", u"size=1h..", u"size=2MB..1MB"})
        EXPECT_EQ(error(text).kind, ExpressionError::Kind::BadRange) << text.toString().toStdString();
    EXPECT_EQ(error(u"verdict=accepted..refused").kind, ExpressionError::Kind::BadRange);
    const ExpressionError wrong = error(u"model=AF verdict=acepted");
    EXPECT_EQ(wrong.kind, ExpressionError::Kind::UnknownValue);
    EXPECT_EQ(wrong.offset, 17);
    EXPECT_EQ(wrong.suggestions, QStringList{u"accepted"_s});
    EXPECT_EQ(completions(u"verdict=re", 10, scope), (QStringList{u"review"_s, u"refused"_s}));
    EXPECT_EQ(completions(u"pre", 3, scope), QStringList{u"predicted="_s});
    EXPECT_EQ(completions(u"wa", 2, scope), (QStringList{u"wave="_s, u"waited="_s, u"wall="_s}));

    asked.clear();
    (void)mask(u"size=..1kB,1MB.. | size=2.. organ=liver");
    EXPECT_EQ(asked, QList<Figure>{Figure::Size}) << "asked once";
    asked.clear();
    (void)mask(u"organ=liver cpu=1h..");
    EXPECT_TRUE(asked.isEmpty()) << "asked only when it is named";
    EXPECT_EQ(figuresIn(u"size=1.. !Age=..2h wall = size="), (QList<Figure>{Figure::Size, Figure::Age, Figure::Wall}));
    EXPECT_TRUE(evaluate(u"size=0..", scope).value().isEmpty()) << "nothing is known";
}

TEST_F(Expressions, NotApplicableOnlyWhenAskedFor)
{
    EXPECT_EQ(mask(u"organ=prostate").count(), 182U);
    EXPECT_EQ(mask(u"model=AF organ=prostate").count(), 0U);
    EXPECT_EQ(mask(u"state=n/a").count(), 1'274U);
    EXPECT_EQ(mask(u"organ=prostate state=n/a").count(), 182U);
    EXPECT_EQ(mask(u"!state=done").count(), 50'050U);
    EXPECT_EQ(mask(u"organ=liver | state=n/a").count(), 2U * 182 + 1'274U);
}

TEST_F(ExpressionsWithCombined, CombinedRegionsByIdOrName)
{
    EXPECT_EQ(mask(u"organ=combined:kidneys"), mask(u"organ=156"));
    EXPECT_EQ(mask(u"organ=kidneys").count(), 2U * 6 * 182);
    EXPECT_EQ(describe(mask(u"organ=156"), scope), u"organ=combined:kidneys"_s);
    SeededRandom chance(5);
    for (int i = 0; i < 20; ++i)
        expectSame(random(chance, 3));
}

TEST_F(Expressions, CombinedRegionIsRefusedWhereTheAxisHasNone)
{
    const ExpressionError e = error(u"organ=combined:kidneys");
    EXPECT_EQ(e.kind, ExpressionError::Kind::UnknownValue);
    EXPECT_EQ(e.key, u"organ"_s);
}

TEST_F(Expressions, UserSetsComeFirst)
{
    scope.userSets = {{u"wave2"_s, u"wave 2 sources"_s, {61, 71, 73}, 0}, {u"heart"_s, u"mine"_s, {88}, 0}};
    EXPECT_EQ(mask(u"organ=wave2").count(), 2U * 3 * 182);
    EXPECT_EQ(mask(u"organ=heart"), mask(u"organ=88"));
    EXPECT_EQ(describe(mask(u"organ=wave2"), scope), u"organ=wave2"_s);
    expectSame(mask(u"organ=87,88"));
}

TEST_F(Expressions, ErrorsPointAtTheCharacter)
{
    struct Case
    {
        QString text;
        ExpressionError wanted;
    };
    using Kind = ExpressionError::Kind;
    const std::vector<Case> cases = {
        {u"modl=AF"_s, {Kind::UnknownKey, 0, 4, u"modl"_s, {}, {u"model"_s}}},
        {u"model=AF organ=kidnys"_s, {Kind::UnknownValue, 15, 6, u"kidnys"_s, u"organ"_s, {u"kidneys"_s}}},
        {u"model=AX"_s, {Kind::UnknownValue, 6, 2, u"AX"_s, u"model"_s, {u"AF"_s, u"AM"_s}}},
        {u"energy=62keV"_s, {Kind::UnknownValue, 7, 5, u"62keV"_s, u"energy"_s, {u"60keV"_s, u"65keV"_s}}},
        {u"energy=5..60keV"_s, {Kind::BadRange, 7, 8, u"5..60keV"_s, u"energy"_s, {u"5keV..60keV"_s}}},
        {u"organ=9..3"_s, {Kind::BadRange, 6, 4, u"9..3"_s, u"organ"_s, {}}},
        {u"organ=.."_s, {Kind::BadRange, 6, 2, u".."_s, u"organ"_s, {}}},
        {u"model=AF..AM"_s, {Kind::BadRange, 6, 6, u"AF..AM"_s, u"model"_s, {}}},
        {u"state=don"_s, {Kind::UnknownValue, 6, 3, u"don"_s, u"state"_s, {u"done"_s}}},
        {u"model="_s, {Kind::MissingValue, 6, 0, {}, u"model"_s, {}}},
        {u"model=AF,"_s, {Kind::MissingValue, 9, 0, {}, u"model"_s, {}}},
        {u"model= | organ=1"_s, {Kind::MissingValue, 6, 0, {}, u"model"_s, {}}},
        {u"!"_s, {Kind::MissingValue, 1, 0, {}, {}, {}}},
        {u"| model=AF"_s, {Kind::UnexpectedCharacter, 0, 1, u"|"_s, {}, {}}},
        {u"model=AF |"_s, {Kind::UnexpectedCharacter, 9, 1, u"|"_s, {}, {}}},
        {u"model=!AF"_s, {Kind::UnexpectedCharacter, 6, 1, u"!"_s, {}, {}}},
        {u"=AF"_s, {Kind::UnexpectedCharacter, 0, 1, u"="_s, {}, {}}},
        {u"wave=\"a b"_s, {Kind::UnexpectedCharacter, 5, 1, u"\""_s, {}, {}}},
        {u"AF/995/gamma/0.1"_s, {Kind::UnknownValue, 0, 16, u"AF/995/gamma/0.1"_s, u"organ"_s, {}}},
    };
    for (const Case &c : cases) {
        const ExpressionError e = error(c.text);
        EXPECT_EQ(e.kind, c.wanted.kind) << c.text.toStdString();
        EXPECT_EQ(e.offset, c.wanted.offset) << c.text.toStdString();
        EXPECT_EQ(e.length, c.wanted.length) << c.text.toStdString();
        EXPECT_EQ(e.text, c.wanted.text) << c.text.toStdString() << ": " << e.text.toStdString();
        EXPECT_EQ(e.key, c.wanted.key) << c.text.toStdString();
        const qsizetype n = c.wanted.suggestions.size();
        EXPECT_EQ(e.suggestions.mid(0, n), c.wanted.suggestions)
            << c.text.toStdString() << ": " << e.suggestions.join(u',').toStdString();
    }
}

TEST_F(Expressions, AForgottenKeyIsSuggested)
{
    const ExpressionError e = error(u"kidneys");
    EXPECT_EQ(e.kind, ExpressionError::Kind::UnknownKey);
    ASSERT_FALSE(e.suggestions.isEmpty());
    EXPECT_EQ(e.suggestions.first(), u"organ=kidneys"_s);
}

TEST_F(Expressions, DescriptionsAreWhatAPersonWouldWrite)
{
    for (const QString &text : {
             u""_s,
             u"model=AF"_s,
             u"organ=kidneys"_s,
             u"organ=skeleton particle=e-"_s,
             u"model=AF organ=kidneys,liver particle=gamma energy=5keV..60keV"_s,
             u"energy=100keV"_s,
             u"organ=prostate"_s,
             u"AF/95/gamma/0.1,AM/61/e-/1"_s,
             u"!AF/95/gamma/0.1"_s,
             u"model=AF organ=kidneys !AF/90/gamma/0.1"_s,
             u"state=n/a"_s,
         })
        EXPECT_EQ(describe(mask(text), scope).toStdString(), text.toStdString());
    EXPECT_EQ(describe(mask(u"organ=1..139"), scope).toStdString(), "organ=1..139");
    EXPECT_EQ(describe(mask(u"state=n/a | organ=1.."), scope).toStdString(), "model=AF,AM | state=n/a");
}

TEST_F(Expressions, ADescriptionMeansExactlyItsMask)
{
    expectSame(CellMask(spec->cellCount()));
    expectSame(CellMask(spec->cellCount(), true));
    SeededRandom chance(2026);
    for (int i = 0; i < 60; ++i)
        expectSame(random(chance, 1 + i % 5));
    CellMask scattered(spec->cellCount());
    for (int i = 0; i < 200; ++i)
        scattered.set({std::uint32_t(chance.unit() * spec->cellCount())});
    expectSame(scattered);
}

TEST_F(Expressions, TokensColourAnyText)
{
    using Kind = ExpressionToken::Kind;
    const QList<ExpressionToken> list = tokens(u"!organ=1..3 | AF/");
    QList<Kind> kinds;
    for (const ExpressionToken &token : list)
        kinds << token.kind;
    EXPECT_EQ(kinds, (QList<Kind>{Kind::Negation, Kind::Key, Kind::Operator, Kind::Value, Kind::Operator, Kind::Value,
                                  Kind::Union, Kind::Value}));
    EXPECT_EQ(list[7].offset, 14);
    EXPECT_EQ(list[7].length, 3);
}

TEST_F(Expressions, CompletionsAtTheCursor)
{
    const auto at = [this](const QString &text) { return completions(text, text.size(), scope); };
    EXPECT_TRUE(at(u""_s).contains(u"organ="_s));
    EXPECT_EQ(at(u"or"_s), QStringList{u"organ="_s});
    EXPECT_EQ(at(u"model="_s), (QStringList{u"AF"_s, u"AM"_s}));
    EXPECT_EQ(at(u"model=AF "_s).size(), 19);
    EXPECT_TRUE(at(u"organ=kid"_s).contains(u"kidneys"_s));
    EXPECT_FALSE(at(u"organ=kid"_s).contains(u"liver"_s));
    EXPECT_EQ(at(u"organ=liver,sple"_s), QStringList{u"spleen"_s});
    EXPECT_EQ(at(u"state=to"_s), QStringList{u"to-fetch"_s});
    EXPECT_EQ(at(u"flag="_s), (QStringList{u"retrying"_s, u"late"_s, u"note"_s, u"review"_s}));
    EXPECT_EQ(at(u"model=AF fl"_s), QStringList{u"flag="_s});
    EXPECT_EQ(at(u"flag=late,n"_s), QStringList{u"note"_s});
    EXPECT_EQ(completions(u"organ=l particle=gamma", 7, scope), at(u"organ=l"_s));
    scope.waveNames = {u"wave two"_s};
    EXPECT_EQ(at(u"wave="_s), QStringList{u"\"wave two\""_s});
}

} // namespace dosegrid::grid
