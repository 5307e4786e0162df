// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/sessions/MistakenSteps.h"

#include "base/Try.h"
#include "domain/AuditActions.h"
#include "rules/drugs/DrugLedger.h"
#include "rules/record/CanonicalSession.h"
#include "rules/record/CurrentLines.h"
#include "services/drugs/DrugLines.h"
#include "services/sessions/SessionStep.h"
#include "storage/repositories/dosing/DoseRepository.h"
#include "storage/repositories/dosing/PumpRepository.h"
#include "storage/repositories/drugs/DrugMovementRepository.h"
#include "storage/repositories/sessions/SessionRepository.h"

#include <algorithm>

namespace tidemark::services {

using rules::Command;
using rules::SessionStep;
using storage::AuditLine;
using storage::Connection;
using storage::DrugMovementRepository;
using storage::SessionRepository;

namespace {

template <class Line>
bool wroteSince(const std::vector<Line>& lines, Instant from) {
    return std::ranges::any_of(rules::current(lines),
                               [&](const Line& line) { return line.stamp.enteredAt > from; });
}

/// Whether anything was entered after `from`, whoever runs the session left out.
bool hasLinesSince(const SessionRecord& record, Instant from) {
    return wroteSince(record.readings, from) || wroteSince(record.effects, from) ||
           wroteSince(record.pump, from) || wroteSince(record.doses, from) ||
           wroteSince(record.interventions, from) || wroteSince(record.notes, from) ||
           wroteSince(record.checklist, from) || wroteSince(record.releases, from) ||
           wroteSince(record.decisions, from) || wroteSince(record.leaving, from);
}

/// When the dose was begun, as it was typed; none where it was not.
std::optional<Instant> startEnteredAt(const SessionRecord& record) {
    const auto pump = rules::current(record.pump);
    const auto doses = rules::current(record.doses);
    if (pump.size() + doses.size() != 1) {
        return std::nullopt;
    }
    return pump.empty() ? doses.front().stamp.enteredAt : pump.front().stamp.enteredAt;
}

Result<void> takeBackStart(Connection& connection, const SessionRecord& record) {
    const SessionId& session = record.session.id;
    for (const PumpChange& change : rules::current(record.pump)) {
        TIDEMARK_TRY(storage::PumpRepository::takeBack(connection, session, change.stamp.id));
    }
    for (const DoseGiven& dose : rules::current(record.doses)) {
        TIDEMARK_TRY(storage::DoseRepository::takeBack(connection, session, dose.stamp.id));
    }
    return {};
}

/// A device that nobody opened is stock again.
std::vector<DrugMovement> backIntoSafe(const OpenClinic& clinic, const Actor& actor,
                                       const std::vector<DrugMovement>& removals) {
    std::vector<DrugMovement> uses;
    for (const DrugMovement& removal : removals) {
        DrugMovement use = movementNow(clinic, actor, DrugMovementKind::Use, removal.lot);
        use.unit = removal.unit;
        use.session = removal.session;
        use.removal = removal.id;
        use.removed = removal.removed;
        use.returned = removal.removed;
        use.stock = removal.removed;
        uses.push_back(use);
    }
    return uses;
}

bool isStarted(SessionState state) {
    return state == SessionState::Dosing || state == SessionState::Monitoring;
}

} // namespace

bool MistakenSteps::mayUndoArrival(const SessionRecord& record, Instant now) {
    return record.session.state == SessionState::Arrived && record.session.arrivedAt &&
           now - *record.session.arrivedAt <= arrivalTakenBackWithin && !hasLinesSince(record, Instant{});
}

bool MistakenSteps::mayUndoStart(const SessionRecord& record, Instant now) {
    const auto begun = startEnteredAt(record);
    return isStarted(record.session.state) && begun && now - *begun <= startTakenBackWithin &&
           !hasLinesSince(record, *begun);
}

Result<void> MistakenSteps::undoArrival(const SessionId& session) {
    const StepPlan plan{
        session, Command::RunSession, SessionStep::UndoArrival, actions::sessionUndoArrival, {}};
    return takeStep(m_clinic, m_actor, plan,
                    [&](Connection& connection, Session& arrived, AuditLine& line) -> Result<void> {
                        const auto record = TIDEMARK_TRY(SessionRepository::loadRecord(connection, session));
                        const auto movements =
                            TIDEMARK_TRY(DrugMovementRepository::ofSession(connection, session));
                        if (hasLinesSince(record, Instant{}) || !movements.empty()) {
                            return fail(ErrorCode::WrongState);
                        }
                        if (!mayUndoArrival(record, record.session.ownTime(m_clinic.now()))) {
                            return fail(ErrorCode::UndoExpired);
                        }
                        arrived.state = rules::after(arrived.state, SessionStep::UndoArrival);
                        arrived.arrivedAt.reset();
                        arrived.weight.reset();
                        arrived.owner = {};
                        line.body = rules::canonicalSession(arrived);
                        return SessionRepository::update(connection, arrived);
                    });
}

Result<void> MistakenSteps::undoStart(const SessionId& session) {
    const StepPlan plan{session, Command::RunSession, SessionStep::UndoStart, actions::sessionUndoStart, {}};
    return takeStep(
        m_clinic, m_actor, plan,
        [&](Connection& connection, Session& started, AuditLine& line) -> Result<void> {
            const auto record = TIDEMARK_TRY(SessionRepository::loadRecord(connection, session));
            const auto begun = startEnteredAt(record);
            if (!begun || hasLinesSince(record, *begun)) {
                return fail(ErrorCode::WrongState);
            }
            if (!mayUndoStart(record, m_clinic.now())) {
                return fail(ErrorCode::UndoExpired);
            }
            const auto movements = TIDEMARK_TRY(DrugMovementRepository::ofSession(connection, session));
            const auto back = started.route == Route::Nasal
                                  ? backIntoSafe(m_clinic, m_actor, rules::openRemovals(movements))
                                  : std::vector<DrugMovement>();
            started.state = rules::after(started.state, SessionStep::UndoStart);
            started.dose.reset();
            started.startedAt.reset();
            started.pumpEndedAt.reset();
            line.body = rules::canonicalSession(started) + (back.empty() ? QByteArray() : drugBody(back));
            TIDEMARK_TRY(takeBackStart(connection, record));
            TIDEMARK_TRY(addMovements(connection, back));
            return SessionRepository::update(connection, started);
        });
}

} // namespace tidemark::services
