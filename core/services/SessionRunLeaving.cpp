// SPDX-License-Identifier: GPL-3.0-or-later
// Readiness to leave, and leaving.
#include "services/SessionRun.h"

#include "rules/LeaveReadiness.h"
#include "services/SessionWrite.h"
#include "storage/repositories/LeavingRepository.h"

#include <algorithm>

namespace tidemark::services {

using rules::Command;
using rules::PointState;
using rules::ReadinessPoint;
using rules::SessionStep;
using storage::Connection;
using storage::LeavingRepository;
using storage::LedgerLine;
using storage::SessionRepository;

namespace {

Result<std::vector<ReadinessPoint>> pointsOf(OpenClinic& clinic, Connection& connection, const Actor& actor,
                                             const Session& session) {
    const auto record = SessionRepository::loadRecord(connection, session.id);
    if (!record) {
        return tl::unexpected(record.error());
    }
    const auto protocol = protocolOf(session);
    if (!protocol) {
        return tl::unexpected(protocol.error());
    }
    const auto item9 = item9OfVisit(clinic, actor, session);
    if (!item9) {
        return tl::unexpected(item9.error());
    }
    return rules::leaveReadiness(*record, *protocol, *item9, clinic.now());
}

/// One answered point: confirmed, or passed over with a reason.
struct PointAnswer {
    QString key;
    bool confirmed = false;
    QString reason;
};

Result<void> answerPoint(OpenClinic& clinic, const Actor& actor, const SessionId& session,
                         const PointAnswer& answer) {
    const StepPlan plan{session, Command::RunSession, SessionStep::ConfirmLeaving,
                        answer.confirmed ? QStringLiteral("leave.confirm")
                                         : QStringLiteral("leave.pass-over"),
                        answer.reason};
    return takeStep(clinic, actor, plan,
                    [&](Connection& connection, Session& leaving, LedgerLine& line) -> Result<void> {
                        const auto points = pointsOf(clinic, connection, actor, leaving);
                        if (!points) {
                            return tl::unexpected(points.error());
                        }
                        const auto point = std::ranges::find(*points, answer.key, &ReadinessPoint::key);
                        // What the record says cannot be tapped away; it can only be passed over.
                        if (point == points->end() || (answer.confirmed && point->fromRecord)) {
                            return fail(ErrorCode::NotOneOfTheChoices, QStringLiteral("point"));
                        }
                        LeaveEntry entry{stampNow(clinic.now(), actor), answer.key, answer.confirmed};
                        entry.stamp.reason = answer.reason;
                        line.body = rules::canonicalLine(entry);
                        return LeavingRepository::add(connection, session, entry);
                    });
}

} // namespace

Result<void> SessionRun::confirmPoint(const Actor& actor, const SessionId& session, const QString& pointKey) {
    return answerPoint(m_clinic, actor, session, {pointKey, true, {}});
}

Result<void> SessionRun::passOverPoint(const Actor& actor, const SessionId& session, const QString& pointKey,
                                       const QString& reason) {
    return requiredReason(reason).and_then([&](const QString& checked) {
        return answerPoint(m_clinic, actor, session, {pointKey, false, checked});
    });
}

Result<void> SessionRun::leave(const Actor& actor, const SessionId& session) {
    const StepPlan plan{
        session, Command::RunSession, SessionStep::Leave, QStringLiteral("session.leave"), {}};
    return takeStep(m_clinic, actor, plan,
                    [&](Connection& connection, Session& leaving, LedgerLine& line) -> Result<void> {
                        const auto points = pointsOf(m_clinic, connection, actor, leaving);
                        if (!points) {
                            return tl::unexpected(points.error());
                        }
                        const auto open = std::ranges::find_if(*points, [](const ReadinessPoint& point) {
                            return point.state == PointState::Unmet || point.state == PointState::Waiting;
                        });
                        if (open != points->end()) {
                            return fail(ErrorCode::NotReadyToLeave, {}, open->key);
                        }
                        leaving.leftAt = m_clinic.now();
                        leaving.state = rules::after(leaving.state, SessionStep::Leave);
                        line.body = bodyOf(leaving);
                        return SessionRepository::update(connection, leaving);
                    });
}

} // namespace tidemark::services
