// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/courses/PatientOutlooks.h"

#include "base/Try.h"
#include "rules/access/Authorization.h"
#include "services/base/DayOfClinic.h"
#include "storage/repositories/orders/TreatmentOrderRepository.h"
#include "storage/repositories/sessions/SessionRepository.h"
#include "storage/Store.h"

namespace tidemark::services {

using rules::authorize;
using rules::Command;
using storage::Connection;

namespace {

Result<PatientOutlook> outlookOf(const OpenClinic& clinic, Connection& connection, const PatientId& patient) {
    const QDate today = clinic.today();
    PatientOutlook outlook;
    outlook.order = TIDEMARK_TRY(storage::TreatmentOrderRepository::inForce(connection, patient, today));
    outlook.session = TIDEMARK_TRY(storage::SessionRepository::runningOrNext(
        connection, patient, daySpan(today, clinic.clock().zone()).from));
    return outlook;
}

} // namespace

Result<PatientOutlook> PatientOutlooks::of(const PatientId& patient) const {
    TIDEMARK_TRY(authorize(m_actor, Command::ReadPatient));
    return m_clinic.store().read(
        [&](Connection& connection) { return outlookOf(m_clinic, connection, patient); });
}

Result<std::vector<PatientOutlook>> PatientOutlooks::of(std::span<const Patient> patients) const {
    using Outlooks = Result<std::vector<PatientOutlook>>;
    TIDEMARK_TRY(authorize(m_actor, Command::ReadPatient));
    return m_clinic.store().read([&](Connection& connection) -> Outlooks {
        std::vector<PatientOutlook> outlooks;
        for (const Patient& patient : patients) {
            auto outlook = TIDEMARK_TRY(outlookOf(m_clinic, connection, patient.id));
            outlooks.push_back(std::move(outlook));
        }
        return outlooks;
    });
}

} // namespace tidemark::services
