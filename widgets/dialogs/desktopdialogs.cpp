// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/dialogs/desktopdialogs.h"

#include "widgets/dialogs/confirmcellsdialog.h"
#include "widgets/dialogs/confirmdialog.h"

#include <QColorDialog>
#include <QDesktopServices>
#include <QFileDialog>
#include <QFileInfo>
#include <QInputDialog>
#include <QUrl>

namespace dosegrid::widgets {

namespace {

QFileDialog *fileDialog(QWidget *parent, const QString &title, const QString &filter,
                        std::function<void(QString)> chosen)
{
    auto *dialog = new QFileDialog(parent, title, QString(), filter);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    QObject::connect(dialog, &QFileDialog::fileSelected, parent, std::move(chosen));
    return dialog;
}

} // namespace

void DesktopDialogs::openFile(QWidget *parent, const QString &title, const QString &filter,
                              std::function<void(QString)> chosen)
{
    QFileDialog *dialog = fileDialog(parent, title, filter, std::move(chosen));
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->open();
}

void DesktopDialogs::saveFile(QWidget *parent, const QString &title, const QString &suggestion, const QString &filter,
                              std::function<void(QString)> chosen)
{
    QFileDialog *dialog = fileDialog(parent, title, filter, std::move(chosen));
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QFileInfo(suggestion).suffix());
    dialog->selectFile(suggestion);
    dialog->open();
}

void DesktopDialogs::confirm(QWidget *parent, const Confirmation &what, std::function<void()> agreed)
{
    auto *dialog = new ConfirmDialog(m_theme, Icons(m_theme), what, parent);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    QObject::connect(dialog, &QDialog::accepted, parent, std::move(agreed));
    dialog->open();
}

void DesktopDialogs::confirmCells(QWidget *parent, const CellsConfirmation &what,
                                  std::function<void(const grid::CellMask &kept, const QString &reason)> agreed)
{
    auto *dialog = new ConfirmCellsDialog(m_theme, Icons(m_theme), what, parent);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    QObject::connect(dialog, &QDialog::accepted, parent,
                     [dialog, agreed = std::move(agreed)] { agreed(dialog->kept(), dialog->reason()); });
    dialog->open();
}

void DesktopDialogs::askText(QWidget *parent, const QString &title, const QString &label, const QString &suggestion,
                             std::function<void(QString)> given)
{
    auto *dialog = new QInputDialog(parent);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(title);
    dialog->setLabelText(label);
    dialog->setTextValue(suggestion);
    QObject::connect(dialog, &QInputDialog::textValueSelected, parent, std::move(given));
    dialog->open();
}

// Qt's own: the desktop's tells a colour only when it is taken, and some run an event loop of their own.
void DesktopDialogs::chooseColour(QWidget *parent, const QString &title, const QColor &present,
                                  std::function<void(QColor)> tried)
{
    auto *dialog = new QColorDialog(present, parent);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setOption(QColorDialog::DontUseNativeDialog);
    dialog->setWindowTitle(title);
    QObject::connect(dialog, &QColorDialog::currentColorChanged, parent, tried);
    QObject::connect(dialog, &QDialog::rejected, parent, [tried, present] { tried(present); });
    dialog->open();
}

void DesktopDialogs::openUrl(const QString &url) { QDesktopServices::openUrl(QUrl(url)); }

} // namespace dosegrid::widgets
