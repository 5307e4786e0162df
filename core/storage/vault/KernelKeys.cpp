// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/vault/KernelKeys.h"

#include "storage/vault/SlotCipher.h"

#include <linux/keyctl.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <algorithm>
#include <limits>

namespace tidemark::storage {
namespace {

constexpr const char* keyType = "user";
/// More than a sealed key has.
constexpr qsizetype longestPayload = 4096;
/// Every right for the process that possesses the session's keyring, none for the user's other sessions.
constexpr long onlyThisSession = 0x3f000000;

long control(long operation, qint32 number, long value = 0) {
    return syscall(SYS_keyctl, operation, static_cast<long>(number), value, 0L, 0L);
}

} // namespace

Result<qint32> SessionKeys::keep(const QByteArray& bytes, std::chrono::seconds lifetime) {
    if (lifetime < std::chrono::seconds(1)) {
        return fail(ErrorCode::WriteFailed);
    }
    // A name of its own: a second program of this session would overwrite a key of the same name.
    const QByteArray name = "tidemark:" + randomBytes(8).toHex();
    const long number = syscall(SYS_add_key, keyType, name.constData(), bytes.constData(),
                                static_cast<size_t>(bytes.size()), KEY_SPEC_SESSION_KEYRING);
    if (number <= 0) {
        return fail(ErrorCode::WriteFailed);
    }
    const auto kept = static_cast<qint32>(number);
    const auto seconds = std::min<qint64>(lifetime.count(), std::numeric_limits<qint32>::max());
    // Without its time limit it would wait as long as the session lasts.
    if (control(KEYCTL_SETPERM, kept, onlyThisSession) != 0 ||
        control(KEYCTL_SET_TIMEOUT, kept, static_cast<long>(seconds)) != 0) {
        remove(kept);
        return fail(ErrorCode::WriteFailed);
    }
    return kept;
}

Result<QByteArray> SessionKeys::read(qint32 number) {
    QByteArray bytes(longestPayload, '\0');
    const long size = syscall(SYS_keyctl, static_cast<long>(KEYCTL_READ), static_cast<long>(number),
                              bytes.data(), static_cast<size_t>(bytes.size()));
    if (size <= 0 || size > bytes.size()) {
        return fail(ErrorCode::ReadFailed);
    }
    bytes.resize(size);
    return bytes;
}

void SessionKeys::remove(qint32 number) {
    // Revoked first: the kernel wipes the bytes at once. Where the key is gone already both fail.
    control(KEYCTL_REVOKE, number);
    control(KEYCTL_UNLINK, number, KEY_SPEC_SESSION_KEYRING);
}

} // namespace tidemark::storage
