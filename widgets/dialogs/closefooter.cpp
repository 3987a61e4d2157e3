// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/dialogs/closefooter.h"

#include "widgets/common/label.h"

#include <QCoreApplication>
#include <QDialog>
#include <QHBoxLayout>
#include <QPushButton>

namespace dosegrid::widgets {

QWidget *closeFooter(const Theme &theme, QDialog &dialog)
{
    auto *footer = new Ground(theme, Token::Dock, Ground::Top, &dialog);
    auto *buttons = new QHBoxLayout(footer);
    buttons->setContentsMargins(18, 11, 18, 11);
    auto *close = new QPushButton(QCoreApplication::translate("CloseFooter", "Close"), footer);
    close->setDefault(true);
    QObject::connect(close, &QPushButton::clicked, &dialog, &QDialog::accept);
    buttons->addStretch();
    buttons->addWidget(close);
    return footer;
}

} // namespace dosegrid::widgets
