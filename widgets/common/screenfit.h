// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QScrollArea>

namespace dosegrid::widgets {

// What a window that belongs to `owner` may take up: its screen without panels, less the frame that the window manager
// adds.
QSize roomOnScreen(const QWidget &owner);

// Gives a dialog the size that it would like, or as much of it as its screen has: no button is ever below the edge.
// `least` gives way too.
void fitToScreen(QWidget &dialog, QSize wanted, QSize least);

// The middle of a dialog: as high as its content, and scrolled only when the screen is too low for that and the
// footer together.
class FittingScroll final : public QScrollArea
{
    Q_OBJECT

public:
    FittingScroll(QWidget *content, const QWidget *footer, QWidget *parent = nullptr);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    int heightOfContent() const;

    const QWidget *m_footer;
};

// A page as large as the window lets it be, and scrolled only where it needs more. Owns the page, whose focus is its
// own.
class PageScroll final : public QScrollArea
{
    Q_OBJECT

public:
    PageScroll(QWidget *page, QWidget *parent);

    QSize minimumSizeHint() const override { return {320, 200}; }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void fit();
};

} // namespace dosegrid::widgets
