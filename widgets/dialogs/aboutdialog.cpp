// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/dialogs/aboutdialog.h"

#include "widgets/common/icons.h"
#include "widgets/common/label.h"
#include "widgets/dialogs/closefooter.h"

#include <QHBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace dosegrid::widgets {

AboutDialog::AboutDialog(const Theme &theme, QWidget *parent) : QDialog(parent)
{
    setWindowTitle(tr("About Dosegrid"));
    auto *icon = new QLabel(this);
    icon->setPixmap(Icons::application().pixmap(64, 64));
    auto *words = new QVBoxLayout;
    words->setSpacing(6);
    words->addWidget(
        new Label(theme, TextStyle::Figure, Token::Text, QStringLiteral("Dosegrid " DOSEGRID_VERSION), this));
    words->addWidget(new Label(theme, TextStyle::Base, Token::Text2, tr("Monte Carlo campaigns over CARMIN"), this));
    auto *body = new Label(theme, TextStyle::Base, Token::Text,
                           tr("Free software under the GNU General Public License, version 3 or later.\n"
                              "Icons of Breeze by KDE (LGPL). Plots by QCustomPlot. Qt %1.")
                               .arg(QString::fromLatin1(qVersion())),
                           this);
    body->setWordWrap(true);
    words->addWidget(body);
    auto *top = new QHBoxLayout;
    top->setContentsMargins(24, 20, 24, 16);
    top->setSpacing(18);
    top->addWidget(icon, 0, Qt::AlignTop);
    top->addLayout(words, 1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addLayout(top, 1);
    layout->addWidget(closeFooter(theme, *this));
    setMinimumWidth(460);
}

} // namespace dosegrid::widgets
