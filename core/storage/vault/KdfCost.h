// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

namespace tidemark::storage {

/// KdfCost is what one guess at a password costs: passes over memory of Argon2id. It is part of each slot of
/// the keyring.
struct KdfCost {
    quint32 passes = 3;
    quint64 memoryBytes = 256ULL << 20U;

    /// Returns the lowest cost, RFC 9106 (2021), second recommended choice: 64 MiB, three passes. A slot
    /// below it is wrapped anew at the next sign-in.
    [[nodiscard]] static constexpr KdfCost floor() { return {3, 64ULL << 20U}; }
    /// Returns the usual cost, libsodium's MODERATE: about half a second on a two-core workstation.
    [[nodiscard]] static constexpr KdfCost standard() { return {3, 256ULL << 20U}; }

    /// Returns whether either passes or memory are less than those of the other cost.
    [[nodiscard]] constexpr bool isBelow(const KdfCost& other) const {
        return passes < other.passes || memoryBytes < other.memoryBytes;
    }
    friend bool operator==(const KdfCost&, const KdfCost&) = default;
};

} // namespace tidemark::storage
