// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/board/AttentionOfSessions.h"

#include "base/CalendarDay.h"
#include "base/Try.h"
#include "rules/board/Attention.h"
#include "services/base/DayOfClinic.h"
#include "services/protocols/ClinicProtocols.h"
#include "services/scales/Scales.h"
#include "storage/repositories/orders/TreatmentOrderRepository.h"
#include "storage/repositories/sessions/AftercareRepository.h"
#include "storage/repositories/sessions/SessionListing.h"
#include "storage/repositories/sessions/SessionRepository.h"
#include "storage/Store.h"

#include <algorithm>
#include <iterator>

namespace tidemark::services {

using storage::Connection;
using storage::SessionRepository;

namespace {

AttentionLine lineOf(const Session& session, Instant since) {
    AttentionLine line;
    line.patient = session.patient;
    line.session = session.id;
    line.since = since;
    return line;
}

/// Those of one patient are read in one question, those of everybody by what is asked of them.
class SessionAttention {
public:
    SessionAttention(OpenClinic& clinic, const Actor& actor, Connection& connection,
                     const AttentionScope& scope, AttentionLines& lines)
        : m_clinic(clinic)
        , m_actor(actor)
        , m_connection(connection)
        , m_patient(scope.patient)
        , m_lines(lines) {}

    Result<void> readSessions() {
        if (m_patient) {
            m_sessions = TIDEMARK_TRY(SessionRepository::ofPatient(m_connection, *m_patient));
        }
        return {};
    }

    Result<void> addItem9() {
        const Scales scales(m_clinic, m_actor);
        const auto open = TIDEMARK_TRY(m_patient ? scales.openItem9Of(*m_patient) : scales.openItem9());
        for (const ScoredResult& each : open) {
            AttentionLine line;
            line.patient = each.result.patient;
            line.session = each.result.session;
            line.scaleResult = each.result.id;
            line.since = each.result.answeredAt;
            line.field = each.result.scale.text();
            const auto answer = m_clinic.scales().safetyAnswer(each.result);
            // A triage has no item with an answer of its own.
            const auto attention = answer ? rules::item9Attention(answer)
                                          : std::optional(rules::Attention{rules::AttentionKind::Item9,
                                                                           rules::AttentionLevel::Urgent, 0});
            addLine(m_lines, attention, std::move(line));
        }
        return {};
    }

    /// What waits after the discharge.
    Result<void> addAftercare() {
        using storage::AftercareRepository;
        const QDate today = m_clinic.today();
        const auto waiting =
            TIDEMARK_TRY(m_patient ? AftercareRepository::waitingOf(m_connection, today, *m_patient)
                                   : AftercareRepository::waiting(m_connection, today));
        for (const Aftercare& each : waiting) {
            AttentionLine line;
            line.patient = each.patient;
            line.session = each.session;
            line.since = each.prescriberAsked.value_or(m_clinic.now());
            addLine(m_lines, rules::afterDischargeAttention(each.prescriberAsked.has_value()), line);
            if (each.contactOpen && each.contactDue.isValid()) {
                line.since = daySpan(each.contactDue, m_clinic.clock().zone()).from;
                addLine(m_lines, rules::contactAttention(each.contactDue, today), std::move(line));
            }
        }
        return {};
    }

    Result<void> addUnsigned() {
        const auto left = TIDEMARK_TRY(inState(SessionState::Left));
        const auto amended =
            TIDEMARK_TRY(m_patient ? storage::SessionListing::unsignedAmendmentsOf(m_connection, *m_patient)
                                   : storage::SessionListing::unsignedAmendments(m_connection));
        for (const Session& session : left) {
            addUnsignedLine(lineOf(session, session.leftAt.value_or(session.plannedAt)));
        }
        for (const auto& each : amended) {
            AttentionLine line;
            line.patient = each.patient;
            line.session = each.session;
            line.since = each.madeAt;
            addUnsignedLine(std::move(line));
        }
        return {};
    }

    Result<void> addRunning() {
        for (const SessionState state :
             {SessionState::Arrived, SessionState::Dosing, SessionState::Monitoring}) {
            const auto sessions = TIDEMARK_TRY(inState(state));
            for (const Session& session : sessions) {
                const auto record = TIDEMARK_TRY(SessionRepository::loadRecord(m_connection, session.id));
                const auto protocol = TIDEMARK_TRY(protocolOf(m_clinic, session));
                // A bag can only run empty while it runs.
                Millilitres bag;
                if (state == SessionState::Dosing) {
                    bag = TIDEMARK_TRY(storage::TreatmentOrderRepository::load(m_connection, session.order))
                              .bagVolume;
                }
                addOfRunning(record, protocol, bag, m_clinic.now(), m_lines);
            }
        }
        return {};
    }

    Result<void> addWithoutOrder() {
        const auto sessions = TIDEMARK_TRY(plannedToday());
        for (const Session& session : sessions) {
            const auto order = TIDEMARK_TRY(
                storage::TreatmentOrderRepository::inForce(m_connection, session.patient, m_clinic.today()));
            addLine(m_lines, rules::orderAttention(order.has_value()), lineOf(session, session.plannedAt));
        }
        return {};
    }

private:
    void addUnsignedLine(AttentionLine line) {
        const QDate day = calendarDay(line.since, m_clinic.clock().zone());
        addLine(m_lines, rules::unsignedAttention(day, m_clinic.today()), std::move(line));
    }

    Result<std::vector<Session>> inState(SessionState state) const {
        if (!m_patient) {
            return SessionRepository::inState(m_connection, state);
        }
        std::vector<Session> found;
        std::ranges::copy_if(m_sessions, std::back_inserter(found),
                             [state](const Session& session) { return session.state == state; });
        return found;
    }

    Result<std::vector<Session>> plannedToday() const {
        const DaySpan span = daySpan(m_clinic.today(), m_clinic.clock().zone());
        auto found = m_patient
                         ? Result<std::vector<Session>>(m_sessions)
                         : SessionRepository::plannedBetweenOrRunning(m_connection, span.from, span.until);
        auto planned = TIDEMARK_TRY(std::move(found));
        std::erase_if(planned, [&](const Session& session) {
            return session.state != SessionState::Planned || session.plannedAt < span.from ||
                   session.plannedAt >= span.until;
        });
        return planned;
    }

    OpenClinic& m_clinic;
    const Actor& m_actor;
    Connection& m_connection;
    std::optional<PatientId> m_patient;
    AttentionLines& m_lines;
    std::vector<Session> m_sessions; ///< Of the patient; empty where everybody's are asked for.
};

} // namespace

void addOfRunning(const SessionRecord& record, const Protocol& protocol, Millilitres bagVolume, Instant now,
                  AttentionLines& lines) {
    const Session& session = record.session;
    auto found = rules::runningAttention(record, protocol, session.ownTime(now));
    if (auto empty = rules::bagEmptyAttention(record, bagVolume, session.ownTime(now))) {
        found.push_back(*std::move(empty));
    }
    for (const auto& each : found) {
        addLine(lines, each.attention, lineOf(session, each.since + session.clockShift));
    }
}

Result<void> addOfSessions(OpenClinic& clinic, const Actor& actor, Connection& connection,
                           const AttentionScope& scope, AttentionLines& lines) {
    SessionAttention sessions(clinic, actor, connection, scope, lines);
    TIDEMARK_TRY(sessions.readSessions());
    TIDEMARK_TRY(sessions.addItem9());
    TIDEMARK_TRY(sessions.addAftercare());
    TIDEMARK_TRY(sessions.addUnsigned());
    if (scope.withRunning) {
        TIDEMARK_TRY(sessions.addRunning());
    }
    return sessions.addWithoutOrder();
}

} // namespace tidemark::services
