// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/common/dialogs.h"

#include <QList>

namespace dosegrid::test {

// Answers instead of a person: files and texts at once, confirmations when the test agrees, of all their cells.
class FakeDialogs final : public widgets::Dialogs
{
public:
    QString nextFile;
    QString nextText;
    QList<QColor> nextColours; // tried one after the other
    QColor presentColour;
    bool agrees = false;
    QList<widgets::Confirmation> confirmations;
    QList<widgets::CellsConfirmation> cellConfirmations; // their words are among the others

    void openFile(QWidget *, const QString &, const QString &, std::function<void(QString)> chosen) override
    {
        if (!nextFile.isEmpty())
            chosen(nextFile);
    }
    void saveFile(QWidget *, const QString &, const QString &, const QString &,
                  std::function<void(QString)> chosen) override
    {
        if (!nextFile.isEmpty())
            chosen(nextFile);
    }
    void confirm(QWidget *, const widgets::Confirmation &what, std::function<void()> agreed) override
    {
        confirmations += what;
        if (agrees)
            agreed();
    }
    void confirmCells(QWidget *, const widgets::CellsConfirmation &what,
                      std::function<void(const grid::CellMask &, const QString &)> agreed) override
    {
        confirmations += what.words(what.cells).words;
        cellConfirmations += what;
        if (agrees && (what.reason.isEmpty() || !nextText.isEmpty()))
            agreed(what.cells, what.reason.isEmpty() ? QString() : nextText);
    }
    void askText(QWidget *, const QString &, const QString &, const QString &,
                 std::function<void(QString)> given) override
    {
        if (!nextText.isEmpty())
            given(nextText);
    }
    void chooseColour(QWidget *, const QString &, const QColor &present, std::function<void(QColor)> tried) override
    {
        presentColour = present;
        for (const QColor &colour : std::as_const(nextColours))
            tried(colour);
    }
    void openUrl(const QString &) override {}
};

} // namespace dosegrid::test
