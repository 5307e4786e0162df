// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/sessions/StartOrder.h"

#include "base/Try.h"
#include "rules/sessions/OneSession.h"
#include "rules/sessions/StartBlockers.h"
#include "services/orders/Orders.h"
#include "services/sessions/PreparedDose.h"
#include "storage/repositories/sessions/SessionRepository.h"
#include "storage/Store.h"

namespace tidemark::services {

Result<Order> validOrder(OpenClinic& clinic, const Actor& actor, const Session& session) {
    const auto all = TIDEMARK_TRY(clinic.store().read([&](storage::Connection& connection) {
        return storage::SessionRepository::ofPatient(connection, session.patient);
    }));
    if (rules::givenBeside(all, session.id) != nullptr) {
        return fail(ErrorCode::PatientInSession);
    }
    auto order = TIDEMARK_TRY(Orders(clinic, actor).inForce(session.patient));
    const auto blockers = rules::orderBlockers(order ? &order.value() : nullptr, session, clinic.today());
    return blockers.empty() ? Result<Order>(std::move(*order)) : tl::unexpected(blockers.front());
}

Result<void> checkPreparation(storage::Connection& connection, const SessionRecord& record,
                              const Order& order, const DoseRule& rule, Instant now) {
    const auto prepared = TIDEMARK_TRY(preparedDose(connection, record.session, order));
    if (!prepared) {
        return {};
    }
    const auto blockers =
        rules::preparationBlockers(record, dueContent(*prepared, record.session, order), rule, now);
    return blockers.empty() ? Result<void>() : tl::unexpected(blockers.front());
}

} // namespace tidemark::services
