// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/common/icons.h"

#include <QAbstractButton>

namespace dosegrid::widgets {

// A large button of the welcome page: icon, title, two lines of explanation. The main one is tinted.
class ChoiceCard final : public QAbstractButton
{
    Q_OBJECT

public:
    ChoiceCard(const Theme &theme, const Icons &icons, const QString &icon, const QString &title,
               const QString &explanation, bool isMain, QWidget *parent = nullptr);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Theme &m_theme;
    Icons m_icons;
    QString m_icon;
    QString m_explanation;
    bool m_isMain;
};

} // namespace dosegrid::widgets
