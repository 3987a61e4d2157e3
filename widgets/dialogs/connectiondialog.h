// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/engine/connection.h"
#include "widgets/common/icons.h"

#include <QDialog>

#include <functional>

class QCheckBox;
class QComboBox;
class QFormLayout;
class QGridLayout;
class QLineEdit;
class QPushButton;
class QSpinBox;

namespace dosegrid::widgets {

class Dialogs;
class Label;

// Where and as whom a campaign talks to a platform. The key goes to `keepKey` alone, never into the campaign; an
// empty key field leaves the kept one as it is. The test asks the platform and changes nothing.
class ConnectionDialog final : public QDialog
{
    Q_OBJECT

public:
    // Keeps the key of an origin, then calls back with an error or nothing; may ask the person where to keep it.
    using KeepKey = std::function<void(const QUrl &url, const QString &key, std::function<void(Result<void>)> done)>;

    ConnectionDialog(const Theme &theme, const Icons &icons, engine::Connection &connection, bool hasKey,
                     KeepKey keepKey, QWidget *parent = nullptr);

    // What belongs to this user on this machine and never to the campaign file: the name of a connection, and the
    // certificates that are trusted besides the system's. Without it neither is asked.
    struct Machine
    {
        Dialogs *dialogs = nullptr;
        QString name;
        QString authority; // a file; empty: the system's certificates alone
        std::function<Result<void>(const QUrl &url, const QString &file)> trust;
        std::function<void(const QUrl &url, const QString &name)> rename;
    };
    void setMachine(Machine machine);

    engine::ConnectionSettings settings() const;
    QLineEdit *addressField() const { return m_address; }
    QCheckBox *plainHttpBox() const { return m_plainHttp; }
    QCheckBox *movedBox() const { return m_moved; }
    QComboBox *profileBox() const { return m_profile; }
    QLineEdit *folderField() const { return m_folder; }
    QLineEdit *keyField() const { return m_key; }
    QPushButton *testButton() const { return m_test; }
    QPushButton *saveButton() const { return m_save; }
    QString resultText() const;

signals:
    void practiceRequested();

private:
    QWidget *makeForm(bool hasKey);
    QWidget *makeFooter();
    void test();
    void showReport(const Result<engine::ConnectionReport> &report);
    void addResult(bool passed, const QString &what, const QString &facts);
    void clearResults();
    void save();
    void chooseAuthority();
    void trust(const QString &file);
    void showAuthority();
    void updateButtons();
    bool isElsewhere(const QUrl &url) const; // than where the campaign is connected
    // Asked where the kind of the server, chosen or found, does not tell it.
    void showFolder(const QString &foundProfile = {});

    const Theme &m_theme;
    Icons m_icons;
    engine::Connection &m_connection;
    KeepKey m_keepKey;
    Machine m_machine;
    QFormLayout *m_form = nullptr;
    QLineEdit *m_name = nullptr;
    QComboBox *m_authority = nullptr;
    QLineEdit *m_address = nullptr;
    QCheckBox *m_plainHttp = nullptr;
    QCheckBox *m_moved = nullptr;
    QComboBox *m_profile = nullptr;
    QLineEdit *m_folder = nullptr;
    QLineEdit *m_key = nullptr;
    Label *m_keyHint = nullptr;
    QSpinBox *m_limit = nullptr;
    Label *m_testNote = nullptr;
    QPushButton *m_test = nullptr;
    QGridLayout *m_results = nullptr;
    QPushButton *m_save = nullptr;
};

} // namespace dosegrid::widgets
