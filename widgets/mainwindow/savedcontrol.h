// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/common/icons.h"
#include "widgets/mainwindow/savedview.h"

#include <QObject>

class QAction;
class QMenu;
class QSettings;

namespace dosegrid::widgets {

class Dialogs;
class MatrixPage;

// Selections and views of the matrix that a person keeps by name: saves them, brings them back, and fills the menus
// that offer them.
class SavedControl final : public QObject
{
    Q_OBJECT

public:
    // Becomes a child of `page`; everything else must outlive it.
    SavedControl(const Theme &theme, const Icons &icons, Dialogs &dialogs, QSettings &settings, MatrixPage *page);

    // For the button "Sets": what was saved, then those of the campaign's template.
    void fillSets(QMenu *menu);
    // For a menu bar: saved views, and `more` after them.
    QMenu *makeViewsMenu(const QList<QAction *> &more);

    void saveSet();
    void saveView();
    void showAll();
    void applySet(const QString &name);
    void applyView(const QString &name);

    SavedView presentView() const;

private:
    // Asks before another text loses the name.
    void askName(const QString &title, const QString &text, QLatin1StringView group);
    void show(const SavedView &view);
    void fillViews(QMenu *menu, const QList<QAction *> &more);

    const Theme &m_theme;
    const Icons m_icons;
    Dialogs &m_dialogs;
    QSettings &m_settings;
    MatrixPage *m_page;
};

} // namespace dosegrid::widgets
