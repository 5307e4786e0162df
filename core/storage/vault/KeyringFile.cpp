// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/vault/KeyringFile.h"

#include "base/SideFile.h"
#include "base/Try.h"

#include <QFileInfo>

namespace tidemark::storage {

KeyringFile::KeyringFile(ClinicFolder::Held folder) : m_folder(std::move(folder)) {}

Result<std::vector<Keyring>> KeyringFile::read() {
    const QString a = m_folder->keyringFile('a');
    const QString b = m_folder->keyringFile('b');
    if (!QFileInfo::exists(a) && !QFileInfo::exists(b)) {
        return fail(ErrorCode::KeyringMissing);
    }
    auto first = fromBytes(readSideFile(a));
    auto second = fromBytes(readSideFile(b));
    if (!first && !second) {
        return fail(ErrorCode::KeyringDamaged);
    }
    const bool firstIsNewest = first && (!second || first->version >= second->version);
    m_writeFirst = firstIsNewest ? 'b' : 'a';
    std::vector<Keyring> copies;
    copies.push_back(firstIsNewest ? std::move(*first) : std::move(*second));
    if (auto& other = firstIsNewest ? second : first; other) {
        copies.push_back(std::move(*other));
    }
    return copies;
}

Result<void> KeyringFile::write(const Keyring& keyring) {
    const QByteArray bytes = toBytes(keyring);
    const char then = m_writeFirst == 'a' ? 'b' : 'a';
    const QString first = m_folder->keyringFile(m_writeFirst);
    const QByteArray before = readSideFile(first);
    if (const auto written = writeSideFile(first, bytes, Durable::Now); !written) {
        // Whoever is told that it failed goes on with what was before: so does the file, as far as the disk
        // lets it.
        if (!before.isEmpty()) {
            (void)writeSideFile(first, before, Durable::Now);
        }
        return written;
    }
    // From here the change is made. Should the second copy fail, it is the older one and is written first
    // next time.
    if (writeSideFile(m_folder->keyringFile(then), bytes, Durable::Now)) {
        return {};
    }
    m_writeFirst = then;
    return {};
}

} // namespace tidemark::storage
