// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/sessions/ReleaseFacts.h"

#include "base/Try.h"
#include "rules/patients/Interactions.h"
#include "rules/patients/Medicines.h"
#include "rules/record/CurrentLines.h"
#include "rules/sessions/Contraindications.h"
#include "services/base/VisitDays.h"
#include "storage/repositories/orders/TreatmentOrderRepository.h"
#include "storage/repositories/patients/ChartRepository.h"
#include "storage/repositories/scales/ScaleResultRepository.h"
#include "storage/repositories/sessions/PreDoseRepository.h"
#include "storage/repositories/sessions/SessionRepository.h"
#include "storage/Store.h"

#include <algorithm>

namespace tidemark::services {

using storage::Connection;
using storage::SessionRepository;

namespace {

/// The first item 9 above 0 of this visit, in the session or on its days, that nobody has acknowledged.
Result<std::optional<Instant>> openItem9(const OpenClinic& clinic, Connection& connection,
                                         const Session& session) {
    const DaySpan days = visitDays(clinic, session);
    const auto open = TIDEMARK_TRY(storage::ScaleResultRepository::openItem9Of(connection, session.patient));
    const auto ofVisit = std::ranges::find_if(open, [&](const ScaleResult& result) {
        return result.session == session.id ||
               (result.answeredAt >= days.from && result.answeredAt < days.until);
    });
    return ofVisit == open.end() ? std::optional<Instant>() : std::optional(ofVisit->answeredAt);
}

bool isFirstAmong(const std::vector<Session>& ofPatient, const Session& session) {
    return std::ranges::none_of(ofPatient, [&](const Session& each) {
        return each.id != session.id && each.drug == Drug::Esketamine && each.startedAt;
    });
}

/// The patient's last session that was started, but for this one; null before the first.
const Session* lastStarted(const std::vector<Session>& ofPatient, const Session& session) {
    const Session* last = nullptr;
    for (const Session& each : ofPatient) {
        if (each.id != session.id && each.startedAt &&
            (last == nullptr || *last->startedAt <= *each.startedAt)) {
            last = &each;
        }
    }
    return last;
}

/// What was answered with yes at that session.
Result<std::vector<QString>> yesAt(Connection& connection, const Session* last) {
    std::vector<QString> keys;
    if (last == nullptr) {
        return keys;
    }
    const auto answers = TIDEMARK_TRY(storage::PreDoseRepository::checklist(connection, last->id));
    for (const ChecklistAnswer& answer : rules::current(answers)) {
        if (answer.yes) {
            keys.push_back(answer.itemKey);
        }
    }
    return keys;
}

/// When a prescriber last had the medicine list in view: with the order, or as a dose was let start.
/// The order in force counts, which the dose is started with, also where it was written after arrival.
Result<Instant> medicinesSeen(Connection& connection, const Session& session, const Session* last,
                              QDate today) {
    const Instant started = last != nullptr ? *last->startedAt : Instant{};
    const auto order =
        TIDEMARK_TRY(storage::TreatmentOrderRepository::inForce(connection, session.patient, today));
    return order ? std::max(started, order->orderedAt) : started;
}

/// What the medicine list says to the release.
void addMedicines(rules::ReleaseFacts& facts, const MedicineList& list, Instant seen, const Session& session,
                  QDate today) {
    facts.newMedicines = rules::newMedicines(list, seen, today);
    const Instant arrived = session.arrivedAt.value_or(session.plannedAt) + session.clockShift;
    facts.newMedicineListed = rules::isAnyListedSince(list, std::max(seen, arrived), today);
    for (const MedicineEntry& medicine : rules::medicinesTaken(list, today)) {
        const auto item = rules::checklistItemOf(medicine.kind);
        if (item && rules::listedSince(list, medicine) <= seen) {
            facts.knownMedicines.emplace_back(*item);
        }
    }
    // The list goes by the clinic's clock, the decisions of the session by its own.
    for (rules::NewMedicine& each : facts.newMedicines) {
        each.arose = session.ownTime(each.arose);
    }
}

} // namespace

Result<rules::ReleaseFacts> releaseFacts(const OpenClinic& clinic, Connection& connection,
                                         const Session& session, const PatientChart& chart) {
    rules::ReleaseFacts facts;
    if (session.startedAt) {
        return facts;
    }
    facts.contraindications = rules::standingContraindications(chart);
    facts.openItem9 = TIDEMARK_TRY(openItem9(clinic, connection, session));
    const auto sessions = TIDEMARK_TRY(SessionRepository::ofPatient(connection, session.patient));
    facts.firstEsketamine = session.drug == Drug::Esketamine && isFirstAmong(sessions, session);
    const Session* last = lastStarted(sessions, session);
    facts.knownMedicines = TIDEMARK_TRY(yesAt(connection, last));
    const auto seen = TIDEMARK_TRY(medicinesSeen(connection, session, last, clinic.today()));
    addMedicines(facts, chart.medicines, seen, session, clinic.today());
    return facts;
}

Result<rules::ReleaseFacts> releaseFacts(const OpenClinic& clinic, Connection& connection,
                                         const Session& session) {
    const auto chart = TIDEMARK_TRY(storage::ChartRepository::load(connection, session.patient));
    return releaseFacts(clinic, connection, session, chart);
}

Result<bool> isFirstEsketamine(Connection& connection, const Session& session) {
    const auto sessions = TIDEMARK_TRY(SessionRepository::ofPatient(connection, session.patient));
    return isFirstAmong(sessions, session);
}

} // namespace tidemark::services
