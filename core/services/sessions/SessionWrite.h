// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Try.h"
#include "domain/Protocol.h"
#include "domain/Session.h"
#include "domain/StaffMember.h"
#include "rules/access/Authorization.h"
#include "rules/record/CanonicalRecord.h"
#include "rules/sessions/SessionLifeCycle.h"
#include "services/base/OpenClinic.h"
#include "storage/repositories/sessions/SessionRepository.h"

#include <type_traits>
#include <utility>

/// What the services of a session share: the frame of a step, stamps and ledger bodies.
namespace tidemark::services {

/// One step of a session: who may, when it is allowed, what the ledger calls it.
struct StepPlan {
    SessionId session;
    rules::Command command = rules::Command::RunSession;
    rules::SessionStep step = rules::SessionStep::RecordNote;
    QString action; ///< "vitals.record"
    QString reason; ///< Empty: none.
};

[[nodiscard]] storage::LedgerLine sessionLine(const Actor& actor, const SessionId& session,
                                              const QString& action, const QString& reason = {});

/// Canonical bytes of a session's own fields, for the ledger; of a line: rules::canonicalLine.
[[nodiscard]] QByteArray bodyOf(const Session& session);
/// Of a change of the pump that also changed the session.
[[nodiscard]] QByteArray bodyOf(const Session& session, const PumpChange& line);
/// Of a device or an injection, or of a hand-over; each changes the session too.
[[nodiscard]] QByteArray bodyOf(const Session& session, const DoseGiven& line);
[[nodiscard]] QByteArray bodyOf(const Session& session, const OwnerChange& line);

/// The stamp of a first entry, made now and of now.
[[nodiscard]] Stamp stampNow(Instant now, const Actor& actor);
/// A late entry lies between arrival and now: InvalidDate on "event-time" otherwise.
[[nodiscard]] Result<Instant> eventTimeOf(const Session& session, Instant now, std::optional<Instant> at);
/// The stamp of an entry made now, or from paper of `happenedAt`; with the reason, marked where it is from
/// paper.
[[nodiscard]] Result<Stamp> stampOf(Instant now, const Actor& actor, const Session& session,
                                    std::optional<Instant> happenedAt, const QString& reason = {});
/// The reason as it is stored; ReasonRequired when there is none.
[[nodiscard]] Result<QString> requiredReason(const QString& text);
/// The reason as it is stored; may be empty.
[[nodiscard]] Result<QString> optionalReason(const QString& text);
/// The exact version of the clinic's protocol that the session runs under. Internal for one that neither the
/// clinic nor this program knows.
[[nodiscard]] Result<Protocol> protocolOf(const OpenClinic& clinic, const Session& session);
/// The latest answered safety item of the visit: of this session, or of its day.
[[nodiscard]] Result<std::optional<int>> item9OfVisit(OpenClinic& clinic, const Actor& actor,
                                                      const Session& session);
/// One person runs a session, everybody else reads: NotOwner until they take it over.
[[nodiscard]] Result<void> runsSession(const Actor& actor, const Session& session);
/// Whether the person wrote a line of the session.
[[nodiscard]] bool hasWritten(const SessionRecord& record, const StaffId& person);

/// Runs `work(Connection&, Session&, LedgerLine&)` in one transaction, after right and state were checked.
/// Whatever it refuses leaves nothing behind.
template <class Work>
[[nodiscard]] auto takeStep(OpenClinic& clinic, const Actor& actor, const StepPlan& plan, Work&& work) {
    using Outcome = std::invoke_result_t<Work, storage::Connection&, Session&, storage::LedgerLine&>;
    // Asked before the session is looked up: somebody without the right does not learn whether it exists.
    if (const auto right = rules::authorize(actor, plan.command); !right) {
        return Outcome(tl::unexpected(right.error()));
    }
    return clinic.store().write(
        sessionLine(actor, plan.session, plan.action, plan.reason),
        [&](storage::Connection& connection, storage::LedgerLine& line) -> Outcome {
            auto session = TIDEMARK_TRY(storage::SessionRepository::load(connection, plan.session));
            TIDEMARK_TRY(rules::authorize(actor, plan.command, {session.state, true}));
            TIDEMARK_TRY(rules::allows(session.state, plan.step));
            const bool runs =
                plan.command == rules::Command::RunSession && plan.step != rules::SessionStep::TakeOver;
            if (runs) {
                TIDEMARK_TRY(runsSession(actor, session));
            }
            return std::forward<Work>(work)(connection, session, line);
        });
}

} // namespace tidemark::services
