// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/mainwindow/troubles.h"

#include <QVBoxLayout>

namespace dosegrid::widgets {

Troubles::Troubles(const Theme &theme, const Icons &icons, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_icons(icons)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    hide();
}

void Troubles::tell(qint64 key, const Trouble &trouble)
{
    MessageBar *&bar = m_bars[key];
    if (!bar) {
        bar = new MessageBar(m_theme, m_icons, this);
        layout()->addWidget(bar);
        connect(bar, &MessageBar::actionTriggered, this, [this, key] { emit actionTriggered(key); });
    }
    bar->show(trouble.kind, trouble.text, trouble.action, trouble.details);
    show();
}

void Troubles::end(qint64 key)
{
    const auto found = m_bars.find(key);
    if (found == m_bars.end())
        return;
    // It may be its own button that ends it.
    found->second->hide();
    found->second->deleteLater();
    m_bars.erase(found);
    setVisible(!m_bars.empty());
}

void Troubles::clear()
{
    while (!m_bars.empty())
        end(m_bars.begin()->first);
}

QStringList Troubles::texts() const
{
    QStringList texts;
    for (int i = 0; i < layout()->count(); ++i) {
        const auto *bar = qobject_cast<const MessageBar *>(layout()->itemAt(i)->widget());
        if (bar && !bar->isHidden())
            texts += bar->text();
    }
    return texts;
}

} // namespace dosegrid::widgets
