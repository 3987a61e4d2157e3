// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/common/section.h"

#include "widgets/common/elidedlabel.h"
#include "widgets/common/iconsize.h"
#include "widgets/common/typography.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace dosegrid::widgets {

Section::Section(const Theme &theme, const QString &title, QWidget *content, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_header(new QWidget(this))
    , m_toggle(new QToolButton(m_header))
    , m_note(new ElidedLabel(m_header))
    , m_content(content)
{
    m_note->setFont(textFont(TextStyle::Secondary));
    m_note->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    recolour();
    connect(&theme, &Theme::changed, this, &Section::recolour);
    m_toggle->setText(title);
    m_toggle->setFont(textFont(TextStyle::Heading));
    m_toggle->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_toggle->setAutoRaise(true);
    m_toggle->setIconSize(iconSize(14));
    m_toggle->setIcon(Icons(theme).get(u"arrow-down"_s));
    connect(m_toggle, &QToolButton::clicked, this, [this] { setFolded(!m_folded); });

    auto *header = new QHBoxLayout(m_header);
    header->setContentsMargins(0, 0, 12, 0);
    header->setSpacing(6);
    header->addWidget(m_toggle);
    header->addWidget(m_note, 1);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 5, 0, 8);
    layout->setSpacing(1);
    layout->addWidget(m_header);
    layout->addWidget(content);
}

void Section::recolour()
{
    QPalette quiet = m_note->palette();
    quiet.setColor(QPalette::WindowText, m_theme[Token::Text2]);
    m_note->setPalette(quiet);
}

QString Section::title() const { return m_toggle->text(); }

void Section::setNote(const QString &note) { m_note->setText(note); }

void Section::setCorner(QWidget *corner) { static_cast<QHBoxLayout *>(m_header->layout())->addWidget(corner); }

void Section::setFolded(bool folded)
{
    if (m_folded == folded)
        return;
    m_folded = folded;
    m_toggle->setIcon(Icons(m_theme).get(folded ? u"arrow-right"_s : u"arrow-down"_s));
    m_content->setVisible(!folded);
    emit foldedChanged(folded);
}

bool Section::isFolded() const { return m_folded; }

void Section::paintEvent(QPaintEvent *)
{
    QPainter(this).fillRect(0, height() - 1, width(), 1, m_theme[Token::Border]);
}

} // namespace dosegrid::widgets
