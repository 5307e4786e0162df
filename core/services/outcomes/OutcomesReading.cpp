// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/outcomes/OutcomesReading.h"

#include "base/Try.h"
#include "rules/access/Authorization.h"
#include "services/outcomes/OutcomeCourses.h"
#include "services/outcomes/OutcomeSessions.h"
#include "storage/repositories/clinic/StaffRepository.h"
#include "storage/Store.h"

#include <algorithm>

namespace tidemark::services {

using storage::Connection;
using storage::OutcomeRows;

namespace {

Result<void> readNames(Connection& connection, OutcomeRecord& record) {
    for (Patient& patient : TIDEMARK_TRY(OutcomeRows::patients(connection))) {
        const PatientId id = patient.id;
        record.patients.emplace_hint(record.patients.end(), id, std::move(patient));
    }
    for (const StaffMember& person : TIDEMARK_TRY(storage::StaffRepository::all(connection))) {
        record.prescribers.emplace(person.id, person.displayName);
    }
    return {};
}

} // namespace

Result<void> readOutcomes(Connection& connection, OutcomeRecord& record) {
    TIDEMARK_TRY(readNames(connection, record));
    auto protocols = TIDEMARK_TRY(OutcomeProtocols::readFrom(connection));
    auto sessions = TIDEMARK_TRY(OutcomeRows::sessions(connection));
    TIDEMARK_TRY(addCourses(connection, sessions, protocols, record));
    TIDEMARK_TRY(addSessions(connection, std::move(sessions), protocols, record));
    record.protocols = protocols.titles();
    return {};
}

Result<OutcomesReading::Read> OutcomesReading::begin(const Period& period) const {
    TIDEMARK_TRY(rules::authorize(m_actor, rules::Command::ReadOutcomes));
    // A key can only be moved, and what is called on another thread must be possible to copy.
    const auto key = std::make_shared<storage::SecretBytes>(m_clinic.key().databaseKey());
    return Read([key, period, stop = m_stop, onlyRead = m_clinic.store().isOnlyRead(),
                 file = m_clinic.folder().databaseFile(), scales = m_clinic.scales(),
                 today = m_clinic.today(),
                 zone = m_clinic.clock().zone()]() -> Result<std::shared_ptr<const OutcomeRecord>> {
        auto record = std::make_shared<OutcomeRecord>(scales, period);
        record->today = today;
        record->zone = zone;
        const auto connection = TIDEMARK_TRY(storage::Store::openBeside(file, *key, onlyRead, *stop));
        TIDEMARK_TRY(readOutcomes(*connection, *record));
        return std::shared_ptr<const OutcomeRecord>(std::move(record));
    });
}

} // namespace tidemark::services
