// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/grid/legend.h"

#include <gmock/gmock.h>

#include <QLabel>
#include <QSignalSpy>
#include <QTest>

using dosegrid::grid::CellState;

namespace dosegrid::widgets {

namespace {

class LegendTest : public testing::Test
{
protected:
    LegendTest() : legend(theme)
    {
        grid::StateCounts counts;
        counts[CellState::Failed] = 248;
        counts[CellState::NotApplicable] = 1274;
        legend.setCounts(counts);
        legend.resize(1200, 28);
        legend.show();
    }
    // The legend asks the application which keys are down.
    void click(CellState state, Qt::KeyboardModifiers modifiers = {})
    {
        QTest::mouseClick(legend.chip(state), Qt::LeftButton, modifiers);
    }

    Theme theme{Theme::Choice::Light};
    StateLegend legend;
};

} // namespace

TEST_F(LegendTest, AClickFiltersAndASecondClears)
{
    QSignalSpy shown(&legend, &StateLegend::shownStatesChanged);
    click(CellState::Failed);
    EXPECT_EQ(legend.shownStates(), setOf(CellState::Failed));
    EXPECT_TRUE(legend.chip(CellState::Failed)->isChecked());
    click(CellState::Held);
    EXPECT_EQ(legend.shownStates(), setOf(CellState::Held)) << "another one instead";
    EXPECT_FALSE(legend.chip(CellState::Failed)->isChecked());
    click(CellState::Held);
    EXPECT_EQ(legend.shownStates(), allStates);
    EXPECT_FALSE(legend.chip(CellState::Held)->isChecked());
    EXPECT_EQ(shown.size(), 3);
}

TEST_F(LegendTest, ControlAddsAndRemoves)
{
    click(CellState::Failed);
    click(CellState::Held, Qt::ControlModifier);
    EXPECT_EQ(legend.shownStates(), setOf(CellState::Failed) | setOf(CellState::Held));
    click(CellState::Failed, Qt::ControlModifier);
    EXPECT_EQ(legend.shownStates(), setOf(CellState::Held));
    click(CellState::Held, Qt::ControlModifier);
    EXPECT_EQ(legend.shownStates(), allStates) << "no state at all would be an empty matrix";
}

TEST_F(LegendTest, WhatCannotExistIsNoFilterAndChipsSpeak)
{
    click(CellState::NotApplicable);
    EXPECT_EQ(legend.shownStates(), allStates);
    EXPECT_THAT(legend.chip(CellState::Failed)->accessibleName().toStdString(), testing::HasSubstr("248"));
}

TEST_F(LegendTest, WhatStandsForSharedPlacesIsSaidAtAnyWidth)
{
    const auto notes = legend.findChildren<QLabel *>();
    ASSERT_EQ(notes.size(), 1);
    const QLabel *note = notes.front();
    EXPECT_FALSE(note->isVisible()) << "the worst state needs no words";
    for (const int width : {2000, 1200, 900, 420}) {
        legend.resize(width, 28);
        legend.setSharedPlace(SharedPlace::Majority);
        EXPECT_TRUE(note->isVisible());
        EXPECT_TRUE(note->text().contains(QStringLiteral("most frequent")));
        EXPECT_TRUE(legend.rect().contains(note->geometry())) << width;
        EXPECT_GE(note->width(), note->sizeHint().width()) << width;
        for (const CellState state : grid::allCellStates) {
            const LegendChip *chip = legend.chip(state);
            EXPECT_FALSE(chip->isVisible() && chip->geometry().intersects(note->geometry())) << width;
        }
    }
    legend.setSharedPlace(SharedPlace::Worst);
    EXPECT_FALSE(note->isVisible());
}

TEST_F(LegendTest, NarrowLegendsWrapInsteadOfCutting)
{
    legend.resize(420, 28);
    QCoreApplication::sendPostedEvents();
    for (const CellState state : grid::allCellStates) {
        const QRect chip = legend.chip(state)->geometry();
        EXPECT_LE(chip.right(), 420);
        EXPECT_LE(chip.bottom(), legend.height());
        EXPECT_GE(chip.width(), legend.chip(state)->sizeHint().width());
    }
}

} // namespace dosegrid::widgets
