// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/vault/KernelKeys.h"

#include <map>

namespace tidemark::test {

/// A kernel that keeps keys, or forbids it as a container does.
class FakeKernelKeys final : public storage::KernelKeys {
public:
    [[nodiscard]] Result<qint32> keep(const QByteArray& bytes, std::chrono::seconds lifetime) override {
        if (!allowed) {
            return fail(ErrorCode::WriteFailed);
        }
        lastLifetime = lifetime;
        waiting[++m_last] = bytes;
        return m_last;
    }
    [[nodiscard]] Result<QByteArray> read(qint32 number) override {
        const auto found = waiting.find(number);
        return found == waiting.end() ? Result<QByteArray>(fail(ErrorCode::ReadFailed)) : found->second;
    }
    void remove(qint32 number) override { waiting.erase(number); }

    bool allowed = true;
    std::map<qint32, QByteArray> waiting;
    std::chrono::seconds lastLifetime{0};

private:
    qint32 m_last = 0;
};

} // namespace tidemark::test
