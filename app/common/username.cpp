// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/common/username.h"

#include <pwd.h>
#include <unistd.h>

namespace dosegrid {

QString userName()
{
    const passwd *user = getpwuid(geteuid());
    return user ? QString::fromLocal8Bit(user->pw_name) : QString::number(geteuid());
}

} // namespace dosegrid
