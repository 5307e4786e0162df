// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/lock/Relauncher.h"

#include <QFile>

#include <array>
#include <linux/close_range.h>
#include <sys/mman.h>
#include <unistd.h>
#include <vector>

namespace tidemark::app {
namespace {

constexpr qint64 carryLimit = 1 << 20;

bool writeAll(int descriptor, const QByteArray& bytes) {
    qsizetype written = 0;
    while (written < bytes.size()) {
        const ssize_t step =
            write(descriptor, bytes.constData() + written, static_cast<size_t>(bytes.size() - written));
        if (step <= 0) {
            return false;
        }
        written += step;
    }
    return lseek(descriptor, 0, SEEK_SET) == 0;
}

} // namespace

ExecRelauncher::ExecRelauncher(QStringList arguments) : m_arguments(std::move(arguments)) {}

Result<void> ExecRelauncher::relaunch(const LockCarry& carry) {
    const int descriptor = memfd_create("tidemark-lock", 0);
    if (descriptor < 0 || !writeAll(descriptor, carry.toBytes())) {
        return fail(ErrorCode::WriteFailed);
    }
    std::vector<QByteArray> texts{QByteArrayLiteral("tidemark")};
    for (const QString& argument : m_arguments) {
        texts.push_back(QFile::encodeName(argument));
    }
    texts.push_back(QByteArrayLiteral("--locked"));
    texts.push_back(QByteArray::number(descriptor));
    std::vector<char*> pointers;
    pointers.reserve(texts.size() + 1);
    for (QByteArray& text : texts) {
        pointers.push_back(text.data());
    }
    pointers.push_back(nullptr);
    // Nothing of the old process stays reachable: every other descriptor closes with it.
    const auto kept = static_cast<unsigned>(descriptor);
    if (kept > 3) {
        close_range(3, kept - 1, CLOSE_RANGE_CLOEXEC);
    }
    close_range(kept + 1, ~0U, CLOSE_RANGE_CLOEXEC);
    execv("/proc/self/exe", pointers.data());
    close(descriptor);
    return fail(ErrorCode::Internal);
}

Result<LockCarry> readCarry(int descriptor) {
    QFile file;
    if (!file.open(descriptor, QIODevice::ReadOnly, QFileDevice::AutoCloseHandle)) {
        return fail(ErrorCode::ReadFailed);
    }
    return LockCarry::fromBytes(file.read(carryLimit));
}

} // namespace tidemark::app
