// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QDialog;
class QWidget;

namespace dosegrid::widgets {

class Theme;

// The footer of a dialog that only tells: one button, which closes it. Owned by the dialog.
QWidget *closeFooter(const Theme &theme, QDialog &dialog);

} // namespace dosegrid::widgets
