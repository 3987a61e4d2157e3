// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace dosegrid {

// Who the system says runs this program, for the record of a campaign: an environment can be empty, or say another.
QString userName();

} // namespace dosegrid
