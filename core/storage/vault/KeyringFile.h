// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Error.h"
#include "storage/ClinicFolder.h"
#include "storage/vault/Keyring.h"

#include <vector>

namespace tidemark::storage {

/// KeyringFile is the keyring's two copies in the clinic's folder, `keyring.a` and `keyring.b`. They are
/// written one after the other, each forced to the disk, so that one is whole at any moment and both are
/// equal at rest.
class KeyringFile {
public:
    explicit KeyringFile(ClinicFolder::Held folder);

    /// Returns the whole copies, newest first. It fails with KeyringMissing where there is no file, and with
    /// KeyringDamaged where none is whole.
    [[nodiscard]] Result<std::vector<Keyring>> read();
    /// Writes the damaged or older copy first.
    [[nodiscard]] Result<void> write(const Keyring& keyring);

private:
    ClinicFolder::Held m_folder;
    char m_writeFirst = 'a';
};

} // namespace tidemark::storage
