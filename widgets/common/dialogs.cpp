// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/common/dialogs.h"

namespace dosegrid::widgets {

Dialogs::~Dialogs() = default;

} // namespace dosegrid::widgets
