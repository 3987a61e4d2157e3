// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <QMouseEvent>
#include <QTest>
#include <QWheelEvent>
#include <QWidget>

// The mouse over one widget, whatever stands above it. QTest::mouseMove() over a widget goes by where the cursor really
// is, arrives when the platform has time for it, and holds no button.
namespace dosegrid::test {

inline void moveMouse(QWidget &over, QPoint to, Qt::MouseButtons held = Qt::NoButton,
                      Qt::KeyboardModifiers modifiers = {})
{
    QMouseEvent move(QEvent::MouseMove, to, over.mapToGlobal(to), Qt::NoButton, held, modifiers);
    QCoreApplication::sendEvent(&over, &move);
}

inline void dragMouse(QWidget &over, QPoint from, QPoint to, Qt::KeyboardModifiers modifiers = {},
                      Qt::MouseButton button = Qt::LeftButton)
{
    QTest::mousePress(&over, button, modifiers, from);
    moveMouse(over, (from + to) / 2, button, modifiers);
    moveMouse(over, to, button, modifiers);
    QTest::mouseRelease(&over, button, modifiers, to);
}

// `angle` in eighths of a degree, `exact` in pixels, as a wheel or a touchpad tells them.
inline void turnWheel(QWidget &over, QPoint at, QPoint angle, Qt::KeyboardModifiers modifiers = {}, QPoint exact = {})
{
    QWheelEvent event(at, over.mapToGlobal(at), exact, angle, Qt::NoButton, modifiers, Qt::NoScrollPhase, false);
    QCoreApplication::sendEvent(&over, &event);
}

} // namespace dosegrid::test
