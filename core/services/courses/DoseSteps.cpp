// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/courses/DoseSteps.h"

#include "base/Try.h"
#include "services/courses/CourseHistory.h"
#include "services/orders/Orders.h"
#include "services/protocols/ClinicProtocols.h"

namespace tidemark::services {

Result<std::optional<rules::Escalation>> escalationOf(OpenClinic& clinic, const Actor& actor,
                                                      const PatientId& patient) {
    using Found = Result<std::optional<rules::Escalation>>;
    const Orders orders(clinic, actor);
    const auto order = TIDEMARK_TRY(orders.inForce(patient));
    const auto history = TIDEMARK_TRY(courseHistory(clinic, actor, patient));
    if (!order) {
        return Found(std::nullopt);
    }
    const auto protocol = TIDEMARK_TRY(presentProtocol(clinic, order->protocolId));
    if (!protocol) {
        return Found(std::nullopt);
    }
    std::vector<rules::OrderedDose> given;
    for (const Session& session : history.sessions) {
        if (!session.startedAt || session.drug != order->drug || session.route != order->route) {
            continue;
        }
        const auto of = TIDEMARK_TRY(orders.byId(session.order));
        given.push_back({*session.startedAt, rules::orderedAmount(of)});
    }
    return Found(rules::proposeEscalation(*order, protocol->dose, given, history.baseline, history.scores,
                                          clinic.scales().responseScale()));
}

} // namespace tidemark::services
