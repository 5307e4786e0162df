// SPDX-License-Identifier: GPL-3.0-or-later
// The pump: start, pause, resume, rate, end. The given dose is never stored, always computed from these
// lines.
#include "services/sessions/SessionPump.h"

#include "base/Try.h"
#include "domain/AuditActions.h"
#include "fields/FieldCatalogue.h"
#include "rules/access/Authorization.h"
#include "rules/dosing/Dosing.h"
#include "rules/dosing/PumpCheck.h"
#include "rules/record/CanonicalRecord.h"
#include "rules/record/CanonicalSession.h"
#include "rules/record/CurrentLines.h"
#include "rules/sessions/BagChecks.h"
#include "rules/sessions/InterventionDetails.h"
#include "rules/sessions/SessionLifeCycle.h"
#include "rules/sessions/StartBlockers.h"
#include "services/base/Reasons.h"
#include "services/base/Stamps.h"
#include "services/orders/Orders.h"
#include "services/protocols/ClinicProtocols.h"
#include "services/sessions/BagReading.h"
#include "services/sessions/PlaceCheck.h"
#include "services/sessions/ReleaseFacts.h"
#include "services/sessions/SessionStep.h"
#include "services/sessions/StartOrder.h"
#include "storage/repositories/dosing/PumpRepository.h"
#include "storage/repositories/sessions/SessionEventRepository.h"
#include "storage/repositories/sessions/SessionRepository.h"

#include <algorithm>

namespace tidemark::services {

using rules::Command;
using rules::SessionStep;
using storage::AuditLine;
using storage::Connection;
using storage::PumpRepository;
using storage::SessionRepository;

namespace {

/// What one change of the pump is.
struct PumpStep {
    SessionStep step;
    PumpChangeKind kind;
    AuditAction action;
    QString reason;
    /// Nullopt: as before the pause.
    std::optional<MillilitresPerHour> rate;
    RateRead read = RateRead::Once;
};

MillilitresPerHour lastRunningRate(const std::vector<PumpChange>& changes) {
    MillilitresPerHour rate;
    for (const PumpChange& change : rules::current(changes)) {
        if (change.rate.value > 0) {
            rate = change.rate;
        }
    }
    return rate;
}

bool endsInfusion(PumpChangeKind kind) {
    return kind == PumpChangeKind::StopEarly || kind == PumpChangeKind::Complete;
}

/// Pump changes follow one another: the dose given is computed from them in order.
bool isBeforeLastChange(const std::vector<PumpChange>& changes, Instant at) {
    return std::ranges::any_of(changes, [&](const PumpChange& each) { return each.stamp.eventAt > at; });
}

/// More of the drug: not while the prescriber holds, nor while something severe waits for a decision.
Result<void> mayGiveMore(OpenClinic& clinic, Connection& connection, const Session& session) {
    const auto record = TIDEMARK_TRY(SessionRepository::loadRecord(connection, session.id));
    const auto protocol = TIDEMARK_TRY(protocolOf(clinic, session));
    return nothingHolds(record, protocol.limits);
}

/// A rate above the order's is read off the pump and typed twice: 250 was keyed for 25.
Result<void> checkRate(OpenClinic& clinic, const Actor& actor, const Session& session,
                       MillilitresPerHour rate, RateRead read) {
    const auto order = TIDEMARK_TRY(Orders(clinic, actor).ofSession(session));
    const auto dose = rules::knownDose(order, session.weight);
    const bool above =
        dose && rate.value > dose->pumpRate.value && !rules::isOrderedRate(rate, dose->pumpRate);
    if (above && read == RateRead::Once) {
        return fail(ErrorCode::RateAboveOrder, fields::keys::pumpRate,
                    QString::number(dose->pumpRate.value, 'f', 1));
    }
    return {};
}

/// What is still in the bag was not given.
Result<void> checkBagIsExplained(Connection& connection, const SessionId& session) {
    const auto record = TIDEMARK_TRY(SessionRepository::loadRecord(connection, session));
    const Intervention* differs = rules::bagDifference(record);
    const auto check = differs != nullptr ? rules::bagCheckOf(*differs) : std::nullopt;
    return check && check->left.value > check->due.value
               ? fail(ErrorCode::ReasonRequired, fields::keys::bagLeft)
               : Result<void>();
}

/// The rate that was read off the pump; none where nothing was typed.
Result<std::optional<MillilitresPerHour>> rateShown(const QString& typed) {
    if (typed.trimmed().isEmpty()) {
        return std::optional<MillilitresPerHour>();
    }
    return fields::checkNumber(fields::keys::pumpRate, typed).map([](const auto& rate) {
        return std::optional(MillilitresPerHour{rate.value});
    });
}

Result<void> changePump(OpenClinic& clinic, const Actor& actor, const SessionId& session,
                        const PumpStep& pump, EventTime happenedAt) {
    const StepPlan plan{session, Command::RunSession, pump.step, pump.action, pump.reason};
    return takeStep(
        clinic, actor, plan, [&](Connection& connection, Session& running, AuditLine& line) -> Result<void> {
            auto changes = TIDEMARK_TRY(PumpRepository::ofSession(connection, session));
            SessionRecord record;
            record.session = running;
            record.pump = std::move(changes);
            TIDEMARK_TRY(rules::allows(record, pump.step));
            const bool faster = pump.rate && pump.rate->value > lastRunningRate(record.pump).value;
            if (pump.step == SessionStep::Resume || faster) {
                TIDEMARK_TRY(mayGiveMore(clinic, connection, running));
            }
            if (pump.step == SessionStep::ChangeRate && faster && !happenedAt) {
                TIDEMARK_TRY(checkRate(clinic, actor, running, *pump.rate, pump.read));
            }
            if (pump.kind == PumpChangeKind::Complete && !happenedAt) {
                TIDEMARK_TRY(checkBagIsExplained(connection, session));
            }
            auto stamp = TIDEMARK_TRY(stampOf(clinic.now(), actor, running, happenedAt, pump.reason));
            if (isBeforeLastChange(record.pump, stamp.eventAt)) {
                return fail(ErrorCode::InvalidDate, fields::keys::eventTime);
            }
            const PumpChange change{std::move(stamp), pump.kind,
                                    pump.rate.value_or(lastRunningRate(record.pump))};
            if (endsInfusion(pump.kind)) {
                running.pumpEndedAt = change.stamp.eventAt;
                running.state = rules::after(running.state, pump.step);
                TIDEMARK_TRY(SessionRepository::update(connection, running));
            }
            line.body = endsInfusion(pump.kind) ? rules::canonicalSession(running, change)
                                                : rules::canonicalLine(change);
            return PumpRepository::add(connection, session, change);
        });
}

} // namespace

Result<void> SessionPump::start(const SessionId& session, const PumpSetting& setting) {
    const auto shown = TIDEMARK_TRY(rateShown(setting.rate));
    const auto reasons = TIDEMARK_TRY(checkedReasons(setting.reasons));
    const auto placeReason = TIDEMARK_TRY(optionalReason(setting.placeReason));
    const QString reason = joinedReasons(placeReason, reasons);
    const StepPlan plan{session, Command::RunSession, SessionStep::Start, actions::pumpStart, reason};
    return takeStep(
        m_clinic, m_actor, plan,
        [&](Connection& connection, Session& starting, AuditLine& line) -> Result<void> {
            const auto record = TIDEMARK_TRY(SessionRepository::loadRecord(connection, session));
            TIDEMARK_TRY(rules::allows(record, SessionStep::Start));
            const auto protocol = TIDEMARK_TRY(protocolOf(m_clinic, starting));
            const auto facts = TIDEMARK_TRY(releaseFacts(m_clinic, connection, starting));
            if (const auto blockers = rules::startBlockers(record, protocol, facts); !blockers.empty()) {
                return tl::unexpected(blockers.front());
            }
            const auto order = TIDEMARK_TRY(validOrder(m_clinic, m_actor, starting));
            const auto dose = rules::knownDose(order, starting.weight);
            if (!dose) {
                return fail(ErrorCode::NoWeight, fields::keys::weight);
            }
            if (placeReason.isEmpty() && !m_happenedAt) {
                TIDEMARK_TRY(checkPlace(m_clinic, connection, starting, protocol));
            }
            if (!m_happenedAt) {
                TIDEMARK_TRY(firstNotLifted(rules::baselineGaps(record), reasons));
                TIDEMARK_TRY(checkGap(m_clinic, connection, starting, protocol, reasons));
                TIDEMARK_TRY(
                    checkPreparation(connection, record, order, protocol.dose, m_clinic.now(), reasons));
            }
            if (!shown && !m_happenedAt) {
                return fail(ErrorCode::Empty, fields::keys::pumpRate);
            }
            if (!isLifted(reasons, ErrorCode::PumpRateDiffers) && shown &&
                !rules::isOrderedRate(*shown, dose->pumpRate)) {
                return fail(ErrorCode::PumpRateDiffers, fields::keys::pumpRate);
            }
            const auto stamp = TIDEMARK_TRY(stampOf(m_clinic.now(), m_actor, starting, m_happenedAt, reason));
            starting.order = order.id;
            starting.dose = dose->dose;
            starting.startedAt = stamp.eventAt;
            starting.state = rules::after(starting.state, SessionStep::Start);
            const PumpChange change{stamp, PumpChangeKind::Start, shown.value_or(dose->pumpRate)};
            TIDEMARK_TRY(SessionRepository::update(connection, starting));
            line.body = rules::canonicalSession(starting, change);
            return PumpRepository::add(connection, session, change);
        });
}

Result<void> SessionPump::pause(const SessionId& session, const QString& reason) {
    return optionalReason(reason).and_then([&](const QString& checked) {
        return changePump(
            m_clinic, m_actor, session,
            {SessionStep::Pause, PumpChangeKind::Pause, actions::pumpPause, checked, MillilitresPerHour{}},
            m_happenedAt);
    });
}

Result<void> SessionPump::resume(const SessionId& session) {
    return changePump(m_clinic, m_actor, session,
                      {SessionStep::Resume, PumpChangeKind::Resume, actions::pumpResume, {}, {}},
                      m_happenedAt);
}

Result<void> SessionPump::changeRate(const SessionId& session, const QString& millilitresPerHour,
                                     const QString& reason, RateRead read) {
    const auto rate = TIDEMARK_TRY(fields::checkNumber(fields::keys::pumpRate, millilitresPerHour));
    if (rate.plausibility == fields::Plausibility::Implausible) {
        return fail(ErrorCode::Implausible, fields::keys::pumpRate, QString::number(rate.value));
    }
    return optionalReason(reason).and_then([&](const QString& checked) {
        return changePump(m_clinic, m_actor, session,
                          {SessionStep::ChangeRate, PumpChangeKind::Rate, actions::pumpRate, checked,
                           MillilitresPerHour{rate.value}, read},
                          m_happenedAt);
    });
}

Result<void> SessionPump::stopEarly(const SessionId& session, const QString& reason) {
    return requiredReason(reason).and_then([&](const QString& checked) {
        return changePump(m_clinic, m_actor, session,
                          {SessionStep::StopEarly, PumpChangeKind::StopEarly, actions::pumpStopEarly, checked,
                           MillilitresPerHour{}},
                          m_happenedAt);
    });
}

Result<void> SessionPump::completeInfusion(const SessionId& session) {
    return changePump(m_clinic, m_actor, session,
                      {SessionStep::CompleteInfusion,
                       PumpChangeKind::Complete,
                       actions::pumpComplete,
                       {},
                       MillilitresPerHour{}},
                      m_happenedAt);
}

Result<void> SessionPump::readBag(const SessionId& session, const QString& millilitres) {
    const auto left = TIDEMARK_TRY(fields::checkNumber(fields::keys::bagLeft, millilitres));
    const StepPlan plan{session, Command::RunSession, SessionStep::RecordIntervention, actions::bagRead, {}};
    return takeStep(m_clinic, m_actor, plan,
                    [&](Connection& connection, Session& running, AuditLine& line) -> Result<void> {
                        const auto order = TIDEMARK_TRY(Orders(m_clinic, m_actor).byId(running.order));
                        auto stamp = TIDEMARK_TRY(stampOf(m_clinic.now(), m_actor, running, m_happenedAt));
                        const auto entry = TIDEMARK_TRY(
                            addBagReading(connection, running, order, std::move(stamp), {left.value}));
                        line.body = rules::canonicalLine(entry);
                        return {};
                    });
}

Result<void> SessionPump::explainBag(const SessionId& session, const QString& reason) {
    const auto why = TIDEMARK_TRY(requiredReason(reason));
    const StepPlan plan{session, Command::RunSession, SessionStep::RecordIntervention, actions::bagRead, why};
    return takeStep(m_clinic, m_actor, plan,
                    [&](Connection& connection, Session& running, AuditLine& line) -> Result<void> {
                        const auto record = TIDEMARK_TRY(SessionRepository::loadRecord(connection, session));
                        const Intervention* differs = rules::bagDifference(record);
                        if (differs == nullptr) {
                            return fail(ErrorCode::NotFound, fields::keys::bagLeft);
                        }
                        Intervention entry = *differs;
                        entry.stamp =
                            TIDEMARK_TRY(stampOf(m_clinic.now(), m_actor, running, m_happenedAt, why));
                        entry.stamp.eventAt = differs->stamp.eventAt;
                        entry.stamp.corrects = differs->stamp.id;
                        line.body = rules::canonicalLine(entry);
                        return storage::SessionEventRepository::add(connection, session, entry);
                    });
}

} // namespace tidemark::services
