// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/dialogs/confirmdialog.h"

#include "models/text/units.h"
#include "widgets/common/iconsize.h"
#include "widgets/common/label.h"
#include "widgets/common/screenfit.h"
#include "widgets/common/style.h"
#include "widgets/dialogs/digits.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>

using namespace Qt::Literals::StringLiterals;

namespace dosegrid::widgets {

ConfirmDialog::ConfirmDialog(const Theme &theme, const Icons &icons, const Confirmation &what, QWidget *parent)
    : QDialog(parent)
    , m_middle(new QWidget)
    , m_footer(new Ground(theme, Token::Dock, Ground::Top, this))
    , m_texts(new QVBoxLayout)
    , m_question(new Label(theme, TextStyle::Heading, Token::Text, this))
    , m_body(new Label(theme, TextStyle::Base, Token::Text, this))
    , m_numberLabel(new Label(theme, TextStyle::Base, Token::Text2, this))
    , m_number(new QLineEdit(this))
    , m_dangerous(new QPushButton(this))
    , m_safe(new QPushButton(this))
{
    auto *icon = new QLabel(this);
    icon->setPixmap(icons.pixmap(u"dialog-warning"_s, Token::ErrorText, 28, devicePixelRatioF()));
    icon->setHidden(what.isHarmless);
    m_question->setWordWrap(true);
    m_body->setTextFormat(Qt::RichText);
    m_body->setWordWrap(true);
    m_body->setMinimumWidth(besideText(380));
    m_numberLabel->setBuddy(m_number);
    m_number->setMaximumWidth(besideText(90));
    connect(m_number, &QLineEdit::textChanged, this, &ConfirmDialog::updateDangerous);

    m_texts->setSpacing(4);
    m_texts->addWidget(m_question);
    m_texts->addWidget(m_body);
    auto *line = new QHBoxLayout;
    line->addWidget(m_numberLabel);
    line->addWidget(m_number);
    line->addStretch();
    m_texts->addLayout(line);
    auto *top = new QHBoxLayout(m_middle);
    top->setContentsMargins(18, 16, 18, 14);
    top->setSpacing(14);
    top->addWidget(icon, 0, Qt::AlignTop);
    top->addLayout(m_texts, 1);

    placeButtons(what.isHarmless);
    connect(m_dangerous, &QPushButton::clicked, this, &QDialog::accept);
    connect(m_safe, &QPushButton::clicked, this, &QDialog::reject);

    setWords(what);
    if (!what.list.isEmpty()) {
        auto *list = new QPlainTextEdit(what.list);
        list->setReadOnly(true);
        list->setAccessibleName(tr("Everything that it concerns"));
        list->setFont(monoFont(TextStyle::Secondary));
        list->setMinimumHeight(6 * QFontMetrics(list->font()).height());
        addDetails(tr("Show the list"), list);
    }
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    auto *scroll = new FittingScroll(m_middle, m_footer, this);
    scroll->setAccessibleName(what.title);
    layout->addWidget(scroll, 1);
    layout->addWidget(m_footer);
}

void ConfirmDialog::placeButtons(bool isHarmless)
{
    auto *buttons = new QHBoxLayout(m_footer);
    buttons->setContentsMargins(18, 11, 18, 11);
    if (isHarmless) {
        buttons->addStretch();
        buttons->addWidget(m_safe);
        buttons->addWidget(m_dangerous);
        setButtonRole(m_dangerous, ButtonRole::Primary);
        m_safe->setAutoDefault(false);
        m_dangerous->setDefault(true);
        m_dangerous->setFocus();
        return;
    }
    buttons->addWidget(m_dangerous);
    buttons->addSpacing(60);
    buttons->addStretch();
    buttons->addWidget(m_safe);
    setButtonRole(m_dangerous, ButtonRole::Danger);
    m_dangerous->setAutoDefault(false);
    m_safe->setDefault(true);
    m_safe->setFocus();
}

void ConfirmDialog::setWords(const Confirmation &what)
{
    setWindowTitle(what.title);
    m_question->setText(what.question);
    m_body->setText(what.body);
    m_dangerous->setText(what.dangerous);
    m_safe->setText(what.safe);
    if (what.typeToConfirm != m_wanted)
        m_number->clear();
    m_wanted = what.typeToConfirm;
    m_numberLabel->setText(tr("Type %1 to confirm").arg(text::count(m_wanted)));
    m_numberLabel->setVisible(m_wanted > 0);
    m_number->setVisible(m_wanted > 0);
    updateDangerous();
}

void ConfirmDialog::addDetails(const QString &link, QWidget *details)
{
    auto *show = new QPushButton(link, this);
    show->setFlat(true);
    show->setAutoDefault(false);
    details->setParent(this);
    details->hide();
    connect(show, &QPushButton::clicked, this, [this, show, details] {
        details->show();
        show->hide();
        details->setFocus();
        m_middle->layout()->activate();
        const int height = m_middle->heightForWidth(width()) + m_footer->sizeHint().height();
        resize(size().expandedTo({0, height}).boundedTo(roomOnScreen(*this)));
    });
    const int beforeNumber = m_texts->count() - 1;
    m_texts->insertWidget(beforeNumber, show, 0, Qt::AlignLeft);
    m_texts->insertWidget(beforeNumber + 1, details);
}

void ConfirmDialog::addLine(QLayout *line) { m_texts->insertLayout(m_texts->count() - 1, line); }

void ConfirmDialog::setAllowed(bool allowed)
{
    m_allowed = allowed;
    updateDangerous();
}

void ConfirmDialog::updateDangerous()
{
    m_dangerous->setEnabled(m_allowed && (m_wanted == 0 || digitsOf(m_number->text()) == qint64(m_wanted)));
}

} // namespace dosegrid::widgets
