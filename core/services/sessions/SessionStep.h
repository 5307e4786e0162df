// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Try.h"
#include "domain/AuditActions.h"
#include "domain/Session.h"
#include "domain/StaffMember.h"
#include "rules/access/Authorization.h"
#include "rules/sessions/SessionLifeCycle.h"
#include "services/base/AuditLines.h"
#include "services/base/OpenClinic.h"
#include "storage/repositories/sessions/SessionRepository.h"

#include <type_traits>
#include <utility>

/// This is the frame of every step of a session: right, state and owner are checked, then the step is written
/// in one transaction with one entry of the audit log.
namespace tidemark::services {

/// A StepPlan is one step of a session: who may take it, when it is allowed, and what the audit log calls it.
struct StepPlan {
    SessionId session;
    rules::Command command = rules::Command::RunSession;
    rules::SessionStep step = rules::SessionStep::RecordNote;
    AuditAction action = actions::noteRecord;
    QString reason{}; ///< May be empty.
};

/// Fails with NotOwner until the actor takes the session over: one person runs a session and everybody else
/// reads it.
[[nodiscard]] Result<void> runsSession(const Actor& actor, const Session& session);
/// Says whether the person wrote a line of the session.
[[nodiscard]] bool hasWritten(const SessionRecord& record, const StaffId& person);

/// Runs `work(Connection&, Session&, AuditLine&)` in one transaction, after right and state were checked.
/// What it refuses leaves nothing behind.
template <class Work>
[[nodiscard]] auto takeStep(OpenClinic& clinic, const Actor& actor, const StepPlan& plan, Work&& work) {
    using Outcome = std::invoke_result_t<Work, storage::Connection&, Session&, storage::AuditLine&>;
    // Asked before the session is looked up: somebody without the right does not learn whether it exists.
    if (const auto right = rules::authorize(actor, plan.command); !right) {
        return Outcome(tl::unexpected(right.error()));
    }
    return clinic.store().write(
        sessionLine(actor, plan.session, plan.action, plan.reason),
        [&](storage::Connection& connection, storage::AuditLine& line) -> Outcome {
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
