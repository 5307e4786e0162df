// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/clinic/InterruptedRecovery.h"

#include "base/Try.h"
#include "services/base/AuditLines.h"
#include "services/clinic/NewPersonCheck.h"
#include "services/clinic/Seating.h"
#include "services/clinic/StaffKeys.h"
#include "storage/repositories/clinic/PersonEntries.h"
#include "storage/repositories/clinic/StaffRepository.h"

#include <algorithm>

namespace tidemark::services {
namespace {

using storage::Connection;

/// The signing key that the person's passphrase opens; empty where they have no slot with one.
QByteArray keyOfSlot(const storage::Vault& vault, const StaffId& person) {
    for (const storage::KeySlot& slot : vault.peopleSlots()) {
        if (slot.kind == storage::SlotKind::Person && slot.person == person) {
            return slot.signingPublic;
        }
    }
    return {};
}

bool isComing(const storage::AuditTouch& touch, const StaffId& person) {
    return touch.entityId == person.text() &&
           (touch.action == QString(actions::signIn) || touch.action == QString(actions::unlockByPin));
}

/// Whether the last that the log says of the person is a recovery that nobody came in by, and the key is the
/// one that counted before it.
Result<bool> isInterrupted(Connection& connection, const StaffId& person, const QByteArray& key,
                           qint64 before) {
    auto entries = TIDEMARK_TRY(storage::PersonEntries::ofPerson(connection, person));
    if (entries.empty() || entries.back().line.action != QString(actions::clinicRecover)) {
        return false;
    }
    const qint64 recovered = entries.back().sequence;
    entries.pop_back();
    StaffKeys keys;
    for (const storage::AuditEntry& each : entries) {
        keys.take(each);
    }
    if (keys.keyAt(person, recovered - 1) != key) {
        return false;
    }
    const auto touches = TIDEMARK_TRY(storage::AuditLog::touchesAfter(connection, recovered));
    return std::ranges::none_of(touches, [&](const storage::AuditTouch& touch) {
        return touch.sequence <= before && isComing(touch, person);
    });
}

} // namespace

Result<void> endInterruptedRecovery(storage::Store& store, const storage::Vault& vault, StaffMember person,
                                    qint64 before) {
    const QByteArray key = keyOfSlot(vault, person.id);
    if (key.isEmpty() || key == person.publicKey) {
        return {};
    }
    const auto interrupted = TIDEMARK_TRY(store.read(
        [&](Connection& connection) { return isInterrupted(connection, person.id, key, before); }));
    if (!interrupted) {
        return {};
    }
    person.publicKey = key;
    storage::AuditLine line =
        auditLine(actorOf(person), actions::clinicRecover, "staff", person.id, staffBody(person));
    line.reason = QStringLiteral("The recovery was interrupted; the passphrase of before is used again");
    return store.write(std::move(line), [&](Connection& connection) {
        return storage::StaffRepository::update(connection, person);
    });
}

} // namespace tidemark::services
