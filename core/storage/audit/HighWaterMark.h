// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Error.h"
#include "storage/audit/AuditLine.h"
#include "storage/ClinicFolder.h"
#include "storage/vault/SecretBytes.h"

#include <optional>

namespace tidemark::storage {

/// HighWaterMark says how far the audit log had got, kept outside the database, so that an older copy of the
/// database put back, or a lost tail of its log, is seen. Two copies written in turn, each with a MAC;
/// written after a commit is durable, so a healthy audit log is never shorter than its mark.
class HighWaterMark {
public:
    HighWaterMark(ClinicFolder::Held folder, SecretBytes key);

    /// Loads the newer of the copies whose MAC is right.
    [[nodiscard]] std::optional<AuditHead> load();
    /// Returns the newest mark of a folder that this process does not hold.
    [[nodiscard]] static std::optional<AuditHead> readIn(const QString& clinicFolder, const SecretBytes& key);
    /// Returns the mark under another key. What it writes first lies beside the newest copy of this one, so
    /// that the audit log has a mark under either key.
    [[nodiscard]] HighWaterMark underKey(SecretBytes key) const;
    /// Writes the copy that is not the newest, and fsyncs it.
    [[nodiscard]] Result<void> write(const AuditHead& head);

private:
    struct Copy {
        quint64 version = 0;
        AuditHead head;
    };
    [[nodiscard]] std::optional<Copy> read(char name) const { return read(m_folder->markFile(name), m_key); }
    [[nodiscard]] static std::optional<Copy> read(const QString& file, const SecretBytes& key);

    ClinicFolder::Held m_folder;
    SecretBytes m_key;
    quint64 m_version = 0;
    char m_next = 'a';
};

} // namespace tidemark::storage
