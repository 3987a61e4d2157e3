// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/platform/http.h"

#include <httplib.h>

#include <atomic>

namespace dosegrid::platform {

// The file of the reply, streamed: whole, or the one range of bytes that the header of this name asks for.
void sendFile(const HttpReply &reply, const std::string &rangeHeader, httplib::Response &response);

// A body that lies about its length, ends too early or drips. Small, or a file.
void sendFaulty(const HttpReply &reply, httplib::Response &response, const std::atomic<bool> &stopping);

} // namespace dosegrid::platform
