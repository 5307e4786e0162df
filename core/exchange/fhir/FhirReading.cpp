// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/fhir/FhirReading.h"

#include "storage/repositories/courses/CourseRepository.h"
#include "storage/repositories/dosing/DoseRepository.h"
#include "storage/repositories/dosing/PumpRepository.h"
#include "storage/repositories/orders/TreatmentOrderRepository.h"
#include "storage/repositories/patients/HomeDoseRepository.h"
#include "storage/repositories/patients/MedicineRepository.h"
#include "storage/repositories/scales/ScaleResultRepository.h"
#include "storage/repositories/sessions/SessionEventRepository.h"
#include "storage/repositories/sessions/SessionRepository.h"
#include "storage/repositories/sessions/SessionVersionRepository.h"
#include "storage/repositories/vitals/ReadingRepository.h"

namespace tidemark::exchange::fhir {

using namespace storage;

FhirReading::FhirReading(Connection& connection)
    : m_allergies(ChartRepository::allergiesInOrder(connection))
    , m_conditions(ChartRepository::conditionsInOrder(connection))
    , m_medicines(MedicineRepository::inOrder(connection))
    , m_homeDoses(HomeDoseRepository::inOrder(connection))
    , m_courses(CourseRepository::inOrder(connection))
    , m_orders(TreatmentOrderRepository::inOrder(connection))
    , m_results(ScaleResultRepository::inOrder(connection))
    , m_laterEvents(AftercareRepository::eventsInOrder(connection))
    , m_sessions(SessionRepository::inOrder(connection))
    , m_readings(ReadingRepository::inOrder(connection))
    , m_effects(SessionEventRepository::effectsInOrder(connection))
    , m_pump(PumpRepository::inOrder(connection))
    , m_doses(DoseRepository::dosesInOrder(connection))
    , m_signatures(SessionVersionRepository::signaturesInOrder(connection)) {}

Result<FhirRecord> FhirReading::of(const Patient& patient) {
    FhirRecord record{patient};
    const auto allergies = TIDEMARK_TRY(m_allergies.of(patient.id));
    for (const auto& each : allergies) {
        record.allergies.push_back({each.id, each.line});
    }
    const auto conditions = TIDEMARK_TRY(m_conditions.of(patient.id));
    for (const auto& each : conditions) {
        record.conditions.push_back({each.id, each.line});
    }
    record.medicines = TIDEMARK_TRY(m_medicines.of(patient.id));
    record.homeDoses = TIDEMARK_TRY(m_homeDoses.of(patient.id));
    record.courses = TIDEMARK_TRY(m_courses.of(patient.id));
    record.orders = TIDEMARK_TRY(m_orders.of(patient.id));
    record.results = TIDEMARK_TRY(m_results.of(patient.id));
    const auto laterEvents = TIDEMARK_TRY(m_laterEvents.of(patient.id));
    for (const auto& each : laterEvents) {
        record.laterEvents.push_back(each.event);
    }
    const std::vector<Session> sessions = TIDEMARK_TRY(m_sessions.of(patient.id));
    for (const Session& session : sessions) {
        SessionRecord& whole = record.sessions.emplace_back();
        whole.session = session;
        whole.readings = TIDEMARK_TRY(m_readings.of(session.id));
        whole.effects = TIDEMARK_TRY(m_effects.of(session.id));
        whole.pump = TIDEMARK_TRY(m_pump.of(session.id));
        whole.doses = TIDEMARK_TRY(m_doses.of(session.id));
        whole.signatures = TIDEMARK_TRY(m_signatures.of(session.id));
    }
    return record;
}

} // namespace tidemark::exchange::fhir
