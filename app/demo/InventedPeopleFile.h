// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "demo/InventedPeople.h"

#include <optional>

namespace tidemark::demo {

/// InventedSignIn says how to sign in to the invented clinic.
struct InventedSignIn {
    std::vector<DemoPerson> people;
    QString passphrase; ///< The same for all of them.
    QString pin;        ///< The same for all of them; empty where an earlier program made the clinic.
};

/// Reads the sign-in names, the passphrase and the PIN of an invented clinic, which are readable in
/// its folder ("demo.json"), so that everybody can look around in it. A real clinic has no such
/// file.
[[nodiscard]] std::optional<InventedSignIn> readInventedSignIn(const QString& folder);
/// Fails with WriteFailed and DiskFull.
[[nodiscard]] Result<void> writeInventedSignIn(const QString& folder, const InventedSignIn& signIn);

} // namespace tidemark::demo
