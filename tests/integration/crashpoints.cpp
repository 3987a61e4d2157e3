// SPDX-License-Identifier: GPL-3.0-or-later
// Loaded before a program under test (LD_PRELOAD): counts the steps by which it leaves a mark outside of itself, which
// are files and folders made, written, cut, renamed and removed, and bytes sent to a network; and kills it with SIGKILL
// just before one of them, so that everything up to there happened and nothing after it; or lets one operation on a
// file fail as it does on a full disk or without permission. The program itself knows nothing of it.
//
//   DOSEGRID_CRASH_AT=N         before the N-th step, from 1
//   DOSEGRID_CRASH_AT=create    before the request that creates an execution leaves
//   DOSEGRID_CRASH_AT=created   right after it left
//   DOSEGRID_CRASH_LOG=FILE     one line a step, and one for each operation that was let fail
//   DOSEGRID_FAIL_AT=N          the N-th operation on a file fails, from 1: the steps above without the network, and
//                               forcing a file to disk
//   DOSEGRID_FAIL_FOR=M         and those after it, M in all; 1 when absent
//   DOSEGRID_FAIL_WITH=ERRNO    with this number
#include <dlfcn.h>
#include <fcntl.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/types.h>
#include <unistd.h>

#include <atomic>
#include <cerrno>
#include <csignal>
#include <cstdarg>
#include <cstdio>
#include <cstdlib>
#include <cstring>

namespace {

template<typename F>
F original(const char *name)
{
    return reinterpret_cast<F>(dlsym(RTLD_NEXT, name));
}

std::atomic<long> steps = 0;
std::atomic<long> operations = 0;

bool isRegular(int fd)
{
    struct stat facts = {};
    return fstat(fd, &facts) == 0 && S_ISREG(facts.st_mode);
}

// Unix sockets lead to other programs of the session, not to a platform.
bool isNetwork(int fd)
{
    sockaddr_storage address = {};
    socklen_t size = sizeof address;
    return getsockname(fd, reinterpret_cast<sockaddr *>(&address), &size) == 0
           && (address.ss_family == AF_INET || address.ss_family == AF_INET6);
}

bool creates(const void *bytes, size_t size)
{
    constexpr char head[] = "POST /rest/executions ";
    return size >= sizeof head - 1 && std::memcmp(bytes, head, sizeof head - 1) == 0;
}

bool isWish(const char *word)
{
    const char *wish = std::getenv("DOSEGRID_CRASH_AT");
    return wish && std::strcmp(wish, word) == 0;
}

void note(long number, const char *what, const char *more = "")
{
    const char *path = std::getenv("DOSEGRID_CRASH_LOG");
    FILE *log = path ? std::fopen(path, "a") : nullptr;
    if (!log)
        return;
    // Not through write(): that is a step.
    char line[80];
    const int size = std::snprintf(line, sizeof line, "%ld %s%s\n", number, what, more);
    static const auto plainWrite = original<ssize_t (*)(int, const void *, size_t)>("write");
    if (plainWrite(fileno(log), line, size_t(size)) != size)
        std::abort();
    std::fclose(log);
}

void step(const char *what, bool isCreate = false)
{
    const long number = ++steps;
    note(number, what, isCreate ? " create" : "");
    const char *wish = std::getenv("DOSEGRID_CRASH_AT");
    if ((wish && std::atol(wish) == number) || (isCreate && isWish("create")))
        std::raise(SIGKILL);
}

long numberFrom(const char *name, long otherwise)
{
    const char *text = std::getenv(name);
    return text ? std::atol(text) : otherwise;
}

// Whether this operation on a file is one that fails.
bool fails()
{
    const long number = ++operations;
    const long first = numberFrom("DOSEGRID_FAIL_AT", 0);
    if (first <= 0 || number < first || number >= first + numberFrom("DOSEGRID_FAIL_FOR", 1))
        return false;
    note(number, "failed");
    errno = int(numberFrom("DOSEGRID_FAIL_WITH", ENOSPC));
    return true;
}

// Something on a file that leaves a mark; true when it fails instead.
bool stepFails(const char *what)
{
    step(what);
    return fails();
}

// Of open(): a file comes to be.
bool makesFile(const char *path, int flags)
{
    return (flags & O_CREAT) != 0 && std::strncmp(path, "/dev/", 5) != 0 && access(path, F_OK) != 0;
}

int openedMode(int flags, va_list more) { return (flags & (O_CREAT | O_TMPFILE)) != 0 ? va_arg(more, int) : 0; }

} // namespace

extern "C" {

ssize_t write(int fd, const void *bytes, size_t size)
{
    static const auto f = original<ssize_t (*)(int, const void *, size_t)>("write");
    if (isRegular(fd))
        return stepFails("write") ? -1 : f(fd, bytes, size);
    if (!isNetwork(fd))
        return f(fd, bytes, size);
    const bool isCreate = creates(bytes, size);
    step("send", isCreate);
    const ssize_t sent = f(fd, bytes, size);
    if (isCreate && isWish("created"))
        std::raise(SIGKILL);
    return sent;
}

ssize_t pwrite(int fd, const void *bytes, size_t size, off_t at)
{
    static const auto f = original<ssize_t (*)(int, const void *, size_t, off_t)>("pwrite");
    return isRegular(fd) && stepFails("pwrite") ? -1 : f(fd, bytes, size, at);
}

ssize_t pwrite64(int fd, const void *bytes, size_t size, off64_t at)
{
    static const auto f = original<ssize_t (*)(int, const void *, size_t, off64_t)>("pwrite64");
    return isRegular(fd) && stepFails("pwrite") ? -1 : f(fd, bytes, size, at);
}

int rename(const char *from, const char *to) noexcept
{
    static const auto f = original<int (*)(const char *, const char *)>("rename");
    return stepFails("rename") ? -1 : f(from, to);
}

int renameat2(int fromFolder, const char *from, int toFolder, const char *to, unsigned flags) noexcept
{
    static const auto f = original<int (*)(int, const char *, int, const char *, unsigned)>("renameat2");
    return stepFails("rename") ? -1 : f(fromFolder, from, toFolder, to, flags);
}

int unlink(const char *path) noexcept
{
    static const auto f = original<int (*)(const char *)>("unlink");
    return stepFails("unlink") ? -1 : f(path);
}

int mkdir(const char *path, mode_t mode) noexcept
{
    static const auto f = original<int (*)(const char *, mode_t)>("mkdir");
    return stepFails("mkdir") ? -1 : f(path, mode);
}

int ftruncate(int fd, off_t size) noexcept
{
    static const auto f = original<int (*)(int, off_t)>("ftruncate");
    return isRegular(fd) && stepFails("ftruncate") ? -1 : f(fd, size);
}

int ftruncate64(int fd, off64_t size) noexcept
{
    static const auto f = original<int (*)(int, off64_t)>("ftruncate64");
    return isRegular(fd) && stepFails("ftruncate") ? -1 : f(fd, size);
}

int fsync(int fd)
{
    static const auto f = original<int (*)(int)>("fsync");
    return fails() ? -1 : f(fd);
}

int fdatasync(int fd)
{
    static const auto f = original<int (*)(int)>("fdatasync");
    return fails() ? -1 : f(fd);
}

int open(const char *path, int flags, ...)
{
    static const auto f = original<int (*)(const char *, int, ...)>("open");
    va_list more;
    va_start(more, flags);
    const int mode = openedMode(flags, more);
    va_end(more);
    return makesFile(path, flags) && stepFails("open") ? -1 : f(path, flags, mode);
}

int open64(const char *path, int flags, ...)
{
    static const auto f = original<int (*)(const char *, int, ...)>("open64");
    va_list more;
    va_start(more, flags);
    const int mode = openedMode(flags, more);
    va_end(more);
    return makesFile(path, flags) && stepFails("open") ? -1 : f(path, flags, mode);
}

int openat(int folder, const char *path, int flags, ...)
{
    static const auto f = original<int (*)(int, const char *, int, ...)>("openat");
    va_list more;
    va_start(more, flags);
    const int mode = openedMode(flags, more);
    va_end(more);
    return makesFile(path, flags) && stepFails("open") ? -1 : f(folder, path, flags, mode);
}

int openat64(int folder, const char *path, int flags, ...)
{
    static const auto f = original<int (*)(int, const char *, int, ...)>("openat64");
    va_list more;
    va_start(more, flags);
    const int mode = openedMode(flags, more);
    va_end(more);
    return makesFile(path, flags) && stepFails("open") ? -1 : f(folder, path, flags, mode);
}
}
