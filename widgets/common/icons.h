// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/common/theme.h"

#include <QIcon>
#include <QPixmap>

namespace dosegrid::widgets {

// The bundled monochrome icons, tinted when they are painted: text colour, link colour when checked, disabled colour.
// They follow the theme by themselves. The Theme must outlive the icons it gave.
class Icons
{
public:
    explicit Icons(const Theme &theme) : m_theme(&theme) {}

    // By freedesktop name, such as "view-refresh"; an unknown name gives an empty icon and a warning in the log.
    QIcon get(const QString &name) const;
    // Always in one colour, whatever the state of the control.
    QIcon get(const QString &name, Token colour) const;
    QPixmap pixmap(const QString &name, Token colour, int size, qreal dpr) const;

    // The coloured icon of the program.
    static QIcon application();
    static QStringList names();

private:
    const Theme *m_theme;
};

} // namespace dosegrid::widgets
