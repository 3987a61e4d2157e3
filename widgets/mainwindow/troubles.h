// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/common/messagebar.h"

#include <map>

namespace dosegrid::widgets {

// What is wrong as long as it lasts: a bar for each trouble, which stays until that trouble is over. What passes has
// its place elsewhere and covers none of it.
class Troubles final : public QWidget
{
    Q_OBJECT

public:
    Troubles(const Theme &theme, const Icons &icons, QWidget *parent = nullptr);

    struct Trouble
    {
        MessageBar::Kind kind = MessageBar::Kind::Error;
        QString text;
        QString action;
        QString details; // the raw answer
    };
    // The same key again says the same trouble in other words. Keys are the caller's.
    void tell(qint64 key, const Trouble &trouble);
    void end(qint64 key);
    void clear();
    bool isTold(qint64 key) const { return m_bars.contains(key); }
    QStringList texts() const; // the oldest first

signals:
    void actionTriggered(qint64 key);

private:
    const Theme &m_theme;
    const Icons m_icons;
    std::map<qint64, MessageBar *> m_bars;
};

} // namespace dosegrid::widgets
