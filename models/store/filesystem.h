// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/result.h"

#include <QString>

#include <cstdint>

namespace dosegrid::store {

// Whether shared memory between programs, which WAL needs, may not work there: NFS, SMB, FUSE, 9P, AFS, Ceph, Coda,
// shared folders of virtual machines. `magic` is f_type of statfs(2).
bool isNetworkFileSystem(std::uint32_t magic);
// Of an existing file or folder; false when the system cannot tell.
bool isOnNetworkFileSystem(const QString &path);

// Gives a finished file its name: on disk first, then renamed in one step. Exists when the name is taken.
Result<void> publish(const QString &temporary, const QString &target);

} // namespace dosegrid::store
