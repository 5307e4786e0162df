// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/sessions/StartOrder.h"

#include "base/CalendarDay.h"
#include "base/Try.h"
#include "fields/FieldKeys.h"
#include "rules/sessions/OneSession.h"
#include "rules/sessions/StartBlockers.h"
#include "rules/vitals/PressureDecisions.h"
#include "rules/vitals/SevereValues.h"
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
                              const Order& order, const DoseRule& rule, Instant now,
                              const std::vector<StartReason>& reasons) {
    const auto prepared = TIDEMARK_TRY(preparedDose(connection, record.session, order));
    if (!prepared) {
        return {};
    }
    return firstNotLifted(
        rules::preparationBlockers(record, dueContent(*prepared, record.session, order), rule, now), reasons);
}

Result<void> checkGap(const OpenClinic& clinic, storage::Connection& connection, const Session& session,
                      const Protocol& protocol, const std::vector<StartReason>& reasons) {
    auto given = TIDEMARK_TRY(storage::SessionRepository::ofPatient(connection, session.patient));
    std::erase_if(given, [](const Session& each) { return !each.startedAt; });
    const Session* near =
        rules::tooNearTo(given, session.id, clinic.today(), rules::smallestGapDays(protocol, session.phase),
                         clinic.clock().zone());
    if (near == nullptr) {
        return {};
    }
    const QDate day = calendarDay(*near->startedAt, clinic.clock().zone());
    return firstNotLifted({{ErrorCode::DoseTooNear, fields::keys::reason, day.toString(Qt::ISODate)}},
                          reasons);
}

Result<void> nothingHolds(const SessionRecord& record, const ProtocolLimits& limits) {
    if (rules::isHeld(record)) {
        return fail(ErrorCode::OnHold);
    }
    const auto severe = rules::severeNotDecided(record, limits);
    return severe ? fail(ErrorCode::SevereUndecided, severe->field, QString::number(severe->value))
                  : Result<void>();
}

} // namespace tidemark::services
