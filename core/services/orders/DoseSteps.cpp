// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/orders/DoseSteps.h"

#include "services/protocols/ClinicProtocols.h"
#include "services/courses/CourseHistory.h"
#include "services/orders/Treatment.h"

namespace tidemark::services {

Result<std::optional<rules::Escalation>> escalationOf(OpenClinic& clinic, const Actor& actor,
                                                      const PatientId& patient) {
    using Found = Result<std::optional<rules::Escalation>>;
    const Treatment treatment(clinic);
    const auto order = treatment.orderInForce(actor, patient);
    const auto history = courseHistory(clinic, actor, patient);
    if (!order || !history) {
        return tl::unexpected(order ? history.error() : order.error());
    }
    if (!*order) {
        return Found(std::nullopt);
    }
    const auto protocol = presentProtocol(clinic, (*order)->protocolId);
    if (!protocol) {
        return tl::unexpected(protocol.error());
    }
    if (!*protocol) {
        return Found(std::nullopt);
    }
    std::vector<rules::OrderedDose> given;
    for (const Session& session : history->sessions) {
        if (!session.startedAt || session.drug != (*order)->drug || session.route != (*order)->route) {
            continue;
        }
        const auto of = treatment.orderById(actor, session.order);
        if (!of) {
            return tl::unexpected(of.error());
        }
        given.push_back({*session.startedAt, rules::orderedAmount(*of)});
    }
    return Found(
        rules::proposeEscalation(**order, (*protocol)->dose, given, history->baseline, history->phq9));
}

} // namespace tidemark::services
