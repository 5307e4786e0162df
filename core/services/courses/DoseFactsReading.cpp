// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/courses/DoseFactsReading.h"

#include "base/Try.h"
#include "rules/sessions/Contraindications.h"
#include "services/courses/CourseHistory.h"
#include "services/orders/Orders.h"
#include "services/patients/HomeDoses.h"
#include "services/patients/Patients.h"
#include "services/protocols/ClinicProtocols.h"

namespace tidemark::services {
namespace {

Result<std::vector<rules::OrderedDose>> givenDoses(const Orders& orders, const CourseHistory& history,
                                                   const Order& like) {
    std::vector<rules::OrderedDose> given;
    for (const Session& session : history.sessions) {
        if (!session.startedAt || session.drug != like.drug || session.route != like.route) {
            continue;
        }
        const auto of = TIDEMARK_TRY(orders.byId(session.order));
        given.push_back({*session.startedAt, rules::orderedAmount(of)});
    }
    return given;
}

} // namespace

Result<std::optional<rules::DoseFacts>> readDoseFacts(OpenClinic& clinic, const Actor& actor,
                                                      const PatientId& patient) {
    using Found = Result<std::optional<rules::DoseFacts>>;
    const Orders orders(clinic, actor);
    const auto order = TIDEMARK_TRY(orders.inForce(patient));
    if (!order) {
        return Found(std::nullopt);
    }
    const auto protocol = TIDEMARK_TRY(presentProtocol(clinic, order->protocolId));
    if (!protocol) {
        return Found(std::nullopt);
    }
    const auto history = TIDEMARK_TRY(courseHistory(clinic, actor, patient));
    const auto given = TIDEMARK_TRY(givenDoses(orders, history, *order));
    const auto chart = TIDEMARK_TRY(Patients(clinic, actor).chart(patient));
    std::vector<Instant> atHome;
    const auto reported = TIDEMARK_TRY(HomeDoses(clinic, actor).ofPatient(patient));
    for (const HomeDose& dose : reported) {
        if (dose.withdrawnReason.isEmpty()) {
            atHome.push_back(dose.takenAt);
        }
    }
    rules::DoseRecord record;
    record.given = given;
    // Without a code nobody said that the course treats pain, but a rate by the hour does.
    const bool judged = protocol->dose.kind != DoseKind::PerHour ||
                        (history.course && history.course->treats && isPain(*history.course->treats));
    if (judged) {
        record.scale = &history.scale;
        record.baseline = history.baseline;
        record.scores = history.scores;
    }
    if (!chart.weights.empty()) {
        record.weighedOn = chart.weights.back().measuredOn;
    }
    record.homeDoses = atHome;
    record.openContraindications = static_cast<int>(rules::standingContraindications(chart).size());
    return Found(rules::doseFacts(*order, *protocol, record, clinic.today(), clinic.clock().zone()));
}

} // namespace tidemark::services
