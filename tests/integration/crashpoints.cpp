// SPDX-License-Identifier: GPL-3.0-or-later
// Loaded before a program under test (LD_PRELOAD): counts the steps by which it leaves a mark outside of itself, which
// are writes to files, renames and removals of files, and bytes sent to a network; and kills it with SIGKILL just
// before one of them, so that everything up to there happened and nothing after it. The program itself knows nothing of
// it.
//
//   DOSEGRID_CRASH_AT=N         before the N-th step, from 1
//   DOSEGRID_CRASH_AT=create    before the request that creates an execution leaves
//   DOSEGRID_CRASH_AT=created   right after it left
//   DOSEGRID_CRASH_LOG=FILE     one line a step
#include <dlfcn.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/types.h>
#include <unistd.h>

#include <atomic>
#include <csignal>
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

void step(const char *what, bool isCreate = false)
{
    const long number = ++steps;
    if (const char *path = std::getenv("DOSEGRID_CRASH_LOG")) {
        if (FILE *log = std::fopen(path, "a")) {
            // Not through write(): that is a step.
            char line[80];
            const int size = std::snprintf(line, sizeof line, "%ld %s%s\n", number, what, isCreate ? " create" : "");
            static const auto plainWrite = original<ssize_t (*)(int, const void *, size_t)>("write");
            if (plainWrite(fileno(log), line, size_t(size)) != size)
                std::abort();
            std::fclose(log);
        }
    }
    const char *wish = std::getenv("DOSEGRID_CRASH_AT");
    if ((wish && std::atol(wish) == number) || (isCreate && isWish("create")))
        std::raise(SIGKILL);
}

} // namespace

extern "C" {

ssize_t write(int fd, const void *bytes, size_t size)
{
    static const auto f = original<ssize_t (*)(int, const void *, size_t)>("write");
    if (isRegular(fd)) {
        step("write");
        return f(fd, bytes, size);
    }
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
    if (isRegular(fd))
        step("pwrite");
    return f(fd, bytes, size, at);
}

ssize_t pwrite64(int fd, const void *bytes, size_t size, off64_t at)
{
    static const auto f = original<ssize_t (*)(int, const void *, size_t, off64_t)>("pwrite64");
    if (isRegular(fd))
        step("pwrite");
    return f(fd, bytes, size, at);
}

int rename(const char *from, const char *to) noexcept
{
    static const auto f = original<int (*)(const char *, const char *)>("rename");
    step("rename");
    return f(from, to);
}

int renameat2(int fromFolder, const char *from, int toFolder, const char *to, unsigned flags) noexcept
{
    static const auto f = original<int (*)(int, const char *, int, const char *, unsigned)>("renameat2");
    step("rename");
    return f(fromFolder, from, toFolder, to, flags);
}

int unlink(const char *path) noexcept
{
    static const auto f = original<int (*)(const char *)>("unlink");
    step("unlink");
    return f(path);
}
}
