// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace dosegrid::cli {

// What a script may rely on; documented in --help and the man page.
enum class ExitStatus {
    Done = 0,
    Failed = 1,
    WrongUsage = 2,  // or bad input
    Unreachable = 3, // the platform, or it refuses the key
    Interrupted = 4, // resumable
    NeedsPerson = 5, // ended, but some cells need one
};

} // namespace dosegrid::cli
