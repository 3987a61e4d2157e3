// SPDX-License-Identifier: GPL-3.0-or-later
// Functions of the C library and of SQLite under their own names, in the program itself: the dynamic linker finds them
// before the real ones, for Qt and every plugin too. Each tells the watchdog and goes on to the real one.
#include "tests/support/watchdog.h"

#include <arpa/inet.h>
#include <cstdarg>
#include <cstdio>
#include <dirent.h>
#include <dlfcn.h>
#include <fcntl.h>
#include <sys/socket.h>
#include <sys/un.h>

struct sqlite3;
struct sqlite3_stmt;

namespace {

using dosegrid::test::Watchdog;

template<typename Function>
Function real(Function, const char *name)
{
    if (void *found = dlsym(RTLD_NEXT, name))
        return reinterpret_cast<Function>(found);
    // Of a library that came with a plugin, and is in no scope but its own.
    return reinterpret_cast<Function>(dlsym(dlopen("libsqlite3.so.0", RTLD_LAZY | RTLD_NOLOAD), name));
}

// The mode is there only when a file may be made.
#define OPENED_MODE(flags)                                                                                             \
    mode_t mode = 0;                                                                                                   \
    if ((flags) & (O_CREAT | O_TMPFILE)) {                                                                             \
        va_list arguments;                                                                                             \
        va_start(arguments, flags);                                                                                    \
        mode = va_arg(arguments, mode_t);                                                                              \
        va_end(arguments);                                                                                             \
    }

} // namespace

extern "C" {

int open(const char *path, int flags, ...)
{
    OPENED_MODE(flags)
    Watchdog::touched("open", path);
    static const auto next = real(&open, "open");
    return next(path, flags, mode);
}

int open64(const char *path, int flags, ...)
{
    OPENED_MODE(flags)
    Watchdog::touched("open", path);
    static const auto next = real(&open64, "open64");
    return next(path, flags, mode);
}

int openat(int folder, const char *path, int flags, ...)
{
    OPENED_MODE(flags)
    Watchdog::touched("openat", path);
    static const auto next = real(&openat, "openat");
    return next(folder, path, flags, mode);
}

int openat64(int folder, const char *path, int flags, ...)
{
    OPENED_MODE(flags)
    Watchdog::touched("openat", path);
    static const auto next = real(&openat64, "openat64");
    return next(folder, path, flags, mode);
}

FILE *fopen(const char *path, const char *how)
{
    Watchdog::touched("fopen", path);
    static const auto next = real(&fopen, "fopen");
    return next(path, how);
}

FILE *fopen64(const char *path, const char *how)
{
    Watchdog::touched("fopen", path);
    static const auto next = real(&fopen64, "fopen64");
    return next(path, how);
}

DIR *opendir(const char *path)
{
    Watchdog::touched("opendir", path);
    static const auto next = real(&opendir, "opendir");
    return next(path);
}

int rename(const char *from, const char *to) noexcept
{
    Watchdog::touched("rename", from);
    static const auto next = real(&rename, "rename");
    return next(from, to);
}

int unlink(const char *path) noexcept
{
    Watchdog::touched("unlink", path);
    static const auto next = real(&unlink, "unlink");
    return next(path);
}

int connect(int socket, const sockaddr *address, socklen_t length)
{
    const auto *local = reinterpret_cast<const sockaddr_un *>(address);
    Watchdog::touched("connect", address->sa_family == AF_UNIX ? local->sun_path : "to the network");
    static const auto next = real(&connect, "connect");
    return next(socket, address, length);
}

ssize_t sendto(int socket, const void *bytes, size_t count, int flags, const sockaddr *address, socklen_t length)
{
    Watchdog::touched("sendto", "to the network");
    static const auto next = real(&sendto, "sendto");
    return next(socket, bytes, count, flags, address, length);
}

int sqlite3_open_v2(const char *path, sqlite3 **database, int flags, const char *vfs)
{
    Watchdog::touched("sqlite3_open_v2", path);
    static const auto next = real(&sqlite3_open_v2, "sqlite3_open_v2");
    return next(path, database, flags, vfs);
}

int sqlite3_step(sqlite3_stmt *statement)
{
    Watchdog::touched("sqlite3_step", "a database");
    static const auto next = real(&sqlite3_step, "sqlite3_step");
    return next(statement);
}

} // extern "C"
