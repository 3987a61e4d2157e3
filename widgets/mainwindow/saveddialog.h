// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/common/icons.h"

#include <QDialog>

class QPushButton;
class QSettings;
class QTableView;

namespace dosegrid::widgets {

class Dialogs;
class Label;
class MessageBar;
class SavedModel;

// The sets and views that a person keeps: to use, rename (F2), delete, and to carry to another machine as a file. What
// is chosen by Return or a double click is used, and the dialog is gone.
class SavedDialog final : public QDialog
{
    Q_OBJECT

public:
    SavedDialog(const Theme &theme, const Icons &icons, Dialogs &dialogs, QSettings &settings,
                QWidget *parent = nullptr);

    SavedModel *model() const { return m_model; }
    QTableView *table() const { return m_table; }
    MessageBar *messages() const { return m_messages; }

signals:
    void setChosen(const QString &name);
    void viewChosen(const QString &name);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QWidget *makeButtons(const Icons &icons);
    QList<int> selectedRows() const;
    void refresh();
    void use();
    void renameCurrent();
    void deleteSelected();
    void exportSelected();
    void importFile();
    void import(const QString &path);

    const Theme &m_theme;
    Dialogs &m_dialogs;
    QSettings &m_settings;
    SavedModel *m_model;
    MessageBar *m_messages;
    QTableView *m_table;
    Label *m_empty;
    QPushButton *m_use = nullptr;
    QPushButton *m_rename = nullptr;
    QPushButton *m_delete = nullptr;
    QPushButton *m_export = nullptr;
};

} // namespace dosegrid::widgets
