// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/grid/cellmask.h"
#include "models/grid/gridspec.h"

#include <QColor>
#include <QString>

#include <functional>

class QWidget;

namespace dosegrid::widgets {

// What a dangerous act says before it happens: the name of the thing, the collateral, what stays.
struct Confirmation
{
    QString title;            // of the window
    QString question;         // "Kill workflow-Kx7Fq2?"
    QString body;             // rich text; the collateral in <b>
    QString list;             // everything it concerns, behind a link
    QString dangerous;        // "Kill, stop 174 cells"
    QString safe;             // "Keep running"
    qint64 typeToConfirm = 0; // a number the person must type first; 0: none
    bool isHarmless = false;  // nothing is lost by it: no warning, and Return does it
};

// The same about cells, some of which can still be left out of it.
struct CellsConfirmation
{
    struct Words
    {
        Confirmation words;    // without a list
        grid::CellMask others; // what else it reaches
    };
    grid::GridSpecPtr spec;
    grid::CellMask cells;  // listed and ticked
    QString reason;        // names a line that has to be filled in; empty: there is none
    int longestReason = 0; // characters; 0: as many as one likes
    // What is said when these are left of them; asked again at each change, never for none.
    std::function<Words(const grid::CellMask &kept)> words;
};

// Questions and files that only the desktop can ask for; a seam, so that tests answer instead of a person.
// Everything answers later; at most once unless it says otherwise, and never when cancelled.
class Dialogs
{
public:
    virtual ~Dialogs();
    virtual void openFile(QWidget *parent, const QString &title, const QString &filter,
                          std::function<void(QString)> chosen) = 0;
    virtual void saveFile(QWidget *parent, const QString &title, const QString &suggestion, const QString &filter,
                          std::function<void(QString)> chosen) = 0;
    virtual void confirm(QWidget *parent, const Confirmation &what, std::function<void()> agreed) = 0;
    virtual void confirmCells(QWidget *parent, const CellsConfirmation &what,
                              std::function<void(const grid::CellMask &kept, const QString &reason)> agreed) = 0;
    virtual void askText(QWidget *parent, const QString &title, const QString &label, const QString &suggestion,
                         std::function<void(QString)> given) = 0;
    // Answers with each colour that the person tries, and with the present one again when they cancel.
    virtual void chooseColour(QWidget *parent, const QString &title, const QColor &present,
                              std::function<void(QColor)> tried) = 0;
    virtual void openUrl(const QString &url) = 0;
};

} // namespace dosegrid::widgets
