// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/common/theme.h"

#include <QDialog>

namespace dosegrid::widgets {

// Name, version, licence, and whose work it stands on.
class AboutDialog final : public QDialog
{
    Q_OBJECT

public:
    explicit AboutDialog(const Theme &theme, QWidget *parent = nullptr);
};

} // namespace dosegrid::widgets
