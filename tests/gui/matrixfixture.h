// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/gui/hand.h"
#include "tests/support/democampaign.h"
#include "widgets/grid/matrixview.h"

#include <gtest/gtest.h>

namespace dosegrid::test {

// A view of the demo campaign alone, shown and fitted, and the hand over it.
struct MatrixFixture : testing::Test
{
    explicit MatrixFixture(QSize size = {1216, 651})
    {
        view.setReducedMotion(true);
        view.resize(size);
        view.setCampaign(&demo.tmpl(), &demo.state());
        view.show();
        EXPECT_TRUE(QTest::qWaitForWindowExposed(&view));
        view.setFocus();
        view.grab(); // the first picture decides the fit
    }

    const widgets::MatrixGeometry &geometry() const { return view.scene().geometry(); }
    grid::CellIndex cell(const char *id) const { return demo.cell(QString::fromLatin1(id)); }
    widgets::LanePoint lanes(const char *id) const { return geometry().lanes(cell(id)); }
    QPoint centre(widgets::LanePoint at) const { return geometry().cellRect(at).center(); }
    QPoint centre(const char *id) const { return centre(lanes(id)); }

    void click(QPoint at, Qt::KeyboardModifiers modifiers = {})
    {
        QTest::mouseClick(&view, Qt::LeftButton, modifiers, at);
    }
    void drag(QPoint from, QPoint to, Qt::KeyboardModifiers modifiers = {}, Qt::MouseButton button = Qt::LeftButton)
    {
        dragMouse(view, from, to, modifiers, button);
    }
    void dragCells(widgets::LanePoint from, widgets::LanePoint to) { drag(centre(from), centre(to)); }
    void moveTo(QPoint at, Qt::MouseButtons held) { moveMouse(view, at, held); }
    void wheel(QPoint at, int notches) { turnWheel(view, at, {0, notches * QWheelEvent::DefaultDeltasPerStep}); }
    void key(Qt::Key k, Qt::KeyboardModifiers modifiers = {}) { QTest::keyClick(&view, k, modifiers); }

    DemoCampaign demo;
    widgets::Theme theme{widgets::Theme::Choice::Light};
    widgets::MatrixView view{theme};
};

} // namespace dosegrid::test
