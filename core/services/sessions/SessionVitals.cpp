// SPDX-License-Identifier: GPL-3.0-or-later
// Sets of vitals. One line is committed many times an hour with the nurse waiting: only the session's row and
// its readings with the prescriber's words on them are read for it, never the whole record.
#include "services/sessions/SessionVitals.h"

#include "base/Try.h"
#include "domain/AuditActions.h"
#include "fields/FieldKeys.h"
#include "rules/access/Authorization.h"
#include "rules/record/CanonicalRecord.h"
#include "rules/sessions/SessionLifeCycle.h"
#include "rules/vitals/ReadingPlan.h"
#include "rules/vitals/VitalsLine.h"
#include "services/base/AuditLines.h"
#include "services/base/Reasons.h"
#include "services/base/Stamps.h"
#include "services/orders/Orders.h"
#include "services/protocols/ClinicProtocols.h"
#include "services/sessions/BagReading.h"
#include "services/sessions/SessionStep.h"
#include "storage/repositories/sessions/SessionDraftRepository.h"
#include "storage/repositories/sessions/SessionRepository.h"
#include "storage/repositories/vitals/PressureDecisionRepository.h"
#include "storage/repositories/vitals/ReadingRepository.h"

#include <algorithm>

namespace tidemark::services {

using rules::Command;
using rules::SessionStep;
using storage::AuditLine;
using storage::Connection;
using storage::ReadingRepository;

namespace {

const QString vitalsDraft = QStringLiteral("vitals");

/// The flags of a set that is not in the record yet.
std::vector<rules::VitalsFlag> flagsOf(SessionRecord record, const Reading& reading,
                                       const ProtocolLimits& limits) {
    const auto place = std::ranges::upper_bound(record.readings, reading.stamp.eventAt, {},
                                                [](const Reading& each) { return each.stamp.eventAt; });
    const auto added = record.readings.insert(place, reading);
    return rules::vitalsFlags(record, *added, limits);
}

/// The part of the record that the rules of a reading look at.
Result<SessionRecord> readingsOf(Connection& connection, const Session& session) {
    auto readings = TIDEMARK_TRY(ReadingRepository::ofSession(connection, session.id));
    SessionRecord record;
    record.session = session;
    record.readings = std::move(readings);
    // A baseline answers nothing; after Start the prescriber may have asked for a reading.
    if (session.startedAt) {
        record.decisions =
            TIDEMARK_TRY(storage::PressureDecisionRepository::ofSession(connection, session.id));
    }
    return record;
}

Result<void> mayRecord(const Actor& actor, const Session& session) {
    return rules::allows(session.state,
                         session.startedAt ? SessionStep::RecordReading : SessionStep::RecordBaseline)
        .and_then([&] { return runsSession(actor, session); });
}

} // namespace

Result<RecordedVitals> SessionVitals::recordVitals(const SessionId& session, const QString& line,
                                                   bool keepImplausible, EventTime at) {
    TIDEMARK_TRY(rules::authorize(m_actor, Command::RunSession));
    const auto parsed = TIDEMARK_TRY(rules::parseVitalsLine(line));
    const auto work = [&](Connection& connection, AuditLine& entry) -> Result<RecordedVitals> {
        const auto running = TIDEMARK_TRY(storage::SessionRepository::load(connection, session));
        TIDEMARK_TRY(mayRecord(m_actor, running));
        // Asked only where the set could be stored at all.
        if (!keepImplausible) {
            TIDEMARK_TRY(rules::mayKeep(parsed));
        }
        const Instant now = m_clinic.now();
        auto stamp = TIDEMARK_TRY(stampOf(now, m_actor, running, m_happenedAt));
        const auto event = TIDEMARK_TRY(eventTimeOf(running, now, at));
        const auto protocol = TIDEMARK_TRY(protocolOf(m_clinic, running));
        const auto record = TIDEMARK_TRY(readingsOf(connection, running));
        RecordedVitals recorded{parsed.values, {}};
        Reading& reading = recorded.reading;
        reading.stamp = std::move(stamp);
        if (at) {
            reading.stamp.eventAt = event;
        }
        reading.baseline = !running.startedAt;
        reading.keptImplausible = !rules::mayKeep(parsed);
        if (running.startedAt) {
            reading.stamp.plannedAt = rules::plannedTimeFor(record, protocol, reading.stamp.eventAt);
        }
        recorded.flags = flagsOf(record, reading, protocol.limits);
        TIDEMARK_TRY(storage::SessionDraftRepository::keep(connection, session, vitalsDraft, QString()));
        entry.body = rules::canonicalLine(reading);
        if (parsed.bagLeft) {
            const auto order = TIDEMARK_TRY(Orders(m_clinic, m_actor).byId(running.order));
            Stamp beside = reading.stamp;
            beside.id = EntryId::make(now);
            beside.plannedAt.reset();
            const auto bag =
                TIDEMARK_TRY(addBagReading(connection, running, order, std::move(beside), *parsed.bagLeft));
            entry.body += rules::canonicalLine(bag);
            entry.action = actions::vitalsRecordWithBag;
        }
        return ReadingRepository::add(connection, session, reading).map([&] { return recorded; });
    };
    return m_clinic.store().write(sessionLine(m_actor, session, actions::vitalsRecord), work);
}

Result<Reading> SessionVitals::recordNotObtained(const SessionId& session, const QString& reason) {
    TIDEMARK_TRY(rules::authorize(m_actor, Command::RunSession));
    const auto checked = TIDEMARK_TRY(requiredReason(reason));
    const auto work = [&](Connection& connection, AuditLine& entry) -> Result<Reading> {
        const auto running = TIDEMARK_TRY(storage::SessionRepository::load(connection, session));
        TIDEMARK_TRY(mayRecord(m_actor, running));
        auto stamp = TIDEMARK_TRY(stampOf(m_clinic.now(), m_actor, running, m_happenedAt, checked));
        const auto protocol = TIDEMARK_TRY(protocolOf(m_clinic, running));
        const auto record = TIDEMARK_TRY(readingsOf(connection, running));
        // Never a baseline: a set without values must not stand in the way of one that has some.
        Reading reading;
        reading.stamp = std::move(stamp);
        reading.notObtained = true;
        if (running.startedAt) {
            reading.stamp.plannedAt = rules::plannedTimeFor(record, protocol, reading.stamp.eventAt);
        }
        entry.body = rules::canonicalLine(reading);
        return ReadingRepository::add(connection, session, reading).map([&] { return reading; });
    };
    return m_clinic.store().write(sessionLine(m_actor, session, actions::vitalsNotObtained, checked), work);
}

} // namespace tidemark::services
