// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/StaffMember.h"
#include "storage/audit/AuditLine.h"

#include <map>
#include <optional>
#include <vector>

namespace tidemark::services {

/// StaffKeys says which public key each person had at which entry of the audit log, and nothing of what the
/// staff table says. A key is given by staff.add, staff.activate and clinic.recover alone; the other entries
/// of a person contain the row as the table had it, and one with another key is a contradiction.
///
/// staff.reset-password gave no key in any version that had it on a screen, and gives none today: the person
/// makes a new one with the activation code.
class StaffKeys {
public:
    /// Said is what one entry of the audit log says of a person.
    struct Said {
        qint64 sequence = 0;
        QByteArray publicKey; ///< Ed25519, 32 bytes.
        QString displayName;
        bool active = true;
    };

    /// Takes the next entry of the audit log; one that says nothing of a person's key changes nothing.
    void take(const storage::AuditEntry& entry);

    /// Returns the key that the person's signatures are made with at that entry; nothing where the log had
    /// given none by then, or the person had left.
    [[nodiscard]] std::optional<QByteArray> keyAt(const StaffId& person, qint64 sequence) const;
    /// Returns what gave the person's newest key; null for somebody whom the log does not know.
    [[nodiscard]] const Said* newestOf(const StaffId& person) const;
    /// Returns everybody whom the log gave a key.
    [[nodiscard]] std::vector<StaffId> people() const;

    /// A Contradiction is an entry that has another key than was given to the person before.
    struct Contradiction {
        StaffId person;
        Said said;
    };
    [[nodiscard]] const std::vector<Contradiction>& contradictions() const { return m_contradictions; }

private:
    std::map<StaffId, std::vector<Said>> m_said; ///< In the order of the log; with the key that counts then.
    std::vector<Contradiction> m_contradictions;
};

} // namespace tidemark::services
