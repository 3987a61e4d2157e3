// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/common/theme.h"

#include <QWidget>

namespace dosegrid::widgets {

class Ground;
class Label;

// The cause that a failed cell shares with others: how many have it, what it is, and where it is systematic, which is
// a warning. Hidden while there is none.
class CauseCard final : public QWidget
{
    Q_OBJECT

public:
    explicit CauseCard(const Theme &theme, QWidget *parent = nullptr);

    // `systematic` is empty when no axis stands out; without a title there is no card.
    void setCause(const QString &title, const QString &detail, const QString &systematic);
    QString text() const; // all that it says, a line each

signals:
    void showRequested();

private:
    Ground *m_ground;
    Label *m_title;
    Label *m_detail;
    Label *m_systematic;
};

} // namespace dosegrid::widgets
