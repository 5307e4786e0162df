// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/sessions/Discharge.h"

#include "base/CalendarDay.h"
#include "base/Try.h"
#include "domain/AuditActions.h"
#include "fields/FieldKeys.h"
#include "rules/access/Authorization.h"
#include "rules/dosing/Doses.h"
#include "rules/record/CanonicalRecord.h"
#include "rules/record/CanonicalSession.h"
#include "rules/sessions/Aftercare.h"
#include "rules/sessions/DischargeReadiness.h"
#include "rules/sessions/SessionLifeCycle.h"
#include "services/base/Reasons.h"
#include "services/base/Stamps.h"
#include "services/protocols/ClinicProtocols.h"
#include "services/scales/Scales.h"
#include "services/sessions/SessionStep.h"
#include "storage/repositories/dosing/PumpRepository.h"
#include "storage/repositories/sessions/AftercareRepository.h"
#include "storage/repositories/sessions/DischargeRepository.h"
#include "storage/repositories/sessions/SessionRepository.h"

#include <algorithm>

namespace tidemark::services {

using rules::Command;
using rules::PointState;
using rules::ReadinessPoint;
using rules::SessionStep;
using storage::AuditLine;
using storage::Connection;
using storage::DischargeRepository;
using storage::SessionRepository;

namespace {

Result<std::vector<ReadinessPoint>> pointsOf(OpenClinic& clinic, Connection& connection, const Actor& actor,
                                             const Session& session) {
    const auto record = TIDEMARK_TRY(SessionRepository::loadRecord(connection, session.id));
    const auto protocol = TIDEMARK_TRY(protocolOf(clinic, session));
    const auto item9 = TIDEMARK_TRY(Scales(clinic, actor).item9OfVisit(session));
    return rules::dischargeReadiness(record, protocol, item9, record.session.ownTime(clinic.now()));
}

/// A clinician has yet to say what was done about an answer of this visit that asks for it.
Result<bool> isSafetyOpen(OpenClinic& clinic, const Actor& actor, const Session& session) {
    const auto answered = TIDEMARK_TRY(Scales(clinic, actor).ofVisit(session.patient, session.id));
    return std::ranges::any_of(answered, [](const ScoredResult& each) {
        return each.score.asksForAction && !each.result.acknowledgedAt;
    });
}

/// One answered point: confirmed, or overridden with a reason.
struct PointAnswer {
    QString key;
    bool confirmed = false;
    QString reason;
};

Result<void> answerPoint(OpenClinic& clinic, const Actor& actor, const SessionId& session,
                         const PointAnswer& answer) {
    const StepPlan plan{session, Command::RunSession, SessionStep::ConfirmReadiness,
                        answer.confirmed ? actions::readinessConfirm : actions::readinessOverride,
                        answer.reason};
    return takeStep(
        clinic, actor, plan, [&](Connection& connection, Session& leaving, AuditLine& line) -> Result<void> {
            const auto points = TIDEMARK_TRY(pointsOf(clinic, connection, actor, leaving));
            const auto point = std::ranges::find(points, answer.key, &ReadinessPoint::key);
            // What the record says cannot be tapped away; it can only be overridden.
            if (point == points.end() || (answer.confirmed && point->fromRecord)) {
                return fail(ErrorCode::NotOneOfTheChoices, fields::keys::readinessPoint);
            }
            DischargeEntry entry{stampNow(clinic.now(), actor, leaving), answer.key, answer.confirmed};
            entry.stamp.reason = answer.reason;
            line.body = rules::canonicalLine(entry);
            return DischargeRepository::add(connection, session, entry);
        });
}

/// The dosing is over with the patient gone: a pump that still ran is stopped now, devices end with the last.
void endDosing(Session& leaving, const SessionRecord& record, Stamp stamp, const QString& reason,
               std::vector<PumpChange>& stops) {
    if (leaving.pumpEndedAt) {
        return;
    }
    if (leaving.route == Route::Nasal) {
        const auto given = rules::dosesGiven(record);
        leaving.pumpEndedAt = given.empty() ? stamp.eventAt : given.back().stamp.eventAt;
        return;
    }
    leaving.pumpEndedAt = stamp.eventAt;
    stamp.reason = reason;
    stops.push_back({stamp, PumpChangeKind::StopEarly, {}});
}

/// The contact that the protocol asks for, in the same transaction as the discharge.
Result<void> openAftercare(const OpenClinic& clinic, Connection& connection, const Session& left) {
    const auto protocol = TIDEMARK_TRY(protocolOf(clinic, left));
    const QDate leftOn = calendarDay(clinic.now(), clinic.clock().zone());
    const auto asked = rules::aftercareAtDischarge(left, protocol, leftOn);
    return asked ? storage::AftercareRepository::keep(connection, *asked) : Result<void>();
}

} // namespace

Result<std::vector<ReadinessPoint>> Discharge::points(const SessionId& session) const {
    TIDEMARK_TRY(rules::authorize(m_actor, Command::ReadSession));
    return m_clinic.store().read([&](Connection& connection) -> Result<std::vector<ReadinessPoint>> {
        const auto read = TIDEMARK_TRY(SessionRepository::load(connection, session));
        return pointsOf(m_clinic, connection, m_actor, read);
    });
}

Result<void> Discharge::confirmPoint(const SessionId& session, const QString& pointKey) {
    return answerPoint(m_clinic, m_actor, session, {pointKey, true, {}});
}

Result<void> Discharge::passOverPoint(const SessionId& session, const QString& pointKey,
                                      const QString& reason) {
    return requiredReason(reason).and_then([&](const QString& checked) {
        return answerPoint(m_clinic, m_actor, session, {pointKey, false, checked});
    });
}

Result<void> Discharge::record(const SessionId& session) {
    const StepPlan plan{session, Command::RunSession, SessionStep::Discharge, actions::sessionDischarge, {}};
    return takeStep(m_clinic, m_actor, plan,
                    [&](Connection& connection, Session& leaving, AuditLine& line) -> Result<void> {
                        const auto points = TIDEMARK_TRY(pointsOf(m_clinic, connection, m_actor, leaving));
                        const auto open = std::ranges::find_if(points, [](const ReadinessPoint& point) {
                            return point.state == PointState::Unmet || point.state == PointState::Waiting;
                        });
                        if (open != points.end()) {
                            return fail(ErrorCode::NotReadyForDischarge, {}, open->key);
                        }
                        // A reason passes over a point; this asks for what was done.
                        const bool safetyOpen = TIDEMARK_TRY(isSafetyOpen(m_clinic, m_actor, leaving));
                        if (safetyOpen) {
                            return fail(ErrorCode::SafetyAnswerOpen);
                        }
                        leaving.leftAt = leaving.ownTime(m_clinic.now());
                        leaving.dischargeKind = DischargeKind::Ready;
                        leaving.state = rules::after(leaving.state, SessionStep::Discharge);
                        line.body = rules::canonicalSession(leaving);
                        TIDEMARK_TRY(openAftercare(m_clinic, connection, leaving));
                        return SessionRepository::update(connection, leaving);
                    });
}

Result<void> Discharge::recordEarly(const SessionId& session, DischargeKind kind, const QString& reason) {
    const auto checked = TIDEMARK_TRY(requiredReason(reason));
    if (kind == DischargeKind::Ready) {
        return fail(ErrorCode::NotOneOfTheChoices, fields::keys::dischargeKind);
    }
    const StepPlan plan{session, Command::RunSession, SessionStep::DischargeEarly,
                        actions::sessionDischargeEarly, checked};
    return takeStep(m_clinic, m_actor, plan,
                    [&](Connection& connection, Session& leaving, AuditLine& line) -> Result<void> {
                        const auto record = TIDEMARK_TRY(SessionRepository::loadRecord(connection, session));
                        const Instant now = m_clinic.now();
                        SessionRecord written;
                        DischargeEntry entry{stampNow(now, m_actor, leaving), code(kind), false};
                        entry.stamp.reason = checked;
                        written.leaving.push_back(entry);
                        endDosing(leaving, record, stampNow(now, m_actor, leaving), checked, written.pump);
                        leaving.leftAt = leaving.ownTime(now);
                        leaving.dischargeKind = kind;
                        leaving.state = rules::after(leaving.state, SessionStep::DischargeEarly);
                        written.session = leaving;
                        line.body = rules::canonicalBytes(written);
                        for (const PumpChange& stop : written.pump) {
                            TIDEMARK_TRY(storage::PumpRepository::add(connection, session, stop));
                        }
                        TIDEMARK_TRY(openAftercare(m_clinic, connection, leaving));
                        return SessionRepository::update(connection, leaving).and_then([&] {
                            return DischargeRepository::add(connection, session, entry);
                        });
                    });
}

} // namespace tidemark::services
