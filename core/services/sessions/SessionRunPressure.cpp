// SPDX-License-Identifier: GPL-3.0-or-later
// The prescriber's word on a pressure after Start: asked for, then proceed, recheck or hold.
#include "services/sessions/SessionRun.h"

#include "rules/vitals/PressureDecisions.h"
#include "services/sessions/SessionWrite.h"
#include "services/orders/Treatment.h"
#include "storage/repositories/vitals/PressureDecisionRepository.h"
#include "storage/repositories/clinic/StaffRepository.h"

#include <algorithm>

namespace tidemark::services {

using rules::Command;
using rules::SessionStep;
using storage::Connection;
using storage::LedgerLine;
using storage::SessionRepository;

namespace {

bool mayDecide(const StaffMember& person) {
    return person.active && rules::roleMay(person.role, Command::DecideRelease);
}

Result<StaffMember> prescriberOf(Connection& connection, const StaffId& id) {
    auto person = storage::StaffRepository::load(connection, id);
    const bool unknown = !person && person.error().code == ErrorCode::NotFound;
    if (unknown || (person && !mayDecide(*person))) {
        return fail(ErrorCode::NotOneOfTheChoices, QStringLiteral("prescriber"));
    }
    return person;
}

Result<void> checkMinutes(const PrescriberWord& word) {
    const bool recheck = word.decision == ReleaseDecision::Recheck;
    const bool inRange = word.recheckMinutes >= 1 && word.recheckMinutes <= rules::longestRecheckMinutes;
    const bool fits = recheck ? inRange : word.recheckMinutes == 0;
    return fits ? Result<void>() : fail(ErrorCode::NotOneOfTheChoices, QStringLiteral("recheck-minutes"));
}

/// The set that the word is about, as it stands.
Result<Reading> readingOf(const OpenClinic& clinic, const SessionRecord& record, const EntryId& id) {
    const auto reading = std::ranges::find_if(record.readings, [&](const Reading& each) {
        return each.stamp.id == id && rules::isCurrent(record.readings, each);
    });
    if (reading == record.readings.end()) {
        return fail(ErrorCode::NotFound, QStringLiteral("reading"));
    }
    const auto protocol = protocolOf(clinic, record.session);
    if (!protocol) {
        return tl::unexpected(protocol.error());
    }
    return rules::isAbnormalPressure(record, *reading, protocol->limits)
               ? Result<Reading>(*reading)
               : fail(ErrorCode::NotOneOfTheChoices, QStringLiteral("reading"));
}

/// Times are typed to the minute: a word in the minute of the set is not before it.
Instant minuteOf(Instant at) {
    return std::chrono::floor<std::chrono::minutes>(at);
}

} // namespace

Result<EntryId> SessionRun::recordWord(const Actor& actor, const SessionId& session,
                                       const PrescriberWord& word, EventTime at) {
    const auto remark = optionalReason(word.remark);
    if (!remark) {
        return tl::unexpected(remark.error());
    }
    if (const auto minutes = checkMinutes(word); !minutes) {
        return tl::unexpected(minutes.error());
    }
    const bool asks = word.decision == ReleaseDecision::Requested;
    // The prescriber decides at any screen; what was said on the phone is written by whoever runs the
    // session.
    const bool own = !asks && word.prescriber == actor.id;
    const StepPlan plan{session, own ? Command::DecideRelease : Command::RunSession,
                        SessionStep::DecidePressure,
                        asks ? QStringLiteral("pressure.ask") : QStringLiteral("pressure.decide"), *remark};
    return takeStep(
        m_clinic, actor, plan,
        [&](Connection& connection, Session& running, LedgerLine& line) -> Result<EntryId> {
            const auto record = SessionRepository::loadRecord(connection, session);
            if (!record) {
                return tl::unexpected(record.error());
            }
            const auto reading = readingOf(m_clinic, *record, word.reading);
            const auto prescriber = prescriberOf(connection, word.prescriber);
            const auto event = eventTimeOf(running, m_clinic.now(), at);
            auto stamp = stampOf(m_clinic.now(), actor, running, m_happenedAt, *remark);
            if (!reading) {
                return tl::unexpected(reading.error());
            }
            if (!prescriber) {
                return tl::unexpected(prescriber.error());
            }
            if (!event) {
                return tl::unexpected(event.error());
            }
            if (!stamp) {
                return tl::unexpected(stamp.error());
            }
            if (at) {
                stamp->eventAt = *event;
            }
            if (stamp->eventAt < minuteOf(reading->stamp.eventAt)) {
                return fail(ErrorCode::InvalidDate, QStringLiteral("event-time"));
            }
            const PressureDecision decision{std::move(*stamp),       word.reading,  prescriber->id,
                                            prescriber->displayName, word.decision, word.recheckMinutes};
            line.body = rules::canonicalLine(decision);
            return storage::PressureDecisionRepository::add(connection, session, decision).map([&] {
                return decision.stamp.id;
            });
        });
}

Result<std::vector<StaffMember>> SessionRun::prescribers(const Actor& actor, const SessionId& session) const {
    if (const auto right = rules::authorize(actor, Command::ReadSession); !right) {
        return tl::unexpected(right.error());
    }
    const auto present = m_clinic.store().read(
        [&](Connection& connection) { return SessionRepository::load(connection, session); });
    if (!present) {
        return tl::unexpected(present.error());
    }
    const auto order = orderOf(actor, *present);
    auto people = m_clinic.store().read(
        [](Connection& connection) { return storage::StaffRepository::all(connection); });
    if (!people) {
        return people;
    }
    std::erase_if(*people, [](const StaffMember& person) { return !mayDecide(person); });
    std::stable_partition(people->begin(), people->end(),
                          [&](const StaffMember& person) { return order && person.id == order->prescriber; });
    return people;
}

} // namespace tidemark::services
