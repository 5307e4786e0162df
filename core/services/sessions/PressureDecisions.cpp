// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/sessions/PressureDecisions.h"

#include "base/Try.h"
#include "domain/AuditActions.h"
#include "fields/FieldKeys.h"
#include "rules/access/Authorization.h"
#include "rules/record/CanonicalRecord.h"
#include "rules/record/CurrentLines.h"
#include "rules/sessions/SessionLifeCycle.h"
#include "rules/vitals/PressureDecisions.h"
#include "services/base/Reasons.h"
#include "services/base/Stamps.h"
#include "services/orders/Orders.h"
#include "services/protocols/ClinicProtocols.h"
#include "services/sessions/Prescribers.h"
#include "services/sessions/SessionStep.h"
#include "storage/repositories/clinic/StaffRepository.h"
#include "storage/repositories/sessions/SessionRepository.h"
#include "storage/repositories/vitals/PressureDecisionRepository.h"

#include <algorithm>

namespace tidemark::services {

using rules::Command;
using rules::SessionStep;
using storage::AuditLine;
using storage::Connection;
using storage::SessionRepository;

namespace {

Result<void> checkMinutes(const PrescriberDecision& decided) {
    const bool recheck = decided.decision == ReleaseDecision::Recheck;
    const bool inRange =
        decided.recheckMinutes >= 1 && decided.recheckMinutes <= rules::longestRecheckMinutes;
    const bool fits = recheck ? inRange : decided.recheckMinutes == 0;
    return fits ? Result<void>() : fail(ErrorCode::NotOneOfTheChoices, fields::keys::recheckMinutes);
}

/// The set of vitals that the decision is about.
Result<Reading> readingOf(const OpenClinic& clinic, const SessionRecord& record, const EntryId& id) {
    const auto reading = std::ranges::find_if(record.readings, [&](const Reading& each) {
        return each.stamp.id == id && rules::isCurrent(record.readings, each);
    });
    if (reading == record.readings.end()) {
        return fail(ErrorCode::NotFound, fields::keys::reading);
    }
    const auto protocol = TIDEMARK_TRY(protocolOf(clinic, record.session));
    return rules::isForPrescriber(record, *reading, protocol.limits)
               ? Result<Reading>(*reading)
               : fail(ErrorCode::NotOneOfTheChoices, fields::keys::reading);
}

/// Times are typed to the minute: a decision in the minute of the set is not before it.
Instant wholeMinute(Instant at) {
    return std::chrono::floor<std::chrono::minutes>(at);
}

} // namespace

Result<EntryId> PressureDecisions::record(const SessionId& session, const PrescriberDecision& decided,
                                          EventTime at) {
    const auto remark = TIDEMARK_TRY(optionalReason(decided.remark));
    TIDEMARK_TRY(checkMinutes(decided));
    const bool asks = decided.decision == ReleaseDecision::Requested;
    // The prescriber decides at any screen; what was said on the phone is written by whoever runs the
    // session.
    const bool own = !asks && decided.prescriber == m_actor.id;
    const StepPlan plan{session, own ? Command::DecideRelease : Command::RunSession,
                        SessionStep::DecidePressure, asks ? actions::pressureAsk : actions::pressureDecide,
                        remark};
    return takeStep(
        m_clinic, m_actor, plan,
        [&](Connection& connection, Session& running, AuditLine& line) -> Result<EntryId> {
            const auto record = TIDEMARK_TRY(SessionRepository::loadRecord(connection, session));
            const auto reading = TIDEMARK_TRY(readingOf(m_clinic, record, decided.reading));
            const auto prescriber = TIDEMARK_TRY(prescriberOf(connection, decided.prescriber));
            const auto event = TIDEMARK_TRY(eventTimeOf(running, m_clinic.now(), at));
            auto stamp = TIDEMARK_TRY(stampOf(m_clinic.now(), m_actor, running, m_happenedAt, remark));
            if (at) {
                stamp.eventAt = event;
            }
            if (stamp.eventAt < wholeMinute(reading.stamp.eventAt)) {
                return fail(ErrorCode::InvalidDate, fields::keys::eventTime);
            }
            const PressureDecision decision{std::move(stamp),       decided.reading,  prescriber.id,
                                            prescriber.displayName, decided.decision, decided.recheckMinutes};
            line.body = rules::canonicalLine(decision);
            return storage::PressureDecisionRepository::add(connection, session, decision).map([&] {
                return decision.stamp.id;
            });
        });
}

Result<std::vector<StaffMember>> PressureDecisions::prescribers(const SessionId& session) const {
    TIDEMARK_TRY(rules::authorize(m_actor, Command::ReadSession));
    const auto present = TIDEMARK_TRY(m_clinic.store().read(
        [&](Connection& connection) { return SessionRepository::load(connection, session); }));
    const auto order = Orders(m_clinic, m_actor).ofSession(present);
    auto people = TIDEMARK_TRY(m_clinic.store().read(
        [](Connection& connection) { return storage::StaffRepository::all(connection); }));
    std::erase_if(people, [](const StaffMember& person) { return !isPrescriber(person); });
    std::stable_partition(people.begin(), people.end(),
                          [&](const StaffMember& person) { return order && person.id == order->prescriber; });
    return people;
}

} // namespace tidemark::services
