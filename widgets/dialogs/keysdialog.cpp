// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/dialogs/keysdialog.h"

#include "widgets/common/iconsize.h"
#include "widgets/common/label.h"
#include "widgets/common/screenfit.h"
#include "widgets/dialogs/closefooter.h"

#include <QGridLayout>
#include <QScrollArea>
#include <QVBoxLayout>

namespace dosegrid::widgets {

KeysDialog::KeysDialog(const Theme &theme, const QList<Entry> &ofWindow, QWidget *parent)
    : QDialog(parent)
    , m_theme(theme)
{
    setWindowTitle(tr("Keys"));
    auto *page = new QWidget(this);
    auto *columns = new QHBoxLayout(page);
    columns->setContentsMargins(24, 20, 24, 16);
    columns->setSpacing(32);
    for (const auto &[heading, entries] :
         {std::pair(tr("In the matrix"), ofMatrix()), std::pair(tr("In the window"), ofWindow)}) {
        auto *grid = new QGridLayout;
        grid->setHorizontalSpacing(16);
        grid->setVerticalSpacing(4);
        grid->setColumnStretch(1, 1);
        add(*grid, heading, entries);
        columns->addLayout(grid);
    }
    auto *scroll = new QScrollArea(this);
    scroll->setWidget(page);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(scroll, 1);
    layout->addWidget(closeFooter(theme, *this));
    fitToScreen(*this, page->sizeHint() + QSize(60, 80), {480, 320});
}

void KeysDialog::add(QGridLayout &grid, const QString &heading, const QList<Entry> &entries)
{
    grid.addWidget(new Label(m_theme, TextStyle::Heading, Token::Text, heading), 0, 0, 1, 2);
    int row = 1;
    for (const Entry &entry : entries) {
        grid.addWidget(new Label(m_theme, TextStyle::Base, Token::Text, entry.keys), row, 0, Qt::AlignTop);
        auto *does = new Label(m_theme, TextStyle::Base, Token::Text2, entry.does);
        does->setWordWrap(true);
        does->setMinimumWidth(besideText(240));
        grid.addWidget(does, row, 1, Qt::AlignTop);
        ++row;
    }
    grid.setRowStretch(row, 1);
}

QList<KeysDialog::Entry> KeysDialog::ofMatrix()
{
    return {{tr("Arrows"), tr("move to the next cell; with Shift they select")},
            {tr("Home, End"), tr("first and last cell of the row; with Ctrl, of the matrix")},
            {tr("Page Up, Page Down"), tr("a screenful, or the next body system")},
            {tr("Enter"), tr("details of the cell")},
            {tr("X"), tr("takes the cell into the selection, or out of it")},
            {tr("Ctrl+click, Ctrl+drag"), tr("adds, or takes away where it begins at a selected cell")},
            {tr("Shift+click"), tr("extends the selection from where it began")},
            {tr("Ctrl+Alt+click, Ctrl+Alt+drag"), tr("leaves only what is selected already")},
            {tr("Ctrl+Space"), tr("selects the column")},
            {tr("Shift+Space"), tr("selects the row")},
            {tr("Ctrl+A"), tr("selects everything")},
            {tr("F"), tr("selects connected cells of one state; with Shift, adds them")},
            {tr("L"), tr("dragging draws a line around cells, until L or Esc; or drag with Alt")},
            {tr("Esc"), tr("takes the pinned tip away, then the lasso, then the selection")},
            {tr("N, Shift+N"), tr("next and previous failed cell")},
            {tr("1 … 9"), tr("shows one state and dims the others")},
            {tr("Space"), tr("pins the tip of the cell; held, it moves the view with the mouse")},
            {tr("P"), tr("pins the cell in its panel; a second one is compared with it")},
            {tr("G"), tr("closes the body system of the cell to one row, or opens it")},
            {tr("Shift+G"), tr("selects the body system of the cell")},
            {tr("Menu, Shift+F10"), tr("what can be done with the cell or the selection; rows and columns")},
            {tr("+, −, 0"), tr("zooms in, out, shows the whole campaign")},
            {tr("/"), tr("types a selection")},
            {tr("?"), tr("shows these keys")}};
}

} // namespace dosegrid::widgets
