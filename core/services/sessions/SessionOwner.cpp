// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/sessions/SessionOwner.h"

#include "domain/AuditActions.h"
#include "rules/access/Authorization.h"
#include "rules/record/CanonicalSession.h"
#include "rules/sessions/SessionLifeCycle.h"
#include "services/base/Stamps.h"
#include "services/sessions/SessionStep.h"
#include "storage/repositories/dosing/DoseRepository.h"
#include "storage/repositories/sessions/SessionRepository.h"

namespace tidemark::services {

using rules::Command;
using rules::SessionStep;
using storage::AuditLine;
using storage::Connection;
using storage::SessionRepository;

Result<void> SessionOwner::takeOver(const SessionId& session) {
    const StepPlan plan{session, Command::RunSession, SessionStep::TakeOver, actions::sessionTakeOver, {}};
    return takeStep(m_clinic, m_actor, plan,
                    [&](Connection& connection, Session& running, AuditLine& line) -> Result<void> {
                        if (running.owner == m_actor.id) {
                            return fail(ErrorCode::WrongState);
                        }
                        running.owner = m_actor.id;
                        const OwnerChange change{stampNow(m_clinic.now(), m_actor, running), m_actor.id};
                        line.body = rules::canonicalSession(running, change);
                        return SessionRepository::update(connection, running).and_then([&] {
                            return storage::DoseRepository::add(connection, session, change);
                        });
                    });
}

} // namespace tidemark::services
