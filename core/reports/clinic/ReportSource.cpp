// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/clinic/ReportSource.h"

#include "base/CalendarDay.h"
#include "base/Try.h"
#include "services/base/DayOfClinic.h"
#include "storage/repositories/clinic/StaffRepository.h"
#include "storage/repositories/outcomes/OutcomeRows.h"

namespace tidemark::reports {

Instant ReportSource::from() const {
    return services::daySpan(period.from, zone).from;
}

Instant ReportSource::until() const {
    return services::daySpan(period.until, zone).until;
}

QDate ReportSource::dayOf(Instant at) const {
    return calendarDay(at, zone);
}

Result<ReportNames> ReportNames::readFrom(storage::Connection& connection) {
    ReportNames names;
    for (Patient& patient : TIDEMARK_TRY(storage::OutcomeRows::patients(connection))) {
        const PatientId id = patient.id;
        names.patients.emplace_hint(names.patients.end(), id, std::move(patient));
    }
    for (const StaffMember& person : TIDEMARK_TRY(storage::StaffRepository::all(connection))) {
        names.people.emplace(person.id, person.displayName);
    }
    return names;
}

QString ReportNames::numberOf(const PatientId& patient) const {
    const auto found = patients.find(patient);
    return found == patients.end() ? QString() : found->second.number;
}

QString ReportNames::nameOf(const PatientId& patient) const {
    const auto found = patients.find(patient);
    return found == patients.end() ? QString() : listName(found->second);
}

QString ReportNames::personOf(const StaffId& person) const {
    const auto found = people.find(person);
    return found == people.end() ? QString() : found->second;
}

} // namespace tidemark::reports
