// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/common/screenfit.h"

#include <QEvent>
#include <QLayout>
#include <QScreen>
#include <QScrollBar>

#include <algorithm>

namespace dosegrid::widgets {

namespace {

constexpr QSize frame(12, 44); // of the usual window managers, which tell it only after showing

} // namespace

QSize roomOnScreen(const QWidget &owner)
{
    const QWidget *parent = owner.parentWidget();
    const QScreen *screen = (parent ? parent->window() : owner.window())->screen();
    return screen ? screen->availableSize() - frame : QSize(1280, 720);
}

void fitToScreen(QWidget &dialog, QSize wanted, QSize least)
{
    const QSize room = roomOnScreen(dialog);
    dialog.setMinimumSize(least.boundedTo(room));
    dialog.resize(wanted.boundedTo(room));
}

FittingScroll::FittingScroll(QWidget *content, const QWidget *footer, QWidget *parent)
    : QScrollArea(parent)
    , m_footer(footer)
{
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    viewport()->setAutoFillBackground(false);
    setWidget(content);
    content->setAutoFillBackground(false);
    content->installEventFilter(this);
}

int FittingScroll::heightOfContent() const
{
    const QLayout *layout = widget()->layout();
    if (layout && layout->hasHeightForWidth() && isVisible())
        return layout->minimumHeightForWidth(viewport()->width());
    return widget()->minimumSizeHint().height();
}

QSize FittingScroll::sizeHint() const { return widget()->sizeHint(); }

QSize FittingScroll::minimumSizeHint() const
{
    const int room = roomOnScreen(*window()).height() - m_footer->sizeHint().height();
    return {widget()->minimumSizeHint().width(), qMin(room, heightOfContent())};
}

PageScroll::PageScroll(QWidget *page, QWidget *parent) : QScrollArea(parent)
{
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::NoFocus);
    setFocusProxy(page);
    viewport()->setAutoFillBackground(false);
    setWidget(page);
    page->setAutoFillBackground(false);
    page->installEventFilter(this);
}

// Not resizable by QScrollArea, which would give a page of wrapped texts the height that it prefers.
void PageScroll::fit()
{
    const auto leastHeight = [this](int width) {
        const QLayout *layout = widget()->layout();
        return layout && layout->hasHeightForWidth() ? layout->minimumHeightForWidth(width)
                                                     : widget()->minimumSizeHint().height();
    };
    const int bar = verticalScrollBar()->sizeHint().width();
    const int leastWidth = widget()->minimumSizeHint().width();
    QSize room = maximumViewportSize();
    if (leastWidth > room.width())
        room.rheight() -= bar;
    int height = leastHeight(std::max(room.width(), leastWidth));
    if (height > room.height()) {
        room.rwidth() -= bar;
        height = leastHeight(std::max(room.width(), leastWidth));
    }
    widget()->resize(room.expandedTo({leastWidth, height}));
}

void PageScroll::resizeEvent(QResizeEvent *event)
{
    fit();
    QScrollArea::resizeEvent(event);
}

bool PageScroll::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == widget() && event->type() == QEvent::LayoutRequest)
        fit();
    return QScrollArea::eventFilter(watched, event);
}

bool FittingScroll::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == widget() && event->type() == QEvent::LayoutRequest)
        updateGeometry();
    return QScrollArea::eventFilter(watched, event);
}

} // namespace dosegrid::widgets
