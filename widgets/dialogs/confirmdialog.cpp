// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/dialogs/confirmdialog.h"

#include "models/text/units.h"
#include "widgets/common/iconsize.h"
#include "widgets/common/label.h"
#include "widgets/common/screenfit.h"
#include "widgets/common/style.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>

using namespace Qt::Literals::StringLiterals;

namespace dosegrid::widgets {

ConfirmDialog::ConfirmDialog(const Theme &theme, const Icons &icons, const Confirmation &what, QWidget *parent)
    : QDialog(parent)
    , m_dangerous(new QPushButton(what.dangerous, this))
    , m_safe(new QPushButton(what.safe, this))
{
    setWindowTitle(what.title);
    auto *icon = new QLabel(this);
    icon->setPixmap(icons.pixmap(u"dialog-warning"_s, Token::ErrorText, 28, devicePixelRatioF()));
    auto *question = new Label(theme, TextStyle::Heading, Token::Text, what.question, this);
    question->setWordWrap(true);
    auto *body = new Label(theme, TextStyle::Base, Token::Text, this);
    body->setTextFormat(Qt::RichText);
    body->setWordWrap(true);
    body->setText(what.body);
    body->setMinimumWidth(besideText(380));

    auto *footer = new Ground(theme, Token::Dock, Ground::Top, this);
    auto *middle = new QWidget;
    auto *words = new QVBoxLayout;
    words->setSpacing(4);
    words->addWidget(question);
    words->addWidget(body);
    if (!what.list.isEmpty()) {
        auto *show = new QPushButton(tr("Show the list"), this);
        show->setFlat(true);
        show->setAutoDefault(false);
        auto *list = new QPlainTextEdit(what.list, this);
        list->setReadOnly(true);
        list->setAccessibleName(tr("Everything that it concerns"));
        list->setFont(monoFont(TextStyle::Secondary));
        list->setMinimumHeight(6 * QFontMetrics(list->font()).height());
        list->hide();
        connect(show, &QPushButton::clicked, this, [this, middle, footer, show, list] {
            list->show();
            show->hide();
            middle->layout()->activate();
            const int height = middle->heightForWidth(width()) + footer->sizeHint().height();
            resize(size().expandedTo({0, height}).boundedTo(roomOnScreen(*this)));
        });
        words->addWidget(show, 0, Qt::AlignLeft);
        words->addWidget(list);
    }
    if (what.typeToConfirm > 0) {
        auto *line = new QHBoxLayout;
        auto *label = new Label(theme, TextStyle::Base, Token::Text2,
                                tr("Type %1 to confirm").arg(text::count(what.typeToConfirm)), this);
        m_number = new QLineEdit(this);
        label->setBuddy(m_number);
        line->addWidget(label);
        m_number->setMaximumWidth(besideText(90));
        line->addWidget(m_number);
        line->addStretch();
        words->addLayout(line);
        m_dangerous->setEnabled(false);
        const QString wanted = QString::number(what.typeToConfirm);
        connect(m_number, &QLineEdit::textChanged, this,
                [this, wanted](const QString &text) { m_dangerous->setEnabled(text.trimmed() == wanted); });
    }
    auto *top = new QHBoxLayout(middle);
    top->setContentsMargins(18, 16, 18, 14);
    top->setSpacing(14);
    top->addWidget(icon, 0, Qt::AlignTop);
    top->addLayout(words, 1);

    auto *buttons = new QHBoxLayout(footer);
    buttons->setContentsMargins(18, 11, 18, 11);
    buttons->addWidget(m_dangerous);
    buttons->addSpacing(60);
    buttons->addStretch();
    buttons->addWidget(m_safe);
    setButtonRole(m_dangerous, ButtonRole::Danger);
    m_dangerous->setAutoDefault(false);
    m_safe->setDefault(true);
    m_safe->setFocus();
    connect(m_dangerous, &QPushButton::clicked, this, &QDialog::accept);
    connect(m_safe, &QPushButton::clicked, this, &QDialog::reject);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    auto *scroll = new FittingScroll(middle, footer, this);
    scroll->setAccessibleName(what.title);
    layout->addWidget(scroll, 1);
    layout->addWidget(footer);
}

} // namespace dosegrid::widgets
