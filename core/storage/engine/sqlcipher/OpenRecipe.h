// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/engine/DatabaseFile.h"
#include "storage/engine/sqlcipher/DatabaseHandle.h"

namespace tidemark::storage {

/// Returns how a plan opens its file.
[[nodiscard]] DatabaseHandle::Access accessOf(const OpenPlan& plan);

/// Gives a handle its key, before anything else is done with it, and checks that the engine encrypts. It
/// fails with CipherMissing.
[[nodiscard]] Result<void> applyKey(const DatabaseHandle& handle, const SecretBytes& key);

/// Brings a handle that was just opened through the recipe: cipher settings, key, version, checks, settings.
[[nodiscard]] Result<void> applyOpenRecipe(const DatabaseHandle& handle, const SecretBytes& key,
                                           const OpenPlan& plan, bool isNew);

} // namespace tidemark::storage
