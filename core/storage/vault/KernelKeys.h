// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Error.h"

#include <QByteArray>

#include <chrono>

namespace tidemark::storage {

/// KernelKeys is a place outside of the process and not on the disk, in which bytes wait for a limited time.
class KernelKeys {
public:
    virtual ~KernelKeys() = default;
    /// Keeps `bytes` for `lifetime`, at least a second, and gives the number under which they wait. Fails
    /// with WriteFailed where this machine has no such place; nothing waits then.
    [[nodiscard]] virtual Result<qint32> keep(const QByteArray& bytes, std::chrono::seconds lifetime) = 0;
    /// Fails with ReadFailed where nothing waits under this number, or does so no longer.
    [[nodiscard]] virtual Result<QByteArray> read(qint32 number) = 0;
    /// Removes what waits under this number.
    virtual void remove(qint32 number) = 0;
};

/// SessionKeys is Linux's keyring of the session, which a process keeps when it replaces itself by execv().
/// The kernel gives the bytes to processes of the session only, never writes them to the swap, and drops them
/// when the time is over (keyrings(7), session-keyring(7)). A container may forbid it: keep() fails then. It
/// is used by the thread that keeps: each thread has a session keyring of its own.
class SessionKeys final : public KernelKeys {
public:
    [[nodiscard]] Result<qint32> keep(const QByteArray& bytes, std::chrono::seconds lifetime) override;
    [[nodiscard]] Result<QByteArray> read(qint32 number) override;
    void remove(qint32 number) override;
};

} // namespace tidemark::storage
