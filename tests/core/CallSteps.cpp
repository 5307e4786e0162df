// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/CallSteps.h"

#include <atomic>
#include <cerrno>
#include <csignal>
#include <cstdarg>
#include <cstring>
#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/uio.h>
#include <sys/wait.h>
#include <unistd.h>

namespace {

using tidemark::test::KillStep;

/// What the child leaves for whoever waits for it.
struct Shared {
    std::atomic<long> calls{0};
    char last[16] = "";
};

Shared* counted = nullptr; // Only in a child, while calls count.
Shared* later = nullptr;   // In a child, until beginSteps().
KillStep planned;

[[noreturn]] void end() {
    (void)kill(getpid(), SIGKILL);
    for (;;) {
        pause();
    }
}

/// Counts a call; true where this one is to be done by half.
bool isHalf(const char* name) {
    if (counted == nullptr) {
        return false;
    }
    const long call = ++counted->calls;
    std::strncpy(counted->last, name, sizeof counted->last - 1);
    if (call != planned.call) {
        return false;
    }
    if (planned.how == KillStep::How::Before) {
        end();
    }
    return true;
}

/// A call that changes a file at once: it is done, or it is not.
template <class Call>
auto whole(const char* name, Call&& call) {
    const bool last = isHalf(name);
    const auto result = call();
    if (last) {
        end();
    }
    return result;
}

template <class Write>
ssize_t written(const char* name, size_t size, Write&& write) {
    if (isHalf(name)) {
        (void)write(size / 2);
        end();
    }
    return write(size);
}

int opened(int folder, const char* path, int flags, mode_t mode) {
    const auto open = [&] {
        return static_cast<int>(syscall(SYS_openat, folder, path, flags | O_LARGEFILE, mode));
    };
    return (flags & (O_CREAT | O_TRUNC)) != 0 ? whole("open", open) : open();
}

mode_t modeOf(int flags, va_list& rest) {
    const bool hasMode = (flags & O_CREAT) != 0 || (flags & O_TMPFILE) == O_TMPFILE;
    return hasMode ? static_cast<mode_t>(va_arg(rest, unsigned)) : 0;
}

} // namespace

// In front of the C library's own. The names and types are its.
extern "C" {

ssize_t write(int file, const void* bytes, size_t size) {
    return written("write", size, [&](size_t part) { return syscall(SYS_write, file, bytes, part); });
}
ssize_t pwrite(int file, const void* bytes, size_t size, off_t at) {
    return written("pwrite", size, [&](size_t part) { return syscall(SYS_pwrite64, file, bytes, part, at); });
}
ssize_t pwrite64(int file, const void* bytes, size_t size, off64_t at) {
    return pwrite(file, bytes, size, at);
}
int fsync(int file) {
    return whole("fsync", [&] { return static_cast<int>(syscall(SYS_fsync, file)); });
}
int fdatasync(int file) {
    return whole("fdatasync", [&] { return static_cast<int>(syscall(SYS_fdatasync, file)); });
}
int ftruncate(int file, off_t size) noexcept {
    return whole("ftruncate", [&] { return static_cast<int>(syscall(SYS_ftruncate, file, size)); });
}
int ftruncate64(int file, off64_t size) noexcept {
    return ftruncate(file, size);
}
int rename(const char* from, const char* to) noexcept {
    return whole("rename", [&] { return static_cast<int>(syscall(SYS_rename, from, to)); });
}
int renameat2(int fromFolder, const char* from, int toFolder, const char* to, unsigned flags) noexcept {
    return whole("rename", [&] {
        return static_cast<int>(syscall(SYS_renameat2, fromFolder, from, toFolder, to, flags));
    });
}
int link(const char* from, const char* to) noexcept {
    return whole("link", [&] { return static_cast<int>(syscall(SYS_link, from, to)); });
}
int linkat(int fromFolder, const char* from, int toFolder, const char* to, int flags) noexcept {
    return whole(
        "link", [&] { return static_cast<int>(syscall(SYS_linkat, fromFolder, from, toFolder, to, flags)); });
}
int unlink(const char* path) noexcept {
    return whole("unlink", [&] { return static_cast<int>(syscall(SYS_unlink, path)); });
}
int unlinkat(int folder, const char* path, int flags) noexcept {
    return whole("unlink", [&] { return static_cast<int>(syscall(SYS_unlinkat, folder, path, flags)); });
}
int mkdir(const char* path, mode_t mode) noexcept {
    return whole("mkdir", [&] { return static_cast<int>(syscall(SYS_mkdir, path, mode)); });
}
int rmdir(const char* path) noexcept {
    return whole("rmdir", [&] { return static_cast<int>(syscall(SYS_rmdir, path)); });
}
int open(const char* path, int flags, ...) {
    va_list rest;
    va_start(rest, flags);
    const mode_t mode = modeOf(flags, rest);
    va_end(rest);
    return opened(AT_FDCWD, path, flags, mode);
}
int open64(const char* path, int flags, ...) {
    va_list rest;
    va_start(rest, flags);
    const mode_t mode = modeOf(flags, rest);
    va_end(rest);
    return opened(AT_FDCWD, path, flags, mode);
}

} // extern "C"

namespace tidemark::test {

EndedWork killedAt(const KillStep& step, const std::function<bool()>& work, StepsFrom from) {
    void* place = mmap(nullptr, sizeof(Shared), PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
    auto* shared = new (place) Shared;
    const pid_t child = fork();
    if (child == 0) {
        planned = step;
        (from == StepsFrom::Beginning ? counted : later) = shared;
        _exit(work() ? 0 : 1);
    }
    int status = 0;
    waitpid(child, &status, 0);
    EndedWork ended;
    ended.killed = WIFSIGNALED(status) && WTERMSIG(status) == SIGKILL;
    ended.done = WIFEXITED(status) && WEXITSTATUS(status) == 0;
    ended.calls = shared->calls;
    ended.last = shared->last;
    munmap(place, sizeof(Shared));
    return ended;
}

void beginSteps() {
    counted = later;
}

KillStep stepOf(int kill, int kills, long calls) {
    using How = KillStep::How;
    if (kills <= calls) {
        return {1 + calls * kill / kills, kill % 2 == 0 ? How::Before : How::Half};
    }
    return {1 + kill % calls, (kill / calls) % 2 == 0 ? How::Before : How::Half};
}

} // namespace tidemark::test
