// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo/DemoPreparation.h"

#include "base/Try.h"
#include "demo/DemoAftercare.h"
#include "demo/DemoDrugs.h"
#include "rules/dosing/Dosing.h"
#include "services/orders/Orders.h"
#include "services/sessions/DosePreparation.h"
#include "services/sessions/SessionPump.h"
#include "services/sessions/SessionViews.h"

namespace tidemark::demo {

using namespace Qt::StringLiterals;

namespace {

Result<Order> orderOf(DemoStage& stage, const Actor& nurse, const SessionId& session) {
    const auto of = TIDEMARK_TRY(services::SessionViews(stage.clinic, nurse).session(session));
    return services::Orders(stage.clinic, nurse).ofSession(of);
}

} // namespace

Result<void> readSyringe(DemoStage& stage, const Actor& nurse, const SessionId& session) {
    const auto view = TIDEMARK_TRY(services::SessionViews(stage.clinic, nurse).view(session));
    if (!view.prepared) {
        return fail(ErrorCode::NoWeight);
    }
    const QString typed =
        u"%1 %2"_s.arg(view.prepared->volume().value, 0, 'f', 2).arg(view.prepared->strength.value);
    TIDEMARK_TRY(services::DosePreparation(stage.clinic, nurse)
                     .readSyringe(session, typed, secondPerson(stage, nurse)));
    return {};
}

Result<void> dilute(DemoStage& stage, const Actor& nurse, const SessionId& session) {
    const auto order = TIDEMARK_TRY(orderOf(stage, nurse, session));
    TIDEMARK_TRY(services::DosePreparation(stage.clinic, nurse)
                     .dilute(session, u"saline"_s, QString::number(order.bagVolume.value)));
    return {};
}

Result<void> slowPump(DemoStage& stage, const Actor& nurse, const SessionId& session, double share,
                      const QString& reason) {
    const auto running = TIDEMARK_TRY(services::SessionViews(stage.clinic, nurse).session(session));
    const auto order = TIDEMARK_TRY(services::Orders(stage.clinic, nurse).ofSession(running));
    const auto dose = rules::knownDose(order, running.weight);
    if (!dose) {
        return fail(ErrorCode::NoWeight);
    }
    return services::SessionPump(stage.clinic, nurse)
        .changeRate(session, QString::number(dose->pumpRate.value * share, 'f', 1), reason);
}

Result<void> startPump(DemoStage& stage, const Actor& nurse, const SessionId& session) {
    const auto weighed = TIDEMARK_TRY(services::SessionViews(stage.clinic, nurse).session(session));
    const auto order = TIDEMARK_TRY(services::Orders(stage.clinic, nurse).ofSession(weighed));
    const auto dose = rules::knownDose(order, weighed.weight);
    if (!dose) {
        return fail(ErrorCode::NoWeight);
    }
    const QString rate = QString::number(dose->pumpRate.value, 'f', 1);
    return startInPlace(stage, nurse, session, [&](const QString& placeReason) {
        return services::SessionPump(stage.clinic, nurse).start(session, {rate, {}, placeReason});
    });
}

} // namespace tidemark::demo
