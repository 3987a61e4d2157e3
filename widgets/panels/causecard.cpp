// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/panels/causecard.h"

#include "widgets/common/label.h"

#include <QHBoxLayout>
#include <QPushButton>

namespace dosegrid::widgets {

CauseCard::CauseCard(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_ground(new Ground(theme, Token::Alt, Ground::Card, this))
{
    auto *margin = new QVBoxLayout(this);
    margin->setContentsMargins(24, 4, 12, 4);
    margin->addWidget(m_ground);
    auto *across = new QHBoxLayout(m_ground);
    across->setContentsMargins(8, 6, 8, 6);
    across->setSpacing(8);
    auto *lines = new QVBoxLayout;
    lines->setSpacing(1);
    across->addLayout(lines, 1);
    const auto line = [&](TextStyle style, Token colour) {
        auto *label = new Label(theme, style, colour, m_ground);
        label->setWordWrap(true);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
        lines->addWidget(label);
        return label;
    };
    m_title = line(TextStyle::Base, Token::Text);
    m_detail = line(TextStyle::Secondary, Token::Text2);
    m_systematic = line(TextStyle::Base, Token::WarnText);
    auto *show = new QPushButton(tr("Show"), m_ground);
    show->setAccessibleName(tr("Show the cause among the failures"));
    show->setToolTip(show->accessibleName());
    across->addWidget(show, 0, Qt::AlignTop);
    connect(show, &QPushButton::clicked, this, &CauseCard::showRequested);
    hide();
}

void CauseCard::setCause(const QString &title, const QString &detail, const QString &systematic)
{
    m_title->setText(title);
    m_detail->setText(detail);
    m_detail->setVisible(!detail.isEmpty());
    m_systematic->setText(systematic);
    m_systematic->setVisible(!systematic.isEmpty());
    m_ground->setColours(systematic.isEmpty() ? Token::Alt : Token::WarnBg,
                         systematic.isEmpty() ? Token::Border : Token::WarnEdge);
    setVisible(!title.isEmpty());
}

QString CauseCard::text() const
{
    QStringList lines{m_title->text(), m_detail->text(), m_systematic->text()};
    lines.removeAll(QString());
    return lines.join(u'\n');
}

} // namespace dosegrid::widgets
