// SPDX-License-Identifier: GPL-3.0-or-later
// Shift and the keys extend as a drag of the mouse does, however the new rectangle joins the selection.
#include "widgets/grid/matrixview.h"

#include "tests/gui/matrixfixture.h"

#include <gtest/gtest.h>

#include <QTest>

using dosegrid::grid::CellMask;

namespace dosegrid::widgets {
namespace {

struct ExtendByKeys : test::MatrixFixture, testing::WithParamInterface<SelectionMode>
{
    ExtendByKeys()
    {
        view.setSelectionMode(GetParam());
        before = rectangle(geometry(), {20, 20}, {24, 24});
        view.setSelection(before);
        goTo({22, 22});
    }
    void goTo(LanePoint lane) { view.setCurrentCell(geometry().cell(lane)); }
    void extend(Qt::Key key, int times = 1)
    {
        for (int i = 0; i < times; ++i)
            QTest::keyClick(&view, key, Qt::ShiftModifier);
    }
    CellMask joined(const CellMask &base, LanePoint from, LanePoint to) const
    {
        return combined(base, rectangle(geometry(), from, to), GetParam());
    }

    CellMask before;
};

TEST_P(ExtendByKeys, EachStepBeginsAtWhatWasSelectedBeforeTheFirst)
{
    extend(Qt::Key_Right, 5);
    EXPECT_EQ(view.selection(), joined(before, {22, 22}, {22, 27}));
    extend(Qt::Key_Down);
    EXPECT_EQ(view.selection(), joined(before, {22, 22}, {23, 27}));
    extend(Qt::Key_Left, 4);
    EXPECT_EQ(view.selection(), joined(before, {22, 22}, {23, 23})) << "and back";
}

TEST_P(ExtendByKeys, AnotherAnchorBeginsAnew)
{
    extend(Qt::Key_Right, 2);
    const CellMask first = view.selection();
    QTest::keyClick(&view, Qt::Key_Up);
    QTest::keyClick(&view, Qt::Key_Down); // where the first ended
    extend(Qt::Key_Down);
    EXPECT_EQ(view.selection(), joined(first, {22, 24}, {23, 24}));
}

TEST_P(ExtendByKeys, AnotherSelectionBeginsAnew)
{
    extend(Qt::Key_Right, 2);
    const CellMask other = rectangle(geometry(), {21, 20}, {23, 30});
    view.setSelection(other);
    extend(Qt::Key_Right);
    EXPECT_EQ(view.selection(), joined(other, {22, 22}, {22, 25}));
    extend(Qt::Key_Left, 2);
    EXPECT_EQ(view.selection(), joined(other, {22, 22}, {22, 23}));
}

INSTANTIATE_TEST_SUITE_P(Modes, ExtendByKeys,
                         testing::Values(SelectionMode::Replace, SelectionMode::Add, SelectionMode::Subtract,
                                         SelectionMode::Intersect));

} // namespace
} // namespace dosegrid::widgets
