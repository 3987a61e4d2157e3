// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace dosegrid::widgets {

// With what a person who wants other options than before begins.
enum class SubmitPreset { None, Workflow, MoreStatistics };

} // namespace dosegrid::widgets
